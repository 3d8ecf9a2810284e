#include "cmd/stream/interval_kind.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>

#include "gk/base/numbers.hpp"
#include "gk/io/lines.hpp"

namespace gk::cmd {
namespace {

constexpr std::size_t gff_column_count = 9;

bool is_position(std::string_view text) {
    return parse_integer<std::int64_t>(text).has_value();
}

// 9 columns, with integers where GFF3 has its positions and none where BED has them.
bool is_gff_row(std::string_view line) {
    std::array<std::string_view, gff_column_count> columns;
    std::size_t count = 0;
    for (;; ++count) {
        const std::size_t tab = line.find('\t');
        if (count == columns.size()) return false;
        columns[count] = line.substr(0, tab);
        if (tab == std::string_view::npos) break;
        line.remove_prefix(tab + 1);
    }
    return count + 1 == columns.size() && !is_position(columns[1]) && !is_position(columns[2]) &&
           is_position(columns[3]) && is_position(columns[4]);
}

bool has_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

}  // namespace

std::optional<IntervalKind> kind_of_line(std::string_view line) {
    if (line.starts_with("##fileformat=VCF") || line.starts_with("#CHROM\tPOS")) return IntervalKind::vcf;
    if (line.starts_with("##gff-version")) return IntervalKind::gff;
    if (io::is_skipped_line(line)) return std::nullopt;
    return is_gff_row(line) ? IntervalKind::gff : IntervalKind::bed;
}

std::string_view other_text(std::string_view line) {
    if (line.starts_with('>')) return "FASTA";
    for (const std::string_view tag : {"@HD\t", "@SQ\t", "@RG\t", "@PG\t", "@CO\t"})
        if (line.starts_with(tag)) return "SAM";
    if (line.starts_with("fixedStep ") || line.starts_with("variableStep ")) return "wig";
    return {};
}

bool looks_like_column_names(std::string_view line) {
    const char separator = line.find('\t') == std::string_view::npos ? ' ' : '\t';
    const auto take = [&] {
        const std::size_t end = std::min(line.find(separator), line.size());
        const std::string_view column = line.substr(0, end);
        line.remove_prefix(std::min(end + 1, line.size()));
        return column;
    };
    take();
    for (int column = 2; column <= 3; ++column)
        if (const std::string_view text = take(); text.empty() || has_digit(text)) return false;
    return true;
}

}  // namespace gk::cmd
