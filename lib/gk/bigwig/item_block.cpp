#include "gk/bigwig/item_block.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "gk/base/binary_reader.hpp"
#include "gk/base/binary_writer.hpp"
#include "gk/base/error.hpp"
#include "gk/bigwig/bigwig_format.hpp"

namespace gk::bigwig {
namespace {

struct SectionHeader {
    std::uint32_t chrom = 0;
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    std::uint32_t step = 0;
    std::uint32_t span = 0;
    SectionType type = SectionType::bedgraph;
    std::uint16_t count = 0;
};

class ItemBlockReader {
public:
    ItemBlockReader(std::span<const std::uint8_t> bytes, bool swapped, const std::string& file, std::uint64_t offset)
        : bytes_(bytes), swapped_(swapped), file_(file), offset_(offset) {}

    void read(ItemBlock& block) {
        const SectionHeader header = read_header();
        block.chrom = header.chrom;
        block.nan_items = 0;
        block.items.resize(header.count);
        const std::uint8_t* const data = bytes_.data() + section_header_bytes;
        const auto u32_at = [&](std::size_t at) { return load_unaligned<std::uint32_t>(data + at, swapped_); };
        const auto value_at = [&](std::size_t at) { return load_unaligned<float>(data + at, swapped_); };
        switch (header.type) {
            case SectionType::bedgraph:
                return take(block, [&](std::size_t i) {
                    return WideItem{u32_at(12 * i), u32_at(12 * i + 4), value_at(12 * i + 8)};
                });
            case SectionType::variable_step:
                return take(block, [&](std::size_t i) {
                    const std::uint64_t start = u32_at(8 * i);
                    return WideItem{start, start + header.span, value_at(8 * i + 4)};
                });
            case SectionType::fixed_step:
                return take(block, [&](std::size_t i) {
                    const std::uint64_t start = header.start + std::uint64_t{header.step} * i;
                    return WideItem{start, start + header.span, value_at(4 * i)};
                });
        }
    }

private:
    // Before it is known that its ends are of 32 bits.
    struct WideItem {
        std::uint64_t start;
        std::uint64_t end;
        float value;
    };

    [[noreturn]] void fail(const std::string& text) const {
        throw DataError::at_offset("a block is damaged: " + text, file_, offset_);
    }

    SectionHeader read_header() const {
        if (bytes_.size() < section_header_bytes) fail("it ends inside its header");
        const auto u32_at = [&](std::size_t at) { return load_unaligned<std::uint32_t>(bytes_.data() + at, swapped_); };
        SectionHeader header;
        header.chrom = u32_at(0);
        header.start = u32_at(4);
        header.end = u32_at(8);
        header.step = u32_at(12);
        header.span = u32_at(16);
        const std::uint8_t type = bytes_[20];
        header.count = load_unaligned<std::uint16_t>(bytes_.data() + 22, swapped_);
        if (type < 1 || type > 3) fail("there is no type of items of number " + std::to_string(type));
        header.type = static_cast<SectionType>(type);
        const std::size_t wanted = section_header_bytes + header.count * item_bytes(header.type);
        if (bytes_.size() != wanted)
            fail("its " + std::to_string(header.count) + " items need " + std::to_string(wanted) +
                 " bytes, and it has " + std::to_string(bytes_.size()));
        return header;
    }

    template <typename ItemAt>
    void take(ItemBlock& block, ItemAt&& item_at) const {
        Item* const items = block.items.data();
        Item* to = items;
        std::uint64_t last_end = 0;
        for (std::size_t i = 0; i < block.items.size(); ++i) {
            const WideItem item = item_at(i);
            if (item.start < last_end || item.start >= item.end || item.end > std::numeric_limits<std::uint32_t>::max())
                refuse(i, item.start, item.end);
            last_end = item.end;
            *to = {static_cast<std::uint32_t>(item.start), static_cast<std::uint32_t>(item.end), item.value};
            to += std::isnan(item.value) ? 0 : 1;
        }
        const auto kept = static_cast<std::size_t>(to - items);
        block.nan_items = block.items.size() - kept;
        block.items.resize(kept);
    }

    [[noreturn, gnu::cold]] void refuse(std::size_t number, std::uint64_t start, std::uint64_t end) const {
        const std::string item = "its item " + std::to_string(number + 1) + ", from " + std::to_string(start) + " to " +
                                 std::to_string(end) + ", ";
        if (start >= end) fail(item + "has no base");
        if (end > std::numeric_limits<std::uint32_t>::max()) fail(item + "ends beyond 2^32");
        fail(item + "overlaps the one before it, or does not follow it");
    }

    std::span<const std::uint8_t> bytes_;
    bool swapped_;
    const std::string& file_;
    std::uint64_t offset_;
};

SectionType shortest_type(std::span<const Item> items) {
    const std::uint32_t span = items.front().end - items.front().start;
    bool is_gapless = true;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].end - items[i].start != span) return SectionType::bedgraph;
        is_gapless = is_gapless && (i == 0 || items[i].start == items[i - 1].end);
    }
    // Not all readers know that a step may be another number than the span.
    return is_gapless ? SectionType::fixed_step : SectionType::variable_step;
}

}  // namespace

void read_item_block(std::span<const std::uint8_t> bytes, bool swapped, const std::string& file, std::uint64_t offset,
                     ItemBlock& block) {
    ItemBlockReader(bytes, swapped, file, offset).read(block);
}

void append_item_block(std::uint32_t chrom, std::span<const Item> items, ByteBuffer& out) {
    const SectionType type = shortest_type(items);
    const std::uint32_t span = items.front().end - items.front().start;
    BinaryWriter writer(out);
    writer.u32(chrom);
    writer.u32(items.front().start);
    writer.u32(items.back().end);
    writer.u32(type == SectionType::fixed_step ? span : 0);
    writer.u32(type == SectionType::bedgraph ? 0 : span);
    writer.u8(static_cast<std::uint8_t>(type));
    writer.u8(0);
    writer.u16(static_cast<std::uint16_t>(items.size()));
    static_assert(sizeof(Item) == item_bytes(SectionType::bedgraph));
    if (type == SectionType::bedgraph) return writer.bytes(items.data(), items.size_bytes());
    for (const Item& item : items) {
        if (type == SectionType::variable_step) writer.u32(item.start);
        writer.f32(item.value);
    }
}

}  // namespace gk::bigwig
