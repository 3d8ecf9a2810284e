// Reading 2bit files (gk/genome/FORMAT.md#2bit): versions 0 and 1, either byte order, mapped and checked.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gk/base/byte_buffer.hpp"
#include "gk/base/mapped_file.hpp"
#include "gk/genome/interval.hpp"

namespace gk {

constexpr std::uint32_t twobit_signature = 0x1A412743U;

enum class Case : std::uint8_t {
    upper,  ///< GenomeKit's answer
    keep,   ///< soft-masked bases in lower case
};

/// Runs of bases, ascending, as two arrays in the file: starts, then sizes. Unaligned, maybe byte-swapped.
struct BlockList {
    const std::uint8_t* data = nullptr;
    std::uint32_t count = 0;
    bool swapped = false;

    std::uint32_t start(std::uint32_t i) const;
    std::uint32_t size(std::uint32_t i) const;
    /// The first block that ends behind `position`.
    std::uint32_t first_behind(std::uint64_t position) const;
};

/// One sequence of a 2bit, whose parts are known to lie inside the file.
struct TwoBitSequence {
    std::uint32_t size = 0;  ///< in bases
    BlockList n_blocks;
    BlockList mask_blocks;
    const std::uint8_t* packed = nullptr;

    /// Appends bases [start, end), 0 <= start <= end <= size, as they are read on `strand`.
    void append_bases(std::uint64_t start, std::uint64_t end, Strand strand, Case letter_case, ByteBuffer& out) const;
    /// The same for any interval: N stands for what lies beyond the ends. Throws nothing.
    void append_padded(std::int64_t start, std::int64_t end, Strand strand, Case letter_case, ByteBuffer& out) const;
};

/// A 2bit file. Opening reads the index alone; a sequence's record is read and checked at its first use. Safe for use
/// by several threads.
class TwoBit {
public:
    /// Throws Error when it can't be mapped and DataError when header or index are damaged.
    explicit TwoBit(const std::string& path) : TwoBit(MappedFile(path)) {}
    explicit TwoBit(MappedFile file);
    ~TwoBit();
    TwoBit(const TwoBit&) = delete;
    TwoBit& operator=(const TwoBit&) = delete;

    const std::string& path() const { return file_.path(); }
    std::uint32_t version() const { return version_; }
    bool byte_swapped() const { return swapped_; }
    std::uint64_t bytes() const { return file_.bytes().size(); }

    std::size_t count() const { return index_.size(); }
    std::string_view name(std::size_t i) const { return index_[i].name; }
    /// Throws DataError when the record does not fit the file.
    const TwoBitSequence& sequence(std::size_t i) const {
        const TwoBitSequence* known = sequences_[i].load(std::memory_order_acquire);
        return known != nullptr ? *known : read_sequence(i);
    }

private:
    struct Entry {
        std::string_view name;
        std::uint64_t offset = 0;
    };
    const TwoBitSequence& read_sequence(std::size_t i) const;
    TwoBitSequence read_record(std::uint64_t offset) const;

    MappedFile file_;
    std::uint32_t version_ = 0;
    bool swapped_ = false;
    std::vector<Entry> index_;
    // Filled at first use; racing threads read the same record, and one of them keeps it.
    std::unique_ptr<std::atomic<const TwoBitSequence*>[]> sequences_;
};

}  // namespace gk
