// --variants FILE: the rows of a table that are equal to variants of a list.
#pragma once

#include <string>
#include <vector>

#include "cmd/altered/variant_list.hpp"
#include "cmd/vcf/open_vcfbin.hpp"

namespace gk::cmd {

/// The rows, ascending, each once; how many variants no row is equal to is said on stderr. Throws DataError for the
/// first bad variant, unless `bad` skips them.
std::vector<table::Row> rows_of_variants(const std::string& path, OpenVcfbin& open, const cli::Context& context,
                                         BadVariants& bad);

}  // namespace gk::cmd
