// What the rows of any GFF3 or GTF file are, by their type (gk/annotation/FORMAT.md#generic-row-types).
#pragma once

#include <cstdint>
#include <string_view>

namespace gk::annotation {

enum class GenericKind : std::uint8_t {
    other,  ///< a type that no rule handles
    gene,
    transcript,
    exon,
    cds,
    utr5,
    utr3,
    utr,  ///< which of the two shows when the CDS is known
    stop_codon,
};

/// By column 3 alone.
GenericKind generic_kind(std::string_view type);

inline bool is_part(GenericKind kind) {
    return kind >= GenericKind::exon;
}

}  // namespace gk::annotation
