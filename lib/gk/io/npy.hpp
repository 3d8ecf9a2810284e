// NumPy's files, `.npy`, version 1.0 (gk/io/FORMAT.md#numpy-files).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace gk::io {

/// What an array begins with; its items follow, the last index running fastest. `type` as NumPy writes it: `<f4`. At
/// least `least` bytes long.
std::string npy_header(std::string_view type, std::span<const std::uint64_t> shape, std::size_t least = 0);

}  // namespace gk::io
