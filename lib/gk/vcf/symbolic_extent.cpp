#include "gk/vcf/symbolic_extent.hpp"

#include <algorithm>
#include <string>

#include "gk/base/fields.hpp"
#include "gk/base/numbers.hpp"
#include "gk/vcf/vcf_line.hpp"

namespace gk::vcf {
namespace {

// Empty where there is no such entry, or it is empty.
std::string_view value_of(std::string_view info, std::string_view key) {
    while (!info.empty()) {
        const std::string_view entry = info.substr(0, info.find(';'));
        if (entry.size() > key.size() && entry.starts_with(key) && entry[key.size()] == '=')
            return entry.substr(key.size() + 1);
        info.remove_prefix(std::min(entry.size() + 1, info.size()));
    }
    return {};
}

std::optional<io::BadRecord> read_value(std::string_view text, const char* key, std::optional<std::int32_t>& value) {
    value = parse_integer<std::int32_t>(text.substr(text.starts_with('+') ? 1 : 0));
    if (value) return std::nullopt;
    return io::malformed(std::string(key) + " " + in_quotes(text) + " is no whole number of 32 bits");
}

}  // namespace

std::optional<io::BadRecord> read_extent(std::string_view info, std::uint32_t alts, std::uint32_t alt, Extent& extent) {
    extent = {};
    if (const std::string_view end = value_of(info, "END"); !end.empty()) return read_value(end, "END", extent.end);
    const std::string_view lengths = value_of(info, "SVLEN");
    if (lengths.empty()) return std::nullopt;
    const bool picks = alts > 1 && count_parts(lengths) == alts;
    return read_value(picks ? part_of(lengths, alt) : lengths, "SVLEN", extent.length);
}

std::optional<std::int64_t> symbolic_end(std::int64_t position, std::size_t ref_size, std::string_view alt,
                                         const Extent& extent, bool signed_length) {
    if (extent.end) return *extent.end;
    const std::int64_t behind_ref = position - 1 + static_cast<std::int64_t>(ref_size);
    if (extent.length) {
        const std::int64_t length = *extent.length;
        return behind_ref + (!signed_length && length < 0 ? -length : length);
    }
    return alt.starts_with("<INS") ? std::optional(behind_ref) : std::nullopt;
}

}  // namespace gk::vcf
