// What gk chroms writes of each chromosome: the columns, and how a row is printed as TSV, BED or JSON.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/genome/alias_schemes.hpp"
#include "cmd/genome/chrom_rows.hpp"
#include "gk/base/byte_buffer.hpp"
#include "gk/genome/digest.hpp"
#include "gk/genome/genome.hpp"
#include "gk/table/column_choice.hpp"

namespace gk::cmd {

/// The options that decide what a row has, and how it looks.
struct ChromListingOptions {
    std::string format = "tsv";
    bool aliases = false;
    bool digest = false;
    bool no_header = false;
    std::vector<std::string> columns;
};

/// Writes rows. In JSON the alias columns are one object, and the digest of the sequence collection is a column, which
/// in TSV is a line before the header. The genome and the options outlive it.
class ChromListing {
public:
    /// `asked`: rows have the name as typed. Throws UsageError for unknown columns, and Error where the assembly has no
    /// alias file but its aliases are wanted.
    ChromListing(Genome& genome, const ChromListingOptions& options, bool asked);

    /// Reads the whole sequence: after everything that can be wrong with the command line. Throws DataError.
    void make_digests(unsigned threads);

    /// The header lines; empty where there are none.
    std::string header() const;
    /// A row with its newline. Throws DataError where BED needs a size that is not known.
    void append(const ChromRow& row, ByteBuffer& out) const;

private:
    struct Cell;
    Cell cell(const ChromRow& row, std::string_view column) const;
    Cell alias_cell(const std::string& chrom, const std::string& scheme) const;
    void append_aliases(const ChromRow& row, ByteBuffer& out) const;
    static void append_bed(const ChromRow& row, ByteBuffer& out);

    Genome& genome_;
    const ChromListingOptions& options_;
    bool json_;
    std::optional<AliasColumns> aliases_;
    table::ColumnChoice choice_;  // views into literals and aliases_
    std::vector<std::size_t> picked_;
    std::vector<SequenceDigester::Digests> digests_;
    std::string collection_;
};

}  // namespace gk::cmd
