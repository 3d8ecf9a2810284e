#include "gk/annotation/view/default_cells.hpp"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "gk/annotation/biotype.hpp"
#include "gk/base/fields.hpp"

namespace gk::annotation {
namespace {

// Appends a text of a table's pool, which ends with a NUL. Returns its size.
std::size_t append_stored(const Annotation& annotation, Feature feature, std::uint32_t offset, ByteBuffer& out) {
#ifdef __SSE2__
    // Short texts are copied while their end is looked for: a call for each of the two costs more than both.
    constexpr std::size_t block_size = 16;
    constexpr std::size_t longest = 4 * block_size;
    const std::span<const std::uint8_t> aux = annotation.table(feature).aux;
    if (std::size_t{offset} + longest <= aux.size()) {
        char* const at = out.room(longest);
        for (std::size_t i = 0; i < longest; i += block_size) {
            const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(aux.data() + offset + i));
            _mm_storeu_si128(reinterpret_cast<__m128i*>(at + i), block);
            const auto ends = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(block, _mm_setzero_si128())));
            if (ends == 0) continue;
            const std::size_t size = i + static_cast<unsigned>(__builtin_ctz(ends));
            out.added(size);
            return size;
        }
    }
#endif
    const std::string_view whole = annotation.text(feature, offset, 0);
    out.append(whole);
    return whole.size();
}

// Appends a stored text that may be BED's name, where `.` is none. Returns whether there is one.
bool append_name(const Annotation& annotation, Feature feature, std::uint32_t offset, ByteBuffer& out) {
    const std::size_t begin = out.size();
    const std::size_t size = append_stored(annotation, feature, offset, out);
    if (size > 1 || (size == 1 && !is_dot(out.view().substr(begin)))) return true;
    out.truncate(begin);
    return false;
}

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
    // A text of a table's pool, which ends with a NUL. Returns the offset behind that.
    std::uint32_t stored(const Annotation& annotation, Feature feature, std::uint32_t offset) {
        out_.push('\t');
        const std::size_t size = append_stored(annotation, feature, offset, out_);
        if (size == 0) out_.push('.');
        return static_cast<std::uint32_t>(offset + size + 1);
    }
    void number(std::int64_t value) {
        char* const at = out_.room(1 + decimal_room);
        at[0] = '\t';
        out_.added(static_cast<std::size_t>(write_decimal(at + 1, value) - at));
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

// Its ID and name.
void append_gene_texts(const Annotation& annotation, const GeneRow& gene, CellWriter& cells) {
    const std::uint32_t name = cells.stored(annotation, Feature::genes, gene.aux);
    cells.stored(annotation, Feature::genes, name);
}

// transcript_id gene_id gene_name, and type level tsl where the table has them by default.
void append_transcript_and_gene(const Annotation& annotation, std::int32_t transcript_row, bool kind,
                                CellWriter& cells) {
    const TranscriptRow& transcript = annotation.transcript(static_cast<Row>(transcript_row));
    const GeneRow& gene = annotation.gene(static_cast<Row>(transcript.gene));
    cells.stored(annotation, Feature::transcripts, transcript.aux);
    append_gene_texts(annotation, gene, cells);
    if (!kind) return;
    cells.text(biotype_name(transcript.biotype));
    cells.code(transcript.level, no_level);
    cells.code(transcript.tsl, no_tsl);
}

void append_gene(const Annotation& annotation, const GeneRow& gene, CellWriter& cells) {
    append_gene_texts(annotation, gene, cells);
    cells.text(biotype_name(gene.biotype));
    cells.code(gene.level, no_level);
    cells.number(gene.transcript_count);
}

void append_transcript(const Annotation& annotation, const TranscriptRow& transcript, CellWriter& cells) {
    const GeneRow& gene = annotation.gene(static_cast<Row>(transcript.gene));
    std::uint32_t next = cells.stored(annotation, Feature::transcripts, transcript.aux);
    append_gene_texts(annotation, gene, cells);
    cells.text(biotype_name(transcript.biotype));
    cells.code(transcript.level, no_level);
    cells.code(transcript.tsl, no_tsl);
    for (int i = 0; i < 3; ++i) next = cells.stored(annotation, Feature::transcripts, next);
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
            cells.stored(annotation, feature, annotation.exon(row).id);
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

void append_bed_name(const Annotation& annotation, Feature feature, Row row, ByteBuffer& out) {
    bool named = false;
    if (feature == Feature::genes) {
        named = append_name(annotation, feature, annotation.gene(row).aux, out);
    } else {
        if (feature == Feature::exons) named = append_name(annotation, feature, annotation.exon(row).id, out);
        const Row transcript =
            feature == Feature::transcripts ? row : static_cast<Row>(transcript_of(annotation, feature, row));
        if (!named) named = append_name(annotation, Feature::transcripts, annotation.transcript(transcript).aux, out);
    }
    if (!named) out.push('.');
}

void prefetch_default_cells(const Annotation& annotation, Feature feature, Row row, int step) {
    if (step == 0) return annotation.prefetch_row(feature, row);
    if (step == 1) {
        if (feature == Feature::genes) annotation.prefetch_text(feature, annotation.gene(row).aux);
        if (feature == Feature::transcripts) annotation.prefetch_text(feature, annotation.transcript(row).aux);
        if (feature == Feature::exons) annotation.prefetch_text(feature, annotation.exon(row).id);
        return;
    }
    if (feature == Feature::genes) return;
    const bool is_part = feature != Feature::transcripts;
    const Row transcript = is_part ? static_cast<Row>(transcript_of(annotation, feature, row)) : row;
    if (step == 2) {
        if (is_part) annotation.prefetch_row(Feature::transcripts, transcript);
        return;
    }
    const TranscriptRow& parent = annotation.transcript(transcript);
    if (is_part) annotation.prefetch_text(Feature::transcripts, parent.aux);
    annotation.prefetch_row(Feature::genes, static_cast<Row>(parent.gene));
}

}  // namespace gk::annotation
