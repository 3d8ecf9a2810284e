#include "gk/annotation/source/build_report.hpp"

#include <algorithm>
#include <utility>

#include "gk/annotation/biotype.hpp"
#include "gk/base/numbers.hpp"

namespace gk::annotation {
namespace {

constexpr std::array<io::Phrase, oddity_count> oddity_phrases = {{
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

constexpr std::array<io::Phrase, left_out_count> left_out_phrases = {{
    {"RNA row without transcript_id", "RNA rows without transcript_id"},
    {"RNA row whose parent is not a gene", "RNA rows whose parent is not a gene"},
    {"exon or CDS row of a gene itself", "exon and CDS rows of genes themselves"},
    {"exon or CDS row of a feature that is not kept", "exon and CDS rows of features that are not kept"},
    {"transcript's own type (it gets its gene's biotype)", "transcripts' own types (they get their genes' biotypes)"},
}};

// A file of something else should not flood the terminal.
constexpr std::size_t most_biotypes = 20;

}  // namespace

std::string_view oddity_text(Oddity oddity) {
    return oddity_phrases[static_cast<std::size_t>(oddity)].one;
}

void BuildReport::unknown_biotype(std::string_view name, std::uint64_t line) {
    auto known = unknown_biotypes_.find(name);
    if (known == unknown_biotypes_.end()) known = unknown_biotypes_.emplace(name, io::Occurrences()).first;
    known->second.add(line);
}

// In the order of the first rows.
void BuildReport::add_unknown_biotypes(const std::string& file, std::vector<std::string>& lines) const {
    std::vector<std::pair<std::string, io::Occurrences>> names(unknown_biotypes_.begin(), unknown_biotypes_.end());
    std::sort(names.begin(), names.end(),
              [](const auto& a, const auto& b) { return a.second.first_line < b.second.first_line; });
    const std::size_t shown = std::min(names.size(), most_biotypes);
    for (std::size_t i = 0; i < shown; ++i) {
        std::string what = names[i].second.count == 1 ? "row" : "rows";
        what.append(", stored without biotype: ").append(unknown_biotype_text(names[i].first));
        lines.push_back(io::sentence(names[i].second, {what, what}, file));
    }
    if (shown < names.size())
        lines.push_back(with_commas(names.size() - shown) + " more unknown biotypes (" + file + ")");
}

std::vector<std::string> BuildReport::warnings(const std::string& file) const {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < oddity_count; ++i)
        if (odd_[i].count != 0) lines.push_back(io::sentence(odd_[i], oddity_phrases[i], file));
    add_unknown_biotypes(file, lines);
    return lines;
}

std::vector<std::string> BuildReport::left_out(const std::string& file) const {
    std::vector<std::string> lines;
    if (std::string types = account.ignored_types_text(); !types.empty()) lines.push_back(std::move(types));
    for (std::size_t i = 0; i < left_out_count; ++i)
        if (left_out_[i].count != 0)
            lines.push_back("left out: " + io::sentence(left_out_[i], left_out_phrases[i], file));
    return lines;
}

}  // namespace gk::annotation
