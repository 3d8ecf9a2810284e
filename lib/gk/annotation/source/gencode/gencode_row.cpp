#include "gk/annotation/source/gencode/gencode_row.hpp"

#include "gk/annotation/biotype.hpp"
#include "gk/annotation/draft/text_pool.hpp"
#include "gk/annotation/gff/attributes.hpp"
#include "gk/annotation/rows.hpp"
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

// What is read of each kind of row. A dialect names the attributes, and has an empty key for one that it lacks.
struct GencodeGeneKey {
    enum : std::size_t { id, gene_type, biotype, gene_name, name, gene_id, level, true_id, count };
};
struct GencodeTranscriptKey {
    enum : std::size_t {
        id,
        parent,
        transcript_type,
        biotype,
        level,
        tsl,
        ccdsid,
        ccds_id,
        protein_id,
        true_id,
        count
    };
};
struct GencodeExonKey {
    enum : std::size_t { parent, exon_id, exon_number, rank, count };
};
struct GencodePartKey {
    enum : std::size_t { parent, exon_number, count };
};

/// GFF3. Ensembl's IDs have a prefix, and its types of genes and transcripts are many.
struct GencodeGff3 {
    static constexpr AttributeKeys<GencodeGeneKey::count> gene_keys{
        {"ID", "gene_type", "biotype", "gene_name", "Name", "gene_id", "level", true_id_attribute}};
    static constexpr AttributeKeys<GencodeTranscriptKey::count> transcript_keys{
        {"ID", "Parent", "transcript_type", "biotype", "level", "transcript_support_level", "ccdsid", "", "protein_id",
         true_id_attribute}};
    static constexpr AttributeKeys<GencodeExonKey::count> exon_keys{{"Parent", "exon_id", "exon_number", "rank"}};
    static constexpr AttributeKeys<GencodePartKey::count> part_keys{{"Parent", "exon_number"}};
    static constexpr std::size_t name_of_unnamed_gene = GencodeGeneKey::gene_id;
    static constexpr std::size_t number_that_is_missed = GencodeExonKey::rank;
    static constexpr std::string_view gene_prefix = "gene:";
    static constexpr std::string_view transcript_prefix = "transcript:";
    static constexpr bool part_is_placed_before_parent = false;
    static constexpr bool source_may_be_type = false;

    static GencodeKind kind(std::string_view type, std::string_view attributes) {
        if (type == "gene" || attributes.starts_with("ID=gene:")) return GencodeKind::gene;
        if (type == "transcript" || attributes.starts_with("ID=transcript:")) return GencodeKind::transcript;
        return kind_of_type(type);
    }

    template <std::size_t count>
    static void scan(std::string_view text, const AttributeKeys<count>& keys, AttributeValues<count>& found) {
        scan_gff3_attributes(text, keys, found);
    }
};

/// GTF.
struct GencodeGtf {
    static constexpr AttributeKeys<GencodeGeneKey::count> gene_keys{
        {"gene_id", "gene_type", "gene_biotype", "gene_name", "", "", "level", true_id_attribute}};
    static constexpr AttributeKeys<GencodeTranscriptKey::count> transcript_keys{
        {"transcript_id", "gene_id", "transcript_type", "transcript_biotype", "level", "transcript_support_level",
         "ccdsid", "ccds_id", "protein_id", true_id_attribute}};
    static constexpr AttributeKeys<GencodeExonKey::count> exon_keys{{"transcript_id", "exon_id", "exon_number", ""}};
    static constexpr AttributeKeys<GencodePartKey::count> part_keys{{"transcript_id", "exon_number"}};
    static constexpr std::size_t name_of_unnamed_gene = GencodeGeneKey::id;
    static constexpr std::size_t number_that_is_missed = GencodeExonKey::exon_number;
    static constexpr std::string_view gene_prefix = "";
    static constexpr std::string_view transcript_prefix = "";
    static constexpr bool part_is_placed_before_parent = true;
    static constexpr bool source_may_be_type = true;

    static GencodeKind kind(std::string_view type, std::string_view /*attributes*/) {
        if (type == "gene") return GencodeKind::gene;
        if (type == "transcript") return GencodeKind::transcript;
        if (type == "five_prime_utr") return GencodeKind::utr5;
        if (type == "three_prime_utr") return GencodeKind::utr3;
        if (type == "stop_codon") return GencodeKind::stop_codon;
        return kind_of_type(type);
    }

    template <std::size_t count>
    static void scan(std::string_view text, const AttributeKeys<count>& keys, AttributeValues<count>& found) {
        scan_gtf_attributes(text, keys, found);
    }
};

// A row of an export whose ID an earlier row has says it in an attribute of its own, and children know it by another.
template <typename Key>
void read_id(AttributeValues<Key::count>& found, std::string_view prefix, GencodeRow& row) {
    row.key = without_prefix(found.values[Key::id], prefix);
    if (found.has(Key::true_id)) found.values[Key::id] = found.values[Key::true_id];
    row.id = found.has(Key::true_id) ? found.values[Key::id] : row.key;
}

std::string_view first_filled(std::string_view a, std::string_view b) {
    return a.empty() ? b : a;
}

}  // namespace

std::optional<GencodeFault> GencodeReader::read(std::string_view line, std::uint64_t number, GencodeRow& row) {
    row.line = number;
    row.text = line;
    row.parent = row.id = row.key = {};
    row.kind = GencodeKind::other;
    if (!split_columns(line, columns_)) {
        columns_[2] = {};
        return before_parent(too_few_columns(line, columns_.size()));
    }
    if (has_nul(line)) return before_parent(nul_character());
    return is_gtf_attributes(columns_[8]) ? read_as<GencodeGtf>(row) : read_as<GencodeGff3>(row);
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

std::optional<BadRecord> GencodeReader::read_phase(GencodeRow& row) const {
    std::int32_t phase = 0;
    const NumberFault fault = parse_source_integer(columns_[7], phase);
    if (fault != NumberFault::none) return bad_number(fault, "the phase", columns_[7]);
    row.phase = static_cast<std::uint8_t>(static_cast<std::uint32_t>(phase) & 63U);
    return std::nullopt;
}

// Ensembl's GTF before release 76 has the transcript's type in column 2. It is told by the gene's type, or else by the
// type itself.
template <typename Dialect>
std::optional<std::string_view> GencodeReader::type_by_source() const {
    if (!Dialect::source_may_be_type) return std::nullopt;
    static constexpr AttributeKeys<1> gene_key{{"gene_biotype"}};
    AttributeValues<1> found;
    Dialect::scan(columns_[8], gene_key, found);
    const bool is_database = gencode_level(columns_[1]) != no_level;
    if (biotype_code(columns_[1]) || (found.has(0) && !is_database)) return columns_[1];
    return std::nullopt;
}

template <typename Dialect>
std::optional<GencodeFault> GencodeReader::read_as(GencodeRow& row) {
    row.kind = Dialect::kind(columns_[2], without_encoded_mark(columns_[8]));
    switch (row.kind) {
        case GencodeKind::gene:
            return read_gene<Dialect>(row);
        case GencodeKind::transcript:
            return read_transcript<Dialect>(row);
        case GencodeKind::exon:
            return read_exon<Dialect>(row);
        case GencodeKind::other:
            return std::nullopt;
        default:
            return read_part<Dialect>(row);
    }
}

template <typename Dialect>
std::optional<GencodeFault> GencodeReader::read_gene(GencodeRow& row) {
    using Key = GencodeGeneKey;
    static constexpr const auto& keys = Dialect::gene_keys;
    AttributeValues<Key::count> found;
    Dialect::scan(columns_[8], keys, found);
    texts_.decode(columns_[8], found);
    if (!found.has(Key::id)) return before_parent(missing(keys.key(Key::id)));
    read_id<Key>(found, Dialect::gene_prefix, row);
    const std::string_view type = first_filled(found.text(Key::gene_type), found.text(Key::biotype));
    if (type.empty() && !found.has(Key::biotype)) return before_parent(missing(keys.key(Key::biotype)));
    row.name = first_filled(found.text(Key::gene_name), found.text(Key::name));
    if (row.name.empty()) {
        constexpr std::size_t name = Dialect::name_of_unnamed_gene;
        if (!found.has(name)) return before_parent(missing(keys.key(name)));
        row.name = found.values[name];
    }
    if (auto bad = place(row)) return before_parent(std::move(*bad));
    if (auto bad = read_level(found.text(Key::level), row)) return before_parent(std::move(*bad));
    if (auto bad = parse_biotype(type, context_.strict, row.biotype, row.unknown_biotype))
        return before_parent(std::move(*bad));
    return std::nullopt;
}

template <typename Dialect>
std::optional<GencodeFault> GencodeReader::read_transcript(GencodeRow& row) {
    using Key = GencodeTranscriptKey;
    static constexpr const auto& keys = Dialect::transcript_keys;
    AttributeValues<Key::count> found;
    Dialect::scan(columns_[8], keys, found);
    texts_.decode(columns_[8], found);
    for (const std::size_t needed : {Key::parent, Key::id})
        if (!found.has(needed)) return before_parent(missing(keys.key(needed)));
    std::string_view type = first_filled(found.text(Key::transcript_type), found.text(Key::biotype));
    if (type.empty() && !found.has(Key::biotype)) {
        const auto by_source = type_by_source<Dialect>();
        if (!by_source) return before_parent(missing(keys.key(Key::biotype)));
        type = *by_source;
    }
    row.parent = without_prefix(found.values[Key::parent], Dialect::gene_prefix);
    read_id<Key>(found, Dialect::transcript_prefix, row);
    row.ccds_id = first_filled(found.text(Key::ccdsid), found.text(Key::ccds_id));
    row.protein_id = found.text(Key::protein_id);
    if (auto bad = place(row)) return after_parent(std::move(*bad));
    if (auto bad = read_level(found.text(Key::level), row)) return after_parent(std::move(*bad));
    if (auto bad = parse_tsl(found.get(Key::tsl).value_or("NA"), row.tsl)) return after_parent(std::move(*bad));
    if (auto bad = parse_biotype(type, context_.strict, row.biotype, row.unknown_biotype))
        return after_parent(std::move(*bad));
    return std::nullopt;
}

template <typename Dialect>
std::optional<GencodeFault> GencodeReader::read_exon(GencodeRow& row) {
    using Key = GencodeExonKey;
    static constexpr const auto& keys = Dialect::exon_keys;
    if (auto bad = place(row)) return before_parent(std::move(*bad));
    AttributeValues<Key::count> found;
    Dialect::scan(columns_[8], keys, found);
    texts_.decode(columns_[8], found);
    for (const std::size_t needed : {Key::parent, Key::exon_id})
        if (!found.has(needed)) return before_parent(missing(keys.key(needed)));
    const std::string_view number = first_filled(found.text(Key::exon_number), found.text(Key::rank));
    if (number.empty() && !found.has(Key::rank))
        return before_parent(missing(keys.key(Dialect::number_that_is_missed)));
    row.parent = without_prefix(found.values[Key::parent], Dialect::transcript_prefix);
    row.id = found.values[Key::exon_id];
    row.id_hash = text_hash(row.id);
    row.phase = 0;
    if (auto bad = parse_exon_number(number, row.index)) return after_parent(std::move(*bad));
    return std::nullopt;
}

template <typename Dialect>
std::optional<GencodeFault> GencodeReader::read_part(GencodeRow& row) {
    using Key = GencodePartKey;
    static constexpr const auto& keys = Dialect::part_keys;
    if (Dialect::part_is_placed_before_parent)
        if (auto bad = place(row)) return before_parent(std::move(*bad));
    AttributeValues<Key::count> found;
    Dialect::scan(columns_[8], keys, found);
    texts_.decode(columns_[8], found);
    if (!found.has(Key::parent)) return before_parent(missing(keys.key(Key::parent)));
    row.parent = without_prefix(found.values[Key::parent], Dialect::transcript_prefix);
    if (!Dialect::part_is_placed_before_parent)
        if (auto bad = place(row)) return after_parent(std::move(*bad));
    row.index = -1;
    if (found.has(Key::exon_number))
        if (auto bad = parse_part_number(found.values[Key::exon_number], row.index))
            return after_parent(std::move(*bad));
    row.phase = 0;
    if (row.kind == GencodeKind::cds || row.kind == GencodeKind::stop_codon)
        if (auto bad = read_phase(row)) return after_parent(std::move(*bad));
    return std::nullopt;
}

}  // namespace gk::annotation
