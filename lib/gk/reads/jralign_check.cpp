#include "gk/reads/jralign_check.hpp"

#include "gk/base/error.hpp"
#include "gk/reads/table_check.hpp"
#include "gk/table/layout_check.hpp"

namespace gk::reads {
namespace {

using table::Problems;
using table::Row;

std::uint64_t count_occurrences(const JunctionReads& reads) {
    std::uint64_t count = 0;
    for (std::uint32_t i = 0; i < reads.size(); ++i) count += reads.variant_count(i);
    return count;
}

void check_entry(const Jralign& file, Row row, const JunctionReads& reads, std::uint64_t entry, Problems& problems) {
    const table::Layout& layout = file.junctions();
    const std::uint8_t* const strands = layout.aux.data() + entry + 2 * std::uint64_t{reads.size()};
    if (reads.size() % 8 != 0 && strands[reads.size() / 8] >> (reads.size() % 8) != 0)
        table::add_row_problem(problems, layout, row, "there are strands behind those of its reads");
    const std::uint8_t mark = file.junction(row).has_variants;
    if (mark > 1 || (mark == 1 && !file.has_variants()))
        table::add_row_problem(problems, layout, row, "its mark of variants is " + std::to_string(mark));
    if (mark == 0) return;
    const std::uint8_t first_begin = strands[(std::uint64_t{reads.size()} + 7) / 8];
    if (first_begin != 0) table::add_row_problem(problems, layout, row, "its first variant does not come first");
    if (count_occurrences(reads) == 0)
        table::add_row_problem(problems, layout, row, "it is marked to have variants, and has none");
}

void check_reads(const Jralign& file, Problems& problems) {
    EntryOrder order(file.junctions(), problems);
    std::int64_t total = 0;
    for (Row row = 0; row < file.junctions().count && !problems.full(); ++row) {
        try {
            const JunctionReads reads = file.reads(row);
            const std::uint64_t begin = file.junction(row).aux;
            order.add(row, begin, begin + file.entry_size(row));
            check_entry(file, row, reads, begin, problems);
            total += reads.size();
        } catch (const DataError& error) {
            problems.add(error.what());
        }
    }
    if (problems.full()) return;
    order.finish();
    if (total != file.read_count())
        problems.add("its header says that there are " + std::to_string(file.read_count()) + " reads; there are " +
                     std::to_string(total));
}

}  // namespace

std::vector<std::string> jralign_problems(const Jralign& file, const ChromNames* names) {
    constexpr std::uint64_t file_header = 12;
    Problems problems;
    const std::uint64_t assembly = file.assembly().value_or(0);
    table::check_layout(file.junctions(), file_header, assembly, problems);
    if (file.has_variants()) table::check_layout(file.variants().layout(), file.variants_begin(), assembly, problems);
    check_junction_order(file.junctions(), problems);
    check_reads(file, problems);
    check_variants(file.variants(), problems);
    check_end(file.bytes(), file.end(), problems);
    check_chromosomes(file.junctions(), names, problems);
    check_chromosomes(file.variants().layout(), names, problems);
    return problems.take();
}

}  // namespace gk::reads
