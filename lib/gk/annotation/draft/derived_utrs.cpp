#include "gk/annotation/draft/derived_utrs.hpp"

#include "gk/annotation/placement.hpp"

namespace gk::annotation {
namespace {

PartRow utr_row(const RowHead& head, const TranscriptRow& transcript, std::int32_t exon, std::int32_t transcript_row) {
    PartRow row{};
    row.head = head;
    row.exon_index = static_cast<std::uint16_t>(exon - transcript.first_exon);
    row.transcript = transcript_row;
    return row;
}

// The exon's bases before its CDS, in the direction of reading.
RowHead before_cds(const ExonRow& exon, const PartRow& cds) {
    RowHead head = exon.head;
    head.pos3 = head.forward() ? cds.head.pos5 - 1 : cds.head.pos5 + 1;
    return head;
}

RowHead behind_cds(const ExonRow& exon, const PartRow& cds) {
    RowHead head = exon.head;
    head.pos5 = head.forward() ? cds.head.pos3 + 1 : cds.head.pos3 - 1;
    return head;
}

}  // namespace

void derive_utrs_of_last_transcript(Draft& draft) {
    const std::int32_t row = draft.transcripts.size() - 1;
    TranscriptRow& transcript = draft.transcripts[row];
    if (transcript.cds_count == 0) return;
    const PartRow& first = draft.cdss[transcript.first_cds];
    const PartRow& last = draft.cdss[transcript.first_cds + transcript.cds_count - 1];
    for (std::int32_t i = transcript.first_exon; i <= transcript.first_exon + first.exon_index; ++i) {
        ExonRow& exon = draft.exons[i];
        const RowHead head = exon.cds == no_row ? RowHead(exon.head) : before_cds(exon, draft.cdss[exon.cds]);
        if (size_of(head) == 0) continue;
        exon.utr5 = draft.utr5s.push(utr_row(head, transcript, i, row));
        if (transcript.utr5_count++ == 0) transcript.first_utr5 = exon.utr5;
    }
    for (std::int32_t i = transcript.first_exon + last.exon_index; i < transcript.first_exon + transcript.exon_count;
         ++i) {
        ExonRow& exon = draft.exons[i];
        const RowHead head = exon.cds == no_row ? RowHead(exon.head) : behind_cds(exon, draft.cdss[exon.cds]);
        if (size_of(head) == 0) continue;
        exon.utr3 = draft.utr3s.push(utr_row(head, transcript, i, row));
        if (transcript.utr3_count++ == 0) transcript.first_utr3 = exon.utr3;
    }
}

}  // namespace gk::annotation
