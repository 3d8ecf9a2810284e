#include "gk/vcf/build/genotype_text.hpp"

#include <algorithm>

#include "gk/base/fields.hpp"
#include "gk/base/numbers.hpp"

namespace gk::vcf::build {
namespace {

constexpr std::int8_t no_genotype = -1;

constexpr std::int8_t number_of(GenotypeCode code) {
    return static_cast<std::int8_t>(code);
}

// The next allele, and whether there was one. Numbers above those of any record are all the same.
bool take_allele(const char*& at, const char* stop, int& allele) {
    if (at == stop) return false;
    if (*at == '.') {
        ++at;
        allele = missing_allele;
        return true;
    }
    if (!is_digit(*at)) return false;
    std::int64_t number = 0;
    for (; at != stop && is_digit(*at); ++at) number = std::min<std::int64_t>(number * 10 + (*at - '0'), 1 << 30);
    allele = static_cast<int>(number);
    return true;
}

// The allele as the row of the picked one has it.
int picked(int allele, const AllelePick& pick) {
    if (allele <= 0) return allele;
    return static_cast<std::uint32_t>(allele) == pick.alt + 1 ? 1 : 0;
}

std::int8_t read_split(const char* at, const char* stop, const GenotypeRules& rules, const AllelePick& pick,
                       GenotypeCounts& counts) {
    int alleles[2] = {};
    std::size_t ploidy = 0;
    bool phased = false;
    bool has[3] = {};  // missing, REF, ALT
    for (;;) {
        int allele = 0;
        if (!take_allele(at, stop, allele)) return no_genotype;
        if (allele > static_cast<int>(pick.alts)) return no_genotype;
        allele = picked(allele, pick);
        has[allele + 1] = true;
        if (ploidy < 2) alleles[ploidy] = allele;
        ++ploidy;
        if (at == stop) break;
        if (*at != '/' && *at != '|') return no_genotype;
        phased = *at++ == '|';
    }
    if (ploidy == 1) return code_of_one(alleles[0], counts);
    if (ploidy == 2) return code_of_two(alleles[0], alleles[1], phased, rules, counts);
    return code_of_many(has[0], has[1], has[2], counts);
}

std::int8_t code_of_letter(char letter, GenotypeCounts& counts) {
    const std::uint8_t allele = allele_letters[static_cast<unsigned char>(letter)];
    if (allele == 15) {
        ++counts.not_genotypes;
        return number_of(GenotypeCode::hom_ref);
    }
    return code_of_one(allele == 10 ? missing_allele : allele, counts);
}

}  // namespace

std::int8_t code_of_one(int allele, GenotypeCounts& counts) {
    if (allele == missing_allele) return number_of(GenotypeCode::unknown);
    if (allele == 1) return number_of(GenotypeCode::hom_alt);
    if (allele > 1) ++counts.haploid_others;
    return number_of(GenotypeCode::hom_ref);
}

std::int8_t code_of_two(int first, int second, bool phased, const GenotypeRules& rules, GenotypeCounts& counts) {
    if (first == missing_allele || second == missing_allele) {
        if (first == second) return number_of(GenotypeCode::unknown);
        ++counts.half_calls;
        return number_of(phased ? GenotypeCode::unknown : rules.half_call);
    }
    if (first > 1 || second > 1) ++counts.other_alleles;
    if (first == second) return number_of(first == 0 ? GenotypeCode::hom_ref : GenotypeCode::hom_alt);
    if (!phased) return number_of(GenotypeCode::het_unphased);
    return number_of(first == 0 ? GenotypeCode::het_phased_01 : GenotypeCode::het_phased_10);
}

std::int8_t code_of_many(bool has_missing, bool has_ref, bool has_alt, GenotypeCounts& counts) {
    ++counts.polyploid;
    if (has_missing) return number_of(GenotypeCode::unknown);
    if (has_ref && has_alt) return number_of(GenotypeCode::het_unphased);
    return number_of(has_alt ? GenotypeCode::hom_alt : GenotypeCode::hom_ref);
}

std::int8_t read_genotype_slowly(const char*& at, const FieldEnd& end, const GenotypeRules& rules,
                                 const AllelePick& pick, GenotypeCounts& counts) {
    const char* const begin = at;
    at = end.find(at);
    const std::ptrdiff_t size = at - begin;
    if (rules.splits)
        return size == 1 && allele_letters[static_cast<unsigned char>(*begin)] == 15
                   ? code_of_letter(*begin, counts)
                   : read_split(begin, at, rules, pick, counts);
    if (size == 1) return code_of_letter(*begin, counts);
    if (size != 3 || (begin[1] != '/' && begin[1] != '|')) return no_genotype;
    int alleles[2] = {};
    for (std::size_t i = 0; i < 2; ++i) {
        const std::uint8_t letter = allele_letters[static_cast<unsigned char>(begin[2 * i])];
        if (letter == 15) return no_genotype;
        alleles[i] = letter == 10 ? missing_allele : letter;
    }
    return code_of_two(alleles[0], alleles[1], begin[1] == '|', rules, counts);
}

std::string what_is_wrong_with_genotype(std::string_view field) {
    const std::string begin = "genotype " + in_quotes(field);
    const auto joins = std::count_if(field.begin(), field.end(), [](char c) { return c == '/' || c == '|'; });
    const bool plain = !field.empty() && field.find_first_not_of("0123456789./|") == std::string_view::npos;
    if (plain && joins > 1) return begin + " has " + std::to_string(joins + 1) + " alleles; a table has room for two";
    if (plain && joins == 1) return begin + " has an allele that the record does not have";
    return begin + " is not one or two alleles, such as 0/1";
}

}  // namespace gk::vcf::build
