// Rows of any GFF3 or GTF file as records (gk/annotation/FORMAT.md#generic-rows).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "gk/annotation/gff/encoded_text.hpp"
#include "gk/annotation/source/generic/generic_type.hpp"
#include "gk/annotation/source/source_guess.hpp"
#include "gk/annotation/source/source_text.hpp"
#include "gk/io/bad_record.hpp"

namespace gk::annotation {

/// In place of a biotype's code: the row says none.
constexpr std::uint8_t untold_biotype = 255;
/// In place of a phase: column 8 is `.`.
constexpr std::uint8_t untold_phase = 255;

/// One row. The texts are views into its line, or into the reader where they were encoded.
struct GenericRow {
    RowHead head;
    GenericKind kind = GenericKind::other;
    OddBits odd = 0;
    bool is_gtf = false;
    std::uint8_t gene_biotype = untold_biotype;
    std::uint8_t own_biotype = untold_biotype;  ///< of a transcript
    std::uint8_t phase = 0;
    std::uint64_t line = 0;
    std::string_view text;       ///< the whole line
    std::string_view key;        ///< `ID`; of GTF gene_id of a gene, transcript_id of a transcript
    std::string_view parent;     ///< `Parent`; of GTF transcript_id of a part
    std::string_view gene_key;   ///< of GTF, gene_id
    std::string_view id;         ///< of a gene, transcript or exon, as the table shows it
    std::string_view gene_id;    ///< that of the gene, where the row names one
    std::string_view gene_name;  ///< likewise
    std::string_view product;
    std::string_view protein_id;
    std::string_view unknown_biotype;  ///< that no dganno file can hold
};

/// Reads lines. One for each thread.
class GenericReader {
public:
    explicit GenericReader(const SourceContext& context) : context_(context), placer_(context) {}

    /// Reads a line that is neither empty nor a comment. Of a bad row, `row` holds what could be read before the fault.
    std::optional<io::BadRecord> read(std::string_view line, std::uint64_t number, GenericRow& row);

    /// Ends the life of the rows' texts.
    void clear() { texts_.clear(); }

    /// Column 3 of the line that was read last.
    std::string_view type() const { return columns_[2]; }

private:
    struct Values;
    std::optional<io::BadRecord> read_gff3(const Values& found, GenericRow& row) const;
    std::optional<io::BadRecord> read_gtf(const Values& found, GenericRow& row) const;
    std::optional<io::BadRecord> read_word(GenericRow& row);
    std::optional<io::BadRecord> read_types(const Values& found, GenericRow& row) const;
    std::optional<io::BadRecord> read_place(GenericRow& row);
    std::optional<io::BadRecord> read_phase(GenericRow& row) const;

    const SourceContext& context_;
    Placer placer_;
    std::array<std::string_view, 9> columns_;
    DecodedTexts texts_;
};

}  // namespace gk::annotation
