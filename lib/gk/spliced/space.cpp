#include "gk/spliced/space.hpp"

#include <algorithm>
#include <limits>
#include <string>

namespace gk::spliced {
namespace {

std::string text_of(const Block& block) {
    return "[" + std::to_string(block.start) + ", " + std::to_string(block.end) + ")";
}

}  // namespace

std::optional<io::BadRecord> Space::assign(Strand strand, std::span<const Block> blocks, OverlapRule rule) {
    strand_ = strand;
    blocks_.assign(blocks.begin(), blocks.end());
    if (blocks_.empty()) {
        starts_.assign(1, 0);
        return io::malformed("there are no intervals");
    }
    const auto before = [this](const Block& a, const Block& b) { return !in_order(b, a); };
    if (!std::is_sorted(blocks_.begin(), blocks_.end(), before))
        std::stable_sort(blocks_.begin(), blocks_.end(), before);
    for (std::size_t i = 1; i < blocks_.size(); ++i) {
        const Block& a = blocks_[i - 1];
        const Block& b = blocks_[i];
        const bool overlap = is_positive() ? a.end > b.start : a.start < b.end;
        const bool inside = is_positive() ? a.end > b.end : a.start < b.start;
        if (overlap && (rule == OverlapRule::refuse || inside))
            return io::BadRecord{io::Reason::refused,
                                 "the intervals " + text_of(a) + " and " + text_of(b) + " overlap"};
    }
    merge_touching();
    count();
    return std::nullopt;
}

void Space::merge_touching() {
    std::size_t last = 0;
    for (std::size_t i = 1; i < blocks_.size(); ++i) {
        Block& kept = blocks_[last];
        const Block block = blocks_[i];
        if (kept.end != block.start && kept.start != block.end) {
            blocks_[++last] = block;
            continue;
        }
        kept = {std::min(kept.start, block.start), std::max(kept.end, block.end)};
    }
    blocks_.resize(last + 1);
}

void Space::count() {
    starts_.resize(blocks_.size() + 1);
    std::int64_t length = 0;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        starts_[i] = length;
        length += std::int64_t{blocks_[i].end} - blocks_[i].start;
    }
    starts_[blocks_.size()] = length;
}

Place Space::place_of(std::int64_t index) const {
    const auto one = [](std::int64_t position) { return Place{position, position}; };
    const Block& first = blocks_.front();
    const Block& last = blocks_.back();
    if (index <= 0) return one(is_positive() ? first.start + index : first.end - index);
    if (index >= length()) return one(is_positive() ? last.end + (index - length()) : last.start - (index - length()));
    const auto end = std::upper_bound(starts_.begin() + 1, starts_.end(), index);
    const auto i = static_cast<std::size_t>(end - starts_.begin()) - 1;
    const std::int64_t inside = index - starts_[i];
    const Block& block = blocks_[i];
    if (inside != 0) return one(is_positive() ? block.start + inside : block.end - inside);
    return is_positive() ? Place{blocks_[i - 1].end, block.start} : Place{blocks_[i - 1].start, block.end};
}

std::int64_t Space::index_of(std::int64_t position) const {
    const auto ends_before = [&](const Block& block) {
        return is_positive() ? block.end < position : block.start > position;
    };
    const auto found = std::partition_point(blocks_.begin(), blocks_.end(), ends_before);
    if (found == blocks_.end())
        return length() + (is_positive() ? position - blocks_.back().end : blocks_.back().start - position);
    const std::int64_t inside = is_positive() ? position - found->start : found->end - position;
    // Upstream of all it goes on below 0, in a gap it stays where the block upstream ended.
    if (inside < 0 && found == blocks_.begin()) return inside;
    return starts_[static_cast<std::size_t>(found - blocks_.begin())] + std::max<std::int64_t>(inside, 0);
}

bool Space::widen(std::int64_t upstream, std::int64_t downstream) {
    const std::int64_t five = is_positive() ? blocks_.front().start - upstream : blocks_.front().end + upstream;
    const std::int64_t three = is_positive() ? blocks_.back().end + downstream : blocks_.back().start - downstream;
    if (!fits_position(five) || !fits_position(three)) return false;
    (is_positive() ? blocks_.front().start : blocks_.front().end) = static_cast<std::int32_t>(five);
    (is_positive() ? blocks_.back().end : blocks_.back().start) = static_cast<std::int32_t>(three);
    count();
    return true;
}

}  // namespace gk::spliced
