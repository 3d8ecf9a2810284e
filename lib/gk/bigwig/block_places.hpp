// Where the blocks of a bigWig are: the tree over its data, and one over each zoom level (gk/bigwig/FORMAT.md#indexes).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "gk/base/byte_buffer.hpp"
#include "gk/base/mapped_file.hpp"

namespace gk::bigwig {

/// A block of items of one chromosome, as an index has it.
struct BlockPlace {
    std::uint32_t chrom = 0;   ///< the chromosome's number in the file
    std::uint32_t start = 0;   ///< 0-based
    std::uint32_t end = 0;     ///< behind the last base
    std::uint64_t offset = 0;  ///< in the file
    std::uint64_t size = 0;    ///< in bytes, as it lies there
};

/// The blocks of the index at `offset`, in its order. `swapped`: the file is big-endian. Throws DataError, with the
/// byte, for an index that does not fit the file or leads to a node twice, and for a block that lies beyond the file,
/// is on several chromosomes, has no base, or is not sorted by chromosome and start.
std::vector<BlockPlace> read_block_index(const MappedFile& file, std::uint64_t offset, bool swapped);

/// Appends the index of these blocks, in their order, which is that of chromosomes and positions. `offset` is that of
/// the index in the file, `data_end` that of what follows the last block.
void append_block_index(std::span<const BlockPlace> blocks, std::uint64_t offset, std::uint64_t data_end,
                        ByteBuffer& out);

}  // namespace gk::bigwig
