// The numbers by which data files know chromosomes and assemblies: FNV-1a of the name (gk/genome/FORMAT.md#name-tags).
#pragma once

#include <cstdint>
#include <string_view>

namespace gk {

namespace detail {

// Bytes from 0x80 on are sign-extended before they are mixed in: existing files were hashed where char is signed.
template <typename Word>
constexpr Word fnv1a(std::string_view text, Word basis, Word prime) {
    Word hash = basis;
    for (const char c : text) hash = (hash ^ static_cast<Word>(static_cast<signed char>(c))) * prime;
    return hash;
}

}  // namespace detail

/// 32-bit tag of a chromosome's name.
constexpr std::uint32_t chrom_tag(std::string_view name) {
    return detail::fnv1a<std::uint32_t>(name, 0x811C9DC5U, 0x01000193U);
}

/// 64-bit tag of an assembly's name; in decimal it names the `.hash` file.
constexpr std::uint64_t assembly_tag(std::string_view name) {
    return detail::fnv1a<std::uint64_t>(name, 0xCBF29CE484222325ULL, 0x100000001B3ULL);
}

}  // namespace gk
