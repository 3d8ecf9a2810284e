#include "gk/vcf/view/variant_key.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "gk/base/fields.hpp"
#include "gk/base/numbers.hpp"
#include "gk/vcf/symbolic_extent.hpp"
#include "gk/vcf/vcf_line.hpp"

namespace gk::vcf {
namespace {

using io::BadRecord;
using io::Reason;

bool is_plain(std::string_view allele) {
    return allele.find_first_not_of("ACGTNacgtn") == std::string_view::npos;
}

bool is_symbolic(std::string_view allele) {
    return allele.size() >= 2 && allele.front() == '<' && allele.back() == '>';
}

std::string upper(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return result;
}

std::size_t common_prefix(std::string_view a, std::string_view b) {
    return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

void drop_common_suffix(std::string_view& a, std::string_view& b) {
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
}

// The place and the alleles that are left of what a text says. `start` is 0-based.
std::optional<BadRecord> finish(std::string_view name, std::optional<ChromId> chrom, std::int64_t start,
                                std::string_view ref, std::string_view alt, VariantKey& key) {
    if (!chrom)
        return BadRecord{Reason::unknown_chromosome, "unknown chromosome " + in_quotes(name), std::string(name)};
    if (start < std::numeric_limits<std::int32_t>::min() || start > std::numeric_limits<std::int32_t>::max())
        return BadRecord{Reason::not_32_bit, "position " + std::to_string(start + 1) + " does not fit 32 bits"};
    key.chrom = *chrom;
    key.start = static_cast<std::int32_t>(start);
    key.ref = ref;
    key.alt = alt;
    return std::nullopt;
}

std::string_view without_dash(std::string_view allele) {
    return allele == "-" || allele == "." ? std::string_view() : allele;
}

// Breakends and symbolic alleles may hold colons of their own.
std::optional<variant::VariantFields> split_string(std::string_view text) {
    const std::size_t bracket = text.find_first_of("<[]");
    if (bracket == std::string_view::npos) return variant::split_variant_string(text);
    const std::size_t colon = text.rfind(':', bracket);
    if (colon == std::string_view::npos) return std::nullopt;
    // With an empty allele in its place, the colons are those of the string.
    auto fields = variant::split_variant_string(text.substr(0, colon + 1));
    if (fields) fields->alt = text.substr(colon + 1);
    return fields;
}

std::optional<BadRecord> read_string(variant::VariantReader& reader, std::string_view text, VariantKey& key) {
    const auto fields = split_string(text);
    const auto start = fields ? variant::parse_variant_position(fields->position) : std::nullopt;
    if (!start)
        return BadRecord{Reason::malformed,
                         "variant " + in_quotes(text) + " is not chromosome:position:reference:alternative"};
    const std::string_view ref = without_dash(fields->ref);
    const std::string_view alt = without_dash(fields->alt);
    const std::size_t same = is_plain(ref) && is_plain(alt) ? common_prefix(upper(ref), upper(alt)) : 0;
    return finish(fields->chrom, reader.find_chrom(fields->chrom), *start + static_cast<std::int64_t>(same),
                  ref.substr(same), alt.substr(same), key);
}

// The end of a symbolic allele, as a table has it.
std::optional<BadRecord> read_end(const VcfLine& columns, std::int32_t position, std::size_t part, VariantKey& key) {
    std::string_view rest = columns.rest;
    for (int i = 0; i < 2; ++i) take_column(rest);  // QUAL, FILTER
    Extent extent;
    const auto alts = static_cast<std::uint32_t>(count_parts(columns.alts));
    if (auto bad = read_extent(take_column(rest), alts, static_cast<std::uint32_t>(part), extent)) return bad;
    key.end = symbolic_end(position, columns.ref.size(), part_of(columns.alts, part), extent, false);
    return std::nullopt;
}

// Of a symbolic allele the base before it goes; of a breakend what its bases have in common with REF on their side.
std::optional<BadRecord> read_record(variant::VariantReader& reader, const VcfLine& columns, std::size_t part,
                                     VariantKey& key) {
    const auto position = parse_integer<std::int32_t>(columns.position);
    if (!position) return BadRecord{Reason::malformed, "POS " + in_quotes(columns.position) + " is not a whole number"};
    std::string_view ref = without_dash(columns.ref);
    std::string_view alt = part_of(columns.alts, part);
    alt = alt == "-" ? std::string_view() : alt == "." ? ref : alt;
    std::size_t same = 0;
    if (is_symbolic(alt)) {
        same = std::min<std::size_t>(1, ref.size());
        if (auto bad = read_end(columns, *position, part, key)) return bad;
        return finish(columns.chrom, reader.find_vcf_chrom(columns.chrom), std::int64_t{*position}, ref.substr(same),
                      alt, key);
    }
    if (!alt.empty() && (alt.front() == '[' || alt.front() == ']'))
        drop_common_suffix(ref, alt);
    else
        same = common_prefix(upper(ref), upper(alt));
    return finish(columns.chrom, reader.find_vcf_chrom(columns.chrom),
                  std::int64_t{*position} - 1 + static_cast<std::int64_t>(same), ref.substr(same), alt.substr(same),
                  key);
}

bool same_alleles(const Alleles& alleles, const VariantKey& key) {
    if (!is_plain(key.alt) || !is_plain(alleles.alt)) return alleles.alt == key.alt && upper(alleles.ref) == key.ref;
    const std::string row_ref = upper(alleles.ref);
    const std::string row_alt = upper(alleles.alt);
    std::string_view ref = row_ref;
    std::string_view alt = row_alt;
    drop_common_suffix(ref, alt);
    return ref == key.ref && alt == key.alt;
}

}  // namespace

std::optional<BadRecord> read_variant_key(variant::VariantReader& reader, std::string_view line, std::size_t part,
                                          VariantKey& key) {
    key.end.reset();
    std::optional<BadRecord> bad;
    if (line.find('\t') == std::string_view::npos) {
        bad = read_string(reader, line, key);
    } else {
        VcfLine columns;
        bad = split_vcf_line(line, columns);
        if (!bad) bad = read_record(reader, columns, part, key);
    }
    if (bad) return bad;
    key.ref = upper(key.ref);
    if (!is_plain(key.alt)) return std::nullopt;
    key.alt = upper(key.alt);
    std::string_view ref = key.ref;
    std::string_view alt = key.alt;
    drop_common_suffix(ref, alt);
    key.ref.resize(ref.size());
    key.alt.resize(alt.size());
    return std::nullopt;
}

void find_equal_rows(const Vcfbin& table, const table::Finder& finder, const VariantKey& key,
                     std::vector<table::Row>& rows) {
    const auto first = static_cast<std::ptrdiff_t>(rows.size());
    const std::int32_t end = key.start == std::numeric_limits<std::int32_t>::max() ? key.start : key.start + 1;
    finder.find(table::FindMethod::aligned_5p, key.chrom, Strand::positive, key.start, end, rows);
    rows.erase(std::remove_if(rows.begin() + first, rows.end(),
                              [&](table::Row row) {
                                  if (!same_alleles(table.alleles(row), key)) return true;
                                  return key.end && *key.end != table.row(row).head.end();
                              }),
               rows.end());
    std::sort(rows.begin() + first, rows.end());
}

}  // namespace gk::vcf
