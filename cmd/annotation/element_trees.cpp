#include "cmd/annotation/element_trees.hpp"

#include "gk/annotation/view/text_form.hpp"
#include "gk/annotation/view/walk.hpp"
#include "gk/base/json_text.hpp"

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

ElementWriter::ElementWriter(const OpenAnnotation& open) : annotation_(open.annotation()) {
    for (std::size_t i = 0; i < annotation::feature_count; ++i) {
        columns_.push_back(open.columns(static_cast<Feature>(i)));
        std::vector<table::Column>& cells = defaults_.emplace_back();
        for (const std::string_view name : columns_.back().defaults)
            cells.push_back(column_named(columns_.back(), name));
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
    out.append("{\"query\":");
    append_json_string(out, query);
    out.push(',');
    if (feature == Feature::genes) {
        write_members(feature, row, out);
        out.append(",\"transcripts\":[");
        char before = 0;
        each_transcript(annotation_, row, [&](Row transcript) {
            if (before != 0) out.push(before);
            before = ',';
            out.push('{');
            write_transcript_members(transcript, out);
            out.push('}');
        });
        out.push(']');
    } else {
        write_transcript_members(row, out);
    }
    out.append("}\n");
}

void ElementWriter::write_flat(std::string_view query, Feature feature, Row row, bool json, ByteBuffer& out) const {
    if (json) {
        out.append("{\"query\":");
        append_json_string(out, query);
        out.push(',');
        write_members(feature, row, out);
        out.append("}\n");
        return;
    }
    out.append(query);
    for (const table::Column& column : cells(feature)) {
        out.push('\t');
        column.append_text(column.source, row, out);
    }
    out.push('\n');
}

void ElementWriter::write_missing_tsv(std::string_view query, ByteBuffer& out) {
    constexpr int missing_cells = 9;
    out.append(query);
    for (int i = 0; i < missing_cells; ++i) out.append("\t.");
    out.push('\n');
}

void ElementWriter::write_missing_json(std::string_view query, Feature feature, ByteBuffer& out) const {
    out.append("{\"query\":");
    append_json_string(out, query);
    const auto add = [&](std::string_view name) {
        out.append(",\"");
        out.append(name);
        out.append("\":null");
    };
    for (const table::Column& column : cells(feature)) add(column.name);
    // A gene has its transcripts, a transcript the tables behind that.
    const auto first = static_cast<std::size_t>(feature) + 1;
    const std::size_t last = feature == Feature::genes ? first + 1 : annotation::feature_count;
    for (std::size_t i = first; i < last; ++i) add(annotation::feature_names[i]);
    out.append("}\n");
}

std::string ElementWriter::tsv_header() {
    return "#query\tfeature\trow\tparent\tchrom\tstart\tend\tstrand\tid\tname\n";
}

std::string ElementWriter::flat_header(Feature feature) const {
    std::string line = "#query";
    for (const table::Column& column : cells(feature)) (line += '\t') += column.name;
    return line + '\n';
}

Row ElementWriter::parent_of(Row transcript) const {
    return static_cast<Row>(annotation_.transcript(transcript).gene);
}

void ElementWriter::write_cell(Feature feature, std::string_view column, Row row, ByteBuffer& out) const {
    for (const table::Column& each : cells(feature)) {
        if (each.name != column) continue;
        out.push('\t');
        return each.append_text(each.source, row, out);
    }
    out.append("\t.");
}

void ElementWriter::write_line(std::string_view query, Feature feature, Row row, std::optional<Row> parent,
                               ByteBuffer& out) const {
    out.append(query);
    out.push('\t');
    out.append(element_word(feature));
    out.push('\t');
    out.append_integer(row);
    out.push('\t');
    if (parent)
        out.append_integer(*parent);
    else
        out.push('.');
    for (const std::string_view column : {"chrom", "start", "end", "strand", "id", "name"})
        write_cell(feature, column, row, out);
    out.push('\n');
}

void ElementWriter::write_parts(std::string_view query, Row transcript, ByteBuffer& out) const {
    each_part(annotation_, transcript,
              [&](Feature feature, Row part) { write_line(query, feature, part, transcript, out); });
}

void ElementWriter::write_members(Feature feature, Row row, ByteBuffer& out) const {
    char before = 0;
    for (const table::Column& column : cells(feature)) {
        if (before != 0) out.push(before);
        before = ',';
        out.push('"');
        out.append(column.name);
        out.append("\":");
        column.append_json(column.source, row, out);
    }
}

void ElementWriter::write_transcript_members(Row transcript, ByteBuffer& out) const {
    write_members(Feature::transcripts, transcript, out);
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
        if (!first) out.push(',');
        first = false;
        out.push('{');
        write_members(feature, part, out);
        out.push('}');
    });
    open_up_to(static_cast<std::size_t>(Feature::utr3s));
    out.push(']');
}

}  // namespace gk::cmd
