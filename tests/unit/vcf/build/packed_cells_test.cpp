// Cells in less room than in the file.
#include "gk/vcf/build/packed_cells.hpp"

#include <boost/test/unit_test.hpp>
#include <cstring>
#include <limits>
#include <random>
#include <string>

using namespace gk;
using namespace gk::vcf;
using namespace gk::vcf::build;

BOOST_AUTO_TEST_SUITE(packed_cells)

namespace {

std::string bytes_of(const std::vector<std::int32_t>& values) {
    std::string bytes(values.size() * sizeof(std::int32_t), '\0');
    if (!values.empty()) std::memcpy(bytes.data(), values.data(), bytes.size());
    return bytes;
}

std::string pieces_of(const PackedCells& cells) {
    std::string all;
    cells.each_piece([&](std::span<const std::uint8_t> piece) {
        BOOST_REQUIRE(!piece.empty());
        all.append(reinterpret_cast<const char*>(piece.data()), piece.size());
    });
    return all;
}

}  // namespace

BOOST_AUTO_TEST_CASE(integers_of_all_widths) {
    constexpr std::int32_t least = std::numeric_limits<std::int32_t>::min();
    PackedCells cells;
    std::string all;
    for (const std::vector<std::int32_t>& values : {std::vector<std::int32_t>{},
                                                    {0, 127, -128},
                                                    {1},
                                                    {128},
                                                    {-129, 32767, -32768},
                                                    {32768},
                                                    {-32769},
                                                    {least},
                                                    {least + 1, 2, 3},
                                                    {5}}) {
        cells.append(bytes_of(values), CellType::int32);
        all += bytes_of(values);
    }
    BOOST_TEST(cells.size() == all.size());
    BOOST_TEST((pieces_of(cells) == all));
    BOOST_TEST((cells.unpacked().view() == all));
}

BOOST_AUTO_TEST_CASE(many_of_them) {
    std::mt19937 random(7);
    PackedCells cells;
    std::string all;
    for (int i = 0; i < 60; ++i) {
        std::vector<std::int32_t> values(random() % 20'000);
        const unsigned bits = i % 3 == 0 ? 7 : i % 3 == 1 ? 14 : 31;
        for (std::int32_t& value : values) value = static_cast<std::int32_t>(random() % (1U << bits));
        cells.append(bytes_of(values), CellType::int32);
        all += bytes_of(values);
    }
    BOOST_TEST((pieces_of(cells) == all));
    BOOST_TEST((pieces_of(cells) == all));  // as often as one likes
}

BOOST_AUTO_TEST_CASE(other_types_are_kept_as_they_are) {
    for (const CellType type :
         {CellType::int8, CellType::int16, CellType::float16, CellType::float32, CellType::text}) {
        PackedCells cells;
        cells.append("ab\0cdef", type);
        cells.append(std::string_view("x\0y\0", 4), type);
        BOOST_TEST(pieces_of(cells) == std::string("ab") + std::string("x\0y\0", 4));
        BOOST_TEST(cells.texts().size() == 6U);
    }
}

BOOST_AUTO_TEST_SUITE_END()
