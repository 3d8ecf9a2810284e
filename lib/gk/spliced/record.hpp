// A record of gk spliced: a segment of a spliced space, with its names (gk/spliced/FORMAT.md#records).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gk/base/byte_buffer.hpp"
#include "gk/io/bad_record.hpp"
#include "gk/io/bed.hpp"
#include "gk/spliced/segment.hpp"
#include "gk/spliced/space.hpp"

namespace gk::spliced {

struct Record {
    std::string chrom;
    Space space;
    Segment segment;
    std::optional<std::string> coord_name;  ///< of the space
    std::optional<std::string> name;        ///< of the segment
    /// Bases of the space before its first whole codon, 0 to 2: the phase of a CDS's first base; 0 of anything else.
    std::uint8_t phase = 0;

    Strand strand() const { return strand_of(space, segment); }
    /// All of the space, on its strand.
    void take_all() { segment = {0, space.length(), true}; }
};

/// Reads records from lines of BED, BED12 and JSON, each told by its first character. One for each thread: it reuses
/// its memory.
class RecordReader {
public:
    /// Fills the record, or says what is wrong with the line. `reads_strand`: as of io::parse_bed.
    std::optional<io::BadRecord> read(std::string_view line, Record& record);

private:
    std::optional<io::BadRecord> read_bed(std::string_view line, Record& record);
    std::optional<io::BadRecord> read_json(std::string_view line, Record& record);

    io::BedRecord bed_;
    std::vector<io::BedBlock> bed_blocks_;
    std::vector<Block> blocks_;
};

/// Whether a line is JSON, not BED.
bool is_json_line(std::string_view line);

/// Appends the record as one JSON object, without a newline. `chrom`: as it is to be written.
void append_json(ByteBuffer& out, const Record& record, std::string_view chrom);

/// What is wrong with a segment whose indices leave their bounds.
io::BadRecord index_out_of_bounds(const Segment& segment);

}  // namespace gk::spliced
