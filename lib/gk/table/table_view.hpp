// An opened table, whichever file it came from: what finds, lists, conditions and rows by number run over
// (gk/table/FORMAT.md#columns). Each kind of file fills one; commands take it from there.
#pragma once

#include <string>
#include <vector>

#include "gk/table/chrom_tags.hpp"
#include "gk/table/layout.hpp"
#include "gk/table/table_columns.hpp"

namespace gk::table {

/// What is referred to outlives the view.
struct TableView {
    const Layout& layout;
    std::string file;                       ///< for messages
    const ChromTags& tags;                  ///< of the assembly that the table is on
    const std::vector<std::string>& names;  ///< of its chromosomes as they are written, by ChromId
    TableColumns columns;
};

}  // namespace gk::table
