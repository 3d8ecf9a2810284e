#include "gk/annotation/source/ncbi/ncbi_row.hpp"

#include "gk/annotation/gff/attributes.hpp"
#include "gk/annotation/source/ncbi/ncbi_gtf.hpp"
#include "gk/annotation/source/source_values.hpp"

namespace gk::annotation {
namespace {

using io::BadRecord;
using io::Reason;

// The last three are those of gk's own exports.
struct NcbiKey {
    enum : std::size_t {
        key,
        parent,
        dbxref,
        gene,
        gene_biotype,
        transcript_id,
        product,
        protein_id,
        own_biotype,
        own_product,
        own_protein_id,
        count
    };
};
constexpr AttributeKeys<NcbiKey::count> ncbi_keys({"ID", "Parent", "Dbxref", "gene", "gene_biotype", "transcript_id",
                                                   "product", "protein_id", biotype_attribute, product_attribute,
                                                   protein_id_attribute});

struct NcbiGtfKey {
    enum : std::size_t {
        gene_id,
        transcript_id,
        gene,
        gene_biotype,
        transcript_biotype,
        gbkey,
        product,
        protein_id,
        count
    };
};
constexpr AttributeKeys<NcbiGtfKey::count> ncbi_gtf_keys({"gene_id", "transcript_id", "gene", "gene_biotype",
                                                          "transcript_biotype", "gbkey", "product", "protein_id"});

NcbiKind kind_of_gtf_type(std::string_view type) {
    if (type == "exon") return NcbiKind::exon;
    if (type == "CDS") return NcbiKind::cds;
    if (type == "gene") return NcbiKind::gene;
    if (type == "transcript") return NcbiKind::transcript;
    if (type == "stop_codon") return NcbiKind::stop_codon;
    return NcbiKind::other;
}

// `GeneID:` in a comma list.
std::optional<std::string_view> gene_id(std::string_view list) {
    constexpr std::string_view prefix = "GeneID:";
    while (true) {
        const std::size_t comma = list.find(',');
        const std::string_view item = list.substr(0, comma);
        if (item.starts_with(prefix)) return item.substr(prefix.size());
        if (comma == std::string_view::npos) return std::nullopt;
        list.remove_prefix(comma + 1);
    }
}

}  // namespace

struct NcbiReader::Attributes : AttributeValues<NcbiKey::count> {};
struct NcbiReader::GtfAttributeValues : AttributeValues<NcbiGtfKey::count> {};

std::optional<BadRecord> NcbiReader::read(std::string_view line, std::uint64_t number, NcbiRow& row) {
    row.line = number;
    row.text = line;
    row.chrom = 0;
    if (!split_columns(line, columns_)) return too_few_columns(line, columns_.size());
    if (has_nul(line)) return nul_character();
    const ChromId* const chrom = placer_.chrom(columns_[0]);
    if (chrom == nullptr) return placer_.unknown_chromosome(columns_[0]);
    row.chrom = placer_.tag(*chrom);
    if (is_gtf_attributes(columns_[8])) return read_gtf(row);

    Attributes found;
    scan_gff3_attributes(columns_[8], ncbi_keys, found);
    const std::string_view raw_dbxref = found.text(NcbiKey::dbxref);
    texts_.decode(columns_[8], found);
    if (found.has(NcbiKey::dbxref))
        found.values[NcbiKey::dbxref] = raw_dbxref;  // a list is split before its items are decoded
    row.key = found.text(NcbiKey::key);
    const std::string_view type = columns_[2];
    if (type == "gene" || row.key.starts_with("gene")) {
        row.kind = NcbiKind::gene;
    } else if (row.key.starts_with("rna")) {
        row.kind = found.text(NcbiKey::transcript_id).empty() ? NcbiKind::unnamed_rna : NcbiKind::transcript;
    } else if (type == "exon") {
        row.kind = NcbiKind::exon;
    } else if (type == "CDS") {
        row.kind = NcbiKind::cds;
    } else {
        row.kind = NcbiKind::other;
    }
    if (row.kind == NcbiKind::other || row.kind == NcbiKind::unnamed_rna) return std::nullopt;

    if (auto bad = place(row)) return bad;
    row.level = ncbi_level(columns_[1]);
    if (row.kind == NcbiKind::gene) return read_gene(found, row);
    if (auto bad = read_parent(found, row)) return bad;
    if (row.kind == NcbiKind::cds) {
        row.product = found.text(NcbiKey::product);
        row.protein_id = found.text(NcbiKey::protein_id);
        return read_phase(row);
    }
    row.is_mrna = type == "mRNA";
    return row.kind == NcbiKind::transcript ? read_transcript(found, row) : std::nullopt;
}

std::optional<BadRecord> NcbiReader::read_gene(const Attributes& found, NcbiRow& row) {
    if (!found.has(NcbiKey::gene_biotype)) return missing("gene_biotype");
    if (!found.has(NcbiKey::dbxref)) return missing("Dbxref");
    const auto id = gene_id(found.values[NcbiKey::dbxref]);
    if (!id) return missing("GeneID");
    if (!found.has(NcbiKey::gene)) return missing("gene");
    row.id = texts_.decode(columns_[8], *id);
    row.name = found.values[NcbiKey::gene];
    return parse_biotype(found.values[NcbiKey::gene_biotype], context_.strict, row.biotype, row.unknown_biotype);
}

std::optional<BadRecord> NcbiReader::read_transcript(const Attributes& found, NcbiRow& row) const {
    row.id = found.values[NcbiKey::transcript_id];
    row.product = found.text(NcbiKey::own_product);
    row.protein_id = found.text(NcbiKey::own_protein_id);
    row.has_own_biotype = found.has(NcbiKey::own_biotype);
    if (!row.has_own_biotype) return std::nullopt;
    return parse_biotype(found.values[NcbiKey::own_biotype], context_.strict, row.biotype, row.unknown_biotype);
}

std::optional<BadRecord> NcbiReader::read_parent(const Attributes& found, NcbiRow& row) const {
    if (!found.has(NcbiKey::parent)) return missing("Parent");
    row.parent = found.values[NcbiKey::parent];
    if (row.kind == NcbiKind::transcript && row.parent.find(',') != std::string_view::npos)
        return BadRecord{Reason::malformed, "several parents: '" + std::string(row.parent) + "'"};
    return std::nullopt;
}

std::optional<BadRecord> NcbiReader::read_phase(NcbiRow& row) const {
    std::int32_t phase = 0;
    const NumberFault fault = parse_source_integer(columns_[7], phase);
    if (fault != NumberFault::none) return bad_number(fault, "the phase", columns_[7]);
    if (phase < 0 || phase > 255)
        return BadRecord{Reason::malformed, "the phase " + std::to_string(phase) + " is not from 0 to 255"};
    row.phase = static_cast<std::uint8_t>(static_cast<unsigned>(phase) & 63U);
    return std::nullopt;
}

// GFF3 percent-encodes what GTF has as it is, and its texts are stored as they stand there.
std::string_view NcbiReader::as_in_gff3(std::string_view text) {
    return is_encoded_in_gff3(text) ? escaped_.keep(encoded_as_in_gff3(text)) : text;
}

std::optional<BadRecord> NcbiReader::read_gtf(NcbiRow& row) {
    row.kind = kind_of_gtf_type(columns_[2]);
    if (row.kind == NcbiKind::other) return std::nullopt;
    GtfAttributeValues found;
    scan_gtf_attributes(columns_[8], ncbi_gtf_keys, found);
    if (row.kind != NcbiKind::gene && !found.has(NcbiGtfKey::transcript_id)) return missing("transcript_id");
    const std::string_view transcript = found.text(NcbiGtfKey::transcript_id);
    if (row.kind == NcbiKind::transcript && (transcript.empty() || transcript.starts_with(unassigned_transcript))) {
        row.kind = NcbiKind::unnamed_rna;
        row.key = transcript;
        return std::nullopt;
    }
    if (auto bad = place(row)) return bad;
    row.level = ncbi_level(columns_[1]);
    if (row.kind == NcbiKind::gene) return read_gtf_gene(found, row);
    if (row.kind == NcbiKind::transcript) {
        if (!found.has(NcbiGtfKey::gene_id)) return missing("gene_id");
        row.key = transcript;
        row.parent = found.values[NcbiGtfKey::gene_id];
        row.id = accession_of(transcript);
        const bool has_type = found.has(NcbiGtfKey::transcript_biotype);
        row.is_mrna = found.text(has_type ? NcbiGtfKey::transcript_biotype : NcbiGtfKey::gbkey) == "mRNA";
        return std::nullopt;
    }
    row.parent = transcript.empty() ? found.text(NcbiGtfKey::gene_id) : transcript;
    if (row.kind == NcbiKind::exon) return std::nullopt;
    row.product = as_in_gff3(found.text(NcbiGtfKey::product));
    row.protein_id = as_in_gff3(found.text(NcbiGtfKey::protein_id));
    return read_phase(row);
}

std::optional<BadRecord> NcbiReader::read_gtf_gene(const GtfAttributeValues& found, NcbiRow& row) {
    for (const std::size_t needed : {NcbiGtfKey::gene_id, NcbiGtfKey::gene_biotype})
        if (!found.has(needed)) return missing(ncbi_gtf_keys.key(needed));
    const auto id = gene_id_of_db_xref(columns_[8]);
    if (!id) return missing("GeneID");
    if (!found.has(NcbiGtfKey::gene)) return missing("gene");
    row.key = found.values[NcbiGtfKey::gene_id];
    row.id = *id;
    row.name = as_in_gff3(found.values[NcbiGtfKey::gene]);
    return parse_biotype(found.values[NcbiGtfKey::gene_biotype], context_.strict, row.biotype, row.unknown_biotype);
}

}  // namespace gk::annotation
