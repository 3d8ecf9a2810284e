// What is said of a file that a command has no use for: what it is, and what takes it.
#pragma once

#include <string>
#include <string_view>

#include "cmd/stream/interval_kind.hpp"
#include "gk/store/file_kind.hpp"

namespace gk::cmd {

/// `this is a BAM file; 'bedtools bamtobed -i FILE' makes BED of it`.
std::string what_takes(FileKind kind);

/// The same of intervals, for a command that takes none.
std::string what_takes(IntervalKind kind);

/// The same of a text: `FASTA`, `SAM`, `wig`.
std::string what_takes(std::string_view text);

}  // namespace gk::cmd
