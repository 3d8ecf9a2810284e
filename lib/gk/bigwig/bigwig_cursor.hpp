// The items of a bigWig, asked for: all of them, those of an interval, or the values of its bases
// (gk/bigwig/FORMAT.md#answers).
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "gk/bigwig/bigwig.hpp"
#include "gk/bigwig/item_block.hpp"
#include "gk/bigwig/zlib_block.hpp"

namespace gk::bigwig {

/// What a walk over all items met.
struct ItemCounts {
    std::uint64_t items = 0;       ///< handed over
    std::uint64_t nan_items = 0;   ///< left out: their bases have no value
    std::uint64_t cut_items = 0;   ///< that reached beyond their chromosome's end, where they were cut
    std::uint64_t lost_items = 0;  ///< left out: they lie beyond that end as a whole

    /// A sentence for what was left out, and one for what was cut.
    std::vector<std::string> warnings(const std::string& file) const;
};

/// One thread's way through a file, with the blocks that it read last. Positions are 0-based, intervals half-open.
///
/// Whatever a file has: no item that is handed over overlaps another, is empty, reaches beyond its chromosome's end, or
/// has the value NaN. All functions throw DataError, with the byte, where the file is damaged, which they may find out
/// after they handed over what stands before.
class BigWigCursor {
public:
    /// About 100 MB: the blocks of eight million items.
    static constexpr std::size_t usual_cache = std::size_t{1} << 23;

    /// `file` must outlive it. `most_cached`: items of blocks that are kept; the last one read always is. Throws
    /// DataError when the file's index is damaged.
    explicit BigWigCursor(const BigWig& file, std::size_t most_cached = usual_cache);
    BigWigCursor(const BigWigCursor&) = delete;
    BigWigCursor& operator=(const BigWigCursor&) = delete;

    /// Calls `use(const Item&)` for each item that has a base in [start, end), in order and clipped to it. What lies
    /// outside the chromosome has no items. `chromosome`: its index in the file.
    template <typename Use>
    void for_each_in(std::size_t chromosome, std::int64_t start, std::int64_t end, Use&& use) {
        const std::int64_t size = file_.chromosomes()[chromosome].size;
        start = std::max<std::int64_t>(start, 0);
        end = std::min(end, size);
        if (start >= end) return;
        const auto from = static_cast<std::uint32_t>(start);
        const auto to = static_cast<std::uint32_t>(end);
        const std::size_t behind = file_.blocks_of(chromosome).second;
        std::uint32_t last_end = 0;
        for (std::size_t number = file_.first_block_behind(chromosome, from);
             number < behind && blocks_[number].start < to; ++number) {
            const std::vector<Item>& items = block(number);
            check_order(items, last_end, number);
            for (std::size_t i = first_behind(items, from); i < items.size() && items[i].start < to; ++i)
                use(Item{std::max(items[i].start, from), std::min(items[i].end, to), items[i].value});
        }
    }

    /// Fills `values`, of end - start elements, with the values of the bases from `start` on: NaN where a base has none
    /// and outside the chromosome.
    void expand(std::size_t chromosome, std::int64_t start, std::int64_t end, std::span<float> values);

    /// Calls `use(std::size_t chromosome, std::span<const Item>)` for all items of the file, block by block in its
    /// order; the chromosome is an index in the file.
    template <typename Use>
    ItemCounts for_each_block(Use&& use) {
        ItemCounts counts;
        for (std::size_t chromosome = 0; chromosome < file_.chromosomes().size(); ++chromosome)
            for_each_block_of(chromosome, counts, [&](std::span<const Item> items) { use(chromosome, items); });
        return counts;
    }
    /// Calls `use(std::span<const Item>)` for those of one chromosome, and adds what it met to `counts`.
    template <typename Use>
    void for_each_block_of(std::size_t chromosome, ItemCounts& counts, Use&& use) {
        const auto [first, behind] = file_.blocks_of(chromosome);
        std::uint32_t last_end = 0;
        for (std::size_t number = first; number < behind; ++number) {
            const std::span<const Item> items = next_block(chromosome, number, last_end, counts);
            if (!items.empty()) use(items);
        }
    }

private:
    static constexpr std::uint32_t no_slot = std::numeric_limits<std::uint32_t>::max();

    // A block in memory.
    struct Slot {
        std::size_t number = 0;
        bool was_used = false;
        std::vector<Item> items;
    };

    [[gnu::always_inline]] const std::vector<Item>& block(std::size_t number) {
        const std::uint32_t slot = slot_of_[number];
        if (slot == no_slot) return load(number);
        slots_[slot].was_used = true;
        return slots_[slot].items;
    }
    const std::vector<Item>& load(std::size_t number);
    std::uint32_t free_slot(std::size_t items);

    // Without a branch on what is compared, whose outcome is random.
    static std::size_t first_behind(const std::vector<Item>& items, std::uint32_t position) {
        std::size_t first = 0;
        for (std::size_t left = items.size(); left != 0;) {
            const std::size_t half = left / 2;
            const bool ends_before = items[first + half].end <= position;
            first += ends_before ? left - half : 0;
            left = half;
        }
        return first;
    }

    // Blocks are known to be in order by their starts alone.
    void check_order(std::span<const Item> items, std::uint32_t& last_end, std::size_t number) const {
        if (items.empty()) return;
        if (items.front().start < last_end) refuse_overlap(number);
        last_end = items.back().end;
    }
    [[noreturn]] void refuse_overlap(std::size_t number) const;
    std::span<const Item> next_block(std::size_t chromosome, std::size_t number, std::uint32_t& last_end,
                                     ItemCounts& counts);

    const BigWig& file_;
    std::span<const BlockPlace> blocks_;
    Inflater inflater_;
    ItemBlock read_;
    std::size_t most_cached_;
    std::size_t cached_ = 0;  // items in slots
    std::size_t hand_ = 0;    // the slot that may be freed next
    std::vector<Slot> slots_;
    std::vector<std::uint32_t> free_;
    std::vector<std::uint32_t> slot_of_;  // by block
};

}  // namespace gk::bigwig
