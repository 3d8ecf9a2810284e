// What all tables of reads say of their rows: where they lie (gk/reads/view/FORMAT.md).
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "gk/base/byte_buffer.hpp"
#include "gk/io/row_text.hpp"
#include "gk/reads/read_variants.hpp"
#include "gk/table/chrom_tags.hpp"
#include "gk/table/column.hpp"
#include "gk/table/table_view.hpp"

namespace gk::reads {

/// The names of the chromosomes of an assembly, for the tables of a file. What is referred to outlives it.
struct FileNames {
    const std::string& file;  ///< for messages
    const table::ChromTags& tags;
    const std::vector<std::string>& names;  ///< as they are written, by ChromId

    /// Throws DataError where the assembly has no such chromosome.
    std::string_view chrom_name(std::uint32_t tag) const;
};

/// Rows of a table with their places.
struct ReadRows {
    FileNames names;
    const table::Layout& layout;

    std::string_view chrom_name(table::Row row) const { return names.chrom_name(layout.head(row).chrom); }
};

/// row, chrom, start, end, strand, length. `rows` outlives them.
std::vector<table::Column> place_columns(const ReadRows& rows);

/// Columns of any row, its own ones among them: all with a name, for conditions and for output.
table::TableView view_of(const ReadRows& rows, std::vector<table::Column> columns,
                         std::vector<std::string_view> defaults, char bed_letter);

/// A block of a row: where it starts and how long it is.
struct RowBlock {
    std::int64_t start = 0;
    std::int64_t size = 0;
};
/// What BED12 says of a row beside its chromosome.
struct BlockedRow {
    char letter;  ///< of its name, before the row's number
    table::Row row;
    std::int64_t score;
    char strand;
    std::vector<RowBlock> blocks;  ///< at least one, from left to right
};
/// Twelve columns of BED, without a newline; as bedtools bamtobed and regtools write them, the whole row is thick.
void append_bed12(std::string_view chrom, const BlockedRow& row, ByteBuffer& out);

/// BED's score of a number of reads: at most 1000.
std::int64_t bed_score_of(std::int64_t reads);

/// Writes one row of what a row of a table consists of: calls `put` with a row's text behind chrom, start, end, strand.
using WritePart = std::function<void(const std::function<void(io::RowText& row)>& put)>;

/// `chr7:117120149:AT:G`, 1-based, an empty allele as nothing.
void append_read_variant(const ReadVariants& variants, const FileNames& names, table::Row row, ByteBuffer& out);
/// The same of the numbers in a list.
std::vector<std::string> variant_texts(const ReadVariants& variants, const FileNames& names,
                                       const table::RowList& list);
/// The numbers themselves.
std::vector<std::int64_t> numbers_of(const table::RowList& list);
/// A cell that is a list of variants.
void put_variants(const ReadVariants& variants, const FileNames& names, const table::RowList& list, io::RowText& row);

}  // namespace gk::reads
