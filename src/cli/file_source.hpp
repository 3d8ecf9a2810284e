// Where a command's data files come from: the data folder, and the remote behind it.
#pragma once

#include <memory>

#include "cli/context.hpp"
#include "gk/store/fetch/fetcher.hpp"

namespace gk::cli {

/// As the options that every command has say, with the default remote. Throws UsageError where there is no data folder.
store::FetchSettings fetch_settings(const Context& context);

/// A source with these settings. Null where there is no data folder: a command that needs one says so.
std::shared_ptr<FileSource> open_file_source(const Context& context);

}  // namespace gk::cli
