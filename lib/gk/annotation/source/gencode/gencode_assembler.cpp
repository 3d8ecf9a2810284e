#include "gk/annotation/source/gencode/gencode_assembler.hpp"

#include <limits>
#include <utility>

#include "gk/base/numbers.hpp"

namespace gk::annotation {
namespace {

using io::BadRecord;
using io::Reason;

constexpr std::size_t most_parts = std::numeric_limits<std::uint16_t>::max();

TranscriptFault fault_at(const TranscriptPart& part, std::string what) {
    return {{Reason::malformed, std::move(what)}, part.line};
}

std::string_view part_name(GencodeKind kind) {
    switch (kind) {
        case GencodeKind::cds:
            return "CDS";
        case GencodeKind::utr5:
            return "UTR5";
        default:
            return "UTR3";
    }
}

// The exon's link to its part of a kind.
std::int32_t link(const ExonRow& exon, GencodeKind kind) {
    return kind == GencodeKind::cds ? exon.cds : kind == GencodeKind::utr5 ? exon.utr5 : exon.utr3;
}

void set_link(ExonRow& exon, GencodeKind kind, std::int32_t row) {
    if (kind == GencodeKind::cds)
        exon.cds = row;
    else if (kind == GencodeKind::utr5)
        exon.utr5 = row;
    else
        exon.utr3 = row;
}

void set_range(TranscriptRow& transcript, GencodeKind kind, std::int32_t first, std::uint16_t count) {
    if (kind == GencodeKind::cds) {
        transcript.first_cds = first;
        transcript.cds_count = count;
    } else if (kind == GencodeKind::utr5) {
        transcript.first_utr5 = first;
        transcript.utr5_count = count;
    } else {
        transcript.first_utr3 = first;
        transcript.utr3_count = count;
    }
}

TranscriptFault unordered(const std::vector<TranscriptPart>& parts) {
    return fault_at(parts.front(),
                    with_commas(parts.size()) + " parts of a transcript overlap or lie on several strands");
}

}  // namespace

void GencodeAssembler::gene(const GencodeRow& row) {
    GeneRow gene{};
    gene.head = row.head;
    gene.level = row.level;
    gene.biotype = row.biotype;
    gene.first_transcript = no_row;
    gene.aux = append_text(draft_.gene_texts, row.id);
    append_text(draft_.gene_texts, row.name);
    const std::int32_t number = draft_.genes.push(gene);
    draft_.gene_lines.push_back(row.line);
    if (row.key != row.id) draft_.gene_keys.emplace(number, row.key);
}

std::optional<BadRecord> GencodeAssembler::note(Oddity oddity, std::uint64_t line) {
    if (strict_) return BadRecord{Reason::refused, "the " + std::string(oddity_text(oddity)) + " (--strict)"};
    report_.odd(oddity, line);
    return std::nullopt;
}

std::optional<BadRecord> GencodeAssembler::transcript(const GencodeRow& row, std::int32_t gene) {
    if (!contains(draft_.genes[gene].head, row.head))
        if (auto bad = note(Oddity::outside_parent, row.line)) return bad;
    row_ = empty_transcript(row.head);
    row_.level = row.level;
    row_.tsl = row.tsl;
    row_.biotype = row.biotype;
    row_.gene = gene;
    line_ = row.line;
    id_ = row.id;
    key_ = row.key;
    ccds_id_ = row.ccds_id;
    protein_id_ = row.protein_id;
    has_transcript_ = true;
    return std::nullopt;
}

TranscriptPart GencodeAssembler::to_part(const GencodeRow& row) {
    TranscriptPart part;
    part.head = row.head;
    part.phase = row.phase;
    part.index = row.index;
    part.line = row.line;
    if (row.kind == GencodeKind::exon) part.id = exon_ids_.add(row.id, row.id_hash);
    return part;
}

std::optional<BadRecord> GencodeAssembler::part(GencodeKind kind, const TranscriptPart& part) {
    if (!contains(row_.head, part.head))
        if (auto bad = note(Oddity::outside_parent, part.line)) return bad;
    switch (kind) {
        case GencodeKind::exon:
            parts_.exons.push_back(part);
            break;
        case GencodeKind::cds:
            parts_.cdss.push_back(part);
            break;
        case GencodeKind::utr5:
            parts_.utr5s.push_back(part);
            break;
        case GencodeKind::utr3:
            parts_.utr3s.push_back(part);
            break;
        case GencodeKind::utr:
            parts_.utrs.push_back(part);
            break;
        default:
            parts_.stop_codons.push_back(part);
            break;
    }
    return std::nullopt;
}

GencodeRow GencodeAssembler::waiting() const {
    GencodeRow row;
    row.kind = GencodeKind::transcript;
    row.head = row_.head;
    row.level = row_.level;
    row.tsl = row_.tsl;
    row.biotype = row_.biotype;
    row.line = line_;
    row.id = id_;
    row.key = key_;
    row.ccds_id = ccds_id_;
    row.protein_id = protein_id_;
    return row;
}

TranscriptParts GencodeAssembler::take_waiting_parts() {
    has_transcript_ = false;
    return std::exchange(parts_, {});
}

struct GencodeAssembler::Sizes {
    std::int32_t transcripts, exons, introns, cdss, utr5s, utr3s;
    std::size_t transcript_texts;
};

GencodeAssembler::Sizes GencodeAssembler::sizes() const {
    return {draft_.transcripts.size(), draft_.exons.size(), draft_.introns.size(),         draft_.cdss.size(),
            draft_.utr5s.size(),       draft_.utr3s.size(), draft_.transcript_texts.size()};
}

void GencodeAssembler::roll_back(const Sizes& sizes) {
    draft_.transcripts.truncate(sizes.transcripts);
    draft_.exons.truncate(sizes.exons);
    draft_.introns.truncate(sizes.introns);
    draft_.cdss.truncate(sizes.cdss);
    draft_.utr5s.truncate(sizes.utr5s);
    draft_.utr3s.truncate(sizes.utr3s);
    draft_.transcript_texts.truncate(sizes.transcript_texts);
}

std::optional<TranscriptFault> GencodeAssembler::flush() {
    if (!has_transcript_) return std::nullopt;
    const Sizes before = sizes();
    auto fault = append();
    if (fault) {
        roll_back(before);
    } else {
        GeneRow& gene = draft_.genes[row_.gene];
        if (gene.transcript_count == 0) gene.first_transcript = before.transcripts;
        gene.transcript_count += 1;
        draft_.transcript_lines.push_back(line_);
        if (key_ != id_) draft_.transcript_keys.emplace(before.transcripts, key_);
    }
    has_transcript_ = false;
    parts_.clear();
    return fault;
}

std::optional<TranscriptFault> GencodeAssembler::append() {
    row_.aux = append_text(draft_.transcript_texts, id_);
    append_text(draft_.transcript_texts, ccds_id_);
    append_text(draft_.transcript_texts, protein_id_);
    append_text(draft_.transcript_texts, {});
    draft_.transcripts.push(row_);
    TranscriptRow& transcript = draft_.transcripts.back();
    if (auto fault = append_exons(transcript)) return fault;
    if (!parts_.stop_codons.empty()) move_stop_codons_into_cds(parts_);
    if (!order_parts(parts_.cdss)) return unordered(parts_.cdss);
    if (auto fault = split_utrs()) return fault;
    for (const GencodeKind kind : {GencodeKind::cds, GencodeKind::utr5, GencodeKind::utr3})
        if (auto fault = append_parts(transcript, kind)) return fault;
    mark_ends_of_last_transcript(draft_);
    return std::nullopt;
}

std::optional<TranscriptFault> GencodeAssembler::append_exons(TranscriptRow& transcript) {
    if (parts_.exons.empty()) return std::nullopt;
    if (!order_parts(parts_.exons)) return unordered(parts_.exons);
    if (parts_.exons.size() > most_parts)
        return fault_at(parts_.exons.front(), "more than 65,535 exons in one transcript");
    transcript.first_exon = draft_.exons.size();
    const std::int32_t row = draft_.transcripts.size() - 1;
    for (const TranscriptPart& part : parts_.exons) {
        const std::int32_t index = part.index < 0 ? transcript.exon_count : part.index;
        ExonRow exon{};
        exon.head = part.head;
        exon.index = static_cast<std::uint16_t>(index);
        exon.transcript = row;
        exon.cds = exon.utr5 = exon.utr3 = no_row;
        exon.id = part.id;
        draft_.exons.push(exon);
        transcript.exon_count = static_cast<std::uint16_t>(transcript.exon_count + 1);
        if (index > transcript.exon_count)
            return fault_at(part, "exon number too large: " + std::to_string(index + 1) + " on exon " +
                                      std::to_string(transcript.exon_count) + " of the transcript (index " +
                                      std::to_string(index) + ")");
        if (index != transcript.exon_count - 1)
            if (auto bad = note(Oddity::exon_numbers, part.line)) return TranscriptFault{std::move(*bad), part.line};
        if (index > 0)
            if (auto fault = append_intron(transcript, part, index)) return fault;
        // Every exon but the first has an intron before it, or the introns would not fit the exons.
        if (index == 0 && transcript.exon_count > 1)
            return fault_at(part, "exon number 1 occurs again in the transcript, so its introns can't be told");
    }
    return std::nullopt;
}

std::optional<TranscriptFault> GencodeAssembler::append_intron(TranscriptRow& transcript, const TranscriptPart& exon,
                                                               std::int32_t index) {
    IntronRow intron{};
    // By number, as GenomeKit does, also where the exon of that number is not the one before
    // (gk/annotation/FORMAT.md#exons-and-introns).
    intron.head = between(draft_.exons[transcript.first_exon + index - 1].head, exon.head);
    intron.index = static_cast<std::uint16_t>(index - 1);
    intron.transcript = draft_.transcripts.size() - 1;
    if (size_of(intron.head) < 0)
        return fault_at(exon,
                        "the intron before exon number " + std::to_string(index + 1) +
                            " would have a negative length: exons overlap, or their numbers do not ascend 5' to 3'");
    const std::int32_t row = draft_.introns.push(intron);
    if (transcript.first_intron == no_row) transcript.first_intron = row;
    if (row - transcript.first_intron != transcript.exon_count - 2)
        return fault_at(exon, "exon number " + std::to_string(index + 1) +
                                  " on the first exon: its introns would have a negative length or not be consecutive");
    return std::nullopt;
}

std::optional<TranscriptFault> GencodeAssembler::split_utrs() {
    for (const TranscriptPart& utr : parts_.utrs) {
        if (parts_.cdss.empty())
            return fault_at(utr, "a UTR row in a transcript without CDS: it is neither a 5' nor a 3' UTR");
        if (is_upstream(utr.head, parts_.cdss.front().head))
            parts_.utr5s.push_back(utr);
        else if (is_upstream(parts_.cdss.back().head, utr.head))
            parts_.utr3s.push_back(utr);
        else
            return fault_at(utr, "the UTR row lies inside the CDS");
    }
    return std::nullopt;
}

std::optional<TranscriptFault> GencodeAssembler::append_parts(TranscriptRow& transcript, GencodeKind kind) {
    auto& parts = kind == GencodeKind::cds ? parts_.cdss : kind == GencodeKind::utr5 ? parts_.utr5s : parts_.utr3s;
    auto& table = kind == GencodeKind::cds ? draft_.cdss : kind == GencodeKind::utr5 ? draft_.utr5s : draft_.utr3s;
    if (parts.empty()) return std::nullopt;
    if (!order_parts(parts)) return unordered(parts);
    set_range(transcript, kind, table.size(), static_cast<std::uint16_t>(parts.size()));
    const std::int32_t exon_count = transcript.exon_count;
    const auto holds = [&](std::int32_t place, const TranscriptPart& part) {
        return place >= 0 && place < exon_count &&
               contains(draft_.exons[transcript.first_exon + place].head, part.head);
    };
    std::int32_t found = 0;  // by the search for the part before
    for (const TranscriptPart& part : parts) {
        std::int32_t place = part.index;
        if (!holds(place, part)) {
            while (found < exon_count && !holds(found, part)) ++found;
            if (found == exon_count)
                return fault_at(part, "the " + std::string(part_name(kind)) + " is not in an exon of its transcript");
            place = found;
        }
        ExonRow& exon = draft_.exons[transcript.first_exon + place];
        if (link(exon, kind) != no_row)
            return fault_at(part, "this is the second " + std::string(part_name(kind)) + " in one exon");
        PartRow row{};
        row.head = part.head;
        row.bits = static_cast<std::uint8_t>(part.phase << 2);
        row.exon_index = static_cast<std::uint16_t>(place);
        row.transcript = draft_.transcripts.size() - 1;
        set_link(exon, kind, table.push(row));
    }
    return std::nullopt;
}

}  // namespace gk::annotation
