#include "gk/annotation/source/build_report.hpp"

#include <algorithm>
#include <span>

#include "gk/base/numbers.hpp"

namespace gk::annotation {
namespace {

// Published files have a dozen or two; a file of something else should not flood the terminal.
constexpr std::size_t most_types = 40;

struct Words {
    std::string_view one;
    std::string_view several;
};

constexpr std::array<Words, oddity_count> oddity_words = {{
    {"row ends before it starts", "rows end before they start"},
    {"row begins before its chromosome", "rows begin before their chromosome"},
    {"row ends beyond its chromosome", "rows end beyond their chromosome"},
    {"row is not inside its parent", "rows are not inside their parent"},
    {"exon's number is not its place in the transcript", "exons' numbers are not their places in the transcripts"},
    {"intron has a negative length", "introns have a negative length"},
    {"ID occurs again", "IDs occur again"},
    {"row is lost: its parent is in no row of its block (blocks end at ### and where the chromosome changes)",
     "rows are lost: their parents are in no row of their blocks (blocks end at ### and where the chromosome changes)"},
    {"transcript loses its CDS: a part of it is in no exon of its own (frameshift)",
     "transcripts lose their CDS: a part of it is in no exon of its own (frameshift)"},
}};

constexpr std::array<Words, left_out_count> left_out_words = {{
    {"RNA row without transcript_id", "RNA rows without transcript_id"},
    {"RNA row whose parent is not a gene", "RNA rows whose parent is not a gene"},
    {"exon or CDS row of a gene itself", "exon and CDS rows of genes themselves"},
    {"exon or CDS row of a feature that is not kept", "exon and CDS rows of features that are not kept"},
    {"transcript's own type (it gets its gene's biotype)", "transcripts' own types (they get their genes' biotypes)"},
}};

std::string sentence(const Occurrences& found, const Words& words, const std::string& file) {
    const std::string_view text = found.count == 1 ? words.one : words.several;
    std::string where = " (";
    if (found.count > 1) where += "the first: ";
    where += file;
    if (found.first_line != 0) where += ":" + std::to_string(found.first_line);
    return with_commas(found.count) + " " + std::string(text) + where + ")";
}

}  // namespace

std::string_view oddity_text(Oddity oddity) {
    return oddity_words[static_cast<std::size_t>(oddity)].one;
}

void BuildReport::ignore_type(std::string_view type, std::uint64_t count, std::uint64_t line) {
    auto at = ignored_types_.find(type);
    if (at == ignored_types_.end()) at = ignored_types_.emplace(type, Occurrences{0, line}).first;
    at->second.count += count;
}

std::vector<std::string> BuildReport::warnings(const std::string& file) const {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < oddity_count; ++i)
        if (odd_[i].count != 0) lines.push_back(sentence(odd_[i], oddity_words[i], file));
    return lines;
}

std::vector<std::string> BuildReport::left_out(const std::string& file) const {
    std::vector<std::string> lines;
    // By the first row, so that a reader who knows the file meets them in its order.
    std::vector<std::pair<std::string, Occurrences>> types(ignored_types_.begin(), ignored_types_.end());
    std::sort(types.begin(), types.end(),
              [](const auto& a, const auto& b) { return a.second.first_line < b.second.first_line; });
    std::string text;
    const std::size_t shown = std::min(types.size(), most_types);
    for (const auto& [type, found] : std::span(types).first(shown)) {
        text += text.empty() ? "left out by type: " : ", ";
        text += with_commas(found.count) + " " + type + " (line " + std::to_string(found.first_line) +
                (found.count == 1 ? ")" : " on)");
    }
    if (shown < types.size()) text += ", and " + with_commas(types.size() - shown) + " more types";
    if (!text.empty()) lines.push_back(text);
    for (std::size_t i = 0; i < left_out_count; ++i)
        if (left_out_[i].count != 0) lines.push_back("left out: " + sentence(left_out_[i], left_out_words[i], file));
    return lines;
}

}  // namespace gk::annotation
