// Making UCSC's chromosome names the canonical ones of an assembly (gk/genome/FORMAT.md#ucsc-promotion).
#pragma once

#include <string>
#include <string_view>

namespace gk {

struct NameTables {
    std::string alias;  ///< content of chromAlias.txt
    std::string sizes;  ///< content of chrom.sizes
};

/// Puts the `ucsc` column first and renames the chrom.sizes lines accordingly. A row without a UCSC name keeps the name
/// it had. Throws DataError, with `alias_origin` and line, where there is no such column or a row is too short.
NameTables promote_ucsc_names(const NameTables& tables, const std::string& alias_origin);

}  // namespace gk
