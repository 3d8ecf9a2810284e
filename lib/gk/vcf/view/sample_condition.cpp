#include "gk/vcf/view/sample_condition.hpp"

#include <algorithm>
#include <utility>

namespace gk::vcf {
namespace {

using table::CellNumber;
using table::Row;

// So many cells are looked at together, or one row's.
constexpr std::size_t cells_together = 16384;

}  // namespace

SampleCondition::SampleCondition(std::string_view text, std::span<const table::Column> columns, Quantifier quantifier,
                                 std::uint64_t samples, std::vector<std::uint32_t> picked)
    : condition_(text, columns), quantifier_(quantifier), samples_(samples), picked_(std::move(picked)) {}

void SampleCondition::filter(std::vector<Row>& rows) const {
    table::Condition::Evaluator evaluator(condition_);
    const std::size_t rows_together =
        std::max<std::size_t>(1, cells_together / std::max<std::size_t>(1, picked_.size()));
    const std::size_t needed = quantifier_ == Quantifier::all ? picked_.size() : 1;
    std::vector<CellNumber> cells;
    std::size_t kept = 0;
    for (std::size_t begin = 0; begin < rows.size(); begin += rows_together) {
        const std::size_t end = std::min(rows.size(), begin + rows_together);
        cells.clear();
        for (std::size_t i = begin; i < end; ++i)
            for (const std::uint32_t sample : picked_) cells.push_back(rows[i] * samples_ + sample);
        evaluator.filter(cells);
        // The cells that are left have the order in which they were named.
        auto next = cells.begin();
        for (std::size_t i = begin; i < end; ++i) {
            std::size_t holding = 0;
            for (const std::uint32_t sample : picked_) {
                if (next == cells.end() || *next != rows[i] * samples_ + sample) continue;
                ++next;
                ++holding;
            }
            if (holding >= needed) rows[kept++] = rows[i];
        }
    }
    rows.resize(kept);
}

}  // namespace gk::vcf
