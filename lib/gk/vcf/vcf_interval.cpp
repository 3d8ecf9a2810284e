#include "gk/vcf/vcf_interval.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "gk/vcf/symbolic_extent.hpp"
#include "gk/vcf/vcf_line.hpp"

namespace gk::vcf {
namespace {

// Alleles of these types reach as far as their SVLEN says; an insertion's bases are none of the reference.
bool covers_its_length(std::string_view alt) {
    constexpr std::array<std::string_view, 4> types = {"<DEL", "<DUP", "<INV", "<CNV"};
    return std::any_of(types.begin(), types.end(), [&](std::string_view type) { return alt.starts_with(type); });
}

// Behind the last base, 0-based, of what INFO says about the record's alleles; `end` as it is where it says nothing.
std::optional<io::BadRecord> read_end(const VcfLine& columns, std::int64_t position, std::int64_t& end) {
    std::string_view rest = columns.rest;
    take_column(rest);
    take_column(rest);
    const std::string_view info = take_column(rest);
    const auto count = static_cast<std::uint32_t>(count_parts(columns.alts));
    std::optional<std::int64_t> farthest;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::string_view alt = part_of(columns.alts, i);
        if (alt != "." && !alt.starts_with('<')) continue;
        Extent extent;
        if (auto bad = read_extent(info, count, i, extent)) return bad;
        if (extent.end) {
            end = *extent.end;
            return std::nullopt;
        }
        if (!extent.length || !covers_its_length(alt)) continue;
        const std::int64_t length = *extent.length;
        farthest = std::max(farthest.value_or(end), position + (length < 0 ? -length : length));
    }
    end = farthest.value_or(end);
    return std::nullopt;
}

}  // namespace

std::optional<io::BadRecord> parse_vcf_interval(std::string_view line, io::BedRecord& record) {
    VcfLine columns;
    auto bad = split_vcf_line(line, columns);
    record.line = line;
    record.strand = '.';
    record.start_read = record.end_read = false;
    record.start = record.end = 0;
    record.columns[0] = columns.chrom;
    record.columns[1] = record.columns[2] = {};
    record.columns[3] = columns.id;
    record.column_count = columns.chrom.empty() ? 0 : 4;
    if (bad) return bad;
    std::int32_t position = 0;
    if (auto fault = io::parse_any_position(columns.position, "POS", position)) return fault;
    if (position < 0) return io::malformed("POS " + std::to_string(position) + " is negative");
    if (columns.ref.empty()) return io::malformed("the record has no REF");
    record.start = position - 1;
    record.start_read = true;
    std::int64_t end = record.start + static_cast<std::int64_t>(columns.ref.size());
    if (columns.alts == "." || columns.alts.find('<') != std::string_view::npos)
        if (auto fault = read_end(columns, position, end)) return fault;
    if (end > INT32_MAX)
        return io::BadRecord{io::Reason::not_32_bit,
                             "the record's end, " + std::to_string(end) + ", does not fit 32 bits"};
    record.end = static_cast<std::int32_t>(end);
    record.end_read = true;
    if (end < record.start)
        return io::BadRecord{io::Reason::start_after_end,
                             "END " + std::to_string(end) + " lies before POS " + std::to_string(position)};
    return std::nullopt;
}

}  // namespace gk::vcf
