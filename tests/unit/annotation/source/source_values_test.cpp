// Levels, transcript support levels and exon numbers of sources.
#include <boost/test/unit_test.hpp>

#include "gk/annotation/source/source_values.hpp"

using namespace gk::annotation;

BOOST_AUTO_TEST_SUITE(source_values)

BOOST_AUTO_TEST_CASE(levels_and_support_levels) {
    BOOST_CHECK_EQUAL(int{gencode_level("HAVANA")}, 1);
    BOOST_CHECK_EQUAL(int{gencode_level("Ensembl_Havana")}, 1);
    BOOST_CHECK_EQUAL(int{gencode_level("ensembl")}, 2);
    BOOST_CHECK_EQUAL(int{gencode_level("BestRefSeq%2CGnomon")}, 1);
    BOOST_CHECK_EQUAL(int{gencode_level("Gnomon")}, 2);
    BOOST_CHECK_EQUAL(int{gencode_level("havanas")}, 3);
    BOOST_CHECK_EQUAL(int{ncbi_level("ensembl")}, 3);
    std::uint8_t tsl = 9;
    BOOST_CHECK(!parse_tsl("1 (assigned to previous version 5)", tsl) && tsl == 0);
    BOOST_CHECK(!parse_tsl("NA", tsl) && tsl == 5);
    for (const char* bad : {"", "0", "6", "NAx", " 1", "11"}) BOOST_CHECK(parse_tsl(bad, tsl));
}

BOOST_AUTO_TEST_CASE(exon_numbers) {
    std::int32_t index = 0;
    BOOST_CHECK(!parse_exon_number("32768", index) && index == 32767);
    for (const char* bad : {"0", "-1", "32769", "70000", "x"}) BOOST_CHECK(parse_exon_number(bad, index));
    for (const char* unknown : {"0", "4095"}) BOOST_CHECK(!parse_part_number(unknown, index) && index == -1);
    BOOST_CHECK(!parse_part_number("4094", index) && index == 4093);
    for (const char* bad : {"-1", "4096", ""}) BOOST_CHECK(parse_part_number(bad, index));
}

BOOST_AUTO_TEST_SUITE_END()
