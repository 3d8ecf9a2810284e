// What the commands on tracks share: FILE and -g, and the file with its genome, opened.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "gk/genome/genome.hpp"
#include "gk/track/file/track_file.hpp"

namespace gk::cmd {

/// FILE, a gtrack or a bigWig: a command's first word.
cli::Positional track_argument(std::string& target);

/// -g NAME of a command that reads a track.
cli::Option track_genome_option(std::string& target);

/// A gtrack or a bigWig with its genome. Not movable: its parts refer to each other. Safe for use by several threads.
class OpenTrack {
public:
    /// `file` is looked for as `find_data_file` does. The genome is `genome`, or where that is empty the assembly of a
    /// gtrack, as its tag has it, and for a bigWig the chromosomes that it names itself. Throws Error for a missing
    /// file and one of another kind, UsageError for a genome other than the file's or one that is needed and not known,
    /// and DataError for a damaged file.
    OpenTrack(const std::string& file, const std::string& genome, const std::optional<std::string>& chrom_scheme,
              const cli::Context& context);
    OpenTrack(const OpenTrack&) = delete;
    OpenTrack& operator=(const OpenTrack&) = delete;

    const track::TrackFile& file() const { return *file_; }
    Genome& genome() const { return *genome_; }
    /// The chromosomes' names as they are written, by ChromId.
    const std::vector<std::string>& names() const { return names_; }

private:
    std::unique_ptr<Genome> genome_;
    std::unique_ptr<track::TrackFile> file_;
    std::vector<std::string> names_;
};

/// The strand that a format is of which has none itself: `strand`, or + where the file has no strands. Throws
/// UsageError where it has some and none is asked for.
Strand one_strand(const track::TrackFile& file, const std::optional<Strand>& strand, const std::string& format);

/// `--dim-index N`, of a format that has one value for a base.
cli::Option dim_index_option(std::optional<std::int64_t>& target);
/// The column that it names, or the only one. Throws UsageError where the file has several and none is named, and where
/// it does not have the named one.
std::size_t one_column(const track::TrackFile& file, const std::optional<std::int64_t>& index,
                       const std::string& format);

}  // namespace gk::cmd
