// Warnings of one kind: five are written, the others counted.
#include <boost/test/unit_test.hpp>
#include <string>

#include "cli/repeated_warnings.hpp"

using namespace gk::cli;

namespace {

std::string written(int count) {
    Context context;
    std::string text;
    context.log = [&](LogLevel level, std::string_view line) {
        BOOST_TEST((level == LogLevel::warn));
        text.append(line).append(";");
    };
    RepeatedWarnings warnings(context);
    for (int i = 1; i <= count; ++i) warnings.add(std::to_string(i));
    warnings.finish();
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(cli_repeated_warnings)

BOOST_AUTO_TEST_CASE(five_are_written) {
    BOOST_TEST(written(0) == "");
    BOOST_TEST(written(5) == "1;2;3;4;5;");
    BOOST_TEST(written(6) == "1;2;3;4;5;and 1 more like these;");
    BOOST_TEST(written(1239) == "1;2;3;4;5;and 1,234 more like these;");
}

BOOST_AUTO_TEST_SUITE_END()
