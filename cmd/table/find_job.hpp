// What a find searches, and how: options checked, table opened.
#pragma once

#include "cmd/table/find_rows.hpp"

namespace gk::cmd {

/// What is referred to outlives the job.
struct FindJob {
    const table::TableView& view;
    const table::Finder& finder;
    const FindOptions& options;
    FindRule rule;
    const FindExtension& extension;
};

}  // namespace gk::cmd
