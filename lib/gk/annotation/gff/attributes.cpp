#include "gk/annotation/gff/attributes.hpp"

#include <algorithm>

namespace gk::annotation {
namespace {

bool is_word(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    });
}

bool ends_key(char c) {
    return c == '=' || c == ' ' || c == ';' || c == '"' || c == '\t';
}

// Where the piece ends that `text` begins with: a semicolon, but for those of a quoted value that begins at `value`.
std::size_t piece_end(std::string_view text, std::size_t value) {
    if (value < text.size() && text[value] == '"') {
        const std::size_t quote = text.find('"', value + 1);
        if (quote != std::string_view::npos) value = quote;
    }
    return std::min(text.find(';', std::min(value, text.size())), text.size());
}

}  // namespace

bool is_gtf_attributes(std::string_view text) {
    bool has_values = false;
    while (true) {
        const auto* const start =
            std::find_if(text.begin(), text.end(), [](char c) { return c != ' ' && c != '\t' && c != ';'; });
        if (start == text.end()) return has_values;
        text.remove_prefix(static_cast<std::size_t>(start - text.begin()));
        const auto* const key_stop = std::find_if(text.begin(), text.end(), ends_key);
        if (key_stop != text.end() && *key_stop == '=') return false;
        const auto key_end = static_cast<std::size_t>(key_stop - text.begin());
        const std::size_t value = std::min(text.find_first_not_of(" \t", key_end), text.size());
        const std::string_view key = text.substr(0, key_end);
        const char next = value == text.size() ? ';' : text[value];
        if (next == '=') return false;
        if (next != ';') {
            if (next == '"' && is_word(key)) return true;
            // Without quotes a blank in GFF3's key looks like that behind GTF's.
            if (key == "gene_id" || key == "transcript_id") return true;
            if (next != '"' && text.substr(0, text.find(';')).find('=') != std::string_view::npos) return false;
            has_values = true;
        }
        text.remove_prefix(piece_end(text, value));
    }
}

}  // namespace gk::annotation
