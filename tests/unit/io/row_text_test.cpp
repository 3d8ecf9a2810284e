// Rows of cells as TSV and JSON.
#include <fmt/format.h>

#include <bit>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <limits>
#include <random>
#include <string>
#include <vector>

#include "gk/io/row_text.hpp"

using namespace gk;
using namespace gk::io;

namespace {

// The row that `put` makes, in a shape of cells a, b, c and so on.
template <typename Put>
std::string row_as(RowFormat format, std::size_t cells, Put&& put) {
    constexpr std::string_view letters = "abcdefgh";
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < cells; ++i) names.push_back(letters.substr(i, 1));
    const RowShape shape(format, names);
    ByteBuffer out;
    RowText row(shape, out);
    put(row, out);
    BOOST_TEST(row.size() == cells);
    row.end();
    return std::string(out.view());
}

template <typename Put>
void check_row(std::size_t cells, Put&& put, const std::string& tsv, const std::string& json) {
    BOOST_TEST(row_as(RowFormat::tsv, cells, put) == tsv + "\n");
    BOOST_TEST(row_as(RowFormat::json, cells, put) == json + "\n");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(row_text)

BOOST_AUTO_TEST_CASE(shapes) {
    const std::vector<std::string_view> names{"one", "a\"b"};
    const RowShape tsv(RowFormat::tsv, names);
    BOOST_TEST(tsv.header() == "#one\ta\"b\n");
    BOOST_TEST(tsv.size() == 2U);
    const RowShape json(RowFormat::json, names);
    BOOST_TEST(json.header() == "");
    BOOST_TEST(json.key(0) == R"({"one":)");
    BOOST_TEST(json.key(1) == R"(,"a\"b":)");
    check_row(
        0, [](RowText&, ByteBuffer&) {}, "", "{}");
}

BOOST_AUTO_TEST_CASE(single_values) {
    check_row(
        4,
        [](RowText& row, ByteBuffer&) {
            row.text("x\"y");
            row.text("");
            row.missing();
            row.letter('+');
        },
        "x\"y\t.\t.\t+", R"({"a":"x\"y","b":"","c":null,"d":"+"})");
    check_row(
        4,
        [](RowText& row, ByteBuffer&) {
            row.text_or_missing("");
            row.text_or_missing(".");
            row.text_or_missing("x");
            row.flag(true);
        },
        ".\t.\tx\t1", R"({"a":null,"b":null,"c":"x","d":true})");
    check_row(
        3,
        [](RowText& row, ByteBuffer&) {
            row.text_unless_empty("");
            row.text_unless_empty(".");
            row.text_unless_empty("x");
        },
        ".\t.\tx", R"({"a":null,"b":".","c":"x"})");
    check_row(
        4,
        [](RowText& row, ByteBuffer&) {
            row.integer(std::numeric_limits<std::int64_t>::min());
            row.integer(std::optional<std::int64_t>(7));
            row.integer(std::optional<std::int64_t>());
            row.flag(false);
        },
        "-9223372036854775808\t7\t.\t0", R"({"a":-9223372036854775808,"b":7,"c":null,"d":false})");
}

BOOST_AUTO_TEST_CASE(reals_are_as_short_as_can_be) {
    const auto check_real = [](auto value, const std::string& tsv, const std::string& json) {
        check_row(
            1, [&](RowText& row, ByteBuffer&) { row.real(value); }, tsv, "{\"a\":" + json + "}");
    };
    check_real(0.1F, "0.1", "0.1");
    check_real(0.1, "0.1", "0.1");
    check_real(static_cast<double>(0.1F), "0.10000000149011612", "0.10000000149011612");
    check_real(100000.0F, "100000", "100000");
    check_real(0.0001F, "0.0001", "0.0001");
    check_real(1e16F, "1e+16", "1e+16");
    check_real(-0.0F, "-0", "-0");
    check_real(std::numeric_limits<double>::lowest(), "-1.7976931348623157e+308", "-1.7976931348623157e+308");
    check_real(std::nanf(""), "nan", "null");
    check_real(-std::nan(""), "nan", "null");
    check_real(std::numeric_limits<float>::infinity(), "inf", "\"inf\"");
    check_real(-std::numeric_limits<double>::infinity(), "-inf", "\"-inf\"");
}

BOOST_AUTO_TEST_CASE(lists) {
    check_row(
        4,
        [](RowText& row, ByteBuffer&) {
            row.begin_list();
            row.integer(1);
            row.missing();
            row.text("x");
            row.real(0.5F);
            row.end_list();
            row.begin_list();
            row.end_list();
            row.begin_list();
            row.flag(true);
            row.end_list();
            row.integer(9);
        },
        "1,.,x,0.5\t.\t1\t9", R"({"a":[1,null,"x",0.5],"b":[],"c":[true],"d":9})");
}

BOOST_AUTO_TEST_CASE(lists_of_lists_in_json) {
    const std::vector<std::string_view> names{"a", "b"};
    const RowShape shape(RowFormat::json, names);
    ByteBuffer out;
    RowText row(shape, out);
    row.begin_list();
    for (const int n : {2, 0, 1}) {
        row.begin_list();
        for (int i = 0; i < n; ++i) row.integer(i);
        row.end_list();
    }
    row.integer(7);
    row.end_list();
    row.begin_value();
    row.buffer().append("{}");
    row.end();
    BOOST_TEST(out.view() == R"({"a":[[0,1],[],[0],7],"b":{}})"
                             "\n");
}

BOOST_AUTO_TEST_CASE(values_from_elsewhere) {
    // A text in parts, between other cells; and cells that an earlier row of the shape had.
    check_row(
        3,
        [](RowText& row, ByteBuffer& out) {
            row.integer(1);
            row.begin_text();
            out.append("AC");
            out.append("GT");
            row.end_text();
            row.begin_value();
            out.append("7");
        },
        "1\tACGT\t7", R"({"a":1,"b":"ACGT","c":7})");
    for (const RowFormat format : {RowFormat::tsv, RowFormat::json}) {
        const std::vector<std::string_view> names{"a", "b", "c"};
        const RowShape shape(format, names);
        ByteBuffer prefix;
        RowText first(shape, prefix);
        first.integer(1);
        first.text("x");
        for (int i = 0; i < 2; ++i) {
            ByteBuffer out;
            RowText row(shape, out);
            row.cells(prefix.view(), 2);
            row.cells("", 0);
            row.integer(i);
            row.end();
            const std::string last = std::to_string(i);
            BOOST_TEST(out.view() == (shape.json() ? R"({"a":1,"b":"x","c":)" + last + "}\n" : "1\tx\t" + last + "\n"));
        }
    }
}

BOOST_AUTO_TEST_CASE(objects_within_others) {
    const std::string_view name = "x";
    const RowShape shape(RowFormat::json, {&name, 1});
    ByteBuffer out;
    out.push('[');
    RowText row(shape, out);
    row.integer(1);
    row.end_object();
    out.push(']');
    BOOST_TEST(out.view() == R"([{"x":1}])");
}

namespace {

std::string real_text(float value) {
    ByteBuffer text;
    io::append_real(value, text);
    return std::string(text.view());
}

}  // namespace

BOOST_AUTO_TEST_CASE(forms_of_reals) {
    BOOST_TEST(real_text(0) == "0");
    BOOST_TEST(real_text(-0.0F) == "-0");
    BOOST_TEST(real_text(-3) == "-3");
    BOOST_TEST(real_text(0.1F) == "0.1");
    BOOST_TEST(real_text(100000) == "100000");
    BOOST_TEST(real_text(16777215) == "16777215");
    BOOST_TEST(real_text(-16777216) == "-16777216");
    BOOST_TEST(real_text(1e-11F) == "1e-11");
    BOOST_TEST(real_text(1e16F) == "1e+16");
    const float infinity = std::numeric_limits<float>::infinity();
    BOOST_TEST(real_text(infinity) == "inf");
    BOOST_TEST(real_text(-infinity) == "-inf");
    BOOST_TEST(real_text(std::numeric_limits<float>::quiet_NaN()) == "nan");
    BOOST_TEST(real_text(-std::numeric_limits<float>::quiet_NaN()) == "nan");
}

BOOST_AUTO_TEST_CASE(any_float_as_the_formatting_library_has_it) {
    std::mt19937 random(1);
    for (int i = 0; i < 200'000; ++i) {
        const auto value = std::bit_cast<float>(static_cast<std::uint32_t>(random()));
        if (value == value) BOOST_REQUIRE_EQUAL(real_text(value), fmt::format("{}", value));
    }
    for (int i = -100'000; i < 100'000; ++i)
        BOOST_REQUIRE_EQUAL(real_text(static_cast<float>(i) / 4), fmt::format("{}", static_cast<float>(i) / 4));
}

BOOST_AUTO_TEST_SUITE_END()
