#include "cmd/annotation/element_trees.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "gk/annotation/view/text_form.hpp"
#include "gk/annotation/view/walk.hpp"

namespace gk::cmd {
namespace {

using annotation::Feature;
using table::Row;

// The table's name is the plural of it.
constexpr std::string_view element_word(Feature feature) {
    constexpr std::string_view names[] = {"gene", "transcript", "exon", "intron", "cds", "utr5", "utr3"};
    return names[static_cast<std::size_t>(feature)];
}

}  // namespace

ElementWriter::ElementWriter(OpenAnnotation& open) : annotation_(open.annotation()) {
    for (std::size_t i = 0; i < annotation::feature_count; ++i) {
        const table::TableColumns columns = open.table_view(static_cast<Feature>(i)).columns;
        Table& table = tables_.emplace_back();
        std::vector<std::string_view> names{"query"};
        for (const std::string_view name : columns.defaults) {
            table.cells.push_back(column_named(columns, name));
            names.push_back(name);
        }
        table.flat_tsv = io::RowShape(io::RowFormat::tsv, names);
        table.found_json = io::RowShape(io::RowFormat::json, names);
        table.part_json = io::RowShape(io::RowFormat::json, std::span(names).subspan(1));
    }
}

void ElementWriter::write_tsv(std::string_view query, Feature feature, Row row, ByteBuffer& out) const {
    if (feature == Feature::genes) {
        write_line(query, feature, row, std::nullopt, out);
        each_transcript(annotation_, row, [&](Row transcript) {
            write_line(query, Feature::transcripts, transcript, row, out);
            write_parts(query, transcript, out);
        });
        return;
    }
    write_line(query, feature, row, parent_of(row), out);
    write_parts(query, row, out);
}

void ElementWriter::write_tree(Feature feature, Row row, ByteBuffer& out) const {
    const auto line = [&](std::string_view indent, Feature of, Row number) {
        out.append(indent);
        out.append(text_form(annotation_, of, number));
        out.push('\n');
    };
    const auto with_exons = [&](Row transcript) {
        line("   ", Feature::transcripts, transcript);
        const auto exons = annotation_.exons_of(annotation_.transcript(transcript));
        for (Row exon = exons.first; exon < exons.second; ++exon) line("      ", Feature::exons, exon);
    };
    if (feature != Feature::genes) return with_exons(row);
    line("", feature, row);
    each_transcript(annotation_, row, with_exons);
}

void ElementWriter::write_json(std::string_view query, Feature feature, Row row, ByteBuffer& out) const {
    io::RowText text(of(feature).found_json, out);
    put_found(text, query, feature, row);
    if (feature == Feature::genes) {
        out.append(",\"transcripts\":[");
        bool first = true;
        each_transcript(annotation_, row, [&](Row transcript) {
            if (!std::exchange(first, false)) out.push(',');
            io::RowText member(of(Feature::transcripts).part_json, out);
            put_cells(member, Feature::transcripts, transcript);
            append_part_arrays(transcript, out);
            member.end_object();
        });
        out.push(']');
    } else {
        append_part_arrays(row, out);
    }
    text.end();
}

void ElementWriter::write_flat(std::string_view query, Feature feature, Row row, bool json, ByteBuffer& out) const {
    io::RowText text(json ? of(feature).found_json : of(feature).flat_tsv, out);
    put_found(text, query, feature, row);
    text.end();
}

void ElementWriter::write_missing_tsv(std::string_view query, ByteBuffer& out) {
    constexpr int missing_cells = 9;
    out.append(query.empty() ? "." : query);
    for (int i = 0; i < missing_cells; ++i) out.append("\t.");
    out.push('\n');
}

void ElementWriter::write_missing_json(std::string_view query, Feature feature, ByteBuffer& out) const {
    io::RowText text(of(feature).found_json, out);
    text.text_unless_empty(query);
    for (std::size_t i = 0; i < of(feature).cells.size(); ++i) text.missing();
    // A gene has its transcripts, a transcript the tables behind that.
    const auto first = static_cast<std::size_t>(feature) + 1;
    const std::size_t last = feature == Feature::genes ? first + 1 : annotation::feature_count;
    for (std::size_t i = first; i < last; ++i) {
        out.append(",\"");
        out.append(annotation::feature_names[i]);
        out.append("\":null");
    }
    text.end();
}

std::string ElementWriter::tsv_header() {
    return "#query\tfeature\trow\tparent\tchrom\tstart\tend\tstrand\tid\tname\n";
}

Row ElementWriter::parent_of(Row transcript) const {
    return static_cast<Row>(annotation_.transcript(transcript).gene);
}

void ElementWriter::put_cell(io::RowText& text, Feature feature, std::string_view column, Row row) const {
    const std::vector<table::Column>& cells = of(feature).cells;
    const auto found =
        std::find_if(cells.begin(), cells.end(), [&](const table::Column& each) { return each.name == column; });
    if (found == cells.end())
        text.missing();
    else
        found->put_into(text, row);
}

void ElementWriter::write_line(std::string_view query, Feature feature, Row row, std::optional<Row> parent,
                               ByteBuffer& out) const {
    io::RowText text(of(feature).flat_tsv, out);
    text.text_unless_empty(query);
    text.text(element_word(feature));
    text.integer(row);
    if (parent)
        text.integer(*parent);
    else
        text.missing();
    for (const std::string_view column : {"chrom", "start", "end", "strand", "id", "name"})
        put_cell(text, feature, column, row);
    text.end();
}

void ElementWriter::write_parts(std::string_view query, Row transcript, ByteBuffer& out) const {
    each_part(annotation_, transcript,
              [&](Feature feature, Row part) { write_line(query, feature, part, transcript, out); });
}

void ElementWriter::put_cells(io::RowText& text, Feature feature, Row row) const {
    for (const table::Column& column : of(feature).cells) column.put_into(text, row);
}

void ElementWriter::put_found(io::RowText& text, std::string_view query, Feature feature, Row row) const {
    text.text_unless_empty(query);
    put_cells(text, feature, row);
}

// The members `exons`, `introns` and so on of a transcript's object.
void ElementWriter::append_part_arrays(Row transcript, ByteBuffer& out) const {
    // Parts come grouped by table: an array opens where the table changes, and tables without a part are empty.
    std::size_t open = static_cast<std::size_t>(Feature::transcripts);
    bool first = true;
    const auto open_up_to = [&](std::size_t feature) {
        for (; open < feature; ++open) {
            if (open != static_cast<std::size_t>(Feature::transcripts)) out.push(']');
            out.append(",\"");
            out.append(annotation::feature_names[open + 1]);
            out.append("\":[");
            first = true;
        }
    };
    each_part(annotation_, transcript, [&](Feature feature, Row part) {
        open_up_to(static_cast<std::size_t>(feature));
        if (!std::exchange(first, false)) out.push(',');
        io::RowText member(of(feature).part_json, out);
        put_cells(member, feature, part);
        member.end_object();
    });
    open_up_to(static_cast<std::size_t>(Feature::utr3s));
    out.push(']');
}

}  // namespace gk::cmd
