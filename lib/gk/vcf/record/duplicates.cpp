#include "gk/vcf/record/duplicates.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "gk/base/fields.hpp"
#include "gk/vcf/record/letters.hpp"
#include "gk/vcf/record/variant_type.hpp"

namespace gk::vcf {
namespace {

constexpr std::size_t ref_column = 3;
constexpr std::size_t alt_column = 4;
constexpr std::size_t filter_field = 6;
constexpr std::size_t info_column = 7;

using Columns = std::array<std::string_view, 8>;

Columns first_columns(std::string_view line) {
    if (line.ends_with('\n')) line.remove_suffix(1);
    Columns columns;
    for (std::string_view& column : columns) {
        column = line.substr(0, line.find('\t'));
        line.remove_prefix(std::min(column.size() + 1, line.size()));
    }
    return columns;
}

// Two alleles without bases are the same only where INFO says the same of them.
void make_key(const Columns& columns, std::string& key) {
    key.clear();
    for (const char c : columns[ref_column]) key += upper_letter(c);
    key += '\t';
    if (has_bases(columns[alt_column]))
        for (const char c : columns[alt_column]) key += upper_letter(c);
    else
        key.append(columns[alt_column]).append("\t").append(columns[info_column]);
}

}  // namespace

void Duplicates::pass(std::string_view line, const std::function<void(std::string_view line)>& let_out) {
    if (on_duplicate_ == OnDuplicate::keep) return let_out(line);
    const Columns columns = first_columns(line);
    make_key(columns, key_);
    if (seen_.insert(key_).second) return let_out(line);
    ++count_;
    if (on_duplicate_ == OnDuplicate::drop) return;
    const std::string_view filter = columns[filter_field];
    const auto begin = static_cast<std::size_t>(filter.data() - line.data());
    marked_.clear();
    marked_.append(line.substr(0, begin));
    if (!filter.empty() && !is_dot(filter) && filter != "PASS") {
        marked_.append(filter);
        marked_.push(';');
    }
    marked_.append(duplicate_filter);
    marked_.append(line.substr(begin + filter.size()));
    let_out(marked_.view());
}

}  // namespace gk::vcf
