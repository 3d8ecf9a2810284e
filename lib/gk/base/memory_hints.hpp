// What memory is told of the use that will be made of it. Nothing depends on whether it listens.
#pragma once

#include <sys/mman.h>

#include <cstddef>
#include <cstdint>

namespace gk {

constexpr std::size_t huge_page_size = std::size_t{2} << 20;

/// Asks for huge pages for what of [data, data + size) they can hold, before it is first touched: that is what large
/// memory costs most, and some virtual machines let each page cost microseconds. A wish, not a condition.
inline void prefer_huge_pages(void* data, std::size_t size) {
    const auto begin = reinterpret_cast<std::uintptr_t>(data);
    const std::uintptr_t first = (begin + huge_page_size - 1) / huge_page_size * huge_page_size;
    const std::uintptr_t end = (begin + size) / huge_page_size * huge_page_size;
    if (first < end) madvise(static_cast<char*>(data) + (first - begin), end - first, MADV_HUGEPAGE);
}

/// Asks for the cache line at `at` ahead of its use. Any address is harmless.
inline void prefetch(const void* at) {
    __builtin_prefetch(at);
    // g++ 12 takes an inline function that does nothing but prefetch for one without effects, and drops its calls.
    __asm__ volatile("");
}

}  // namespace gk
