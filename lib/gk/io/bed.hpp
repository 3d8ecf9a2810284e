// BED lines: 3 to 12 columns and any further ones (gk/io/FORMAT.md#bed). Positions are 0-based, half-open.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "gk/base/byte_buffer.hpp"
#include "gk/base/fields.hpp"
#include "gk/io/bad_record.hpp"

namespace gk::io {

/// One BED line. Views point into the line. The chromosome is text: only a genome knows what it means.
struct BedRecord {
    std::string_view line;  ///< as read, without its line end
    /// The first columns (up to 12), as many as there are.
    std::array<std::string_view, 12> columns{};
    std::size_t column_count = 0;
    std::int32_t start = 0;
    std::int32_t end = 0;
    bool start_read = false;  ///< in a bad record, either position may not have been readable
    bool end_read = false;
    char strand = '.';  ///< `+`, `-`, `.` for none, `?` for a column that could not be read

    std::string_view chrom() const { return columns[0]; }
    /// Empty where column 4 is absent or `.`.
    std::string_view name() const { return column_count > 3 && !is_dot(columns[3]) ? columns[3] : std::string_view{}; }
    /// The column's text, or nothing where the line is shorter. Columns count from 0.
    std::optional<std::string_view> column(std::size_t i) const {
        return i < column_count ? std::optional(columns[i]) : std::nullopt;
    }
};

/// Splits a line at tabs (at runs of blanks where it has no tab) and reads positions and strand. Returns what is wrong
/// with it first, if anything; what could be read is filled in all the same.
/// Without `reads_strand` column 6 may hold anything, and the record has no strand.
std::optional<BadRecord> parse_bed(std::string_view line, BedRecord& record, bool reads_strand = true);

/// A whole number of 32 bits; `which` names it in what is wrong with it otherwise.
std::optional<BadRecord> parse_any_position(std::string_view text, const char* which, std::int32_t& position);

/// The line with tabs between its columns: as it was read, unless runs of blanks separate them.
void append_tabbed(const BedRecord& record, ByteBuffer& out);

/// A block of a BED12 line.
struct BedBlock {
    std::int32_t start = 0;
    std::int32_t end = 0;
};

/// The blocks of a BED12 line in ascending order; a line of fewer than 12 columns is one block. Blocks must be
/// ascending, must not overlap, and lie within [start, end).
std::optional<BadRecord> parse_blocks(const BedRecord& record, std::vector<BedBlock>& blocks);

}  // namespace gk::io
