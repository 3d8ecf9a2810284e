// A growing run of bytes that output is rendered into: like std::string, but growth does not fill, and it is never
// shrunk.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

#include "gk/base/decimal.hpp"

namespace gk {

class ByteBuffer {
public:
    /// Makes room for `n` more bytes and returns where they begin; `added` makes them part of the content.
    char* room(std::size_t n) {
        if (capacity_ - size_ < n) reallocate(n);
        return data_.get() + size_;
    }
    void added(std::size_t n) { size_ += n; }

    /// Room for `n` bytes that are part of the content at once.
    char* extend(std::size_t n) {
        char* at = room(n);
        size_ += n;
        return at;
    }

    // A call would cost more than the byte.
    [[gnu::always_inline]] void push(char c) { *extend(1) = c; }
    void append(std::string_view text) { write(text.data(), text.size()); }
    /// Appends bytes as an OutputFile takes them.
    void write(const void* data, std::size_t size) {
        if (size != 0) std::memcpy(extend(size), data, size);
    }
    void append(const char* text) { append(std::string_view(text)); }
    void append_integer(std::int64_t value) {
        char* const at = room(decimal_room);
        added(static_cast<std::size_t>(write_decimal(at, value) - at));
    }
    void append_fill(std::size_t n, char c) {
        if (n != 0) std::memset(extend(n), c, n);
    }

    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    char* data() { return data_.get(); }
    std::string_view view() const { return {data_.get(), size_}; }
    void clear() { size_ = 0; }
    /// Drops everything behind the first `size` bytes.
    void truncate(std::size_t size) { size_ = size; }

private:
    void reallocate(std::size_t more);

    std::unique_ptr<char[]> data_;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};

}  // namespace gk
