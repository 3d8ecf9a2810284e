// What a find searches, and how: options checked, table opened.
#pragma once

#include "cmd/table/find_rows.hpp"
#include "gk/table/overlap.hpp"

namespace gk::cmd {

/// What is referred to outlives the job.
struct FindJob {
    const table::TableView& view;
    const table::Finder& finder;
    const FindOptions& options;
    FindRule rule;
    const FindExtension& extension;
    std::optional<table::OverlapRule> least_overlap{};  ///< of --min-overlap
};

/// A row that a query found.
struct FindHit {
    table::Row row = 0;
    std::int64_t distance = 0;  ///< of a search for the nearest
    std::int64_t overlap = 0;   ///< bases shared, where they were asked for
};

}  // namespace gk::cmd
