// Region strings: `chr7:117,120,017-117,120,201:-` (gk/io/FORMAT.md#region-strings). 1-based and inclusive as text,
// 0-based and half-open as parsed.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace gk::io {

struct Region {
    std::string chrom;
    std::int32_t start = 0;
    std::optional<std::int32_t> end;  ///< none: to the chromosome's end
    char strand = '.';                ///< `.`: the text has no strand suffix
};

struct RegionRules {
    /// Whether a text is a chromosome's whole name, so that `HLA-A*01:01` is not cut at its colon.
    std::function<bool(std::string_view)> is_chromosome = [](std::string_view) { return false; };
    /// Positions below 1 are read too (`chr1:-4-6`), as `gk interval to-region` writes them.
    bool any_position = false;
};

/// Throws UsageError with the text and what is wrong with it.
Region parse_region(std::string_view text, const RegionRules& rules);

}  // namespace gk::io
