#include "gk/annotation/source/generic/generic_collector.hpp"

#include <string>

#include "gk/annotation/gff/parent_list.hpp"

namespace gk::annotation {
namespace {

using io::BadRecord;
using State = GenericNode::State;

NameSpace space_of(const GenericRow& row) {
    if (!row.is_gtf) return NameSpace::gff3;
    return row.kind == GenericKind::gene ? NameSpace::gtf_gene : NameSpace::gtf_transcript;
}

}  // namespace

GenericRow GenericCollector::kept(const GenericRow& row) {
    GenericRow copy = row;
    for (std::string_view GenericRow::*const text :
         {&GenericRow::key, &GenericRow::parent, &GenericRow::gene_key, &GenericRow::id, &GenericRow::gene_id,
          &GenericRow::gene_name, &GenericRow::product, &GenericRow::protein_id})
        copy.*text = texts_.keep(row.*text);
    copy.unknown_biotype = {};  // it is counted already
    copy.text = bad_rows_.skip() ? texts_.keep(row.text) : std::string_view();
    return copy;
}

void GenericCollector::count_unknown_biotype(const GenericRow& row) {
    if (!row.unknown_biotype.empty()) report_.unknown_biotype(row.unknown_biotype, row.line);
}

void GenericCollector::take(const GenericRow& row, const BadRecord* fault) {
    const bool is_feature = row.kind == GenericKind::gene || row.kind == GenericKind::transcript;
    if (fault != nullptr) {
        // What is below a row that was left out is left out, too.
        if (is_feature && !row.key.empty() && bad_rows_.skip()) {
            GenericNode& node = nodes_[nodes_.find_or_add(space_of(row), texts_.keep(row.key), row.head.chrom)];
            if (!node.has_row) node.state = State::left_out;
        }
        return reject_row(bad_rows_, *fault, row.text, row.line);
    }
    if (row.kind == GenericKind::other) return take_other(row);
    report_odd_coordinates(row.odd, row.line, report_);
    if (is_feature) return take_feature(row);
    take_part(row);
}

void GenericCollector::take_feature(const GenericRow& row) {
    const GenericRow copy = kept(row);
    const std::int32_t number = copy.key.empty() ? nodes_.add_nameless(space_of(copy))
                                                 : nodes_.find_or_add(space_of(copy), copy.key, copy.head.chrom);
    GenericNode& node = nodes_[number];
    if (node.has_row) {
        const BadRecord bad = {io::Reason::refused, "the ID '" + std::string(row.key) + "' is in several rows (line " +
                                                        std::to_string(node.row.line) + ")"};
        return reject_row(bad_rows_, bad, row.text, row.line);
    }
    count_unknown_biotype(row);
    node.row = copy;
    node.has_row = true;
    node.state = row.kind == GenericKind::gene ? State::gene : State::transcript;
    if (node.state == State::gene) nodes_.add_name(NameSpace::gene_id, node.row.id, node.row.head.chrom, number);
}

// Its children may be asked for their gene, and must not seem to lack their parent.
void GenericCollector::take_other(const GenericRow& row) {
    if (row.key.empty() || row.head.chrom == 0 || row.is_gtf) return;
    std::int32_t number = nodes_.find(NameSpace::gff3, row.key, row.head.chrom);
    if (number == GenericNodes::none)
        number = nodes_.find_or_add(NameSpace::gff3, texts_.keep(row.key), row.head.chrom);
    GenericNode& node = nodes_[number];
    if (node.state != State::referenced) return;
    node.state = State::other;
    node.row.parent = texts_.keep(row.parent);
    node.row.head.chrom = row.head.chrom;
    node.row.line = row.line;
}

void GenericCollector::take_part(const GenericRow& row) {
    GenericPart part;
    part.part = {row.head, row.phase, -1, 0, row.line};
    part.kind = row.kind;
    part.parent = parent_of(row, part);
    if (row.kind == GenericKind::exon) part.id = texts_.keep(row.id);
    if (row.kind == GenericKind::cds) {
        const GenericCdsTexts texts = {row.key, row.product, row.protein_id};
        const bool same = !cds_texts_.empty() && cds_texts_.back().key == texts.key &&
                          cds_texts_.back().product == texts.product &&
                          cds_texts_.back().protein_id == texts.protein_id;
        if (!same)
            cds_texts_.push_back({texts_.keep(texts.key), texts_.keep(texts.product), texts_.keep(texts.protein_id)});
        part.texts = static_cast<std::int32_t>(cds_texts_.size()) - 1;
    }
    if (bad_rows_.skip()) part.text = texts_.keep(row.text);
    parts_.push_back(part);
}

std::int32_t GenericCollector::parent_of(const GenericRow& row, GenericPart& part) {
    const auto node_of = [&](NameSpace space, std::string_view name) {
        const std::int32_t known = nodes_.find(space, name, row.head.chrom);
        return known != GenericNodes::none ? known : nodes_.find_or_add(space, texts_.keep(name), row.head.chrom);
    };
    std::int32_t node = GenericNodes::none;
    if (row.is_gtf) {
        node = row.parent.empty() ? node_of(NameSpace::gtf_gene, row.gene_key)
                                  : node_of(NameSpace::gtf_transcript, row.parent);
        describe(node, row);
    } else if (row.parent.empty()) {
        node = node_of(NameSpace::orphan, row.key.empty() ? row.gene_id : row.key);
        describe(node, row);
    } else if (row.parent.find(',') == std::string_view::npos) {
        node = node_of(NameSpace::gff3, row.parent);
    } else {
        part.list = static_cast<std::int32_t>(lists_.size());
        auto& list = lists_.emplace_back();
        for (const std::string_view item : items_of(row.parent)) list.push_back(node_of(NameSpace::gff3, item));
        node = list.front();
    }
    return node;
}

// Of a transcript without a row, the first part tells the gene.
void GenericCollector::describe(std::int32_t number, const GenericRow& row) {
    GenericNode& node = nodes_[number];
    if (node.state != State::referenced || node.row.line != 0) return;
    count_unknown_biotype(row);
    node.row = kept(row);
    node.row.text = {};
    node.row.id = row.is_gtf ? node.row.parent : std::string_view();
    node.row.product = node.row.protein_id = {};
}

void GenericCollector::fail_at(std::uint64_t line, const BadRecord& bad) {
    if (!bad_rows_.skip()) reject_row(bad_rows_, bad, {}, line);
}

void GenericCollector::reject(const GenericNode& node, const BadRecord& bad) {
    if (node.has_row) reject_row(bad_rows_, bad, node.row.text, node.row.line);
}

void GenericCollector::reject(GenericPart& part, const BadRecord& bad) {
    if (part.sharers > 1) {
        --part.sharers;
        return;
    }
    reject_row(bad_rows_, bad, part.text, part.part.line);
}

}  // namespace gk::annotation
