// The haplotypes of samples, from the genotypes of VCF records (gk/variant/FORMAT.md#haplotypes).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gk/genome/genome.hpp"
#include "gk/variant/altered_genome.hpp"
#include "gk/variant/variant_reader.hpp"
#include "gk/vcf/vcf_line.hpp"

namespace gk::vcf {

/// One haplotype of one sample.
struct Haplotype {
    std::string sample;
    int number = 1;  ///< 1 or 2
    variant::AlteredGenome genome;
};

enum class WhichHaplotypes { first, second, both };

struct HaplotypeRules {
    WhichHaplotypes which = WhichHaplotypes::both;
    bool normalize = false;  ///< alleles are applied in their minimal form
    variant::OverlapPolicy overlap = variant::OverlapPolicy::error;
};

/// A sample to read.
struct WantedSample {
    std::string name;
    std::size_t column = 0;  ///< among the file's samples
};

/// Makes haplotypes of records that come one after the other. Places that can't be read (a heterozygote that is not
/// phased, an allele without a sequence, overlapping variants under OverlapPolicy::error) become unresolved sites.
class HaplotypeReader {
public:
    /// Told of each variant that is left out under another policy, in list order on each chromosome of a haplotype.
    using LeftOut = std::function<void(int number, const variant::Variant& left_out, const variant::Variant& other)>;

    /// The genome outlives it; its sequence is open.
    HaplotypeReader(const Genome& genome, const HaplotypeRules& rules)
        : genome_(genome), rules_(rules), reader_(genome) {}

    /// Of a file with `sample_count` samples, these are read. What was read before is forgotten.
    void begin(std::size_t sample_count, const std::vector<WantedSample>& wanted);

    /// Adds the genotypes of a record, or says what is wrong with it and adds nothing.
    std::optional<io::BadRecord> read(std::string_view line);

    /// The number of samples that are read; 0 before `begin`.
    std::size_t size() const { return samples_.size(); }
    const std::string& name(std::size_t sample) const { return samples_[sample].name; }
    /// The sample's records without a genotype, or with one that has a missing allele.
    std::uint64_t missing(std::size_t sample) const { return samples_[sample].missing; }
    /// The sample's haplotypes that the rules ask for, by number. To be called once for each sample, at the end.
    std::vector<Haplotype> take(std::size_t sample, const LeftOut& left_out);

private:
    struct Sample {
        std::string name;
        std::size_t column = 0;
        std::uint64_t missing = 0;
        std::vector<variant::VariantSet> variants;  // of haplotype 1 and 2
        std::array<std::vector<std::pair<ChromId, variant::UnresolvedSite>>, 2> unresolved;
    };
    // Where an allele belongs, and whether it is to be put there.
    struct Place {
        Sample& sample;
        std::size_t haplotype = 0;
        bool unknown_phase = false;
        bool apply = false;
    };

    bool wants(std::size_t haplotype) const;
    std::optional<io::BadRecord> read_genotype(const VcfLine& columns, Sample& sample, bool apply);
    std::optional<io::BadRecord> read_allele(const VcfLine& columns, std::string_view alt, const Place& place);
    std::optional<io::BadRecord> add_unreadable(const VcfLine& columns, std::string_view alt,
                                                const io::BadRecord& fault, const Place& place) const;
    Haplotype make(Sample& sample, int number, const LeftOut& left_out) const;

    const Genome& genome_;
    HaplotypeRules rules_;
    variant::VariantReader reader_;
    std::vector<Sample> samples_;
    std::size_t sample_count_ = 0;
    SampleColumns cells_;
};

}  // namespace gk::vcf
