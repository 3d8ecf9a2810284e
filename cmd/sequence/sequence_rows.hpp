// Rows that hold a sequence, in the formats of gk dna: fasta, tsv, bed, json and seq.
#pragma once

#include <string_view>

#include "cmd/sequence/bases_writer.hpp"
#include "cmd/sequence/row_bases.hpp"
#include "cmd/sequence/sequence_options.hpp"
#include "cmd/stream/query.hpp"
#include "gk/io/pipeline.hpp"
#include "gk/io/row_text.hpp"

namespace gk::cmd {

struct SequenceRow {
    const RowBases* bases = nullptr;      ///< null: missing, as --on-bad na writes it
    const RowBases* reference = nullptr;  ///< of the column ref_dna
    std::string_view variant{};           ///< empty: none
    std::string_view sample{};
    int haplotype = 0;
    std::string_view label{};  ///< follows the name in a FASTA header, after a blank
};

/// Writes rows. One for each thread.
class SequenceRowWriter {
public:
    explicit SequenceRowWriter(const SequenceSettings& settings);
    void write(const Query& query, const SequenceRow& row, io::ChunkOutput& out);

private:
    void write_fasta(const Query& query, const SequenceRow& row, io::ChunkOutput& out);
    void write_fasta_name(const Query& query, const SequenceRow& row, io::ChunkOutput& out);
    void write_fasta_labels(const Query& query, const SequenceRow& row, io::ChunkOutput& out);
    void write_value(SequenceColumn column, const Query& query, const SequenceRow& row, io::ChunkOutput& out);
    void put_cells(const Query& query, const SequenceRow& row, io::RowText& cells, io::ChunkOutput& out);
    void put_cell(SequenceColumn column, const Query& query, const SequenceRow& row, io::RowText& cells,
                  io::ChunkOutput& out);
    void put_bases(const RowBases* bases, io::RowText& cells, io::ChunkOutput& out);
    void write_input_line(const Query& query, ByteBuffer& rows) const;
    bool is_canonical(const Query& query) const;

    const SequenceSettings& settings_;
    bool copies_line_start_ = false;
    BasesWriter bases_;
};

}  // namespace gk::cmd
