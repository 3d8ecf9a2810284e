// What the commands that read intervals share: INPUT and -r, --on-bad, --rejects, --limit, --strand, -o; and the way of
// a record from its line to its row.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "gk/genome/genome.hpp"
#include "gk/io/bed.hpp"
#include "gk/io/pipeline.hpp"

namespace gk::cmd {

/// The values of the shared options.
struct StreamOptions {
    std::optional<std::string> input;
    std::vector<std::string> regions;
    std::optional<std::int64_t> limit;
    std::string on_bad = "fail";
    std::optional<std::string> rejects;
    std::optional<std::string> strand;
    bool ignore_strand = false;
    std::string output = "-";
    std::int64_t compress_level = 1;
};

/// Which of the shared options a command has.
struct StreamOptionSet {
    bool input_positional = true;  ///< false: the command splits its words itself
    bool na = true;                ///< false: the output has no way to show a missing value
    bool both_strands = false;     ///< --strand both: as if no record had one
};

/// Adds the options and the positional INPUT.
void add_stream_options(cli::Command& command, StreamOptions& options, StreamOptionSet set = {});

/// The part of them that is the same whatever the records are: --limit, --on-bad, --rejects, -o, --compress-level.
void add_record_options(cli::Command& command, StreamOptions& options, StreamOptionSet set = {});

/// Throws UsageError where an input is no file but reads as a chromosome of `genome` (which may be null), a region or a
/// variant: what is missing is the option before it.
void check_input_exists(const std::string& input, const Genome* genome);

/// A record on its way: the line, and what the genome makes of it.
struct Query {
    io::BedRecord bed;
    std::size_t part = 0;              ///< number among the records of one line (StreamJob::parts)
    bool is_region = false;            ///< made from -r: its name is the region as typed
    std::optional<ChromId> chrom;      ///< of the genome, where there is one
    Strand strand = Strand::positive;  ///< the one used: `+` where the record has none
    char strand_read = '.';            ///< after --strand and --ignore-strand; `.`: none
    std::optional<io::BadRecord> bad;
};

/// `chrom start end` with tabs between them, as the line has them, where that is how they would be written: the
/// commonest case, copied at once. `chrom` is the chromosome's written name. Empty: they have to be written one by one.
std::string_view place_as_read(const Query& query, std::string_view chrom);

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

struct StreamJob {
    const StreamOptions& options;
    const cli::Context& context;
    Genome* genome = nullptr;          ///< resolves names and open regions; null: names are taken as they are
    bool any_region_position = false;  ///< -r may be below 1
    bool sequential = false;           ///< one handler sees all records, in order: for what must read all input first
    std::string header{};              ///< written first
    std::function<std::unique_ptr<RecordHandler>()> make_handler{};
    /// Sees each input line instead of BED parsing, for commands whose input is not BED. Fills `query.bed`.
    std::function<std::optional<io::BadRecord>(std::string_view line, Query& query)> parse{};
    /// How many rows a line is asked for: each is parsed, answered and rejected by itself. One where there is nothing
    /// here.
    std::function<std::size_t(std::string_view line)> parts{};
    bool parts_are_one_record = false;  ///< they are counted once
    /// Opens INPUT where it may be something else than text.
    std::function<std::unique_ptr<io::ChunkSource>(io::Input& input, std::optional<std::uint64_t> limit)> open_source{};
    /// BED lines that the command makes itself, instead of INPUT and -r; `records_name` says in messages what they are.
    io::ChunkSource* records = nullptr;
    std::string records_name{};
    /// Begins the file of --rejects: records of another input that were read before.
    std::string first_rejects{};
    /// Records given on the command line, instead of INPUT and -r; in messages `words_option` goes before each.
    std::vector<std::string> words{};
    std::string words_option{};
    /// Called with the output before it is closed, when all records were read.
    std::function<void(io::Output&)> at_end{};
};

/// Throws UsageError for a job that can't be run; for commands with much to do before they call `run_stream`.
void check_stream(const StreamJob& job);

/// Reads, renders and writes all records; ends with the summary on stderr where records were rejected. Throws DataError
/// for the first bad record under --on-bad fail, and when no record has a chromosome of the genome.
io::Tally run_stream(const StreamJob& job);

}  // namespace gk::cmd
