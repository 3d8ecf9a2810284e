// What the checks of all files of reads have in common (gk/reads/FORMAT.md#what-a-check-adds).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "gk/genome/chrom_names.hpp"
#include "gk/reads/read_variants.hpp"
#include "gk/table/problems.hpp"

namespace gk::reads {

/// Whether entries lie one behind the other in a table's pool, from 0 on, without gaps.
class EntryOrder {
public:
    EntryOrder(const table::Layout& layout, table::Problems& problems) : layout_(layout), problems_(problems) {}

    /// The next row's entry. One that is not in its place is a problem, once.
    void add(table::Row row, std::uint64_t begin, std::uint64_t end);
    /// Behind the last row: nothing may follow.
    void finish();

private:
    const table::Layout& layout_;
    table::Problems& problems_;
    std::uint64_t next_ = 0;
    bool in_order_ = true;
};

/// Adds rows that are not behind the one before: junctions ascend strictly by chromosome tag, pos5, strand and pos3.
void check_junction_order(const table::Layout& layout, table::Problems& problems);

/// Adds alleles that are not in their place, are not as long as their rows, or are there twice.
void check_variants(const ReadVariants& variants, table::Problems& problems);

/// Adds chromosomes that `names` does not have. A null pointer: nothing is known.
void check_chromosomes(const table::Layout& layout, const ChromNames* names, table::Problems& problems);

/// Adds bytes behind the end.
void check_end(std::span<const std::uint8_t> bytes, std::uint64_t end, table::Problems& problems);

}  // namespace gk::reads
