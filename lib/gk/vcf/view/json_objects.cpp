#include "gk/vcf/view/json_objects.hpp"

namespace gk::vcf {
namespace {

using table::CellNumber;
using table::Column;

const JsonObject& object_of(const Column& column) {
    return *static_cast<const JsonObject*>(column.source);
}

void put_info(const Column& self, CellNumber row, io::RowText& out) {
    const JsonObject& object = object_of(self);
    out.begin_value();
    io::RowText text(object.shape, out.buffer());
    for (const Column& column : object.columns) column.put_into(text, row);
    text.end_object();
}

void put_format(const Column& self, CellNumber row, io::RowText& out) {
    const JsonObject& object = object_of(self);
    out.begin_value();
    io::RowText text(object.shape, out.buffer());
    for (const Column& column : object.columns) {
        text.begin_list();
        for (const std::uint32_t sample : object.picked) column.put_into(text, row * object.samples + sample);
        text.end_list();
    }
    text.end_object();
}

Column object_column(std::string_view name, const JsonObject& object) {
    Column column;
    column.name = name;
    column.list = true;
    column.source = &object;
    return column;
}

}  // namespace

table::Column info_object_column(const JsonObject& object) {
    Column column = object_column("info", object);
    column.put = put_info;
    return column;
}

table::Column format_object_column(const JsonObject& object) {
    Column column = object_column("fmt", object);
    column.put = put_format;
    return column;
}

}  // namespace gk::vcf
