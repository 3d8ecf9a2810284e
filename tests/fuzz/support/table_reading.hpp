// What the targets of files with tables share: every column of some rows is read, and both ways to find rows are asked.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "gk/base/error.hpp"
#include "gk/table/column.hpp"
#include "gk/table/find.hpp"
#include "target.hpp"

namespace gk::fuzz {

constexpr std::array<table::FindMethod, 7> find_methods = {
    table::FindMethod::overlapping, table::FindMethod::within,     table::FindMethod::exact,
    table::FindMethod::aligned_5p,  table::FindMethod::aligned_3p, table::FindMethod::within_5p,
    table::FindMethod::within_3p};

/// Runs it; an error is a finding only where the file is sound: its check finds no problem. Returns whether there was
/// none.
template <typename Work>
bool try_out(bool sound, const char* what, Work&& work) {
    try {
        work();
        return true;
    } catch (const DataError&) {
        require(!sound, what);
        return false;
    }
}

/// Which rows and tables are read of an input.
inline std::minstd_rand random_of(std::string_view data) {
    return std::minstd_rand(static_cast<std::uint32_t>(std::hash<std::string_view>()(data)));
}

/// Some rows, the first and the last among them.
inline std::vector<table::Row> some_rows(const table::Layout& layout, std::minstd_rand& random) {
    if (layout.count == 0) return {};
    return {0, layout.count - 1, static_cast<table::Row>(random() % layout.count)};
}

/// Puts the cells of these rows into text, and loads them as conditions do.
inline void read_column(const table::Column& column, const std::vector<table::Row>& rows, bool sound) {
    constexpr std::string_view name = "a";
    static const io::RowShape shapes[] = {{io::RowFormat::tsv, {&name, 1}}, {io::RowFormat::json, {&name, 1}}};
    ByteBuffer out;
    table::Block block;
    for (const table::Row row : rows)
        try_out(sound, "every column of a sound file can be read", [&] {
            out.clear();
            for (const io::RowShape& shape : shapes) {
                io::RowText cell(shape, out);
                column.put_into(cell, row);
            }
            if (column.load == nullptr) return;
            const table::CellNumber number = row;
            column.load(column, std::span(&number, 1), block);
            require(block.missing.size() == 1, "a block has as many values as rows were asked for");
        });
}

/// Asks for what lies about some rows, until an error shows that the index is damaged.
inline void find_rows(const table::Layout& layout, const table::ChromTags& tags, bool sound, std::minstd_rand& random) {
    if (layout.count == 0) return;
    const table::Finder by_file(layout, "file", tags, {}, table::Finder::Path::file);
    const table::Finder in_memory(layout, "file", tags, {}, table::Finder::Path::memory);
    std::vector<table::Row> from_file;
    std::vector<table::Row> from_memory;
    for (const table::Row row : some_rows(layout, random)) {
        const table::RowHead& head = layout.head(row);
        const auto chrom = tags.find(head.chrom);
        if (!chrom) continue;
        const Strand strand = !layout.stranded || head.forward() ? Strand::positive : Strand::negative;
        const std::int64_t nudge = static_cast<std::int64_t>(random() % 40) - 20;
        const auto start = static_cast<std::int32_t>(std::clamp<std::int64_t>(head.start() + nudge, 0, INT32_MAX));
        const auto end = static_cast<std::int32_t>(std::clamp<std::int64_t>(head.end(), start, INT32_MAX));
        for (const table::FindMethod method : find_methods) {
            from_file.clear();
            from_memory.clear();
            if (!try_out(sound, "a sound index can be searched in the file",
                         [&] { by_file.find(method, *chrom, strand, start, end, from_file); }) ||
                !try_out(sound, "a sound index can be searched in memory",
                         [&] { in_memory.find(method, *chrom, strand, start, end, from_memory); }))
                return;
            if (!sound) continue;
            require(from_file == from_memory, "both paths find the same rows");
            require(by_file.count(method, *chrom, strand, start, end) == from_file.size(), "the file's path counts");
            require(in_memory.count(method, *chrom, strand, start, end) == from_file.size(), "memory's path counts");
        }
    }
}

}  // namespace gk::fuzz
