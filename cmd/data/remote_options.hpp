// --bucket and --sign: which remote stands behind the data folder.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "cli/command.hpp"
#include "gk/store/fetch/fetcher.hpp"

namespace gk::cmd {

struct RemoteOptions {
    std::optional<std::string> bucket;
    bool sign = false;
};

void add_remote_options(cli::Command& command, RemoteOptions& options);

/// The data folder with this remote behind it. Throws UsageError where there is no data folder.
std::unique_ptr<store::Fetcher> open_fetcher(const RemoteOptions& options, const cli::Context& context);

}  // namespace gk::cmd
