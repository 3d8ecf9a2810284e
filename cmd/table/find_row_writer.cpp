#include "cmd/table/find_row_writer.hpp"

#include <algorithm>
#include <utility>

#include "cmd/stream/place_as_read.hpp"

namespace gk::cmd {
namespace {

io::RowShape shape_of(table::TableFormat format, const std::vector<FindCell>& cells) {
    std::vector<std::string_view> names;
    for (const FindCell& cell : cells) names.push_back(cell.name);
    return {row_format(format), names};
}

}  // namespace

FindRowSettings::FindRowSettings(const FindJob& find_job, std::vector<FindCell> find_cells)
    : job(find_job),
      format(find_job.options.table_format()),
      cells(std::move(find_cells)),
      shape(shape_of(format, cells)),
      bed(find_job.view.columns, find_job.options.name),
      default_query_cells(format != table::TableFormat::join && writes_default_columns(job.options)),
      all_defaults(format == table::TableFormat::tsv && job.options.rows.columns.empty() && !job.options.index &&
                   !job.options.collapse && job.view.columns.append_defaults && !job.extension.each_part),
      joins_bed(format == table::TableFormat::join && !job.options.count && !job.options.collapse &&
                writes_default_columns(job.options)) {
    line = table::line_writer_of(job.view.columns, format);
    const bool is_bed = format == table::TableFormat::bed || (joins_bed && cells.empty() && job.rule.method);
    only_bed = is_bed && !line && !job.extension.each_part;
    while (leading_query_cells < cells.size() && cells[leading_query_cells].what == FindCell::What::query)
        ++leading_query_cells;
}

bool FindRowSettings::writes_overlap() const {
    return std::any_of(cells.begin(), cells.end(),
                       [](const FindCell& cell) { return cell.what == FindCell::What::overlap; });
}

void FindRowWriter::begin_hits(const Query& query) {
    chrom_ = job_.view.names[index_of(*query.chrom)];
    prefix_.clear();
    if (settings_.format == table::TableFormat::tsv || settings_.format == table::TableFormat::json) {
        io::RowText row(settings_.shape, prefix_);
        return put_leading_query_cells(query, row, prefix_);
    }
    if (settings_.format == table::TableFormat::join) {
        append_tabbed(query.bed, prefix_);
        prefix_.push('\t');
        if (!settings_.joins_bed) return;
    }
    prefix_.append(chrom_);
}

void FindRowWriter::write_hit(const Query& query, const FindHit& hit, ByteBuffer& rows) const {
    if (settings_.only_bed) return write_bed(hit.row, rows);
    if (job_.extension.each_part) return write_parts_of_hit(hit.row, rows);
    if (settings_.format == table::TableFormat::tsv || settings_.format == table::TableFormat::json)
        return write_cells_of_hit(query, hit, rows);
    if (settings_.line) {
        settings_.line(hit.row, rows);
        return rows.push('\n');
    }
    rows.append(prefix_.view());
    write_joined_hit(query, hit, rows);
}

// Behind the query's line, or, where BED follows, behind that and the chromosome.
void FindRowWriter::write_joined_hit(const Query& query, const FindHit& hit, ByteBuffer& rows) const {
    if (settings_.joins_bed) {
        settings_.bed.append_behind_chrom(hit.row, job_.view.layout, rows);
        if (!job_.rule.method) {
            rows.push('\t');
            rows.append_integer(hit.distance);
        }
        if (settings_.cells.empty()) return rows.push('\n');
        rows.push('\t');
    }
    io::RowText text(settings_.shape, rows);
    put_leading_query_cells(query, text, rows);
    put_further_cells(query, text, [&](const FindCell& cell) { put_cell_of_hit(cell, hit, text); });
    text.end();
}

// The query's cells come first: there are no --columns beside parts.
void FindRowWriter::write_parts_of_hit(table::Row row, ByteBuffer& rows) const {
    job_.extension.each_part(row, [&](const std::function<void(io::RowText&)>& put_part) {
        io::RowText text(settings_.shape, rows);
        text.cells(prefix_.view(), settings_.leading_query_cells);
        for (std::size_t i = settings_.leading_query_cells; settings_.cells[i].what == FindCell::What::element; ++i)
            job_.view.columns.all[settings_.cells[i].column].put_into(text, row);
        put_part(text);
        text.end();
    });
}

void FindRowWriter::write_cells_of_hit(const Query& query, const FindHit& hit, ByteBuffer& rows) const {
    io::RowText text(settings_.shape, rows);
    text.cells(prefix_.view(), settings_.leading_query_cells);
    if (settings_.all_defaults) {
        text.begin_value();
        job_.view.columns.append_defaults(hit.row, chrom_, rows);
        if (!job_.rule.method) text.integer(hit.distance);
    } else {
        put_further_cells(query, text, [&](const FindCell& cell) { put_cell_of_hit(cell, hit, text); });
    }
    text.end();
}

void FindRowWriter::put_cell_of_hit(const FindCell& cell, const FindHit& hit, io::RowText& text) const {
    if (cell.what == FindCell::What::element)
        job_.view.columns.all[cell.column].put_into(text, hit.row);
    else
        text.integer(cell.what == FindCell::What::overlap ? hit.overlap : hit.distance);
}

void FindRowWriter::write_count(const Query& query, std::uint64_t count, ByteBuffer& rows) const {
    write_row_of_query(query, rows,
                       [&](const FindCell&, io::RowText& row) { row.integer(static_cast<std::int64_t>(count)); });
}

void FindRowWriter::write_missing(const Query& query, ByteBuffer& rows) const {
    write_row_of_query(query, rows, [](const FindCell&, io::RowText& row) { row.missing(); });
}

void FindRowWriter::append_missing_bed(ByteBuffer& rows) const {
    rows.append(job_.rule.method ? ".\t-1\t-1\t.\t-1\t." : ".\t-1\t-1\t.\t-1\t.\t.");
    if (!settings_.cells.empty()) rows.push('\t');
}

// The query's columns before the first other one, which begin the row in the buffer.
void FindRowWriter::put_leading_query_cells(const Query& query, io::RowText& row, ByteBuffer& rows) const {
    const bool copies = settings_.default_query_cells && !settings_.shape.json();
    const std::string_view place = copies ? place_as_read(query, chrom_name(query)) : std::string_view();
    if (!place.empty()) {
        const std::string_view name = query.bed.name();
        rows.append(name.empty() ? std::string_view(".") : name);
        rows.push('\t');
        rows.append(place);
        rows.push('\t');
        rows.push(query.strand_read == '?' ? '.' : query.strand_read);
        return row.begun(query_column_count);
    }
    for (std::size_t i = 0; i < settings_.leading_query_cells; ++i)
        put_query_cell(query, static_cast<QueryColumn>(settings_.cells[i].column), row);
}

void FindRowWriter::put_query_cell(const Query& query, QueryColumn column, io::RowText& row) const {
    switch (column) {
        case QueryColumn::name:
            return row.text_or_missing(query.bed.name());
        case QueryColumn::chrom:
            return row.text_or_missing(chrom_name(query));
        case QueryColumn::start:
            return query.bed.start_read ? row.integer(query.bed.start) : row.missing();
        case QueryColumn::end:
            return query.bed.end_read ? row.integer(query.bed.end) : row.missing();
        case QueryColumn::strand:
            if (query.strand_read == '?' || query.strand_read == '.') return row.missing();
            return row.letter(query.strand_read);
    }
}

std::string_view FindRowWriter::chrom_name(const Query& query) const {
    if (query.chrom) return job_.view.names[index_of(*query.chrom)];
    return query.bed.column_count == 0 ? std::string_view(".") : query.bed.chrom();
}

}  // namespace gk::cmd
