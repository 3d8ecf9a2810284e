// The junctions that reads have, each with a number (gk/reads/FORMAT.md#order-of-junctions).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "gk/genome/interval.hpp"
#include "gk/table/layout.hpp"

namespace gk::reads::build {

/// An intron as reads have it. `chrom` is the tag of the chromosome's name.
struct Junction {
    std::uint32_t chrom = 0;
    Strand strand = Strand::positive;
    std::int32_t start = 0;
    std::int32_t end = 0;
    bool has_strand = true;  ///< else `strand` is `+` and means nothing

    bool operator==(const Junction&) const = default;
};

/// The head of a row on a strand of a chromosome, [start, end). `assembly`: the tag of its name.
table::RowHead row_head(std::uint64_t assembly, const Junction& place);

class JunctionSet {
public:
    /// The number of a junction, from 0 in the order in which they were first met. Throws Error when there are too many
    /// for a file.
    std::uint32_t add(const Junction& junction);
    std::uint32_t size() const { return static_cast<std::uint32_t>(junctions_.size()); }
    const Junction& operator[](std::uint32_t number) const { return junctions_[number]; }

    /// The numbers in the order of a file: by chromosome tag, 5' end, strand and 3' end.
    std::vector<std::uint32_t> in_file_order() const;

private:
    void make_room();

    std::vector<Junction> junctions_;
    std::vector<std::uint32_t> slots_;  // number + 1, or 0; open addressing, at most half full
};

}  // namespace gk::reads::build
