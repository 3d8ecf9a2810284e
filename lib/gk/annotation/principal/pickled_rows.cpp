#include "gk/annotation/principal/pickled_rows.hpp"

#include <utility>

#include "gk/base/error.hpp"
#include "gk/pickle/pickle_reader.hpp"

namespace gk::annotation {

PickledRows::PickledRows(const MappedFile& file, std::size_t items, const Annotation& annotation, std::string tool)
    : path_(file.path()),
      annotation_(annotation),
      tool_(std::move(tool)),
      pickle_(pickle::read(file.bytes(), file.path())) {
    if (!pickle_.root().is_sequence() || pickle_.items(pickle_.root()).size() != items)
        fail("the file does not hold " + std::to_string(items) + " lists, as those of " + tool_ + " do");
}

void PickledRows::fail(const std::string& what) const {
    throw DataError(what, path_);
}

std::span<const pickle::Value> PickledRows::values(pickle::Value list) const {
    if (list.kind != pickle::Value::Kind::list) fail("there is something else where a list should be");
    return pickle_.items(list);
}

std::span<const pickle::Value> PickledRows::list(std::size_t item) const {
    return values(pickle_.items(pickle_.root())[item]);
}

std::span<const pickle::Value> PickledRows::list_of(std::size_t item, Feature feature) const {
    const std::span<const pickle::Value> found = list(item);
    const table::Layout& table = annotation_.table(feature);
    if (found.size() != table.count)
        fail("the file is of " + std::to_string(found.size()) + " " + table.name + ", the annotation has " +
             std::to_string(table.count) + ": it was built of another one; build it anew with " + tool_);
    return found;
}

std::span<const pickle::Value> PickledRows::of_transcripts(std::size_t item) const {
    return list_of(item, Feature::transcripts);
}

std::span<const pickle::Value> PickledRows::of_genes(std::size_t item) const {
    return list_of(item, Feature::genes);
}

std::optional<std::uint8_t> PickledRows::small_number(pickle::Value value, std::uint8_t last) const {
    if (value.kind == pickle::Value::Kind::none) return std::nullopt;
    if (value.kind != pickle::Value::Kind::integer) fail("there is something else where a number should be");
    if (value.number < 0 || value.number > last)
        fail("the number " + std::to_string(value.number) + " is not one of 0 to " + std::to_string(last));
    return static_cast<std::uint8_t>(value.number);
}

Row PickledRows::transcript(pickle::Value value) const {
    if (value.kind != pickle::Value::Kind::integer) fail("there is something else where a transcript's row should be");
    const std::uint32_t count = annotation_.table(Feature::transcripts).count;
    if (value.number < 0 || static_cast<Row>(value.number) >= count)
        fail("transcript row " + std::to_string(value.number) + " is not in the annotation, which has " +
             std::to_string(count) + ": the file was built of another one; build it anew with " + tool_);
    return static_cast<Row>(value.number);
}

Row PickledRows::transcript_of(Row gene, pickle::Value value) const {
    const Row row = transcript(value);
    if (static_cast<Row>(annotation_.transcript(row).gene) != gene)
        fail("transcript row " + std::to_string(row) + " does not belong to gene row " + std::to_string(gene) +
             ": the file was built of another annotation; build it anew with " + tool_);
    return row;
}

std::vector<Row> PickledRows::transcripts(std::size_t item) const {
    std::vector<Row> rows;
    for (const pickle::Value value : list(item)) rows.push_back(transcript(value));
    return rows;
}

// One list may stand for many genes, but not with a row in it: that belongs to one gene. So this ends soon.
GeneLists PickledRows::gene_lists(std::size_t item) const {
    GeneLists lists;
    Row gene = 0;
    for (const pickle::Value of_gene : of_genes(item)) {
        for (const pickle::Value value : values(of_gene)) lists.add(transcript_of(gene, value));
        lists.end_gene();
        ++gene;
    }
    return lists;
}

pickle::Value pickle_rows(pickle::Object& pickle, std::span<const Row> rows) {
    const pickle::Value list = pickle.add_list();
    for (const Row row : rows) pickle.append(list, pickle::Value::integer(static_cast<std::int32_t>(row)));
    return list;
}

pickle::Value pickle_gene_lists(pickle::Object& pickle, const GeneLists& lists) {
    const pickle::Value all = pickle.add_list();
    for (Row gene = 0; gene < lists.gene_count(); ++gene) pickle.append(all, pickle_rows(pickle, lists.of(gene)));
    return all;
}

}  // namespace gk::annotation
