// The second file of an operation on two records: --with and --bed, in memory.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cmd/spliced/spliced_input.hpp"
#include "gk/genome/genome.hpp"
#include "gk/spliced/record.hpp"

namespace gk::cmd {

/// All records of a file of BED, BED12 or JSON, their chromosomes with the genome's own names where there is one.
/// Throws DataError for the first bad one.
std::vector<spliced::Record> load_records(const std::string& path, const Genome* genome);

/// Throws UsageError where INPUT would be stdin, too.
void check_second_input(const std::string& option, const std::string& path, const SplicedInputOptions& options,
                        std::span<const std::string> words);

/// Whether the chromosomes of two records are the same: by the genome where there is one.
bool same_chromosome(const spliced::Record& record, const spliced::Record& second, const Genome* genome);

}  // namespace gk::cmd
