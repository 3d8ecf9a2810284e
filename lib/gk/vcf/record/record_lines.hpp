// The header of a VCF apart from its records, for those who must know it before the first of them.
#pragma once

#include <memory>
#include <string>

#include "gk/io/lines.hpp"
#include "gk/vcf/record/record_header.hpp"

namespace gk::vcf {

/// The lines of another source. Those that begin with `#` before the first record are its header, which can be asked
/// for before any chunk; it is not in the chunks.
class RecordLines final : public io::ChunkSource {
public:
    /// `file`: what messages call the input.
    RecordLines(std::unique_ptr<io::ChunkSource> lines, std::string file)
        : lines_(std::move(lines)), file_(std::move(file)) {}

    /// What stands before the first record; reads as far as that when it is first asked for. Passes on what reading
    /// throws.
    const RecordHeader& header();
    /// Whether it is a VCF: it has a `#CHROM` line. Throws DataError for one that lacks it: it begins with
    /// `##fileformat`, or its first record has columns. Everything else is text without a header, or nothing.
    bool is_vcf();

    bool next(io::Chunk& chunk) override;
    void interrupt() override { lines_->interrupt(); }

private:
    void read_header();
    bool take_header(io::Chunk& chunk, std::string& text);

    std::unique_ptr<io::ChunkSource> lines_;
    std::string file_;
    RecordHeader header_;
    io::Chunk first_;  // from the first record on
    bool has_read_header_ = false;
    bool has_first_ = false;
};

}  // namespace gk::vcf
