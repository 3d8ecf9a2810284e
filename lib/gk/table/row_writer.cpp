#include "gk/table/row_writer.hpp"

#include "gk/base/error.hpp"

namespace gk::table {

std::function<void(Row row, ByteBuffer& out)> line_writer_of(const TableColumns& columns, TableFormat format) {
    if (format == TableFormat::bed12 && !columns.append_bed12)
        throw UsageError("-f bed12: rows of this table have no blocks; use -f bed");
    if (format == TableFormat::junc && !columns.append_junc)
        throw UsageError("-f junc: rows of this table are no junctions; use -f bed");
    if (format == TableFormat::bed12) return columns.append_bed12;
    if (format == TableFormat::junc) return columns.append_junc;
    return nullptr;
}

BedWriter::BedWriter(const TableColumns& columns, const std::optional<std::string>& name)
    : score_(columns.bed_score), without_strands_(columns.without_strands) {
    for (const std::string_view column : {"chrom", "start", "end", "strand"})
        place_.push_back(column_named(columns, column));
    if (!name) {
        name_at_once_ = columns.append_bed_name;
        for (const std::string_view column : columns.bed_names) names_.push_back(column_named(columns, column));
    } else if (*name != ".") {
        names_.push_back(column_named(columns, *name));
    }
}

void BedWriter::append(Row row, ByteBuffer& out) const {
    io::RowText place(tsv_, out);
    for (std::size_t i = 0; i < 3; ++i) place_[i].put_into(place, row);
    out.push('\t');
    append_name(row, out);
    append_score(row, out);
    if (without_strands_)
        out.append("\t.");
    else
        place_[3].put_into(place, row);
}

void BedWriter::append_behind_chrom(Row row, const Layout& layout, ByteBuffer& out) const {
    const RowHead& head = layout.head(row);
    char* const begin = out.room(2 * decimal_room + 3);
    char* at = begin;
    *at++ = '\t';
    at = write_decimal(at, head.start());
    *at++ = '\t';
    at = write_decimal(at, head.end());
    *at++ = '\t';
    out.added(static_cast<std::size_t>(at - begin));
    append_name(row, out);
    append_score(row, out);
    out.push('\t');
    out.push(!layout.stranded ? '.' : head.forward() ? '+' : '-');
}

void BedWriter::append_score(Row row, ByteBuffer& out) const {
    if (!score_) return out.append(std::string_view("\t0"));
    out.push('\t');
    out.append_integer(score_(row));
}

void BedWriter::append_name(Row row, ByteBuffer& out) const {
    if (name_at_once_) return name_at_once_(row, out);
    const std::size_t begin = out.size();
    for (const Column& name : names_) {
        out.truncate(begin);
        io::RowText cell(tsv_, out);
        name.put_into(cell, row);
        if (out.view().substr(begin) != ".") break;
    }
    if (out.size() == begin) out.push('.');
}

RowWriter::RowWriter(const TableColumns& columns, const std::vector<std::size_t>& picked, TableFormat format,
                     const std::optional<std::string>& name)
    : format_(format), bed_(columns, name) {
    if (format == TableFormat::bed) return;
    line_ = line_writer_of(columns, format);
    if (line_) return;
    if (format == TableFormat::json) refuse_repeated(choice_of(columns), picked);
    std::vector<std::string_view> names;
    for (const std::size_t column : picked) {
        cells_.push_back(columns.all[column]);
        names.push_back(columns.all[column].name);
    }
    shape_ = io::RowShape(row_format(format), names);
    if (format == TableFormat::tsv && names == columns.defaults) defaults_at_once_ = columns.append_defaults;
}

void RowWriter::append(Row row, ByteBuffer& out) const {
    if (format_ == TableFormat::bed) {
        bed_.append(row, out);
        return out.push('\n');
    }
    if (line_) {
        line_(row, out);
        return out.push('\n');
    }
    if (defaults_at_once_) {
        defaults_at_once_(row, {}, out);
        return out.push('\n');
    }
    io::RowText text(shape_, out);
    for (const Column& cell : cells_) cell.put_into(text, row);
    text.end();
}

}  // namespace gk::table
