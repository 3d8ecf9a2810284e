// What gk chroms writes of each chromosome: the columns, and how a row is printed as TSV, BED or JSON.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/genome/alias_schemes.hpp"
#include "cmd/genome/chrom_rows.hpp"
#include "gk/base/byte_buffer.hpp"
#include "gk/genome/digest.hpp"
#include "gk/genome/genome.hpp"
#include "gk/io/row_text.hpp"

namespace gk::cmd {

enum class ChromFormat : std::uint8_t { tsv, bed, json };

/// The options that decide what a row has, and how it looks.
struct ChromListingOptions {
    ChromFormat format = ChromFormat::tsv;
    bool aliases = false;
    bool digest = false;
    bool no_header = false;
    std::vector<std::string> columns;

    /// That of rows of cells.
    io::RowFormat row_format() const { return format == ChromFormat::json ? io::RowFormat::json : io::RowFormat::tsv; }
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
    enum class What : std::uint8_t { query, chrom, size, aliases, md5, refget, seqcol, tag, alias };
    struct Column {
        What what = What::alias;
        std::string scheme{};  // of an alias
    };
    Column column_named(std::string_view name, bool asked) const;
    void put_cell(const ChromRow& row, const Column& column, io::RowText& cells, ByteBuffer& out) const;
    void put_digest(const ChromRow& row, What which, io::RowText& cells) const;
    void put_tag(const ChromRow& row, io::RowText& cells) const;
    void put_alias(const ChromRow& row, const std::string& scheme, io::RowText& cells) const;
    void append_aliases(const ChromRow& row, ByteBuffer& out) const;
    static void append_bed(const ChromRow& row, ByteBuffer& out);

    Genome& genome_;
    const ChromListingOptions& options_;
    std::optional<AliasColumns> aliases_;
    std::vector<Column> columns_;
    io::RowShape shape_;          // of the columns
    io::RowShape aliases_shape_;  // of the object in JSON
    std::vector<SequenceDigester::Digests> digests_;
    std::string collection_;
};

}  // namespace gk::cmd
