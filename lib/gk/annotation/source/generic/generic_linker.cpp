#include "gk/annotation/source/generic/generic_linker.hpp"

#include <algorithm>
#include <string>

#include "gk/annotation/gff/parent_list.hpp"

namespace gk::annotation {
namespace {

using io::BadRecord;
using io::Reason;
using State = GenericNode::State;

BadRecord not_in_file(std::string_view parent) {
    return {Reason::refused, "the parent '" + std::string(parent) + "' is in no row of its chromosome"};
}

BadRecord parent_left_out(std::string_view parent) {
    return {Reason::refused, "the parent '" + std::string(parent) + "' was left out"};
}

bool contains_node(const std::vector<std::int32_t>& list, std::int32_t node) {
    return std::find(list.begin(), list.end(), node) != list.end();
}

// A name of its own for each strand, since a gene has one.
std::uint32_t chrom_and_strand(const RowHead& head) {
    return head.forward() ? head.chrom : ~head.chrom;
}

}  // namespace

std::vector<std::int32_t> GenericLinker::link() {
    find_transcripts_among_genes();
    const auto part_count = static_cast<std::int32_t>(rows_.parts().size());
    for (std::int32_t part = 0; part < part_count; ++part) link_part(part);
    for (std::int32_t node = 0; node < nodes_.size(); ++node)
        if (nodes_[node].made.size() > 1) join_made_transcripts(node);
    for (std::int32_t node = 0; node < nodes_.size(); ++node)
        if (nodes_[node].state == State::transcript) place_transcript(node);
    // The genes that are made meanwhile lie behind.
    const std::int32_t count = nodes_.size();
    for (std::int32_t node = 0; node < count; ++node)
        if (nodes_[node].state == State::transcript) link_transcript(node);

    std::vector<std::int32_t> genes;
    const auto by_line = [&](std::int32_t a, std::int32_t b) { return nodes_[a].row.line < nodes_[b].row.line; };
    for (std::int32_t node = 0; node < nodes_.size(); ++node) {
        if (nodes_[node].state != State::gene) continue;
        auto& transcripts = nodes_[node].children;
        std::stable_sort(transcripts.begin(), transcripts.end(), by_line);
        genes.push_back(node);
    }
    std::stable_sort(genes.begin(), genes.end(), by_line);
    return genes;
}

// FlyBase's pseudogenes are below genes.
void GenericLinker::find_transcripts_among_genes() {
    for (std::int32_t number = 0; number < nodes_.size(); ++number) {
        GenericNode& node = nodes_[number];
        if (node.state != State::gene || node.row.parent.empty()) continue;
        const std::int32_t parent = nodes_.find(NameSpace::gff3, node.row.parent, node.row.head.chrom);
        if (parent == GenericNodes::none || parent == number || nodes_[parent].state != State::gene) continue;
        node.state = State::transcript;
    }
}

void GenericLinker::link_part(std::int32_t number) {
    GenericPart& part = rows_.parts()[static_cast<std::size_t>(number)];
    const std::vector<std::int32_t> parents =
        part.list < 0 ? std::vector<std::int32_t>{part.parent} : rows_.parents(part);
    std::vector<std::int32_t> transcripts;
    std::vector<std::int32_t> genes;
    std::int32_t left_out = GenericNodes::none;
    for (const std::int32_t parent : parents) {
        GenericNode& node = nodes_[parent];
        if (node.state == State::referenced && node.space == NameSpace::gff3) {
            const BadRecord bad = not_in_file(nodes_.name(parent));
            return rows_.reject(part, bad);
        }
        if (node.state == State::referenced) node.state = State::transcript;
        if (node.state == State::transcript && !contains_node(transcripts, parent)) transcripts.push_back(parent);
        if (node.state == State::gene && !contains_node(genes, parent)) genes.push_back(parent);
        if (node.state == State::left_out) left_out = parent;
    }
    if (transcripts.empty() && left_out != GenericNodes::none)
        return rows_.reject(part, parent_left_out(nodes_.name(left_out)));
    if (transcripts.empty() && genes.empty()) return report_.leave_out(LeftOut::part_of_no_transcript, part.part.line);
    if (transcripts.empty()) {
        const std::string_view cds = part.texts < 0 ? std::string_view() : rows_.cds_texts(part).key;
        for (const std::int32_t gene : genes) transcripts.push_back(made_transcript(gene, cds));
    }
    part.sharers = static_cast<std::uint32_t>(transcripts.size());
    for (const std::int32_t transcript : transcripts) add_part(transcript, number);
}

void GenericLinker::add_part(std::int32_t transcript, std::int32_t number) {
    const GenericPart& part = rows_.parts()[static_cast<std::size_t>(number)];
    GenericNode& node = nodes_[transcript];
    node.children.push_back(number);
    if (node.row.line == 0) node.row.line = part.part.line;
    if (part.texts < 0) return;
    node.has_cds = true;
    const GenericCdsTexts& texts = rows_.cds_texts(part);
    if (node.row.product.empty()) node.row.product = texts.product;
    if (node.row.protein_id.empty()) node.row.protein_id = texts.protein_id;
}

// The transcript for parts that hang on a gene: one for each CDS, of which a gene of bacteria may have several.
std::int32_t GenericLinker::made_transcript(std::int32_t gene, std::string_view cds) {
    const std::int32_t made = nodes_.find_or_add(NameSpace::of_gene, cds, static_cast<std::uint32_t>(gene));
    GenericNode& node = nodes_[made];
    if (node.state == State::transcript) return made;
    node.state = State::transcript;
    node.gene = gene;
    node.row.head = nodes_[gene].row.head;
    nodes_[gene].made.push_back(made);
    return made;
}

// Only CDS that overlap can't be of one transcript: rows of one CDS need not have one ID.
void GenericLinker::join_made_transcripts(std::int32_t gene) {
    auto& made = nodes_[gene].made;
    if (cdss_overlap(made)) return;
    for (std::size_t i = 1; i < made.size(); ++i) {
        for (const std::int32_t part : nodes_[made[i]].children) add_part(made.front(), part);
        nodes_[made[i]].state = State::other;
    }
    auto& parts = nodes_[made.front()].children;
    std::sort(parts.begin(), parts.end());
    made.resize(1);
}

bool GenericLinker::cdss_overlap(const std::vector<std::int32_t>& transcripts) const {
    struct Piece {
        std::int64_t start, end;
        std::int32_t transcript;
    };
    std::vector<Piece> pieces;
    for (const std::int32_t transcript : transcripts) {
        for (const std::int32_t number : nodes_[transcript].children) {
            const GenericPart& part = rows_.parts()[static_cast<std::size_t>(number)];
            if (part.kind == GenericKind::exon) return false;
            pieces.push_back({part.part.head.start(), part.part.head.end(), transcript});
        }
    }
    std::sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.start < b.start; });
    Piece reach{0, -1, -1};  // the piece that ends last
    for (const Piece& piece : pieces) {
        if (piece.start < reach.end && piece.transcript != reach.transcript) return true;
        if (piece.end > reach.end) reach = piece;
    }
    return false;
}

// The place of a transcript without a row; and no part may lie on another strand.
void GenericLinker::place_transcript(std::int32_t transcript) {
    GenericNode& node = nodes_[transcript];
    const auto part_at = [&](std::int32_t number) -> GenericPart& {
        return rows_.parts()[static_cast<std::size_t>(number)];
    };
    const bool is_made = !node.has_row && node.gene < 0;
    if (is_made && !node.children.empty()) node.row.head = part_at(node.children.front()).part.head;
    std::erase_if(node.children, [&](std::int32_t number) {
        GenericPart& part = part_at(number);
        if (same_strand(part.part.head, node.row.head)) return false;
        rows_.reject(part, {Reason::refused, "the row is on another strand than its transcript"});
        return true;
    });
    if (!is_made) return;
    RowHead& head = node.row.head;
    for (const std::int32_t number : node.children) {
        const RowHead& part = part_at(number).part.head;
        head = place(head, std::min(head.start(), part.start()), std::max(head.end(), part.end()));
    }
}

void GenericLinker::link_transcript(std::int32_t transcript) {
    GenericNode& node = nodes_[transcript];
    if (!node.has_row && node.children.empty()) return;
    BadRecord bad;
    const std::int32_t gene = gene_of(transcript, bad);
    if (gene == GenericNodes::none) return leave_out(transcript, bad);
    node.gene = gene;
    GenericNode& owner = nodes_[gene];
    owner.children.push_back(transcript);
    owner.has_cds = owner.has_cds || node.has_cds;
    if (owner.has_row) {
        const bool is_gene_itself = !node.has_row && is_nameless(node.row.id);
        if (is_gene_itself && same_strand(owner.row.head, node.row.head)) node.row.head = owner.row.head;
        return;
    }
    owner.row.line = std::min(owner.row.line, node.row.line);
    owner.row.head = place(owner.row.head, std::min(owner.row.head.start(), node.row.head.start()),
                           std::max(owner.row.head.end(), node.row.head.end()));
}

void GenericLinker::leave_out(std::int32_t transcript, const BadRecord& bad) {
    GenericNode& node = nodes_[transcript];
    rows_.reject(node, bad);
    const BadRecord of_part = node.has_row ? parent_left_out(node.row.key) : bad;
    for (const std::int32_t number : node.children)
        rows_.reject(rows_.parts()[static_cast<std::size_t>(number)], of_part);
    node.state = State::left_out;
}

std::int32_t GenericLinker::gene_of(std::int32_t transcript, BadRecord& bad) {
    const GenericNode& node = nodes_[transcript];
    if (node.gene != GenericNodes::none) return node.gene;
    if (!node.row.is_gtf) return gene_above(transcript, bad);
    const std::int32_t gene = nodes_.find(NameSpace::gtf_gene, node.row.gene_key, node.row.head.chrom);
    if (gene != GenericNodes::none && nodes_[gene].state == State::gene) return gene;
    if (gene != GenericNodes::none && nodes_[gene].state == State::left_out) {
        bad = parent_left_out(node.row.gene_key);
        return GenericNodes::none;
    }
    return made_gene(node.row);
}

// GFF3 may nest deeper: a miRNA is below a transcript, which is below a gene.
std::int32_t GenericLinker::gene_above(std::int32_t transcript, BadRecord& bad) {
    constexpr int most_levels = 64;
    std::int32_t at = transcript;
    for (int level = 0; level < most_levels; ++level) {
        const GenericRow& row = nodes_[at].row;
        if (row.parent.empty())
            return named_or_made_gene(nodes_[at].state == State::other ? nodes_[transcript].row : row);
        if (row.parent.find(',') != std::string_view::npos) {
            bad = {Reason::refused, "several parents: '" + std::string(row.parent) + "'"};
            return GenericNodes::none;
        }
        const std::int32_t parent = nodes_.find(NameSpace::gff3, row.parent, row.head.chrom);
        if (parent == GenericNodes::none || nodes_[parent].state == State::referenced) {
            bad = not_in_file(row.parent);
            return GenericNodes::none;
        }
        if (nodes_[parent].state == State::left_out) {
            bad = parent_left_out(row.parent);
            return GenericNodes::none;
        }
        if (nodes_[parent].state == State::gene) return parent;
        at = parent;
    }
    bad = {Reason::refused, "the parents of '" + std::string(nodes_[transcript].row.key) + "' lead to no gene"};
    return GenericNodes::none;
}

std::int32_t GenericLinker::named_or_made_gene(const GenericRow& row) {
    const std::int32_t named = nodes_.find(NameSpace::gene_id, row.gene_id, row.head.chrom);
    const bool is_gene = named != GenericNodes::none && nodes_[named].state == State::gene;
    return is_gene && same_strand(nodes_[named].row.head, row.head) ? named : made_gene(row);
}

std::int32_t GenericLinker::made_gene(const GenericRow& row) {
    std::string_view id = row.gene_id;
    for (const std::string_view other : {row.id, row.key})
        if (id.empty()) id = other;
    const std::int32_t gene = nodes_.find_or_add(NameSpace::made_gene, id, chrom_and_strand(row.head));
    GenericNode& node = nodes_[gene];
    if (node.state == State::gene) return gene;
    node.state = State::gene;
    node.row = row;
    node.row.parent = {};
    node.row.text = {};
    node.row.id = id;
    if (node.row.gene_name.empty()) node.row.gene_name = id;
    return gene;
}

}  // namespace gk::annotation
