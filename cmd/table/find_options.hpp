// The options that all finds share, and which of them go together.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cmd/options/output_options.hpp"
#include "cmd/stream/record_options.hpp"
#include "gk/table/row_writer.hpp"

namespace gk::cmd {

/// The values of the options that all finds share.
struct FindOptions {
    StreamOptions stream;
    std::optional<table::TableFormat> format;
    RowOptions rows;
    std::optional<std::string> name;
    std::optional<std::string> where;
    bool index = false;
    bool loj = false;
    bool count = false;
    bool invert = false;
    bool unique = false;
    bool split = false;
    std::optional<std::string> min_overlap;  ///< as it is typed (table::parse_overlap_rule)
    bool reciprocal = false;
    std::optional<std::string> collapse;  ///< the column

    /// Options that ask something of each query.
    bool asks_of_queries() const { return loj || invert || min_overlap || collapse; }
    table::TableFormat table_format() const { return format.value_or(table::TableFormat::tsv); }
};

/// What differs among finds of different tables.
struct FindOptionSet {
    bool lists = false;          ///< without queries, the rows of the table are listed
    bool overlaps = true;        ///< rows are found by how they lie to the query, not by their distance
    bool has_vcf = false;        ///< -f vcf
    bool has_bed12 = false;      ///< -f bed12
    bool has_junc = false;       ///< -f junc, beside bed12
    std::string input{};         ///< the help of INPUT, where it is not that of all streams
    std::string columns_also{};  ///< columns that are not written by default, for the help
    std::string name_default = "the row's ID";
};

/// Adds them but --where, and what all streams of intervals share.
void add_find_options(cli::Command& command, FindOptions& options, const FindOptionSet& set = {});
/// The part of them that says how rows are written.
void add_find_output_options(cli::Command& command, FindOptions& options, const FindOptionSet& set = {});

/// Whether --columns leaves the default columns where they are, which are six of BED under -f join.
bool writes_default_columns(const FindOptions& options);

/// Throws UsageError for combinations that mean nothing.
void check_find_options(const FindOptions& options);

}  // namespace gk::cmd
