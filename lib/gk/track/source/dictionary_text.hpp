// The numbers of a track's dictionary, from text or evenly spaced (gk/track/build/FORMAT.md#options).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace gk::track::source {

/// The numbers of a text file, between blanks, commas or line ends. `halves`: each is rounded to half precision. Throws
/// Error when it can't be read, DataError, with file and line, for what is no number, and UsageError for a number that
/// a half has no room for.
std::vector<float> read_dictionary(const std::string& path, bool halves);

/// `count` numbers from `low` to `high`, evenly spaced; at least two. Throws UsageError as above.
std::vector<float> even_dictionary(float low, float high, std::size_t count, bool halves);

}  // namespace gk::track::source
