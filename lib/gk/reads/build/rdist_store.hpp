// Counts of reads over junctions on their way into a file (gk/reads/build/FORMAT.md#counts-of-overhangs).
#pragma once

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "gk/base/binary_writer.hpp"
#include "gk/base/output_file.hpp"
#include "gk/reads/build/junction_set.hpp"
#include "gk/table/growing_bytes.hpp"

namespace gk::reads::build {

class RdistStore {
public:
    /// Begins the reads of a junction, which may have been there before.
    void begin(const Junction& junction);
    /// A read of it: two overhangs, which may be the same cell.
    void add(std::uint8_t left, std::uint8_t right, Strand mapped) {
        count(-std::int32_t{left}, mapped);
        count(std::int32_t{right}, mapped);
    }
    /// Ends the junction's reads.
    void end();

    /// Writes the file. Junctions with fewer than `min_reads` reads are left out; below 0: all of them. Returns how
    /// many it has. Throws Error when there are more reads than a file can hold.
    std::uint32_t write(BinaryWriter<OutputFile>& writer, std::uint64_t assembly, bool stranded, std::int64_t min_reads,
                        unsigned threads) const;

private:
    /// How often a cell occurs: shifts ascend, and `-` comes before `+`.
    using Cell = std::pair<std::uint16_t, std::uint64_t>;
    static constexpr std::size_t most_shift = 255;
    static constexpr std::size_t cell_count = 2 * (2 * most_shift + 1);

    static std::int32_t shift_of(std::uint16_t cell) {
        return static_cast<std::int32_t>(cell / 2) - static_cast<std::int32_t>(most_shift);
    }
    static void append_entry(const std::vector<Cell>& cells, table::GrowingBytes& pool);

    void count(std::int32_t shift, Strand mapped) {
        const auto cell = static_cast<std::uint16_t>(2 * (shift + static_cast<std::int32_t>(most_shift)) +
                                                     (mapped == Strand::positive ? 1 : 0));
        if (counts_[cell]++ == 0) touched_.push_back(cell);
    }

    JunctionSet junctions_;
    std::vector<std::vector<Cell>> cells_;  // by junction, ascending
    // Of the junction in hand.
    std::uint32_t current_ = 0;
    std::array<std::uint64_t, cell_count> counts_{};
    std::vector<std::uint16_t> touched_;
    std::vector<Cell> merged_;
};

}  // namespace gk::reads::build
