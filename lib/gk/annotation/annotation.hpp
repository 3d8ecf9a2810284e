// Reading dganno files: the genes, transcripts and their parts of one annotation (gk/annotation/FORMAT.md#file).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gk/annotation/rows.hpp"
#include "gk/base/mapped_file.hpp"
#include "gk/base/memory_hints.hpp"
#include "gk/genome/chrom_names.hpp"

namespace gk::annotation {

using table::Row;

/// The tables, in the order of the file.
enum class Feature : std::uint8_t { genes, transcripts, exons, introns, cdss, utr5s, utr3s };
constexpr std::size_t feature_count = 7;
constexpr std::array<std::string_view, feature_count> feature_names = {"genes", "transcripts", "exons", "introns",
                                                                       "cdss",  "utr5s",       "utr3s"};

/// A mapped dganno file. Opening checks the layout; rows are checked where they are followed: a row number or a text
/// offset that leads out of its table is a DataError with the byte offset. Safe for use by several threads.
class Annotation {
public:
    /// Throws Error when the file can't be mapped, and DataError for another format or version, and for damage.
    explicit Annotation(const std::string& path) : Annotation(MappedFile(path)) {}
    explicit Annotation(MappedFile file);

    const std::string& path() const { return file_.path(); }
    std::uint64_t bytes() const { return file_.bytes().size(); }
    const table::Layout& table(Feature feature) const { return tables_[static_cast<std::size_t>(feature)]; }

    /// The 64-bit tag of the assembly in the first row; nothing where there is no row.
    std::optional<std::uint64_t> assembly() const;

    const GeneRow& gene(Row row) const { return at<GeneRow>(Feature::genes, row); }
    const TranscriptRow& transcript(Row row) const { return at<TranscriptRow>(Feature::transcripts, row); }
    const ExonRow& exon(Row row) const { return at<ExonRow>(Feature::exons, row); }
    const IntronRow& intron(Row row) const { return at<IntronRow>(Feature::introns, row); }
    /// Of cdss, utr5s or utr3s.
    const PartRow& part(Feature feature, Row row) const { return at<PartRow>(feature, row); }

    /// The `place`-th of the texts that lie behind each other from `offset` on in a table's pool, each ended by a NUL.
    /// Throws DataError where the pool ends before it does.
    std::string_view text(Feature feature, std::uint32_t offset, unsigned place) const;
    /// Texts of a gene, by their place: id, name.
    std::string_view gene_text(const GeneRow& gene, unsigned place) const {
        return text(Feature::genes, gene.aux, place);
    }
    std::string_view gene_id(const GeneRow& gene) const { return gene_text(gene, 0); }
    std::string_view gene_name(const GeneRow& gene) const { return gene_text(gene, 1); }
    /// Texts of a transcript, by their place: id, CCDS id, protein id, product.
    std::string_view transcript_text(const TranscriptRow& transcript, unsigned place) const {
        return text(Feature::transcripts, transcript.aux, place);
    }
    std::string_view transcript_id(const TranscriptRow& transcript) const { return transcript_text(transcript, 0); }
    std::string_view exon_id(const ExonRow& exon) const { return text(Feature::exons, exon.id, 0); }

    /// Rows `first` to `first + count` of a table, which must all be there; `count` 0: none, whatever `first` is.
    std::pair<Row, Row> range(Feature feature, std::int32_t first, std::int64_t count) const;
    std::pair<Row, Row> transcripts_of(const GeneRow& gene) const {
        return range(Feature::transcripts, gene.first_transcript, gene.transcript_count);
    }
    std::pair<Row, Row> exons_of(const TranscriptRow& transcript) const {
        return range(Feature::exons, transcript.first_exon, transcript.exon_count);
    }
    std::pair<Row, Row> introns_of(const TranscriptRow& transcript) const {
        return range(Feature::introns, transcript.first_intron, intron_count(transcript));
    }
    /// Of cdss, utr5s or utr3s.
    std::pair<Row, Row> parts_of(Feature feature, const TranscriptRow& transcript) const;
    static std::int64_t intron_count(const TranscriptRow& transcript) {
        return transcript.exon_count == 0 ? 0 : transcript.exon_count - 1;
    }
    static std::uint16_t part_count(Feature feature, const TranscriptRow& transcript);

    /// Asks memory for a row, or for the text at an offset, ahead of its use. Any number is harmless.
    void prefetch_row(Feature feature, Row row) const {
        const table::Layout& layout = table(feature);
        if (row < layout.count) prefetch(layout.at(row));
    }
    void prefetch_text(Feature feature, std::uint32_t offset) const {
        const std::span<const std::uint8_t> aux = table(feature).aux;
        if (offset < aux.size()) prefetch(aux.data() + offset);
    }

private:
    // A number below 0 comes as one far beyond every table.
    template <typename RowType>
    const RowType& at(Feature feature, Row row) const {
        const table::Layout& layout = table(feature);
        if (row >= layout.count) throw_no_row(feature, row);
        return *reinterpret_cast<const RowType*>(layout.at(row));
    }
    [[noreturn]] void throw_no_row(Feature feature, Row row) const;

    MappedFile file_;
    std::array<table::Layout, feature_count> tables_;
};

}  // namespace gk::annotation
