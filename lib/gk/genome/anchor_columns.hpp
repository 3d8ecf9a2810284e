// Columns 7 and 8 of BED6+2: an interval's anchor and the anchor's offset (gk/io/FORMAT.md#anchor-columns).
#pragma once

#include <optional>

#include "gk/genome/interval.hpp"
#include "gk/io/bed.hpp"

namespace gk {

/// Fills in anchor and offset; `.` and absent columns: none, and 0. `interval` has its strand and positions already.
std::optional<io::BadRecord> read_anchor_columns(const io::BedRecord& bed, Interval& interval);

/// Two columns, each with a tab before it.
void append_anchor_columns(ByteBuffer& rows, const Interval& interval);

}  // namespace gk
