// What the readers of wig, bedGraph and BED have in common (gk/track/source/FORMAT.md).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gk/genome/genome.hpp"
#include "gk/track/build/track_options.hpp"

namespace gk::track::source {

/// A line's faults, and names of chromosomes. Throws DataError with file and line.
class LineContext {
public:
    /// All must outlive it.
    LineContext(const Genome& genome, const std::string& file) : genome_(genome), file_(file) {}

    [[noreturn]] void fail(const std::string& what, std::uint64_t line) const;
    /// The chromosome of that name or alias; the last one is remembered.
    ChromId chrom(std::string_view name, std::uint64_t line);
    std::int32_t position(std::string_view text, const char* what, std::uint64_t line) const;
    float real(std::string_view text, std::uint64_t line) const;

private:
    const Genome& genome_;
    const std::string& file_;
    std::string last_name_;
    std::optional<ChromId> last_chrom_;
};

/// Throws UsageError unless a format whose data comes by ascending position can be put into such a track; a second file
/// is of the negative strand.
void require_ascending(const build::TrackOptions& options, const char* format, bool has_negative_file);

/// The fields between TABs, or, in a line without TABs, between runs of blanks. Views into the line.
void split_fields(std::string_view line, std::vector<std::string_view>& fields);

/// A line of bedGraph, of exactly four fields between TABs, start before end, start at least 0.
struct BedGraphLine {
    ChromId chrom{};
    std::int32_t start = 0;
    std::int32_t end = 0;
    float value = 0;
};
BedGraphLine parse_bedgraph_line(std::string_view line, LineContext& context, std::uint64_t number);

}  // namespace gk::track::source
