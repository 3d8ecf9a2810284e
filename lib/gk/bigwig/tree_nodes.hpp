// What the two trees of a bigWig have in common: a walk that ends whatever the nodes refer to, and the way that nodes
// are written (gk/bigwig/FORMAT.md#trees).
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "gk/base/binary_reader.hpp"
#include "gk/base/binary_writer.hpp"
#include "gk/base/byte_buffer.hpp"
#include "gk/bigwig/bigwig_format.hpp"

namespace gk::bigwig {

/// How deep a tree may be: with two children a node, 2^64 leaves.
constexpr unsigned deepest_tree = 64;

/// All nodes of a tree together have no more bytes than the file, unless there is a way to a node that leads to it
/// twice.
class NodeBudget {
public:
    explicit NodeBudget(std::uint64_t file_bytes) : left_(file_bytes) {}

    /// Counts a node that `reader` has just read. Throws DataError when it can't be, or is too deep.
    void spend(const BinaryReader& reader, std::uint64_t node_bytes, unsigned depth) {
        if (node_bytes > left_) reader.fail("a node is led to twice", node_bytes);
        if (depth > deepest_tree) reader.fail("its nodes are nested too deeply", node_bytes);
        left_ -= node_bytes;
    }

private:
    std::uint64_t left_;
};

/// How many children the nodes of a written tree have at most.
constexpr std::size_t tree_width(std::size_t items) {
    constexpr std::size_t widest = 256;
    return std::clamp<std::size_t>(items, 1, widest);
}

/// The items below one entry of a node, and where the child begins, which an entry of a leaf does not have.
struct TreeEntry {
    std::size_t first = 0;
    std::size_t end = 0;
    std::uint64_t child = 0;
    bool is_leaf = true;
};

/// Appends the nodes of a tree over `items` items, the root first and each level behind the one above it. All nodes
/// have `tree_width` entries, of which the last ones may be empty. `offset`: of the root, in the file. `append(entry)`
/// writes `leaf_bytes` or `branch_bytes` to the writer.
template <typename Append>
void append_tree_nodes(BinaryWriter<ByteBuffer>& writer, std::size_t items, std::size_t leaf_bytes,
                       std::size_t branch_bytes, std::uint64_t offset, Append&& append) {
    const std::size_t width = tree_width(items);
    std::vector<std::size_t> spans{1};  // of one entry, by level; a leaf's first
    while (spans.back() * width < items) spans.push_back(spans.back() * width);
    std::uint64_t level_begin = offset;
    for (std::size_t level = spans.size(); level-- > 0;) {
        const std::size_t node_span = spans[level] * width;
        const std::size_t nodes = std::max<std::size_t>((items + node_span - 1) / node_span, 1);
        const std::size_t entry_bytes = level == 0 ? leaf_bytes : branch_bytes;
        const std::uint64_t children_begin = level_begin + nodes * (node_header_bytes + width * entry_bytes);
        const std::size_t child_bytes = node_header_bytes + width * (level == 1 ? leaf_bytes : branch_bytes);
        for (std::size_t node = 0; node < nodes; ++node) {
            const std::size_t begin = node * node_span;
            const std::size_t end = std::min(begin + node_span, items);
            const std::size_t used = (end - begin + spans[level] - 1) / spans[level];
            writer.u8(level == 0 ? 1 : 0);
            writer.u8(0);
            writer.u16(static_cast<std::uint16_t>(used));
            for (std::size_t i = 0; i < used; ++i) {
                TreeEntry entry;
                entry.first = begin + i * spans[level];
                entry.end = std::min(entry.first + spans[level], items);
                entry.child = children_begin + (node * width + i) * child_bytes;
                entry.is_leaf = level == 0;
                append(entry);
            }
            for (std::size_t i = used * entry_bytes; i < width * entry_bytes; ++i) writer.u8(0);
        }
        level_begin = children_begin;
    }
}

}  // namespace gk::bigwig
