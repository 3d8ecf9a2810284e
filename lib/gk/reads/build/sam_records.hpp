// Lines of SAM on their way into batches (gk/reads/FORMAT.md#sam).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "gk/io/lines.hpp"
#include "gk/reads/build/read_batch.hpp"
#include "gk/reads/build/read_maker.hpp"

namespace gk::reads::build {

/// Made once for each thread.
class SamRecords {
public:
    using Piece = io::Chunk;

    /// `skip`: the work goes on behind a bad record.
    SamRecords(const ReadMaker& maker, bool skip, bool needs_bases)
        : maker_(maker), skip_(skip), needs_bases_(needs_bases) {}

    /// The reads of some lines. Ends behind a bad one unless they are skipped.
    void read(const io::Chunk& lines, ReadBatch& batch);

private:
    /// A read between its line and the batch, while memory gets the bases of the reference.
    struct WaitingRead {
        ReadRecord record;
        FoundChrom chrom;
        std::string_view line;
        std::uint64_t number = 0;
    };
    static constexpr std::size_t most_waiting = 8;

    std::optional<io::BadRecord> read_line(WaitingRead& read, ReadBatch& batch, bool& is_wanted);
    void ask_for_bases(const WaitingRead& read) const;
    bool take_first(ReadBatch& batch);
    bool take_all(ReadBatch& batch);
    bool add_bad(io::BadRecord bad, const WaitingRead& read, ReadBatch& batch) const;

    ReadMaker maker_;
    bool skip_;
    bool needs_bases_;
    std::array<WaitingRead, most_waiting> reads_;  // a ring
    std::size_t first_ = 0;
    std::size_t waiting_ = 0;
};

}  // namespace gk::reads::build
