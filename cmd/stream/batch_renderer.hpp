// From lines to rows, a batch of records at a time; and what becomes of bad ones (--on-bad, --rejects).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/stream/interval_lines.hpp"
#include "cmd/stream/stream_job.hpp"

namespace gk::cmd {

/// Turns chunks of lines into rows: parse a batch, resolve it, then render it. One for each thread.
class BatchRenderer {
public:
    /// `input_name`: what messages call the input. `intervals`: where records come from, unless they are BED. Job and
    /// source outlive the renderer.
    BatchRenderer(const StreamJob& job, std::string input_name, const IntervalLines* intervals);

    /// Throws DataError for the first bad record under --on-bad fail.
    void operator()(const io::Chunk& chunk, io::ChunkOutput& out);

private:
    void read(std::string_view line, std::uint64_t number, std::size_t part, io::Account& account);
    std::optional<io::BadRecord> parse_other(std::string_view line, Query& query) const;
    void resolve_chromosome(Query& query, io::Account& account);
    void render_batch(io::ChunkOutput& out);
    void reject(const Query& query, io::ChunkOutput& out);
    [[noreturn]] void fail(const Query& query) const;

    const StreamJob& job_;
    std::string input_name_;
    const IntervalLines* intervals_;
    bool reads_strand_;
    std::unique_ptr<RecordHandler> handler_;
    std::vector<Query> batch_;
    std::size_t count_ = 0;
    std::uint64_t last_rejected_line_ = 0;
    std::optional<std::string_view> last_name_;  // in the chunk, or the genome's own
    std::optional<ChromId> last_chrom_;
};

}  // namespace gk::cmd
