#include "gk/reads/rdist_check.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "gk/base/error.hpp"
#include "gk/reads/table_check.hpp"
#include "gk/table/layout_check.hpp"

namespace gk::reads {
namespace {

using table::Problems;
using table::Row;

std::uint32_t least_width(std::uint32_t largest) {
    if (largest <= std::numeric_limits<std::uint8_t>::max()) return 1;
    return largest <= std::numeric_limits<std::uint16_t>::max() ? 2 : 4;
}

// The size's bytes, one and as many more as bring the counts to a multiple of it.
bool size_is_filled(const Rdist& file, Row row, std::uint32_t width) {
    const std::span<const std::uint8_t> pool = file.junctions().aux;
    std::uint64_t at = file.junction(row).aux;
    do {
        if (pool[at] != width) return false;
    } while (++at % width != 0);
    return true;
}

void check_counts(const Rdist& file, Row row, Problems& problems) {
    const JunctionCounts counts = file.counts(row);
    const auto add = [&](const std::string& text) { table::add_row_problem(problems, file.junctions(), row, text); };
    std::uint64_t sum = 0;
    std::uint32_t largest = 0;
    std::pair<std::int32_t, int> before;
    for (std::uint32_t i = 0; i < counts.size(); ++i) {
        const JunctionCount count = counts[i];
        const std::pair<std::int32_t, int> place(count.shift, count.strand == Strand::positive ? 1 : 0);
        if (i != 0 && before >= place) return add("its counts are not in order");
        before = place;
        if (count.count == 0) return add("one of its counts is 0");
        sum += count.count;
        largest = std::max(largest, count.count);
    }
    const std::uint64_t reads = file.junction(row).read_count;
    if (sum != 2 * reads)
        add("it has " + std::to_string(reads) + " reads, and its counts are " + std::to_string(sum) + " in all");
    if (counts.width() != least_width(largest))
        add("its counts have " + std::to_string(counts.width()) + " bytes each, and need " +
            std::to_string(least_width(largest)));
    if (!size_is_filled(file, row, counts.width())) add("the bytes before its counts are not their size");
}

}  // namespace

std::vector<std::string> rdist_problems(const Rdist& file, const ChromNames* names) {
    constexpr std::uint64_t file_header = 12;
    Problems problems;
    table::check_layout(file.junctions(), file_header, file.assembly().value_or(0), problems);
    check_junction_order(file.junctions(), problems);
    EntryOrder order(file.junctions(), problems);
    std::int64_t total = 0;
    for (Row row = 0; row < file.junctions().count && !problems.full(); ++row) {
        try {
            order.add(row, file.junction(row).aux, file.entry_end(row));
            check_counts(file, row, problems);
            total += file.junction(row).read_count;
        } catch (const DataError& error) {
            problems.add(error.what());
        }
    }
    if (!problems.full()) {
        order.finish();
        if (total != file.read_count())
            problems.add("its header says that there are " + std::to_string(file.read_count()) + " reads; there are " +
                         std::to_string(total));
    }
    check_end(file.bytes(), file.end(), problems);
    check_chromosomes(file.junctions(), names, problems);
    return problems.take();
}

}  // namespace gk::reads
