// gk data path: where a file of the data folder is.
#include <memory>

#include "cmd/data/commands.hpp"
#include "cmd/data/remote_options.hpp"
#include "cmd/options/build_folder.hpp"
#include "cmd/options/require.hpp"

namespace gk::cmd {
namespace {

struct DataPathOptions {
    std::string name;
    RemoteOptions remote;
};

void run_path(const DataPathOptions& options, const cli::Context& context) {
    require(!options.name.empty(), "no NAME given: a genome (hg38), an annotation (gencode.v47) or a file");
    const auto fetcher = open_fetcher(options.remote, context);
    print_paths({store::fetch_main_file(*fetcher, options.name)});
}

}  // namespace

cli::Command data_path_command() {
    auto options = std::make_shared<DataPathOptions>();
    cli::Command command;
    command.name = "data path";
    command.summary = "print where a data file is, after fetching it if need be";
    command.usage = "NAME [--bucket BUCKET] [--sign]";
    command.description =
        "Prints the path of one file: of an assembly its 2bit, of an annotation its tables (.v22.dganno), else the "
        "file of that name in the data folder. A file that is not there is downloaded first, as gk data fetch does it.";
    command.positionals = {{.name = "NAME", .help = "a genome, an annotation or a file", .target = &options->name}};
    add_remote_options(command, options->remote);
    command.examples = {{"for a tool that reads 2bit files itself", "twoBitToFa \"$(gk data path hg38)\" hg38.fa"},
                        {"where a track of the data folder is", "gk track info \"$(gk data path phyloP.gtrack)\""}};
    command.run = [options](const cli::Context& context) { run_path(*options, context); };
    return command;
}

}  // namespace gk::cmd
