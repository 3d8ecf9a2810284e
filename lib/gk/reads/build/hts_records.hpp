// Records of BAM and CRAM on their way into batches (gk/reads/FORMAT.md#bam-and-cram).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "gk/io/source.hpp"
#include "gk/reads/build/read_batch.hpp"
#include "gk/reads/build/read_maker.hpp"
#include "gk/reads/sam/hts_reads.hpp"

namespace gk::reads::build {

/// Some consecutive records of a file.
class HtsPiece {
public:
    HtsPiece() = default;
    ~HtsPiece();
    HtsPiece(const HtsPiece&) = delete;
    HtsPiece& operator=(const HtsPiece&) = delete;

    /// The next of its records; there is room for any number.
    bam1_t* add();

    std::vector<bam1_t*> records;  ///< of which the first `count` are in use
    std::size_t count = 0;
    std::uint64_t first = 1;            ///< number of the first record in the file, from 1
    const sam_hdr_t* header = nullptr;  ///< the source's
};

/// Reads a file, piece by piece.
class HtsPieces final : public io::Source<HtsPiece> {
public:
    /// The file outlives it.
    explicit HtsPieces(HtsReads& file) : file_(file) {}
    bool next(HtsPiece& piece) override;

private:
    HtsReads& file_;
};

/// Made once for each thread.
class HtsRecords {
public:
    using Piece = HtsPiece;

    HtsRecords(const ReadMaker& maker, bool skip, bool needs_bases)
        : maker_(maker), skip_(skip), needs_bases_(needs_bases) {}

    /// The reads of a piece. Ends behind a bad one unless they are skipped.
    void read(const HtsPiece& piece, ReadBatch& batch);

private:
    // A chromosome of the header.
    struct Target {
        std::string_view name;
        std::optional<FoundChrom> found;
    };

    std::optional<io::BadRecord> read_record(const bam1_t& from, std::uint64_t number, ReadBatch& batch);
    std::optional<io::BadRecord> find_chrom(Target& target, ReadBatch& batch, FoundChrom& found);
    Target& target_of(const bam1_t& record);
    void read_targets(const sam_hdr_t& header);

    ReadMaker maker_;
    bool skip_;
    bool needs_bases_;
    HtsRecordReader reader_;
    ReadRecord record_;
    const sam_hdr_t* header_ = nullptr;  // whose chromosomes the targets are
    std::vector<Target> targets_;
    Target none_{.name = "*", .found = std::nullopt};
};

}  // namespace gk::reads::build
