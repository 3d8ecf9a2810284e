// Genetic codes. The residues are those of NCBI's list, https://www.ncbi.nlm.nih.gov/Taxonomy/Utils/wprintgc.cgi.
#include <boost/test/unit_test.hpp>
#include <string>

#include "gk/spliced/genetic_code.hpp"

using namespace gk::spliced;

namespace {

std::string translated(std::int64_t number, std::string_view bases) {
    const auto code = GeneticCode::of(number);
    BOOST_REQUIRE(code.has_value());
    std::string residues;
    for (; bases.size() >= 3; bases.remove_prefix(3)) residues += code->residue(bases[0], bases[1], bases[2]);
    return residues;
}

std::string all_codons() {
    std::string codons;
    for (const char a : std::string("TCAG"))
        for (const char b : std::string("TCAG"))
            for (const char c : std::string("TCAG")) codons += std::string{a, b, c};
    return codons;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(genetic_code)

BOOST_AUTO_TEST_CASE(whole_tables) {
    const std::string codons = all_codons();
    BOOST_TEST(translated(1, codons) == "FFLLSSSSYY**CC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG");
    BOOST_TEST(translated(2, codons) == "FFLLSSSSYY**CCWWLLLLPPPPHHQQRRRRIIMMTTTTNNKKSS**VVVVAAAADDEEGGGG");
    BOOST_TEST(translated(3, codons) == "FFLLSSSSYY**CCWWTTTTPPPPHHQQRRRRIIMMTTTTNNKKSSRRVVVVAAAADDEEGGGG");
    BOOST_TEST(translated(9, codons) == "FFLLSSSSYY**CCWWLLLLPPPPHHQQRRRRIIIMTTTTNNNKSSSSVVVVAAAADDEEGGGG");
    BOOST_TEST(translated(22, codons) == "FFLLSS*SYY*LCC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG");
    BOOST_TEST(translated(31, codons) == "FFLLSSSSYYEECCWWLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG");
    BOOST_TEST(translated(33, codons) == "FFLLSSSSYYY*CCWWLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSSKVVVVAAAADDEEGGGG");
}

BOOST_AUTO_TEST_CASE(numbers_that_there_are) {
    for (const std::int64_t number : {0, 7, 8, 17, 20, 34, -1}) BOOST_TEST(!GeneticCode::of(number));
    BOOST_TEST(GeneticCode::known_numbers() == "1 to 6, 9 to 16, 21 to 33");
}

BOOST_AUTO_TEST_CASE(letters_for_several_bases) {
    // All readings agree: Leu, Leu of YTR, a stop of TAR and TRA.
    BOOST_TEST(translated(1, "CTNYTRTARTRAMGR") == "LL**R");
    BOOST_TEST(translated(1, "NNNAANTANBAYRAY") == "XXXXX");
    BOOST_TEST(translated(1, "AUGaugATHGCNTGYggn") == "MMIACG");
    BOOST_TEST(translated(1, "AT-A.TAT*") == "XXX");
}

BOOST_AUTO_TEST_SUITE_END()
