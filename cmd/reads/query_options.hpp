// The options that choose rows of a table of reads and say how they are written, which its queries share.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cmd/table/find_options.hpp"
#include "cmd/table/row_choice.hpp"
#include "gk/table/strand_index.hpp"

namespace gk::cmd {

struct ReadQueryOptions {
    std::string file;
    std::string genome;
    FindOptions find;
    std::optional<table::FindMethod> method;
    RowChoiceOptions numbers;
    bool explode = false;

    bool has_queries() const { return find.stream.input || !find.stream.regions.empty(); }
    bool json() const { return find.table_format() == table::TableFormat::json; }
};

/// What differs among kinds of files.
struct ReadQuerySet {
    std::string made_by;  ///< the command that makes such files
    bool bed12 = false;   ///< rows may have blocks
    bool junc = false;    ///< rows are junctions, and may have blocks
};

/// Adds them.
void add_read_query_options(cli::Command& command, ReadQueryOptions& options, const ReadQuerySet& set);

/// Throws UsageError for combinations that mean nothing.
void check_read_query_options(const ReadQueryOptions& options);

}  // namespace gk::cmd
