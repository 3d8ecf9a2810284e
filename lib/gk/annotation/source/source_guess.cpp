#include "gk/annotation/source/source_guess.hpp"

#include <optional>

#include "gk/annotation/gff/attributes.hpp"

namespace gk::annotation {
namespace {

bool has_key(std::string_view attributes, std::string_view key) {
    const std::string first = std::string(key) + "=";
    return attributes.starts_with(first) || attributes.find(";" + first) != std::string_view::npos;
}

Source guess_gtf(std::string_view attributes) {
    bool is_ensembl = false;
    GtfAttributes each(attributes);
    while (each.next()) {
        const std::string_view key = each.key();
        if (key == "gbkey" || (key == "db_xref" && each.value().starts_with("GeneID:"))) return Source::ncbi_refseq;
        if (key == "gene_type" || key == "transcript_type") return Source::gencode;
        if (key == "gene_biotype" || key == "transcript_biotype") is_ensembl = true;
    }
    return is_ensembl ? Source::ensembl : Source::generic;
}

std::optional<Source> guess_gff3(std::string_view attributes) {
    // Bacteria's genes have no GeneID.
    const bool is_ncbi = has_key(attributes, "gbkey");
    if (is_ncbi && has_key(attributes, "locus_tag") && attributes.find("GeneID:") == std::string_view::npos)
        return Source::generic;
    if (is_ncbi || (has_key(attributes, "Dbxref") && has_key(attributes, "gene"))) return Source::ncbi_refseq;
    for (const std::string_view prefix : {"ID=gene:", "ID=transcript:", "Parent=gene:", "Parent=transcript:"})
        if (attributes.starts_with(prefix)) return Source::ensembl;
    if (has_key(attributes, "gene_type") || has_key(attributes, "transcript_type")) return Source::gencode;
    for (const std::string_view key : {"biotype", "gene_biotype", "exon_id"})
        if (has_key(attributes, key)) return std::nullopt;
    if (has_key(attributes, "ID") || has_key(attributes, "Parent")) return Source::generic;
    return std::nullopt;
}

bool is_one_builder(Source a, Source b) {
    const auto is_gencode = [](Source source) { return source == Source::gencode || source == Source::ensembl; };
    return a == b || (is_gencode(a) && is_gencode(b));
}

}  // namespace

std::string other_source_hint(std::string_view attributes, Source in_use) {
    if (in_use == Source::generic) return {};
    const auto guessed = is_gtf_attributes(attributes) ? guess_gtf(attributes) : guess_gff3(attributes);
    if (!guessed || is_one_builder(*guessed, in_use)) return {};
    const std::string source(source_name(*guessed));
    if (*guessed == Source::generic)
        return "; the row looks like an assembler's or another program's: try --source " + source;
    return "; the row looks as if it were from another source: try --source " + source;
}

io::BadRecord missing_attribute(std::string_view key, std::string_view attributes, Source in_use) {
    std::string what = "no attribute '" + std::string(key) + "'";
    if (!is_gtf_attributes(attributes) && attributes.find('=') == std::string_view::npos)
        what += ", nor any other key=value";
    return {io::Reason::malformed, what + other_source_hint(attributes, in_use)};
}

}  // namespace gk::annotation
