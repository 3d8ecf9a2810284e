#include "gk/table/find.hpp"

#include <algorithm>
#include <tuple>

#include "gk/base/error.hpp"
#include "gk/base/memory_hints.hpp"

namespace gk::table {
namespace {

// The rows of a strand of a chromosome are sorted in memory when queries have read so many of them, as a part of all,
// from the file; a query that finds nothing counts as some, too.
constexpr std::uint64_t part_worth_an_index = 8;
constexpr std::uint64_t rows_of_a_search = 16;

// Rows are read in the order of an index, which is not that of the table: each is asked for so many steps before.
constexpr std::uint64_t rows_ahead = 16;

// One of the two lists of an index key, with the rows that it refers to.
class FileList {
public:
    FileList(const Layout& layout, const std::string& file, const RowList& list)
        : layout_(layout), file_(file), list_(list) {}

    std::uint64_t size() const { return list_.count; }
    /// Asks memory for a row that is read soon.
    void prefetch(std::uint64_t i) const {
        if (i >= list_.count) return;
        const auto row = static_cast<Row>(list_[i]);
        if (row < layout_.count) gk::prefetch(layout_.at(row));
    }
    IndexedRow operator[](std::uint64_t i) const {
        const auto row = static_cast<Row>(list_[i]);
        if (row >= layout_.count)
            throw DataError("the table " + layout_.name + " is damaged: its index refers to row " +
                                std::to_string(list_[i]) + " of " + std::to_string(layout_.count),
                            file_);
        const RowHead& head = layout_.head(row);
        return {head.pos5, head.pos3, row};
    }
    [[noreturn]] void throw_unsorted(const char* order) const {
        throw DataError("the table " + layout_.name + " is damaged: its index is not sorted by " + order, file_);
    }
    /// The first place for which `is_before` is false.
    template <typename IsBefore>
    std::uint64_t first_not(IsBefore&& is_before) const {
        std::uint64_t from = 0;
        std::uint64_t to = size();
        while (from < to) {
            const std::uint64_t middle = from + (to - from) / 2;
            if (is_before((*this)[middle]))
                from = middle + 1;
            else
                to = middle;
        }
        return from;
    }

private:
    const Layout& layout_;
    const std::string& file_;
    const RowList& list_;
};

// A query to the file's own index: binary searches, then a scan over all rows that may qualify.
class FileQuery {
public:
    FileQuery(const Layout& layout, const std::string& file, const IndexKey& key, std::int64_t start, std::int64_t end)
        : by_pos5_(layout, file, key.by_pos5),
          by_pos3_(layout, file, key.by_pos3),
          forward_(key.strand != 0),
          longest_(key.max_interval_size),
          start_(start),
          end_(end) {}

    /// Calls `use(row)` for each row found. Returns how many rows were read.
    template <typename Use>
    std::uint64_t each(FindMethod method, Use&& use) const {
        const std::int64_t query5 = forward_ ? start_ : end_ - 1;
        const std::int64_t query3 = forward_ ? end_ - 1 : start_;
        const auto always = [](const IndexedRow&) { return true; };
        switch (method) {
            case FindMethod::aligned_5p:
                return scan5(query5, query5, always, use);
            case FindMethod::aligned_3p:
                return scan3(query3, query3, always, use);
            case FindMethod::within_5p:
                return scan5(start_, end_ - 1, always, use);
            case FindMethod::within_3p:
                return scan3(start_, end_ - 1, always, use);
            case FindMethod::exact:
                return scan5(
                    query5, query5, [&](const IndexedRow& row) { return row.pos3 == query3; }, use);
            case FindMethod::within:
                return scan3(
                    start_, end_ - 1,
                    [&](const IndexedRow& row) { return forward_ ? row.pos5 >= query5 : row.pos5 <= query5; }, use);
            case FindMethod::overlapping:
                break;
        }
        if (forward_)
            return scan5(
                start_ - longest_, end_ - 1, [&](const IndexedRow& row) { return row.pos3 >= start_; }, use);
        return scan5(
            start_, end_ - 1 + longest_, [&](const IndexedRow& row) { return row.pos3 < end_; }, use);
    }

private:
    // The rows with `from` <= pos5 <= `to`.
    template <typename Test, typename Use>
    std::uint64_t scan5(std::int64_t from, std::int64_t to, Test&& qualifies, Use&& use) const {
        const std::uint64_t first = by_pos5_.first_not([&](const IndexedRow& row) { return row.pos5 < from; });
        std::uint64_t i = first;
        for (; i < by_pos5_.size(); ++i) {
            const IndexedRow row = by_pos5_[i];
            if (row.pos5 > to) break;
            if (qualifies(row)) use(row.row);
        }
        return i - first;
    }
    template <typename Test, typename Use>
    std::uint64_t scan3(std::int64_t from, std::int64_t to, Test&& qualifies, Use&& use) const {
        const std::uint64_t first = by_pos3_.first_not([&](const IndexedRow& row) { return row.pos3 < from; });
        std::uint64_t i = first;
        for (; i < by_pos3_.size(); ++i) {
            const IndexedRow row = by_pos3_[i];
            if (row.pos3 > to) break;
            if (qualifies(row)) use(row.row);
        }
        return i - first;
    }

    FileList by_pos5_;
    FileList by_pos3_;
    bool forward_;
    std::int64_t longest_;
    std::int64_t start_;
    std::int64_t end_;
};

// Leaves the rows that the filter keeps.
template <typename Entry>
void apply_filter(const RowFilter& filter, std::vector<Entry>& rows) {
    if (!filter) return;
    std::vector<Row> kept;
    kept.reserve(rows.size());
    for (const Entry& row : rows) kept.push_back(row.row);
    filter(kept);
    auto next = kept.begin();
    std::erase_if(rows, [&](const Entry& row) {
        if (next == kept.end() || *next != row.row) return true;
        ++next;
        return false;
    });
}

// The rows of a list, which must be sorted as it says.
template <typename Entry, typename SortsBefore>
std::vector<Entry> read_rows(const FileList& list, const char* order, SortsBefore&& sorts_before) {
    std::vector<Entry> rows;
    rows.reserve(list.size());
    for (std::uint64_t i = 0; i < list.size(); ++i) {
        list.prefetch(i + rows_ahead);
        const IndexedRow row = list[i];
        rows.push_back({row.pos5, row.pos3, row.row});
        if (i > 0 && !sorts_before(rows[i - 1], rows[i])) list.throw_unsorted(order);
    }
    return rows;
}

}  // namespace

Finder::Finder(const Layout& layout, std::string file, const ChromTags& tags, RowFilter filter, Path path)
    : layout_(layout),
      file_(std::move(file)),
      filter_(std::move(filter)),
      path_(filter_ ? Path::memory : path),
      chroms_(tags.size()) {
    for (const IndexKey& key : layout.keys) {
        const auto chrom = tags.find(key.chrom);
        if (!chrom) continue;
        if (key.strand > 1)
            throw DataError(
                "the table " + layout.name + " is damaged: an index key has strand " + std::to_string(key.strand),
                file_);
        auto made = std::make_unique<Place>();
        made->key = &key;
        chroms_[index_of(*chrom)].strands[key.strand] = std::move(made);
    }
}

Finder::~Finder() = default;

void Finder::Place::count_read(std::uint64_t rows) {
    rows_read.fetch_add(rows + rows_of_a_search, std::memory_order_relaxed);
}

Finder::Place* Finder::place(ChromId chrom, Strand strand) const {
    return chroms_[index_of(chrom)].strands[static_cast<std::size_t>(strand)].get();
}

bool Finder::is_worth_an_index(const Place& place) const {
    if (path_ != Path::automatic) return path_ == Path::memory;
    return place.rows_read.load(std::memory_order_relaxed) >= place.key->by_pos5.count / part_worth_an_index;
}

const StrandIndex* Finder::index_if_worth_it(Place& place) const {
    if (const StrandIndex* made = place.index.load(std::memory_order_acquire)) return made;
    return is_worth_an_index(place) ? &make_index(place) : nullptr;
}

template <typename Entry5>
std::vector<Entry5> Finder::rows_by_pos5(const Place& place) const {
    auto rows = read_rows<Entry5>(
        FileList(layout_, file_, place.key->by_pos5), "5' ends",
        [](const auto& a, const auto& b) { return std::tie(a.pos5, a.pos3, a.row) < std::tie(b.pos5, b.pos3, b.row); });
    apply_filter(filter_, rows);
    return rows;
}

std::vector<IndexedRow> Finder::rows_by_pos3(const Place& place) const {
    auto rows = read_rows<IndexedRow>(
        FileList(layout_, file_, place.key->by_pos3), "3' ends",
        [](const auto& a, const auto& b) { return std::tie(a.pos3, a.row) < std::tie(b.pos3, b.row); });
    apply_filter(filter_, rows);
    return rows;
}

const StrandIndex& Finder::make_index(Place& place) const {
    std::call_once(place.making, [&] {
        place.made = std::make_unique<StrandIndex>(place.key->strand != 0, rows_by_pos5<LinkedRow>(place),
                                                   [this, &place] { return rows_by_pos3(place); });
        place.index.store(place.made.get(), std::memory_order_release);
    });
    return *place.index.load(std::memory_order_acquire);
}

// Of the rows on a strand; false where one has a negative size.
bool Finder::append_ends(const Place& place, StrandCounts::Positions& starts,
                         StrandCounts::Positions& last_bases) const {
    const bool forward = place.key->strand != 0;
    StrandCounts::Positions& of_pos5 = forward ? starts : last_bases;
    StrandCounts::Positions& of_pos3 = forward ? last_bases : starts;
    of_pos5.reserve(of_pos5.size() + place.key->by_pos5.count);
    of_pos3.reserve(of_pos3.size() + place.key->by_pos3.count);
    bool negative = false;
    for (const IndexedRow& row : rows_by_pos5<IndexedRow>(place)) {
        of_pos5.push_back({row.pos5});
        const std::int64_t size = forward ? std::int64_t{row.pos3} - row.pos5 : std::int64_t{row.pos5} - row.pos3;
        negative = negative || size + 1 < 0;
    }
    for (const IndexedRow& row : rows_by_pos3(place)) of_pos3.push_back({row.pos3});
    return !negative;
}

const StrandCounts* Finder::counts_if_worth_it(Place& place) const {
    if (const StrandCounts* made = place.counts.ready.load(std::memory_order_acquire)) return made;
    if (!is_worth_an_index(place)) return nullptr;
    std::call_once(place.counts.making, [&] {
        StrandCounts::Positions starts;
        StrandCounts::Positions last_bases;
        if (!append_ends(place, starts, last_bases)) return;
        place.counts.made = std::make_unique<StrandCounts>(std::move(starts), std::move(last_bases));
        place.counts.ready.store(place.counts.made.get(), std::memory_order_release);
    });
    return place.counts.ready.load(std::memory_order_acquire);
}

// Half of the places in memory that both strands would be looked up in.
const StrandCounts* Finder::counts_if_worth_it(Chrom& chrom) const {
    if (const StrandCounts* made = chrom.counts.ready.load(std::memory_order_acquire)) return made;
    for (const auto& place : chrom.strands)
        if (place == nullptr || !is_worth_an_index(*place)) return nullptr;
    std::call_once(chrom.counts.making, [&] {
        StrandCounts::Positions starts;
        StrandCounts::Positions last_bases;
        if (!append_ends(*chrom.strands[0], starts, last_bases)) return;
        const auto middle = static_cast<std::ptrdiff_t>(starts.size());
        if (!append_ends(*chrom.strands[1], starts, last_bases)) return;
        const auto lies_before = [](StrandCounts::Position a, StrandCounts::Position b) { return a.at < b.at; };
        std::inplace_merge(starts.begin(), starts.begin() + middle, starts.end(), lies_before);
        std::inplace_merge(last_bases.begin(), last_bases.begin() + middle, last_bases.end(), lies_before);
        chrom.counts.made = std::make_unique<StrandCounts>(std::move(starts), std::move(last_bases));
        chrom.counts.ready.store(chrom.counts.made.get(), std::memory_order_release);
    });
    return chrom.counts.ready.load(std::memory_order_acquire);
}

const StrandIndex* Finder::ready_index(ChromId chrom, Strand strand) const {
    const Place* const there = place(chrom, strand);
    return there == nullptr ? nullptr : there->index.load(std::memory_order_acquire);
}

const StrandCounts* Finder::ready_counts(ChromId chrom, Strand strand) const {
    const Place* const there = place(chrom, strand);
    return there == nullptr ? nullptr : there->counts.ready.load(std::memory_order_acquire);
}

const StrandCounts* Finder::ready_counts(ChromId chrom) const {
    return chroms_[index_of(chrom)].counts.ready.load(std::memory_order_acquire);
}

const StrandIndex* Finder::index(ChromId chrom, Strand strand) const {
    Place* const there = place(chrom, strand);
    if (there == nullptr) return nullptr;
    const StrandIndex* made = there->index.load(std::memory_order_acquire);
    return made != nullptr ? made : &make_index(*there);
}

void Finder::find(FindMethod method, ChromId chrom, Strand strand, std::int32_t start, std::int32_t end,
                  std::vector<Row>& hits) const {
    Place* const there = place(chrom, strand);
    if (there == nullptr) return;
    if (const StrandIndex* sorted = index_if_worth_it(*there)) return sorted->find(method, start, end, hits);
    const FileQuery query(layout_, file_, *there->key, start, end);
    there->count_read(query.each(method, [&](Row row) { hits.push_back(row); }));
}

std::uint64_t Finder::count(FindMethod method, ChromId chrom, Strand strand, std::int32_t start,
                            std::int32_t end) const {
    Place* const there = place(chrom, strand);
    if (there == nullptr) return 0;
    if (method == FindMethod::overlapping && start < end)
        if (const StrandCounts* counts = counts_if_worth_it(*there)) return counts->overlapping(start, end);
    if (const StrandIndex* sorted = index_if_worth_it(*there)) return sorted->count(method, start, end);
    std::uint64_t n = 0;
    const FileQuery query(layout_, file_, *there->key, start, end);
    there->count_read(query.each(method, [&](Row) { ++n; }));
    return n;
}

std::uint64_t Finder::count(FindMethod method, ChromId chrom, std::int32_t start, std::int32_t end) const {
    if (method == FindMethod::overlapping && start < end)
        if (const StrandCounts* counts = counts_if_worth_it(chroms_[index_of(chrom)]))
            return counts->overlapping(start, end);
    return count(method, chrom, Strand::positive, start, end) + count(method, chrom, Strand::negative, start, end);
}

}  // namespace gk::table
