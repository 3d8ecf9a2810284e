// The variants of a file of reads as the table that commands list and search (gk/reads/view/FORMAT.md).
#pragma once

#include "gk/reads/view/read_rows.hpp"

namespace gk::reads {

/// Safe for use by several threads. Not movable.
class VariantsView {
public:
    /// What is referred to outlives it.
    VariantsView(const ReadVariants& variants, const FileNames& names)
        : variants_(variants), rows_{.names = names, .layout = variants.layout()} {}
    VariantsView(const VariantsView&) = delete;
    VariantsView& operator=(const VariantsView&) = delete;

    const ReadVariants& variants() const { return variants_; }
    const FileNames& names() const { return rows_.names; }
    /// Lives as long as this.
    table::TableView table_view() const;

private:
    const ReadVariants& variants_;
    ReadRows rows_;
};

}  // namespace gk::reads
