// dganno files of any bytes: refused, or read without a crash; one in which the check finds no problem is whole: every
// column can be read, both ways to find rows agree, and all of it can be exported.
#include <algorithm>
#include <random>

#include "gk/annotation/annotation.hpp"
#include "gk/annotation/annotation_check.hpp"
#include "gk/annotation/export/export.hpp"
#include "gk/annotation/view/columns.hpp"
#include "gk/base/error.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/table/find.hpp"
#include "support/target.hpp"

namespace {

using gk::DataError;
using gk::Strand;
using gk::annotation::Annotation;
using gk::annotation::AnnotationView;
using gk::annotation::Feature;
using gk::fuzz::require;
using gk::table::Finder;
using gk::table::FindMethod;
using gk::table::Row;

constexpr std::array<FindMethod, 7> methods = {FindMethod::overlapping, FindMethod::within,     FindMethod::exact,
                                               FindMethod::aligned_5p,  FindMethod::aligned_3p, FindMethod::within_5p,
                                               FindMethod::within_3p};

// Those of the corpus.
const gk::ChromNames& chromosomes() {
    static const gk::ChromNames names = gk::ChromNames::from_list({"chr1", "chr2", "chr3", "chrX", "chrM"}, "names");
    return names;
}

// Runs it; an error is a finding only where the file has no problem.
template <typename Work>
void try_out(bool sound, const char* what, Work&& work) {
    try {
        work();
    } catch (const DataError&) {
        require(!sound, what);
    }
}

// Some rows, the first and the last among them.
std::vector<Row> some_rows(const gk::table::Layout& layout, std::minstd_rand& random) {
    std::vector<Row> rows;
    if (layout.count == 0) return rows;
    rows = {0, layout.count - 1};
    for (int i = 0; i < 6; ++i) rows.push_back(static_cast<Row>(random() % layout.count));
    return rows;
}

void read_columns(const AnnotationView& view, Feature feature, bool sound, std::minstd_rand& random) {
    const std::vector<Row> rows = some_rows(view.annotation.table(feature), random);
    gk::ByteBuffer out;
    gk::table::Block block;
    const std::string_view name = "a";
    const gk::io::RowShape shapes[] = {{gk::io::RowFormat::tsv, {&name, 1}}, {gk::io::RowFormat::json, {&name, 1}}};
    for (const gk::table::Column& column : columns_of(feature, view)) {
        if (gk::annotation::is_appris_column(column.name) || gk::annotation::is_mane_column(column.name)) continue;
        for (const Row row : rows)
            try_out(sound, "every column of a sound file can be read", [&] {
                out.clear();
                for (const gk::io::RowShape& shape : shapes) {
                    gk::io::RowText cell(shape, out);
                    column.put_into(cell, row);
                }
                const gk::table::CellNumber number = row;
                column.load(column, std::span(&number, 1), block);
                require(block.missing.size() == 1, "a block has as many values as rows were asked for");
            });
    }
}

void find_rows(const AnnotationView& view, Feature feature, bool sound, std::minstd_rand& random) {
    const gk::table::Layout& layout = view.annotation.table(feature);
    const Finder by_file(layout, "file", view.tags, {}, Finder::Path::file);
    const Finder in_memory(layout, "file", view.tags, {}, Finder::Path::memory);
    for (const Row row : some_rows(layout, random)) {
        const gk::table::RowHead& head = layout.head(row);
        const auto chrom = view.tags.find(head.chrom);
        if (!chrom) continue;
        const Strand strand = head.forward() ? Strand::positive : Strand::negative;
        const std::int64_t nudge = static_cast<std::int64_t>(random() % 40) - 20;
        const auto start = static_cast<std::int32_t>(std::clamp<std::int64_t>(head.start() + nudge, 0, INT32_MAX));
        const auto end = static_cast<std::int32_t>(std::clamp<std::int64_t>(head.end(), start, INT32_MAX));
        for (const FindMethod method : methods) {
            std::vector<Row> from_file;
            std::vector<Row> from_memory;
            try_out(sound, "a sound index can be searched in the file",
                    [&] { by_file.find(method, *chrom, strand, start, end, from_file); });
            try_out(sound, "a sound index can be searched in memory",
                    [&] { in_memory.find(method, *chrom, strand, start, end, from_memory); });
            if (!sound) continue;
            require(from_file == from_memory, "both paths find the same rows");
            require(by_file.count(method, *chrom, strand, start, end) == from_file.size(), "the file's path counts");
            require(in_memory.count(method, *chrom, strand, start, end) == from_file.size(), "memory's path counts");
        }
    }
}

void export_all(const AnnotationView& view, bool sound) {
    using gk::annotation::ExportFormat;
    for (const ExportFormat format : {ExportFormat::gff3, ExportFormat::gtf, ExportFormat::bed12})
        try_out(sound, "a sound file can be exported", [&] {
            gk::io::Output output({.path = "/dev/null"});
            export_annotation(view, format, 1, output);
            output.close();
        });
}

void one_input(std::string_view data) {
    const gk::fuzz::MemoryFile bytes(data);
    std::minstd_rand random(static_cast<std::uint32_t>(data.size()));
    try {
        const Annotation annotation(bytes.path());
        const auto problems = annotation_problems(annotation, gk::assembly_tag("toy"), &chromosomes());
        require(problems.size() < 100, "there are at most a few dozen problems");
        const gk::table::ChromTags tags(chromosomes());
        const AnnotationView view{.annotation = annotation, .tags = tags, .names = chromosomes().names()};
        for (std::size_t i = 0; i < gk::annotation::feature_count; ++i) {
            read_columns(view, static_cast<Feature>(i), problems.empty(), random);
            find_rows(view, static_cast<Feature>(i), problems.empty(), random);
        }
        export_all(view, problems.empty());
    } catch (const DataError&) {
    }
}

}  // namespace

GK_FUZZ_TARGET(dganno, one_input);
