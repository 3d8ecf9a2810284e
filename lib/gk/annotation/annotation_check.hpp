// The invariants of a dganno file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gk/annotation/annotation.hpp"
#include "gk/genome/chrom_names.hpp"

namespace gk::annotation {

/// What is wrong with the tables, one sentence each (gk/annotation/FORMAT.md#invariants); reads everything. At most a
/// few dozen. `assembly`: the 64-bit tag that the rows must have; `names`: the chromosomes that they may lie on.
std::vector<std::string> annotation_problems(const Annotation& annotation,
                                             std::optional<std::uint64_t> assembly = std::nullopt,
                                             const ChromNames* names = nullptr);

}  // namespace gk::annotation
