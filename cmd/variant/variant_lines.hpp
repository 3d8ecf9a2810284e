// What commands share whose records are variants: strings, VCF or BCF as INPUT.
#pragma once

#include <string>
#include <vector>

#include "cmd/stream/record_stream.hpp"
#include "gk/genome/genome.hpp"
#include "gk/variant/variant_reader.hpp"

namespace gk::cmd {

/// Makes the lines of a job's input variants, one record for each ALT allele of a VCF. What a handler gets has the
/// chromosome alone; it reads the rest with `read_variant_line`.
void read_variants_as_records(StreamJob& job, Genome& genome);

/// Throws UsageError for a malformed variant of the command line.
void check_variant_words(const std::vector<std::string>& words, const Genome& genome);

}  // namespace gk::cmd
