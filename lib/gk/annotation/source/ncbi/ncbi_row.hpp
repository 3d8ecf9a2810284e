// Rows of NCBI RefSeq files as records, whether they were written as GFF3 or as GTF
// (gk/annotation/FORMAT.md#ncbi-rows).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "gk/annotation/gff/encoded_text.hpp"
#include "gk/annotation/source/source_guess.hpp"
#include "gk/annotation/source/source_text.hpp"
#include "gk/base/text_arena.hpp"
#include "gk/io/bad_record.hpp"

namespace gk::annotation {

enum class NcbiKind : std::uint8_t {
    other,        ///< a type that no rule handles: its key and its chromosome count
    unnamed_rna,  ///< an RNA without transcript_id: likewise
    gene,
    transcript,
    exon,
    cds,
    stop_codon,  ///< of GTF, where it is not part of the CDS
};

/// One row. The texts are views into its line, or into the reader where they were encoded.
struct NcbiRow {
    RowHead head;
    NcbiKind kind = NcbiKind::other;
    OddBits odd = 0;
    std::uint8_t level = 0;    ///< code
    std::uint8_t biotype = 0;  ///< code; of a gene, and of a transcript with one of its own
    std::uint8_t phase = 0;
    bool is_mrna = false;
    bool has_own_biotype = false;  ///< of a transcript: an export says so
    std::uint32_t chrom = 0;       ///< tag
    std::uint64_t line = 0;
    std::string_view text;  ///< the whole line
    std::string_view key;   ///< its `ID`; of GTF gene_id or transcript_id
    std::string_view parent;
    std::string_view id;               ///< GeneID of a gene, transcript_id of a transcript
    std::string_view name;             ///< of a gene
    std::string_view product;          ///< of a CDS, and of a transcript whose CDS rows an export does not have
    std::string_view protein_id;       ///< likewise
    std::string_view unknown_biotype;  ///< that no dganno file can hold
};

/// Reads lines. One for each thread.
class NcbiReader {
public:
    explicit NcbiReader(const SourceContext& context) : context_(context), placer_(context) {}

    /// Reads a line that is no comment. Where the row's chromosome is known, `row.chrom` is it also in a bad row.
    std::optional<io::BadRecord> read(std::string_view line, std::uint64_t number, NcbiRow& row);

    /// Ends the life of the rows' texts.
    void clear() {
        texts_.clear();
        escaped_.clear();
    }

    /// Column 3 of the line that was read last.
    std::string_view type() const { return columns_[2]; }

private:
    struct Attributes;
    std::optional<io::BadRecord> read_gene(const Attributes& found, NcbiRow& row);
    std::optional<io::BadRecord> read_parent(const Attributes& found, NcbiRow& row) const;
    std::optional<io::BadRecord> read_transcript(const Attributes& found, NcbiRow& row) const;
    std::optional<io::BadRecord> read_phase(NcbiRow& row) const;

    struct GtfAttributeValues;
    std::optional<io::BadRecord> read_gtf(NcbiRow& row);
    std::optional<io::BadRecord> read_gtf_gene(const GtfAttributeValues& found, NcbiRow& row);
    std::string_view as_in_gff3(std::string_view text);

    std::optional<io::BadRecord> place(NcbiRow& row) {
        return placer_.place(columns_[0], columns_[3], columns_[4], columns_[6], 1, row.head, row.odd);
    }
    io::BadRecord missing(std::string_view key) const { return missing_attribute(key, columns_[8], context_.source); }

    const SourceContext& context_;
    Placer placer_;
    std::array<std::string_view, 9> columns_;
    DecodedTexts texts_;
    TextArena escaped_;
};

}  // namespace gk::annotation
