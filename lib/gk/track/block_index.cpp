#include "gk/track/block_index.hpp"

#include "gk/base/error.hpp"

namespace gk::track {
namespace {

constexpr std::uint64_t head_size = 12;

}  // namespace

BlockIndex::BlockIndex(std::span<const std::uint8_t> bytes, const std::string& file, const SectionEntry& entry,
                       const Encoding& encoding, std::int32_t dim)
    : file_begin_(bytes.data()),
      file_(file),
      entry_(entry),
      encoding_(encoding),
      dim_(static_cast<std::uint64_t>(dim)),
      most_positions_(8 * (bytes.size() + sizeof(std::uint64_t)) / dim_) {
    BinaryReader reader(bytes, file, entry.index_offset);
    const std::int32_t count = reader.i32("index");
    if (count < 0) reader.fail("an index promises " + std::to_string(count) + " blocks", sizeof count);
    const std::int32_t jumps = reader.i32("index");
    if (jumps < 0) reader.fail("an index promises " + std::to_string(jumps) + " jumps", sizeof jumps);
    const std::uint8_t is_short = reader.u8("index");
    if (is_short > 1)
        reader.fail("the width of an index is told by " + std::to_string(is_short) + ", neither 0 nor 1", 1);
    reader.take(3, "index");
    word_size_ = is_short != 0 ? 4 : 8;
    count_ = static_cast<std::uint32_t>(count);
    if (count_ == 0) return;
    jump_count_ = static_cast<std::uint32_t>(jumps);
    jumps_ = reader.take(4 * std::uint64_t{jump_count_}, "jumps of an index");
    ends_ = reader.take(4 * std::uint64_t{count_}, "ends of an index");
    starts_ = reader.take(4 * std::uint64_t{count_}, "starts of an index");
    if (!encoding.is_mask()) words_ = reader.take(word_size_ * std::uint64_t{count_}, "offsets of an index");
}

std::uint64_t BlockIndex::end_offset() const {
    const std::uint64_t words = words_ == nullptr ? 0 : word_size_;
    return entry_.index_offset + head_size + 4 * std::uint64_t{jump_count_} + (8 + words) * count_;
}

std::uint64_t BlockIndex::offset_word(std::uint32_t i) const {
    const std::uint8_t* const at = words_ + word_size_ * std::uint64_t{i};
    return word_size_ == 4 ? load_unaligned<std::uint32_t>(at) : load_unaligned<std::uint64_t>(at);
}

Block BlockIndex::block(std::uint32_t i) const {
    Block block{start(i), end(i), nullptr};
    const std::uint8_t* const start_at = starts_ + 4 * std::uint64_t{i};
    if (block.start >= block.end) fail("block " + std::to_string(i) + " ends where it starts or before", start_at);
    if (i > 0 && end(i - 1) > block.start)
        fail("block " + std::to_string(i) + " overlaps the one before it or is out of order", start_at);
    if (encoding_.is_mask()) return block;

    const std::uint8_t* const word_at = words_ + word_size_ * std::uint64_t{i};
    const auto positions = static_cast<std::uint64_t>(std::int64_t{block.end} - block.start);
    // More values than the file has bits can't be counted in 64 bits.
    if (positions > most_positions_) fail("block " + std::to_string(i) + " has more values than the file", start_at);
    const std::uint64_t values = positions * dim_;
    const std::uint64_t word = offset_word(i);
    const bool lies_inline = encoding_.is_inline(values, word_size_);
    if (is_inline(word) != lies_inline)
        fail("block " + std::to_string(i) +
                 (lies_inline ? " is short but not in its offset" : " is too long for its offset"),
             word_at);
    if (lies_inline) {
        block.codes = word_at;
        return block;
    }
    const std::uint64_t size = encoding_.bytes_of(values);
    if (size > data_size() || word > data_size() - size)
        fail("block " + std::to_string(i) + " does not lie in the data of its section", word_at);
    block.codes = file_begin_ + entry_.data_offset + word;
    return block;
}

std::uint32_t BlockIndex::first_behind(std::int64_t position) const {
    const std::int64_t k = position / jump_span;
    if (k >= jump_count_) return count_;
    const auto jump_number = static_cast<std::uint32_t>(k);
    std::uint32_t low = jump(jump_number);
    std::uint32_t high = jump_number + 1 < jump_count_ ? jump(jump_number + 1) : count_;
    if (low > high || high > count_)
        fail("jump " + std::to_string(k) + " leads out of the index", jumps_ + 4 * std::uint64_t{jump_number});
    while (low < high) {
        const std::uint32_t middle = low + (high - low) / 2;
        if (end(middle) > position)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

void BlockIndex::fail(const std::string& what, const std::uint8_t* at) const {
    throw DataError::at_offset("the track is damaged: " + what, file_, static_cast<std::uint64_t>(at - file_begin_));
}

}  // namespace gk::track
