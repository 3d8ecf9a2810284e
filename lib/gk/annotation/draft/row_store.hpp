// Rows of a table in the making.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>
#include <type_traits>

#include "gk/base/error.hpp"

namespace gk::annotation {

/// A growing array of packed rows. Growth asks the allocator to enlarge in place or to move pages, so that no second
/// copy of a large table is ever in memory, as it would be with std::vector.
template <typename RowType>
class RowStore {
public:
    static_assert(std::is_trivially_copyable_v<RowType> && alignof(RowType) == 1);

    std::int32_t size() const { return size_; }
    RowType& operator[](std::int32_t row) { return rows_.get()[row]; }
    const RowType& operator[](std::int32_t row) const { return rows_.get()[row]; }
    RowType& back() { return rows_.get()[size_ - 1]; }
    const RowType* data() const { return rows_.get(); }

    /// Returns the number of the new row. Throws Error beyond the rows that a table can have.
    std::int32_t push(const RowType& row) {
        if (size_ == capacity_) grow();
        rows_.get()[size_] = row;
        return size_++;
    }
    /// Drops the rows from `size` on.
    void truncate(std::int32_t size) { size_ = size; }
    /// Gives the memory back.
    void clear() {
        rows_.reset();
        size_ = capacity_ = 0;
    }

private:
    struct Free {
        void operator()(RowType* rows) const { std::free(rows); }
    };

    void grow() {
        constexpr std::int32_t most = std::int32_t{0x7fffffff};
        if (capacity_ == most) throw Error("a table can't have more than 2,147,483,647 rows");
        const std::int32_t more = capacity_ > most / 2 ? most : (capacity_ == 0 ? 64 : capacity_ * 2);
        void* grown = std::realloc(rows_.get(), static_cast<std::size_t>(more) * sizeof(RowType));
        if (grown == nullptr) throw std::bad_alloc();
        [[maybe_unused]] RowType* const moved = rows_.release();
        rows_.reset(static_cast<RowType*>(grown));
        capacity_ = more;
    }

    std::unique_ptr<RowType, Free> rows_;
    std::int32_t size_ = 0;
    std::int32_t capacity_ = 0;
};

}  // namespace gk::annotation
