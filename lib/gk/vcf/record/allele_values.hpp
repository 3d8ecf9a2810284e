// The values of a key that has some for each allele: which of them are one ALT allele's
// (gk/vcf/record/FORMAT.md#values-by-allele).
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gk/vcf/record/record_header.hpp"

namespace gk::vcf {

/// Chooses among the items of one value after the other, which are between commas.
class AlleleValues {
public:
    /// Of a record with `alts` ALT alleles, the items that its part with the `alt`-th (from 0) alone has: all of them
    /// where their number does not depend on alleles. False where there are not as many as `number` asks for.
    bool choose(ValueNumber number, std::size_t alts, std::size_t alt, std::string_view value);

    std::span<const std::string_view> chosen() const { return chosen_; }
    /// Whether every item is missing, chosen or not.
    bool all_missing() const;
    /// What is wrong where `choose` said so: `has 3 values, but ...`.
    std::string fault(ValueNumber number, std::size_t alts) const;

private:
    bool choose_genotypes(std::size_t alts, std::size_t alt);

    std::vector<std::string_view> items_;
    std::vector<std::string_view> chosen_;
    std::vector<std::size_t> places_;
};

}  // namespace gk::vcf
