// Rows of NCBI RefSeq GFF3 as records (gk/annotation/FORMAT.md#ncbi-rows).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "gk/annotation/gff/encoded_text.hpp"
#include "gk/annotation/source/source_text.hpp"
#include "gk/io/bad_record.hpp"

namespace gk::annotation {

enum class NcbiKind : std::uint8_t {
    other,        ///< a type that no rule handles: its key and its chromosome count
    unnamed_rna,  ///< an RNA without transcript_id: likewise
    gene,
    transcript,
    exon,
    cds,
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
    std::string_view key;   ///< its `ID`
    std::string_view parent;
    std::string_view id;          ///< GeneID of a gene, transcript_id of a transcript
    std::string_view name;        ///< of a gene
    std::string_view product;     ///< of a CDS, and of a transcript whose CDS rows an export does not have
    std::string_view protein_id;  ///< likewise
};

/// Reads lines. One for each thread.
class NcbiReader {
public:
    explicit NcbiReader(const SourceContext& context) : context_(context), placer_(context) {}

    /// Reads a line that is no comment. Where the row's chromosome is known, `row.chrom` is it also in a bad row.
    std::optional<io::BadRecord> read(std::string_view line, std::uint64_t number, NcbiRow& row);

    /// Ends the life of the rows' texts.
    void clear() { texts_.clear(); }

    /// Column 3 of the line that was read last.
    std::string_view type() const { return columns_[2]; }

private:
    struct Attributes;
    std::optional<io::BadRecord> read_gene(const Attributes& found, NcbiRow& row);
    std::optional<io::BadRecord> read_parent(const Attributes& found, NcbiRow& row) const;
    static std::optional<io::BadRecord> read_transcript(const Attributes& found, NcbiRow& row);
    std::optional<io::BadRecord> read_cds(const Attributes& found, NcbiRow& row) const;
    io::BadRecord missing(std::string_view key) const;

    const SourceContext& context_;
    Placer placer_;
    std::array<std::string_view, 9> columns_;
    DecodedTexts texts_;
};

}  // namespace gk::annotation
