// Bytes that grow to gigabytes without being copied.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <utility>

namespace gk::table {

/// Bytes in a mapping of their own as soon as they are many, of huge pages when they are more. The kernel moves the
/// pages when it grows: what was written stays where it is in memory, and room that was not written yet costs nothing.
/// Move-only.
class GrowingBytes {
public:
    GrowingBytes() = default;
    ~GrowingBytes();
    GrowingBytes(GrowingBytes&& other) noexcept
        : data_(std::exchange(other.data_, nullptr)),
          size_(std::exchange(other.size_, 0)),
          capacity_(std::exchange(other.capacity_, 0)) {}
    GrowingBytes& operator=(GrowingBytes&& other) noexcept {
        std::swap(data_, other.data_);
        std::swap(size_, other.size_);
        std::swap(capacity_, other.capacity_);
        return *this;
    }
    GrowingBytes(const GrowingBytes&) = delete;
    GrowingBytes& operator=(const GrowingBytes&) = delete;

    /// Room for `n` more bytes, which are part of the content at once. Throws Error when there is no memory.
    std::uint8_t* extend(std::size_t n) {
        if (capacity_ - size_ < n) grow(n);
        std::uint8_t* const at = data_ + size_;
        size_ += n;
        return at;
    }
    void append(std::string_view bytes) {
        if (!bytes.empty()) std::memcpy(extend(bytes.size()), bytes.data(), bytes.size());
    }

    /// Drops everything behind the first `size` bytes.
    void truncate(std::size_t size) { size_ = size; }

    std::size_t size() const { return size_; }
    std::uint8_t* data() { return data_; }
    std::span<const std::uint8_t> bytes() const { return {data_, size_}; }
    std::string_view view() const { return {reinterpret_cast<const char*>(data_), size_}; }

private:
    void grow(std::size_t more);
    void grow_on_heap(std::size_t size);
    void give_back();

    std::uint8_t* data_ = nullptr;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};

}  // namespace gk::table
