#include "gk/reads/table_check.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "gk/base/error.hpp"
#include "gk/table/chrom_tags.hpp"
#include "gk/table/layout_check.hpp"

namespace gk::reads {

void EntryOrder::add(table::Row row, std::uint64_t begin, std::uint64_t end) {
    if (in_order_ && begin != next_) {
        table::add_row_problem(problems_, layout_, row,
                               "its entry is at offset " + std::to_string(begin) +
                                   ", not behind that of the row before, at " + std::to_string(next_));
        in_order_ = false;
    }
    next_ = end;
}

void EntryOrder::finish() {
    if (in_order_ && next_ != layout_.aux.size() && !problems_.full())
        problems_.add("the table " + layout_.name + ": its pool has " + std::to_string(layout_.aux.size() - next_) +
                      " bytes that are of no row");
}

void check_junction_order(const table::Layout& layout, table::Problems& problems) {
    const auto place = [&](table::Row row) {
        const table::RowHead& head = layout.head(row);
        return std::tuple(std::uint64_t{head.assembly}, std::uint32_t{head.chrom}, std::int32_t{head.pos5}, head.strand,
                          std::int32_t{head.pos3});
    };
    for (table::Row row = 1; row < layout.count && !problems.full(); ++row)
        if (place(row - 1) >= place(row))
            table::add_row_problem(problems, layout, row, "it does not come behind the row before");
}

void check_variants(const ReadVariants& variants, table::Problems& problems) {
    EntryOrder order(variants.layout(), problems);
    using Variant = std::tuple<std::uint32_t, std::int32_t, std::string_view, std::string_view>;
    std::set<Variant> known;
    for (table::Row row = 0; row < variants.size() && !problems.full(); ++row) {
        const ReadVariantRow& variant = variants.row(row);
        try {
            const auto [ref, alt] = variants.alleles(row);
            const std::uint64_t begin = variant.aux();
            order.add(row, begin, begin + ref.size() + alt.size() + 2);
            if (variant.head.end() - variant.head.start() != static_cast<std::int64_t>(ref.size()))
                table::add_row_problem(problems, variants.layout(), row, "REF is not as long as the row");
            // Copies: a field of a packed row may be no place for a reference.
            if (!known.emplace(std::uint32_t{variant.head.chrom}, std::int32_t{variant.head.pos5}, ref, alt).second)
                table::add_row_problem(problems, variants.layout(), row, "the same variant is there before");
        } catch (const DataError& error) {
            problems.add(error.what());
        }
    }
    if (!problems.full()) order.finish();
}

void check_chromosomes(const table::Layout& layout, const ChromNames* names, table::Problems& problems) {
    if (names == nullptr) return;
    const table::ChromTags tags(*names);
    std::set<std::uint32_t> seen;
    for (const table::IndexKey& key : layout.keys)
        if (!problems.full() && !tags.find(key.chrom) && seen.insert(key.chrom).second)
            problems.add("the table " + layout.name +
                         " has rows on a chromosome that the assembly does not have (tag " + std::to_string(key.chrom) +
                         ")");
}

void check_end(std::span<const std::uint8_t> bytes, std::uint64_t end, table::Problems& problems) {
    if (end != bytes.size()) problems.add(std::to_string(bytes.size() - end) + " bytes follow its end");
}

}  // namespace gk::reads
