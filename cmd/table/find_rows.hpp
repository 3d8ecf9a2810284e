// The way of a query interval to the rows of a table that it finds: what all `gk find-*` share.
#pragma once

#include "cmd/table/find_job.hpp"

namespace gk::cmd {

/// Reads the queries and writes what they find.
void run_find(const FindJob& job);

}  // namespace gk::cmd
