// The texts of a VCF table's INFO columns, as they lie on disk (gk/vcf/FORMAT.md#columns-of-a-table).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "gk/base/binary_reader.hpp"
#include "gk/table/column.hpp"

namespace gk::vcf {

constexpr std::uint32_t before_texts = 0x31231259U;
constexpr std::uint32_t after_texts = 0x31231257U;

/// How texts lie in a file, by the numbers that say so there.
enum class TextMode : std::uint32_t {
    fixed,     ///< each in as many bytes as the longest one needs
    variable,  ///< one behind the other, with an offset for each
    pooled,    ///< each different one once, with an index for each row
};

/// The offsets of TextMode::variable.
constexpr std::uint64_t short_offset_size = 5;
inline std::uint64_t short_offset(const std::uint8_t* at) {
    return load_unaligned<std::uint32_t>(at) | std::uint64_t{at[4]} << 32;
}

/// The mode that takes fewer bytes, of fixed and variable: fixed where it makes no difference. `longest` is without its
/// NUL, `bytes` counts all texts with theirs.
constexpr TextMode shorter_mode(std::uint64_t rows, std::uint64_t longest, std::uint64_t bytes) {
    return rows * (longest + 1) <= short_offset_size * (rows + 1) + bytes ? TextMode::fixed : TextMode::variable;
}

/// The texts of a column, one a row, in any mode. The offsets that lead to them are checked where they are read.
class TextCells {
public:
    TextCells() = default;
    /// `width` is that of a text (fixed) or of an index (pooled: 1, 2, 4 or 8); `pooled` the number of different texts.
    /// `bytes` begin behind the numbers that say so, at `offset` in `file`, whose name outlives this; they are as many
    /// as the offsets and indices, or the fixed texts, of all rows need, at least.
    TextCells(TextMode mode, std::uint64_t width, std::uint64_t pooled, std::span<const std::uint8_t> bytes,
              std::uint64_t offset, const std::string& file);

    /// A text without its NUL, which may be empty. Throws DataError for an offset or index that leads out of the
    /// column, and for a text without its end.
    std::string_view operator[](table::Row row) const;

    TextMode mode() const { return mode_; }
    /// Of each text with its NULs (fixed), or of an index (pooled).
    std::uint64_t width() const { return width_; }
    /// Offsets, indices and texts, as far as the mode has them.
    std::span<const std::uint8_t> bytes() const { return bytes_; }

private:
    std::uint64_t index(table::Row row) const;
    /// The text that begins at `at` and ends before `end`, places in `bytes_`.
    std::string_view text_at(std::uint64_t at, std::uint64_t end) const;
    [[noreturn]] void fail(const char* what, std::uint64_t at) const;

    TextMode mode_ = TextMode::fixed;
    std::uint64_t width_ = 0;
    std::uint64_t pooled_ = 0;
    std::span<const std::uint8_t> bytes_;
    std::uint64_t offset_ = 0;
    const std::string* file_ = nullptr;
};

/// Reads the texts of `rows` rows at the reader's place and moves behind them. `file` is the name of the reader's file
/// and outlives what is returned. Throws DataError, with the byte offset, for a wrong checkpoint, a mode or width that
/// there is not, and for sizes that contradict each other.
TextCells read_texts(BinaryReader& reader, std::uint64_t rows, const std::string& file);

}  // namespace gk::vcf
