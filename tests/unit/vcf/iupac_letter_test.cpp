// IUPAC letters for two bases.
#include <boost/test/unit_test.hpp>
#include <string>

#include "gk/vcf/iupac_letter.hpp"

using gk::vcf::iupac_letter;

BOOST_AUTO_TEST_SUITE(iupac_letters)

BOOST_AUTO_TEST_CASE(letters_of_all_pairs) {
    std::string text;
    for (const char a : std::string("ACGTN"))
        for (const char b : std::string("ACGTN")) text += iupac_letter(a, b);
    BOOST_TEST(text ==
               "AMRWN"
               "MCSYN"
               "RSGKN"
               "WYKTN"
               "NNNNN");
}

BOOST_AUTO_TEST_SUITE_END()
