// The lines of the primary chromosomes before all others, as the published annotations were built
// (gk/annotation/FORMAT.md#primary-chromosomes-first).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "gk/annotation/source/source_text.hpp"
#include "gk/io/lines.hpp"

namespace gk::annotation {

/// Which lines go first.
class PrimaryLines {
public:
    /// Of NCBI's files the accessions depend on the assembly; throws UsageError for one whose accessions gk does not
    /// know, and for `ucsc_refseq`.
    PrimaryLines(Source source, std::string_view assembly);

    bool contains(std::string_view line) const;

private:
    std::unordered_set<std::string_view> names_;  ///< of column 1; of NCBI's, what column 1 begins with
    std::string_view mitochondrion_;              ///< of NCBI's: with a tab behind, anywhere in the line
};

/// Hands on the lines of another source in the new order, each with its number in the file. Lines that have to wait
/// are in a scratch file.
class PrimaryFirstSource final : public io::ChunkSource {
public:
    /// The scratch file is made in `folder`.
    PrimaryFirstSource(io::ChunkSource& source, PrimaryLines primary, std::string folder)
        : source_(source), primary_(std::move(primary)), folder_(std::move(folder)) {}
    ~PrimaryFirstSource() override;

    bool next(io::Chunk& chunk) override;
    void interrupt() override { source_.interrupt(); }

private:
    /// Consecutive lines in the scratch file.
    struct Run {
        std::uint64_t first_line = 0;
        std::uint64_t line_count = 0;
        std::uint64_t offset = 0;
        std::size_t size = 0;
    };

    bool next_primary(io::Chunk& chunk);
    bool next_of_others(io::Chunk& chunk);
    void set_aside(std::string_view line, std::uint64_t number);
    void write_waiting();

    io::ChunkSource& source_;
    PrimaryLines primary_;
    std::string folder_;
    io::Chunk read_;
    std::size_t at_ = 0;        // in read_
    std::uint64_t number_ = 0;  // of the line there
    bool all_read_ = false;
    int scratch_ = -1;
    std::uint64_t scratch_size_ = 0;
    ByteBuffer waiting_;
    std::vector<Run> runs_;
    std::size_t next_run_ = 0;
};

}  // namespace gk::annotation
