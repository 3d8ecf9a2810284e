// What a build of reads is asked to do (gk/reads/build/FORMAT.md).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "gk/genome/bed_intervals.hpp"
#include "gk/genome/genome.hpp"

namespace gk::reads::build {

/// Which strand of the transcript the reads of a library are on.
enum class Library : std::uint8_t {
    unstranded,
    first_sense,      ///< the first read of a pair is on the transcript's strand
    first_antisense,  ///< and here on the other one
};

/// By how the text ends: `SF`, `SR` or `U`, as Salmon names them. Throws UsageError for any other.
Library parse_library(std::string_view text);

/// Where else the strand of a junction comes from.
enum class StrandSource : std::uint8_t {
    none,
    genome_tag,      ///< XS
    transcript_tag,  ///< TS, the same under another name
    read_tag,        ///< ts, relative to the read
    motif,           ///< the bases at both ends of the intron
};

/// Which reads are used, and where their junctions lie.
struct ReadRules {
    explicit ReadRules(const Genome& genome_in) : genome(genome_in) {}

    const Genome& genome;
    Library library = Library::unstranded;
    bool single_end = false;  ///< a read that is not of a pair counts as a first one
    StrandSource strand_source = StrandSource::none;
    std::optional<StrandedSets> introns;  ///< of the annotation that tells the strand

    bool include_duplicates = false;
    bool exclude_failed = false;  ///< reads that failed quality control
    bool unique = false;          ///< only reads whose NH is 1
    bool secondary = false;       ///< secondary alignments are used, too
    bool fragments = false;       ///< the mates of a pair count once at a junction
    std::int32_t min_quality = 0;

    std::int32_t min_intron = 0;
    std::optional<std::int32_t> max_intron;
    std::optional<StrandedSets> exclude;
    std::optional<StrandedSets> allow;  ///< nothing, or none without intervals: all

    bool within_chromosomes = false;  ///< a read that leaves its chromosome is bad
    bool keeps_strandless = false;    ///< a junction whose strand nothing tells is used without one; else left out

    /// Whether junctions have strands, and with them alignments and matches.
    bool stranded() const { return library != Library::unstranded || introns || strand_source != StrandSource::none; }
    bool needs_tags() const {
        return unique || secondary || (strand_source != StrandSource::none && strand_source != StrandSource::motif);
    }
    bool needs_names() const { return fragments || secondary; }
};

/// The introns of a genome's annotation, by strand. Throws Error and DataError.
StrandedSets read_introns(const Genome& genome);

}  // namespace gk::reads::build
