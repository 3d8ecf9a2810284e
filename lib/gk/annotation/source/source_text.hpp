// What the text sources of annotations share: lines, columns, numbers, and the assembly they are read against
// (gk/annotation/FORMAT.md#text-rules).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gk/annotation/placement.hpp"
#include "gk/annotation/source/build_report.hpp"
#include "gk/genome/genome.hpp"
#include "gk/io/bad_record.hpp"
#include "gk/io/rejects.hpp"

namespace gk::annotation {

/// Sources that gk builds annotations from.
enum class Source : std::uint8_t { gencode, ensembl, ncbi_refseq, generic, ucsc_refseq };

/// `gencode`, as --source takes it.
std::string_view source_name(Source source);

/// What rows are read against. Read-only while a build runs, so threads may share it.
struct SourceContext {
    SourceContext(Genome& genome, Source source, bool strict);

    const ChromNames& names;
    std::uint64_t assembly;                          ///< tag
    std::vector<std::uint32_t> tags;                 ///< of each chromosome, by ChromId
    std::vector<std::optional<std::int64_t>> sizes;  ///< of each chromosome, where it is known
    Source source;
    bool strict;  ///< odd coordinates are errors
};

/// A line without its line end: one CR on either side, and NULs behind, are not part of it.
std::string_view without_line_end(std::string_view line);

/// Hands on a bad row (gk/annotation/FORMAT.md#bad-rows). One whose text is empty, or was not kept, is not written to
/// the rejects file.
void reject_row(io::BadRecords& bad_rows, const io::BadRecord& bad, std::string_view text, std::uint64_t line);

/// A NUL can't be part of a text in a dganno file, where it ends one.
bool has_nul(std::string_view line);
io::BadRecord nul_character();

/// Splits at tabs into as many columns as there is room for; the last one keeps further tabs. False where the line has
/// fewer columns, or the last one is empty (GenomeKit would then use what the line before it left in memory).
bool split_columns(std::string_view line, std::span<std::string_view> columns);

/// What is wrong with a line that has fewer columns than are needed.
io::BadRecord too_few_columns(std::string_view line, std::size_t wanted);

enum class NumberFault : std::uint8_t { none, not_integer, overflow };

/// A decimal integer as GenomeKit reads it: one optional `+`, then one optional `-`, then digits alone, in 32 bits.
NumberFault parse_source_integer(std::string_view text, std::int32_t& value);

/// The sentence about such a number; `what` names it.
io::BadRecord bad_number(NumberFault fault, std::string_view what, std::string_view text);

/// Bits by which a row's coordinates are odd: 1 << Oddity of the first three.
using OddBits = std::uint8_t;
constexpr OddBits odd_bit(Oddity oddity) {
    return static_cast<OddBits>(1U << static_cast<unsigned>(oddity));
}
constexpr std::array<Oddity, 3> coordinate_oddities = {Oddity::ends_before_start, Oddity::before_chromosome,
                                                       Oddity::beyond_chromosome};

/// Counts what is odd about the coordinates of the row on that line.
void report_odd_coordinates(OddBits odd, std::uint64_t line, BuildReport& report);

/// Turns columns into a place on the assembly. One for each thread: it remembers the last chromosome.
class Placer {
public:
    explicit Placer(const SourceContext& context) : context_(context) {}

    /// The chromosome by its name. Null where the assembly has none of that name.
    const ChromId* chrom(std::string_view name) {
        if (name == last_name_ && last_) return &*last_;
        return look_up(name);
    }
    std::uint32_t tag(ChromId chrom) const { return context_.tags[index_of(chrom)]; }

    /// The place that start (1-based or 0-based by `first`), end and strand name. Says in `odd` what is odd about it;
    /// under --strict that is a fault.
    std::optional<io::BadRecord> place(std::string_view chrom, std::string_view start, std::string_view end,
                                       std::string_view strand, std::int32_t first, RowHead& head, OddBits& odd);

    io::BadRecord unknown_chromosome(std::string_view name);

private:
    const ChromId* look_up(std::string_view name);
    std::optional<io::BadRecord> note_oddities(const RowHead& head, ChromId chrom, OddBits& odd) const;

    const SourceContext& context_;
    std::string last_name_;
    std::optional<ChromId> last_;
    std::string unknown_name_;  // a suggestion is dear, and the rows of one unknown chromosome are many
    std::string unknown_text_;
};

}  // namespace gk::annotation
