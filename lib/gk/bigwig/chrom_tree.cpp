#include "gk/bigwig/chrom_tree.hpp"

#include <algorithm>
#include <string_view>

#include "gk/base/binary_reader.hpp"
#include "gk/base/binary_writer.hpp"
#include "gk/base/error.hpp"
#include "gk/bigwig/bigwig_format.hpp"
#include "gk/bigwig/tree_nodes.hpp"

namespace gk::bigwig {
namespace {

constexpr std::uint32_t chrom_value_bytes = 8;

class ChromTreeReader {
public:
    ChromTreeReader(const MappedFile& file, bool swapped)
        : file_(file), swapped_(swapped), budget_(file.bytes().size()) {}

    std::vector<Chromosome> read(std::uint64_t offset) {
        BinaryReader reader(file_.bytes(), file_.path(), offset, swapped_);
        const BinaryReader::Section section(reader, "tree", "of chromosomes");
        if (reader.u32("header") != chrom_tree_signature) reader.fail("its signature is wrong", 4);
        reader.u32("header");
        key_bytes_ = reader.u32("header");
        if (reader.u32("header") != chrom_value_bytes) reader.fail("its values are not of 8 bytes", 4);
        const std::uint64_t count = reader.u64("header");
        reader.u64("header");
        read_node(reader.offset(), 0);
        if (chromosomes_.size() != count)
            reader.fail(
                "it promises " + std::to_string(count) + " chromosomes and has " + std::to_string(chromosomes_.size()),
                16);
        sort(reader);
        return std::move(chromosomes_);
    }

private:
    void read_node(std::uint64_t offset, unsigned depth) {
        BinaryReader reader(file_.bytes(), file_.path(), offset, swapped_);
        const BinaryReader::Section section(reader, "tree", "of chromosomes");
        const bool is_leaf = reader.u8("node") != 0;
        reader.u8("node");
        const std::uint16_t count = reader.u16("node");
        const std::uint64_t entry_bytes = std::uint64_t{key_bytes_} + chrom_value_bytes;
        const std::uint64_t entries = reader.offset();
        reader.take(count * entry_bytes, "node");
        budget_.spend(reader, node_header_bytes + count * entry_bytes, depth);
        for (std::uint16_t i = 0; i < count; ++i) {
            BinaryReader entry(file_.bytes(), file_.path(), entries + i * entry_bytes, swapped_);
            const std::string_view key(reinterpret_cast<const char*>(entry.take(key_bytes_, "node")), key_bytes_);
            if (!is_leaf) {
                read_node(entry.u64("node"), depth + 1);
                continue;
            }
            Chromosome chromosome;
            chromosome.name = key.substr(0, key.find('\0'));
            chromosome.id = entry.u32("node");
            chromosome.size = entry.u32("node");
            chromosomes_.push_back(std::move(chromosome));
        }
    }

    void sort(const BinaryReader& reader) {
        const auto refuse_equal = [&](auto&& less, auto&& text_of) {
            std::sort(chromosomes_.begin(), chromosomes_.end(), less);
            const auto twice =
                std::adjacent_find(chromosomes_.begin(), chromosomes_.end(),
                                   [&](const Chromosome& a, const Chromosome& b) { return !less(a, b); });
            if (twice != chromosomes_.end()) reader.fail(text_of(*twice) + " is there twice", tree_header_bytes);
        };
        refuse_equal([](const Chromosome& a, const Chromosome& b) { return a.name < b.name; },
                     [](const Chromosome& twice) { return "the chromosome '" + twice.name + "'"; });
        refuse_equal([](const Chromosome& a, const Chromosome& b) { return a.id < b.id; },
                     [](const Chromosome& twice) { return "the number " + std::to_string(twice.id); });
    }

    const MappedFile& file_;
    bool swapped_;
    NodeBudget budget_;
    std::uint32_t key_bytes_ = 0;
    std::vector<Chromosome> chromosomes_;
};

void append_key(BinaryWriter<ByteBuffer>& writer, std::string_view name, std::size_t key_bytes) {
    writer.bytes(name);
    for (std::size_t i = name.size(); i < key_bytes; ++i) writer.u8(0);
}

}  // namespace

std::vector<Chromosome> read_chrom_tree(const MappedFile& file, std::uint64_t offset, bool swapped) {
    return ChromTreeReader(file, swapped).read(offset);
}

void append_chrom_tree(std::span<const Chromosome> chromosomes, std::uint64_t offset, ByteBuffer& out) {
    std::size_t key_bytes = 1;
    for (const Chromosome& chromosome : chromosomes) key_bytes = std::max(key_bytes, chromosome.name.size());
    BinaryWriter writer(out);
    writer.u32(chrom_tree_signature);
    writer.u32(static_cast<std::uint32_t>(tree_width(chromosomes.size())));
    writer.u32(static_cast<std::uint32_t>(key_bytes));
    writer.u32(chrom_value_bytes);
    writer.u64(chromosomes.size());
    writer.u64(0);

    const auto append = [&](const TreeEntry& entry) {
        const Chromosome& chromosome = chromosomes[entry.first];
        append_key(writer, chromosome.name, key_bytes);
        if (entry.is_leaf) {
            writer.u32(chromosome.id);
            writer.u32(chromosome.size);
        } else {
            writer.u64(entry.child);
        }
    };
    const std::size_t entry_bytes = key_bytes + chrom_value_bytes;
    append_tree_nodes(writer, chromosomes.size(), entry_bytes, entry_bytes, offset + writer.offset(), append);
}

}  // namespace gk::bigwig
