// Bounds-checked little- or big-endian reads from bytes that nobody vouches for.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

#include "gk/base/binary_format.hpp"
#include "gk/base/error.hpp"

namespace gk {

/// An unaligned number at `at`, byte-swapped if asked. The caller has checked that it lies inside.
template <typename T>
T load_unaligned(const std::uint8_t* at, bool swapped = false) {
    static_assert(std::is_arithmetic_v<T> && sizeof(T) <= 8);
    T value;
    std::memcpy(&value, at, sizeof value);
    if (swapped) {
        if constexpr (sizeof(T) == 2)
            value = std::bit_cast<T>(__builtin_bswap16(std::bit_cast<std::uint16_t>(value)));
        else if constexpr (sizeof(T) == 4)
            value = std::bit_cast<T>(__builtin_bswap32(std::bit_cast<std::uint32_t>(value)));
        else if constexpr (sizeof(T) == 8)
            value = std::bit_cast<T>(__builtin_bswap64(std::bit_cast<std::uint64_t>(value)));
    }
    return value;
}

static_assert(std::endian::native == std::endian::little, "gk's files are little-endian and so must the machine be");

/// The items of an array somewhere in a file, unaligned.
struct BinaryArray {
    const std::uint8_t* data = nullptr;
    std::uint64_t count = 0;
    std::uint64_t offset = 0;  ///< of the first item, in the file
};

/// A cursor over a file's bytes. Every read is checked: one that would pass the end throws DataError with file and byte
/// offset and leaves the cursor where it was. `what` names the thing that is read, for the error: "the file ends inside
/// the index". What a function reads, the function of that name of BinaryWriter writes.
class BinaryReader {
public:
    /// A named part of the file, such as the table exons. While it lives, errors speak of that part ("the file ends
    /// inside the index of the table exons", "the table exons is damaged"), else of the file. Sections nest.
    class Section {
    public:
        /// The texts must outlive it.
        Section(BinaryReader& reader, std::string_view kind, std::string_view name)
            : reader_(reader), outer_(reader.section_), kind_(kind), name_(name) {
            reader.section_ = this;
        }
        ~Section() { reader_.section_ = outer_; }
        Section(const Section&) = delete;
        Section& operator=(const Section&) = delete;

    private:
        friend class BinaryReader;

        BinaryReader& reader_;
        const Section* outer_;
        std::string_view kind_;
        std::string_view name_;
    };

    static constexpr std::uint64_t no_limit = std::numeric_limits<std::uint64_t>::max();

    /// `file`, its name for errors, must outlive the reader. `swapped`: numbers are big-endian.
    BinaryReader(std::span<const std::uint8_t> bytes, const std::string& file, std::uint64_t offset = 0,
                 bool swapped = false)
        : bytes_(bytes), file_(file), offset_(offset), swapped_(swapped) {}
    // Its sections know where it lies.
    BinaryReader(const BinaryReader&) = delete;
    BinaryReader& operator=(const BinaryReader&) = delete;

    std::uint64_t offset() const { return offset_; }

    std::uint8_t u8(const char* what) { return number<std::uint8_t>(what); }
    std::uint16_t u16(const char* what) { return number<std::uint16_t>(what); }
    std::uint32_t u32(const char* what) { return number<std::uint32_t>(what); }
    std::uint64_t u64(const char* what) { return number<std::uint64_t>(what); }
    std::int8_t i8(const char* what) { return number<std::int8_t>(what); }
    std::int16_t i16(const char* what) { return number<std::int16_t>(what); }
    std::int32_t i32(const char* what) { return number<std::int32_t>(what); }
    std::int64_t i64(const char* what) { return number<std::int64_t>(what); }
    float f32(const char* what) { return number<float>(what); }

    /// The next `n` bytes.
    const std::uint8_t* take(std::uint64_t n, const char* what) {
        if (offset_ > bytes_.size() || n > bytes_.size() - offset_) throw_file_ends(what);
        const std::uint8_t* at = bytes_.data() + offset_;
        offset_ += n;
        return at;
    }

    /// Moves to the next offset in the file that `alignment` divides, whatever lies between.
    void pad(std::uint64_t alignment);
    /// A number that stands between two parts of a file. Throws DataError when it is another one.
    void checkpoint(std::uint32_t expected);
    /// A u64 count, a u32 size of an item, and the items, which `what` names in the plural. Throws DataError when they
    /// are not of `item_size` (at least 1), when there are `limit` or more, and when the file ends before they do.
    BinaryArray array(std::uint32_t item_size, const char* what, std::uint64_t limit = no_limit);
    /// What a file begins with. Throws DataError when it is empty, or of another format or version.
    void header(const BinaryFormat& format);
    /// Throws DataError when anything follows; `last` is what came before it.
    void end(const char* last) const;

    /// The section, or else the file, is damaged: `text` says how, and the fault begins `bytes_back` before the place
    /// reached. Throws DataError.
    [[noreturn]] void fail(const std::string& text, std::uint64_t bytes_back = 0) const;

private:
    template <typename T>
    T number(const char* what) {
        return load_unaligned<T>(take(sizeof(T), what), swapped_);
    }
    /// `table`, or `file` outside a section.
    std::string kind() const;
    /// `the table exons`, or `the file` outside a section.
    std::string subject() const;
    [[noreturn]] void throw_file_ends(const char* what) const;

    std::span<const std::uint8_t> bytes_;
    const std::string& file_;
    std::uint64_t offset_;
    bool swapped_;
    const Section* section_ = nullptr;
};

}  // namespace gk
