#include "gk/variant/variant.hpp"

#include <algorithm>

namespace gk::variant {
namespace {

std::size_t common_prefix(std::string_view a, std::string_view b) {
    const std::size_t most = std::min(a.size(), b.size());
    return static_cast<std::size_t>(
        std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(most), b.begin()).first - a.begin());
}

std::size_t common_suffix(std::string_view a, std::string_view b) {
    const std::size_t most = std::min(a.size(), b.size());
    std::size_t n = 0;
    while (n < most && a[a.size() - 1 - n] == b[b.size() - 1 - n]) ++n;
    return n;
}

}  // namespace

VariantEdits edits_of(const Variant& variant) {
    const std::size_t prefix = common_prefix(variant.ref, variant.alt);
    const std::string_view ref = variant.ref.substr(prefix);
    const std::string_view alt = variant.alt.substr(prefix);
    const std::size_t substituted = std::min(ref.size(), alt.size());
    const auto start = variant.start + static_cast<std::int32_t>(prefix);
    const auto length = static_cast<std::int32_t>(substituted);
    VariantEdits edits;
    if (substituted != 0) edits.list[edits.count++] = {start, length, alt.substr(0, substituted)};
    if (ref.size() != alt.size())
        edits.list[edits.count++] = {start + length, static_cast<std::int32_t>(ref.size()) - length,
                                     alt.substr(substituted)};
    return edits;
}

Variant minimal(const Variant& variant) {
    Variant result = variant;
    const std::size_t prefix = common_prefix(result.ref, result.alt);
    result.ref.remove_prefix(prefix);
    result.alt.remove_prefix(prefix);
    result.start += static_cast<std::int32_t>(prefix);
    const std::size_t suffix = common_suffix(result.ref, result.alt);
    result.ref.remove_suffix(suffix);
    result.alt.remove_suffix(suffix);
    return result;
}

// Each step left turns the allele by one letter: its last one, which is also the letter before it, becomes its first.
Variant left_aligned(const Variant& variant, const TwoBitSequence& sequence, std::string& room) {
    constexpr std::int64_t part = 256;
    Variant result = minimal(variant);
    if (result.ref.empty() == result.alt.empty()) return result;
    const std::string_view allele = result.ref.empty() ? result.alt : result.ref;
    const std::size_t size = allele.size();
    ByteBuffer before;
    std::int64_t before_start = result.start;  // `before` holds [before_start, ...)
    std::size_t moved = 0;
    std::int64_t at = std::min<std::int64_t>(result.start, sequence.size);
    if (at != result.start) return result;  // beyond the end all is N
    while (at > 0) {
        if (at == before_start || before.empty()) {
            before_start = std::max<std::int64_t>(0, at - part);
            before.clear();
            sequence.append_padded(before_start, at, Strand::positive, Case::upper, before);
        }
        const char letter = before.view()[static_cast<std::size_t>(at - 1 - before_start)];
        if (letter != allele[size - 1 - moved % size]) break;
        ++moved;
        --at;
    }
    if (moved == 0) return result;
    room.assign(allele);
    std::rotate(room.begin(), room.end() - static_cast<std::ptrdiff_t>(moved % size), room.end());
    result.start = static_cast<std::int32_t>(at);
    (result.ref.empty() ? result.alt : result.ref) = room;
    return result;
}

void append_variant(ByteBuffer& out, std::string_view chrom, const Variant& variant) {
    out.append(chrom);
    out.push(':');
    out.append_integer(std::int64_t{variant.start} + 1);
    out.push(':');
    out.append(variant.ref);
    out.push(':');
    out.append(variant.alt);
}

std::string variant_text(std::string_view chrom, const Variant& variant) {
    ByteBuffer text;
    append_variant(text, chrom, variant);
    return std::string(text.view());
}

}  // namespace gk::variant
