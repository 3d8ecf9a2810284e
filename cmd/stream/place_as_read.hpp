// The shortest way from a record to the first columns of its row.
#pragma once

#include <string_view>

#include "cmd/stream/query.hpp"

namespace gk::cmd {

/// `chrom start end` with tabs between them, as the line has them, where that is how they would be written: the
/// commonest case, copied at once. `chrom` is the chromosome's written name. Empty: they have to be written one by one.
std::string_view place_as_read(const Query& query, std::string_view chrom);

}  // namespace gk::cmd
