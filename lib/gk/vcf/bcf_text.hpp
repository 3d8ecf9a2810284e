// Whole records of BCF as lines of VCF text (gk/vcf/FORMAT.md#bcf).
#pragma once

#include <htslib/vcf.h>

#include <cstdint>

#include "gk/base/byte_buffer.hpp"

namespace gk::vcf {

/// Appends the line of a record, with its newline, as VCF writes it: each sample has all fields, and a real the
/// shortest text that is the same float32 (htslib itself writes six digits). False where the record refers to what its
/// header does not have; what was appended then means nothing. The record was read by `bcf_read`, which checks what
/// lies in it.
bool append_bcf_record(const bcf_hdr_t& header, bcf1_t& record, ByteBuffer& text);

/// Appends what a sample has in a field of FORMAT other than GT, as in the line of a record.
void append_bcf_field(const bcf_fmt_t& field, std::uint32_t sample, ByteBuffer& text);

}  // namespace gk::vcf
