// How many of their random cases tests take.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <string>

namespace gk::testing {

/// All of `count` cases, or one in GK_SAMPLE where each takes long: under sanitizers.
inline int sampled(int count) {
    const char* const sample = std::getenv("GK_SAMPLE");
    return sample == nullptr ? count : std::max(1, count / std::stoi(sample));
}

/// The step through a list of cases of which all, or one in GK_SAMPLE, are taken.
inline std::size_t sample_step() {
    const char* const sample = std::getenv("GK_SAMPLE");
    return sample == nullptr ? 1 : std::stoul(sample);
}

}  // namespace gk::testing
