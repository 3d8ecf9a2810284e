#include "gk/annotation/source/gencode/gencode_collector.hpp"

#include <algorithm>
#include <string>

#include "gk/annotation/gff/parent_list.hpp"

namespace gk::annotation {
namespace {

using io::BadRecord;
using io::Reason;

BadRecord no_parent(std::string_view kind, std::string_view id) {
    const std::string quoted = std::string(kind) + " '" + std::string(id) + "'";
    if (kind == "gene" && id.find(',') != std::string_view::npos)
        return {Reason::refused, "the parent " + quoted + " is a list, and a transcript can have one gene only"};
    return {Reason::refused, "the parent " + quoted + " is not in the file"};
}

BadRecord several_parents(std::string_view kind, std::string_view id) {
    return {Reason::refused, "the parent " + std::string(kind) + " '" + std::string(id) +
                                 "' is in several rows, and this row does not follow its own"};
}

// Which children each parent has, in their order; those without one are in no list.
template <typename Child, typename Parent>
std::vector<std::vector<std::int32_t>> by_parent(const std::vector<Child>& children, std::size_t parent_count,
                                                 Parent parent) {
    std::vector<std::vector<std::int32_t>> lists(parent_count);
    for (std::size_t i = 0; i < children.size(); ++i)
        if (const std::int32_t found = parent(children[i]); found >= 0)
            lists[static_cast<std::size_t>(found)].push_back(static_cast<std::int32_t>(i));
    return lists;
}

}  // namespace

GencodeRow GencodeCollector::kept(const GencodeRow& row) {
    GencodeRow copy = row;
    for (std::string_view GencodeRow::*const text : {&GencodeRow::parent, &GencodeRow::id, &GencodeRow::key,
                                                     &GencodeRow::name, &GencodeRow::ccds_id, &GencodeRow::protein_id})
        copy.*text = texts_.keep(row.*text);
    copy.unknown_biotype = {};  // it is counted already
    copy.text = bad_rows_.skip() ? texts_.keep(row.text) : std::string_view();
    return copy;
}

void GencodeCollector::take_over(Draft& draft) {
    for (std::int32_t i = 0; i < draft.genes.size(); ++i) {
        const GeneRow& gene = draft.genes[i];
        GencodeRow row;
        row.kind = GencodeKind::gene;
        row.head = gene.head;
        row.level = gene.level;
        row.biotype = gene.biotype;
        row.line = draft.gene_lines[static_cast<std::size_t>(i)];
        row.id = text_at(draft.gene_texts, gene.aux);
        row.key = draft.gene_key(i);
        row.name = text_at(draft.gene_texts, gene.aux + static_cast<std::uint32_t>(row.id.size()) + 1);
        genes_.push_back(kept(row));
    }
    for (std::int32_t i = 0; i < draft.transcripts.size(); ++i) add_rows(draft, i);
    ByteBuffer exon_texts = std::move(draft.exon_texts);
    draft = Draft();
    draft.exon_texts = std::move(exon_texts);
}

void GencodeCollector::add_rows(const Draft& draft, std::int32_t number) {
    const TranscriptRow& transcript = draft.transcripts[number];
    GencodeRow row;
    row.kind = GencodeKind::transcript;
    row.head = transcript.head;
    row.level = transcript.level;
    row.tsl = transcript.tsl;
    row.biotype = transcript.biotype;
    row.line = draft.transcript_lines[static_cast<std::size_t>(number)];
    std::uint32_t offset = transcript.aux;
    for (std::string_view* text : {&row.id, &row.ccds_id, &row.protein_id}) {
        *text = text_at(draft.transcript_texts, offset);
        offset += static_cast<std::uint32_t>(text->size()) + 1;
    }
    row.key = draft.transcript_key(number);
    transcripts_.push_back({kept(row), transcript.gene});
    for (std::int32_t i = 0; i < transcript.exon_count; ++i) {
        const ExonRow& exon = draft.exons[transcript.first_exon + i];
        parts_.push_back({{exon.head, 0, exon.index, exon.id, row.line}, GencodeKind::exon, number, {}, {}});
    }
    const auto add = [&](GencodeKind kind, const RowStore<PartRow>& table, std::int32_t first, std::uint16_t count) {
        for (std::int32_t i = 0; i < count; ++i) {
            const PartRow& part = table[first + i];
            parts_.push_back({{part.head, part.phase(), part.exon_index, 0, row.line}, kind, number, {}, {}});
        }
    };
    add(GencodeKind::cds, draft.cdss, transcript.first_cds, transcript.cds_count);
    add(GencodeKind::utr5, draft.utr5s, transcript.first_utr5, transcript.utr5_count);
    add(GencodeKind::utr3, draft.utr3s, transcript.first_utr3, transcript.utr3_count);
}

void GencodeCollector::take_over_waiting(const GencodeRow& transcript, const TranscriptParts& parts) {
    transcripts_.push_back({kept(transcript), static_cast<std::int32_t>(genes_.size()) - 1});
    const auto number = static_cast<std::int32_t>(transcripts_.size()) - 1;
    add_parts(GencodeKind::exon, parts.exons, number);
    add_parts(GencodeKind::cds, parts.cdss, number);
    add_parts(GencodeKind::utr5, parts.utr5s, number);
    add_parts(GencodeKind::utr3, parts.utr3s, number);
    add_parts(GencodeKind::utr, parts.utrs, number);
    add_parts(GencodeKind::stop_codon, parts.stop_codons, number);
}

void GencodeCollector::add_parts(GencodeKind kind, const std::vector<TranscriptPart>& parts, std::int32_t transcript) {
    for (const TranscriptPart& part : parts) parts_.push_back({part, kind, transcript, {}, {}});
}

void GencodeCollector::gene(const GencodeRow& row) {
    genes_.push_back(kept(row));
}

void GencodeCollector::transcript(const GencodeRow& row) {
    transcripts_.push_back({kept(row)});
}

void GencodeCollector::part(const GencodeRow& row, const TranscriptPart& part) {
    const std::string_view text = bad_rows_.skip() ? texts_.keep(row.text) : std::string_view();
    has_lists_ = has_lists_ || row.parent.find(',') != std::string_view::npos;
    // Neighbours mostly have one parent, whose ID is kept once.
    const bool same = !parts_.empty() && parts_.back().parent == row.parent;
    parts_.push_back({part, row.kind, unknown, same ? parts_.back().parent : texts_.keep(row.parent), text});
}

void GencodeCollector::reject_late_rows() {
    if (has_lists_) return;
    for (const LateRow& late : late_) {
        if (late.kind == GencodeKind::transcript) {
            Transcript& transcript = transcripts_[late.place];
            transcript.gene = left_out;
            reject_row(bad_rows_, late.bad, transcript.row.text, transcript.row.line);
        } else {
            Part& part = parts_[late.place];
            part.transcript = left_out;
            reject_row(bad_rows_, late.bad, part.text, part.part.line);
        }
    }
    late_.clear();
}

void GencodeCollector::find_genes() {
    Ids ids;
    for (std::size_t i = 0; i < genes_.size(); ++i) {
        const auto [known, is_new] = ids.emplace(genes_[i].key, static_cast<std::int32_t>(i));
        if (!is_new) known->second = several;
    }
    for (Transcript& transcript : transcripts_) {
        if (transcript.gene != unknown) continue;
        const GencodeRow& row = transcript.row;
        const auto found = ids.find(row.parent);
        if (found == ids.end()) {
            reject_row(bad_rows_, no_parent("gene", row.parent), row.text, row.line);
        } else if (found->second == several) {
            reject_row(bad_rows_, several_parents("gene", row.parent), row.text, row.line);
        } else {
            transcript.gene = found->second;
        }
    }
}

void GencodeCollector::find_transcripts() {
    Ids ids;
    for (std::size_t i = 0; i < transcripts_.size(); ++i) {
        if (transcripts_[i].gene < 0) continue;
        const auto [known, is_new] = ids.emplace(transcripts_[i].row.key, static_cast<std::int32_t>(i));
        if (!is_new) known->second = several;
    }
    const auto has_list = [&](const Part& part) {
        return part.transcript == unknown && part.parent.find(',') != std::string_view::npos &&
               !ids.contains(part.parent);
    };
    const bool any_list = std::any_of(parts_.begin(), parts_.end(), has_list);
    std::vector<Part> spread;
    for (Part& part : parts_) {
        if (any_list && has_list(part)) {
            find_parents_of_list(ids, part, spread);
            continue;
        }
        if (part.transcript == unknown) part.transcript = find_transcript(ids, part.parent, part);
        if (any_list) spread.push_back(part);
    }
    if (any_list) parts_ = std::move(spread);
}

std::int32_t GencodeCollector::find_transcript(const Ids& ids, std::string_view id, const Part& part) {
    const auto found = ids.find(id);
    if (found != ids.end() && found->second != several) return found->second;
    const BadRecord bad = found == ids.end() ? no_parent("transcript", id) : several_parents("transcript", id);
    reject_row(bad_rows_, bad, part.text, part.part.line);
    return unknown;
}

// A row of several transcripts is bad if one of them is not there.
void GencodeCollector::find_parents_of_list(const Ids& ids, const Part& part, std::vector<Part>& spread) {
    std::vector<std::int32_t> found;
    for (const std::string_view id : items_of(part.parent, "transcript:")) {
        const std::int32_t transcript = find_transcript(ids, id, part);
        if (transcript == unknown) return;
        if (std::find(found.begin(), found.end(), transcript) == found.end()) found.push_back(transcript);
    }
    sharers_[part.part.line] = found.size();
    for (const std::int32_t transcript : found) {
        Part& copy = spread.emplace_back(part);
        copy.transcript = transcript;
        copy.is_shared = true;
        copy.part.index = -1;  // its number is that in one of them
    }
}

void GencodeCollector::reject_part(const BadRecord& bad, const Part& part) {
    if (part.is_shared && --sharers_[part.part.line] != 0) return;
    reject_row(bad_rows_, bad, part.text, part.part.line);
}

void GencodeCollector::flush(GencodeAssembler& assembler, std::int32_t transcript,
                             const std::vector<std::int32_t>& parts) {
    const auto fault = assembler.flush();
    if (!fault) return;
    const GencodeRow& row = transcripts_[static_cast<std::size_t>(transcript)].row;
    reject_row(bad_rows_, fault->bad, row.text, fault->line);
    for (const std::int32_t i : parts) {
        reject_part(fault->bad, parts_[static_cast<std::size_t>(i)]);
    }
}

// What a file in which each part follows its transcript would give: else the pool would show how the rows were sorted.
void GencodeCollector::order_exon_ids(const Children& of_gene, const Children& of_transcript, ByteBuffer& exon_texts) {
    ByteBuffer pool;
    std::unordered_map<std::uint32_t, std::uint32_t> moved;
    for (const auto& transcripts : of_gene) {
        for (const std::int32_t t : transcripts) {
            for (const std::int32_t p : of_transcript[static_cast<std::size_t>(t)]) {
                Part& part = parts_[static_cast<std::size_t>(p)];
                if (part.kind != GencodeKind::exon) continue;
                const auto [known, is_new] = moved.emplace(part.part.id, 0);
                if (is_new) known->second = append_text(pool, text_at(exon_texts, part.part.id));
                part.part.id = known->second;
            }
        }
    }
    exon_texts = std::move(pool);
}

void GencodeCollector::assemble(GencodeAssembler& assembler, ByteBuffer& exon_texts) {
    find_genes();
    find_transcripts();
    const auto of_gene = by_parent(transcripts_, genes_.size(), [](const Transcript& t) { return t.gene; });
    const auto of_transcript = by_parent(parts_, transcripts_.size(), [](const Part& p) { return p.transcript; });
    order_exon_ids(of_gene, of_transcript, exon_texts);
    for (std::size_t g = 0; g < genes_.size(); ++g) {
        assembler.gene(genes_[g]);
        for (const std::int32_t t : of_gene[g]) {
            const GencodeRow& row = transcripts_[static_cast<std::size_t>(t)].row;
            const auto& parts = of_transcript[static_cast<std::size_t>(t)];
            if (const auto bad = assembler.transcript(row, static_cast<std::int32_t>(g))) {
                reject_row(bad_rows_, *bad, row.text, row.line);
                continue;
            }
            for (const std::int32_t p : parts) {
                const Part& part = parts_[static_cast<std::size_t>(p)];
                if (const auto bad = assembler.part(part.kind, part.part)) reject_part(*bad, part);
            }
            flush(assembler, t, parts);
        }
    }
}

}  // namespace gk::annotation
