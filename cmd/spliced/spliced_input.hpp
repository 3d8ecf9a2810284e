// Where the records of gk spliced come from: lines of BED, BED12 or JSON, or an annotation's transcripts.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cmd/annotation/open_annotation.hpp"
#include "cmd/stream/record_stream.hpp"
#include "gk/annotation/view/lookup.hpp"
#include "gk/spliced/record.hpp"
#include "gk/spliced/transcript.hpp"

namespace gk::cmd {

struct SplicedInputOptions {
    StreamOptions stream;
    std::string genome;
    std::optional<spliced::Region> of;
    std::optional<std::string> gene;
    std::optional<std::string> where;
    std::optional<std::string> chrom_scheme;
    std::vector<std::string> words;  ///< the operation's arguments, then INPUT or IDs
};

/// Adds -g, --of, --gene, --where, --chrom-scheme, the options of records, and the words. `arguments`: what the words
/// begin with, such as `N`, or nothing.
void add_spliced_input(cli::Command& command, SplicedInputOptions& options, const std::string& arguments,
                       const StreamOptionSet& set);

/// What all threads share of it.
class SplicedInput {
public:
    /// `words`: INPUT, or with --of IDs. `rule`: of parts of a transcript that overlap; lines never may. Throws
    /// UsageError, Error and DataError as what it opens.
    SplicedInput(SplicedInputOptions& options, std::span<const std::string> words, spliced::OverlapRule rule,
                 bool needs_genome, const cli::Context& context);
    SplicedInput(const SplicedInput&) = delete;
    SplicedInput& operator=(const SplicedInput&) = delete;

    /// Null where none was given.
    Genome* genome() { return annotation_ ? &annotation_->genome() : genome_ ? &*genome_ : nullptr; }
    /// Null where records are lines.
    OpenAnnotation* annotation() { return annotation_.get(); }
    /// The names to write, by ChromId; none where there is no genome.
    const std::vector<std::string>& names() const { return names_; }
    spliced::Region region() const { return options_.of.value_or(spliced::Region::exons); }
    spliced::OverlapRule rule() const { return rule_; }

    /// Records of an annotation get a BED6 line, too.
    void write_bed_lines() { writes_bed_lines_ = true; }
    /// Fills what a job needs to read the records.
    void set_up(StreamJob& job);
    /// Says which transcripts were left out. To be called behind the run.
    void report() const;

private:
    class AllTranscripts;
    std::optional<io::BadRecord> parse_line(std::string_view line, Query& query) const;
    std::optional<io::BadRecord> parse_id(std::string_view line, Query& query);
    std::optional<io::BadRecord> take_row(table::Row row, Query& query) const;
    void leave_out(table::Row row);

    SplicedInputOptions& options_;
    std::vector<std::string> ids_;
    bool takes_ids_ = false;
    bool writes_bed_lines_ = false;
    spliced::OverlapRule rule_;
    const cli::Context& context_;
    std::optional<Genome> genome_;
    std::unique_ptr<OpenAnnotation> annotation_;
    std::vector<std::string> names_;
    std::optional<annotation::Lookup> lookup_;  // for the one thread that reads IDs
    std::unique_ptr<io::ChunkSource> all_;
    std::uint64_t left_out_ = 0;
    std::vector<std::string> coding_;  // those left out that should have a CDS; a few
    std::uint64_t coding_count_ = 0;
};

/// Reads the records themselves. One for each thread.
class SplicedReader {
public:
    explicit SplicedReader(SplicedInput& input);
    std::optional<io::BadRecord> read(const Query& query, spliced::Record& record);

private:
    std::optional<spliced::TranscriptReader> transcripts_;
    spliced::RecordReader lines_;
};

/// The name that the record's chromosome is written with.
std::string_view written_chrom(const Query& query, const spliced::Record& record,
                               const std::vector<std::string>& names);

}  // namespace gk::cmd
