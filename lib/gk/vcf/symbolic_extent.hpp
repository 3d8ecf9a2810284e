// How far a record's symbolic allele reaches (gk/vcf/build/FORMAT.md#rows).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "gk/io/bad_record.hpp"

namespace gk::vcf {

/// What INFO says of it.
struct Extent {
    std::optional<std::int32_t> end;     ///< 1-based: its last base
    std::optional<std::int32_t> length;  ///< SVLEN, where there is no end
};

/// Reads END, else SVLEN, of an INFO column; of as many lengths as there are ALT alleles, that of the `alt`-th, from 0.
/// What is wrong with them, or nothing.
std::optional<io::BadRecord> read_extent(std::string_view info, std::uint32_t alts, std::uint32_t alt, Extent& extent);

/// The end, 0-based and half-open, of the symbolic allele `alt` at POS `position` (1-based) with a REF of `ref_size`
/// bases: END, else REF and as many bases as the length says, whose sign counts only where it is `signed_length`.
/// `<INS…>` without either ends where REF does; of others there is nothing.
std::optional<std::int64_t> symbolic_end(std::int64_t position, std::size_t ref_size, std::string_view alt,
                                         const Extent& extent, bool signed_length);

}  // namespace gk::vcf
