// The rows and cells of a whole table, in memory until it is written.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gk/table/growing_bytes.hpp"
#include "gk/vcf/build/built_column.hpp"
#include "gk/vcf/build/packed_cells.hpp"
#include "gk/vcf/build/row_batch.hpp"
#include "gk/vcf/vcfbin_writer.hpp"

namespace gk::vcf::build {

class TableStore {
public:
    /// Adds the rows of the next piece, which were read by this schema. Columns and types are those of all others.
    /// Throws Error for more rows than a table has room for.
    void append(RowBatch& batch, const Schema& schema);

    std::uint32_t count() const { return count_; }
    /// What was met among all values of a column, of INFO and of FORMAT.
    CellCounts info_counts(std::size_t number) const { return counts_of(info_, number); }
    CellCounts format_counts(std::size_t number) const { return counts_of(format_, number); }

    /// Puts the rows in the order of their chromosomes, as `chrom_tags` have them, and of the positions that VCF gives
    /// their alleles. Rows that are equal in this stay as they are.
    void sort(std::span<const std::uint32_t> chrom_tags);

    /// The table. `split_depth`: a column of several values becomes as many, `AD_0`, `AD_1`. It refers to this, which
    /// no longer changes. Throws Error where two columns then have one name.
    VcfbinContent content(const Schema& schema, bool split_depth);

private:
    struct Cells {
        PackedCells values;
        CellCounts counts;
        std::uint64_t longest = 0;
    };
    static CellCounts counts_of(const std::vector<Cells>& cells, std::size_t number) {
        return number < cells.size() ? cells[number].counts : CellCounts();
    }
    static void append_cells(std::vector<Cells>& cells, const std::vector<CellBuffer>& buffers,
                             const std::vector<BuiltColumn>& columns);
    void add_column(const BuiltColumn& column, const Cells& cells, std::uint64_t cells_of_row, bool split_depth,
                    std::vector<ColumnContent>& columns) const;
    void sort_rows();

    std::uint32_t count_ = 0;
    table::GrowingBytes rows_;
    table::GrowingBytes alleles_;
    std::vector<Cells> info_;
    std::vector<Cells> format_;
    std::vector<std::uint32_t> order_;  ///< the rows as they will be written; empty: as they came
};

}  // namespace gk::vcf::build
