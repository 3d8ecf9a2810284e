// Puts rows of a GENCODE or Ensembl file together into tables: genes with their transcripts, transcripts with their
// parts (gk/annotation/FORMAT.md#gencode-and-ensembl).
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "gk/annotation/draft/draft.hpp"
#include "gk/annotation/draft/text_pool.hpp"
#include "gk/annotation/source/build_report.hpp"
#include "gk/annotation/source/gencode/gencode_row.hpp"
#include "gk/annotation/source/transcript_parts.hpp"

namespace gk::annotation {

/// A fault that shows when a transcript is complete, at the line of the part that is to blame.
struct TranscriptFault {
    io::BadRecord bad;
    std::uint64_t line = 0;
};

/// Takes rows whose parents are known: each transcript belongs to the gene that is named, each part to the latest
/// transcript.
class GencodeAssembler {
public:
    GencodeAssembler(Draft& draft, TextPool& exon_ids, BuildReport& report, bool strict)
        : draft_(draft), exon_ids_(exon_ids), report_(report), strict_(strict) {}

    void gene(const GencodeRow& row);
    /// A transcript of the gene in row `gene`. The one before it must have been flushed.
    std::optional<io::BadRecord> transcript(const GencodeRow& row, std::int32_t gene);
    std::optional<io::BadRecord> part(const GencodeRow& row) { return part(row.kind, to_part(row)); }
    std::optional<io::BadRecord> part(GencodeKind kind, const TranscriptPart& part);
    /// The part with its exon ID in the pool: IDs are pooled in the order of the file.
    TranscriptPart to_part(const GencodeRow& row);

    /// Appends the transcript that is waiting for its end, with its parts. Of a faulty one, nothing is appended.
    std::optional<TranscriptFault> flush();

    bool has_transcript() const { return has_transcript_; }
    /// By which children know the waiting transcript.
    const std::string& transcript_key() const { return key_; }

    /// The transcript that is waiting, which then is forgotten: its row, with texts that live until the next one, and
    /// its parts.
    GencodeRow waiting() const;
    TranscriptParts take_waiting_parts();

private:
    struct Sizes;
    Sizes sizes() const;
    void roll_back(const Sizes& sizes);

    std::optional<TranscriptFault> append();
    std::optional<TranscriptFault> append_exons(TranscriptRow& transcript);
    std::optional<TranscriptFault> append_intron(TranscriptRow& transcript, const TranscriptPart& exon,
                                                 std::int32_t index);
    std::optional<TranscriptFault> split_utrs();
    std::optional<TranscriptFault> append_parts(TranscriptRow& transcript, GencodeKind kind);
    std::optional<io::BadRecord> note(Oddity oddity, std::uint64_t line);

    Draft& draft_;
    TextPool& exon_ids_;
    BuildReport& report_;
    bool strict_;

    bool has_transcript_ = false;
    TranscriptRow row_{};
    std::uint64_t line_ = 0;
    std::string id_;
    std::string key_;
    std::string ccds_id_;
    std::string protein_id_;
    TranscriptParts parts_;
};

}  // namespace gk::annotation
