// Which kind of text the intervals of INPUT are, told by content (gk/io/FORMAT.md#kinds-of-intervals).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace gk::cmd {

enum class IntervalKind : std::uint8_t { bed, vcf, gff };

/// What messages call it.
constexpr std::string_view spoken_name(IntervalKind kind) {
    return kind == IntervalKind::bed ? "BED" : kind == IntervalKind::vcf ? "VCF" : "GFF3 or GTF";
}

/// What one line says of it, behind lines that said nothing. A comment may say nothing; a record always does.
std::optional<IntervalKind> kind_of_line(std::string_view line);

/// What a text is, if its first record tells that it is none of these (`FASTA`); else empty.
std::string_view other_text(std::string_view line);

/// Whether a line that can't be read as BED looks like the names of columns.
bool looks_like_column_names(std::string_view line);

}  // namespace gk::cmd
