#include "cmd/data/remote_options.hpp"

#include "cli/file_source.hpp"
#include "cmd/options/flag.hpp"
#include "cmd/options/require.hpp"

namespace gk::cmd {

void add_remote_options(cli::Command& command, RemoteOptions& options) {
    command.options.push_back({.names = "--bucket",
                               .metavar = "BUCKET",
                               .help = "s3://NAME, gs://NAME or the https:// address of a folder",
                               .target = &options.bucket,
                               .default_text = "$GENOMEKIT_STORAGE_BUCKET, else GenomeKit's public one"});
    command.options.push_back(flag("--sign", "ask with your credentials (AWS_PROFILE and the like)", options.sign, ""));
}

std::unique_ptr<store::Fetcher> open_fetcher(const RemoteOptions& options, const cli::Context& context) {
    store::FetchSettings settings = cli::fetch_settings(context);
    require(options.bucket != "", "--bucket: the name is empty");
    settings.bucket = options.bucket.value_or("");
    settings.sign = options.sign;
    return std::make_unique<store::Fetcher>(std::move(settings));
}

}  // namespace gk::cmd
