#include "gk/table/layout.hpp"

#include <algorithm>
#include <utility>

namespace gk::table {
namespace {

// Below which the number of rows stays, so that a row number is an i32.
constexpr std::uint64_t row_limit = std::uint64_t{1} << 31;

RowList read_list(BinaryReader& reader) {
    const BinaryArray list = reader.array(sizeof(std::int32_t), "index", row_limit);
    return {.data = list.data, .count = list.count};
}

IndexKey read_key(BinaryReader& reader) {
    IndexKey key;
    key.chrom = reader.u32("index");
    key.strand = reader.u8("index");
    key.max_interval_size = reader.i32("index");
    key.by_pos5 = read_list(reader);
    key.by_pos3 = read_list(reader);
    if (key.by_pos5.count != key.by_pos3.count) reader.fail("the two lists of an index key differ in length");
    return key;
}

std::vector<IndexKey> read_index(BinaryReader& reader, std::uint32_t rows) {
    const std::uint64_t count = reader.u64("index");
    if (count > rows) reader.fail("its index has more keys than it has rows", sizeof count);
    std::vector<IndexKey> keys;
    std::uint64_t indexed = 0;
    for (std::uint64_t i = 0; i < count; ++i) {
        const IndexKey key = read_key(reader);
        if (!keys.empty() && std::pair(keys.back().chrom, keys.back().strand) >= std::pair(key.chrom, key.strand))
            reader.fail("the keys of its index are not ascending");
        indexed += key.by_pos5.count;
        keys.push_back(key);
    }
    if (indexed != rows) reader.fail("its index does not hold every row once");
    return keys;
}

bool read_strand_mark(BinaryReader& reader) {
    const std::uint8_t mark = reader.u8("strand mark");
    if (mark > 1) reader.fail("a strand mark that is neither 0 nor 1", sizeof mark);
    return mark == 1;
}

}  // namespace

const IndexKey* Layout::key(std::uint32_t chrom, std::uint8_t strand) const {
    const auto wanted = std::pair(chrom, strand);
    const auto found = std::lower_bound(keys.begin(), keys.end(), wanted, [](const IndexKey& key, const auto& value) {
        return std::pair(key.chrom, key.strand) < value;
    });
    const bool there = found != keys.end() && std::pair(found->chrom, found->strand) == wanted;
    return there ? &*found : nullptr;
}

Layout read_layout(BinaryReader& reader, const TableRules& rules) {
    const BinaryReader::Section section(reader, "table", rules.name);
    Layout layout;
    layout.name = rules.name;
    layout.row_size = rules.row_size;
    layout.strand_rule = rules.strands;
    reader.pad(4);
    reader.checkpoint(before_rows);
    const BinaryArray rows = reader.array(rules.row_size, "rows", row_limit);
    layout.rows = rows.data;
    layout.count = static_cast<std::uint32_t>(rows.count);
    layout.rows_offset = rows.offset;
    reader.checkpoint(before_aux);
    const BinaryArray texts = reader.array(1, "texts", rules.aux_limit);
    layout.aux = {texts.data, texts.count};
    layout.stranded = read_strand_mark(reader);
    reader.pad(4);
    reader.checkpoint(before_index);
    layout.keys = read_index(reader, layout.count);
    reader.checkpoint(after_table);
    return layout;
}

}  // namespace gk::table
