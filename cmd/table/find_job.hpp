// What a find searches, and how: options checked, table opened.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cmd/table/find_options.hpp"
#include "gk/genome/genome.hpp"
#include "gk/table/find.hpp"
#include "gk/table/nearest.hpp"

namespace gk::cmd {

/// What is referred to outlives the job.
struct FindJob {
    const FindOptions& options;
    const cli::Context& context;
    Genome& genome;
    const table::Layout& layout;
    const table::Finder& finder;
    const table::TableColumns& columns;
    std::vector<std::string> names;                          ///< of chromosomes, as they are written
    std::optional<table::FindMethod> method = std::nullopt;  ///< nothing: the nearest rows, by `nearest`
    table::NearestRules nearest{};
};

}  // namespace gk::cmd
