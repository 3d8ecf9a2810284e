// The rows on one strand of one chromosome, sorted in memory for many queries.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string_view>
#include <utility>
#include <vector>

#include "gk/base/lazy.hpp"
#include "gk/base/memory_hints.hpp"
#include "gk/table/layout.hpp"

namespace gk::table {

/// How a row lies to a query (gk/table/FORMAT.md#finds).
enum class FindMethod : std::uint8_t {
    overlapping,
    within,
    exact,
    aligned_5p,  ///< same 5' end
    aligned_3p,
    within_5p,  ///< its 5' end base lies within the query
    within_3p,
};

/// A row with the two ends by which it is sorted.
struct IndexedRow {
    std::int32_t pos5 = 0;
    std::int32_t pos3 = 0;
    Row row = 0;
};

/// The same with the place of the next row that may overlap a query that this one does not reach; a StrandIndex fills
/// it in.
struct LinkedRow {
    std::int32_t pos5 = 0;
    std::int32_t pos3 = 0;
    Row row = 0;
    std::uint32_t jump = 0;
};

/// Entries in ascending order of one of their positions, `key`. Searched by a table of where each piece of the
/// chromosome begins among them: one step to the piece, a few inside it.
template <typename Entry, std::int32_t Entry::*key>
class SortedEntries {
public:
    SortedEntries() = default;
    explicit SortedEntries(std::vector<Entry> ascending) : entries_(std::move(ascending)) {
        if (entries_.empty()) return;
        const std::int64_t first = entries_.front().*key;
        const auto span = static_cast<std::uint64_t>(entries_.back().*key - first);
        const std::uint64_t pieces = std::bit_ceil(entries_.size());
        while ((span >> shift_) >= pieces) ++shift_;
        bins_.assign((span >> shift_) + 2, 0);
        std::size_t bin = 0;
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            const auto of_entry = static_cast<std::uint64_t>(entries_[i].*key - first) >> shift_;
            while (bin < of_entry) bins_[++bin] = static_cast<std::uint32_t>(i);
        }
        bins_.back() = static_cast<std::uint32_t>(entries_.size());
    }

    std::size_t size() const { return entries_.size(); }
    Entry& operator[](std::size_t i) { return entries_[i]; }
    const Entry& operator[](std::size_t i) const { return entries_[i]; }

    /// The index of the first entry whose position is not below `position`; the size where there is none.
    std::size_t first_from(std::int64_t position) const {
        if (entries_.empty() || position <= entries_.front().*key) return 0;
        if (position > entries_.back().*key) return entries_.size();
        const std::size_t bin = bin_of(position);
        const Entry* from = entries_.data() + bins_[bin];
        std::size_t n = bins_[bin + 1] - bins_[bin];
        // Without a branch that depends on what is compared: half of those would be mispredicted.
        while (n > 1) {
            const std::size_t half = n / 2;
            from += from[half - 1].*key < position ? half : 0;
            n -= half;
        }
        if (n == 1 && from->*key < position) ++from;
        return static_cast<std::size_t>(from - entries_.data());
    }

    /// Asks memory for what `first_from` reads first, and, when that is there, for what it reads next.
    void prefetch_bin(std::int64_t position) const {
        if (is_inside(position)) gk::prefetch(&bins_[bin_of(position)]);
    }
    void prefetch_entry(std::int64_t position) const {
        if (!is_inside(position)) return;
        const std::size_t bin = bin_of(position);
        gk::prefetch(entries_.data() + (bins_[bin] + bins_[bin + 1]) / 2);
    }

private:
    bool is_inside(std::int64_t position) const {
        return !entries_.empty() && position > entries_.front().*key && position <= entries_.back().*key;
    }
    std::size_t bin_of(std::int64_t position) const {
        return static_cast<std::size_t>(position - entries_.front().*key) >> shift_;
    }

    std::vector<Entry> entries_;
    std::vector<std::uint32_t> bins_;  // of each piece of 2^shift positions, the first entry in it or behind it
    unsigned shift_ = 0;
};

/// The ends of the rows on one strand of one chromosome, or on both, to count those that overlap a query: all that
/// begin before its end, less those that end before its start. A third of a StrandIndex, and made in half the time.
class StrandCounts {
public:
    struct Position {
        std::int32_t at = 0;
    };
    using Positions = std::vector<Position>;
    /// Both ascending: the first and the last bases of the same rows, none of negative size.
    StrandCounts(std::vector<Position> starts, std::vector<Position> last_bases)
        : starts_(std::move(starts)), last_bases_(std::move(last_bases)) {}

    /// Of the rows that overlap [start, end), which is not empty.
    std::uint64_t overlapping(std::int32_t start, std::int32_t end) const {
        return starts_.first_from(end) - last_bases_.first_from(start);
    }

    /// As of StrandIndex.
    void prefetch_bins(std::int32_t start, std::int32_t end) const {
        starts_.prefetch_bin(end);
        last_bases_.prefetch_bin(start);
    }
    void prefetch_entries(std::int32_t start, std::int32_t end) const {
        starts_.prefetch_entry(end);
        last_bases_.prefetch_entry(start);
    }

private:
    SortedEntries<Position, &Position::at> starts_;
    SortedEntries<Position, &Position::at> last_bases_;
};

/// Built from rows in the two orders of the file's index. A query for rows that overlap steps from hit to hit: each row
/// knows the nearest one before it that reaches further, so that what doesn't reach the query is passed over at once.
class StrandIndex {
public:
    /// `by_pos5`: ascending by (pos5, pos3, row). `read_by_pos3` gives the same rows ascending by (pos3, row); it is
    /// called when they are first needed, which is never where all queries are for rows that overlap, and must live as
    /// long. What it throws is thrown by the query.
    StrandIndex(bool forward, std::vector<LinkedRow> by_pos5, std::function<std::vector<IndexedRow>()> read_by_pos3);

    /// Appends the rows, in GenomeKit's order.
    void find(FindMethod method, std::int32_t start, std::int32_t end, std::vector<Row>& hits) const;
    std::uint64_t count(FindMethod method, std::int32_t start, std::int32_t end) const;

    /// Two steps that ask memory for what a query to [start, end) needs, to be taken for many queries before the first
    /// of them is answered.
    void prefetch_bins(std::int32_t start, std::int32_t end) const;
    void prefetch_entries(std::int32_t start, std::int32_t end) const;

    bool forward() const { return forward_; }
    std::size_t size() const { return by_5_.size(); }

    // The rows by the two ends of their interval, for walks to both sides of a query.
    std::size_t first_start_from(std::int64_t position) const {
        return forward_ ? by_5_.first_from(position) : by_3().first_from(position);
    }
    std::size_t first_last_base_from(std::int64_t position) const {
        return forward_ ? by_3().first_from(position) : by_5_.first_from(position);
    }
    std::int32_t start_at(std::size_t i) const { return forward_ ? by_5_[i].pos5 : by_3()[i].pos3; }
    std::int32_t last_base_at(std::size_t i) const { return forward_ ? by_3()[i].pos3 : by_5_[i].pos5; }
    Row row_by_start(std::size_t i) const { return forward_ ? by_5_[i].row : by_3()[i].row; }
    Row row_by_last_base(std::size_t i) const { return forward_ ? by_3()[i].row : by_5_[i].row; }
    /// The start of the row that is i-th by its last base.
    std::int32_t start_by_last_base(std::size_t i) const { return forward_ ? by_3()[i].pos5 : by_5_[i].pos3; }

private:
    using EntriesBy3 = SortedEntries<IndexedRow, &IndexedRow::pos3>;
    const EntriesBy3& by_3() const {
        return by_3_.get([this] { return std::make_unique<const EntriesBy3>(read_by_pos3_()); });
    }
    void make_jumps() const;
    template <typename Use>
    void each_overlapping(std::int64_t start, std::int64_t end, Use&& use) const;
    template <typename Use>
    void each_within(std::int64_t start, std::int64_t end, Use&& use) const;
    std::pair<std::size_t, std::size_t> range(FindMethod method, std::int64_t start, std::int64_t end) const;

    bool forward_;
    // Jumps are made when they are first needed: counting does without.
    mutable std::once_flag jumps_made_;
    mutable SortedEntries<LinkedRow, &LinkedRow::pos5> by_5_;
    std::function<std::vector<IndexedRow>()> read_by_pos3_;
    Lazy<EntriesBy3> by_3_;
};

}  // namespace gk::table
