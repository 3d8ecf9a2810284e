#include "cmd/variant_input.hpp"

#include <memory>
#include <vector>

#include "gk/base/error.hpp"
#include "gk/base/numbers.hpp"
#include "gk/io/bcf_lines.hpp"
#include "gk/io/output.hpp"
#include "gk/variant/vcf_line.hpp"

namespace gk::cmd {
namespace {

using variant::Variant;
using variant::VariantReader;
using variant::VcfLine;

bool is_vcf_line(std::string_view line) {
    return line.find('\t') != std::string_view::npos;
}

std::string_view chrom_of(std::string_view line) {
    if (is_vcf_line(line)) return line.substr(0, line.find('\t'));
    const auto fields = variant::split_variant_string(line);
    return fields ? fields->chrom : line;
}

// A line of --variants with its number; a batch of them is looked at twice, so that the waits for the reference's bases
// overlap.
struct NumberedLine {
    std::string_view text;
    std::uint64_t number = 0;
};

void prefetch_line(VariantReader& reader, std::string_view line) {
    std::string_view chrom;
    std::optional<std::int64_t> start;
    if (is_vcf_line(line)) {
        VcfLine columns;
        if (split_vcf_line(line, columns)) return;
        chrom = columns.chrom;
        start = parse_integer<std::int32_t>(columns.position);
    } else if (const auto fields = variant::split_variant_string(line)) {
        chrom = fields->chrom;
        start = parse_integer<std::int32_t>(fields->position);
    }
    if (!start) return;
    if (const auto id = reader.find_chrom(chrom)) reader.prefetch(*id, *start - 1);
}

class SetLoader {
public:
    SetLoader(const VariantOptions& options, const Genome& genome, BadVariants& bad)
        : options_(options), reader_(genome), bad_(bad), set_(genome.names().size()) {}

    // What is malformed on the command line is a mistake of the command line.
    void load_word(const std::string& text) {
        Variant variant;
        auto fault = reader_.read(text, variant);
        if (fault && fault->reason == io::Reason::malformed) throw UsageError("--variant: " + fault->what);
        if (!fault) fault = variant::check_applicable(variant);
        const bool unknown = fault && fault->reason == io::Reason::unknown_chromosome;
        bad_.count(!unknown, chrom_of(text));
        if (fault) return bad_.add(text, *fault, "--variant", 0);
        add(variant);
    }

    void load_file(const std::string& path) {
        io::Input input(path);
        const auto source = io::open_vcf_lines(input, io::BcfColumns::sites);
        io::Chunk chunk;
        std::vector<NumberedLine> batch;
        while (source->next(chunk)) {
            for_each_line(chunk, [&](std::string_view line, std::uint64_t number) {
                if (io::is_skipped_line(line)) return;
                prefetch_line(reader_, line);
                batch.push_back({line, number});
                if (batch.size() == 64) load_batch(batch, input.name());
            });
            load_batch(batch, input.name());
        }
    }

    variant::VariantSet take() { return std::move(set_); }

private:
    void load_batch(std::vector<NumberedLine>& batch, const std::string& file) {
        for (const NumberedLine& line : batch)
            for (std::size_t part = 0; part < count_variants(line.text); ++part) load_line(line, part, file);
        batch.clear();
    }

    void load_line(const NumberedLine& line, std::size_t part, const std::string& file) {
        Variant variant;
        auto fault = read_variant_line(reader_, line.text, part, variant);
        if (!fault) fault = variant::check_applicable(variant);
        if (!fault) {
            bad_.count(true, {});
            return add(variant);
        }
        bad_.count(fault->reason != io::Reason::unknown_chromosome, chrom_of(line.text));
        bad_.add(line.text, *fault, file, line.number);
    }

    void add(const Variant& variant) { set_.add(options_.normalize ? variant::minimal(variant) : variant); }

    const VariantOptions& options_;
    VariantReader reader_;
    BadVariants& bad_;
    variant::VariantSet set_;
};

}  // namespace

std::size_t count_variants(std::string_view line) {
    if (!is_vcf_line(line)) return 1;
    VcfLine columns;
    return split_vcf_line(line, columns) ? 1 : variant::count_parts(columns.alts);
}

std::optional<io::BadRecord> read_variant_line(VariantReader& reader, std::string_view line, std::size_t part,
                                               Variant& variant) {
    if (!is_vcf_line(line)) return reader.read(line, variant);
    VcfLine columns;
    if (auto bad = split_vcf_line(line, columns)) return bad;
    return reader.read_vcf({columns.chrom, columns.position, columns.ref, variant::part_of(columns.alts, part)},
                           variant);
}

void append_vcf_query(std::string_view line, std::size_t part, ByteBuffer& out) {
    VcfLine columns;
    if (split_vcf_line(line, columns)) return out.append(line.substr(0, line.find('\t')));
    out.append(columns.chrom);
    for (const std::string_view field : {columns.position, columns.ref, variant::part_of(columns.alts, part)}) {
        out.push(':');
        out.append(field);
    }
}

void BadVariants::count(bool known, std::string_view chrom) {
    ++tally_.read;
    if (known)
        ++tally_.known_chromosome;
    else if (tally_.first_unknown.empty())
        tally_.first_unknown = chrom;
}

void BadVariants::add(std::string_view line, const io::BadRecord& bad, std::string_view file, std::uint64_t number) {
    tally_.reject(bad.reason);
    if (options_.rejects) rejects_ += std::string(line) + '\t' + bad.what + '\n';
    if (options_.on_bad != "fail") return;
    if (options_.rejects) {
        io::Output output({*options_.rejects, static_cast<int>(options_.compress_level)});
        output.write(rejects_);
        output.close();
    }
    std::string what = bad.what;
    if (bad.reason == io::Reason::unknown_chromosome) what += genome_.names().suggestion(chrom_of(line));
    if (number == 0) throw DataError(what, std::string(file) + ' ' + std::string(line));
    throw DataError::at_line(what, file, number);
}

void BadVariants::finish(const cli::Context& context, std::string_view file) const {
    if (tally_.all_rejected() != 0) context.info("of " + std::string(file) + ": " + tally_.summary());
    if (tally_.read == 0 || tally_.known_chromosome != 0) return;
    const auto& names = genome_.names().names();
    throw DataError("no record of " + std::string(file) + " has a chromosome of " + genome_.assembly() + ": it says '" +
                    tally_.first_unknown + "', the genome '" + (names.empty() ? "" : names.front()) + "'" +
                    genome_.names().suggestion(tally_.first_unknown));
}

std::string overlap_text(const Genome& genome, const Variant& a, const Variant& b) {
    const std::string& chrom = genome.names().name(a.chrom);
    return "variants " + variant_text(chrom, a) + " and " + variant_text(chrom, b) + " overlap";
}

std::string left_out_text(const Genome& genome, const Variant& left_out, const Variant& other) {
    const std::string& chrom = genome.names().name(left_out.chrom);
    return "left out " + variant_text(chrom, left_out) + ": it overlaps " + variant_text(chrom, other);
}

variant::VariantSet load_variants(const VariantOptions& options, const Genome& genome, const cli::Context& context,
                                  BadVariants& bad) {
    SetLoader loader(options, genome, bad);
    for (const std::string& text : options.variants) loader.load_word(text);
    if (options.variants_file) loader.load_file(*options.variants_file);
    bad.finish(context, options.variants_file ? *options.variants_file : "--variant");
    return loader.take();
}

}  // namespace gk::cmd
