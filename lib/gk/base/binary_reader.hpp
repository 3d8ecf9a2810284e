// Bounds-checked little- or big-endian reads from bytes that nobody vouches for.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>

#include "gk/base/error.hpp"

namespace gk {

/// An unaligned u32 or u64 at `at`, byte-swapped if asked. The caller has checked that it lies inside.
template <typename T>
T load_unaligned(const std::uint8_t* at, bool swapped = false) {
    T value;
    std::memcpy(&value, at, sizeof value);
    if (swapped) {
        if constexpr (sizeof(T) == 4)
            value = static_cast<T>(__builtin_bswap32(static_cast<std::uint32_t>(value)));
        else
            value = static_cast<T>(__builtin_bswap64(static_cast<std::uint64_t>(value)));
    }
    return value;
}

static_assert(std::endian::native == std::endian::little, "gk's files are little-endian and so must the machine be");

/// A cursor over a file's bytes. Every read is checked: past the end it throws DataError with file and byte offset.
class BinaryReader {
public:
    BinaryReader(std::span<const std::uint8_t> bytes, const std::string& file, std::uint64_t offset = 0,
                 bool swapped = false)
        : bytes_(bytes), file_(file), offset_(offset), swapped_(swapped) {}

    std::uint64_t offset() const { return offset_; }

    std::uint8_t u8(const char* what) { return *take(1, what); }
    std::uint32_t u32(const char* what) { return load_unaligned<std::uint32_t>(take(4, what), swapped_); }
    std::uint64_t u64(const char* what) { return load_unaligned<std::uint64_t>(take(8, what), swapped_); }

    /// The next `n` bytes; `what` names them in the error.
    const std::uint8_t* take(std::uint64_t n, const char* what) {
        if (offset_ > bytes_.size() || n > bytes_.size() - offset_)
            throw DataError::at_offset(std::string("the file ends inside the ") + what, file_, offset_);
        const std::uint8_t* at = bytes_.data() + offset_;
        offset_ += n;
        return at;
    }

private:
    std::span<const std::uint8_t> bytes_;
    const std::string& file_;
    std::uint64_t offset_;
    bool swapped_;
};

}  // namespace gk
