// Genotypes as codes.
#include "gk/vcf/build/genotype_text.hpp"

#include <boost/test/unit_test.hpp>
#include <map>

using namespace gk::vcf;
using namespace gk::vcf::build;

BOOST_AUTO_TEST_SUITE(genotype_text)

namespace {

struct Read {
    std::int8_t code = 0;
    GenotypeCounts counts;
};

Read read(const std::string& text, const GenotypeRules& rules = {}, const AllelePick& pick = {}) {
    // Nothing behind the text, and then a field that follows.
    Read first;
    for (const char* const more : {"", ":1", "\t0/0"}) {
        const std::string field = text + more;
        const FieldEnd end{.text_end = field.data() + field.size(), .first = ':', .second = '\t'};
        Read result;
        const char* at = field.data();
        result.code = read_genotype(at, end, rules, pick, result.counts);
        if (result.code >= 0) BOOST_TEST((at == field.data() + text.size()), text);
        if (*more == '\0') first = result;
        BOOST_TEST(result.code == first.code, text + more);
    }
    return first;
}

}  // namespace

BOOST_AUTO_TEST_CASE(codes_of_texts) {
    const std::map<std::string, int> codes = {
        {"0/0", 0}, {"0/1", 1}, {"1/0", 1}, {"1/1", 2}, {"./.", 3}, {"0|0", 0}, {"0|1", 4}, {"1|0", 5}, {"1|1", 2},
        {".|.", 3}, {"0/.", 3}, {"./1", 3}, {"0|.", 3}, {".|1", 3}, {"0", 0},   {"1", 2},   {"2", 0},   {".", 3},
        {"x", 0},   {"1/2", 1}, {"2/2", 2}, {"0|2", 4}, {"2|0", 5}, {"1|2", 5}, {"9/9", 2}};
    for (const auto& [text, code] : codes) BOOST_TEST(read(text).code == code, text);
    for (const char* const bad : {"", "10/1", "0/0/1", "0-1", "?/?", "/0/1", "00", "0/", "/1", "a/b", "0/x", "12"})
        BOOST_TEST(read(bad).code < 0, bad);
}

BOOST_AUTO_TEST_CASE(half_calls) {
    const GenotypeRules het{.half_call = GenotypeCode::het_unphased};
    BOOST_TEST(read("0/.", het).code == 1);
    BOOST_TEST(read("./1", het).code == 1);
    BOOST_TEST(read("./.", het).code == 3);
    BOOST_TEST(read("0|.", het).code == 3);
    BOOST_TEST(read(".", het).code == 3);
    for (const char* const text : {"0/.", "./1", ".|1"}) BOOST_TEST(read(text).counts.half_calls == 1U, text);
    for (const char* const text : {"./.", ".", "0/1"}) BOOST_TEST(read(text).counts.half_calls == 0U, text);
}

BOOST_AUTO_TEST_CASE(odd_ones_are_counted) {
    BOOST_TEST(read("2").counts.haploid_others == 1U);
    BOOST_TEST(read("1").counts.haploid_others == 0U);
    BOOST_TEST(read("x").counts.not_genotypes == 1U);
    BOOST_TEST(read("1/2").counts.other_alleles == 1U);
    BOOST_TEST(read("0|1").counts.other_alleles == 0U);
}

BOOST_AUTO_TEST_CASE(split_records) {
    const GenotypeRules splits{.splits = true};
    const AllelePick first{.alts = 2, .alt = 0};
    const AllelePick second{.alts = 2, .alt = 1};
    const auto both = [&](const std::string& text) {
        return std::to_string(int{read(text, splits, first).code}) +
               std::to_string(int{read(text, splits, second).code});
    };
    BOOST_TEST(both("1/2") == "11");  // 1/0 and 0/1
    BOOST_TEST(both("1|2") == "54");
    BOOST_TEST(both("2/2") == "02");
    BOOST_TEST(both("0/2") == "01");
    BOOST_TEST(both("./.") == "33");
    BOOST_TEST(both("./2") == "33");
    BOOST_TEST(both("1") == "20");
    BOOST_TEST(both("2") == "02");
    BOOST_TEST(both("0") == "00");
    BOOST_TEST(both(".") == "33");
    BOOST_TEST(read("3/1", splits, first).code < 0);  // the record has two
    BOOST_TEST(read("1/2", splits).code < 0);
    BOOST_TEST(read("", splits).code < 0);
    BOOST_TEST(read("0/", splits).code < 0);
    BOOST_TEST(read("12/0", splits, {.alts = 12, .alt = 11}).code == 1);
    BOOST_TEST(read("10|12", splits, {.alts = 12, .alt = 11}).code == 4);
    BOOST_TEST(read("99999999999999999999/0", splits, first).code < 0);
}

BOOST_AUTO_TEST_CASE(more_than_two_alleles) {
    const GenotypeRules splits{.splits = true};
    const AllelePick second{.alts = 2, .alt = 1};
    BOOST_TEST(read("0/0/0", splits, second).code == 0);
    BOOST_TEST(read("0/1/2", splits, second).code == 1);
    BOOST_TEST(read("2/2/2/2", splits, second).code == 2);
    BOOST_TEST(read("2|2|.", splits, second).code == 3);
    BOOST_TEST(read("0/0/1", splits, second).code == 0);
    BOOST_TEST(read("0/0/1", splits, second).counts.polyploid == 1U);
}

BOOST_AUTO_TEST_CASE(faults) {
    BOOST_TEST(what_is_wrong_with_genotype("0/0/1") == "genotype '0/0/1' has 3 alleles; a table has room for two");
    BOOST_TEST(what_is_wrong_with_genotype("10/1") == "genotype '10/1' has an allele that the record does not have");
    BOOST_TEST(what_is_wrong_with_genotype("?/?") == "genotype '?/?' is not one or two alleles, such as 0/1");
    BOOST_TEST(what_is_wrong_with_genotype("00") == "genotype '00' is not one or two alleles, such as 0/1");
}

BOOST_AUTO_TEST_SUITE_END()
