// A list of transcript rows for each gene of an annotation.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "gk/table/column.hpp"

namespace gk::annotation {

/// Filled gene by gene, in row order: `add` the rows of one, then `end_gene`.
class GeneLists {
public:
    void add(table::Row transcript) { rows_.push_back(transcript); }
    void end_gene() { ends_.push_back(rows_.size()); }

    std::size_t gene_count() const { return ends_.size(); }
    std::span<const table::Row> of(table::Row gene) const {
        const std::size_t begin = gene == 0 ? 0 : ends_.at(gene - 1);
        return std::span(rows_).subspan(begin, ends_.at(gene) - begin);
    }

private:
    std::vector<table::Row> rows_;
    std::vector<std::size_t> ends_;  // of each gene's rows
};

}  // namespace gk::annotation
