// What the targets of files of reads share: the assembly of the corpora, and how a table's rows are read.
#pragma once

#include <string>
#include <vector>

#include "../../support/twobit_builder.hpp"
#include "gk/genome/genome.hpp"
#include "gk/reads/view/read_rows.hpp"
#include "table_reading.hpp"

namespace gk::fuzz {

/// Chromosomes of the golden files, shorter and with other bases.
class ReadGenome {
public:
    ReadGenome()
        : sequences_(testing::TwoBitBuilder()
                         .add("chr1", bases(4000))
                         .add("chr2", bases(3000))
                         .add("chr3", bases(400))
                         .add("chrX", bases(300))
                         .add("chrM", bases(200))
                         .add("chr1_KI270001v1_alt", bases(100))
                         .add("chrUn_tiny", bases(3))
                         .bytes()),
          genome_([this] {
              GenomeFiles files;
              files.assembly = "toy";
              files.twobit = sequences_.path();
              files.by_path = true;
              return files;
          }()),
          tags_(genome_.names()) {
        genome_.open_sequence();
    }
    const Genome& genome() const { return genome_; }
    const table::ChromTags& tags() const { return tags_; }
    reads::FileNames names() const { return {.file = name_, .tags = tags_, .names = genome_.names().names()}; }

private:
    static std::string bases(std::size_t size) {
        std::minstd_rand random(static_cast<std::uint32_t>(size));
        std::string text;
        while (text.size() < size) text += "ACGTACGTACGTACGNn"[random() % 17];
        return text;
    }

    MemoryFile sequences_;
    Genome genome_;
    table::ChromTags tags_;
    std::string name_ = "data";
};

inline const ReadGenome& read_genome() {
    static const ReadGenome genome;
    return genome;
}

/// Reads all columns of some rows, as text, in blocks, as BED12 and as what they consist of, and finds some.
template <typename View>
void read_table(const View& view, bool sound, std::minstd_rand& random) {
    const table::TableView table = view.table_view();
    const std::vector<table::Row> rows = some_rows(table.layout, random);
    if (rows.empty()) return;
    for (const table::Column& column : table.columns.all) read_column(column, rows, sound);
    ByteBuffer out;
    for (const table::Row row : rows) {
        if (table.columns.append_bed12)
            try_out(sound, "every row of a sound file is BED12", [&] { table.columns.append_bed12(row, out); });
        if (table.columns.bed_score)
            try_out(sound, "every row of a sound file has a score",
                    [&] { require(table.columns.bed_score(row) <= 1000, "a score is at most 1000"); });
    }
    find_rows(table.layout, table.tags, sound, random);
}

/// Writes what some rows of a table consist of, as JSON.
template <typename View>
void write_parts(const View& view, const std::vector<std::string_view>& names, bool sound, std::minstd_rand& random) {
    const io::RowShape shape(io::RowFormat::json, names);
    ByteBuffer out;
    for (const table::Row row : some_rows(view.table_view().layout, random))
        try_out(sound, "every row of a sound file has its parts", [&] {
            out.clear();
            view.write_parts(row, [&](const std::function<void(io::RowText & text)>& put) {
                io::RowText text(shape, out);
                put(text);
                text.end();
            });
            require(out.empty() || out.view().ends_with("}\n"), "a part is an object");
        });
}

}  // namespace gk::fuzz
