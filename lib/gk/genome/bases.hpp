// Packed bases and text: two bits a base, T=0 C=1 A=2 G=3, the first base in a byte's two highest bits
// (gk/genome/FORMAT.md#packed-bases).
#pragma once

#include <cstddef>
#include <cstdint>

#include "gk/base/memory_hints.hpp"

namespace gk {

/// Output room that the decoders may write behind the last base.
constexpr std::size_t decode_slack = 8;

/// Bases [start, end) in upper case. `out` has room for end - start + decode_slack bytes.
void decode_bases(const std::uint8_t* packed, std::uint64_t start, std::uint64_t end, char* out);

/// The reverse complement of bases [start, end): out[0] is the complement of base end - 1. Room as above.
void decode_bases_reverse(const std::uint8_t* packed, std::uint64_t start, std::uint64_t end, char* out);

/// What the two above do on a processor without AVX2: the same answers.
void decode_bases_portable(const std::uint8_t* packed, std::uint64_t start, std::uint64_t end, char* out);
void decode_bases_reverse_portable(const std::uint8_t* packed, std::uint64_t start, std::uint64_t end, char* out);

/// Asks the processor for the packed bytes of [start, end) ahead of their use.
inline void prefetch_bases(const std::uint8_t* packed, std::uint64_t start, std::uint64_t end) {
    prefetch(packed + start / 4);
    prefetch(packed + end / 4);
}

}  // namespace gk
