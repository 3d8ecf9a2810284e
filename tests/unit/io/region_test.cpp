// Region strings, good and bad.
#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

#include "gk/base/error.hpp"
#include "gk/io/region.hpp"

namespace {

// `CHROM START END STRAND` of a region, 0-based; END is `-` where the region is open.
std::string parsed_region(std::string_view text, bool any_position = false) {
    gk::io::RegionRules rules;
    rules.any_position = any_position;
    rules.is_chromosome = [](std::string_view name) { return name == "HLA-A*01:01" || name == "chr:+"; };
    const gk::io::Region region = parse_region(text, rules);
    return region.chrom + " " + std::to_string(region.start) + " " + (region.end ? std::to_string(*region.end) : "-") +
           " " + region.strand;
}

std::string region_message(std::string_view text, bool any_position = false) {
    try {
        return "parsed as " + parsed_region(text, any_position);
    } catch (const gk::UsageError& error) {
        return error.what();
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(region)

BOOST_AUTO_TEST_CASE(positions_become_0_based_and_half_open) {
    BOOST_TEST(parsed_region("chr7:117,120,017-117,120,201") == "chr7 117120016 117120201 .");
    BOOST_TEST(parsed_region("chr7:117120017-117120201") == "chr7 117120016 117120201 .");
    BOOST_TEST(parsed_region("chr7:117120017") == "chr7 117120016 117120017 .");
    BOOST_TEST(parsed_region("chr7:1,000") == "chr7 999 1000 .");
    BOOST_TEST(parsed_region("chr7:117120017-") == "chr7 117120016 - .");
    BOOST_TEST(parsed_region("chr7") == "chr7 0 - .");
    BOOST_TEST(parsed_region("chr7:1-1") == "chr7 0 1 .");
    BOOST_TEST(parsed_region("chr7:007") == "chr7 6 7 .");
    BOOST_TEST(parsed_region("chr7:1-2147483647") == "chr7 0 2147483647 .");
}

BOOST_AUTO_TEST_CASE(an_end_one_before_the_start_is_empty) {
    BOOST_TEST(parsed_region("chr7:6-5") == "chr7 5 5 .");
    BOOST_TEST(parsed_region("chr7:1-0") == "chr7 0 0 .");
}

BOOST_AUTO_TEST_CASE(the_last_suffix_is_the_strand) {
    BOOST_TEST(parsed_region("chr7:6-10:+") == "chr7 5 10 +");
    BOOST_TEST(parsed_region("chr7:6-10:-") == "chr7 5 10 -");
    BOOST_TEST(parsed_region("chr7:6-:-") == "chr7 5 - -");
    BOOST_TEST(parsed_region("chr7:6:-") == "chr7 5 6 -");
    BOOST_TEST(parsed_region("chr7:-") == "chr7 0 - -");
}

BOOST_AUTO_TEST_CASE(a_whole_name_is_the_chromosome) {
    BOOST_TEST(parsed_region("HLA-A*01:01") == "HLA-A*01:01 0 - .");
    BOOST_TEST(parsed_region("HLA-A*01:01:-") == "HLA-A*01:01 0 - -");
    BOOST_TEST(parsed_region("HLA-A*01:01:6-10") == "HLA-A*01:01 5 10 .");
    BOOST_TEST(parsed_region("HLA-A*01:01:6-10:+") == "HLA-A*01:01 5 10 +");
    BOOST_TEST(parsed_region("chr:+") == "chr:+ 0 - .");
    BOOST_TEST(parsed_region("other:01:6-10") == "other:01 5 10 .");
}

BOOST_AUTO_TEST_CASE(positions_below_1_where_they_are_asked_for) {
    BOOST_TEST(parsed_region("chr1:-4-6", true) == "chr1 -5 6 .");
    BOOST_TEST(parsed_region("chr1:-4--2", true) == "chr1 -5 -2 .");
    BOOST_TEST(parsed_region("chr1:-3--4", true) == "chr1 -4 -4 .");
    BOOST_TEST(parsed_region("chr1:-4", true) == "chr1 -5 -4 .");
    BOOST_TEST(parsed_region("chr1:-4-", true) == "chr1 -5 - .");
    BOOST_TEST(parsed_region("chr1:0-0", true) == "chr1 -1 0 .");
    BOOST_TEST(parsed_region("chr1:-4-6:-", true) == "chr1 -5 6 -");
    BOOST_TEST(parsed_region("chr1:-2147483647-5", true) == "chr1 -2147483648 5 .");
}

BOOST_AUTO_TEST_CASE(malformed_texts_are_told_why) {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"", "empty"},
        {":5-10", "the chromosome is missing"},
        {":+", "the chromosome is missing"},
        {"chr1:", "expected CHROM"},
        {"chr1:x", "expected CHROM"},
        {"chr1:5-x", "expected CHROM"},
        {"chr1:5..10", "expected CHROM"},
        {"chr1:+5", "expected CHROM"},
        {"chr1:5 -10", "expected CHROM"},
        {"chr1:5-10:.", "expected CHROM"},
        {"chr1:0", "positions count from 1"},
        {"chr1:0-5", "positions count from 1"},
        {"chr1:5-0", "it ends before it starts"},
        {"chr1:-4-6", "positions count from 1"},
        {"chr1:10-5", "it ends before it starts"},
        {"chr1:7-5", "it ends before it starts"},
        {"chr1:5-10-15", "is not a position"},
        {"chr1:1,00-5", "misplaced comma"},
        {"chr1:1000,000", "misplaced comma"},
        {"chr1:,100", "misplaced comma"},
        {"chr1:100,", "misplaced comma"},
        {"chr1:2147483648", "does not fit 32 bits"},
        {"chr1:1-99999999999999999999", "does not fit 32 bits"},
        {"chr1\t5", "tab or control character"},
    };
    for (const auto& [text, why] : cases) {
        const std::string said = region_message(text);
        BOOST_TEST(said.rfind("malformed region '" + text + "'", 0) == 0U, said);
        BOOST_TEST(said.find(why) != std::string::npos, said);
    }
    BOOST_TEST(region_message("chr1:-2147483648-5", true).find("does not fit 32 bits") != std::string::npos);
    BOOST_TEST(region_message("chr1:5--3", true).find("it ends before it starts") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
