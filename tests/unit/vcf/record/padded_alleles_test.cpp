// Variants as VCF spells them.
#include <boost/test/unit_test.hpp>
#include <string>

#include "gk/vcf/record/padded_alleles.hpp"
#include "support/small_records.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::vcf;

BOOST_AUTO_TEST_SUITE(padded_alleles)

BOOST_AUTO_TEST_CASE(an_empty_allele_gets_a_base) {
    const RecordAssembly assembly;
    const TwoBitSequence& sequence = *assembly.genome().sequence(*assembly.genome().names().find("c2"));  // GATTACAGGC
    PaddedAlleles alleles;
    const auto padded = [&](std::int32_t start, std::string_view ref, std::string_view alt) {
        const variant::Variant variant{ChromId{1}, start, ref, alt};
        if (const auto bad = check_padded(variant, sequence)) return "!" + bad->what;
        alleles.assign(variant, sequence);
        return std::to_string(alleles.position) + " " + alleles.ref + " " + alleles.alt;
    };
    BOOST_TEST(padded(2, "T", "C") == "3 T C");
    BOOST_TEST(padded(2, "T", "") == "2 AT A");
    BOOST_TEST(padded(2, "", "CC") == "2 A ACC");
    BOOST_TEST(padded(10, "", "A") == "10 C CA");
    // At the start: the base behind.
    BOOST_TEST(padded(0, "GA", "") == "1 GAT T");
    BOOST_TEST(padded(0, "", "C") == "1 G CG");
    BOOST_TEST(padded(0, "G", "C") == "1 G C");
    BOOST_TEST(padded(0, "GATTACAGGC", "A") == "1 GATTACAGGC A");
    BOOST_TEST(padded(0, "GATTACAGGC", "") == "!VCF can't say what reaches beyond the chromosome's ends");
    BOOST_TEST(padded(9, "CN", "") == "!VCF can't say what reaches beyond the chromosome's ends");
    BOOST_TEST(padded(-1, "NG", "A") == "!VCF can't say what reaches beyond the chromosome's ends");
    BOOST_TEST(padded(2, "T", "Z") == "!VCF has no letter Z");
}

BOOST_AUTO_TEST_SUITE_END()
