#include "gk/bigwig/bigwig_cursor.hpp"

#include "gk/base/error.hpp"

namespace gk::bigwig {

std::vector<std::string> ItemCounts::warnings(const std::string& file) const {
    std::vector<std::string> texts;
    const auto tell = [&](std::uint64_t count, const std::string& of_one, const std::string& of_many) {
        if (count == 0) return;
        texts.push_back((count == 1 ? "1 item " + of_one : std::to_string(count) + " items " + of_many) + " (" + file +
                        ")");
    };
    tell(nan_items, "is NaN, which is no value", "are NaN, which is no value");
    tell(cut_items + lost_items, "reaches beyond its chromosome's end and is cut there",
         "reach beyond their chromosome's end and are cut there");
    return texts;
}

BigWigCursor::BigWigCursor(const BigWig& file, std::size_t most_cached)
    : file_(file), blocks_(file.blocks()), most_cached_(most_cached), slot_of_(blocks_.size(), no_slot) {}

void BigWigCursor::expand(std::size_t chromosome, std::int64_t start, std::int64_t end, std::span<float> values) {
    std::int64_t done = start;
    const auto fill = [&](std::int64_t to, float value) {
        std::fill(values.begin() + (done - start), values.begin() + (to - start), value);
        done = to;
    };
    constexpr float missing = std::numeric_limits<float>::quiet_NaN();
    for_each_in(chromosome, start, end, [&](const Item& item) {
        fill(item.start, missing);
        fill(item.end, item.value);
    });
    fill(end, missing);
}

const std::vector<Item>& BigWigCursor::load(std::size_t number) {
    file_.read_block(number, inflater_, read_);
    const std::uint32_t slot = free_slot(read_.items.size());
    slots_[slot].number = number;
    slots_[slot].was_used = true;
    slots_[slot].items.assign(read_.items.begin(), read_.items.end());
    cached_ += read_.items.size();
    slot_of_[number] = slot;
    return slots_[slot].items;
}

// Blocks that were not used since the hand last passed them make room.
std::uint32_t BigWigCursor::free_slot(std::size_t items) {
    while (cached_ != 0 && cached_ + items > most_cached_) {
        hand_ = hand_ + 1 < slots_.size() ? hand_ + 1 : 0;
        Slot& slot = slots_[hand_];
        if (slot.items.empty()) continue;
        if (slot.was_used) {
            slot.was_used = false;
            continue;
        }
        cached_ -= slot.items.size();
        slot_of_[slot.number] = no_slot;
        slot.items = {};
        free_.push_back(static_cast<std::uint32_t>(hand_));
    }
    if (free_.empty()) {
        slots_.emplace_back();
        return static_cast<std::uint32_t>(slots_.size() - 1);
    }
    const std::uint32_t slot = free_.back();
    free_.pop_back();
    return slot;
}

void BigWigCursor::refuse_overlap(std::size_t number) const {
    throw DataError::at_offset("a block is damaged: its first item overlaps the block before it", file_.path(),
                               blocks_[number].offset);
}

std::span<const Item> BigWigCursor::next_block(std::size_t chromosome, std::size_t number, std::uint32_t& last_end,
                                               ItemCounts& counts) {
    file_.read_block(number, inflater_, read_);
    check_order(read_.items, last_end, number);
    counts.nan_items += read_.nan_items;
    std::vector<Item>& items = read_.items;
    const std::uint32_t size = file_.chromosomes()[chromosome].size;
    while (!items.empty() && items.back().start >= size) {
        items.pop_back();
        ++counts.lost_items;
    }
    if (!items.empty() && items.back().end > size) {
        items.back().end = size;
        ++counts.cut_items;
    }
    counts.items += items.size();
    return items;
}

}  // namespace gk::bigwig
