#include "gk/annotation/source/gencode/gencode_row.hpp"

#include "gk/annotation/biotype.hpp"
#include "gk/annotation/draft/text_pool.hpp"
#include "gk/annotation/gff/attributes.hpp"
#include "gk/annotation/rows.hpp"
#include "gk/annotation/source/source_guess.hpp"
#include "gk/annotation/source/source_values.hpp"

namespace gk::annotation {
namespace {

using io::BadRecord;
using io::Reason;

GencodeFault before_parent(BadRecord bad) {
    return {std::move(bad), true};
}

GencodeFault after_parent(BadRecord bad) {
    return {std::move(bad), false};
}

std::string_view without_prefix(std::string_view text, std::string_view prefix) {
    if (text.starts_with(prefix)) text.remove_prefix(prefix.size());
    return text;
}

// Types in the order of how often they occur.
GencodeKind kind_of_type(std::string_view type) {
    if (type == "exon") return GencodeKind::exon;
    if (type == "CDS") return GencodeKind::cds;
    if (type == "five_prime_UTR") return GencodeKind::utr5;
    if (type == "three_prime_UTR") return GencodeKind::utr3;
    if (type == "UTR") return GencodeKind::utr;
    return GencodeKind::other;
}

GencodeKind kind_of_gff3(std::string_view type, std::string_view attributes) {
    if (type == "gene" || attributes.starts_with("ID=gene:")) return GencodeKind::gene;
    if (type == "transcript" || attributes.starts_with("ID=transcript:")) return GencodeKind::transcript;
    return kind_of_type(type);
}

GencodeKind kind_of_gtf(std::string_view type) {
    if (type == "gene") return GencodeKind::gene;
    if (type == "transcript") return GencodeKind::transcript;
    if (type == "five_prime_utr") return GencodeKind::utr5;
    if (type == "three_prime_utr") return GencodeKind::utr3;
    if (type == "stop_codon") return GencodeKind::stop_codon;
    return kind_of_type(type);
}

std::string_view first_filled(std::string_view a, std::string_view b) {
    return a.empty() ? b : a;
}

}  // namespace

std::optional<GencodeFault> GencodeReader::read(std::string_view line, std::uint64_t number, GencodeRow& row) {
    row.line = number;
    row.text = line;
    row.parent = row.id = {};
    row.kind = GencodeKind::other;
    if (!split_columns(line, columns_)) {
        columns_[2] = {};
        return before_parent(too_few_columns(line, columns_.size()));
    }
    if (has_nul(line)) return before_parent(nul_character());
    if (is_gtf_attributes(columns_[8])) return read_gtf(row);
    return read_gff3(row);
}

BadRecord GencodeReader::missing(std::string_view key) const {
    std::string what = "no attribute '" + std::string(key) + "'";
    if (columns_[8].find('=') == std::string_view::npos) what += ", nor any other key=value";
    return {Reason::malformed, what + other_source_hint(columns_[8], context_.source)};
}

std::optional<BadRecord> GencodeReader::read_level(std::string_view text, GencodeRow& row) const {
    if (text.empty()) {
        row.level = gencode_level(columns_[1]);
    } else if (text.size() == 1 && text[0] >= '1' && text[0] <= '3') {
        row.level = static_cast<std::uint8_t>(text[0] - '1');
    } else {
        return BadRecord{Reason::malformed, "level '" + std::string(text) + "' is not 1, 2 or 3"};
    }
    return std::nullopt;
}

std::optional<BadRecord> GencodeReader::read_biotype(std::string_view text, GencodeRow& row) const {
    const auto code = biotype_code(text);
    if (!code) return BadRecord{Reason::malformed, unknown_biotype_text(text)};
    row.biotype = *code;
    return std::nullopt;
}

std::optional<BadRecord> GencodeReader::read_phase(GencodeRow& row) const {
    std::int32_t phase = 0;
    const NumberFault fault = parse_source_integer(columns_[7], phase);
    if (fault != NumberFault::none) return bad_number(fault, "the phase", columns_[7]);
    row.phase = static_cast<std::uint8_t>(static_cast<std::uint32_t>(phase) & 63U);
    return std::nullopt;
}

std::optional<GencodeFault> GencodeReader::read_gff3(GencodeRow& row) {
    row.kind = kind_of_gff3(columns_[2], columns_[8]);
    switch (row.kind) {
        case GencodeKind::gene:
            return read_gff3_gene(row);
        case GencodeKind::transcript:
            return read_gff3_transcript(row);
        case GencodeKind::exon:
            return read_gff3_exon(row);
        case GencodeKind::other:
            return std::nullopt;
        default:
            return read_gff3_part(row);
    }
}

std::optional<GencodeFault> GencodeReader::read_gff3_gene(GencodeRow& row) {
    enum : std::size_t { id, gene_type, biotype, gene_name, name, gene_id, level };
    static constexpr AttributeKeys<7> keys({"ID", "gene_type", "biotype", "gene_name", "Name", "gene_id", "level"});
    AttributeValues<7> found;
    scan_gff3_attributes(columns_[8], keys, found);
    texts_.decode(columns_[8], found);
    if (!found.has(id)) return before_parent(missing("ID"));
    row.id = without_prefix(found.values[id], "gene:");
    if (found.text(gene_type).empty() && !found.has(biotype)) return before_parent(missing("biotype"));
    row.name = first_filled(found.text(gene_name), found.text(name));
    if (row.name.empty()) {
        if (!found.has(gene_id)) return before_parent(missing("gene_id"));
        row.name = found.values[gene_id];
    }
    if (auto bad = place(row)) return before_parent(std::move(*bad));
    if (auto bad = read_level(found.text(level), row)) return before_parent(std::move(*bad));
    if (auto bad = read_biotype(first_filled(found.text(gene_type), found.text(biotype)), row))
        return before_parent(std::move(*bad));
    return std::nullopt;
}

std::optional<GencodeFault> GencodeReader::read_gff3_transcript(GencodeRow& row) {
    enum : std::size_t { id, parent, transcript_type, biotype, level, tsl, ccds_id, protein_id };
    static constexpr AttributeKeys<8> keys(
        {"ID", "Parent", "transcript_type", "biotype", "level", "transcript_support_level", "ccdsid", "protein_id"});
    AttributeValues<8> found;
    scan_gff3_attributes(columns_[8], keys, found);
    texts_.decode(columns_[8], found);
    if (!found.has(parent)) return before_parent(missing("Parent"));
    if (!found.has(id)) return before_parent(missing("ID"));
    if (found.text(transcript_type).empty() && !found.has(biotype)) return before_parent(missing("biotype"));
    row.parent = without_prefix(found.values[parent], "gene:");
    row.id = without_prefix(found.values[id], "transcript:");
    row.ccds_id = found.text(ccds_id);
    row.protein_id = found.text(protein_id);
    if (auto bad = place(row)) return after_parent(std::move(*bad));
    if (auto bad = read_level(found.text(level), row)) return after_parent(std::move(*bad));
    if (auto bad = parse_tsl(found.get(tsl).value_or("NA"), row.tsl)) return after_parent(std::move(*bad));
    if (auto bad = read_biotype(first_filled(found.text(transcript_type), found.text(biotype)), row))
        return after_parent(std::move(*bad));
    return std::nullopt;
}

std::optional<GencodeFault> GencodeReader::read_gff3_exon(GencodeRow& row) {
    enum : std::size_t { parent, exon_id, exon_number, rank };
    static constexpr AttributeKeys<4> keys({"Parent", "exon_id", "exon_number", "rank"});
    if (auto bad = place(row)) return before_parent(std::move(*bad));
    AttributeValues<4> found;
    scan_gff3_attributes(columns_[8], keys, found);
    texts_.decode(columns_[8], found);
    if (!found.has(parent)) return before_parent(missing("Parent"));
    if (!found.has(exon_id)) return before_parent(missing("exon_id"));
    const bool numbered = !found.text(exon_number).empty();
    if (!numbered && !found.has(rank)) return before_parent(missing("rank"));
    row.parent = without_prefix(found.values[parent], "transcript:");
    row.id = found.values[exon_id];
    row.id_hash = text_hash(row.id);
    if (auto bad = parse_exon_number(numbered ? found.values[exon_number] : found.values[rank], row.index))
        return after_parent(std::move(*bad));
    return std::nullopt;
}

std::optional<GencodeFault> GencodeReader::read_gff3_part(GencodeRow& row) {
    enum : std::size_t { parent, exon_number };
    static constexpr AttributeKeys<2> keys({"Parent", "exon_number"});
    AttributeValues<2> found;
    scan_gff3_attributes(columns_[8], keys, found);
    texts_.decode(columns_[8], found);
    if (!found.has(parent)) return before_parent(missing("Parent"));
    row.parent = without_prefix(found.values[parent], "transcript:");
    if (auto bad = place(row)) return after_parent(std::move(*bad));
    row.index = -1;
    if (found.has(exon_number))
        if (auto bad = parse_part_number(found.values[exon_number], row.index)) return after_parent(std::move(*bad));
    row.phase = 0;
    if (row.kind == GencodeKind::cds)
        if (auto bad = read_phase(row)) return after_parent(std::move(*bad));
    return std::nullopt;
}

std::optional<GencodeFault> GencodeReader::read_gtf(GencodeRow& row) {
    row.kind = kind_of_gtf(columns_[2]);
    switch (row.kind) {
        case GencodeKind::gene:
            return read_gtf_gene(row);
        case GencodeKind::transcript:
            return read_gtf_transcript(row);
        case GencodeKind::other:
            return std::nullopt;
        default:
            return read_gtf_part(row);
    }
}

std::optional<GencodeFault> GencodeReader::read_gtf_gene(GencodeRow& row) {
    enum : std::size_t { gene_id, gene_type, gene_biotype, gene_name, level };
    static constexpr AttributeKeys<5> keys({"gene_id", "gene_type", "gene_biotype", "gene_name", "level"});
    AttributeValues<5> found;
    scan_gtf_attributes(columns_[8], keys, found);
    texts_.decode(columns_[8], found);
    if (!found.has(gene_id)) return before_parent(missing("gene_id"));
    row.id = found.values[gene_id];
    if (found.text(gene_type).empty() && !found.has(gene_biotype)) return before_parent(missing("gene_biotype"));
    row.name = first_filled(found.text(gene_name), row.id);
    if (auto bad = place(row)) return before_parent(std::move(*bad));
    if (auto bad = read_level(found.text(level), row)) return before_parent(std::move(*bad));
    if (auto bad = read_biotype(first_filled(found.text(gene_type), found.text(gene_biotype)), row))
        return before_parent(std::move(*bad));
    return std::nullopt;
}

std::optional<GencodeFault> GencodeReader::read_gtf_transcript(GencodeRow& row) {
    enum : std::size_t { gene_id, transcript_id, transcript_type, biotype, level, tsl, ccdsid, ccds_id, protein_id };
    static constexpr AttributeKeys<9> keys({"gene_id", "transcript_id", "transcript_type", "transcript_biotype",
                                            "level", "transcript_support_level", "ccdsid", "ccds_id", "protein_id"});
    AttributeValues<9> found;
    scan_gtf_attributes(columns_[8], keys, found);
    texts_.decode(columns_[8], found);
    if (!found.has(gene_id)) return before_parent(missing("gene_id"));
    if (!found.has(transcript_id)) return before_parent(missing("transcript_id"));
    if (found.text(transcript_type).empty() && !found.has(biotype)) return before_parent(missing("transcript_biotype"));
    row.parent = found.values[gene_id];
    row.id = found.values[transcript_id];
    row.ccds_id = first_filled(found.text(ccdsid), found.text(ccds_id));
    row.protein_id = found.text(protein_id);
    if (auto bad = place(row)) return after_parent(std::move(*bad));
    if (auto bad = read_level(found.text(level), row)) return after_parent(std::move(*bad));
    if (auto bad = parse_tsl(found.get(tsl).value_or("NA"), row.tsl)) return after_parent(std::move(*bad));
    if (auto bad = read_biotype(first_filled(found.text(transcript_type), found.text(biotype)), row))
        return after_parent(std::move(*bad));
    return std::nullopt;
}

std::optional<GencodeFault> GencodeReader::read_gtf_part(GencodeRow& row) {
    enum : std::size_t { transcript_id, exon_number, exon_id };
    static constexpr AttributeKeys<3> keys({"transcript_id", "exon_number", "exon_id"});
    if (auto bad = place(row)) return before_parent(std::move(*bad));
    AttributeValues<3> found;
    scan_gtf_attributes(columns_[8], keys, found);
    texts_.decode(columns_[8], found);
    if (!found.has(transcript_id)) return before_parent(missing("transcript_id"));
    row.parent = found.values[transcript_id];
    row.index = -1;
    row.phase = 0;
    if (row.kind == GencodeKind::exon) {
        if (!found.has(exon_id)) return before_parent(missing("exon_id"));
        if (found.text(exon_number).empty()) return before_parent(missing("exon_number"));
        row.id = found.values[exon_id];
        row.id_hash = text_hash(row.id);
        if (auto bad = parse_exon_number(found.values[exon_number], row.index)) return after_parent(std::move(*bad));
        return std::nullopt;
    }
    if (found.has(exon_number))
        if (auto bad = parse_part_number(found.values[exon_number], row.index)) return after_parent(std::move(*bad));
    if (row.kind == GencodeKind::cds || row.kind == GencodeKind::stop_codon)
        if (auto bad = read_phase(row)) return after_parent(std::move(*bad));
    return std::nullopt;
}

}  // namespace gk::annotation
