#include "gk/table/strand_index.hpp"

#include <algorithm>

namespace gk::table {
namespace {

constexpr std::uint32_t no_jump = 0xFFFFFFFFU;

}  // namespace

StrandIndex::StrandIndex(bool forward, std::vector<LinkedRow> by_pos5,
                         std::function<std::vector<IndexedRow>()> read_by_pos3)
    : forward_(forward), by_5_(std::move(by_pos5)), read_by_pos3_(std::move(read_by_pos3)) {}

// `+`: the nearest earlier row that ends further right; `-`: the nearest later row that starts further left.
void StrandIndex::make_jumps() const {
    const std::size_t n = size();
    if (n != 0) by_5_[forward_ ? 0 : n - 1].jump = no_jump;
    if (forward_) {
        for (std::size_t i = 1; i < n; ++i) {
            auto j = static_cast<std::uint32_t>(i - 1);
            while (j != no_jump && by_5_[j].pos3 <= by_5_[i].pos3) j = by_5_[j].jump;
            by_5_[i].jump = j;
        }
    } else {
        for (std::size_t i = n; i-- > 0;) {
            auto j = i + 1 < n ? static_cast<std::uint32_t>(i + 1) : no_jump;
            while (j != no_jump && by_5_[j].pos3 >= by_5_[i].pos3) j = by_5_[j].jump;
            by_5_[i].jump = j;
        }
    }
}

// On `+` in descending, on `-` in ascending order of pos5.
template <typename Use>
void StrandIndex::each_overlapping(std::int64_t start, std::int64_t end, Use&& use) const {
    std::call_once(jumps_made_, [this] { make_jumps(); });
    if (forward_) {
        auto i = static_cast<std::uint32_t>(by_5_.first_from(end)) - 1;  // none: no_jump
        while (i != no_jump) {
            const LinkedRow& entry = by_5_[i];
            if (entry.pos3 >= start) {
                use(entry.row);
                --i;
            } else {
                i = entry.jump;
            }
        }
    } else {
        auto i = static_cast<std::uint32_t>(by_5_.first_from(start));
        while (i < size()) {
            const LinkedRow& entry = by_5_[i];
            if (entry.pos3 < end) {
                use(entry.row);
                ++i;
            } else {
                i = entry.jump;
            }
        }
    }
}

template <typename Use>
void StrandIndex::each_within(std::int64_t start, std::int64_t end, Use&& use) const {
    const EntriesBy3& ends = by_3();
    const std::size_t to = ends.first_from(end);
    for (std::size_t i = ends.first_from(start); i < to; ++i) {
        const IndexedRow& entry = ends[i];
        if (forward_ ? entry.pos5 >= start : entry.pos5 < end) use(entry.row);
    }
}

// Of the methods whose hits lie side by side: where in the list of pos5 (in that of pos3 for the two 3' methods).
std::pair<std::size_t, std::size_t> StrandIndex::range(FindMethod method, std::int64_t start, std::int64_t end) const {
    const std::int64_t query5 = forward_ ? start : end - 1;
    const std::int64_t query3 = forward_ ? end - 1 : start;
    switch (method) {
        case FindMethod::aligned_5p:
            return {by_5_.first_from(query5), by_5_.first_from(query5 + 1)};
        case FindMethod::aligned_3p:
            return {by_3().first_from(query3), by_3().first_from(query3 + 1)};
        case FindMethod::within_5p:
            return {by_5_.first_from(start), std::max(by_5_.first_from(start), by_5_.first_from(end))};
        case FindMethod::within_3p:
            return {by_3().first_from(start), std::max(by_3().first_from(start), by_3().first_from(end))};
        case FindMethod::exact: {
            const std::size_t end5 = by_5_.first_from(query5 + 1);
            // Among rows of one pos5, those are ascending by pos3.
            const auto first_of = [&](std::size_t from, std::int64_t pos3) {
                std::size_t n = end5 - from;
                while (n != 0) {
                    const std::size_t half = n / 2;
                    const bool before = by_5_[from + half].pos3 < pos3;
                    from = before ? from + half + 1 : from;
                    n = before ? n - half - 1 : half;
                }
                return from;
            };
            const std::size_t from = first_of(by_5_.first_from(query5), query3);
            return {from, first_of(from, query3 + 1)};
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
    if (method == FindMethod::aligned_3p || method == FindMethod::within_3p)
        for (std::size_t i = from; i < to; ++i) hits.push_back(by_3()[i].row);
    else
        for (std::size_t i = from; i < to; ++i) hits.push_back(by_5_[i].row);
}

void StrandIndex::prefetch_bins(std::int32_t start, std::int32_t end) const {
    by_5_.prefetch_bin(forward_ ? end : start);
    if (const EntriesBy3* ready = by_3_.ready()) ready->prefetch_bin(forward_ ? start : end);
}

void StrandIndex::prefetch_entries(std::int32_t start, std::int32_t end) const {
    by_5_.prefetch_entry(forward_ ? end : start);
    if (const EntriesBy3* ready = by_3_.ready()) ready->prefetch_entry(forward_ ? start : end);
}

std::uint64_t StrandIndex::count(FindMethod method, std::int32_t start, std::int32_t end) const {
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
