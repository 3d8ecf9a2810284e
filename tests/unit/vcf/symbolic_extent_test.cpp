// How far symbolic alleles reach.
#include "gk/vcf/symbolic_extent.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

using namespace gk::vcf;

BOOST_AUTO_TEST_SUITE(symbolic_extent)

BOOST_AUTO_TEST_CASE(what_info_says) {
    Extent extent;
    const auto read = [&](const std::string& info, std::uint32_t alts = 1, std::uint32_t alt = 0) {
        const auto bad = read_extent(info, alts, alt, extent);
        return bad ? bad->what : std::string();
    };
    BOOST_TEST(read("CIEND=1;END=30;SVLEN=5").empty());
    BOOST_TEST(extent.end.value() == 30);
    BOOST_TEST(!extent.length);
    BOOST_TEST(read("END=;SVLEN=-5").empty());
    BOOST_TEST((!extent.end && extent.length.value() == -5));
    BOOST_TEST(read("SVLEN=+7").empty());
    BOOST_TEST(extent.length.value() == 7);
    BOOST_TEST(read("SVLEN=1,-2", 2, 1).empty());
    BOOST_TEST(extent.length.value() == -2);
    BOOST_TEST(read("DP=1").empty());
    BOOST_TEST((!extent.end && !extent.length));
    BOOST_TEST(read("END=.") == "END '.' is no whole number of 32 bits");
    BOOST_TEST(read("SVLEN=1,2") == "SVLEN '1,2' is no whole number of 32 bits");
    BOOST_TEST(read("SVLEN=1,2", 3, 1) == "SVLEN '1,2' is no whole number of 32 bits");
    BOOST_TEST(read("END=2147483648") == "END '2147483648' is no whole number of 32 bits");
}

BOOST_AUTO_TEST_CASE(where_alleles_end) {
    const auto end = [](const char* alt, const Extent& extent, bool is_signed = false) {
        return symbolic_end(10, 2, alt, extent, is_signed).value_or(-1);
    };
    BOOST_TEST(end("<DEL>", {.end = 40, .length = 7}) == 40);
    BOOST_TEST(end("<DEL>", {.end = {}, .length = -7}) == 18);
    BOOST_TEST(end("<DEL>", {.end = {}, .length = -7}, true) == 4);
    BOOST_TEST(end("<DUP>", {.end = {}, .length = 7}, true) == 18);
    BOOST_TEST(end("<INS>", {}) == 11);
    BOOST_TEST(end("<INS:ME>", {.end = 10, .length = 300}) == 10);
    BOOST_TEST(end("<DEL>", {}) == -1);
    BOOST_TEST(end("<*>", {}) == -1);
}

BOOST_AUTO_TEST_SUITE_END()
