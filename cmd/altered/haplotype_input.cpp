#include "cmd/altered/haplotype_input.hpp"

#include <algorithm>
#include <iterator>

#include "gk/base/error.hpp"
#include "gk/base/numbers.hpp"
#include "gk/base/suggest.hpp"
#include "gk/vcf/bcf_lines.hpp"
#include "gk/vcf/variant_lines.hpp"
#include "gk/vcf/vcf_line.hpp"

namespace gk::cmd {
namespace {

vcf::WantedSample find_sample(const std::vector<std::string_view>& names, const std::string& name,
                              const std::string& file) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) throw UsageError("no sample '" + name + "' in " + file + did_you_mean(name, names));
    return {.name = name, .column = static_cast<std::size_t>(found - names.begin())};
}

// Those of --sample, or the only one of the file.
std::vector<vcf::WantedSample> choose_samples(const std::vector<std::string_view>& names,
                                              const std::vector<std::string>& wanted, const std::string& file) {
    if (names.empty()) throw DataError("the VCF has no samples", file);
    if (wanted.empty() && names.size() > 1)
        throw UsageError("say which of the " + with_commas(names.size()) + " samples of " + file + " with --sample");
    if (wanted.empty()) return {{.name = std::string(names.front())}};
    std::vector<vcf::WantedSample> chosen;
    for (const std::string& name : wanted) chosen.push_back(find_sample(names, name, file));
    return chosen;
}

void read_genotypes(io::Input& input, const std::vector<std::string>& wanted, vcf::HaplotypeReader& reader,
                    BadVariants& bad) {
    const auto source = vcf::open_vcf_lines(input, vcf::BcfColumns::genotypes);
    const auto read_line = [&](std::string_view line, std::uint64_t number) {
        if (line.starts_with("#CHROM\t")) {
            const std::vector<std::string_view> names = vcf::sample_names(line);
            return reader.begin(names.size(), choose_samples(names, wanted, input.name()));
        }
        if (io::is_skipped_line(line)) return;
        if (reader.size() == 0)
            throw DataError::at_line("there is no #CHROM line before the first record", input.name(), number);
        const auto fault = reader.read(line);
        bad.count(!fault || fault->reason != io::Reason::unknown_chromosome, vcf::chrom_of_variant_line(line));
        if (fault) bad.add(line, *fault, input.name(), number);
    };
    io::Chunk chunk;
    while (source->next(chunk)) for_each_line(chunk, read_line);
    if (reader.size() == 0) throw DataError("there is no #CHROM line: this is not a VCF", input.name());
}

}  // namespace

std::vector<vcf::Haplotype> load_haplotypes(const VariantOptions& options, const Genome& genome,
                                            const cli::Context& context, BadVariants& bad) {
    io::Input input(*options.vcf);
    vcf::HaplotypeReader reader(genome, {.which = options.haplotype.value_or(vcf::WhichHaplotypes::both),
                                         .normalize = options.normalize,
                                         .overlap = options.overlap_policy()});
    read_genotypes(input, options.samples, reader, bad);
    bad.finish(context, input.name());
    std::vector<vcf::Haplotype> all;
    for (std::size_t sample = 0; sample < reader.size(); ++sample) {
        const std::string& name = reader.name(sample);
        if (const std::uint64_t missing = reader.missing(sample); missing != 0)
            context.info(with_commas(missing) + " missing genotype" + (missing == 1 ? "" : "s") + " of " + name +
                         " read as the reference");
        const auto warn = [&](int number, const variant::Variant& left_out, const variant::Variant& other) {
            context.warn(name + ", haplotype " + std::to_string(number) + ": " +
                         left_out_text(genome, left_out, other));
        };
        std::vector<vcf::Haplotype> some = reader.take(sample, warn);
        all.insert(all.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
    }
    return all;
}

}  // namespace gk::cmd
