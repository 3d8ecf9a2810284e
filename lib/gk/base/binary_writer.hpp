// Little-endian numbers and the marks between them, written: the twin of BinaryReader.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "gk/base/binary_format.hpp"

namespace gk {

/// Writes to whatever has `write(const void*, std::size_t)`, such as an OutputFile or a ByteBuffer, and throws what
/// that throws. Its functions have the names of those by which a BinaryReader reads the same back.
template <typename Sink>
class BinaryWriter {
public:
    /// The sink must outlive it. What the sink holds already is not counted.
    explicit BinaryWriter(Sink& sink) : sink_(sink) {}

    /// How many bytes were written; in a file, the next one's offset.
    std::uint64_t offset() const { return offset_; }

    void u8(std::uint8_t value) { number(value); }
    void u16(std::uint16_t value) { number(value); }
    void u32(std::uint32_t value) { number(value); }
    void u64(std::uint64_t value) { number(value); }
    void i8(std::int8_t value) { number(value); }
    void i16(std::int16_t value) { number(value); }
    void i32(std::int32_t value) { number(value); }
    void i64(std::int64_t value) { number(value); }
    void f32(float value) { number(value); }

    void bytes(const void* data, std::size_t size) {
        if (size == 0) return;
        sink_.write(data, size);
        offset_ += size;
    }
    void bytes(std::string_view text) { bytes(text.data(), text.size()); }

    /// Zero bytes up to the next offset that `alignment` divides, which is 8 at most.
    void pad(std::uint64_t alignment) {
        constexpr std::uint64_t zeros = 0;
        bytes(&zeros, (alignment - offset_ % alignment) % alignment);
    }
    void checkpoint(std::uint32_t mark) { u32(mark); }
    /// What an array begins with; its items must follow.
    void array(std::uint64_t count, std::uint32_t item_size) {
        u64(count);
        u32(item_size);
    }
    void array(const void* items, std::uint64_t count, std::uint32_t item_size) {
        array(count, item_size);
        bytes(items, count * item_size);
    }
    void header(const BinaryFormat& format) {
        u16(format.signature);
        u16(format.version);
    }

private:
    template <typename T>
    void number(T value) {
        bytes(&value, sizeof value);
    }

    Sink& sink_;
    std::uint64_t offset_ = 0;
};

}  // namespace gk
