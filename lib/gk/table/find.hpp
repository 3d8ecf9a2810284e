// The seven positional queries of GenomeKit's tables (gk/table/FORMAT.md#finds).
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "gk/genome/interval.hpp"
#include "gk/table/chrom_tags.hpp"
#include "gk/table/layout.hpp"
#include "gk/table/strand_index.hpp"

namespace gk::table {

/// The methods by name, as `--find` has them, in the order of FindMethod.
constexpr std::array<std::string_view, 7> find_method_names = {"overlapping", "within",    "exact",    "5p-aligned",
                                                               "3p-aligned",  "5p-within", "3p-within"};

/// Whether queries on that strand have an answer. A table without strands has its rows on `+` and answers every query
/// as if it were there; but on `-` it has no 5' and no 3' ends (gk/table/FORMAT.md#strands-and-bounds).
inline bool has_answer(const Layout& layout, FindMethod method, Strand strand) {
    return layout.stranded || strand == Strand::positive || method < FindMethod::aligned_5p;
}

/// Drops the rows that are not to be found; the others keep their order. Called by several threads.
using RowFilter = std::function<void(std::vector<Row>& rows)>;

/// Which rows of one table lie how to a query. A strand of a chromosome is searched in the file's own index as long as
/// it is asked a few times, and in a StrandIndex, made then, when it is asked often: its answers don't get slow where
/// one row is as long as the chromosome. Safe for use by several threads.
class Finder {
public:
    enum class Path : std::uint8_t { automatic, file, memory };

    /// `layout`, whose file is `file`, outlives the finder. With a filter, and under `memory`, the file's index is not
    /// used.
    Finder(const Layout& layout, std::string file, const ChromTags& tags, RowFilter filter = {},
           Path path = Path::automatic);
    ~Finder();

    /// Whether the table has strands; else all its rows are on `+`.
    bool stranded() const { return layout_.stranded; }

    /// Appends the rows that the method finds for [start, end), 0-based, half-open, in GenomeKit's order
    /// (gk/table/FORMAT.md#finds). Throws DataError for a damaged index.
    void find(FindMethod method, ChromId chrom, Strand strand, std::int32_t start, std::int32_t end,
              std::vector<Row>& hits) const;

    /// How many rows `find` would give; faster.
    std::uint64_t count(FindMethod method, ChromId chrom, Strand strand, std::int32_t start, std::int32_t end) const;
    /// The same of both strands together.
    std::uint64_t count(FindMethod method, ChromId chrom, std::int32_t start, std::int32_t end) const;

    /// What a strand of a chromosome is searched in, if it is there by now: for `prefetch_bins` and `prefetch_entries`.
    const StrandIndex* ready_index(ChromId chrom, Strand strand) const;
    const StrandCounts* ready_counts(ChromId chrom, Strand strand) const;
    const StrandCounts* ready_counts(ChromId chrom) const;

    /// The index of a strand of a chromosome, made now if need be; null where it has no row.
    const StrandIndex* index(ChromId chrom, Strand strand) const;

private:
    struct Counts {
        std::atomic<const StrandCounts*> ready{nullptr};
        std::once_flag making;
        std::unique_ptr<const StrandCounts> made;  // stays away where a row has a negative size
    };
    struct Place {
        const IndexKey* key = nullptr;
        std::atomic<std::uint64_t> rows_read{0};  // from the file, by queries so far
        std::atomic<const StrandIndex*> index{nullptr};
        std::once_flag making;
        std::unique_ptr<const StrandIndex> made;
        Counts counts;

        void count_read(std::uint64_t rows);
    };
    struct Chrom {
        std::array<std::unique_ptr<Place>, 2> strands;
        Counts counts;  // of both strands
    };
    Place* place(ChromId chrom, Strand strand) const;
    bool is_worth_an_index(const Place& place) const;
    const StrandIndex* index_if_worth_it(Place& place) const;
    const StrandIndex& make_index(Place& place) const;
    const StrandCounts* counts_if_worth_it(Place& place) const;
    const StrandCounts* counts_if_worth_it(Chrom& chrom) const;
    bool append_ends(const Place& place, StrandCounts::Positions& starts, StrandCounts::Positions& last_bases) const;
    template <typename Entry5>
    std::vector<Entry5> rows_by_pos5(const Place& place) const;
    std::vector<IndexedRow> rows_by_pos3(const Place& place) const;

    const Layout& layout_;
    std::string file_;
    RowFilter filter_;
    Path path_;
    mutable std::vector<Chrom> chroms_;
};

}  // namespace gk::table
