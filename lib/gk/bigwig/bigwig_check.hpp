// Whether all that a bigWig holds can be read and is as it should be.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gk/bigwig/bigwig.hpp"

namespace gk::bigwig {

struct BigWigCheck {
    std::uint64_t items = 0;            ///< that the file has, without those that are left out
    std::vector<std::string> problems;  ///< one sentence each
};

/// Reads all items and the indexes of the zoom levels. Throws DataError, with the byte, where the file is damaged; the
/// problems are what readers have to leave out.
BigWigCheck check_bigwig(const BigWig& file);

}  // namespace gk::bigwig
