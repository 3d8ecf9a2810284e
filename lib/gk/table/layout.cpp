#include "gk/table/layout.hpp"

#include <algorithm>
#include <utility>

namespace gk::table {
namespace {

// The reading of one table, with the words for what is wrong with it.
class LayoutReader {
public:
    LayoutReader(BinaryReader& reader, const std::string& file, const std::string& name)
        : reader_(reader), file_(file), name_(name) {}

    Layout read(std::uint32_t row_size) {
        Layout layout;
        layout.name = name_;
        layout.row_size = row_size;
        pad_to_four();
        checkpoint(before_rows);
        layout.count = count(row_size, "rows");
        layout.rows_offset = reader_.offset();
        layout.rows = take(std::uint64_t{layout.count} * row_size, "rows");
        checkpoint(before_aux);
        const std::uint64_t aux_size = count(1, "texts");
        layout.aux = {take(aux_size, "texts"), aux_size};
        const std::uint8_t stranded = reader_.u8(what("strand mark").c_str());
        if (stranded > 1) fail("a strand mark that is neither 0 nor 1", 1);
        layout.stranded = stranded == 1;
        pad_to_four();
        checkpoint(before_index);
        read_index(layout);
        checkpoint(after_table);
        return layout;
    }

private:
    std::string what(const char* part) const { return std::string(part) + " of the table " + name_; }

    [[noreturn]] void fail(const std::string& text, std::uint64_t bytes_back) const {
        throw DataError::at_offset("the table " + name_ + " is damaged: " + text, file_, reader_.offset() - bytes_back);
    }

    const std::uint8_t* take(std::uint64_t n, const char* part) { return reader_.take(n, what(part).c_str()); }

    void pad_to_four() { take((4 - reader_.offset() % 4) % 4, "padding"); }

    void checkpoint(std::uint32_t expected) {
        if (reader_.u32(what("checkpoint").c_str()) != expected) fail("a checkpoint is wrong", 4);
    }

    // The header of a list: the number of its items, which must be `item_size` bytes each.
    std::uint32_t count(std::uint32_t item_size, const char* part) {
        const std::uint64_t n = reader_.u64(what(part).c_str());
        const std::uint32_t size = reader_.u32(what(part).c_str());
        if (size != item_size)
            fail("its " + std::string(part) + " have " + std::to_string(size) + " bytes each instead of " +
                     std::to_string(item_size),
                 4);
        constexpr std::uint64_t most = std::uint64_t{1} << 32;
        if (n >= (item_size == 1 ? most : most / 2))
            fail("it promises " + std::to_string(n) + " " + part + ", more than such a table can have", 12);
        return static_cast<std::uint32_t>(n);
    }

    RowList read_list(const char* part) {
        RowList list;
        list.count = count(4, part);
        list.data = take(list.count * 4, part);
        return list;
    }

    void read_index(Layout& layout) {
        const std::uint64_t keys = reader_.u64(what("index").c_str());
        if (keys > layout.count) fail("its index has more keys than it has rows", 8);
        std::uint64_t indexed = 0;
        for (std::uint64_t i = 0; i < keys; ++i) {
            IndexKey key;
            key.chrom = reader_.u32(what("index").c_str());
            key.strand = reader_.u8(what("index").c_str());
            key.max_interval_size = static_cast<std::int32_t>(reader_.u32(what("index").c_str()));
            key.by_pos5 = read_list("index");
            key.by_pos3 = read_list("index");
            if (key.by_pos5.count != key.by_pos3.count) fail("the two lists of an index key differ in length", 0);
            if (!layout.keys.empty() &&
                std::pair(layout.keys.back().chrom, layout.keys.back().strand) >= std::pair(key.chrom, key.strand))
                fail("the keys of its index are not ascending", 0);
            indexed += key.by_pos5.count;
            layout.keys.push_back(key);
        }
        if (indexed != layout.count) fail("its index does not hold every row once", 0);
    }

    BinaryReader& reader_;
    const std::string& file_;
    const std::string& name_;
};

}  // namespace

const IndexKey* Layout::key(std::uint32_t chrom, std::uint8_t strand) const {
    const auto wanted = std::pair(chrom, strand);
    const auto found = std::lower_bound(keys.begin(), keys.end(), wanted, [](const IndexKey& key, const auto& value) {
        return std::pair(key.chrom, key.strand) < value;
    });
    const bool there = found != keys.end() && std::pair(found->chrom, found->strand) == wanted;
    return there ? &*found : nullptr;
}

Layout read_layout(BinaryReader& reader, const std::string& file, const std::string& name, std::uint32_t row_size) {
    return LayoutReader(reader, file, name).read(row_size);
}

}  // namespace gk::table
