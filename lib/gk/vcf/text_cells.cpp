#include "gk/vcf/text_cells.hpp"

#include <algorithm>
#include <cstring>

#include "gk/base/error.hpp"

namespace gk::vcf {
namespace {

constexpr std::uint64_t long_offset_size = 8;

// How many bytes the offsets and indices, or the fixed texts, need; more than any file has where that passes 64 bits.
std::uint64_t least_size(TextMode mode, std::uint64_t width, std::uint64_t rows, std::uint64_t pooled) {
    switch (mode) {
        case TextMode::fixed:
            return rows * width;  // 31 and 32 bits
        case TextMode::variable:
            return short_offset_size * (rows + 1);
        default:
            break;
    }
    constexpr std::uint64_t most = std::uint64_t{1} << 56;
    return pooled >= most ? BinaryReader::no_limit : long_offset_size * (pooled + 1) + rows * width;
}

}  // namespace

TextCells::TextCells(TextMode mode, std::uint64_t width, std::uint64_t pooled, std::span<const std::uint8_t> bytes,
                     std::uint64_t offset, const std::string& file)
    : mode_(mode), width_(width), pooled_(pooled), bytes_(bytes), offset_(offset), file_(&file) {}

std::uint64_t TextCells::index(table::Row row) const {
    const std::uint8_t* const at = bytes_.data() + long_offset_size * (pooled_ + 1) + row * width_;
    switch (width_) {
        case 1:
            return *at;
        case 2:
            return load_unaligned<std::uint16_t>(at);
        case 4:
            return load_unaligned<std::uint32_t>(at);
        default:
            return load_unaligned<std::uint64_t>(at);
    }
}

std::string_view TextCells::operator[](table::Row row) const {
    if (mode_ == TextMode::fixed) return text_at(row * width_, (row + std::uint64_t{1}) * width_);
    if (mode_ == TextMode::variable)
        return text_at(short_offset(bytes_.data() + row * short_offset_size), bytes_.size());
    const std::uint64_t number = index(row);
    if (number >= pooled_)
        fail("a row has a text that is not in the pool", long_offset_size * (pooled_ + 1) + row * width_);
    return text_at(load_unaligned<std::uint64_t>(bytes_.data() + number * long_offset_size), bytes_.size());
}

std::string_view TextCells::text_at(std::uint64_t at, std::uint64_t end) const {
    if (at >= end) fail("a text lies beyond its column", 0);
    const void* const nul = std::memchr(bytes_.data() + at, 0, end - at);
    if (nul == nullptr) fail("a text has no end", at);
    const auto length = static_cast<std::size_t>(static_cast<const std::uint8_t*>(nul) - (bytes_.data() + at));
    return {reinterpret_cast<const char*>(bytes_.data()) + at, length};
}

void TextCells::fail(const char* what, std::uint64_t at) const {
    throw DataError::at_offset("the VCF table is damaged: " + std::string(what), *file_, offset_ + at);
}

TextCells read_texts(BinaryReader& reader, std::uint64_t rows, const std::string& file) {
    reader.checkpoint(before_texts);
    reader.pad(8);
    const std::uint64_t size = reader.u64("texts");
    const std::uint64_t begin = reader.offset();
    const std::uint32_t mode_number = reader.u32("texts");
    if (mode_number > static_cast<std::uint32_t>(TextMode::pooled))
        reader.fail("there is no way " + std::to_string(mode_number) + " of holding texts", sizeof mode_number);
    const auto mode = static_cast<TextMode>(mode_number);
    const std::uint32_t width = mode == TextMode::variable ? 0 : reader.u32("texts");
    if (mode == TextMode::fixed && width == 0) reader.fail("its texts have no room for their ends", sizeof width);
    if (mode == TextMode::pooled && width != 1 && width != 2 && width != 4 && width != 8)
        reader.fail("the indices of its texts have " + std::to_string(width) + " bytes each", sizeof width);
    const std::uint64_t pooled = mode == TextMode::pooled ? reader.u64("texts") : 0;
    const std::uint64_t head = reader.offset() - begin;
    const std::uint64_t least = least_size(mode, width, rows, pooled);
    if (size < head || size - head < least || (mode == TextMode::fixed && size - head != least))
        reader.fail("its texts can't have " + std::to_string(size) + " bytes", head + sizeof size);
    const std::uint64_t offset = reader.offset();
    const std::uint8_t* const bytes = reader.take(size - head, "texts");
    reader.checkpoint(after_texts);
    return {mode, width, pooled, {bytes, size - head}, offset, file};
}

}  // namespace gk::vcf
