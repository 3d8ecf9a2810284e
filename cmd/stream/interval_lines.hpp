// INPUT as lines of intervals, whatever kind of file has them.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "cmd/stream/interval_kind.hpp"
#include "cmd/stream/stream_job.hpp"
#include "gk/io/input.hpp"
#include "gk/io/lines.hpp"

namespace gk::cmd {

/// The lines of another source, whose kind is settled when the first of them that is a record is given out.
class IntervalLines final : public io::ChunkSource {
public:
    /// `settled`: the kind, where it is known already. `bed_option`: an option that only BED goes with, or empty.
    /// `name`: the input's, for messages.
    IntervalLines(std::unique_ptr<io::ChunkSource> lines, std::optional<IntervalKind> settled, std::string bed_option,
                  std::string name);

    /// These are lines of a piece of a file, whose own beginning tells their kind. Throws what `next` throws by them.
    void settle_by(std::string_view beginning);

    /// Throws DataError where the first record shows a text of another kind, and UsageError where `bed_option` was
    /// given and the kind is another than BED. The rows of GFF3 end where its sequences begin.
    bool next(io::Chunk& chunk) override;
    void interrupt() override { lines_->interrupt(); }

    /// BED until it is settled. Safe to ask from the threads that got a chunk.
    IntervalKind kind() const { return kind_; }

private:
    void settle(std::string_view text, std::uint64_t number);
    void settle_as(IntervalKind kind);
    void cut_sequences(io::Chunk& chunk);

    std::unique_ptr<io::ChunkSource> lines_;
    std::string bed_option_;
    std::string name_;
    std::atomic<IntervalKind> kind_ = IntervalKind::bed;
    bool settled_ = false;
    bool begins_inside_ = false;  // of a file: rows of GFF3 may have ended before
    bool ended_ = false;
};

/// Opens INPUT of a job whose records are intervals. Throws DataError for a file that has no such lines, with what it
/// is and what takes it. `beginning`: of the file, where INPUT is a piece of it.
std::unique_ptr<IntervalLines> open_interval_lines(io::Input& input, const StreamJob& job,
                                                   std::optional<std::uint64_t> limit, std::string_view beginning = {});

}  // namespace gk::cmd
