#include "cmd/haplotype_input.hpp"

#include <algorithm>
#include <utility>

#include "gk/base/error.hpp"
#include "gk/base/numbers.hpp"
#include "gk/base/suggest.hpp"
#include "gk/io/bcf_lines.hpp"
#include "gk/variant/vcf_line.hpp"

namespace gk::cmd {
namespace {

using variant::Barrier;
using variant::Variant;
using variant::VcfLine;

class HaplotypeLoader {
public:
    HaplotypeLoader(const VariantOptions& options, const Genome& genome, const cli::Context& context, BadVariants& bad)
        : options_(options), genome_(genome), context_(context), bad_(bad), reader_(genome) {}

    std::vector<Haplotype> load() {
        io::Input input(*options_.vcf);
        file_ = input.name();
        const auto source = io::open_vcf_lines(input, io::BcfColumns::genotypes);
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
        std::vector<variant::VariantSet> variants;          // of haplotype 1 and 2
        std::vector<std::pair<ChromId, Barrier>> barriers;  // of both
    };

    void read_samples(std::string_view line) {
        const std::vector<std::string_view> names = variant::sample_names(line);
        std::vector<std::string> wanted = options_.samples;
        if (names.empty()) throw DataError("the VCF has no samples", file_);
        if (wanted.empty()) {
            if (names.size() > 1)
                throw UsageError("say which of the " + with_commas(names.size()) + " samples of " + file_ +
                                 " with --sample");
            wanted.emplace_back(names.front());
        }
        samples_.clear();
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
        const bool has_genotypes = variant::split_samples(columns.rest, cells_);
        for (Sample& sample : samples_) {
            if (!has_genotypes || sample.column >= cells_.size()) {
                ++sample.missing;
            } else if (auto fault = read_genotype(columns, sample)) {
                return bad_.add(line, *fault, file_, number_);
            }
        }
    }

    std::optional<io::BadRecord> read_genotype(const VcfLine& columns, Sample& sample) {
        const auto genotype = variant::parse_genotype(cells_[sample.column], variant::count_parts(columns.alts));
        if (!genotype)
            return io::BadRecord{io::Reason::malformed, "genotype '" + std::string(cells_[sample.column]) + "' of " +
                                                            sample.name + " is not one or two alleles of the record"};
        if (genotype->is_missing()) ++sample.missing;
        // `*`: a deletion that another record has covers the place.
        const auto carries = [&](int allele) {
            return allele > 0 && variant::part_of(columns.alts, static_cast<std::size_t>(allele - 1)) != "*";
        };
        if (!carries(genotype->alleles[0]) && !carries(genotype->alleles[1])) return std::nullopt;
        const bool unknown_phase = genotype->is_unphased_heterozygote();
        for (std::size_t haplotype = 0; haplotype < genotype->ploidy; ++haplotype) {
            const int allele = genotype->alleles[haplotype];
            if (!carries(allele)) continue;
            const std::string_view alt = variant::part_of(columns.alts, static_cast<std::size_t>(allele - 1));
            Variant variant;
            auto fault = reader_.read_vcf({columns.chrom, columns.position, columns.ref, alt}, variant);
            if (!fault) fault = variant::check_applicable(variant);
            if (fault && fault->reason == io::Reason::refused) {
                add_barrier(sample, columns, *fault);
            } else if (fault) {
                return fault;
            } else if (unknown_phase) {
                const Variant minimal = variant::minimal(variant);
                sample.barriers.push_back(
                    {variant.chrom,
                     {minimal.start,
                      static_cast<std::int32_t>(minimal.end()),
                      {io::Reason::not_phased, "the genotype of " + sample.name + " at " +
                                                   variant_text(genome_.names().name(variant.chrom), variant) +
                                                   " is heterozygous and not phased"}}});
            } else {
                sample.variants[haplotype].add(options_.normalize ? variant::minimal(variant) : variant);
            }
        }
        return std::nullopt;
    }

    // An allele without a sequence: whoever reads the place is told so.
    void add_barrier(Sample& sample, const VcfLine& columns, const io::BadRecord& fault) {
        const auto chrom = genome_.names().find(columns.chrom);
        const auto position = parse_integer<std::int32_t>(columns.position);
        if (!chrom || !position) return;
        const std::int64_t end = std::int64_t{*position} - 1 + static_cast<std::int64_t>(columns.ref.size());
        sample.barriers.push_back({*chrom,
                                   {*position - 1,
                                    static_cast<std::int32_t>(std::min<std::int64_t>(end, INT32_MAX)),
                                    {fault.reason, sample.name + " at " + std::string(columns.chrom) + ":" +
                                                       std::string(columns.position) + ": " + fault.what}}});
    }

    std::vector<Haplotype> finish() {
        std::vector<Haplotype> haplotypes;
        const std::string which = options_.haplotype.value_or("all");
        for (Sample& sample : samples_) {
            if (sample.missing != 0)
                context_.info(with_commas(sample.missing) + " missing genotypes of " + sample.name +
                              " are read as the reference");
            for (int number = 1; number <= 2; ++number)
                if (which == "all" || which == std::to_string(number)) haplotypes.push_back(make(sample, number));
        }
        return haplotypes;
    }

    // Overlaps are told where an interval reads them: elsewhere in the genome they do no harm.
    Haplotype make(Sample& sample, int number) {
        auto barriers = sample.barriers;
        const OverlapPolicy policy = options_.overlap_policy();
        const auto left_out = [&](const Variant& variant, const Variant& other) {
            if (policy != OverlapPolicy::error)
                return context_.warn(sample.name + ", haplotype " + std::to_string(number) + ": " +
                                     left_out_text(genome_, variant, other));
            const Variant minimal = variant::minimal(variant);
            barriers.push_back(
                {variant.chrom,
                 {minimal.start,
                  static_cast<std::int32_t>(minimal.end()),
                  {io::Reason::overlapping_variants, overlap_text(genome_, other, variant) + " in haplotype " +
                                                         std::to_string(number) + " of " + sample.name}}});
        };
        Haplotype result{sample.name, number,
                         variant::AlteredGenome(std::move(sample.variants[static_cast<std::size_t>(number - 1)]),
                                                policy == OverlapPolicy::skip, left_out)};
        result.genome.set_barriers(std::move(barriers));
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
    std::vector<std::string_view> cells_;
};

}  // namespace

std::vector<Haplotype> load_haplotypes(const VariantOptions& options, const Genome& genome, const cli::Context& context,
                                       BadVariants& bad) {
    return HaplotypeLoader(options, genome, context, bad).load();
}

}  // namespace gk::cmd
