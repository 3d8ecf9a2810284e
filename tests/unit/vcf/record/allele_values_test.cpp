// Which values of a key are one ALT allele's.
#include <boost/test/unit_test.hpp>
#include <string>

#include "gk/vcf/record/allele_values.hpp"

using namespace gk::vcf;

namespace {

// The chosen items with commas, or `!` and what is wrong.
std::string chosen_values(ValueNumber number, std::size_t alts, std::size_t alt, std::string_view value) {
    AlleleValues values;
    if (!values.choose(number, alts, alt, value)) return "!" + values.fault(number, alts);
    std::string text;
    for (const std::string_view item : values.chosen()) text.append(text.empty() ? "" : ",").append(item);
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(allele_values)

BOOST_AUTO_TEST_CASE(by_number) {
    BOOST_TEST(chosen_values(ValueNumber::per_alt, 3, 0, "a,b,c") == "a");
    BOOST_TEST(chosen_values(ValueNumber::per_alt, 3, 2, "a,b,c") == "c");
    BOOST_TEST(chosen_values(ValueNumber::per_alt, 1, 0, "a") == "a");
    BOOST_TEST(chosen_values(ValueNumber::per_allele, 2, 0, "r,a,b") == "r,a");
    BOOST_TEST(chosen_values(ValueNumber::per_allele, 2, 1, "r,a,b") == "r,b");
    BOOST_TEST(chosen_values(ValueNumber::per_genotype, 2, 0, "60,50,40,30,20,10") == "60,50,40");
    BOOST_TEST(chosen_values(ValueNumber::per_genotype, 2, 1, "60,50,40,30,20,10") == "60,30,10");
    BOOST_TEST(chosen_values(ValueNumber::per_genotype, 2, 0, "30,20,10") == "30,20");
    BOOST_TEST(chosen_values(ValueNumber::per_genotype, 2, 1, "30,20,10") == "30,10");
    BOOST_TEST(chosen_values(ValueNumber::other, 2, 1, "5,6,,7") == "5,6,,7");
    BOOST_TEST(chosen_values(ValueNumber::per_alt, 2, 1, ".,") == "");
}

BOOST_AUTO_TEST_CASE(another_count) {
    BOOST_TEST(chosen_values(ValueNumber::per_alt, 1, 0, "1,2") ==
               "!has 2 values, but Number=A and 1 ALT allele ask for 1");
    BOOST_TEST(chosen_values(ValueNumber::per_allele, 1, 0, "1,2,3") ==
               "!has 3 values, but Number=R and 1 ALT allele ask for 2");
    BOOST_TEST(chosen_values(ValueNumber::per_allele, 2, 0, "1") ==
               "!has 1 value, but Number=R and 2 ALT alleles ask for 3");
    BOOST_TEST(chosen_values(ValueNumber::per_genotype, 2, 0, "1,2,3,4") ==
               "!has 4 values, but Number=G and 2 ALT alleles ask for 6 (3 where haploid)");
    AlleleValues values;
    BOOST_TEST(!values.choose(ValueNumber::per_alt, 2, 0, ".,.,."));
    BOOST_TEST(values.all_missing());
    BOOST_TEST(!values.choose(ValueNumber::per_alt, 2, 0, ".,1,."));
    BOOST_TEST(!values.all_missing());
}

BOOST_AUTO_TEST_SUITE_END()
