#include "gk/annotation/source/generic/generic_assembler.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

#include "gk/annotation/draft/derived_utrs.hpp"
#include "gk/annotation/source/generic/generic_row.hpp"

namespace gk::annotation {
namespace {

using io::BadRecord;
using io::Reason;
using PartList = std::vector<TranscriptPart>;

constexpr std::size_t most_generic_exons = std::numeric_limits<std::uint16_t>::max();

GenericFault malformed_at(const TranscriptPart& part, std::string what) {
    return {{Reason::malformed, std::move(what)}, part.line};
}

// Exons of a transcript that has none: the bases of its CDS, UTRs and stop codon. Those of different kinds that touch
// or overlap are one exon; where there are no parts, the transcript is one.
PartList exons_of_others(const GenericEntry& transcript, const TranscriptParts& parts) {
    struct Piece {
        TranscriptPart part;
        bool is_cds;
    };
    std::vector<Piece> pieces;
    for (const TranscriptPart& part : parts.cdss) pieces.push_back({part, true});
    for (const PartList* list : {&parts.utr5s, &parts.utr3s, &parts.utrs, &parts.stop_codons})
        for (const TranscriptPart& part : *list) pieces.push_back({part, false});
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const Piece& a, const Piece& b) { return a.part.head.start() < b.part.head.start(); });
    PartList exons;
    bool last_is_cds = false;
    for (const Piece& piece : pieces) {
        const RowHead& head = piece.part.head;
        const std::int64_t gap = exons.empty() ? 1 : head.start() - exons.back().head.end();
        if (gap < 0 || (gap == 0 && !(last_is_cds && piece.is_cds))) {
            RowHead& whole = exons.back().head;
            whole = place(whole, whole.start(), std::max(whole.end(), head.end()));
        } else {
            exons.push_back({head, 0, -1, 0, piece.part.line});
        }
        last_is_cds = piece.is_cds;
    }
    if (exons.empty()) exons.push_back({transcript.head, 0, -1, 0, transcript.line});
    return exons;
}

// Gives each part the index of its exon; the first part that lies in none, or in the exon of the one before.
const TranscriptPart* find_exons(const PartList& exons, PartList& parts) {
    std::size_t next = 0;
    for (TranscriptPart& part : parts) {
        while (next < exons.size() && !contains(exons[next].head, part.head)) ++next;
        if (next == exons.size()) return &part;
        part.index = static_cast<std::int32_t>(next++);
    }
    return nullptr;
}

PartRow part_row(const TranscriptPart& part, std::uint8_t phase, std::int32_t transcript) {
    PartRow row{};
    row.head = part.head;
    row.bits = static_cast<std::uint8_t>(phase << 2U);
    row.exon_index = static_cast<std::uint16_t>(part.index);
    row.transcript = transcript;
    return row;
}

}  // namespace

void GenericAssembler::gene(const GenericEntry& gene) {
    GeneRow row{};
    row.head = gene.head;
    row.level = no_level;
    row.biotype = gene.biotype;
    row.first_transcript = no_row;
    row.aux = append_text(draft_.gene_texts, gene.id);
    append_text(draft_.gene_texts, gene.name);
    draft_.genes.push(row);
    draft_.gene_lines.push_back(gene.line);
}

std::optional<GenericFault> GenericAssembler::note(Oddity oddity, std::uint64_t line) {
    if (strict_)
        return GenericFault{{Reason::refused, "the " + std::string(oddity_text(oddity)) + " (--strict)"}, line};
    report_.odd(oddity, line);
    return std::nullopt;
}

std::optional<GenericFault> GenericAssembler::transcript(const GenericEntry& transcript, TranscriptParts parts) {
    if (auto fault = prepare(transcript, parts)) return fault;
    const bool has_utrs = !parts.utr5s.empty() || !parts.utr3s.empty();
    append(transcript, parts, has_utrs);
    return std::nullopt;
}

// Everything that may show a fault, before anything is appended.
std::optional<GenericFault> GenericAssembler::prepare(const GenericEntry& transcript, TranscriptParts& parts) {
    if (!contains(draft_.genes.back().head, transcript.head))
        if (auto fault = note(Oddity::outside_parent, transcript.line)) return fault;
    for (const PartList* list :
         {&parts.exons, &parts.cdss, &parts.utr5s, &parts.utr3s, &parts.utrs, &parts.stop_codons})
        for (const TranscriptPart& part : *list)
            if (!contains(transcript.head, part.head))
                if (auto fault = note(Oddity::outside_parent, part.line)) return fault;
    if (parts.exons.empty()) parts.exons = exons_of_others(transcript, parts);
    if (parts.exons.size() > most_generic_exons)
        return malformed_at(parts.exons.front(), "more than 65,535 exons in one transcript");
    const bool is_ordered = order_parts(parts.exons);
    for (std::size_t i = 1; i < parts.exons.size(); ++i)
        if (!is_ordered || !is_upstream(parts.exons[i - 1].head, parts.exons[i].head))
            return malformed_at(parts.exons[i], "the exon overlaps another one of its transcript");
    order_parts(parts.stop_codons);
    move_stop_codons_into_cds(parts);
    const bool cds_is_ordered = order_parts(parts.cdss);
    if (auto fault = prepare_utrs(parts)) return fault;
    const TranscriptPart* const lost = find_exons(parts.exons, parts.cdss);
    if (lost == nullptr && cds_is_ordered) return std::nullopt;
    if (auto fault = note(Oddity::frameshift, (lost == nullptr ? parts.cdss.front() : *lost).line)) return fault;
    for (PartList* list : {&parts.cdss, &parts.utr5s, &parts.utr3s}) list->clear();
    return std::nullopt;
}

std::optional<GenericFault> GenericAssembler::prepare_utrs(TranscriptParts& parts) {
    for (const TranscriptPart& utr : parts.utrs) {
        if (parts.cdss.empty())
            return malformed_at(utr, "a UTR row in a transcript without CDS: it is neither a 5' nor a 3' UTR");
        if (is_upstream(utr.head, parts.cdss.front().head))
            parts.utr5s.push_back(utr);
        else if (is_upstream(parts.cdss.back().head, utr.head))
            parts.utr3s.push_back(utr);
        else
            return malformed_at(utr, "the UTR row lies inside the CDS");
    }
    for (PartList* list : {&parts.utr5s, &parts.utr3s}) {
        const bool is_ordered = order_parts(*list);
        const TranscriptPart* const lost = find_exons(parts.exons, *list);
        if (lost != nullptr || !is_ordered)
            return malformed_at(lost == nullptr ? list->front() : *lost,
                                "the UTR is not in an exon of its transcript, or not alone there");
    }
    return std::nullopt;
}

void GenericAssembler::append(const GenericEntry& entry, const TranscriptParts& parts, bool has_utrs) {
    GeneRow& gene = draft_.genes.back();
    if (gene.transcript_count == 0) gene.first_transcript = draft_.transcripts.size();
    gene.transcript_count += 1;
    TranscriptRow row = empty_transcript(entry.head);
    row.biotype = entry.biotype;
    row.gene = draft_.genes.size() - 1;
    row.aux = append_text(draft_.transcript_texts, entry.id);
    append_text(draft_.transcript_texts, {});
    append_text(draft_.transcript_texts, entry.protein_id);
    append_text(draft_.transcript_texts, entry.product);
    draft_.transcripts.push(row);
    draft_.transcript_lines.push_back(entry.line);
    TranscriptRow& transcript = draft_.transcripts.back();
    append_exons(transcript, parts.exons);
    append_cdss(transcript, parts.cdss);
    if (has_utrs)
        append_utrs(transcript, parts);
    else
        derive_utrs_of_last_transcript(draft_);
    mark_ends_of_last_transcript(draft_);
}

void GenericAssembler::append_exons(TranscriptRow& transcript, const PartList& exons) {
    const std::int32_t number = draft_.transcripts.size() - 1;
    transcript.first_exon = draft_.exons.size();
    transcript.exon_count = static_cast<std::uint16_t>(exons.size());
    if (exons.size() > 1) transcript.first_intron = draft_.introns.size();
    for (std::size_t i = 0; i < exons.size(); ++i) {
        ExonRow exon{};
        exon.head = exons[i].head;
        exon.index = static_cast<std::uint16_t>(i);
        exon.transcript = number;
        exon.cds = exon.utr5 = exon.utr3 = no_row;
        exon.id = exons[i].id;
        draft_.exons.push(exon);
        if (i == 0) continue;
        IntronRow intron{};
        intron.head = between(exons[i - 1].head, exons[i].head);
        intron.index = static_cast<std::uint16_t>(i - 1);
        intron.transcript = number;
        draft_.introns.push(intron);
    }
}

// A phase that no row tells follows from the CDS before.
void GenericAssembler::append_cdss(TranscriptRow& transcript, const PartList& cdss) {
    if (cdss.empty()) return;
    transcript.first_cds = draft_.cdss.size();
    transcript.cds_count = static_cast<std::uint16_t>(cdss.size());
    std::int64_t bases_of_codon = 0;  // of the codon that the CDS before leaves open
    for (const TranscriptPart& part : cdss) {
        const auto open = static_cast<std::uint8_t>((3 - bases_of_codon) % 3);
        const std::uint8_t phase = part.phase == untold_phase ? open : part.phase;
        ExonRow& exon = draft_.exons[transcript.first_exon + part.index];
        exon.cds = draft_.cdss.push(part_row(part, phase, draft_.transcripts.size() - 1));
        bases_of_codon = (size_of(part.head) + 3 - phase) % 3;
    }
}

void GenericAssembler::append_utrs(TranscriptRow& transcript, const TranscriptParts& parts) {
    const std::int32_t number = draft_.transcripts.size() - 1;
    if (!parts.utr5s.empty()) transcript.first_utr5 = draft_.utr5s.size();
    transcript.utr5_count = static_cast<std::uint16_t>(parts.utr5s.size());
    for (const TranscriptPart& part : parts.utr5s)
        draft_.exons[transcript.first_exon + part.index].utr5 = draft_.utr5s.push(part_row(part, 0, number));
    if (!parts.utr3s.empty()) transcript.first_utr3 = draft_.utr3s.size();
    transcript.utr3_count = static_cast<std::uint16_t>(parts.utr3s.size());
    for (const TranscriptPart& part : parts.utr3s)
        draft_.exons[transcript.first_exon + part.index].utr3 = draft_.utr3s.push(part_row(part, 0, number));
}

}  // namespace gk::annotation
