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
    bool joins_bed = false;               ///< a hit is the query's line, six columns of BED, then the cells
    bool only_bed = false;                ///< a hit is what is the query's, then BED, and nothing else
    std::size_t leading_query_cells = 0;  ///< cells of the query before the first other one

    bool writes_overlap() const;
};

/// Writes rows, each with its newline; one writer for each thread. The settings outlive it.
class FindRowWriter {
public:
    explicit FindRowWriter(const FindRowSettings& settings) : settings_(settings), job_(settings.job) {}

    /// Makes the query's part of a row, which is the same for all its hits. The query has a chromosome of the genome.
    void begin_hits(const Query& query);
    /// A hit of the query that `begin_hits` was last called with.
    void write_hit(const Query& query, const FindHit& hit, ByteBuffer& rows) const;

    /// The same where a hit is `only_bed`.
    void write_bed(table::Row row, ByteBuffer& rows) const {
        rows.append(prefix_.view());
        settings_.bed.append_behind_chrom(row, job_.view.layout, rows);
        rows.push('\n');
    }

    /// All hits of a query in one row, under --collapse: `count` of them, `hit` gives the i-th.
    template <typename Hit>
    void write_collapsed(const Query& query, std::size_t count, Hit&& hit, ByteBuffer& rows) const {
        write_row_of_query(query, rows, [&](const FindCell& cell, io::RowText& text) {
            text.begin_list();
            for (std::size_t i = 0; i < count; ++i) put_cell_of_hit(cell, hit(i), text);
            text.end_list();
        });
    }

    /// The number of the query's hits.
    void write_count(const Query& query, std::uint64_t count, ByteBuffer& rows) const;
    /// A bad record, or a query without a hit under --loj: what is not the query's is missing.
    void write_missing(const Query& query, ByteBuffer& rows) const;

private:
    void write_parts_of_hit(table::Row row, ByteBuffer& rows) const;
    void write_cells_of_hit(const Query& query, const FindHit& hit, ByteBuffer& rows) const;
    void write_joined_hit(const Query& query, const FindHit& hit, ByteBuffer& rows) const;
    void put_cell_of_hit(const FindCell& cell, const FindHit& hit, io::RowText& text) const;
    // A row of the query alone, or under -f join its line, with cells of which those that are not the query's are put
    // by `put_other`.
    template <typename PutOther>
    void write_row_of_query(const Query& query, ByteBuffer& rows, PutOther&& put_other) const {
        if (settings_.format == table::TableFormat::join) {
            append_tabbed(query.bed, rows);
            rows.push('\t');
        }
        if (settings_.joins_bed) append_missing_bed(rows);
        io::RowText text(settings_.shape, rows);
        put_leading_query_cells(query, text, rows);
        put_further_cells(query, text, [&](const FindCell& cell) { put_other(cell, text); });
        text.end();
    }
    void append_missing_bed(ByteBuffer& rows) const;
    void put_leading_query_cells(const Query& query, io::RowText& row, ByteBuffer& rows) const;
    template <typename PutOther>
    void put_further_cells(const Query& query, io::RowText& row, PutOther&& put_other) const {
        for (std::size_t i = settings_.leading_query_cells; i < settings_.cells.size(); ++i) {
            if (settings_.cells[i].what == FindCell::What::query)
                put_query_cell(query, static_cast<QueryColumn>(settings_.cells[i].column), row);
            else
                put_other(settings_.cells[i]);
        }
    }
    void put_query_cell(const Query& query, QueryColumn column, io::RowText& row) const;
    std::string_view chrom_name(const Query& query) const;

    const FindRowSettings& settings_;
    const FindJob& job_;
    ByteBuffer prefix_;
    std::string_view chrom_;  // of the hits, as it is written
};

}  // namespace gk::cmd
