#include "gk/annotation/draft/draft.hpp"

#include <limits>
#include <utility>

#include "gk/base/error.hpp"
#include "gk/table/layout_writer.hpp"

namespace gk::annotation {
namespace {

template <typename Sink, typename RowType>
void write_table(BinaryWriter<Sink>& writer, unsigned threads, RowStore<RowType>& rows, ByteBuffer texts = {}) {
    table::write_layout(writer,
                        {.rows = reinterpret_cast<const std::uint8_t*>(rows.data()),
                         .row_size = sizeof(RowType),
                         .count = static_cast<std::uint32_t>(rows.size()),
                         .aux = texts.view()},
                        threads);
    rows.clear();
}

template <typename Sink>
void write_tables(Draft& draft, Sink& sink, unsigned threads) {
    BinaryWriter writer(sink);
    writer.header(dganno_format);
    write_table(writer, threads, draft.genes, std::move(draft.gene_texts));
    write_table(writer, threads, draft.transcripts, std::move(draft.transcript_texts));
    write_table(writer, threads, draft.exons, std::move(draft.exon_texts));
    write_table(writer, threads, draft.introns);
    write_table(writer, threads, draft.cdss);
    write_table(writer, threads, draft.utr5s);
    write_table(writer, threads, draft.utr3s);
}

void mark_part_ends(RowStore<PartRow>& parts, std::int32_t first, std::uint16_t count) {
    if (count == 0) return;
    parts[first].bits = static_cast<std::uint8_t>(parts[first].bits | 1U);
    PartRow& last = parts[first + count - 1];
    last.bits = static_cast<std::uint8_t>(last.bits | 2U);
}

std::string_view key_of(const std::unordered_map<std::int32_t, std::string>& keys, std::int32_t row,
                        const ByteBuffer& texts, std::uint32_t offset) {
    const auto found = keys.find(row);
    return found == keys.end() ? text_at(texts, offset) : std::string_view(found->second);
}

}  // namespace

std::string_view Draft::gene_key(std::int32_t row) const {
    return key_of(gene_keys, row, gene_texts, genes[row].aux);
}

std::string_view Draft::transcript_key(std::int32_t row) const {
    return key_of(transcript_keys, row, transcript_texts, transcripts[row].aux);
}

std::uint32_t append_text(ByteBuffer& pool, std::string_view text) {
    const std::size_t offset = pool.size();
    if (offset + text.size() >= std::numeric_limits<std::uint32_t>::max())
        throw Error("the texts of a table pass 4 GiB, which a dganno file can't hold");
    pool.append(text);
    pool.push('\0');
    return static_cast<std::uint32_t>(offset);
}

TranscriptRow empty_transcript(const table::RowHead& head) {
    TranscriptRow row{};
    row.head = head;
    row.level = no_level;
    row.tsl = no_tsl;
    row.first_exon = row.first_intron = row.first_cds = row.first_utr5 = row.first_utr3 = no_row;
    return row;
}

void mark_ends_of_last_transcript(Draft& draft) {
    const TranscriptRow& transcript = draft.transcripts.back();
    if (transcript.exon_count > 0) draft.exons[transcript.first_exon + transcript.exon_count - 1].is_last = 1;
    if (transcript.exon_count > 1) draft.introns[transcript.first_intron + transcript.exon_count - 2].is_last = 1;
    mark_part_ends(draft.cdss, transcript.first_cds, transcript.cds_count);
    mark_part_ends(draft.utr5s, transcript.first_utr5, transcript.utr5_count);
    mark_part_ends(draft.utr3s, transcript.first_utr3, transcript.utr3_count);
}

void write_dganno(Draft&& draft, OutputFile& file, unsigned threads) {
    write_tables(draft, file, threads);
}

void write_dganno(Draft&& draft, ByteBuffer& bytes, unsigned threads) {
    write_tables(draft, bytes, threads);
}

}  // namespace gk::annotation
