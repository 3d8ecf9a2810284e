#include "gk/bigwig/block_places.hpp"

#include <algorithm>
#include <string>

#include "gk/base/binary_reader.hpp"
#include "gk/base/binary_writer.hpp"
#include "gk/base/error.hpp"
#include "gk/bigwig/bigwig_format.hpp"
#include "gk/bigwig/tree_nodes.hpp"

namespace gk::bigwig {
namespace {

class BlockIndexReader {
public:
    BlockIndexReader(const MappedFile& file, bool swapped)
        : file_(file), swapped_(swapped), budget_(file.bytes().size()) {}

    std::vector<BlockPlace> read(std::uint64_t offset) {
        BinaryReader reader(file_.bytes(), file_.path(), offset, swapped_);
        const BinaryReader::Section section(reader, "index", "of blocks");
        if (reader.u32("header") != index_signature) reader.fail("its signature is wrong", 4);
        // How many items it has and where they are, its nodes say.
        reader.take(index_header_bytes - sizeof index_signature, "header");
        read_node(reader.offset(), 0);
        return std::move(blocks_);
    }

private:
    void read_node(std::uint64_t offset, unsigned depth) {
        BinaryReader reader(file_.bytes(), file_.path(), offset, swapped_);
        const BinaryReader::Section section(reader, "index", "of blocks");
        const bool is_leaf = reader.u8("node") != 0;
        reader.u8("node");
        const std::uint16_t count = reader.u16("node");
        const std::uint64_t entries = count * (is_leaf ? leaf_entry_bytes : branch_entry_bytes);
        reader.take(entries, "node");
        budget_.spend(reader, node_header_bytes + entries, depth);

        BinaryReader entry(file_.bytes(), file_.path(), offset + node_header_bytes, swapped_);
        const BinaryReader::Section same_section(entry, "index", "of blocks");
        for (std::uint16_t i = 0; i < count; ++i) {
            if (is_leaf) {
                read_block(entry);
            } else {
                entry.take(branch_entry_bytes - sizeof offset, "node");
                read_node(entry.u64("node"), depth + 1);
            }
        }
    }

    void read_block(BinaryReader& entry) {
        BlockPlace block;
        block.chrom = entry.u32("node");
        block.start = entry.u32("node");
        const std::uint32_t end_chrom = entry.u32("node");
        block.end = entry.u32("node");
        block.offset = entry.u64("node");
        block.size = entry.u64("node");
        const std::uint64_t file_bytes = file_.bytes().size();
        if (block.offset > file_bytes || block.size > file_bytes - block.offset)
            entry.fail("a block lies beyond the end of the file", 16);
        if (end_chrom != block.chrom) entry.fail("a block is on several chromosomes", leaf_entry_bytes);
        if (block.start >= block.end) entry.fail("a block has no base", leaf_entry_bytes);
        if (!blocks_.empty()) {
            const BlockPlace& last = blocks_.back();
            if (block.chrom < last.chrom || (block.chrom == last.chrom && block.start < last.start))
                entry.fail("its blocks are not sorted", leaf_entry_bytes);
        }
        blocks_.push_back(block);
    }

    const MappedFile& file_;
    bool swapped_;
    NodeBudget budget_;
    std::vector<BlockPlace> blocks_;
};

// The stretch of the genome that blocks lie on. They don't overlap, so that it ends where the last of them does.
void append_extent(BinaryWriter<ByteBuffer>& writer, std::span<const BlockPlace> blocks) {
    const BlockPlace nowhere;
    const BlockPlace& first = blocks.empty() ? nowhere : blocks.front();
    const BlockPlace& last = blocks.empty() ? nowhere : blocks.back();
    writer.u32(first.chrom);
    writer.u32(first.start);
    writer.u32(last.chrom);
    writer.u32(last.end);
}

}  // namespace

std::vector<BlockPlace> read_block_index(const MappedFile& file, std::uint64_t offset, bool swapped) {
    return BlockIndexReader(file, swapped).read(offset);
}

void append_block_index(std::span<const BlockPlace> blocks, std::uint64_t offset, std::uint64_t data_end,
                        ByteBuffer& out) {
    BinaryWriter writer(out);
    writer.u32(index_signature);
    writer.u32(static_cast<std::uint32_t>(tree_width(blocks.size())));
    writer.u64(blocks.size());
    append_extent(writer, blocks);
    writer.u64(data_end);
    writer.u32(written_items_in_block);
    writer.u32(0);
    const auto append = [&](const TreeEntry& entry) {
        append_extent(writer, blocks.subspan(entry.first, entry.end - entry.first));
        if (entry.is_leaf) {
            writer.u64(blocks[entry.first].offset);
            writer.u64(blocks[entry.first].size);
        } else {
            writer.u64(entry.child);
        }
    };
    append_tree_nodes(writer, blocks.size(), leaf_entry_bytes, branch_entry_bytes, offset + writer.offset(), append);
}

}  // namespace gk::bigwig
