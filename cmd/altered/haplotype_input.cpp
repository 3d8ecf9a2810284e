#include "cmd/altered/haplotype_input.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "gk/base/error.hpp"
#include "gk/base/numbers.hpp"
#include "gk/base/suggest.hpp"
#include "gk/variant/variant_reader.hpp"
#include "gk/vcf/bcf_lines.hpp"
#include "gk/vcf/vcf_line.hpp"

namespace gk::cmd {
namespace {

using variant::UnresolvedSite;
using variant::Variant;
using vcf::VcfLine;

class HaplotypeLoader {
public:
    HaplotypeLoader(const VariantOptions& options, const Genome& genome, const cli::Context& context, BadVariants& bad)
        : options_(options), genome_(genome), context_(context), bad_(bad), reader_(genome) {}

    std::vector<Haplotype> load() {
        io::Input input(*options_.vcf);
        file_ = input.name();
        const auto source = vcf::open_vcf_lines(input, vcf::BcfColumns::genotypes);
        io::Chunk chunk;
        while (source->next(chunk)) {
            for_each_line(chunk, [&](std::string_view line, std::uint64_t number) {
                if (line.starts_with("#CHROM\t")) return read_samples(line);
                if (io::is_skipped_line(line)) return;
                if (samples_.empty())
                    throw DataError::at_line("there is no #CHROM line before the first record", file_, number);
                number_ = number;
                read_record(line);
            });
        }
        if (samples_.empty()) throw DataError("there is no #CHROM line: this is not a VCF", file_);
        bad_.finish(context_, file_);
        return finish();
    }

private:
    // A sample of the file that is asked for.
    struct Sample {
        std::string name;
        std::size_t column = 0;  // among the samples
        std::uint64_t missing = 0;
        std::vector<variant::VariantSet> variants;  // of haplotype 1 and 2
        std::array<std::vector<std::pair<ChromId, UnresolvedSite>>, 2> unresolved;
    };

    void read_samples(std::string_view line) {
        const std::vector<std::string_view> names = vcf::sample_names(line);
        std::vector<std::string> wanted = options_.samples;
        if (names.empty()) throw DataError("the VCF has no samples", file_);
        if (wanted.empty()) {
            if (names.size() > 1)
                throw UsageError("say which of the " + with_commas(names.size()) + " samples of " + file_ +
                                 " with --sample");
            wanted.emplace_back(names.front());
        }
        samples_.clear();
        sample_count_ = names.size();
        for (const std::string& name : wanted) {
            const auto found = std::find(names.begin(), names.end(), name);
            if (found == names.end())
                throw UsageError("no sample '" + name + "' in " + file_ + did_you_mean(name, names));
            Sample& sample = samples_.emplace_back();
            sample.name = name;
            sample.column = static_cast<std::size_t>(found - names.begin());
            for (int i = 0; i < 2; ++i) sample.variants.emplace_back(genome_.names().size());
        }
    }

    void read_record(std::string_view line) {
        VcfLine columns;
        if (auto fault = split_vcf_line(line, columns)) {
            bad_.count(true, {});
            return bad_.add(line, *fault, file_, number_);
        }
        const bool known = genome_.names().find(columns.chrom).has_value();
        bad_.count(known, columns.chrom);
        if (!known)
            return bad_.add(line,
                            {io::Reason::unknown_chromosome, "unknown chromosome '" + std::string(columns.chrom) + "'"},
                            file_, number_);
        split_samples(columns.rest, cells_);
        if (cells_.samples != sample_count_)
            return bad_.add(line,
                            {io::Reason::malformed, "the record has " + std::to_string(cells_.samples) +
                                                        " samples, the #CHROM line " + std::to_string(sample_count_)},
                            file_, number_);
        // Looked at as a whole first: a bad record leaves nothing behind.
        for (const bool apply : {false, true})
            for (Sample& sample : samples_)
                if (auto fault = read_genotype(columns, sample, apply)) return bad_.add(line, *fault, file_, number_);
    }

    bool wants(std::size_t haplotype) const {
        const std::string which = options_.haplotype.value_or("all");
        return which == "all" || which == std::to_string(haplotype + 1);
    }

    std::optional<io::BadRecord> read_genotype(const VcfLine& columns, Sample& sample, bool apply) {
        if (!cells_.has_genotypes) {
            sample.missing += apply ? 1 : 0;
            return std::nullopt;
        }
        const std::string_view text = cells_.genotypes[sample.column];
        const auto genotype =
            vcf::parse_genotype(text.empty() ? std::string_view(".") : text, vcf::count_parts(columns.alts));
        if (!genotype)
            return io::BadRecord{io::Reason::malformed, "genotype '" + std::string(text) + "' of " + sample.name +
                                                            " is not one or two alleles of the record"};
        if (genotype->is_missing() && apply) ++sample.missing;
        const bool unknown_phase = genotype->is_unphased_heterozygote();
        for (std::size_t haplotype = 0; haplotype < genotype->ploidy; ++haplotype) {
            if (!unknown_phase && !wants(haplotype)) continue;
            const int allele = genotype->alleles[haplotype];
            if (allele <= 0) continue;
            const std::string_view alt = vcf::part_of(columns.alts, static_cast<std::size_t>(allele - 1));
            if (alt == "*") continue;  // a deletion that another record has covers the place
            const Place place{sample, haplotype, unknown_phase, apply};
            if (auto fault = read_allele(columns, alt, place)) return fault;
        }
        return std::nullopt;
    }

    // Where an allele belongs, and whether it is to be put there.
    struct Place {
        Sample& sample;
        std::size_t haplotype = 0;
        bool unknown_phase = false;
        bool apply = false;
    };

    std::optional<io::BadRecord> read_allele(const VcfLine& columns, std::string_view alt, const Place& place) {
        Sample& sample = place.sample;
        Variant variant;
        auto fault = reader_.read_vcf({columns.chrom, columns.position, columns.ref, alt}, variant);
        if (!fault) fault = variant::check_applicable(variant);
        if (fault && fault->reason == io::Reason::refused) return add_unreadable(columns, alt, *fault, place);
        if (fault || !place.apply) return fault;
        if (!place.unknown_phase) {
            sample.variants[place.haplotype].add(options_.normalize ? variant::minimal(variant) : variant);
            return std::nullopt;
        }
        const Variant minimal = variant::minimal(variant);
        const UnresolvedSite site{
            minimal.start,
            static_cast<std::int32_t>(minimal.end()),
            {io::Reason::not_phased, "the genotype of " + sample.name + " at " +
                                         variant_text(genome_.names().name(variant.chrom), variant) +
                                         " is heterozygous and not phased"}};
        for (auto& unresolved : sample.unresolved) unresolved.emplace_back(variant.chrom, site);
        return std::nullopt;
    }

    // An allele without a sequence: whoever reads its bases, or the gap behind its first one, is told so.
    std::optional<io::BadRecord> add_unreadable(const VcfLine& columns, std::string_view alt,
                                                const io::BadRecord& fault, const Place& place) {
        const auto chrom = genome_.names().find(columns.chrom);
        const auto position = parse_integer<std::int32_t>(columns.position);
        if (!chrom || !position) return fault;
        const auto length = vcf::symbolic_length(columns.rest, *position);
        if (alt.starts_with('<') && !alt.starts_with("<INS") && !length)
            return io::BadRecord{io::Reason::refused,
                                 fault.what + ", and neither END nor SVLEN says how far it reaches"};
        if (!place.apply) return std::nullopt;
        const std::int64_t start = std::int64_t{*position} - 1;
        const bool reaches = !alt.starts_with("<INS");
        const std::int64_t size =
            std::max<std::int64_t>(static_cast<std::int64_t>(columns.ref.size()), reaches ? length.value_or(0) : 0);
        const auto end = static_cast<std::int32_t>(std::min<std::int64_t>(start + size, INT32_MAX));
        const io::BadRecord bad{fault.reason, place.sample.name + " at " + std::string(columns.chrom) + ":" +
                                                  std::string(columns.position) + ": " + fault.what};
        for (std::size_t i = 0; i < 2; ++i) {
            if (i != place.haplotype && !place.unknown_phase) continue;
            place.sample.unresolved[i].push_back({*chrom, {*position - 1, end, bad}});
            place.sample.unresolved[i].push_back({*chrom, {*position, *position, bad}});
        }
        return std::nullopt;
    }

    std::vector<Haplotype> finish() {
        std::vector<Haplotype> haplotypes;
        const std::string which = options_.haplotype.value_or("all");
        for (Sample& sample : samples_) {
            if (sample.missing != 0)
                context_.info(with_commas(sample.missing) + " missing genotype" + (sample.missing == 1 ? "" : "s") +
                              " of " + sample.name + " read as the reference");
            for (int number = 1; number <= 2; ++number)
                if (which == "all" || which == std::to_string(number)) haplotypes.push_back(make(sample, number));
        }
        return haplotypes;
    }

    // Overlaps are told where an interval reads them: elsewhere in the genome they do no harm.
    Haplotype make(Sample& sample, int number) {
        auto unresolved = std::move(sample.unresolved[static_cast<std::size_t>(number - 1)]);
        const variant::OverlapPolicy policy = options_.overlap_policy();
        const auto left_out = [&](const Variant& variant, const Variant& other) {
            if (policy != variant::OverlapPolicy::error)
                return context_.warn(sample.name + ", haplotype " + std::to_string(number) + ": " +
                                     left_out_text(genome_, variant, other));
            const Variant minimal = variant::minimal(variant);
            unresolved.push_back({variant.chrom,
                                  {minimal.start,
                                   static_cast<std::int32_t>(minimal.end()),
                                   {io::Reason::overlapping_variants,
                                    variant::overlap_text(genome_.names().name(variant.chrom), other, variant) +
                                        " in haplotype " + std::to_string(number) + " of " + sample.name}}});
        };
        Haplotype result{sample.name, number,
                         variant::AlteredGenome(std::move(sample.variants[static_cast<std::size_t>(number - 1)]),
                                                policy == variant::OverlapPolicy::skip, left_out)};
        result.genome.set_unresolved_sites(std::move(unresolved));
        return result;
    }

    const VariantOptions& options_;
    const Genome& genome_;
    const cli::Context& context_;
    BadVariants& bad_;
    variant::VariantReader reader_;
    std::string file_;
    std::uint64_t number_ = 0;
    std::vector<Sample> samples_;
    std::size_t sample_count_ = 0;
    vcf::SampleColumns cells_;
};

}  // namespace

std::vector<Haplotype> load_haplotypes(const VariantOptions& options, const Genome& genome, const cli::Context& context,
                                       BadVariants& bad) {
    return HaplotypeLoader(options, genome, context, bad).load();
}

}  // namespace gk::cmd
