#include "gk/vcf/view/mapped_column.hpp"

#include <span>
#include <vector>

namespace gk::vcf {
namespace {

using table::Block;
using table::CellNumber;
using table::Column;

const SampleCells& sample_cells(const Column& column) {
    return *static_cast<const SampleCells*>(column.source);
}

const RowCells& row_cells(const Column& column) {
    return *static_cast<const RowCells*>(column.source);
}

void load_sample(const Column& self, std::span<const CellNumber> rows, Block& block) {
    const SampleCells& cells = sample_cells(self);
    std::vector<CellNumber> mapped(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) mapped[i] = rows[i] * cells.samples + cells.sample;
    cells.of_cells.load(cells.of_cells, mapped, block);
}

void put_sample(const Column& self, CellNumber row, io::RowText& out) {
    const SampleCells& cells = sample_cells(self);
    cells.of_cells.put_into(out, row * cells.samples + cells.sample);
}

// A row's cells stand side by side, so most of them need no division.
void load_repeated(const Column& self, std::span<const CellNumber> cells, Block& block) {
    const RowCells& rows = row_cells(self);
    std::vector<CellNumber> mapped(cells.size());
    CellNumber row = 0;
    CellNumber first = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i] - first >= rows.samples) {
            row = cells[i] / rows.samples;
            first = row * rows.samples;
        }
        mapped[i] = row;
    }
    rows.of_rows.load(rows.of_rows, mapped, block);
}

void put_repeated(const Column& self, CellNumber cell, io::RowText& out) {
    const RowCells& rows = row_cells(self);
    rows.of_rows.put_into(out, cell / rows.samples);
}

// With the inner column's kind and name.
Column over(const Column& inner, const void* source) {
    Column column = inner;
    column.source = source;
    column.index = 0;
    return column;
}

}  // namespace

table::Column sample_column(std::string_view name, const SampleCells& cells) {
    Column column = over(cells.of_cells, &cells);
    column.name = name;
    if (column.load != nullptr) column.load = load_sample;
    column.put = put_sample;
    return column;
}

table::Column repeated_column(const RowCells& cells) {
    Column column = over(cells.of_rows, &cells);
    if (column.load != nullptr) column.load = load_repeated;
    column.put = put_repeated;
    return column;
}

}  // namespace gk::vcf
