// Values as BCF has them.
#include "gk/vcf/build/bcf_values.hpp"

#include <htslib/vcf.h>

#include <boost/test/unit_test.hpp>
#include <vector>

using namespace gk;
using namespace gk::vcf;
using namespace gk::vcf::build;

BOOST_AUTO_TEST_SUITE(bcf_values)

namespace {

template <typename Raw>
BcfList list(const std::vector<Raw>& values, int type) {
    return {.data = reinterpret_cast<const std::uint8_t*>(values.data()),
            .count = static_cast<std::uint32_t>(values.size()),
            .type = type};
}

using Bytes = std::vector<std::int8_t>;
constexpr std::int8_t missing = bcf_int8_missing;
constexpr std::int8_t end = bcf_int8_vector_end;

BuiltColumn column_with(CellType type, std::uint32_t depth, ValueCount count = ValueCount::fixed) {
    BuiltColumn column;
    column.id = "X";
    column.type = type;
    column.depth = depth;
    column.count = count;
    column.missing = type == CellType::float32 ? 0x7FC00000U : 0xFFFFFFF7U;
    return column;
}

// The cell's int32 values; none where they can't be stored.
std::vector<std::int32_t> cell(const BcfList& values, const BuiltColumn& column, const AllelePick& pick = {},
                               CellCounts* counted = nullptr) {
    std::vector<std::int32_t> room(column.depth);
    CellCounts counts;
    BOOST_TEST(fits_type(values, column));
    const bool read = read_bcf_values(values, column, pick, reinterpret_cast<std::uint8_t*>(room.data()), counts);
    if (counted != nullptr) *counted = counts;
    return read ? room : std::vector<std::int32_t>{};
}

std::string genotype(const Bytes& alleles, const GenotypeRules& rules = {}, const AllelePick& pick = {}) {
    GenotypeCounts counts;
    return text_of_genotype(list(alleles, BCF_BT_INT8)) + " " +
           std::to_string(read_bcf_genotype(list(alleles, BCF_BT_INT8), rules, pick, counts));
}

using Numbers = std::vector<std::int32_t>;

}  // namespace

BOOST_AUTO_TEST_CASE(integers) {
    const BuiltColumn two = column_with(CellType::int32, 2);
    CellCounts counts;
    BOOST_TEST((cell(list<std::int8_t>({1, -2}, BCF_BT_INT8), two) == Numbers{1, -2}));
    BOOST_TEST(
        (cell(list<std::int16_t>({300, bcf_int16_missing}, BCF_BT_INT16), two, {}, &counts) == Numbers{300, -9}));
    BOOST_TEST(counts.missing == 1U);
    BOOST_TEST((cell(list<std::int32_t>({70000, 5, bcf_int32_vector_end}, BCF_BT_INT32), two) == Numbers{70000, 5}));
    BOOST_TEST((cell(list<std::int8_t>({missing, end}, BCF_BT_INT8), two, {}, &counts) == Numbers{-9, -9}));
    BOOST_TEST(counts.missing == 1U);
    BOOST_TEST((cell(list<std::int8_t>({end, end}, BCF_BT_INT8), two) == Numbers{-9, -9}));
    BOOST_TEST(cell(list<std::int8_t>({1, end}, BCF_BT_INT8), two).empty());
    BOOST_TEST(cell(list<std::int8_t>({1, 2, 3}, BCF_BT_INT8), two).empty());
    BOOST_TEST(!fits_type(list<float>({1}, BCF_BT_FLOAT), two));
    std::uint8_t room[2] = {};
    BOOST_TEST(
        !read_bcf_values(list<std::int16_t>({300}, BCF_BT_INT16), column_with(CellType::int8, 1), {}, room, counts));
}

BOOST_AUTO_TEST_CASE(reals) {
    const BuiltColumn one = column_with(CellType::float32, 1);
    BOOST_TEST((cell(list<float>({0.5F}, BCF_BT_FLOAT), one) == Numbers{0x3F000000}));
    BOOST_TEST((cell(list<std::uint32_t>({bcf_float_missing}, BCF_BT_FLOAT), one) == Numbers{0x7FC00000}));
    BOOST_TEST((cell(list<std::uint32_t>({0x7FC12345U}, BCF_BT_FLOAT), one) == Numbers{0x7FC00000}));
    BOOST_TEST(!fits_type(list<std::int8_t>({1}, BCF_BT_INT8), one));
    BOOST_TEST(fits_type(list<std::int8_t>({missing}, BCF_BT_INT8), one));
    BOOST_TEST(text_of_values(list<float>({0.1F, 1e-5F}, BCF_BT_FLOAT)) == "0.1,1e-05");
}

BOOST_AUTO_TEST_CASE(values_of_one_allele) {
    const AllelePick second{.alts = 2, .alt = 1};
    BOOST_TEST((cell(list<std::int8_t>({5, 6}, BCF_BT_INT8), column_with(CellType::int32, 1, ValueCount::per_alt),
                     second) == Numbers{6}));
    BOOST_TEST((cell(list<std::int8_t>({5, 6, 7}, BCF_BT_INT8), column_with(CellType::int32, 2, ValueCount::per_allele),
                     second) == Numbers{5, 7}));
    const BuiltColumn likelihoods = column_with(CellType::int32, 3, ValueCount::per_genotype);
    BOOST_TEST((cell(list<std::int8_t>({1, 2, 3, 4, 5, 6}, BCF_BT_INT8), likelihoods, second) == Numbers{1, 4, 6}));
    BOOST_TEST(
        (cell(list<std::int8_t>({1, 2, 3, end, end, end}, BCF_BT_INT8), likelihoods, second) == Numbers{1, 3, -9}));
    BOOST_TEST(cell(list<std::int8_t>({1, 2}, BCF_BT_INT8), likelihoods, second).empty());
}

BOOST_AUTO_TEST_CASE(single_integers) {
    std::int32_t value = 0;
    BOOST_TEST(read_bcf_integer(list<std::int16_t>({-300}, BCF_BT_INT16), value));
    BOOST_TEST(value == -300);
    BOOST_TEST(!read_bcf_integer(list<std::int8_t>({1, 2}, BCF_BT_INT8), value));
    BOOST_TEST(!read_bcf_integer(list<std::int8_t>({missing}, BCF_BT_INT8), value));
    BOOST_TEST(!read_bcf_integer(list<float>({1}, BCF_BT_FLOAT), value));
}

BOOST_AUTO_TEST_CASE(genotypes) {
    // An allele is twice its number and one more, plus the phase: 2 is 0, 4 is 1, 0 is missing.
    BOOST_TEST(genotype({2, 4}) == "0/1 1");
    BOOST_TEST(genotype({2, 5}) == "0|1 4");
    BOOST_TEST(genotype({4, 3}) == "1|0 5");
    BOOST_TEST(genotype({4, 4}) == "1/1 2");
    BOOST_TEST(genotype({0, 0}) == "./. 3");
    BOOST_TEST(genotype({2, 0}) == "0/. 3");
    BOOST_TEST(genotype({2, 0}, {.half_call = GenotypeCode::het_unphased}) == "0/. 1");
    BOOST_TEST(genotype({4, end}) == "1 2");
    BOOST_TEST(genotype({6, end}) == "2 0");
    BOOST_TEST(genotype({0, end}) == ". 3");
    BOOST_TEST(genotype({missing, end}) == ". 3");
    BOOST_TEST(genotype({2, 2, 4}) == "0/0/1 -1");
    BOOST_TEST(genotype({22, 2}) == "10/0 -1");
    const GenotypeRules splits{.splits = true};
    const AllelePick second{.alts = 2, .alt = 1};
    BOOST_TEST(genotype({4, 6}, splits, second) == "1/2 1");
    BOOST_TEST(genotype({6, end}, splits, second) == "2 2");
    BOOST_TEST(genotype({2, 4, 6}, splits, second) == "0/1/2 1");
    BOOST_TEST(genotype({8, 2}, splits, second) == "3/0 -1");
}

BOOST_AUTO_TEST_SUITE_END()
