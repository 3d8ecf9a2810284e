#include "gk/vcf/record/allele_values.hpp"

#include <algorithm>

#include "gk/base/fields.hpp"
#include "gk/vcf/record/genotype_order.hpp"

namespace gk::vcf {
namespace {

std::string counted(std::size_t n, const char* one, const char* several) {
    return std::to_string(n) + (n == 1 ? one : several);
}

}  // namespace

bool AlleleValues::choose(ValueNumber number, std::size_t alts, std::size_t alt, std::string_view value) {
    items_.clear();
    for (bool more = true; more;) {
        const std::size_t comma = value.find(',');
        items_.push_back(value.substr(0, comma));
        more = comma != std::string_view::npos;
        if (more) value.remove_prefix(comma + 1);
    }
    switch (number) {
        case ValueNumber::per_alt:
            if (items_.size() != alts) return false;
            chosen_.assign({items_[alt]});
            return true;
        case ValueNumber::per_allele:
            if (items_.size() != alts + 1) return false;
            chosen_.assign({items_[0], items_[alt + 1]});
            return true;
        case ValueNumber::per_genotype:
            return choose_genotypes(alts, alt);
        default:
            chosen_ = items_;
            return true;
    }
}

bool AlleleValues::choose_genotypes(std::size_t alts, std::size_t alt) {
    const auto ploidy = ploidy_of_genotypes(alts + 1, items_.size());
    if (!ploidy) return false;
    genotypes_of_two(*ploidy, alt + 1, places_);
    chosen_.clear();
    for (const std::size_t place : places_) chosen_.push_back(items_[place]);
    return true;
}

bool AlleleValues::all_missing() const {
    return std::all_of(items_.begin(), items_.end(),
                       [](std::string_view item) { return item.empty() || is_dot(item); });
}

std::string AlleleValues::fault(ValueNumber number, std::size_t alts) const {
    const std::size_t alleles = alts + 1;
    std::string letter = "A";
    std::string needed = std::to_string(alts);
    if (number == ValueNumber::per_allele) {
        letter = "R";
        needed = std::to_string(alleles);
    } else if (number == ValueNumber::per_genotype) {
        letter = "G";
        needed = std::to_string(alleles * (alleles + 1) / 2) + " (" + std::to_string(alleles) + " where haploid)";
    }
    return "has " + counted(items_.size(), " value", " values") + ", but Number=" + letter + " and " +
           counted(alts, " ALT allele", " ALT alleles") + " ask for " + needed;
}

}  // namespace gk::vcf
