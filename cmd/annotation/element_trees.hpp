// How genes and transcripts are written with everything below them: as lines, as GenomeKit's text forms, as JSON, or
// alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/annotation/open_annotation.hpp"
#include "gk/annotation/annotation.hpp"
#include "gk/base/byte_buffer.hpp"
#include "gk/io/row_text.hpp"
#include "gk/table/column.hpp"

namespace gk::cmd {

/// Writes elements. `feature` is genes or transcripts, `row` a number in that table, and `query` the text that found
/// the element. The annotation outlives it.
class ElementWriter {
public:
    explicit ElementWriter(OpenAnnotation& open);

    /// `query feature row parent chrom start end strand id name`, a line for each element, depth first.
    void write_tsv(std::string_view query, annotation::Feature feature, table::Row row, ByteBuffer& out) const;

    /// GenomeKit's text forms, indented by three blanks for each level: genes, transcripts, exons.
    void write_tree(annotation::Feature feature, table::Row row, ByteBuffer& out) const;

    /// The default columns of the element; a gene has `transcripts`, a transcript the arrays of its parts.
    void write_json(std::string_view query, annotation::Feature feature, table::Row row, ByteBuffer& out) const;

    /// The query and the element's default columns.
    void write_flat(std::string_view query, annotation::Feature feature, table::Row row, bool json,
                    ByteBuffer& out) const;

    /// The line of an ID that is not there.
    static void write_missing_tsv(std::string_view query, ByteBuffer& out);

    /// The object of an ID that is not there: what it would have, all null.
    void write_missing_json(std::string_view query, annotation::Feature feature, ByteBuffer& out) const;

    /// The header line of `write_tsv`, and that of `write_flat`, each with its newline.
    static std::string tsv_header();
    const std::string& flat_header(annotation::Feature feature) const { return of(feature).flat_tsv.header(); }

private:
    // Of each table: its default columns, and the rows that they make.
    struct Table {
        std::vector<table::Column> cells;
        io::RowShape flat_tsv;    // the query, then the cells
        io::RowShape found_json;  // the same
        io::RowShape part_json;   // the cells
    };
    const Table& of(annotation::Feature feature) const { return tables_[static_cast<std::size_t>(feature)]; }
    table::Row parent_of(table::Row transcript) const;
    void put_cell(io::RowText& text, annotation::Feature feature, std::string_view column, table::Row row) const;
    void put_cells(io::RowText& text, annotation::Feature feature, table::Row row) const;
    void put_found(io::RowText& text, std::string_view query, annotation::Feature feature, table::Row row) const;
    void write_line(std::string_view query, annotation::Feature feature, table::Row row,
                    std::optional<table::Row> parent, ByteBuffer& out) const;
    void write_parts(std::string_view query, table::Row transcript, ByteBuffer& out) const;
    void append_part_arrays(table::Row transcript, ByteBuffer& out) const;

    const annotation::Annotation& annotation_;
    std::vector<Table> tables_;
};

}  // namespace gk::cmd
