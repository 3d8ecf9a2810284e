// Variants: reference bases that become others (gk/variant/FORMAT.md#variant). Positions are 0-based, spans half-open,
// unless it is said that they are 1-based.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "gk/base/byte_buffer.hpp"
#include "gk/genome/chrom_names.hpp"
#include "gk/genome/twobit.hpp"

namespace gk::variant {

/// `ref` at `start` (0-based, on `+`) becomes `alt`. Both are upper case, and either may be empty. Views: what made the
/// variant says how long they live.
struct Variant {
    ChromId chrom{};
    std::int32_t start = 0;
    std::string_view ref;
    std::string_view alt;

    /// Behind the last reference base.
    std::int64_t end() const { return std::int64_t{start} + static_cast<std::int64_t>(ref.size()); }
    bool operator==(const Variant&) const = default;
};

/// A piece of a variant that is of one kind: a substitution (as many bases as before), an insertion (no reference
/// bases) before base `start`, or a deletion (no new bases).
struct Edit {
    std::int32_t start = 0;
    std::int32_t length = 0;  ///< reference bases that are replaced
    std::string_view alt;

    std::int32_t end() const { return start + length; }
    bool is_insertion() const { return length == 0; }
    bool operator==(const Edit&) const = default;
};

/// The edits of one variant: none, one or two.
struct VariantEdits {
    std::array<Edit, 2> list{};
    std::size_t count = 0;

    const Edit* begin() const { return list.data(); }
    const Edit* end() const { return list.data() + count; }
};

/// Without the common prefix: what the alleles have in common at the end stays (gk/variant/FORMAT.md#edits). A
/// substitution comes before the insertion or deletion behind it.
VariantEdits edits_of(const Variant& variant);

/// Without the common prefix, then without the common suffix (gk/variant/FORMAT.md#minimal-form). Its alleles are views
/// into the given ones.
Variant minimal(const Variant& variant);

/// The minimal form moved as far left as the sequence has the same letters, for a pure insertion or deletion
/// (gk/variant/FORMAT.md#left-alignment). Others come back minimal. `room` holds the moved allele.
Variant left_aligned(const Variant& variant, const TwoBitSequence& sequence, std::string& room);

/// `chr7:117120149:AT:G`, 1-based, an empty allele as nothing.
void append_variant(ByteBuffer& out, std::string_view chrom, const Variant& variant);
std::string variant_text(std::string_view chrom, const Variant& variant);

}  // namespace gk::variant
