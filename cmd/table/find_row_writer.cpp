#include "cmd/table/find_row_writer.hpp"

#include <string>
#include <utility>

#include "cmd/stream/place_as_read.hpp"
#include "gk/base/json_text.hpp"

namespace gk::cmd {
namespace {

QueryColumn query_column(const FindCell& cell) {
    return static_cast<QueryColumn>(cell.column);
}

}  // namespace

FindRowSettings::FindRowSettings(const FindJob& find_job, table::TableFormat find_format,
                                 std::vector<FindCell> find_cells)
    : job(find_job),
      format(find_format),
      cells(std::move(find_cells)),
      bed(find_job.columns, find_job.options.name),
      default_query_cells(job.options.columns.empty() || job.options.columns.front().starts_with('+')),
      all_defaults(job.options.columns.empty() && !job.options.index && job.columns.append_defaults) {
    while (leading_query_cells < cells.size() && cells[leading_query_cells].what == FindCell::What::query)
        ++leading_query_cells;
}

void FindRowWriter::begin_hits(const Query& query) {
    chrom_ = job_.names[index_of(*query.chrom)];
    prefix_.clear();
    if (settings_.format == table::TableFormat::join) {
        append_tabbed(query.bed, prefix_);
        prefix_.push('\t');
    } else if (settings_.format == table::TableFormat::tsv) {
        write_query_cells(query, prefix_);
        if (settings_.leading_query_cells != 0 && settings_.leading_query_cells < settings_.cells.size())
            prefix_.push('\t');
    }
}

void FindRowWriter::write_hit(const Query& query, table::Row row, std::int64_t distance, ByteBuffer& rows) const {
    switch (settings_.format) {
        case table::TableFormat::bed:
            settings_.bed.append(row, chrom_, job_.layout.head(row), rows);
            break;
        case table::TableFormat::join:
            rows.append(prefix_.view());
            settings_.bed.append(row, chrom_, job_.layout.head(row), rows);
            if (!job_.method) {
                rows.push('\t');
                rows.append_integer(distance);
            }
            break;
        case table::TableFormat::json:
            write_json_hit(query, row, distance, rows);
            break;
        case table::TableFormat::tsv:
            write_tsv_hit(query, row, distance, rows);
            break;
    }
    rows.push('\n');
}

void FindRowWriter::write_tsv_hit(const Query& query, table::Row row, std::int64_t distance, ByteBuffer& rows) const {
    rows.append(prefix_.view());
    if (settings_.all_defaults) {
        job_.columns.append_defaults(row, chrom_, rows);
        if (!job_.method) {
            rows.push('\t');
            rows.append_integer(distance);
        }
        return;
    }
    for (std::size_t i = settings_.leading_query_cells; i < settings_.cells.size(); ++i) {
        if (i != settings_.leading_query_cells) rows.push('\t');
        const FindCell& cell = settings_.cells[i];
        if (cell.what == FindCell::What::element) {
            const table::Column& column = job_.columns.all[cell.column];
            column.append_text(column.source, row, rows);
        } else if (cell.what == FindCell::What::query) {
            write_query_cell(query, query_column(cell), rows);
        } else {
            rows.append_integer(distance);
        }
    }
}

void FindRowWriter::write_json_hit(const Query& query, table::Row row, std::int64_t distance, ByteBuffer& rows) const {
    write_json_object(query, rows, [&](const FindCell& cell) {
        if (cell.what == FindCell::What::element) {
            const table::Column& column = job_.columns.all[cell.column];
            column.append_json(column.source, row, rows);
        } else {
            rows.append_integer(distance);
        }
    });
}

// The query's columns before the first other one.
void FindRowWriter::write_query_cells(const Query& query, ByteBuffer& rows) const {
    const std::string_view place =
        settings_.default_query_cells ? place_as_read(query, chrom_name(query)) : std::string_view();
    if (!place.empty()) {
        rows.append(query.bed.name().empty() ? "." : query.bed.name());
        rows.push('\t');
        rows.append(place);
        rows.push('\t');
        return rows.push(query.strand_read == '?' ? '.' : query.strand_read);
    }
    for (std::size_t i = 0; i < settings_.leading_query_cells; ++i) {
        if (i != 0) rows.push('\t');
        write_query_cell(query, query_column(settings_.cells[i]), rows);
    }
}

// An object of the cells; `write_other` writes what is not the query's.
template <typename WriteOther>
void FindRowWriter::write_json_object(const Query& query, ByteBuffer& rows, WriteOther&& write_other) const {
    char before = '{';
    for (const FindCell& cell : settings_.cells) {
        rows.push(before);
        before = ',';
        rows.push('"');
        rows.append(cell.name);
        rows.append("\":");
        if (cell.what == FindCell::What::query)
            write_query_json(query, query_column(cell), rows);
        else
            write_other(cell);
    }
    rows.push('}');
}

void FindRowWriter::write_query_cell(const Query& query, QueryColumn column, ByteBuffer& rows) const {
    switch (column) {
        case QueryColumn::name:
            return rows.append(query.bed.name().empty() ? "." : query.bed.name());
        case QueryColumn::chrom:
            return rows.append(chrom_name(query));
        case QueryColumn::start:
            return query.bed.start_read ? rows.append_integer(query.bed.start) : rows.push('.');
        case QueryColumn::end:
            return query.bed.end_read ? rows.append_integer(query.bed.end) : rows.push('.');
        case QueryColumn::strand:
            return rows.push(query.strand_read == '?' ? '.' : query.strand_read);
    }
}

void FindRowWriter::write_query_json(const Query& query, QueryColumn column, ByteBuffer& rows) const {
    const std::size_t begin = rows.size();
    write_query_cell(query, column, rows);
    if (rows.view().substr(begin) == ".") {
        rows.truncate(begin);
        rows.append("null");
    } else if (column != QueryColumn::start && column != QueryColumn::end) {
        const std::string text(rows.view().substr(begin));
        rows.truncate(begin);
        append_json_string(rows, text);
    }
}

std::string_view FindRowWriter::chrom_name(const Query& query) const {
    if (query.chrom) return job_.names[index_of(*query.chrom)];
    return query.bed.column_count == 0 ? std::string_view(".") : query.bed.chrom();
}

void FindRowWriter::write_no_hit(const Query& query, ByteBuffer& rows) const {
    if (settings_.format == table::TableFormat::join) {
        append_tabbed(query.bed, rows);
        rows.append("\t.\t-1\t-1\t.\t-1\t.");
        if (!job_.method) rows.append("\t.");
    } else if (settings_.format == table::TableFormat::json) {
        write_json_object(query, rows, [&](const FindCell&) { rows.append("null"); });
    } else {
        for (std::size_t i = 0; i < settings_.cells.size(); ++i) {
            if (i != 0) rows.push('\t');
            if (settings_.cells[i].what == FindCell::What::query)
                write_query_cell(query, query_column(settings_.cells[i]), rows);
            else
                rows.push('.');
        }
    }
    rows.push('\n');
}

void FindRowWriter::write_bad(const Query& query, ByteBuffer& rows) const {
    if (!job_.options.count || settings_.format != table::TableFormat::join) return write_no_hit(query, rows);
    append_tabbed(query.bed, rows);
    rows.append("\t.\n");
}

void FindRowWriter::write_count(const Query& query, std::uint64_t count, ByteBuffer& rows) const {
    const auto number = static_cast<std::int64_t>(count);
    if (settings_.format == table::TableFormat::join) {
        append_tabbed(query.bed, rows);
        rows.push('\t');
        rows.append_integer(number);
    } else if (settings_.format == table::TableFormat::json) {
        write_json_object(query, rows, [&](const FindCell&) { rows.append_integer(number); });
    } else {
        write_query_cells(query, rows);
        for (std::size_t i = settings_.leading_query_cells; i < settings_.cells.size(); ++i) {
            if (i != 0) rows.push('\t');
            if (settings_.cells[i].what == FindCell::What::query)
                write_query_cell(query, query_column(settings_.cells[i]), rows);
            else
                rows.append_integer(number);
        }
    }
    rows.push('\n');
}

}  // namespace gk::cmd
