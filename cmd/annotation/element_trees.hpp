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
#include "gk/table/column.hpp"
#include "gk/table/row_writer.hpp"

namespace gk::cmd {

/// Writes elements. `feature` is genes or transcripts, `row` a number in that table, and `query` the text that found
/// the element. The annotation outlives it.
class ElementWriter {
public:
    explicit ElementWriter(const OpenAnnotation& open);

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
    std::string flat_header(annotation::Feature feature) const;

private:
    const std::vector<table::Column>& cells(annotation::Feature feature) const {
        return defaults_[static_cast<std::size_t>(feature)];
    }
    table::Row parent_of(table::Row transcript) const;
    void write_cell(annotation::Feature feature, std::string_view column, table::Row row, ByteBuffer& out) const;
    void write_line(std::string_view query, annotation::Feature feature, table::Row row,
                    std::optional<table::Row> parent, ByteBuffer& out) const;
    void write_parts(std::string_view query, table::Row transcript, ByteBuffer& out) const;
    void write_members(annotation::Feature feature, table::Row row, ByteBuffer& out) const;
    void write_transcript_members(table::Row transcript, ByteBuffer& out) const;

    const annotation::Annotation& annotation_;
    std::vector<table::TableColumns> columns_;
    std::vector<std::vector<table::Column>> defaults_;  // of each table
};

}  // namespace gk::cmd
