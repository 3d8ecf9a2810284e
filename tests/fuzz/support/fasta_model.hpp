// What FASTA means, letter by letter, and how the targets of FASTA choose options.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "gk/genome/fasta.hpp"
#include "target.hpp"

namespace gk::fuzz {

/// A record, or a sequence.
struct NamedText {
    std::string name;
    std::string text;
};

/// What a byte of a sequence line becomes (gk/genome/FORMAT.md#letters-of-a-sequence). NUL: nothing. Refused letters
/// were found before.
inline char filtered(char c, bool unmask) {
    if (c == '-') return unmask ? 'N' : 'T';
    const char upper = static_cast<char>(c & ~0x20);
    if (upper < 'A' || upper > 'Z' || static_cast<unsigned char>(c) > 0x7f) return '\0';
    char out = std::string_view("ACGTN").find(upper) != std::string_view::npos ? upper : 'N';
    if (upper == 'U') out = 'T';
    return upper == c || unmask ? out : static_cast<char>(out | 0x20);
}

/// The records of a FASTA text that is known to be good, line by line.
inline void append_records(std::string_view text, const FastaOptions& options, std::vector<NamedText>& records) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.starts_with('>')) {
            constexpr std::string_view blanks = " \t\n\v\f\r";
            const std::size_t first = std::min(line.find_first_not_of(blanks, 1), line.size());
            records.push_back({std::string(line.substr(first, line.find_first_of(blanks, first) - first)), {}});
        } else {
            for (const char c : line)
                if (const char base = filtered(c, options.unmask); base != '\0') records.back().text += base;
        }
    }
}

inline FastaOptions fasta_options(std::uint8_t bits) {
    FastaOptions options;
    options.unmask = (bits & 1) != 0;
    options.refuse_iupac = (bits & 2) != 0;
    options.acgtn_only = (bits & 4) != 0;
    options.keep_empty = (bits & 8) != 0;
    return options;
}

/// The text as one input, or as two.
inline std::vector<std::string_view> fasta_inputs(std::uint8_t bits, std::string_view text) {
    if ((bits & 64) == 0) return {text};
    return {text.substr(0, text.size() / 2), text.substr(text.size() / 2)};
}

/// The records of inputs that are known to be good, those that are kept.
inline std::vector<NamedText> fasta_records(const FastaOptions& options, const std::vector<std::string_view>& inputs) {
    std::vector<NamedText> records;
    for (const std::string_view input : inputs) append_records(input, options, records);
    if (!options.keep_empty) std::erase_if(records, [](const NamedText& record) { return record.text.empty(); });
    return records;
}

}  // namespace gk::fuzz
