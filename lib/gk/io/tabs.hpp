// The tabs of a line, one after the other.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace gk::io {

/// Looks at 64 or 16 bytes at a time: most columns are so short that a call of memchr for each takes longer.
class Tabs {
public:
    explicit Tabs(std::string_view line) : block_(line.data()), end_(line.data() + line.size()) { load(); }

    /// Where the next tab is; nullptr behind the last one.
    const char* next() {
        while (tabs_ == 0) {
            if (end_ - block_ <= block_size_) return nullptr;
            block_ += block_size_;
            load();
        }
        const char* const tab = block_ + __builtin_ctzll(tabs_);
        tabs_ &= tabs_ - 1;
        return tab;
    }

private:
#ifdef __SSE2__
    static std::uint64_t tabs_of_16(const char* bytes) {
        const __m128i loaded = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
        return static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(loaded, _mm_set1_epi8('\t'))));
    }
#endif

    void load() {
        const std::ptrdiff_t left = end_ - block_;
#ifdef __SSE2__
        if (left >= 64) {
            tabs_ = tabs_of_16(block_) | tabs_of_16(block_ + 16) << 16 | tabs_of_16(block_ + 32) << 32 |
                    tabs_of_16(block_ + 48) << 48;
            block_size_ = 64;
            return;
        }
        if (left >= 16) {
            tabs_ = tabs_of_16(block_);
            block_size_ = 16;
            return;
        }
#endif
        block_size_ = std::min<std::ptrdiff_t>(left, 16);
        for (std::ptrdiff_t i = 0; i < block_size_; ++i) tabs_ |= std::uint64_t{block_[i] == '\t'} << i;
    }

    const char* block_;
    const char* end_;
    std::ptrdiff_t block_size_ = 0;
    std::uint64_t tabs_ = 0;  // a bit for each byte of the block
};

/// The columns of a line, one after the other.
class Columns {
public:
    explicit Columns(std::string_view line) : tabs_(line), at_(line.data()), end_(line.data() + line.size()) {}

    /// The text up to the next tab; without one, all that is left.
    std::string_view next() {
        const char* const tab = tabs_.next();
        const char* const stop = tab == nullptr ? end_ : tab;
        const std::string_view column(at_, static_cast<std::size_t>(stop - at_));
        at_ = tab == nullptr ? end_ : tab + 1;
        ended_ = tab == nullptr;
        return column;
    }
    /// Whether the last column that `next` gave had no tab behind it.
    bool ended() const { return ended_; }
    /// What lies behind the columns that `next` gave.
    std::string_view rest() const { return {at_, static_cast<std::size_t>(end_ - at_)}; }

private:
    Tabs tabs_;
    const char* at_;
    const char* end_;
    bool ended_ = false;
};

}  // namespace gk::io
