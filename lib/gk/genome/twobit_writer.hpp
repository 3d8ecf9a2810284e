// Writing 2bit files in either of the two byte layouts that exist (gk/genome/FORMAT.md#2bit-byte-layouts).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gk/base/byte_buffer.hpp"
#include "gk/base/output_file.hpp"
#include "gk/genome/packed_sequence.hpp"

namespace gk {

enum class TwoBitLayout : std::uint8_t {
    ucsc,       ///< input order, nothing behind the bases: what UCSC publishes
    genomekit,  ///< sorted by name, (bytes mod 4) zero bytes behind the bases: GenomeKit's own writer
};

struct TwoBitFormat {
    TwoBitLayout layout = TwoBitLayout::ucsc;
    bool long_offsets = false;  ///< version 1, 64-bit offsets
};

/// Takes sequences one by one and writes the file at the end. The index stands before the records and its size is known
/// only then, so the records wait in an unnamed scratch file: memory holds one sequence at a time.
class TwoBitWriter {
public:
    /// The scratch file is made in `scratch_folder`.
    TwoBitWriter(const std::string& scratch_folder, TwoBitFormat format);
    ~TwoBitWriter();
    TwoBitWriter(const TwoBitWriter&) = delete;
    TwoBitWriter& operator=(const TwoBitWriter&) = delete;

    /// Throws DataError for a sequence of 2^32 bases or more, or a name of more than 255 bytes.
    void add(const PackedSequence& sequence);
    /// Header, index and records. Throws DataError when version 0 can't address them.
    void write(OutputFile& file);

private:
    struct Record {
        std::string name;
        std::uint64_t scratch_offset = 0;
        std::uint64_t bytes = 0;
    };
    void flush();

    TwoBitFormat format_;
    int scratch_;
    std::string folder_;
    ByteBuffer buffer_;
    std::uint64_t written_ = 0;  // to the scratch file, without what is in the buffer
    std::vector<Record> records_;
};

}  // namespace gk
