// The default columns of a row at once. They say the same as the columns one by one (columns.hpp), but follow the row
// to its transcript and gene once: measured, that halves what a row of exons costs.
#pragma once

#include <string_view>

#include "gk/annotation/annotation.hpp"
#include "gk/base/byte_buffer.hpp"

namespace gk::annotation {

/// Appends the default columns of a row, with tabs between them. `chrom` is the written name of the row's chromosome.
void append_default_cells(const Annotation& annotation, Feature feature, Row row, std::string_view chrom,
                          ByteBuffer& out);

/// Appends the name that BED has by default: the row's ID, or where it has none its transcript's; `.` for none. An ID
/// `.` is none, as for the columns one by one.
void append_bed_name(const Annotation& annotation, Feature feature, Row row, ByteBuffer& out);

/// Steps, 0 to `prefetch_steps - 1`, that ask memory for what `append_default_cells` reads, each by means of what the
/// one before it asked for: to be taken for many rows before the first of them is written. The first two are enough for
/// a row's place and ID.
constexpr int prefetch_steps = 4;
constexpr int prefetch_steps_of_ids = 2;
void prefetch_default_cells(const Annotation& annotation, Feature feature, Row row, int step);

}  // namespace gk::annotation
