#include "gk/vcf/variant_lines.hpp"

#include <algorithm>

#include "gk/base/numbers.hpp"

namespace gk::vcf {
namespace {

using variant::Variant;
using variant::VariantFields;

bool is_vcf_line(std::string_view line) {
    return line.find('\t') != std::string_view::npos;
}

}  // namespace

std::size_t count_variants(std::string_view line) {
    if (!is_vcf_line(line)) return 1;
    VcfLine columns;
    return split_vcf_line(line, columns) ? 1 : count_parts(columns.alts);
}

std::string_view chrom_of_variant_line(std::string_view line) {
    if (is_vcf_line(line)) return line.substr(0, line.find('\t'));
    const auto fields = variant::split_variant_string(line);
    return fields ? fields->chrom : line;
}

std::optional<VariantFields> VariantLineReader::fields(std::string_view line, std::size_t part) {
    if (!is_vcf_line(line)) return variant::split_variant_string(line);
    // Each ALT is found behind the one before it: a line may have many.
    if (part == 0 || line.data() != line_.data() || part < part_) {
        line_ = line;
        is_whole_ = !split_vcf_line(line, columns_);
        part_ = 0;
        alts_ = columns_.alts;
    }
    if (!is_whole_) return std::nullopt;
    for (; part_ < part; ++part_) alts_.remove_prefix(std::min(alts_.find(','), alts_.size() - 1) + 1);
    return VariantFields{columns_.chrom, columns_.position, columns_.ref, alts_.substr(0, alts_.find(','))};
}

std::optional<io::BadRecord> VariantLineReader::read(std::string_view line, std::size_t part, Variant& variant) {
    if (!is_vcf_line(line)) return reader_.read(line, variant);
    if (const auto found = fields(line, part)) return reader_.read_vcf(*found, variant);
    return split_vcf_line(line, columns_);
}

void VariantLineReader::append_text(std::string_view line, std::size_t part, ByteBuffer& out) {
    if (!is_vcf_line(line)) return out.append(line);
    const auto found = fields(line, part);
    if (!found) return out.append(chrom_of_variant_line(line));
    out.append(found->chrom);
    for (const std::string_view field : {found->position, found->ref, found->alt}) {
        out.push(':');
        out.append(field);
    }
}

std::optional<ChromId> VariantLineReader::find_chrom(std::string_view line, std::string_view name) {
    return is_vcf_line(line) ? reader_.find_vcf_chrom(name) : reader_.find_chrom(name);
}

bool VariantLineReader::knows_chrom(std::string_view line) {
    return find_chrom(line, chrom_of_variant_line(line)).has_value();
}

void VariantLineReader::prefetch(std::string_view line) {
    const auto found = fields(line, 0);
    if (!found) return;
    const auto chrom = find_chrom(line, found->chrom);
    const auto position = parse_integer<std::int32_t>(found->position);
    if (chrom && position) reader_.prefetch(*chrom, std::int64_t{*position} - 1);
}

}  // namespace gk::vcf
