// What a batch of queries finds. Most of what a query costs is waiting for memory: each step is taken for all queries
// of the batch before the next, and asks for what that one reads.
#pragma once

#include <optional>
#include <vector>

#include "cmd/stream/query.hpp"
#include "cmd/table/find_job.hpp"
#include "gk/table/nearest.hpp"

namespace gk::cmd {

class FindBatch {
public:
    struct Wants {
        bool rows = true;  ///< false where counts are all that is wanted
        bool overlaps = false;
    };
    FindBatch(const FindJob& job, Wants wants, int prefetch_steps)
        : job_(job),
          needs_rows_(wants.rows || job.least_overlap),
          needs_overlaps_(wants.overlaps),
          prefetch_steps_(prefetch_steps) {}

    /// The next query of the batch; it must stay where it is until `next` gave its result.
    void add(const Query& query);

    struct Found {
        std::size_t begin = 0;  ///< of its rows among `hit(i)`
        std::size_t end = 0;
        std::uint64_t count = 0;
        std::optional<io::BadRecord> bad{};
    };
    /// The result of the first query that has not been asked for.
    const Found& next();

    table::Row row(std::size_t i) const { return rows_[i]; }
    FindHit hit(std::size_t i) const {
        return {.row = rows_[i],
                .distance = job_.rule.method ? 0 : distances_[i],
                .overlap = needs_overlaps_ ? overlaps_[i] : 0};
    }

private:
    void run();
    Found find(const Query& query);
    Found finish(Found found);
    void measure(Found& found, std::size_t from, std::int32_t start, std::int32_t end);
    void sort_hits(const Found& found);
    void find_interval(const Query& query, std::int32_t start, std::int32_t end, std::uint64_t& count);
    bool asks_both_strands(const Query& query) const { return job_.view.layout.stranded && query.strand_read == '.'; }
    // The strands that a query asks; a table without strands has all its rows on `+`.
    template <typename Use>
    void for_each_strand(const Query& query, Use&& use) const {
        const bool stranded = job_.view.layout.stranded;
        if (!stranded || query.strand_read != '-') use(Strand::positive);
        if (stranded && (query.strand_read == '-' || query.strand_read == '.')) use(Strand::negative);
    }
    // What will be searched for the query, as far as it is there already.
    template <typename Use>
    void for_each_index(const Query& query, Use&& use) const {
        if (!needs_rows_ && asks_both_strands(query))
            if (const table::StrandCounts* counts = job_.finder.ready_counts(*query.chrom)) return use(*counts);
        for_each_strand(query, [&](Strand strand) {
            if (const table::StrandIndex* index = job_.finder.ready_index(*query.chrom, strand)) use(*index);
            if (needs_rows_) return;
            if (const table::StrandCounts* counts = job_.finder.ready_counts(*query.chrom, strand)) use(*counts);
        });
    }

    const FindJob& job_;
    bool needs_rows_;
    bool needs_overlaps_;
    int prefetch_steps_;
    std::vector<const Query*> queries_;
    std::vector<Found> found_;
    std::size_t next_ = 0;
    std::vector<table::Row> rows_;
    std::vector<std::int64_t> distances_;
    std::vector<std::int64_t> overlaps_;
    std::vector<io::BedBlock> blocks_;
    std::vector<table::Neighbour> neighbours_;
};

}  // namespace gk::cmd
