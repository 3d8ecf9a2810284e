#include "gk/table/growing_bytes.hpp"

#include <sys/mman.h>

#include <algorithm>
#include <cstdlib>

#include "gk/base/error.hpp"
#include "gk/base/memory_hints.hpp"

namespace gk::table {
namespace {

constexpr std::size_t page = 4096;
constexpr std::size_t first_room = std::size_t{1} << 10;
constexpr std::size_t most_on_heap = std::size_t{64} << 10;
constexpr std::size_t least_huge = std::size_t{1} << 20;
constexpr const char* no_memory = "no memory for a table of this size";

std::size_t rounded_up(std::size_t size, std::size_t unit) {
    return (size + unit - 1) / unit * unit;
}

std::uint8_t* map_anything(std::size_t size) {
    void* const at = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (at == MAP_FAILED) throw_errno(no_memory);
    return static_cast<std::uint8_t*>(at);
}

// A mapping that begins where a huge page can.
std::uint8_t* map_aligned(std::size_t size) {
    std::uint8_t* const at = map_anything(size + huge_page_size);
    const std::size_t before =
        (huge_page_size - reinterpret_cast<std::uintptr_t>(at) % huge_page_size) % huge_page_size;
    if (before != 0) munmap(at, before);
    munmap(at + before + size, huge_page_size - before);
    return at + before;
}

}  // namespace

GrowingBytes::~GrowingBytes() {
    give_back();
}

void GrowingBytes::give_back() {
    if (capacity_ > most_on_heap)
        munmap(data_, capacity_);
    else
        std::free(data_);
}

// A mapping costs more than all of a small table. Its room is zeros, as that of a mapping is.
void GrowingBytes::grow_on_heap(std::size_t size) {
    void* const bigger = std::realloc(data_, size);
    if (bigger == nullptr) throw Error(no_memory);
    data_ = static_cast<std::uint8_t*>(bigger);
    std::memset(data_ + capacity_, 0, size - capacity_);
    capacity_ = size;
}

// The first touch of a page is what a growing table costs most, so that from the first megabyte on pages are huge. They
// stay so only where they move to a place that is aligned as theirs is.
void GrowingBytes::grow(std::size_t more) {
    const std::size_t wanted = std::max({size_ + more, capacity_ + capacity_ / 2, first_room});
    if (wanted <= most_on_heap) return grow_on_heap(wanted);
    const bool huge = wanted > least_huge;
    const std::size_t size = rounded_up(wanted, huge ? huge_page_size : page);
    std::uint8_t* const bigger = huge ? map_aligned(size) : map_anything(size);
    if (capacity_ <= (huge ? least_huge : most_on_heap)) {
        if (huge) prefer_huge_pages(bigger, size);
        if (size_ != 0) std::memcpy(bigger, data_, size_);
        give_back();
    } else if (mremap(data_, capacity_, size, MREMAP_MAYMOVE | MREMAP_FIXED, bigger) == MAP_FAILED) {
        munmap(bigger, size);
        throw_errno(no_memory);
    }
    data_ = bigger;
    capacity_ = size;
}

}  // namespace gk::table
