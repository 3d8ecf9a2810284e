// Arithmetic and `default` of conditions.
#include <boost/test/unit_test.hpp>
#include <string>

#include "support/where_cases.hpp"

namespace {

using namespace where_test;

}  // namespace

BOOST_AUTO_TEST_SUITE(where_numbers)

BOOST_AUTO_TEST_CASE(arithmetic_without_a_result_is_null) {
    check_kept({
        {"exists(huge + 1)", "12"},
        {"exists(huge - 1)", "02"},
        {"exists(-huge)", "02"},
        {"exists(huge * 2)", "2"},
        {"exists(huge % -1)", "012"},
        {"exists(5 / row)", "123"},
        {"exists(5 % row)", "123"},
        {"exists(5.5 % row)", "123"},
        {"exists(score % 2)", "01"},
        {"5 / row == 2.5", "2"},
    });
    for (const char* text :
         {"!exists(9223372036854775807 + 1)", "exists(9223372036854775807 + 1.0)", "!exists(0 / 0)", "!exists(1 / 0.0)",
          "-5 % 3 == -2", "5 % -3 == 2", "7.9 % 5 == 2", "-7.9 % 5 == -2", "!exists(1e19 % 2)", "10 / 4 == 2.5",
          "0.1 + 0.2 != 0.3", "1e308 * 10 > 1e308", "(2 > 1) + (3 < 5) == 2"})
        BOOST_TEST_CONTEXT(text) BOOST_TEST(holds(text));
}

BOOST_AUTO_TEST_CASE(defaults_stand_for_what_is_missing) {
    check_kept({
        {"default(level, 9) == 9", "2"},
        {"default(level, row) == 2", "12"},
        {"default(score, 1) == 1", ""},
        {"default(name, \"x\") == \"x\"", "2"},
        {"exists(default(level, no_number))", "013"},
        {"default(coding, 1)", "023"},
    });
}

BOOST_AUTO_TEST_SUITE_END()
