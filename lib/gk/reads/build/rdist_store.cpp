#include "gk/reads/build/rdist_store.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <limits>

#include "gk/base/error.hpp"
#include "gk/reads/rdist.hpp"
#include "gk/table/layout_writer.hpp"

namespace gk::reads::build {
namespace {

constexpr std::uint64_t counts_pool_end = std::uint64_t{1} << 32;

std::uint8_t width_for(std::uint64_t largest) {
    if (largest <= std::numeric_limits<std::uint8_t>::max()) return 1;
    if (largest <= std::numeric_limits<std::uint16_t>::max()) return 2;
    if (largest <= std::numeric_limits<std::uint32_t>::max()) return 4;
    throw Error("a junction has " + std::to_string(largest) + " reads of one overhang, too many for a file");
}

}  // namespace

void RdistStore::begin(const Junction& junction) {
    current_ = junctions_.add(junction);
    if (current_ == cells_.size()) cells_.emplace_back();
}

void RdistStore::end() {
    std::sort(touched_.begin(), touched_.end());
    std::vector<Cell>& cells = cells_[current_];
    merged_.clear();
    auto known = cells.begin();
    for (const std::uint16_t cell : touched_) {
        while (known != cells.end() && known->first < cell) merged_.push_back(*known++);
        std::uint64_t count = std::exchange(counts_[cell], 0);
        if (known != cells.end() && known->first == cell) count += (known++)->second;
        merged_.emplace_back(cell, count);
    }
    merged_.insert(merged_.end(), known, cells.end());
    touched_.clear();
    cells.assign(merged_.begin(), merged_.end());
}

// The size of a count, once and as often as brings the counts to a multiple of it; counts, shifts, and what strand and
// side each is of.
void RdistStore::append_entry(const std::vector<Cell>& cells, table::GrowingBytes& pool) {
    std::uint64_t largest = 0;
    for (const Cell& cell : cells) largest = std::max(largest, cell.second);
    const std::uint8_t width = width_for(largest);
    do {
        *pool.extend(1) = width;
    } while (pool.size() % width != 0);
    for (const Cell& cell : cells) std::memcpy(pool.extend(width), &cell.second, width);
    for (const Cell& cell : cells) *pool.extend(1) = static_cast<std::uint8_t>(std::abs(shift_of(cell.first)));
    for (std::size_t i = 0; i < cells.size(); i += 4) {
        unsigned flags = 0;
        for (std::size_t k = 0; k < std::min<std::size_t>(4, cells.size() - i); ++k) {
            const std::uint16_t cell = cells[i + k].first;
            const unsigned bits = (cell % 2U) | (shift_of(cell) < 0 ? 2U : 0U);
            flags |= bits << (2 * k);
        }
        *pool.extend(1) = static_cast<std::uint8_t>(flags);
    }
}

std::uint32_t RdistStore::write(BinaryWriter<OutputFile>& writer, std::uint64_t assembly, bool stranded,
                                std::int64_t min_reads, unsigned threads) const {
    table::GrowingBytes rows;
    table::GrowingBytes pool;
    std::uint64_t all_reads = 0;
    for (const std::uint32_t number : junctions_.in_file_order()) {
        std::uint64_t counts = 0;
        for (const Cell& cell : cells_[number]) counts += cell.second;
        const std::uint64_t reads = counts / 2;
        if (min_reads < 0 || reads < static_cast<std::uint64_t>(min_reads)) continue;
        if (reads > std::numeric_limits<std::uint32_t>::max() || pool.size() >= counts_pool_end)
            throw Error("the junctions have too many reads for a file");
        const CountedJunctionRow row{.head = row_head(assembly, junctions_[number]),
                                     .pad = 0,
                                     .count_count = static_cast<std::uint16_t>(cells_[number].size()),
                                     .read_count = static_cast<std::uint32_t>(reads),
                                     .aux = static_cast<std::uint32_t>(pool.size())};
        std::memcpy(rows.extend(sizeof row), &row, sizeof row);
        append_entry(cells_[number], pool);
        all_reads += reads;
    }
    if (pool.size() >= counts_pool_end) throw Error("the junctions have too many reads for a file");
    writer.header(rdist_format);
    writer.i64(static_cast<std::int64_t>(all_reads));
    const table::TableContent junctions{.rows = rows.bytes().data(),
                                        .row_size = sizeof(CountedJunctionRow),
                                        .count = static_cast<std::uint32_t>(rows.size() / sizeof(CountedJunctionRow)),
                                        .aux = pool.view(),
                                        .stranded = stranded};
    table::write_layout(writer, junctions, threads);
    return junctions.count;
}

}  // namespace gk::reads::build
