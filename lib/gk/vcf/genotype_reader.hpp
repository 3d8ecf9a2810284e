// What the genotypes of VCF records put on haplotypes (gk/variant/FORMAT.md#haplotypes). Several threads may read, each
// with a reader of its own; haplotypes.hpp makes haplotypes of what they read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gk/base/text_arena.hpp"
#include "gk/genome/genome.hpp"
#include "gk/variant/altered_genome.hpp"
#include "gk/variant/variant_reader.hpp"
#include "gk/vcf/vcf_line.hpp"

namespace gk::vcf {

/// Which of a sample's two haplotypes are made: that of the first allele in `0|1`, that of the second, or both.
enum class WhichHaplotypes { first, second, both };

/// What becomes of heterozygotes that are not phased (gk/variant/FORMAT.md#unphased-heterozygotes).
enum class UnphasedPolicy {
    error,       ///< nobody can read them, nor those of two phase sets together
    as_written,  ///< the first allele is on haplotype 1
    iupac,       ///< both haplotypes have the letter for both bases of an SNV; nobody can read others
    ref          ///< both haplotypes have the reference
};

/// How genotypes become haplotypes.
struct HaplotypeRules {
    WhichHaplotypes which = WhichHaplotypes::both;
    bool normalize = false;  ///< alleles are applied in their minimal form
    variant::OverlapPolicy overlap = variant::OverlapPolicy::error;
    UnphasedPolicy unphased = UnphasedPolicy::error;

    /// Whether haplotype 0 or 1 is made.
    bool wants(std::size_t haplotype) const {
        return which == WhichHaplotypes::both || (which == WhichHaplotypes::first) == (haplotype == 0);
    }
};

/// What is told of a sample's records.
struct SampleCounts {
    std::uint64_t missing = 0;   ///< without a genotype, or with a missing allele
    std::uint64_t haploid = 0;   ///< of one allele
    std::uint64_t unphased = 0;  ///< heterozygotes that are not phased
};

/// A sample to read.
struct WantedSample {
    std::string name;
    std::size_t column = 0;  ///< among the file's samples
};

/// What some records say, in their order. Samples are numbers among those that are read, haplotypes 0 or 1.
struct GenotypeBatch {
    struct ReadVariant {
        std::size_t sample = 0;
        std::size_t haplotype = 0;
        variant::Variant variant;
    };
    struct ReadSite {
        std::size_t sample = 0;
        std::size_t haplotype = 0;
        ChromId chrom{};
        variant::UnresolvedSite site;
    };
    /// A phased heterozygote.
    struct ReadPhase {
        std::size_t sample = 0;
        ChromId chrom{};
        std::int32_t start = 0;
        std::int32_t end = 0;
        std::string_view set;
    };

    std::vector<ReadVariant> variants;
    std::vector<ReadSite> sites;
    std::vector<ReadPhase> phases;
    std::vector<SampleCounts> counts;  ///< of each sample
    TextArena alleles;                 ///< those that are not in the lines

    void clear();
};

/// Reads records. One for each thread.
class GenotypeReader {
public:
    /// Of a file with `sample_count` samples, these are read. The genome outlives it. Its 2bit is opened when an
    /// allele is first checked, unless it is open by then.
    GenotypeReader(const Genome& genome, const HaplotypeRules& rules, std::size_t sample_count,
                   std::vector<WantedSample> wanted)
        : genome_(genome), rules_(rules), reader_(genome), sample_count_(sample_count), samples_(std::move(wanted)) {}

    /// Adds the genotypes of a record to the batch, which then has views into the line; or says what is wrong with the
    /// record and adds nothing.
    std::optional<io::BadRecord> read(std::string_view line, GenotypeBatch& batch);

private:
    // Where an allele belongs: one haplotype, or both where it is not known which.
    struct Place {
        std::size_t sample = 0;
        std::size_t haplotype = 0;
        bool unknown_phase = false;
    };

    std::optional<io::BadRecord> read_genotype(std::size_t sample);
    std::optional<io::BadRecord> read_alleles(std::size_t sample, const Genotype& genotype);
    std::optional<io::BadRecord> read_allele(int allele, const Place& place);
    std::optional<io::BadRecord> read_letter(std::size_t sample, const Genotype& genotype);
    std::optional<io::BadRecord> read_variant(std::string_view alt, variant::Variant& variant);
    std::optional<io::BadRecord> add_unreadable(std::string_view alt, const io::BadRecord& fault, const Place& place);
    void add_variant(const Place& place, const variant::Variant& variant);
    void add_unphased(const Place& place, const variant::Variant& variant);
    void add_phase(std::size_t sample, const Genotype& genotype);
    void count(std::size_t sample, const Genotype& genotype);

    const Genome& genome_;
    HaplotypeRules rules_;
    variant::VariantReader reader_;
    std::size_t sample_count_ = 0;
    std::vector<WantedSample> samples_;
    // Of the record at hand.
    std::string_view line_;
    VcfLine columns_;
    SampleColumns cells_;
    std::vector<Genotype> genotypes_;  // of each sample; of ploidy 0 where there is none
    GenotypeBatch* batch_ = nullptr;
};

}  // namespace gk::vcf
