#include "gk/table/where/where_slips.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_set>

#include "gk/base/suggest.hpp"

namespace gk::table {
namespace {

// Values of a column are known by so many rows, evenly spread; a column has few of them.
constexpr Row rows_of_sample = 1 << 14;
constexpr std::size_t most_values = 200;
constexpr std::size_t cells_of_block = 1024;

// The values of some cells, until `use(value)` is false. False then.
template <typename Use>
bool each_value(const Column& column, std::vector<CellNumber> cells, Block& block, Use&& use) {
    column.load(column, cells, block);
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (block.missing[i] == 0 && !use(block.texts[i])) return false;
    return true;
}

// The different values of a sample; none where there are many, or one is `text`.
std::vector<std::string> other_values(const Column& column, Row count, std::string_view text) {
    std::vector<std::string> values;
    std::unordered_set<std::string> seen;
    Block block;
    const Row taken = std::min(count, rows_of_sample);
    for (Row begin = 0; begin < taken; begin += static_cast<Row>(cells_of_block)) {
        std::vector<CellNumber> cells;
        for (Row i = begin; i < std::min<Row>(taken, begin + static_cast<Row>(cells_of_block)); ++i)
            cells.push_back(std::uint64_t{i} * count / taken);
        const bool few = each_value(column, std::move(cells), block, [&](std::string_view value) {
            if (value == text) return false;
            if ((values.empty() || values.back() != value) && seen.emplace(value).second) values.emplace_back(value);
            return seen.size() <= most_values;
        });
        if (!few) return {};
    }
    return values;
}

bool is_in_some_row(const Column& column, Row count, std::string_view text) {
    Block block;
    for (Row begin = 0; begin < count; begin += static_cast<Row>(cells_of_block)) {
        std::vector<CellNumber> cells(std::min<std::size_t>(cells_of_block, count - begin));
        std::iota(cells.begin(), cells.end(), CellNumber{begin});
        if (!each_value(column, std::move(cells), block, [&](std::string_view value) { return value != text; }))
            return true;
    }
    return false;
}

}  // namespace

std::vector<std::string> slips_of(const Condition& condition, Row count) {
    std::vector<std::string> slips;
    for (const auto& [column, text] : condition.texts_compared()) {
        const std::vector<std::string> values = other_values(*column, count, text);
        const std::string near = did_you_mean(text, {values.begin(), values.end()});
        if (near.empty() || is_in_some_row(*column, count, text)) continue;
        slips.push_back("no row has " + std::string(column->name) + " '" + std::string(text) + "'" + near);
    }
    return slips;
}

}  // namespace gk::table
