#include "gk/annotation/source/ncbi/ncbi_gtf.hpp"

#include <algorithm>

#include "gk/annotation/gff/attributes.hpp"

namespace gk::annotation {
namespace {

std::size_t leading(std::string_view text, bool (*is_one)(char)) {
    const auto* const end = std::find_if_not(text.begin(), text.end(), is_one);
    return static_cast<std::size_t>(end - text.begin());
}

bool is_accession_letter(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_accession_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_escaped_in_gff3(char c) {
    return std::string_view(";=&,%").find(c) != std::string_view::npos || (c >= 0 && c < ' ') || c == 0x7f;
}

}  // namespace

std::optional<std::string_view> gene_id_of_db_xref(std::string_view text) {
    constexpr std::string_view prefix = "GeneID:";
    GtfAttributes attributes(text);
    while (attributes.next())
        if (attributes.key() == "db_xref" && attributes.value().starts_with(prefix))
            return attributes.value().substr(prefix.size());
    return std::nullopt;
}

std::string_view accession_of(std::string_view id) {
    std::string_view rest = id;
    if (leading(rest, is_accession_letter) != 2 || rest.size() < 3 || rest[2] != '_') return id;
    rest.remove_prefix(3);
    for (const char behind : {'.', '_'}) {
        const std::size_t digits = leading(rest, is_accession_digit);
        if (digits == 0 || digits == rest.size() || rest[digits] != behind) return id;
        rest.remove_prefix(digits + 1);
    }
    if (rest.empty() || leading(rest, is_accession_digit) != rest.size()) return id;
    return id.substr(0, id.size() - rest.size() - 1);
}

bool is_encoded_in_gff3(std::string_view text) {
    return std::any_of(text.begin(), text.end(), is_escaped_in_gff3);
}

std::string encoded_as_in_gff3(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        if (!is_escaped_in_gff3(c)) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += digits[byte >> 4U];
        out += digits[byte & 15U];
    }
    return out;
}

}  // namespace gk::annotation
