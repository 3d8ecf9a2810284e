// Lines of SAM text, split and read (gk/reads/FORMAT.md#sam). Nothing is copied.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "gk/io/bad_record.hpp"
#include "gk/reads/sam/read_record.hpp"

namespace gk::reads {

/// The columns that are looked at, as they stand there; views into the line.
struct SamColumns {
    std::string_view name;
    std::string_view flag;
    std::string_view chrom;
    std::string_view position;
    std::string_view quality;
    std::string_view cigar;
    std::string_view bases;
    std::string_view tags;  ///< all optional ones
};

/// The line without what GenomeKit drops at its ends: carriage returns and NULs. Empty for what is no record: an empty
/// line or one of the header.
std::string_view record_text(std::string_view line);

/// What is wrong with the line, if anything: it has too few columns.
std::optional<io::BadRecord> split_sam_line(std::string_view line, SamColumns& columns);

/// A whole number of 32 bits, with at most one `+` and behind it at most one `-`.
std::optional<std::int32_t> parse_sam_integer(std::string_view text);

// Each says what is wrong with its column, if anything.
std::optional<io::BadRecord> read_flag(const SamColumns& columns, ReadRecord& record);
std::optional<io::BadRecord> read_start(const SamColumns& columns, ReadRecord& record);

/// MAPQ and the tags. Malformed ones are as if they were not there.
void read_quality(const SamColumns& columns, ReadRecord& record);
void read_tags(const SamColumns& columns, ReadRecord& record);

}  // namespace gk::reads
