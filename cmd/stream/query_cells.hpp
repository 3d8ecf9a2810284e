// The cells of a row that say which record it answers, for every command whose rows begin with its place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cmd/stream/query.hpp"
#include "gk/io/row_text.hpp"

namespace gk::cmd {

/// What a record says of itself.
enum class QueryCell { chrom, start, end, name, strand, score };

/// The name that its chromosome is written with: of those of the genome, by ChromId, else as it was read.
std::string_view written_chrom(const Query& query, const std::vector<std::string>& names);

/// Puts a cell. Of a bad record a position or the strand may not have been readable: it is missing then.
void put_query_cell(QueryCell cell, const Query& query, const std::vector<std::string>& names, io::RowText& row);

}  // namespace gk::cmd
