#include "gk/vcf/build/packed_cells.hpp"

#include <algorithm>
#include <cstring>

namespace gk::vcf::build {
namespace {

constexpr std::size_t unpacked_at_once = std::size_t{256} << 10;

// How many bytes each of the integers needs. A loop without branches, which becomes vector instructions.
std::uint32_t width_of(std::string_view values) {
    std::uint32_t all = 0;
    for (std::size_t at = 0; at < values.size(); at += sizeof(std::int32_t)) {
        std::int32_t value = 0;
        std::memcpy(&value, values.data() + at, sizeof value);
        all |= static_cast<std::uint32_t>(value ^ (value >> 31));
    }
    return all < 0x80 ? 1 : all < 0x8000 ? 2 : 4;
}

template <typename From, typename To>
void convert(const std::uint8_t* from, std::size_t count, std::uint8_t* to) {
    for (std::size_t i = 0; i < count; ++i) {
        From value{};
        std::memcpy(&value, from + i * sizeof value, sizeof value);
        const auto other = static_cast<To>(value);  // NOLINT(bugprone-signed-char-misuse): a number, no letter
        std::memcpy(to + i * sizeof other, &other, sizeof other);
    }
}

}  // namespace

void PackedCells::append(std::string_view values, CellType type) {
    if (values.empty()) return;
    full_width_ = type == CellType::int32 ? 4 : 1;
    const std::uint32_t width = type == CellType::int32 ? width_of(values) : 1;
    const std::size_t count = values.size() / full_width_;
    if (blocks_.empty() || blocks_.back().width != width) blocks_.push_back({bytes_.size(), 0, width});
    blocks_.back().bytes += count * width;
    size_ += values.size();
    std::uint8_t* const to = bytes_.extend(count * width);
    const auto* const from = reinterpret_cast<const std::uint8_t*>(values.data());
    if (width == full_width_)
        std::memcpy(to, from, values.size());
    else if (width == 1)
        convert<std::int32_t, std::int8_t>(from, count, to);
    else
        convert<std::int32_t, std::int16_t>(from, count, to);
}

void PackedCells::each_piece(const Use& use) const {
    std::vector<std::uint8_t> room;
    for (const Block& block : blocks_) {
        std::span<const std::uint8_t> rest = bytes_.bytes().subspan(block.begin, block.bytes);
        while (!rest.empty()) {
            const std::span<const std::uint8_t> part =
                rest.first(std::min<std::size_t>(rest.size(), unpacked_at_once / full_width_ * block.width));
            rest = rest.subspan(part.size());
            if (block.width == full_width_) {
                use(part);
                continue;
            }
            const std::size_t count = part.size() / block.width;
            room.resize(unpacked_at_once);
            if (block.width == 1)
                convert<std::int8_t, std::int32_t>(part.data(), count, room.data());
            else
                convert<std::int16_t, std::int32_t>(part.data(), count, room.data());
            use(std::span<const std::uint8_t>(room).first(count * full_width_));
        }
    }
}

table::GrowingBytes PackedCells::unpacked() const {
    table::GrowingBytes all;
    each_piece([&](std::span<const std::uint8_t> piece) {
        all.append({reinterpret_cast<const char*>(piece.data()), piece.size()});
    });
    return all;
}

}  // namespace gk::vcf::build
