#include "gk/annotation/source/generic/generic_row.hpp"

#include <string>

#include "gk/annotation/biotype.hpp"
#include "gk/annotation/gff/attributes.hpp"
#include "gk/annotation/source/source_values.hpp"

namespace gk::annotation {
namespace {

using io::BadRecord;
using io::Reason;

struct GenericKey {
    enum : std::size_t {
        id,
        parent,
        locus_tag,
        gene_id,
        gene_name,
        gene,
        gene_biotype,
        gene_type,
        biotype,
        transcript_id,
        transcript_biotype,
        transcript_type,
        product,
        protein_id,
        name,
        gene_symbol,  ///< of FlyBase
        named_gene,   ///< of gffread
        exon_id,
        count
    };
};
constexpr AttributeKeys<GenericKey::count> generic_keys({"ID", "Parent", "locus_tag", "gene_id", "gene_name", "gene",
                                                         "gene_biotype", "gene_type", "biotype", "transcript_id",
                                                         "transcript_biotype", "transcript_type", "product",
                                                         "protein_id", "Name", "gene_symbol", "geneID", "exon_id"});

std::string_view without(std::string_view text, std::string_view prefix) {
    if (text.starts_with(prefix)) text.remove_prefix(prefix.size());
    return text;
}

/// A word alone, as AUGUSTUS has it in its rows of genes and transcripts: `g1`, `g1.t1`.
bool is_lone_word(std::string_view text) {
    return text.find_first_of(" \t=;\"") == std::string_view::npos;
}

}  // namespace

struct GenericReader::Values : AttributeValues<GenericKey::count> {
    std::string_view first_of(std::initializer_list<std::size_t> keys) const {
        for (const std::size_t key : keys)
            if (!text(key).empty()) return text(key);
        return {};
    }
};

std::optional<BadRecord> GenericReader::read(std::string_view line, std::uint64_t number, GenericRow& row) {
    row.line = number;
    row.text = line;
    if (!split_columns(line, columns_)) {
        columns_[2] = {};
        return too_few_columns(line, columns_.size());
    }
    if (has_nul(line)) return nul_character();
    row.kind = generic_kind(columns_[2]);
    if (const ChromId* const chrom = placer_.chrom(columns_[0])) row.head.chrom = placer_.tag(*chrom);
    if (!is_part(row.kind) && row.kind != GenericKind::other && is_lone_word(columns_[8])) return read_word(row);

    row.is_gtf = is_gtf_attributes(columns_[8]);
    if (row.is_gtf && row.kind == GenericKind::other) return std::nullopt;
    Values found;
    if (row.is_gtf)
        scan_gtf_attributes(columns_[8], generic_keys, found);
    else
        scan_trimmed_gff3_attributes(columns_[8], generic_keys, found);
    texts_.decode(columns_[8], found);
    // Ensembl's types of genes and transcripts are many, and its IDs tell.
    if (!row.is_gtf && found.text(GenericKey::id).starts_with("gene:")) row.kind = GenericKind::gene;
    if (!row.is_gtf && found.text(GenericKey::id).starts_with("transcript:")) row.kind = GenericKind::transcript;
    if (auto bad = row.is_gtf ? read_gtf(found, row) : read_gff3(found, row)) return bad;
    if (row.kind == GenericKind::other) return std::nullopt;
    if (auto bad = read_types(found, row)) return bad;
    return read_place(row);
}

std::optional<BadRecord> GenericReader::read_word(GenericRow& row) {
    row.is_gtf = true;
    row.key = row.id = columns_[8];
    const bool is_transcript = row.kind == GenericKind::transcript;
    row.gene_key = row.gene_id = is_transcript ? row.key.substr(0, row.key.rfind('.')) : row.key;
    if (row.kind == GenericKind::gene) row.gene_name = row.id;
    return read_place(row);
}

std::optional<BadRecord> GenericReader::read_gff3(const Values& found, GenericRow& row) const {
    using Key = GenericKey;
    row.key = found.text(Key::id);
    row.parent = found.text(Key::parent);
    if (row.kind == GenericKind::other) return std::nullopt;
    row.gene_id = found.first_of({Key::locus_tag, Key::gene_id});
    row.gene_name = found.first_of({Key::gene_name, Key::gene});
    row.product = found.text(Key::product);
    row.protein_id = found.text(Key::protein_id);
    if (row.kind == GenericKind::gene) {
        row.id = row.gene_id.empty() ? without(row.key, "gene:") : row.gene_id;
        if (row.gene_name.empty()) row.gene_name = found.first_of({Key::name, Key::gene_symbol});
        if (row.gene_name.empty()) row.gene_name = row.id;
        if (row.id.empty()) return missing_attribute("ID", columns_[8], context_.source);
    } else if (row.kind == GenericKind::transcript) {
        if (row.gene_id.empty()) row.gene_id = found.text(Key::named_gene);
        row.id =
            found.text(Key::transcript_id).empty() ? without(row.key, "transcript:") : found.text(Key::transcript_id);
        if (row.id.empty()) return missing_attribute("ID", columns_[8], context_.source);
    } else {
        if (row.kind == GenericKind::exon) row.id = found.text(Key::exon_id);
        if (row.parent.empty() && row.key.empty() && row.gene_id.empty())
            return missing_attribute("Parent", columns_[8], context_.source);
    }
    return std::nullopt;
}

std::optional<BadRecord> GenericReader::read_gtf(const Values& found, GenericRow& row) const {
    using Key = GenericKey;
    const std::string_view transcript = found.text(Key::transcript_id);
    row.gene_key = found.text(Key::gene_id).empty() ? transcript : found.text(Key::gene_id);
    if (row.gene_key.empty()) return missing_attribute("gene_id", columns_[8], context_.source);
    // FlyBase has pseudogenes as transcripts of genes.
    if (row.kind == GenericKind::gene && columns_[2] == "pseudogene" && !transcript.empty())
        row.kind = GenericKind::transcript;
    row.gene_id = found.first_of({Key::locus_tag, Key::gene_id, Key::transcript_id});
    row.gene_name = found.first_of({Key::gene_name, Key::gene});
    row.product = found.text(Key::product);
    row.protein_id = found.text(Key::protein_id);
    if (row.kind == GenericKind::gene) {
        row.key = row.gene_key;
        row.id = row.gene_id;
        if (row.gene_name.empty()) row.gene_name = found.first_of({Key::name, Key::gene_symbol});
        if (row.gene_name.empty()) row.gene_name = row.id;
    } else if (row.kind == GenericKind::transcript) {
        if (transcript.empty()) return missing_attribute("transcript_id", columns_[8], context_.source);
        row.key = row.id = transcript;
    } else {
        row.parent = transcript;
        if (row.kind == GenericKind::exon) row.id = found.text(Key::exon_id);
    }
    return std::nullopt;
}

// A transcript's own type may also be that of the row; in GTF of Ensembl before release 76 it is the source.
std::optional<BadRecord> GenericReader::read_types(const Values& found, GenericRow& row) const {
    using Key = GenericKey;
    const bool is_gene = row.kind == GenericKind::gene;
    const bool is_transcript = row.kind == GenericKind::transcript;
    const std::string_view gene_type = is_gene ? found.first_of({Key::gene_biotype, Key::gene_type, Key::biotype})
                                               : found.first_of({Key::gene_biotype, Key::gene_type});
    if (!gene_type.empty())
        if (auto bad = parse_biotype(gene_type, context_.strict, row.gene_biotype, row.unknown_biotype)) return bad;
    if (is_gene) return std::nullopt;
    const std::string_view own = is_transcript
                                     ? found.first_of({Key::transcript_biotype, Key::transcript_type, Key::biotype})
                                     : found.first_of({Key::transcript_biotype, Key::transcript_type});
    if (own == "mRNA") return std::nullopt;  // what NCBI's GTF says of any coding transcript
    if (!own.empty()) return parse_biotype(own, context_.strict, row.own_biotype, row.unknown_biotype);
    if (const auto by_type = biotype_code(columns_[2]); is_transcript && by_type)
        row.own_biotype = *by_type;
    else if (const auto by_source = biotype_code(columns_[1]); row.is_gtf && by_source)
        row.own_biotype = *by_source;
    return std::nullopt;
}

std::optional<BadRecord> GenericReader::read_place(GenericRow& row) {
    if (auto bad = placer_.place(columns_[0], columns_[3], columns_[4], columns_[6], 1, row.head, row.odd)) return bad;
    if (row.head.end() <= row.head.start()) return BadRecord{Reason::start_after_end, "the row ends before it starts"};
    if (row.kind == GenericKind::cds || row.kind == GenericKind::stop_codon) return read_phase(row);
    return std::nullopt;
}

std::optional<BadRecord> GenericReader::read_phase(GenericRow& row) const {
    const std::string_view text = columns_[7];
    row.phase = untold_phase;
    if (text == ".") return std::nullopt;
    if (text.size() != 1 || text[0] < '0' || text[0] > '2')
        return BadRecord{Reason::malformed, "the phase '" + std::string(text) + "' is not 0, 1, 2 or ."};
    row.phase = static_cast<std::uint8_t>(text[0] - '0');
    return std::nullopt;
}

}  // namespace gk::annotation
