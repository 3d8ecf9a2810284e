// The haplotypes of samples, from the genotypes of VCF records (gk/variant/FORMAT.md#haplotypes).
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gk/genome/genome.hpp"
#include "gk/variant/altered_genome.hpp"
#include "gk/vcf/genotype_reader.hpp"
#include "gk/vcf/phase_sets.hpp"

namespace gk::vcf {

/// One haplotype of one sample.
struct Haplotype {
    std::string sample;
    int number = 1;  ///< 1 or 2
    variant::AlteredGenome genome;
    std::shared_ptr<const PhaseSets> phase_sets{};  ///< which of its heterozygotes belong together; null: all
};

/// Makes haplotypes of records that come one after the other. Places that can't be read (a heterozygote that is not
/// phased under UnphasedPolicy::error, an allele without a sequence, overlapping variants under OverlapPolicy::error)
/// become unresolved sites.
class HaplotypeReader {
public:
    /// Told of each variant that is left out under another policy, in list order on each chromosome of a haplotype.
    using LeftOut = std::function<void(int number, const variant::Variant& left_out, const variant::Variant& other)>;

    /// The genome outlives it. Its 2bit is opened when an allele is first checked, unless it is open by then.
    HaplotypeReader(const Genome& genome, const HaplotypeRules& rules) : genome_(genome), rules_(rules) {}

    /// Of a file with `sample_count` samples, these are read. What was read before is forgotten.
    void begin(std::size_t sample_count, const std::vector<WantedSample>& wanted);

    /// Adds the genotypes of a record, or says what is wrong with it and adds nothing.
    std::optional<io::BadRecord> read(std::string_view line);

    /// A reader for another thread, behind `begin`; what it reads is added by `keep`, in the order of the records.
    GenotypeReader make_reader() const { return {genome_, rules_, sample_count_, wanted_}; }
    void keep(const GenotypeBatch& batch);

    /// The number of samples that are read; 0 before `begin`.
    std::size_t size() const { return samples_.size(); }
    const std::string& name(std::size_t sample) const { return wanted_[sample].name; }
    const SampleCounts& counts(std::size_t sample) const { return samples_[sample].counts; }
    /// Whether heterozygotes of several phase sets lie on one chromosome. To be asked behind `take`.
    bool has_several_phase_sets(std::size_t sample) const { return samples_[sample].phase_sets->has_several(); }
    /// The sample's haplotypes that the rules ask for, by number. To be called once for each sample, at the end.
    std::vector<Haplotype> take(std::size_t sample, const LeftOut& left_out);

private:
    struct Sample {
        SampleCounts counts;
        std::vector<variant::VariantSet> variants;  // of haplotype 1 and 2
        std::array<std::vector<std::pair<ChromId, variant::UnresolvedSite>>, 2> unresolved;
        std::shared_ptr<PhaseSets> phase_sets;
    };

    Haplotype make(std::size_t sample, int number, const LeftOut& left_out);

    const Genome& genome_;
    HaplotypeRules rules_;
    std::size_t sample_count_ = 0;
    std::vector<WantedSample> wanted_;
    std::vector<Sample> samples_;  // of those
    std::optional<GenotypeReader> reader_;
    GenotypeBatch batch_;
};

}  // namespace gk::vcf
