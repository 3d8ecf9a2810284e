// Biotypes.
#include <boost/test/unit_test.hpp>

#include "gk/annotation/biotype.hpp"

using namespace gk::annotation;

BOOST_AUTO_TEST_SUITE(biotype)

BOOST_AUTO_TEST_CASE(biotypes) {
    for (std::uint8_t code = 0; code < biotype_count; ++code) BOOST_CHECK(biotype_code(biotype_name(code)) == code);
    BOOST_CHECK(biotype_code("lncRNA") == biotype_code("lnc_RNA"));
    BOOST_CHECK(biotype_code("other") == biotype_code("misc_RNA"));
    BOOST_CHECK(!biotype_code("Protein_coding") && !biotype_code(""));
    BOOST_CHECK(biotype_name(78).empty());
}

BOOST_AUTO_TEST_CASE(unknown_biotypes_get_a_suggestion) {
    BOOST_TEST(unknown_biotype_text("protein_codng") ==
               "unknown biotype 'protein_codng'; did you mean 'protein_coding'?");
    BOOST_TEST(unknown_biotype_text("xyzzy") == "unknown biotype 'xyzzy'");
}

BOOST_AUTO_TEST_SUITE_END()
