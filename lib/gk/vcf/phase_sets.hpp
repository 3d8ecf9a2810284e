// Which heterozygous genotypes of a sample are phased with each other (gk/variant/FORMAT.md#phase-sets). Positions are
// 0-based, spans half-open.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "gk/genome/chrom_names.hpp"
#include "gk/genome/interval.hpp"
#include "gk/io/bad_record.hpp"
#include "gk/variant/altered.hpp"

namespace gk::vcf {

/// The bases [start, end), or the gap before `start` where both are equal, that a phased heterozygote decides on.
struct PhasedSite {
    std::int32_t start = 0;
    std::int32_t end = 0;
    std::uint32_t set = 0;
};

/// The phased heterozygotes of one sample.
class PhaseSets {
public:
    PhaseSets(std::string sample, std::size_t chromosomes) : sample_(std::move(sample)), by_chrom_(chromosomes) {}

    /// Adds a heterozygote of a phase set; all those without one (an empty name) make up another.
    void add(ChromId chrom, std::int32_t start, std::int32_t end, std::string_view set);
    /// To be called once, behind the last one. Forgets chromosomes whose heterozygotes are all of one set.
    void finish();

    /// Whether a chromosome has several sets.
    bool has_several() const { return has_several_; }

    /// Why the window of the interval can't be read: it reads heterozygotes of two sets, or one that is not of the set
    /// of `seen`. That is the first one that the windows of a row have read, which this sets.
    std::optional<io::BadRecord> not_phased(const Interval& interval, const variant::AlteredWindow& window,
                                            const std::string& chrom, std::optional<PhasedSite>& seen) const;

private:
    struct Chromosome {
        std::vector<PhasedSite> sites;           // by start
        std::vector<std::int32_t> furthest_end;  // of the sites up to each
        std::vector<std::uint32_t> next_set;     // the first site behind each that is of another set
    };
    struct NameHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view name) const { return std::hash<std::string_view>{}(name); }
    };

    std::uint32_t number_of(std::string_view set);
    void finish(Chromosome& chromosome);
    std::string site_text(const std::string& chrom, const PhasedSite& site) const;
    std::string sets_text(const PhasedSite& a, const PhasedSite& b) const;

    std::string sample_;
    std::vector<Chromosome> by_chrom_;
    std::vector<std::string> names_;
    std::unordered_map<std::string, std::uint32_t, NameHash, std::equal_to<>> numbers_;
    std::uint32_t last_ = 0;  // the set of the heterozygote before
    bool has_several_ = false;
};

}  // namespace gk::vcf
