#include "gk/genome/twobit_writer.hpp"

#include <unistd.h>

#include <algorithm>
#include <limits>

#include "gk/base/binary_writer.hpp"
#include "gk/base/error.hpp"
#include "gk/base/numbers.hpp"
#include "gk/genome/twobit.hpp"

namespace gk {
namespace {

constexpr std::size_t write_size = std::size_t{1} << 20;
constexpr std::uint64_t header_size = 16;

void write_runs(BinaryWriter<ByteBuffer>& writer, const std::vector<Run>& runs) {
    writer.u32(static_cast<std::uint32_t>(runs.size()));
    for (const Run& run : runs) writer.u32(run.start);
    for (const Run& run : runs) writer.u32(run.size);
}

}  // namespace

TwoBitWriter::TwoBitWriter(const std::string& scratch_folder, TwoBitFormat format)
    : format_(format), scratch_(open_scratch_file(scratch_folder)), folder_(scratch_folder) {}

TwoBitWriter::~TwoBitWriter() {
    close(scratch_);
}

void TwoBitWriter::flush() {
    write_fully(scratch_, buffer_.data(), buffer_.size(), "a scratch file in " + folder_);
    written_ += buffer_.size();
    buffer_.clear();
}

void TwoBitWriter::add(const PackedSequence& sequence) {
    if (sequence.size > std::numeric_limits<std::uint32_t>::max())
        throw DataError("sequence '" + sequence.name + "' has " + with_commas(sequence.size) +
                        " bases; a 2bit holds up to 4,294,967,295 in one");
    if (sequence.name.size() > 255)
        throw DataError("the name '" + sequence.name.substr(0, 40) + "...' has " +
                        std::to_string(sequence.name.size()) + " bytes; a 2bit allows 255");
    const std::uint64_t begin = written_ + buffer_.size();
    BinaryWriter writer(buffer_);
    writer.u32(static_cast<std::uint32_t>(sequence.size));
    write_runs(writer, sequence.n_runs);
    write_runs(writer, sequence.mask_runs);
    writer.u32(0);
    writer.bytes(sequence.packed.view());
    if (format_.layout == TwoBitLayout::genomekit) buffer_.append_fill(sequence.packed.size() % 4, '\0');
    records_.push_back({sequence.name, begin, written_ + buffer_.size() - begin});
    if (buffer_.size() >= write_size) flush();
}

void TwoBitWriter::write(OutputFile& file) {
    flush();
    std::vector<Record> records = records_;
    if (format_.layout == TwoBitLayout::genomekit)
        std::sort(records.begin(), records.end(), [](const Record& a, const Record& b) { return a.name < b.name; });

    const std::uint64_t offset_size = format_.long_offsets ? 8 : 4;
    std::uint64_t offset = header_size;
    for (const Record& record : records) offset += 1 + record.name.size() + offset_size;
    if (!format_.long_offsets && offset + written_ > std::numeric_limits<std::uint32_t>::max())
        throw DataError(
            "the sequences need more than the 4 GiB that 2bit version 0 can address; --long writes "
            "version 1, which GenomeKit can't read");

    BinaryWriter writer(file);
    writer.u32(twobit_signature);
    writer.u32(format_.long_offsets ? 1 : 0);
    writer.u32(static_cast<std::uint32_t>(records.size()));
    writer.u32(0);
    for (const Record& record : records) {
        writer.u8(static_cast<std::uint8_t>(record.name.size()));
        writer.bytes(record.name);
        if (format_.long_offsets)
            writer.u64(offset);
        else
            writer.u32(static_cast<std::uint32_t>(offset));
        offset += record.bytes;
    }
    if (format_.layout == TwoBitLayout::ucsc) {
        file.append_from(scratch_, 0, written_);
    } else {
        for (const Record& record : records) file.append_from(scratch_, record.scratch_offset, record.bytes);
    }
}

}  // namespace gk
