// Rows of a dganno file, version 22 (gk/annotation/FORMAT.md#rows): packed, little-endian.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>

#include "gk/base/binary_format.hpp"
#include "gk/table/layout.hpp"

namespace gk::annotation {

/// What a dganno file begins with.
constexpr BinaryFormat dganno_format = {.signature = 0xEDBA,
                                        .version = 22,
                                        .name = "dganno",
                                        .content = "an annotation",
                                        .rebuilder = "gk build-annotation"};

/// In place of a row number: no such row.
constexpr std::int32_t no_row = std::numeric_limits<std::int32_t>::min();

/// Codes without a number: no level, a TSL of "NA", no TSL. The others are one less than the level or TSL
/// (gk/annotation/FORMAT.md#codes).
constexpr std::uint8_t no_level = 3;
constexpr std::uint8_t tsl_not_applicable = 5;
constexpr std::uint8_t no_tsl = 6;

struct [[gnu::packed]] GeneRow {
    table::RowHead head;
    std::uint8_t level;
    std::uint8_t biotype;
    std::uint8_t pad;  ///< 0
    std::int32_t transcript_count;
    std::int32_t first_transcript;
    std::uint32_t aux;  ///< offset of `id NUL name NUL`
};
static_assert(sizeof(GeneRow) == 36 && alignof(GeneRow) == 1 && offsetof(GeneRow, transcript_count) == 24);

struct [[gnu::packed]] TranscriptRow {
    table::RowHead head;
    std::uint8_t level;
    std::uint8_t tsl;
    std::uint8_t biotype;
    std::uint16_t cds_count;
    std::uint16_t utr5_count;
    std::uint16_t utr3_count;
    std::uint16_t exon_count;
    std::int32_t gene;
    std::int32_t first_exon;
    std::int32_t first_intron;
    std::int32_t first_cds;
    std::int32_t first_utr5;
    std::int32_t first_utr3;
    std::uint32_t aux;  ///< offset of `id NUL ccds_id NUL protein_id NUL product NUL`
};
static_assert(sizeof(TranscriptRow) == 60 && alignof(TranscriptRow) == 1 && offsetof(TranscriptRow, gene) == 32);

struct [[gnu::packed]] ExonRow {
    table::RowHead head;
    std::uint8_t is_last;
    std::uint16_t index;  ///< within the transcript, from 0, as the source numbered it
    std::int32_t transcript;
    std::int32_t cds;
    std::int32_t utr5;
    std::int32_t utr3;
    std::uint32_t id;  ///< offset of `id NUL` in the aux pool
};
static_assert(sizeof(ExonRow) == 44 && alignof(ExonRow) == 1 && offsetof(ExonRow, transcript) == 24);

struct [[gnu::packed]] IntronRow {
    table::RowHead head;
    std::uint8_t is_last;
    std::uint16_t index;
    std::int32_t transcript;
};
static_assert(sizeof(IntronRow) == 28 && alignof(IntronRow) == 1);

/// A CDS, a 5' UTR or a 3' UTR: the part of one exon.
struct [[gnu::packed]] PartRow {
    table::RowHead head;
    std::uint8_t bits;         ///< bit 0: first of its transcript, bit 1: last, bits 2 to 7: phase (0 of a UTR)
    std::uint16_t exon_index;  ///< its exon is row transcript.first_exon + exon_index
    std::int32_t transcript;

    bool is_first() const { return (bits & 1U) != 0; }
    bool is_last() const { return (bits & 2U) != 0; }
    std::uint8_t phase() const { return static_cast<std::uint8_t>(bits >> 2); }
};
static_assert(sizeof(PartRow) == 28 && alignof(PartRow) == 1);

}  // namespace gk::annotation
