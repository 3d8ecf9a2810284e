// The chromosomes of a bigWig: a tree from names to numbers and lengths (gk/bigwig/FORMAT.md#chromosomes).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gk/base/byte_buffer.hpp"
#include "gk/base/mapped_file.hpp"

namespace gk::bigwig {

/// A chromosome, as a file has it.
struct Chromosome {
    std::string name;
    std::uint32_t id = 0;    ///< its number in that file
    std::uint32_t size = 0;  ///< in bases
};

/// The chromosomes in ascending order of their numbers; keys may stand in any order. `swapped`: the file is
/// big-endian. Throws DataError, with the byte, for a tree that does not fit the file, that leads to a node twice, or
/// has another number of chromosomes than it says, and for a name or a number that is there twice.
std::vector<Chromosome> read_chrom_tree(const MappedFile& file, std::uint64_t offset, bool swapped);

/// Appends the tree of these chromosomes, which are sorted by the bytes of their names and numbered in that order;
/// `offset` is that of the tree in the file. All names have at least one byte, but there may be none.
void append_chrom_tree(std::span<const Chromosome> chromosomes, std::uint64_t offset, ByteBuffer& out);

}  // namespace gk::bigwig
