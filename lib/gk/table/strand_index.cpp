#include "gk/table/strand_index.hpp"

#include <algorithm>
#include <bit>

namespace gk::table {
namespace {

constexpr std::uint32_t no_jump = 0xFFFFFFFFU;

}  // namespace

PositionList::PositionList(std::vector<std::int32_t> ascending) : values_(std::move(ascending)) {
    if (values_.empty()) return;
    const auto span = static_cast<std::uint64_t>(std::int64_t{values_.back()} - values_.front());
    // About one value a piece: most searches end at once.
    const std::uint64_t pieces = std::bit_ceil(values_.size());
    while ((span >> shift_) >= pieces) ++shift_;
    bins_.assign((span >> shift_) + 2, 0);
    std::size_t bin = 0;
    for (std::size_t i = 0; i < values_.size(); ++i) {
        const auto of_value = static_cast<std::uint64_t>(std::int64_t{values_[i]} - values_.front()) >> shift_;
        while (bin < of_value) bins_[++bin] = static_cast<std::uint32_t>(i);
    }
    bins_.back() = static_cast<std::uint32_t>(values_.size());
}

std::size_t PositionList::first_from(std::int64_t position) const {
    if (values_.empty() || position <= values_.front()) return 0;
    if (position > values_.back()) return values_.size();
    const auto bin = static_cast<std::size_t>(position - values_.front()) >> shift_;
    const auto from = values_.begin() + bins_[bin];
    const auto to = values_.begin() + bins_[bin + 1];
    return static_cast<std::size_t>(std::lower_bound(from, to, position) - values_.begin());
}

StrandIndex::StrandIndex(bool forward, std::span<const IndexedRow> by_pos5, std::span<const IndexedRow> by_pos3)
    : forward_(forward) {
    std::vector<std::int32_t> keys(by_pos5.size());
    pos3_by_5_.resize(by_pos5.size());
    row_by_5_.resize(by_pos5.size());
    for (std::size_t i = 0; i < by_pos5.size(); ++i) {
        const IndexedRow& row = by_pos5[i];
        keys[i] = row.pos5;
        pos3_by_5_[i] = row.pos3;
        row_by_5_[i] = row.row;
        const std::int64_t size = (forward ? std::int64_t{row.pos3} - row.pos5 : std::int64_t{row.pos5} - row.pos3) + 1;
        has_negative_sizes_ = has_negative_sizes_ || size < 0;
    }
    pos5_ = PositionList(std::move(keys));

    keys.assign(by_pos3.size(), 0);
    pos5_by_3_.resize(by_pos3.size());
    row_by_3_.resize(by_pos3.size());
    for (std::size_t i = 0; i < by_pos3.size(); ++i) {
        keys[i] = by_pos3[i].pos3;
        pos5_by_3_[i] = by_pos3[i].pos5;
        row_by_3_[i] = by_pos3[i].row;
    }
    pos3_ = PositionList(std::move(keys));
    make_jumps();
}

// `+`: the nearest earlier row that ends further right; `-`: the nearest later row that starts further left.
void StrandIndex::make_jumps() {
    const std::size_t n = size();
    jump_.assign(n, no_jump);
    if (forward_) {
        for (std::size_t i = 1; i < n; ++i) {
            auto j = static_cast<std::uint32_t>(i - 1);
            while (j != no_jump && pos3_by_5_[j] <= pos3_by_5_[i]) j = jump_[j];
            jump_[i] = j;
        }
    } else {
        for (std::size_t i = n; i-- > 0;) {
            auto j = i + 1 < n ? static_cast<std::uint32_t>(i + 1) : no_jump;
            while (j != no_jump && pos3_by_5_[j] >= pos3_by_5_[i]) j = jump_[j];
            jump_[i] = j;
        }
    }
}

// On `+` in descending, on `-` in ascending order of pos5.
template <typename Use>
void StrandIndex::each_overlapping(std::int64_t start, std::int64_t end, Use&& use) const {
    if (forward_) {
        auto i = static_cast<std::uint32_t>(pos5_.first_from(end)) - 1;  // none: no_jump
        while (i != no_jump) {
            if (pos3_by_5_[i] >= start) {
                use(row_by_5_[i]);
                --i;
            } else {
                i = jump_[i];
            }
        }
    } else {
        auto i = static_cast<std::uint32_t>(pos5_.first_from(start));
        while (i < size()) {
            if (pos3_by_5_[i] < end) {
                use(row_by_5_[i]);
                ++i;
            } else {
                i = jump_[i];
            }
        }
    }
}

template <typename Use>
void StrandIndex::each_within(std::int64_t start, std::int64_t end, Use&& use) const {
    const std::size_t to = pos3_.first_from(end);
    for (std::size_t i = pos3_.first_from(start); i < to; ++i) {
        const std::int32_t pos5 = pos5_by_3_[i];
        if (forward_ ? pos5 >= start : pos5 < end) use(row_by_3_[i]);
    }
}

// Of the methods whose hits lie side by side: where in the list of pos5 (in that of pos3 for the two 3' methods).
std::pair<std::size_t, std::size_t> StrandIndex::range(FindMethod method, std::int64_t start, std::int64_t end) const {
    const std::int64_t query5 = forward_ ? start : end - 1;
    const std::int64_t query3 = forward_ ? end - 1 : start;
    switch (method) {
        case FindMethod::aligned_5p:
            return {pos5_.first_from(query5), pos5_.first_from(query5 + 1)};
        case FindMethod::aligned_3p:
            return {pos3_.first_from(query3), pos3_.first_from(query3 + 1)};
        case FindMethod::within_5p:
            return {pos5_.first_from(start), std::max(pos5_.first_from(start), pos5_.first_from(end))};
        case FindMethod::within_3p:
            return {pos3_.first_from(start), std::max(pos3_.first_from(start), pos3_.first_from(end))};
        case FindMethod::exact: {
            const auto from = pos3_by_5_.begin() + static_cast<std::ptrdiff_t>(pos5_.first_from(query5));
            const auto to = pos3_by_5_.begin() + static_cast<std::ptrdiff_t>(pos5_.first_from(query5 + 1));
            const auto first = std::lower_bound(from, to, query3);
            const auto last = std::upper_bound(first, to, query3);
            return {static_cast<std::size_t>(first - pos3_by_5_.begin()),
                    static_cast<std::size_t>(last - pos3_by_5_.begin())};
        }
        default:
            return {0, 0};
    }
}

void StrandIndex::find(FindMethod method, std::int32_t start, std::int32_t end, std::vector<Row>& hits) const {
    const auto add = [&](Row row) { hits.push_back(row); };
    if (method == FindMethod::overlapping) {
        const auto first = static_cast<std::ptrdiff_t>(hits.size());
        each_overlapping(start, end, add);
        if (forward_) std::reverse(hits.begin() + first, hits.end());
        return;
    }
    if (method == FindMethod::within) return each_within(start, end, add);
    const auto [from, to] = range(method, start, end);
    const bool by_3 = method == FindMethod::aligned_3p || method == FindMethod::within_3p;
    const std::vector<Row>& rows = by_3 ? row_by_3_ : row_by_5_;
    hits.insert(hits.end(), rows.begin() + static_cast<std::ptrdiff_t>(from),
                rows.begin() + static_cast<std::ptrdiff_t>(to));
}

std::uint64_t StrandIndex::count(FindMethod method, std::int32_t start, std::int32_t end) const {
    if (method == FindMethod::overlapping && start < end && !has_negative_sizes_) {
        // All that begin before the query's end, less those that end before its start: the latter are among the former.
        return forward_ ? pos5_.first_from(end) - pos3_.first_from(start)
                        : pos3_.first_from(end) - pos5_.first_from(start);
    }
    std::uint64_t n = 0;
    if (method == FindMethod::overlapping) {
        each_overlapping(start, end, [&](Row) { ++n; });
    } else if (method == FindMethod::within) {
        each_within(start, end, [&](Row) { ++n; });
    } else {
        const auto [from, to] = range(method, start, end);
        n = to - from;
    }
    return n;
}

}  // namespace gk::table
