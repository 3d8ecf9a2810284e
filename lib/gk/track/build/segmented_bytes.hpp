// Long runs of bytes that grow at their ends without ever being copied.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <vector>

#include "gk/base/memory_hints.hpp"

namespace gk::track::build {

/// Memory in segments of one size. It comes in huge pages, since touching it for the first time would cost more than
/// filling it. Segments that are given back are handed out again.
class SegmentPool {
public:
    static constexpr std::size_t segment_size = std::size_t{1} << 16;

    std::uint8_t* take() {
        if (free_.empty()) add_page();
        std::uint8_t* const segment = free_.back();
        free_.pop_back();
        return segment;
    }
    void give_back(std::uint8_t* segment) { free_.push_back(segment); }

private:
    struct Release {
        void operator()(std::uint8_t* page) const { ::operator delete (page, std::align_val_t{huge_page_size}); }
    };

    void add_page() {
        pages_.emplace_back(
            static_cast<std::uint8_t*>(::operator new (huge_page_size, std::align_val_t{huge_page_size})));
        prefer_huge_pages(pages_.back().get(), huge_page_size);
        for (std::size_t end = huge_page_size; end != 0; end -= segment_size)
            free_.push_back(pages_.back().get() + end - segment_size);
    }

    std::vector<std::unique_ptr<std::uint8_t, Release>> pages_;
    std::vector<std::uint8_t*> free_;
};

class SegmentedBytes {
public:
    /// The pool must outlive it.
    explicit SegmentedBytes(SegmentPool& pool) : pool_(&pool) {}
    ~SegmentedBytes() { clear(); }
    SegmentedBytes(const SegmentedBytes&) = delete;
    SegmentedBytes& operator=(const SegmentedBytes&) = delete;

    std::uint64_t size() const { return size_; }

    void append(const void* data, std::size_t n) {
        const auto* from = static_cast<const std::uint8_t*>(data);
        while (n != 0) {
            const auto used = static_cast<std::size_t>(size_ % SegmentPool::segment_size);
            const auto segment = static_cast<std::size_t>(size_ / SegmentPool::segment_size);
            if (segment == segments_.size()) segments_.push_back(pool_->take());
            const std::size_t here = std::min(n, SegmentPool::segment_size - used);
            std::memcpy(segments_[segment] + used, from, here);
            size_ += here;
            from += here;
            n -= here;
        }
    }
    /// Drops everything behind the first `size` bytes.
    void truncate(std::uint64_t size) { size_ = size; }
    void clear() {
        for (std::uint8_t* const segment : segments_) pool_->give_back(segment);
        segments_.clear();
        size_ = 0;
    }

    /// Calls `use(data, n)` for the pieces of the bytes [from, from + n), which must be there, in order.
    template <typename Use>
    void read(std::uint64_t from, std::uint64_t n, Use&& use) const {
        while (n != 0) {
            const auto skipped = static_cast<std::size_t>(from % SegmentPool::segment_size);
            const std::uint64_t here = std::min<std::uint64_t>(n, SegmentPool::segment_size - skipped);
            use(segments_[static_cast<std::size_t>(from / SegmentPool::segment_size)] + skipped,
                static_cast<std::size_t>(here));
            from += here;
            n -= here;
        }
    }

private:
    SegmentPool* pool_;
    std::vector<std::uint8_t*> segments_;
    std::uint64_t size_ = 0;
};

}  // namespace gk::track::build
