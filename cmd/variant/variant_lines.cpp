#include "cmd/variant/variant_lines.hpp"

#include "cmd/altered/variant_list.hpp"
#include "gk/base/error.hpp"
#include "gk/vcf/variant_lines.hpp"
#include "gk/vcf/vcfbin_lines.hpp"

namespace gk::cmd {
namespace {

std::optional<io::BadRecord> parse_chromosome(const Genome& genome, std::string_view line, Query& query) {
    io::BedRecord& bed = query.bed;
    bed.column_count = 1;
    bed.strand = '.';
    bed.start_read = bed.end_read = false;
    const std::size_t tab = line.find('\t');
    if (tab != std::string_view::npos) {
        bed.columns[0] = line.substr(0, tab);
        return std::nullopt;
    }
    const auto fields = variant::split_variant_string(line);
    bed.columns[0] = fields ? fields->chrom : line;
    // A string may leave the `chr` out.
    variant::VariantReader reader(genome);
    if (const auto chrom = reader.find_chrom(bed.columns[0])) bed.columns[0] = genome.names().name(*chrom);
    if (fields) return std::nullopt;
    variant::Variant variant;
    return reader.read(line, variant);
}

}  // namespace

void read_variants_as_records(StreamJob& job, Genome& genome) {
    job.genome = &genome;
    job.source.parts = vcf::count_variants;
    job.source.parts_are_one_record = true;
    job.source.parse = [&genome](std::string_view line, Query& query) { return parse_chromosome(genome, line, query); };
    job.source.words_option = "--variant";
    job.source.open = [&genome](io::Input& input, std::optional<std::uint64_t> limit) {
        return vcf::open_variant_lines(input, genome, vcf::BcfColumns::sites, limit);
    };
}

void read_variants_with_header(StreamJob& job, Genome& genome, VariantInput& input) {
    read_variants_as_records(job, genome);
    job.source.open = [&input, &genome](io::Input& file, std::optional<std::uint64_t> limit) {
        auto lines = std::make_unique<vcf::RecordLines>(
            vcf::open_variant_lines(file, genome, vcf::BcfColumns::all, limit), file.name());
        input.lines_ = lines.get();
        input.name_ = file.name();
        return lines;
    };
}

bool is_info_column(std::string_view item) {
    return item.substr(item.starts_with('+') ? 1 : 0).starts_with("INFO/");
}

void check_variant_words(const std::vector<std::string>& words, const Genome& genome) {
    variant::VariantReader reader(genome);
    variant::Variant variant;
    for (const std::string& word : words) {
        const auto bad = reader.read(word, variant);
        if (bad && is_mistyped(*bad)) throw UsageError("--variant: " + bad->what);
    }
}

}  // namespace gk::cmd
