#include "gk/annotation/source/gencode/gencode_resolver.hpp"

namespace gk::annotation {
namespace {

using io::BadRecord;
using io::Reason;

BadRecord left_out(std::string_view kind, std::string_view parent) {
    return {Reason::refused, "the parent " + std::string(kind) + " '" + std::string(parent) + "' was left out"};
}

BadRecord not_latest(std::string_view kind, std::string_view parent, std::string_view latest) {
    return {Reason::refused, "the parent " + std::string(kind) + " '" + std::string(parent) + "' is not the latest " +
                                 std::string(kind) + " row ('" + std::string(latest) +
                                 "'): rows must follow their parents, as in the files that are published"};
}

}  // namespace

GencodeResolver::GencodeResolver(Draft& draft, BuildReport& report, io::BadRecords& bad_rows, bool strict)
    : draft_(draft),
      report_(report),
      bad_rows_(bad_rows),
      exon_ids_(draft.exon_texts),
      assembler_(draft, exon_ids_, report, strict) {}

void GencodeResolver::take(const GencodeRow& row, const GencodeFault* fault) {
    // Where rows are left out, this reason tells more than that the parent was left out for it, too.
    if (bad_rows_.skip() && fault != nullptr && fault->bad.reason == Reason::unknown_chromosome)
        return reject(fault->bad, row);
    if (collector_) return collect(row, fault);
    switch (row.kind) {
        case GencodeKind::other:
            return reject(fault->bad, row);
        case GencodeKind::gene:
            return take_gene(row, fault);
        case GencodeKind::transcript:
            return take_transcript(row, fault);
        default:
            return take_part(row, fault);
    }
}

void GencodeResolver::take_gene(const GencodeRow& row, const GencodeFault* fault) {
    if (fault != nullptr) return reject(fault->bad, row);
    assembler_.gene(row);
}

void GencodeResolver::take_transcript(const GencodeRow& row, const GencodeFault* fault) {
    flush();
    if (fault != nullptr && fault->before_parent) return reject(fault->bad, row);
    if (draft_.genes.size() == 0 || row.parent != latest_gene()) {
        if (const auto wrong = wrong_gene(row.parent))
            return wrong->is_late && fault == nullptr ? collect_late(row, wrong->bad) : reject(wrong->bad, row);
        start_collecting();
        return collect(row, fault);
    }
    if (fault != nullptr) return reject(fault->bad, row);
    if (const auto bad = assembler_.transcript(row, draft_.genes.size() - 1)) return reject(*bad, row);
    if (bad_rows_.skip()) waiting_lines_.emplace_back(row.line, row.text);
}

void GencodeResolver::take_part(const GencodeRow& row, const GencodeFault* fault) {
    if (fault != nullptr && fault->before_parent) return reject(fault->bad, row);
    if (!assembler_.has_transcript() || row.parent != assembler_.transcript_key()) {
        if (const auto wrong = wrong_transcript(row.parent))
            return wrong->is_late && fault == nullptr ? collect_late(row, wrong->bad) : reject(wrong->bad, row);
        start_collecting();
        return collect(row, fault);
    }
    if (fault != nullptr) return reject(fault->bad, row);
    if (const auto bad = assembler_.part(row)) return reject(*bad, row);
    if (bad_rows_.skip()) waiting_lines_.emplace_back(row.line, row.text);
}

void GencodeResolver::collect(const GencodeRow& row, const GencodeFault* fault) {
    if (fault != nullptr) {
        if (!bad_rows_.skip()) collector_->reject_late_rows();  // which come before this one
        return reject(fault->bad, row);
    }
    if (row.kind == GencodeKind::gene)
        collector_->gene(row);
    else if (row.kind == GencodeKind::transcript)
        collector_->transcript(row);
    else
        collector_->part(row, assembler_.to_part(row));
}

void GencodeResolver::collect_late(const GencodeRow& row, const BadRecord& bad) {
    start_collecting();
    collect(row, nullptr);
    collector_->mark_late(row.kind, bad);
}

void GencodeResolver::start_collecting() {
    collector_ = std::make_unique<GencodeCollector>(bad_rows_);
    collector_->take_over(draft_);
    if (assembler_.has_transcript()) {
        const GencodeRow row = assembler_.waiting();
        collector_->take_over_waiting(row, assembler_.take_waiting_parts());
    }
    waiting_lines_.clear();
    // These are found again when everything is put together.
    report_.forget(Oddity::outside_parent);
    report_.forget(Oddity::exon_numbers);
}

void GencodeResolver::flush() {
    if (const auto fault = assembler_.flush()) {
        if (waiting_lines_.empty()) reject_row(bad_rows_, fault->bad, {}, fault->line);
        for (const auto& [line, text] : waiting_lines_) reject_row(bad_rows_, fault->bad, text, line);
        seen_transcripts_.left_out.insert(assembler_.transcript_key());
    }
    waiting_lines_.clear();
}

void GencodeResolver::finish() {
    if (collector_) {
        collector_->reject_late_rows();
        collector_->assemble(assembler_, draft_.exon_texts);
        collector_.reset();
    } else {
        flush();
    }
}

// Children of a row that was left out are left out, too, rather than waiting for a parent that has come already.
void GencodeResolver::reject(const BadRecord& bad, const GencodeRow& row) {
    if (row.kind == GencodeKind::gene) seen_genes_.left_out.emplace(row.key);
    if (row.kind == GencodeKind::transcript) seen_transcripts_.left_out.emplace(row.key);
    reject_row(bad_rows_, bad, row.text, row.line);
}

std::string_view GencodeResolver::latest_gene() const {
    return draft_.genes.size() == 0 ? std::string_view() : draft_.gene_key(draft_.genes.size() - 1);
}

std::optional<GencodeResolver::WrongParent> GencodeResolver::wrong_gene(std::string_view parent) {
    for (; seen_genes_.rows_in < draft_.genes.size(); ++seen_genes_.rows_in)
        seen_genes_.ids.emplace(draft_.gene_key(seen_genes_.rows_in));
    const std::string id(parent);
    if (seen_genes_.left_out.contains(id)) return WrongParent{left_out("gene", parent)};
    if (seen_genes_.ids.contains(id)) return WrongParent{not_latest("gene", parent, latest_gene()), true};
    return std::nullopt;
}

std::optional<GencodeResolver::WrongParent> GencodeResolver::wrong_transcript(std::string_view parent) {
    for (; seen_transcripts_.rows_in < draft_.transcripts.size(); ++seen_transcripts_.rows_in)
        seen_transcripts_.ids.emplace(draft_.transcript_key(seen_transcripts_.rows_in));
    const std::string id(parent);
    if (seen_transcripts_.left_out.contains(id)) return WrongParent{left_out("transcript", parent)};
    if (seen_transcripts_.ids.contains(id))
        return WrongParent{not_latest("transcript", parent, assembler_.transcript_key()), true};
    return std::nullopt;
}

}  // namespace gk::annotation
