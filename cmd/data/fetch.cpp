// gk data fetch: files of genomes and others, from the remote into the data folder (gk/store/FORMAT.md#remotes).
#include <memory>

#include "cmd/data/commands.hpp"
#include "cmd/data/remote_options.hpp"
#include "cmd/options/build_folder.hpp"
#include "cmd/options/require.hpp"

namespace gk::cmd {
namespace {

struct DataFetchOptions {
    std::vector<std::string> names;
    RemoteOptions remote;
};

void run_fetch(const DataFetchOptions& options, const cli::Context& context) {
    require(!options.names.empty(), "no NAME given: a genome (hg38), an annotation (gencode.v47) or a file");
    const auto fetcher = open_fetcher(options.remote, context);
    for (const std::string& name : options.names) print_paths(store::fetch(*fetcher, name));
}

}  // namespace

cli::Command data_fetch_command() {
    auto options = std::make_shared<DataFetchOptions>();
    cli::Command command;
    command.name = "data fetch";
    command.summary = "download genomes, annotations and data files into the data folder";
    command.usage = "NAME... [--bucket BUCKET] [--sign]";
    command.description =
        "Downloads what the data folder lacks of each NAME: of an assembly its sequence, sizes and aliases, of an "
        "annotation its tables and all of its assembly, else the file of that name. The paths are printed, one a line. "
        "What is there already is not asked for. Every other command does the same, file by file, with what it "
        "needs.\n\n"
        "A file appears when it is complete and its checksum is right. A download that breaks off is tried again, and "
        "one that was stopped goes on where it was. Several processes that want one file load it once.\n\n"
        "BUCKET is a bucket of Amazon S3 (s3://NAME or NAME; AWS_ENDPOINT_URL and AWS_REGION are honoured), of Google "
        "Cloud Storage (gs://NAME), or a web folder that has the files under their names. With GENOMEKIT_DATA_PLUGIN=X "
        "the command gk-data-X is asked instead: 'get NAME FILE', 'put FILE NAME [K=V...]', 'list' (a name and a size "
        "a line) and 'head NAME' (lines K=V), which end with 0, 1 (failed) or 3 (not there). Proxies are taken from "
        "HTTPS_PROXY and NO_PROXY.";
    command.positionals = {{.name = "NAME", .help = "genomes, annotations or files", .target = &options->names}};
    add_remote_options(command, options->remote);
    command.examples = {{"the human genome and GENCODE, for use without a network", "gk data fetch hg38 gencode.v47"},
                        {"a genome of one's own lab", "gk data fetch ourmouse --bucket s3://our-genomes --sign"}};
    command.run = [options](const cli::Context& context) { run_fetch(*options, context); };
    return command;
}

}  // namespace gk::cmd
