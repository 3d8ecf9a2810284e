#include "gk/annotation/default_cells.hpp"

#include "gk/annotation/biotype.hpp"

namespace gk::annotation {
namespace {

class CellWriter {
public:
    explicit CellWriter(ByteBuffer& out) : out_(out) {}

    void first(std::string_view text) { out_.append(text); }
    void text(std::string_view text) {
        char* const at = out_.room(text.size() + 2);
        at[0] = '\t';
        if (text.empty()) {
            at[1] = '.';
            return out_.added(2);
        }
        std::memcpy(at + 1, text.data(), text.size());
        out_.added(text.size() + 1);
    }
    void number(std::int64_t value) {
        constexpr std::size_t most = 21;
        char* const at = out_.room(most);
        at[0] = '\t';
        out_.added(static_cast<std::size_t>(std::to_chars(at + 1, at + most, value).ptr - at));
    }
    // One digit, or none.
    void code(std::uint8_t value, std::uint8_t none) {
        char* const at = out_.room(2);
        at[0] = '\t';
        at[1] = value >= none ? '.' : static_cast<char>('1' + value);
        out_.added(2);
    }

private:
    ByteBuffer& out_;
};

void append_place(const table::RowHead& head, std::string_view chrom, CellWriter& cells) {
    cells.first(chrom);
    cells.number(head.start());
    cells.number(head.end());
    cells.text(head.forward() ? "+" : "-");
}

std::int32_t transcript_of(const Annotation& annotation, Feature feature, Row row) {
    if (feature == Feature::exons) return annotation.exon(row).transcript;
    if (feature == Feature::introns) return annotation.intron(row).transcript;
    return annotation.part(feature, row).transcript;
}

// transcript_id gene_id gene_name, and type level tsl where the table has them by default.
void append_transcript_and_gene(const Annotation& annotation, std::int32_t transcript_row, bool kind,
                                CellWriter& cells) {
    const TranscriptRow& transcript = annotation.transcript(static_cast<Row>(transcript_row));
    const GeneRow& gene = annotation.gene(static_cast<Row>(transcript.gene));
    const auto [gene_id, gene_name] = annotation.gene_texts(gene);
    cells.text(annotation.transcript_id(transcript));
    cells.text(gene_id);
    cells.text(gene_name);
    if (!kind) return;
    cells.text(biotype_name(transcript.biotype));
    cells.code(transcript.level, no_level);
    cells.code(transcript.tsl, no_tsl);
}

void append_gene(const Annotation& annotation, const GeneRow& gene, CellWriter& cells) {
    cells.text(annotation.gene_id(gene));
    cells.text(annotation.gene_name(gene));
    cells.text(biotype_name(gene.biotype));
    cells.code(gene.level, no_level);
    cells.number(gene.transcript_count);
}

void append_transcript(const Annotation& annotation, const TranscriptRow& transcript, CellWriter& cells) {
    const GeneRow& gene = annotation.gene(static_cast<Row>(transcript.gene));
    cells.text(annotation.transcript_id(transcript));
    cells.text(annotation.gene_id(gene));
    cells.text(annotation.gene_name(gene));
    cells.text(biotype_name(transcript.biotype));
    cells.code(transcript.level, no_level);
    cells.code(transcript.tsl, no_tsl);
    for (const unsigned place : {1U, 2U, 3U}) cells.text(annotation.transcript_text(transcript, place));
    cells.number(transcript.exon_count);
}

}  // namespace

void append_default_cells(const Annotation& annotation, Feature feature, Row row, std::string_view chrom,
                          ByteBuffer& out) {
    CellWriter cells(out);
    append_place(annotation.table(feature).head(row), chrom, cells);
    switch (feature) {
        case Feature::genes:
            return append_gene(annotation, annotation.gene(row), cells);
        case Feature::transcripts:
            return append_transcript(annotation, annotation.transcript(row), cells);
        case Feature::exons:
            cells.text(annotation.exon_id(annotation.exon(row)));
            cells.number(annotation.exon(row).index);
            break;
        case Feature::introns:
            cells.number(annotation.intron(row).index);
            break;
        case Feature::cdss:
            cells.number(annotation.part(feature, row).phase());
            [[fallthrough]];
        case Feature::utr5s:
        case Feature::utr3s:
            cells.number(annotation.part(feature, row).exon_index);
            break;
    }
    const bool kind = feature != Feature::utr5s && feature != Feature::utr3s;
    append_transcript_and_gene(annotation, transcript_of(annotation, feature, row), kind, cells);
}

void prefetch_default_cells(const Annotation& annotation, Feature feature, Row row, int step) {
    if (step == 0) return annotation.prefetch_row(feature, row);
    if (feature == Feature::genes) return annotation.prefetch_text(feature, annotation.gene(row).aux);
    Row transcript = row;
    if (feature != Feature::transcripts) {
        transcript = static_cast<Row>(transcript_of(annotation, feature, row));
        if (step == 1 && feature == Feature::exons) annotation.prefetch_text(feature, annotation.exon(row).id);
        if (step == 1) return annotation.prefetch_row(Feature::transcripts, transcript);
    }
    const TranscriptRow& parent = annotation.transcript(transcript);
    annotation.prefetch_text(Feature::transcripts, parent.aux);
    annotation.prefetch_row(Feature::genes, static_cast<Row>(parent.gene));
}

}  // namespace gk::annotation
