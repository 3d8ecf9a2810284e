#include "gk/table/index_builder.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>
#include <map>
#include <memory>
#include <mutex>
#include <numeric>
#include <utility>
#include <vector>

#include "gk/base/binary_writer.hpp"
#include "gk/base/memory_hints.hpp"
#include "gk/io/pipeline.hpp"
#include "gk/table/layout.hpp"

namespace gk::table {
namespace {

constexpr std::size_t key_head_size = 4 + 1 + 4 + 12;  // chrom, strand, max_interval_size, head of by_pos5
constexpr std::size_t list_head_size = 8 + 4;

/// The rows of one key, and where its bytes go.
struct Group {
    std::uint32_t chrom = 0;
    std::uint8_t strand = 0;
    std::uint32_t count = 0;
    std::uint32_t first = 0;  ///< in the list of all rows by group
    std::size_t place = 0;    ///< of its bytes in the index
};

/// A row in the making of a list: sorting moves these, not the table's rows.
struct Entry {
    std::uint32_t pos5 = 0;  ///< with the sign bit flipped, so that unsigned order is numeric order
    std::uint32_t pos3 = 0;
    std::uint32_t row = 0;
};

std::uint32_t ordered(std::int32_t position) {
    return static_cast<std::uint32_t>(position) ^ 0x80000000U;
}

const RowHead& head_of(const TableContent& table, std::uint32_t row) {
    return *reinterpret_cast<const RowHead*>(table.rows + std::size_t{row} * table.row_size);
}

/// Which rows belong together. Neighbouring rows mostly do, so the last group is tried first.
class Grouping {
public:
    explicit Grouping(const TableContent& table) : table_(table) {
        count_rows();
        sort_groups();
        place_rows();
    }

    const std::vector<Group>& groups() const { return groups_; }
    /// The rows of a group, ascending.
    const std::uint32_t* rows(const Group& group) const { return rows_.data() + group.first; }

private:
    template <typename Use>
    void for_each_row(Use use) {
        std::size_t last = 0;
        for (std::uint32_t row = 0; row < table_.count; ++row) {
            const RowHead& head = head_of(table_, row);
            const std::uint32_t chrom = head.chrom;
            if (groups_.empty() || groups_[last].chrom != chrom || groups_[last].strand != head.strand)
                last = group_of({chrom, head.strand});
            use(last, row);
        }
    }

    std::size_t group_of(std::pair<std::uint32_t, std::uint8_t> key) {
        const auto [known, is_new] = numbers_.emplace(key, groups_.size());
        if (is_new) groups_.push_back({.chrom = key.first, .strand = key.second});
        return known->second;
    }

    void count_rows() {
        for_each_row([this](std::size_t group, std::uint32_t) { ++groups_[group].count; });
    }

    // `numbers_` is in the order that the file wants.
    void sort_groups() {
        std::vector<Group> sorted;
        sorted.reserve(groups_.size());
        std::uint32_t first = 0;
        for (auto& [key, number] : numbers_) {
            sorted.push_back(groups_[number]);
            sorted.back().first = first;
            first += sorted.back().count;
            number = sorted.size() - 1;
        }
        groups_ = std::move(sorted);
    }

    void place_rows() {
        rows_.reserve(table_.count);
        prefer_huge_pages(rows_.data(), table_.count * sizeof rows_[0]);
        rows_.resize(table_.count);
        std::vector<std::uint32_t> next;
        next.reserve(groups_.size());
        for (const Group& group : groups_) next.push_back(group.first);
        for_each_row([&](std::size_t group, std::uint32_t row) { rows_[next[group]++] = row; });
    }

    const TableContent& table_;
    std::map<std::pair<std::uint32_t, std::uint8_t>, std::size_t> numbers_;
    std::vector<Group> groups_;
    std::vector<std::uint32_t> rows_;
};

constexpr unsigned most_digit_bits = 11;
constexpr unsigned most_digits = 3;

// What keys are sorted by, least significant digit first: as few digits as their range needs, none of them longer than
// it must be, since each value of a digit is a place in memory that is written to in turn.
struct Digits {
    std::uint32_t least = 0;  // of the keys
    unsigned count = 0;
    unsigned bits = 0;  // of each

    Digits(std::uint32_t least_in, std::uint32_t greatest) : least(least_in) {
        const auto range = static_cast<unsigned>(std::bit_width(greatest - least));
        count = (range + most_digit_bits - 1) / most_digit_bits;
        bits = count == 0 ? 0 : (range + count - 1) / count;
    }
    std::uint32_t of(std::uint32_t key, unsigned number) const {
        return ((key - least) >> (number * bits)) & ((1U << bits) - 1);
    }
};

// Stable.
void radix_sort(std::vector<Entry>& entries, std::vector<Entry>& scratch, std::uint32_t Entry::*key) {
    const auto [least, greatest] = std::minmax_element(
        entries.begin(), entries.end(), [key](const Entry& a, const Entry& b) { return a.*key < b.*key; });
    const Digits digits((*least).*key, (*greatest).*key);
    std::array<std::array<std::uint32_t, std::size_t{1} << most_digit_bits>, most_digits> counts{};
    for (const Entry& entry : entries)
        for (unsigned number = 0; number < digits.count; ++number) ++counts[number][digits.of(entry.*key, number)];
    if (scratch.capacity() < entries.size()) {
        scratch.reserve(entries.size());
        prefer_huge_pages(scratch.data(), entries.size() * sizeof(Entry));
    }
    scratch.resize(entries.size());
    for (unsigned number = 0; number < digits.count; ++number) {
        auto& places = counts[number];
        std::exclusive_scan(places.begin(), places.end(), places.begin(), std::uint32_t{0});
        for (const Entry& entry : entries) scratch[places[digits.of(entry.*key, number)]++] = entry;
        entries.swap(scratch);
    }
}

bool less_by_pos3(const Entry& a, const Entry& b) {
    return a.pos3 != b.pos3 ? a.pos3 < b.pos3 : a.row < b.row;
}

bool less_by_pos5(const Entry& a, const Entry& b) {
    return a.pos5 != b.pos5 ? a.pos5 < b.pos5 : less_by_pos3(a, b);
}

// Moves each entry to its place among those before it, as long as they are few moves: rows sorted by their starts are
// nearly so by their ends. Entries that are equal in a key stay as they are to each other. False where it gave up.
bool sort_by_few_moves(std::vector<Entry>& entries, bool (*less)(const Entry&, const Entry&)) {
    std::size_t moves_left = 4 * entries.size();
    for (std::size_t i = 1; i < entries.size(); ++i) {
        if (!less(entries[i], entries[i - 1])) continue;
        const Entry entry = entries[i];
        std::size_t place = i;
        for (; place != 0 && moves_left != 0 && less(entry, entries[place - 1]); --place, --moves_left)
            entries[place] = entries[place - 1];
        entries[place] = entry;
        if (moves_left == 0) return false;
    }
    return true;
}

// Entries come in an order that a stable sort by `key` turns into that of `less`.
void sort_entries(std::vector<Entry>& entries, std::vector<Entry>& scratch, std::uint32_t Entry::*key,
                  bool (*less)(const Entry&, const Entry&)) {
    if (sort_by_few_moves(entries, less)) return;
    // Below this, clearing and summing the counts costs more than comparing.
    if (entries.size() < 1000)
        std::sort(entries.begin(), entries.end(), less);
    else
        radix_sort(entries, scratch, key);
}

/// Takes bytes to a place of known size: threads write the keys of one index side by side.
struct IndexPlace {
    char* at = nullptr;

    void write(const void* data, std::size_t size) {
        std::memcpy(at, data, size);
        at += size;
    }
};

void write_list(BinaryWriter<IndexPlace>& writer, const std::vector<Entry>& entries) {
    writer.array(entries.size(), sizeof Entry::row);
    for (const Entry& entry : entries) writer.u32(entry.row);
}

std::size_t bytes_of(const Group& group) {
    return key_head_size + list_head_size + 8 * std::size_t{group.count};
}

/// What a group is sorted in.
struct Desk {
    std::vector<Entry> entries;
    std::vector<Entry> scratch;

    void make_room(std::size_t count) {
        if (entries.capacity() >= count) return;
        entries.reserve(count);
        prefer_huge_pages(entries.data(), count * sizeof(Entry));
    }
};

/// Desks that groups use one after the other: fresh memory is what large groups cost most.
class Desks {
public:
    std::unique_ptr<Desk> take() {
        const std::lock_guard lock(mutex_);
        if (free_.empty()) return std::make_unique<Desk>();
        std::unique_ptr<Desk> desk = std::move(free_.back());
        free_.pop_back();
        return desk;
    }
    void give_back(std::unique_ptr<Desk> desk) {
        const std::lock_guard lock(mutex_);
        free_.push_back(std::move(desk));
    }

private:
    std::mutex mutex_;
    std::vector<std::unique_ptr<Desk>> free_;
};

void write_group(const TableContent& table, const Group& group, const std::uint32_t* rows, Desk& desk, char* at) {
    std::vector<Entry>& entries = desk.entries;
    std::vector<Entry>& scratch = desk.scratch;
    entries.clear();
    desk.make_room(group.count);
    std::int64_t longest = 0;
    for (std::uint32_t i = 0; i < group.count; ++i) {
        const RowHead& head = head_of(table, rows[i]);
        entries.push_back({ordered(head.pos5), ordered(head.pos3), rows[i]});
        longest = std::max(longest, head.end() - head.start());
    }
    IndexPlace place{at};
    BinaryWriter writer(place);
    writer.u32(group.chrom);
    writer.u8(group.strand);
    writer.i32(static_cast<std::int32_t>(std::min<std::int64_t>(longest, std::numeric_limits<std::int32_t>::max())));
    // The rows come in ascending order, and the second sort keeps the first one's order of equal positions. The file
    // has its list first.
    sort_entries(entries, scratch, &Entry::pos3, less_by_pos3);
    IndexPlace second_place{at + key_head_size + sizeof Entry::row * entries.size()};
    BinaryWriter second_writer(second_place);
    write_list(second_writer, entries);
    sort_entries(entries, scratch, &Entry::pos5, less_by_pos5);
    write_list(writer, entries);
}

}  // namespace

ByteBuffer build_index(const TableContent& table, unsigned threads) {
    const Grouping grouping(table);
    std::vector<Group> groups = grouping.groups();
    std::size_t size = 8;
    for (Group& group : groups) {
        group.place = size;
        size += bytes_of(group);
    }
    ByteBuffer index;
    char* bytes = index.extend(size);
    prefer_huge_pages(bytes, size);
    IndexPlace begin{bytes};
    BinaryWriter(begin).u64(groups.size());
    Desks desks;
    io::parallel_for(groups.size(), threads, [&](std::size_t i) {
        std::unique_ptr<Desk> desk = desks.take();
        write_group(table, groups[i], grouping.rows(groups[i]), *desk, bytes + groups[i].place);
        desks.give_back(std::move(desk));
    });
    return index;
}

}  // namespace gk::table
