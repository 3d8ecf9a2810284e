#include "gk/annotation/source/source_guess.hpp"

#include <optional>
#include <vector>

#include "gk/annotation/biotype.hpp"
#include "gk/annotation/gff/attributes.hpp"
#include "gk/base/suggest.hpp"

namespace gk::annotation {
namespace {

bool has_key(std::string_view attributes, std::string_view key) {
    const std::string first = std::string(key) + "=";
    return attributes.starts_with(first) || attributes.find(";" + first) != std::string_view::npos;
}

std::optional<Source> guess(std::string_view attributes) {
    if (is_gtf_attributes(attributes))
        return attributes.find("gene_biotype ") != std::string_view::npos ? Source::ensembl : Source::gencode;
    if (has_key(attributes, "gbkey") || (has_key(attributes, "Dbxref") && has_key(attributes, "gene")))
        return Source::ncbi_refseq;
    for (const std::string_view prefix : {"ID=gene:", "ID=transcript:", "Parent=gene:", "Parent=transcript:"})
        if (attributes.starts_with(prefix)) return Source::ensembl;
    if (has_key(attributes, "gene_type") || has_key(attributes, "transcript_type")) return Source::gencode;
    return std::nullopt;
}

bool is_one_builder(Source a, Source b) {
    const auto is_gencode = [](Source source) { return source == Source::gencode || source == Source::ensembl; };
    return a == b || (is_gencode(a) && is_gencode(b));
}

}  // namespace

std::string other_source_hint(std::string_view attributes, Source in_use) {
    const auto guessed = guess(attributes);
    if (!guessed || is_one_builder(*guessed, in_use)) return {};
    return "; the row looks as if it were from another source: try --source " + std::string(source_name(*guessed));
}

std::string unknown_biotype_text(std::string_view biotype) {
    std::vector<std::string_view> names;
    names.reserve(biotype_count);
    for (std::uint8_t code = 0; code < biotype_count; ++code) names.push_back(biotype_name(code));
    return "unknown biotype '" + std::string(biotype) + "'" + did_you_mean(biotype, names);
}

}  // namespace gk::annotation
