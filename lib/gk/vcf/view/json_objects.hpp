// The two nested objects of a VCF table's rows in JSON: `info` {ID: value} and `fmt` {KEY: [one per sample]}.
#pragma once

#include <cstdint>
#include <vector>

#include "gk/io/row_text.hpp"
#include "gk/table/column.hpp"

namespace gk::vcf {

/// The columns of one object.
struct JsonObject {
    std::vector<table::Column> columns;
    io::RowShape shape{};  ///< JSON, of the columns' names
    std::uint64_t samples = 1;
    std::vector<std::uint32_t> picked{};  ///< samples whose cells are the items of each value
};

/// An object with the columns' names as keys. It outlives the column. Not for conditions.
table::Column info_object_column(const JsonObject& object);
table::Column format_object_column(const JsonObject& object);

}  // namespace gk::vcf
