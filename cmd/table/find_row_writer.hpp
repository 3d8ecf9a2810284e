// How the rows of a find are printed, as BED, joined BED, TSV and JSON: hits, counts, and queries without an element.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "cmd/stream/query.hpp"
#include "cmd/table/find_cells.hpp"
#include "cmd/table/find_job.hpp"
#include "gk/base/byte_buffer.hpp"
#include "gk/io/row_text.hpp"
#include "gk/table/row_writer.hpp"

namespace gk::cmd {

/// What all rows of a find have in common.
struct FindRowSettings {
    /// `cells` may be empty where rows are those of the table alone, or input lines. Throws UsageError for --name.
    FindRowSettings(const FindJob& find_job, std::vector<FindCell> find_cells);

    const FindJob& job;
    table::TableFormat format;
    std::vector<FindCell> cells;
    io::RowShape shape;  ///< of the cells
    table::BedWriter bed;
    std::function<void(table::Row row, ByteBuffer& out)> line;
    bool default_query_cells = false;     ///< the query's five columns come first, in their order
    bool all_defaults = false;            ///< TSV: the default columns in their order, which a table may write at once
    std::size_t leading_query_cells = 0;  ///< cells of the query before the first other one
};

/// Writes rows, each with its newline; one writer for each thread. The settings outlive it.
class FindRowWriter {
public:
    explicit FindRowWriter(const FindRowSettings& settings) : settings_(settings), job_(settings.job) {}

    /// Makes the query's part of a row, which is the same for all its hits. The query has a chromosome of the genome.
    void begin_hits(const Query& query);
    /// A hit of the query that `begin_hits` was last called with. `distance` is that of a search for the nearest.
    void write_hit(const Query& query, table::Row row, std::int64_t distance, ByteBuffer& rows) const;

    /// The number of the query's hits.
    void write_count(const Query& query, std::uint64_t count, ByteBuffer& rows) const;
    /// A query without a hit, under --loj.
    void write_no_hit(const Query& query, ByteBuffer& rows) const;
    /// A bad record.
    void write_bad(const Query& query, ByteBuffer& rows) const;

private:
    void write_parts_of_hit(table::Row row, ByteBuffer& rows) const;
    void write_cells_of_hit(const Query& query, table::Row row, std::int64_t distance, ByteBuffer& rows) const;
    template <typename PutOther>
    void write_cells(const Query& query, ByteBuffer& rows, PutOther&& put_other) const;
    void put_leading_query_cells(const Query& query, io::RowText& row, ByteBuffer& rows) const;
    template <typename PutOther>
    void put_further_cells(const Query& query, io::RowText& row, PutOther&& put_other) const;
    void put_query_cell(const Query& query, QueryColumn column, io::RowText& row) const;
    std::string_view chrom_name(const Query& query) const;

    const FindRowSettings& settings_;
    const FindJob& job_;
    ByteBuffer prefix_;
    std::string_view chrom_;  // of the hits, as it is written
};

}  // namespace gk::cmd
