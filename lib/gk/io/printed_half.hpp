// The values of halves (float16) as they are printed.
#pragma once

#include <span>

namespace gk::io {

/// By the bits of a half, the value of the shortest text that reads back as the same half: the float32 nearest to it,
/// which prints as that text. Infinities and NaN stand for themselves. Made when it is first asked for.
std::span<const float> printed_halves();

}  // namespace gk::io
