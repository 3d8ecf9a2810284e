// Where variants meet the borders of exons.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gk/genome/interval.hpp"
#include "gk/io/pipeline.hpp"
#include "gk/variant/variant.hpp"

namespace gk::cmd {

/// Whether an edit replaces bases of an interval, or lies at one.
bool touches(std::span<const variant::Edit> edits, std::span<const Interval> intervals);

/// Says of each edit that replaces bases on both sides of an interval's border that it does. Both lists ascend.
void report_borders(std::span<const variant::Edit> edits, std::span<const Interval> intervals, std::string_view chrom,
                    std::string_view name, std::vector<io::Warning>& warnings);

}  // namespace gk::cmd
