#include "gk/table/row_writer.hpp"

#include <algorithm>

#include "gk/base/error.hpp"
#include "gk/base/suggest.hpp"

namespace gk::table {

const Column& column_named(const TableColumns& columns, std::string_view name) {
    const auto found =
        std::find_if(columns.all.begin(), columns.all.end(), [&](const Column& column) { return column.name == name; });
    if (found != columns.all.end()) return *found;
    std::vector<std::string_view> names;
    for (const Column& column : columns.all) names.push_back(column.name);
    throw UsageError("unknown column '" + std::string(name) + "'" + did_you_mean(name, names));
}

BedWriter::BedWriter(const TableColumns& columns, const std::optional<std::string>& name) {
    for (const std::string_view column : {"chrom", "start", "end", "strand"})
        place_.push_back(column_named(columns, column));
    if (!name) {
        for (const std::string_view column : columns.bed_names) names_.push_back(column_named(columns, column));
    } else if (*name != ".") {
        names_.push_back(column_named(columns, *name));
    }
}

void BedWriter::append(Row row, ByteBuffer& out) const {
    const auto cell = [&](const Column& column) { column.append_text(column.source, row, out); };
    for (std::size_t i = 0; i < 3; ++i) {
        cell(place_[i]);
        out.push('\t');
    }
    append_name(row, out);
    out.append("\t0\t");
    cell(place_[3]);
}

void BedWriter::append(Row row, std::string_view chrom, const RowHead& head, ByteBuffer& out) const {
    out.append(chrom);
    out.push('\t');
    out.append_integer(head.start());
    out.push('\t');
    out.append_integer(head.end());
    out.push('\t');
    append_name(row, out);
    out.append(head.forward() ? "\t0\t+" : "\t0\t-");
}

void BedWriter::append_name(Row row, ByteBuffer& out) const {
    const std::size_t begin = out.size();
    for (const Column& name : names_) {
        out.truncate(begin);
        name.append_text(name.source, row, out);
        if (out.view().substr(begin) != ".") break;
    }
    if (out.size() == begin) out.push('.');
}

RowWriter::RowWriter(const TableColumns& columns, const std::vector<std::size_t>& picked, TableFormat format,
                     const std::optional<std::string>& name)
    : format_(format), bed_(columns, name) {
    for (const std::size_t column : picked) cells_.push_back(columns.all[column]);
}

void RowWriter::append(Row row, ByteBuffer& out) const {
    if (format_ == TableFormat::bed) {
        bed_.append(row, out);
    } else if (format_ == TableFormat::json) {
        char before = '{';
        for (const Column& cell : cells_) {
            out.push(before);
            before = ',';
            out.push('"');
            out.append(cell.name);
            out.append("\":");
            cell.append_json(cell.source, row, out);
        }
        out.push('}');
    } else {
        for (std::size_t i = 0; i < cells_.size(); ++i) {
            if (i != 0) out.push('\t');
            cells_[i].append_text(cells_[i].source, row, out);
        }
    }
    out.push('\n');
}

ColumnChoice choice_of(const TableColumns& columns) {
    ColumnChoice choice;
    for (const Column& column : columns.all) choice.known.push_back(column.name);
    choice.defaults = columns.defaults;
    return choice;
}

std::vector<std::size_t> pick_table_columns(const TableColumns& columns, const std::vector<std::string>& wanted,
                                            bool index) {
    const ColumnChoice choice = choice_of(columns);
    std::vector<std::size_t> picked = pick_columns(choice, wanted);
    if (index) {
        const auto row =
            static_cast<std::size_t>(std::find(choice.known.begin(), choice.known.end(), "row") - choice.known.begin());
        std::erase(picked, row);
        picked.insert(picked.begin(), row);
    }
    return picked;
}

}  // namespace gk::table
