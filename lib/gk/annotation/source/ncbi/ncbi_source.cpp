#include "gk/annotation/source/ncbi/ncbi_source.hpp"

#include <optional>

#include "gk/annotation/source/ncbi/ncbi_block.hpp"
#include "gk/annotation/source/row_worker.hpp"

namespace gk::annotation {
namespace {

struct NcbiWork : RowWork {
    using Reader = NcbiReader;
    using Row = NcbiRow;
    using Fault = io::BadRecord;
    static constexpr bool skips_empty_lines = false;
    static constexpr bool takes_ignored_rows = true;

    NcbiBlock block;
    std::optional<std::uint32_t> chrom{};  ///< of the block
    bool block_ends = false;               ///< a ### line was met

    static io::Reason reason_of(const Fault& fault) { return fault.reason; }

    // A row begins a new block behind ###, and where the chromosome changes; rows of every kind do.
    void take(const Row& row, const Fault* fault) {
        if (block_ends || (row.chrom != 0 && chrom && *chrom != row.chrom)) block.resolve();
        block_ends = false;
        if (row.chrom != 0) chrom = row.chrom;
        if (fault != nullptr) return reject_row(bad_rows, *fault, row.text, row.line);
        report_odd_coordinates(row.odd, row.line, report);
        if (!row.unknown_biotype.empty()) report.unknown_biotype(row.unknown_biotype, row.line);
        block.add(row);
    }

    void end_block() { block_ends = true; }
};

}  // namespace

void read_ncbi(io::ChunkSource& source, unsigned threads, const SourceContext& context, io::BadRecords& bad_rows,
               BuildReport& report, Draft& draft) {
    append_text(draft.exon_texts, {});  // the ID of every exon
    NcbiWork work{{context, bad_rows, report}, NcbiBlock(draft, report, bad_rows, context.strict)};
    read_rows(source, threads, work);
    work.block.resolve();
}

}  // namespace gk::annotation
