// What a command asks of the stream of records: where they come from, and what becomes of each.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cmd/stream/query.hpp"
#include "cmd/stream/record_options.hpp"
#include "gk/genome/genome.hpp"
#include "gk/io/pipeline.hpp"

namespace gk::cmd {

/// What a command does with records. One object for each thread.
class RecordHandler {
public:
    RecordHandler() = default;
    RecordHandler(const RecordHandler&) = delete;
    RecordHandler& operator=(const RecordHandler&) = delete;
    virtual ~RecordHandler() = default;
    /// Called for a batch of good records before `render` is: a place to prefetch.
    virtual void prepare(const Query& /*query*/) {}
    /// Appends the record's row, or says why it is bad and appends nothing.
    virtual std::optional<io::BadRecord> render(const Query& query, io::ChunkOutput& out) = 0;
    /// Appends the row of a bad record under --on-bad na, where the command has that.
    virtual void render_missing(const Query& /*query*/, io::ChunkOutput& /*out*/) {}
};

/// What becomes of rows, in the order of the input, where they are not written as they come.
class RowSink {
public:
    RowSink() = default;
    RowSink(const RowSink&) = delete;
    RowSink& operator=(const RowSink&) = delete;
    virtual ~RowSink() = default;
    /// What the handlers rendered, of one or more whole records.
    virtual void take(std::string_view rows, io::Output& output) = 0;
    /// Writes what was held back: when all rows came, and when a bad record ends the run.
    virtual void finish(io::Output& output) = 0;
};

/// Where records come from. INPUT and -r, as intervals, where nothing is said here.
struct RecordSource {
    /// Intervals of VCF, GFF3 or GTF get a BED6 line of their own (`query.bed`), for what is made of BED lines.
    bool as_bed6 = false;
    /// Rows have the lines of INPUT as they were read.
    bool keeps_lines = false;
    /// An option that was given and that only BED goes with, or empty.
    std::string bed_option{};

    /// Opens INPUT where it may be something else than text.
    std::function<std::unique_ptr<io::ChunkSource>(io::Input& input, std::optional<std::uint64_t> limit)> open{};
    /// BED lines that the command makes itself, instead of INPUT and -r; `own_name` says in messages what they are.
    io::ChunkSource* own = nullptr;
    std::string own_name{};
    /// Records given on the command line, instead of INPUT and -r; in messages `words_option` goes before each.
    std::vector<std::string> words{};
    std::string words_option{};
    bool any_region_position = false;  ///< -r may be below 1

    /// Sees each line instead of BED parsing, for commands whose input is not BED. Fills `query.bed`.
    std::function<std::optional<io::BadRecord>(std::string_view line, Query& query)> parse{};
    /// How many rows a line is asked for: each is parsed, answered and rejected by itself. One where there is nothing
    /// here.
    std::function<std::size_t(std::string_view line)> parts{};
    bool parts_are_one_record = false;  ///< they are counted once

    /// The lines of INPUT are intervals, of whatever kind.
    bool is_interval() const { return !open && !parse; }
    bool reads_input(const StreamOptions& options) const {
        return options.regions.empty() && words.empty() && own == nullptr;
    }
};

/// A run of the stream: records in, rows out. What is referred to outlives it.
struct StreamJob {
    const StreamOptions& options;
    const cli::Context& context;
    Genome* genome = nullptr;  ///< resolves names and open regions; null: names are taken as they are
    RecordSource source{};
    bool sequential = false;  ///< one handler sees all records, in order: for what must read all input first
    std::string header{};     ///< written first
    /// Makes what is written first instead of `header`, from what the input begins with: called once, when the source
    /// is open and before any handler is made.
    std::function<std::string()> make_header{};
    RowSink* rows = nullptr;      ///< null: they are written as they come
    bool always_bgzf = false;     ///< the output is BGZF whatever its name is
    std::string first_rejects{};  ///< begins the file of --rejects: records of another input that were read before
    std::function<std::unique_ptr<RecordHandler>()> make_handler{};
    /// Called with the output before it is closed, when all records were read.
    std::function<void(io::Output&)> at_end{};
};

}  // namespace gk::cmd
