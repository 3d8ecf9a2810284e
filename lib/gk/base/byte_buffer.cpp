#include "gk/base/byte_buffer.hpp"

#include <algorithm>

namespace gk {

void ByteBuffer::reallocate(std::size_t more) {
    const std::size_t wanted = std::max({size_ + more, capacity_ * 2, std::size_t{4096}});
    auto bigger = std::make_unique_for_overwrite<char[]>(wanted);
    if (size_ != 0) std::memcpy(bigger.get(), data_.get(), size_);
    data_ = std::move(bigger);
    capacity_ = wanted;
}

}  // namespace gk
