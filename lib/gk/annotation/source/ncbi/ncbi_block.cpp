#include "gk/annotation/source/ncbi/ncbi_block.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>

#include "gk/annotation/biotype.hpp"
#include "gk/annotation/draft/derived_utrs.hpp"
#include "gk/annotation/gff/parent_list.hpp"
#include "gk/annotation/source/ncbi/ncbi_gtf.hpp"
#include "gk/base/error.hpp"

namespace gk::annotation {
namespace {

using io::Reason;

std::size_t row_count(const Draft& draft) {
    return static_cast<std::size_t>(draft.transcripts.size()) + static_cast<std::size_t>(draft.exons.size());
}

template <typename Children>
auto children_of(const Children& children, std::string_view key) {
    using List = typename Children::mapped_type;
    static const List none;
    const auto found = children.find(key);
    return std::cref(found == children.end() ? none : found->second);
}

}  // namespace

NcbiRow NcbiBlock::kept(const NcbiRow& row) {
    NcbiRow copy = row;
    for (std::string_view NcbiRow::*const text :
         {&NcbiRow::key, &NcbiRow::parent, &NcbiRow::id, &NcbiRow::name, &NcbiRow::product, &NcbiRow::protein_id})
        copy.*text = texts_.keep(row.*text);
    copy.unknown_biotype = {};  // it is counted already
    copy.text = strict_ && bad_rows_.skip() ? texts_.keep(row.text) : std::string_view();
    return copy;
}

void NcbiBlock::add(const NcbiRow& row) {
    switch (row.kind) {
        case NcbiKind::gene:
            genes_.push_back(kept(row));
            break;
        case NcbiKind::transcript:
            transcripts_.push_back(kept(row));
            break;
        case NcbiKind::exon:
            exons_.push_back(kept(row));
            break;
        case NcbiKind::cds:
            cdss_.push_back(kept(row));
            break;
        case NcbiKind::stop_codon:
            stop_codons_.push_back(kept(row));
            break;
        default:
            if (!row.key.empty() && !other_keys_.contains(row.key)) other_keys_.insert(texts_.keep(row.key));
            if (row.kind == NcbiKind::unnamed_rna) report_.leave_out(LeftOut::no_transcript_id, row.line);
            break;
    }
}

NcbiBlock::Children NcbiBlock::by_parent(const std::vector<NcbiRow>& rows) {
    Children children;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string_view parent = rows[i].parent;
        const auto row = static_cast<std::int32_t>(i);
        if (parent.find(',') == std::string_view::npos) {
            children[parent].push_back(row);
            continue;
        }
        for (const std::string_view item : items_of(parent))
            if (List& list = children[item]; list.empty() || list.back() != row) list.push_back(row);
    }
    return children;
}

void NcbiBlock::resolve() {
    rows_before_ = row_count(draft_);
    leave_out_repeated(genes_, gene_keys_);
    leave_out_repeated(transcripts_, transcript_keys_);
    transcripts_of_ = by_parent(transcripts_);
    exons_of_ = by_parent(exons_);
    cdss_of_ = by_parent(cdss_);
    stop_codons_of_ = by_parent(stop_codons_);
    for (const NcbiRow& gene : genes_) append_gene(gene);
    account_for_lost();
    for (auto* rows : {&genes_, &transcripts_, &exons_, &cdss_, &stop_codons_}) rows->clear();
    for (auto* children : {&transcripts_of_, &exons_of_, &cdss_of_, &stop_codons_of_}) children->clear();
    for (auto* keys : {&other_keys_, &gene_keys_, &transcript_keys_, &appended_keys_}) keys->clear();
    texts_.clear();
}

// True where the row must be left out, since odd coordinates are errors.
bool NcbiBlock::note(Oddity oddity, const NcbiRow& row) {
    if (!strict_) {
        report_.odd(oddity, row.line);
        return false;
    }
    reject_row(bad_rows_, {Reason::refused, "the " + std::string(oddity_text(oddity)) + " (--strict)"}, row.text,
               row.line);
    return true;
}

// Counts the rows whose key an earlier one has; where that is an error they are left out.
void NcbiBlock::leave_out_repeated(std::vector<NcbiRow>& rows, std::unordered_set<std::string_view>& keys) {
    std::vector<NcbiRow> left;
    bool any_left_out = false;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool is_bad = !keys.insert(rows[i].key).second && note(Oddity::repeated_id, rows[i]);
        if (is_bad && !any_left_out) left.assign(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(i));
        any_left_out = any_left_out || is_bad;
        if (any_left_out && !is_bad) left.push_back(rows[i]);
    }
    if (any_left_out) rows = std::move(left);
}

void NcbiBlock::append_gene(const NcbiRow& row) {
    GeneRow gene{};
    gene.head = row.head;
    gene.level = row.level;
    gene.biotype = row.biotype;
    gene.first_transcript = 0;
    gene.aux = append_text(draft_.gene_texts, row.id);
    append_text(draft_.gene_texts, row.name);
    const std::int32_t number = draft_.genes.push(gene);
    draft_.gene_lines.push_back(row.line);
    const std::int32_t first = draft_.transcripts.size();
    for (const std::int32_t i : children_of(transcripts_of_, row.key).get())
        append_transcript(transcripts_[static_cast<std::size_t>(i)], row);
    const std::int32_t count = draft_.transcripts.size() - first;
    if (count != 0) draft_.genes[number].first_transcript = first;
    draft_.genes[number].transcript_count = count;
}

void NcbiBlock::append_transcript(const NcbiRow& row, const NcbiRow& gene) {
    if (!contains(gene.head, row.head) && note(Oddity::outside_parent, row)) return;
    const std::uint8_t biotype = row.has_own_biotype ? row.biotype : gene.biotype;
    if (!row.is_mrna && biotype_name(biotype) == "protein_coding") report_.leave_out(LeftOut::own_type, row.line);
    appended_keys_.insert(row.key);
    TranscriptRow transcript = empty_transcript(row.head);
    transcript.level = row.level;
    transcript.biotype = biotype;
    transcript.gene = draft_.genes.size() - 1;
    const std::int32_t number = draft_.transcripts.push(transcript);
    draft_.transcript_lines.push_back(row.line);
    append_exons(row);
    std::string_view product = row.product;
    std::string_view protein_id = row.protein_id;
    append_cdss(row, product, protein_id);
    derive_utrs_of_last_transcript(draft_);
    draft_.transcripts[number].aux = append_text(draft_.transcript_texts, row.id);
    append_text(draft_.transcript_texts, {});
    append_text(draft_.transcript_texts, protein_id);
    append_text(draft_.transcript_texts, product);
    mark_ends_of_last_transcript(draft_);
    check_growth();
}

void NcbiBlock::append_exons(const NcbiRow& row) {
    const std::int32_t number = draft_.transcripts.size() - 1;
    TranscriptRow& transcript = draft_.transcripts[number];
    for (const std::int32_t i : children_of(exons_of_, row.key).get()) {
        const NcbiRow& part = exons_[static_cast<std::size_t>(i)];
        if (!contains(row.head, part.head) && note(Oddity::outside_parent, part)) continue;
        if (transcript.exon_count == std::numeric_limits<std::uint16_t>::max())
            throw DataError::at_line("more than 65,535 exons in one transcript", bad_rows_.source(), part.line);
        ExonRow exon{};
        exon.head = part.head;
        exon.index = transcript.exon_count;
        exon.transcript = number;
        exon.cds = exon.utr5 = exon.utr3 = no_row;
        if (transcript.exon_count != 0) {
            IntronRow intron{};
            intron.head = between(draft_.exons.back().head, part.head);
            intron.index = static_cast<std::uint16_t>(exon.index - 1);
            intron.transcript = number;
            if (size_of(intron.head) < 0 && note(Oddity::negative_intron, part)) continue;
            const std::int32_t intron_row = draft_.introns.push(intron);
            if (transcript.first_intron == no_row) transcript.first_intron = intron_row;
        }
        const std::int32_t exon_row = draft_.exons.push(exon);
        if (transcript.exon_count++ == 0) transcript.first_exon = exon_row;
    }
}

// With GTF's stop codons, which are part of the CDS in GFF3. The index of each is that of its row.
void NcbiBlock::collect_coding_parts(const NcbiRow& row) {
    parts_.clear();
    const auto add = [](std::vector<TranscriptPart>& to, const NcbiRow& part, std::int32_t index) {
        to.push_back({part.head, part.phase, index, 0, part.line});
    };
    for (const std::int32_t i : children_of(cdss_of_, row.key).get())
        add(parts_.cdss, cdss_[static_cast<std::size_t>(i)], i);
    if (stop_codons_.empty()) return;
    for (const std::int32_t i : children_of(stop_codons_of_, row.key).get())
        add(parts_.stop_codons, stop_codons_[static_cast<std::size_t>(i)], -1);
    if (parts_.stop_codons.empty()) return;
    for (const std::int32_t i : children_of(exons_of_, row.key).get())
        add(parts_.exons, exons_[static_cast<std::size_t>(i)], i);
    order_parts(parts_.stop_codons);  // of a split one, each piece continues the CDS
    move_stop_codons_into_cds(parts_);
}

void NcbiBlock::append_cdss(const NcbiRow& row, std::string_view& product, std::string_view& protein_id) {
    const std::int32_t number = draft_.transcripts.size() - 1;
    TranscriptRow& transcript = draft_.transcripts[number];
    const std::int32_t first = draft_.cdss.size();
    std::int32_t place = 0;  // of the first exon that may hold the next CDS
    collect_coding_parts(row);
    for (const TranscriptPart& part : parts_.cdss) {
        const NcbiRow* const cds_row = part.index < 0 ? nullptr : &cdss_[static_cast<std::size_t>(part.index)];
        if (cds_row != nullptr && product.empty()) product = cds_row->product;
        if (cds_row != nullptr && protein_id.empty()) protein_id = cds_row->protein_id;
        const auto holds = [&] { return contains(draft_.exons[transcript.first_exon + place].head, part.head); };
        while (place < transcript.exon_count && !holds()) ++place;
        if (place == transcript.exon_count) {
            draft_.cdss.truncate(first);
            for (std::int32_t e = 0; e < transcript.exon_count; ++e)
                draft_.exons[transcript.first_exon + e].cds = no_row;
            note(Oddity::frameshift, cds_row != nullptr ? *cds_row : row);
            return;
        }
        PartRow cds{};
        cds.head = part.head;
        cds.bits = static_cast<std::uint8_t>(part.phase << 2);
        cds.exon_index = static_cast<std::uint16_t>(place);
        cds.transcript = number;
        draft_.exons[transcript.first_exon + place].cds = draft_.cdss.push(cds);
        ++place;
    }
    const std::int32_t count = draft_.cdss.size() - first;
    transcript.cds_count = static_cast<std::uint16_t>(count);
    if (count != 0) transcript.first_cds = first;
}

// Rows that became no row of the draft, by the reason.
void NcbiBlock::account_for_lost() {
    for (const NcbiRow& transcript : transcripts_) {
        if (gene_keys_.contains(transcript.parent)) continue;
        if (transcript_keys_.contains(transcript.parent) || other_keys_.contains(transcript.parent))
            report_.leave_out(LeftOut::parent_is_no_gene, transcript.line);
        else
            note(Oddity::lost_child, transcript);
    }
    for (const auto* parts : {&exons_, &cdss_})
        for (const NcbiRow& part : *parts) account_for_lost_part(part);
}

void NcbiBlock::account_for_lost_part(const NcbiRow& part) {
    if (appended_keys_.contains(part.parent)) return;
    const auto items = items_of(part.parent);
    const auto is_any = [&](const std::unordered_set<std::string_view>& keys) {
        return std::any_of(items.begin(), items.end(), [&](std::string_view key) { return keys.contains(key); });
    };
    if (is_any(appended_keys_)) return;
    if (is_any(gene_keys_) || (part.parent.starts_with(unassigned_transcript) && !is_any(other_keys_)))
        report_.leave_out(LeftOut::part_of_gene, part.line);
    else if (is_any(transcript_keys_) || is_any(other_keys_))
        report_.leave_out(LeftOut::part_of_no_transcript, part.line);
    else
        note(Oddity::lost_child, part);
}

// Each gene row of a repeated key gets its own copy of the transcripts; of a file made for it, there would be no end.
void NcbiBlock::check_growth() const {
    const std::size_t rows = genes_.size() + transcripts_.size() + exons_.size() + cdss_.size();
    if (row_count(draft_) - rows_before_ <= 1'000'000 + 100 * rows) return;
    throw DataError::at_line("IDs are repeated so often that the rows would become more than a hundred times as many",
                             bad_rows_.source(), genes_.front().line);
}

}  // namespace gk::annotation
