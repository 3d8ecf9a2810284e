// Numbers and lists of numbers in VCF text.
#include "gk/vcf/build/value_text.hpp"

#include <bit>
#include <boost/test/unit_test.hpp>
#include <charconv>
#include <cstring>
#include <optional>
#include <random>
#include <vector>

#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::vcf;
using namespace gk::vcf::build;

BOOST_AUTO_TEST_SUITE(value_text)

namespace {

BuiltColumn column_with(CellType type, std::uint32_t depth, ValueCount count = ValueCount::fixed) {
    BuiltColumn column;
    column.id = "X";
    column.type = type;
    column.depth = depth;
    column.count = count;
    return column;
}

// The integer that the whole text is, or nothing.
std::optional<std::int32_t> integer(const std::string& text) {
    std::int32_t value = 0;
    if (read_integer(text.data(), value) != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<std::uint32_t> real_bits(const std::string& text) {
    std::uint32_t bits = 0;
    if (read_real(text.data(), {.text_end = text.data() + text.size()}, bits) != text.data() + text.size())
        return std::nullopt;
    return bits;
}

std::optional<float> real(const std::string& text) {
    const auto bits = real_bits(text);
    if (!bits) return std::nullopt;
    return std::bit_cast<float>(*bits);
}

// The values of a field of int32, or nothing.
std::optional<std::vector<std::int32_t>> values(const std::string& text, const BuiltColumn& column,
                                                const AllelePick& pick = {}, CellCounts* counted = nullptr) {
    std::vector<std::int32_t> cell(column.depth);
    CellCounts counts;
    const char* const stop = read_values(text.data(), {.text_end = text.data() + text.size()}, column, pick,
                                         reinterpret_cast<std::uint8_t*>(cell.data()), counts);
    if (counted != nullptr) *counted = counts;
    if (stop == nullptr) return std::nullopt;
    BOOST_REQUIRE(stop == text.data() + text.size());
    return cell;
}

using Numbers = std::vector<std::int32_t>;

}  // namespace

BOOST_AUTO_TEST_CASE(integers) {
    BOOST_TEST(integer("0").value() == 0);
    BOOST_TEST(integer("999999999").value() == 999999999);
    BOOST_TEST(integer("1000000000").value() == 1000000000);
    BOOST_TEST(integer("2147483647").value() == 2147483647);
    BOOST_TEST(integer("-2147483648").value() == INT32_MIN);
    BOOST_TEST(integer("00000000000012").value() == 12);
    BOOST_TEST(integer("+5").value() == 5);
    BOOST_TEST(integer("+-5").value() == -5);
    for (const char* const bad : {"2147483648", "-2147483649", "99999999999999999999999", "", "-", "+", "++5", "-+5",
                                  "1.0", " 1", "1 ", "0x1", "x", "1e3", "--1"})
        BOOST_TEST(!integer(bad), bad);
}

BOOST_AUTO_TEST_CASE(reals) {
    BOOST_TEST(real("0.1").value() == 0.1F);
    BOOST_TEST(real("5.").value() == 5.0F);
    BOOST_TEST(real(".5").value() == 0.5F);
    BOOST_TEST(real("+1e-5").value() == 1e-5F);
    BOOST_TEST(real("16777217").value() == 16777216.0F);
    BOOST_TEST(real("123456789012345678901234567890").value() == 1.2345679e29F);
    BOOST_TEST(real_bits("-0").value() == 0x80000000U);
    BOOST_TEST(real_bits("-0.000").value() == 0x80000000U);
    BOOST_TEST(real_bits("inf").value() == 0x7F800000U);
    BOOST_TEST(real_bits("-Infinity").value() == 0xFF800000U);
    BOOST_TEST(real_bits("NaN").value() == 0x7FC00000U);
    BOOST_TEST(real_bits("-nan").value() == 0xFFC00000U);
    BOOST_TEST(real_bits("nan(7)").value() == 0x7FC00000U);
    // Too small is zero, too large is none.
    BOOST_TEST(real_bits("1e-50").value() == 0U);
    BOOST_TEST(real_bits("-1e-500").value() == 0x80000000U);
    BOOST_TEST(real_bits("0." + std::string(400, '0') + "1").value() == 0U);
    BOOST_TEST(real("1e-45").value() == 1e-45F);
    for (const char* const bad : {"", ".", "-", "+", "x", "1e", "1e999", "-1e39", "0x1p3", " 1", "1 ", "1,2", "++1"})
        BOOST_TEST(!real(bad), bad);
    BOOST_TEST(!real("1" + std::string(400, '0')));
}

BOOST_AUTO_TEST_CASE(reals_are_the_nearest_floats) {
    std::mt19937 random(11);
    for (int i = 0; i < 300'000; ++i) {
        const std::uint64_t number = (std::uint64_t{random()} << 32 | random()) >> (14 + random() % 50);
        std::string text = std::to_string(number);
        const std::size_t decimals = random() % (text.size() + 5);
        while (text.size() < decimals + 1) text.insert(0, "0");
        text.insert(text.size() - decimals, ".");
        float expected = 0;
        std::from_chars(text.data(), text.data() + text.size(), expected);
        BOOST_REQUIRE_MESSAGE(real(text).value() == expected, text);
    }
}

// Numbers beside the middle of two floats, where a double that is near enough would round wrongly.
BOOST_AUTO_TEST_CASE(reals_beside_the_middle) {
    std::mt19937 random(13);
    for (int i = 0; i < 100'000; ++i) {
        const auto low = std::bit_cast<float>(static_cast<std::uint32_t>(0x3A83126FU + random() % (60U << 20)));
        const double middle = (double{low} + double{std::bit_cast<float>(std::bit_cast<std::uint32_t>(low) + 1)}) / 2;
        char room[64] = {};
        const auto end = std::to_chars(room, room + sizeof room, middle, std::chars_format::fixed, 12).ptr;
        const std::string text(room, end);
        float expected = 0;
        std::from_chars(text.data(), text.data() + text.size(), expected);
        BOOST_REQUIRE_MESSAGE(real(text).value() == expected, text);
    }
}

BOOST_AUTO_TEST_CASE(lists) {
    BuiltColumn column = column_with(CellType::int32, 2);
    column.missing = static_cast<std::uint32_t>(-9);
    CellCounts counts;
    BOOST_TEST((values("1,2", column, {}, &counts) == Numbers{1, 2}));
    BOOST_TEST(counts.missing == 0U);
    BOOST_TEST((values(".", column, {}, &counts) == Numbers{-9, -9}));
    BOOST_TEST(counts.missing == 1U);
    BOOST_TEST((values(".,.", column, {}, &counts) == Numbers{-9, -9}));
    BOOST_TEST(counts.missing == 1U);
    BOOST_TEST((values("7,.", column, {}, &counts) == Numbers{7, -9}));
    BOOST_TEST(counts.missing == 1U);
    BOOST_TEST((values("1,2,", column) == Numbers{1, 2}));  // one empty item at the end is none
    for (const char* const bad : {"1", "1,2,3", "", ",", "1,", "1,,2", "1,2,,", ",1", "1,x", "1;2", ".,.,."})
        BOOST_TEST(!values(bad, column), bad);
    BOOST_TEST((values("3", column_with(CellType::int32, 3, ValueCount::at_most)) == Numbers{3, 0, 0}));
    BOOST_TEST((values("3,4", column_with(CellType::int32, 3, ValueCount::per_genotype)) == Numbers{3, 4, 0}));
    BOOST_TEST(!values("3", column_with(CellType::int32, 3, ValueCount::per_genotype)));
}

BOOST_AUTO_TEST_CASE(values_of_one_allele) {
    const AllelePick second{.alts = 2, .alt = 1};
    BOOST_TEST((values("5,6", column_with(CellType::int32, 1, ValueCount::per_alt), second) == Numbers{6}));
    BOOST_TEST((values("5,6,7", column_with(CellType::int32, 2, ValueCount::per_allele), second) == Numbers{5, 7}));
    const BuiltColumn likelihoods = column_with(CellType::int32, 3, ValueCount::per_genotype);
    BOOST_TEST((values("1,2,3,4,5,6", likelihoods, second) == Numbers{1, 4, 6}));
    BOOST_TEST((values("1,2,3", likelihoods, second) == Numbers{1, 3, 0}));
    BOOST_TEST((values("8,9", column_with(CellType::int32, 2), second) == Numbers{8, 9}));
    BOOST_TEST(!values("5", column_with(CellType::int32, 1, ValueCount::per_alt), second));
    CellCounts counts;
    BOOST_TEST((values("5,.", column_with(CellType::int32, 1, ValueCount::per_alt), second, &counts) == Numbers{0}));
    BOOST_TEST(counts.missing == 1U);
    BOOST_TEST((values(".,6", column_with(CellType::int32, 1, ValueCount::per_alt), second, &counts) == Numbers{6}));
    BOOST_TEST(counts.missing == 0U);
}

BOOST_AUTO_TEST_CASE(a_field_ends_before_a_letter) {
    const std::string text = "12:13\t14";
    BuiltColumn column = column_with(CellType::int16, 1);
    std::int16_t value = 0;
    CellCounts counts;
    const FieldEnd end{.text_end = text.data() + text.size(), .first = ':', .second = '\t'};
    const auto read = [&](std::size_t at) {
        return read_values(text.data() + at, end, column, {}, reinterpret_cast<std::uint8_t*>(&value), counts);
    };
    BOOST_TEST((read(0) == text.data() + 2));
    BOOST_TEST(value == 12);
    BOOST_TEST((read(3) == text.data() + 5));
    BOOST_TEST((read(6) == text.data() + 8));
    BOOST_TEST(value == 14);
    BOOST_TEST((end.find(text.data() + 3) == text.data() + 5));
}

BOOST_AUTO_TEST_CASE(faults_say_what_is_wrong) {
    const auto wrong = [](std::string_view text, const BuiltColumn& column, const AllelePick& pick = {}) {
        return what_is_wrong(text, column, pick);
    };
    const BuiltColumn one = column_with(CellType::int32, 1);
    BOOST_TEST(wrong("1,2", one) == "X has 2 values where 1 is right");
    BOOST_TEST(wrong("", one) == "X has no value where 1 is right");
    BOOST_TEST(wrong("1.5", one) == "X has '1.5', which is no whole number");
    BOOST_TEST(wrong("99999999999", one) == "X has '99999999999', which int32 has no room for");
    BOOST_TEST(wrong("300", column_with(CellType::int8, 1)) == "X has '300', which int8 has no room for");
    BOOST_TEST(wrong("x", column_with(CellType::float32, 1)) ==
               "X has 'x', which is no number that float32 has room for");
    BOOST_TEST(wrong("65536", column_with(CellType::float16, 1)) == "X has '65536', which float16 has no room for");
    BOOST_TEST(wrong("1,,2", column_with(CellType::int32, 3)) == "X has an empty value");
    const BuiltColumn depths = column_with(CellType::int32, 2, ValueCount::per_allele);
    BOOST_TEST(wrong("1", depths) == "X has 1 value where 2 for REF and 1 ALT allele are right");
    BOOST_TEST(contains(wrong("1,2,3", depths), "vcfbreakmulti"));
    BOOST_TEST(wrong("1,2", depths, {.alts = 2, .alt = 0}) ==
               "X has 2 values where 3 for REF and 2 ALT alleles are right");
}

BOOST_AUTO_TEST_CASE(texts_by_allele) {
    BuiltColumn column;
    column.count = ValueCount::per_alt;
    BOOST_TEST(picked_text("1M2D,1M4D", column, {.alts = 2, .alt = 1}) == "1M4D");
    BOOST_TEST(picked_text("1M2D,1M4D", column, {.alts = 1, .alt = 0}) == "1M2D,1M4D");
    BOOST_TEST(picked_text("1M2D", column, {.alts = 2, .alt = 1}) == "1M2D");
    column.count = ValueCount::per_allele;
    BOOST_TEST(picked_text("r,a,b", column, {.alts = 2, .alt = 1}) == "r,b");
    column.count = ValueCount::fixed;
    BOOST_TEST(picked_text("r,a", column, {.alts = 2, .alt = 1}) == "r,a");
}

BOOST_AUTO_TEST_SUITE_END()
