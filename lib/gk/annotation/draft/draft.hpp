// An annotation in the making: the seven tables as a builder fills them, and their way into a dganno file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gk/annotation/draft/row_store.hpp"
#include "gk/annotation/rows.hpp"
#include "gk/base/byte_buffer.hpp"
#include "gk/base/output_file.hpp"

namespace gk::annotation {

/// Rows in their final order, and the pools of their texts. Rows of one transcript, and transcripts of one gene, lie
/// side by side (gk/annotation/FORMAT.md#invariants).
struct Draft {
    RowStore<GeneRow> genes;
    RowStore<TranscriptRow> transcripts;
    RowStore<ExonRow> exons;
    RowStore<IntronRow> introns;
    RowStore<PartRow> cdss;
    RowStore<PartRow> utr5s;
    RowStore<PartRow> utr3s;
    ByteBuffer gene_texts;
    ByteBuffer transcript_texts;
    ByteBuffer exon_texts;
    /// The line of the source that each gene and transcript comes from, for messages.
    std::vector<std::uint64_t> gene_lines;
    std::vector<std::uint64_t> transcript_lines;
    /// By row, the ID by which children of a gene or transcript know it, where that is not its own.
    std::unordered_map<std::int32_t, std::string> gene_keys;
    std::unordered_map<std::int32_t, std::string> transcript_keys;

    /// By which children know the gene or transcript.
    std::string_view gene_key(std::int32_t row) const;
    std::string_view transcript_key(std::int32_t row) const;
};

/// Appends `text NUL` and returns its offset. Throws Error where the pool passes 4 GiB, beyond which the file's 32-bit
/// offsets can't reach.
std::uint32_t append_text(ByteBuffer& pool, std::string_view text);

/// The text at an offset of a pool.
inline std::string_view text_at(const ByteBuffer& pool, std::uint32_t offset) {
    return pool.view().data() + offset;
}

/// A new transcript row that has no parts, and so points at none.
TranscriptRow empty_transcript(const table::RowHead& head);

/// Marks the first and last parts of the draft's last transcript, which is complete.
void mark_ends_of_last_transcript(Draft& draft);

/// Writes the draft as a dganno file (gk/annotation/FORMAT.md#file), giving back each table's memory when it is
/// written. `threads` share the work on the indexes.
void write_dganno(Draft&& draft, OutputFile& file, unsigned threads);
/// Appends the bytes of that file.
void write_dganno(Draft&& draft, ByteBuffer& bytes, unsigned threads);

}  // namespace gk::annotation
