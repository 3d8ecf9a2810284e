#include "gk/table/unique_rows.hpp"

#include <unordered_set>

namespace gk::table {
namespace {

struct Place {
    std::uint64_t ends;
    std::uint64_t chrom_and_strand;
    bool operator==(const Place&) const = default;
};

struct PlaceHash {
    std::size_t operator()(const Place& place) const {
        constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
        const std::uint64_t mixed = (place.ends * odd) ^ (place.chrom_and_strand + (place.ends >> 29));
        return static_cast<std::size_t>((mixed * odd) ^ (mixed >> 31));
    }
};

Place place_of(const RowHead& head) {
    const auto half = [](std::int32_t value) { return std::uint64_t{static_cast<std::uint32_t>(value)}; };
    return {half(head.pos5) << 32 | half(head.pos3), std::uint64_t{head.chrom} << 8 | head.strand};
}

}  // namespace

void keep_unique(const Layout& layout, std::vector<Row>& rows) {
    std::unordered_set<Place, PlaceHash> seen;
    std::erase_if(rows, [&](Row row) { return !seen.insert(place_of(layout.head(row))).second; });
}

}  // namespace gk::table
