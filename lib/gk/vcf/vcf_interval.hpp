// The interval of a VCF record, for commands that take intervals (gk/vcf/FORMAT.md#records-as-intervals).
#pragma once

#include <optional>
#include <string_view>

#include "gk/io/bad_record.hpp"
#include "gk/io/bed.hpp"

namespace gk::vcf {

/// Reads a line of VCF text as if it were BED of four columns: chromosome, the 0-based half-open interval that the
/// record covers, and ID as the name; no strand. The interval is that of REF; of a symbolic ALT or none (`.`) up to
/// INFO's END, else, of DEL, DUP, INV and CNV, up to POS + |SVLEN|. Returns what is wrong with it, with what could be
/// read filled in.
std::optional<io::BadRecord> parse_vcf_interval(std::string_view line, io::BedRecord& record);

}  // namespace gk::vcf
