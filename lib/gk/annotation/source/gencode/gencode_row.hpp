// Rows of GENCODE and Ensembl files as records, whether they were written as GFF3 or as GTF
// (gk/annotation/FORMAT.md#row-types).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "gk/annotation/gff/encoded_text.hpp"
#include "gk/annotation/source/source_guess.hpp"
#include "gk/annotation/source/source_text.hpp"
#include "gk/io/bad_record.hpp"

namespace gk::annotation {

enum class GencodeKind : std::uint8_t {
    other,  ///< a type that no rule handles
    gene,
    transcript,
    exon,
    cds,
    utr5,
    utr3,
    utr,         ///< which of the two shows when the CDS is known
    stop_codon,  ///< of GTF, where it is not part of the CDS
};

/// One row. The texts are views into its line, or into the reader where they were encoded.
struct GencodeRow {
    RowHead head;
    GencodeKind kind = GencodeKind::other;
    OddBits odd = 0;
    std::uint8_t level = 0;    ///< code
    std::uint8_t tsl = 0;      ///< code
    std::uint8_t biotype = 0;  ///< code
    std::uint8_t phase = 0;
    std::int32_t index = -1;  ///< exon number - 1; -1: not known
    std::uint64_t line = 0;
    std::string_view text;      ///< the whole line
    std::string_view parent;    ///< id of the gene or transcript
    std::string_view id;        ///< of a gene, transcript or exon
    std::string_view key;       ///< of a gene or transcript: its ID as its children know it
    std::uint64_t id_hash = 0;  ///< of an exon
    std::string_view name;      ///< of a gene
    std::string_view ccds_id;
    std::string_view protein_id;
    std::string_view unknown_biotype;  ///< that no dganno file can hold
};

/// Why a row is bad, and whether that shows before or after the row's parent is looked at: of two faults the first is
/// told.
struct GencodeFault {
    io::BadRecord bad;
    bool before_parent = false;
};

/// Reads lines. One for each thread.
class GencodeReader {
public:
    explicit GencodeReader(const SourceContext& context) : context_(context), placer_(context) {}

    /// Reads a line that is neither empty nor a comment. Of a bad row, `row` holds what could be read before the fault.
    std::optional<GencodeFault> read(std::string_view line, std::uint64_t number, GencodeRow& row);

    /// Ends the life of the rows' texts.
    void clear() { texts_.clear(); }

    /// Column 3 of the line that was read last.
    std::string_view type() const { return columns_[2]; }

private:
    template <typename Dialect>
    std::optional<GencodeFault> read_as(GencodeRow& row);
    template <typename Dialect>
    std::optional<GencodeFault> read_gene(GencodeRow& row);
    template <typename Dialect>
    std::optional<GencodeFault> read_transcript(GencodeRow& row);
    template <typename Dialect>
    std::optional<GencodeFault> read_exon(GencodeRow& row);
    template <typename Dialect>
    std::optional<GencodeFault> read_part(GencodeRow& row);

    std::optional<io::BadRecord> place(GencodeRow& row) {
        return placer_.place(columns_[0], columns_[3], columns_[4], columns_[6], 1, row.head, row.odd);
    }
    std::optional<io::BadRecord> read_level(std::string_view text, GencodeRow& row) const;
    std::optional<io::BadRecord> read_phase(GencodeRow& row) const;
    template <typename Dialect>
    std::optional<std::string_view> type_by_source() const;
    io::BadRecord missing(std::string_view key) const { return missing_attribute(key, columns_[8], context_.source); }

    const SourceContext& context_;
    Placer placer_;
    std::array<std::string_view, 9> columns_;
    DecodedTexts texts_;
};

}  // namespace gk::annotation
