// The interval of a GFF3 or GTF row, for commands that take intervals (gk/annotation/FORMAT.md#rows-as-intervals).
#pragma once

#include <optional>
#include <string_view>

#include "gk/io/bad_record.hpp"
#include "gk/io/bed.hpp"

namespace gk::annotation {

/// What a row calls itself, of its attributes (column 9) in GFF3's or GTF's spelling: ID, else transcript_id, else
/// gene_id; empty values count as absent. A view into the text, percent codes as they are.
std::string_view name_of_row(std::string_view attributes);

/// Reads a row as if it were BED of four columns: sequence, interval (columns 4 and 5, 1-based there, 0-based and
/// half-open here), the row's name and, unless `reads_strand` is false, the strand of column 7; `?` is none. Returns
/// what is wrong with it, with what could be read filled in.
std::optional<io::BadRecord> parse_gff_interval(std::string_view line, io::BedRecord& record, bool reads_strand);

}  // namespace gk::annotation
