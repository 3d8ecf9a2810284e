#include "cmd/table/find_batch.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "gk/table/nearest.hpp"

namespace gk::cmd {
namespace {

// Rows beyond these are not asked for ahead: what was asked for first would be gone when it is read.
constexpr std::size_t most_prefetched = 4096;

}  // namespace

void FindBatch::add(const Query& query) {
    if (next_ == found_.size() && next_ != 0) {
        queries_.clear();
        found_.clear();
        next_ = 0;
    }
    queries_.push_back(&query);
    for_each_index(query, [&](const auto& index) { index.prefetch_bins(query.bed.start, query.bed.end); });
}

const FindBatch::Found& FindBatch::next() {
    if (next_ == 0) run();
    return found_[next_++];
}

void FindBatch::run() {
    rows_.clear();
    distances_.clear();
    overlaps_.clear();
    for (const Query* query : queries_)
        for_each_index(*query, [&](const auto& index) { index.prefetch_entries(query->bed.start, query->bed.end); });
    for (const Query* query : queries_) found_.push_back(find(*query));
    const std::span<const table::Row> ahead(rows_.data(), std::min(rows_.size(), most_prefetched));
    for (int step = 0; step < prefetch_steps_; ++step) job_.view.columns.prefetch(ahead, step);
}

FindBatch::Found FindBatch::find(const Query& query) {
    Found found;
    found.begin = rows_.size();
    found.end = rows_.size();
    if (job_.extension.search) {
        found.bad = job_.extension.search(job_.finder, query, rows_);
        found.count = rows_.size() - found.begin;
        measure(found, found.begin, query.bed.start, query.bed.end);
        return finish(found);
    }
    if (job_.rule.method && !has_answer(job_.view.layout, *job_.rule.method, query.strand)) {
        found.bad = io::BadRecord{io::Reason::refused, "a table without strands has no 5' and 3' ends on the strand -"};
        return found;
    }
    if (!job_.options.split) {
        find_interval(query, query.bed.start, query.bed.end, found.count);
        measure(found, found.begin, query.bed.start, query.bed.end);
    } else {
        found.bad = parse_blocks(query.bed, blocks_);
        if (found.bad) blocks_.clear();
        if (job_.view.layout.stranded && query.strand == Strand::negative) std::reverse(blocks_.begin(), blocks_.end());
        for (const io::BedBlock& block : blocks_) {
            const std::size_t from = rows_.size();
            find_interval(query, block.start, block.end, found.count);
            measure(found, from, block.start, block.end);
        }
    }
    return finish(found);
}

FindBatch::Found FindBatch::finish(Found found) {
    found.end = rows_.size();
    if (job_.extension.in_row_order) sort_hits(found);
    return found;
}

// The rows from `from` on were found by [start, end): drops those that share too little with it.
void FindBatch::measure(Found& found, std::size_t from, std::int32_t start, std::int32_t end) {
    if (!job_.least_overlap && !needs_overlaps_) return;
    std::size_t kept = from;
    for (std::size_t i = from; i < rows_.size(); ++i) {
        const table::RowHead& head = job_.view.layout.head(rows_[i]);
        const std::int64_t shared = table::shared_bases(start, end, head);
        if (job_.least_overlap &&
            !job_.least_overlap->holds(shared, std::int64_t{end} - start, head.end() - head.start()))
            continue;
        rows_[kept++] = rows_[i];
        if (needs_overlaps_) overlaps_.push_back(shared);
    }
    found.count -= rows_.size() - kept;
    rows_.resize(kept);
}

void FindBatch::sort_hits(const Found& found) {
    const auto begin = static_cast<std::ptrdiff_t>(found.begin);
    const auto end = static_cast<std::ptrdiff_t>(found.end);
    if (!needs_overlaps_) return std::sort(rows_.begin() + begin, rows_.begin() + end);
    std::vector<std::pair<table::Row, std::int64_t>> hits;
    for (std::size_t i = found.begin; i < found.end; ++i) hits.emplace_back(rows_[i], overlaps_[i]);
    std::sort(hits.begin(), hits.end());
    for (std::size_t i = found.begin; i < found.end; ++i) std::tie(rows_[i], overlaps_[i]) = hits[i - found.begin];
}

void FindBatch::find_interval(const Query& query, std::int32_t start, std::int32_t end, std::uint64_t& count) {
    if (!job_.rule.method) {
        find_nearest(job_.finder, job_.rule.nearest, *query.chrom, query.strand_read, start, end, neighbours_);
        for (const table::Neighbour& neighbour : neighbours_) {
            rows_.push_back(neighbour.row);
            distances_.push_back(neighbour.distance);
        }
        count += neighbours_.size();
        return;
    }
    if (!needs_rows_ && asks_both_strands(query)) {
        count += job_.finder.count(*job_.rule.method, *query.chrom, start, end);
        return;
    }
    for_each_strand(query, [&](Strand strand) {
        if (!needs_rows_) {
            count += job_.finder.count(*job_.rule.method, *query.chrom, strand, start, end);
            return;
        }
        const std::size_t before = rows_.size();
        job_.finder.find(*job_.rule.method, *query.chrom, strand, start, end, rows_);
        count += rows_.size() - before;
    });
}

}  // namespace gk::cmd
