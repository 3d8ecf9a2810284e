// gk data list: the genomes of the data folder and of the remote.
#include <memory>

#include "cmd/data/commands.hpp"
#include "cmd/data/remote_options.hpp"
#include "cmd/info/genome_rows.hpp"
#include "cmd/options/flag.hpp"
#include "cmd/options/output_options.hpp"
#include "cmd/options/require.hpp"
#include "gk/base/error.hpp"
#include "gk/io/output.hpp"
#include "gk/store/fetch/genome_list.hpp"

namespace gk::cmd {
namespace {

struct DataListOptions {
    bool local = false;
    bool remote = false;
    io::RowFormat format = io::RowFormat::tsv;
    RemoteOptions place;
};

std::vector<store::ListedGenome> listed(const DataListOptions& options, store::Fetcher& fetcher, bool& with_remote,
                                        const cli::Context& context) {
    if (!with_remote) return store::list_genomes(fetcher, true, false);
    try {
        return store::list_genomes(fetcher, !options.remote, true);
    } catch (const Error& failure) {
        if (options.remote || options.place.bucket) throw;
        context.warn(std::string(failure.what()) + "; the list is of the data folder alone");
        with_remote = false;
        return store::list_genomes(fetcher, true, false);
    }
}

void run_list(const DataListOptions& options, const cli::Context& context) {
    require(!options.local || !options.remote, "--local and --remote exclude each other");
    const auto fetcher = open_fetcher(options.place, context);
    if (options.remote) fetcher->remote();  // throws where it may not be asked
    bool with_remote = !options.local && !context.offline;
    const std::vector<store::ListedGenome> genomes = listed(options, *fetcher, with_remote, context);
    io::Output output(io::OutputOptions{});
    write_genomes(genomes, {.local = !options.remote, .remote = with_remote}, options.format, output);
    output.close();
}

}  // namespace

cli::Command data_list_command() {
    auto options = std::make_shared<DataListOptions>();
    cli::Command command;
    command.name = "data list";
    command.summary = "list genomes and annotations, and where they are";
    command.usage = "[--local | --remote] [-f tsv|json] [--bucket BUCKET] [--sign]";
    command.description =
        "Lists assemblies and annotations, an assembly before its annotations, with the columns assembly, name, kind, "
        "local and remote: yes, no, or '.' where that place was not asked. Without a network the list is of the data "
        "folder alone.";
    command.options.push_back(flag("--local", "the data folder alone; nothing is asked for", options->local, ""));
    command.options.push_back(flag("--remote", "what the remote has", options->remote, ""));
    command.options.push_back(
        format_option(options->format, {{"tsv", io::RowFormat::tsv}, {"json", io::RowFormat::json}}));
    add_remote_options(command, options->place);
    command.examples = {{"which annotations of hg38 are there?", "gk data list | awk '$1 == \"hg38\"'"},
                        {"what is here", "gk data list --local"}};
    command.run = [options](const cli::Context& context) { run_list(*options, context); };
    return command;
}

}  // namespace gk::cmd
