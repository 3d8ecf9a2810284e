// The rows of gk dna: how an interval's sequence is written in each format.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "cmd/columns.hpp"
#include "cmd/interval_stream.hpp"
#include "gk/genome/genome.hpp"

namespace gk::cmd {

enum class DnaFormat { fasta, tsv, bed, json, seq };

/// What every handler of a run shares.
struct DnaSettings {
    const Genome& genome;
    std::vector<std::string> names;  ///< to write, by ChromId
    DnaFormat format = DnaFormat::fasta;
    Case letter_case = Case::upper;
    bool padding = true;  ///< N beyond the chromosome's ends; else such a record is bad
    bool split = false;   ///< the blocks of BED12 are joined
    bool name_only = false;
    bool rename_input = false;           ///< `bed`: column 1 is rewritten (--chrom-scheme)
    std::uint64_t width = 0;             ///< of FASTA lines; 0: one line
    std::vector<std::size_t> columns{};  ///< of tsv and json: indices into dna_columns().known
};

/// Cuts sequence into lines of `width` bases, whatever the pieces it comes in.
class LineWrapper {
public:
    explicit LineWrapper(std::uint64_t width) : width_(width) {}
    void append(std::string_view bases, ByteBuffer& out);
    /// Ends the last line; an empty sequence is one empty line.
    void finish(ByteBuffer& out);

private:
    void end_line(ByteBuffer& out);

    std::uint64_t width_;
    std::uint64_t column_ = 0;
    bool wrote_line_ = false;
};

ColumnChoice dna_columns();

std::unique_ptr<RecordHandler> make_dna_handler(const DnaSettings& settings);

}  // namespace gk::cmd
