// Values as cells hold them, and the choice of those that belong to an ALT allele.
#include "gk/vcf/build/stored_value.hpp"

#include <boost/test/unit_test.hpp>
#include <vector>

using namespace gk::vcf;
using namespace gk::vcf::build;

BOOST_AUTO_TEST_SUITE(stored_value)

namespace {

using Picked = std::vector<std::uint64_t>;

Picked picked(ValueCount count, std::uint32_t alts, std::uint32_t alt, std::uint64_t found) {
    BuiltColumn column;
    column.count = count;
    return picked_values(column, {.alts = alts, .alt = alt}, found);
}

}  // namespace

BOOST_AUTO_TEST_CASE(picks) {
    BOOST_TEST((picked(ValueCount::per_alt, 3, 1, 3) == Picked{1}));
    BOOST_TEST(picked(ValueCount::per_alt, 3, 1, 4).empty());
    BOOST_TEST((picked(ValueCount::per_allele, 3, 2, 4) == Picked{0, 3}));
    BOOST_TEST(picked(ValueCount::per_allele, 3, 2, 3).empty());
    // Genotypes are in the order 00 01 11 02 12 22 03 13 23 33.
    BOOST_TEST((picked(ValueCount::per_genotype, 2, 0, 6) == Picked{0, 1, 2}));
    BOOST_TEST((picked(ValueCount::per_genotype, 2, 1, 6) == Picked{0, 3, 5}));
    BOOST_TEST((picked(ValueCount::per_genotype, 3, 2, 10) == Picked{0, 6, 9}));
    BOOST_TEST((picked(ValueCount::per_genotype, 3, 2, 4) == Picked{0, 3}));  // haploid
    BOOST_TEST(picked(ValueCount::per_genotype, 3, 2, 9).empty());
    BOOST_TEST(picked(ValueCount::fixed, 2, 0, 2).empty());
}

BOOST_AUTO_TEST_CASE(integers_have_room_or_not) {
    std::uint8_t room[4] = {};
    BOOST_TEST(store_integer<CellType::int8>(-128, false, room));
    BOOST_TEST(room[0] == 0x80);
    BOOST_TEST(!store_integer<CellType::int8>(128, false, room));
    BOOST_TEST(store_integer<CellType::int8>(128, true, room));
    BOOST_TEST(room[0] == 0x80);
    BOOST_TEST(store_integer<CellType::int16>(32767, false, room));
    BOOST_TEST(!store_integer<CellType::int16>(32768, true, room));  // only int8 wraps
    BOOST_TEST(!store_real<CellType::float16>(0x48000000, room));    // 131072
}

BOOST_AUTO_TEST_CASE(cells_are_completed) {
    BuiltColumn column;
    column.type = CellType::int8;
    column.depth = 3;
    column.missing = 0xF7;
    CellCounts counts;
    std::uint8_t cell[3] = {1, 2, 3};
    BOOST_TEST(complete_cell(column, 3, false, cell, counts));
    BOOST_TEST(!complete_cell(column, 2, false, cell, counts));
    column.count = ValueCount::at_most;
    BOOST_TEST(counts.missing == 0U);
    BOOST_TEST(complete_cell(column, 1, false, cell, counts));
    BOOST_TEST(counts.missing == 1U);
    BOOST_TEST((cell[0] == 1 && cell[1] == 0xF7 && cell[2] == 0xF7));
    BOOST_TEST(!counts.has_whole_lists);
    column.count = ValueCount::per_genotype;
    cell[1] = 2;
    BOOST_TEST(complete_cell(column, 2, false, cell, counts));
    BOOST_TEST((cell[1] == 2 && cell[2] == 0xF7));
    BOOST_TEST(!counts.has_whole_lists);
    BOOST_TEST(!complete_cell(column, 1, false, cell, counts));
    BOOST_TEST(complete_cell(column, 3, false, cell, counts));
    BOOST_TEST(counts.has_whole_lists);
    put_missing(column, cell);
    BOOST_TEST((cell[0] == 0xF7 && cell[2] == 0xF7));
}

BOOST_AUTO_TEST_SUITE_END()
