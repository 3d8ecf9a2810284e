// The rows on one strand of one chromosome, sorted in memory for many queries.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "gk/table/layout.hpp"

namespace gk::table {

/// How a row lies to a query (20-annotations 6).
enum class FindMethod : std::uint8_t {
    overlapping,
    within,
    exact,
    aligned_5p,  ///< same 5' end
    aligned_3p,
    within_5p,  ///< its 5' end base lies within the query
    within_3p,
};

/// An ascending list of positions that is searched by a table of where each piece of the chromosome begins in it.
class PositionList {
public:
    PositionList() = default;
    explicit PositionList(std::vector<std::int32_t> ascending);

    std::size_t size() const { return values_.size(); }
    std::int32_t operator[](std::size_t i) const { return values_[i]; }
    /// The index of the first position that is not below `position`; the size where there is none.
    std::size_t first_from(std::int64_t position) const;

private:
    std::vector<std::int32_t> values_;
    std::vector<std::uint32_t> bins_;  // of each piece of 2^shift positions, the first value in it or behind it
    unsigned shift_ = 0;
};

/// A row with the two ends by which it is sorted.
struct IndexedRow {
    std::int32_t pos5 = 0;
    std::int32_t pos3 = 0;
    Row row = 0;
};

/// Built from rows in the two orders of the file's index. A query for rows that overlap steps from hit to hit: each row
/// knows the nearest one before it that reaches further, so that what doesn't reach the query is passed over at once.
class StrandIndex {
public:
    /// `by_pos5`: ascending by (pos5, pos3, row), `by_pos3`: the same rows ascending by (pos3, row).
    StrandIndex(bool forward, std::span<const IndexedRow> by_pos5, std::span<const IndexedRow> by_pos3);

    /// Appends the rows, in GenomeKit's order.
    void find(FindMethod method, std::int32_t start, std::int32_t end, std::vector<Row>& hits) const;
    std::uint64_t count(FindMethod method, std::int32_t start, std::int32_t end) const;

    bool forward() const { return forward_; }
    std::size_t size() const { return pos5_.size(); }

    // The rows by the two ends of their interval, for walks to both sides of a query.
    std::size_t first_start_from(std::int64_t position) const { return starts().first_from(position); }
    std::size_t first_last_base_from(std::int64_t position) const { return last_bases().first_from(position); }
    std::int32_t start_at(std::size_t i) const { return starts()[i]; }
    std::int32_t last_base_at(std::size_t i) const { return last_bases()[i]; }
    Row row_by_start(std::size_t i) const { return forward_ ? row_by_5_[i] : row_by_3_[i]; }
    Row row_by_last_base(std::size_t i) const { return forward_ ? row_by_3_[i] : row_by_5_[i]; }
    /// The start of the row that is i-th by its last base.
    std::int32_t start_by_last_base(std::size_t i) const { return forward_ ? pos5_by_3_[i] : pos3_by_5_[i]; }

private:
    const PositionList& starts() const { return forward_ ? pos5_ : pos3_; }
    const PositionList& last_bases() const { return forward_ ? pos3_ : pos5_; }
    void make_jumps();
    template <typename Use>
    void each_overlapping(std::int64_t start, std::int64_t end, Use&& use) const;
    template <typename Use>
    void each_within(std::int64_t start, std::int64_t end, Use&& use) const;
    std::pair<std::size_t, std::size_t> range(FindMethod method, std::int64_t start, std::int64_t end) const;

    bool forward_;
    bool has_negative_sizes_ = false;
    // In the order of pos5.
    PositionList pos5_;
    std::vector<std::int32_t> pos3_by_5_;
    std::vector<Row> row_by_5_;
    std::vector<std::uint32_t> jump_;
    // In the order of pos3.
    PositionList pos3_;
    std::vector<std::int32_t> pos5_by_3_;
    std::vector<Row> row_by_3_;
};

}  // namespace gk::table
