// gk reads info and gk junctions info: what a file of reads holds.
#include <memory>

#include "cmd/info/info_options.hpp"
#include "cmd/info/reads.hpp"
#include "cmd/reads/commands.hpp"
#include "cmd/reads/open_reads.hpp"

namespace gk::cmd {
namespace {

constexpr const char* checked_text =
    "gk info says the same.\n\n"
    "--check reads every row and verifies what such a file must fulfil; damage is exit code 1. Whether its chromosomes "
    "are the assembly's is checked where the data folder has the assembly.";

}  // namespace

cli::Command reads_info_command() {
    auto options = std::make_shared<InfoOptions>();
    cli::Command command;
    command.name = "reads info";
    command.summary = "what a file of read alignments holds";
    command.usage = "FILE [-f text|json] [--check]";
    command.description =
        std::string(
            "Says of a ralign file of which assembly it is, how many reads it has, and the number of rows in each of "
            "its tables and whether they have strands. ") +
        checked_text;
    command.positionals = {reads_argument(options->subject, "gk reads build")};
    add_info_options(command, *options);
    command.examples = {{"how many reads does it have?", "gk reads info sample.ralign"},
                        {"is this file intact?", "gk reads info --check sample.ralign"}};
    command.run = [options](const cli::Context& context) {
        write_info(describe_ralign(options->subject, options->check, context), *options);
    };
    return command;
}

cli::Command junctions_info_command() {
    auto options = std::make_shared<InfoOptions>();
    cli::Command command;
    command.name = "junctions info";
    command.summary = "what a file of the reads or counts over junctions holds";
    command.usage = "FILE [-f text|json] [--check]";
    command.description =
        std::string(
            "Says of a jralign or an rdist file of which assembly it is, how many reads it has, where a read counts "
            "once for each junction, and the number of rows in each of its tables and whether they have strands. ") +
        checked_text;
    command.positionals = {reads_argument(options->subject, "gk junctions build or gk junctions counts")};
    add_info_options(command, *options);
    command.examples = {{"how many junctions does it have?", "gk junctions info sample.jralign"},
                        {"are these counts intact?", "gk junctions info --check sample.rdist"}};
    command.run = [options](const cli::Context& context) {
        write_info(describe_junctions(options->subject, options->check, context), *options);
    };
    return command;
}

}  // namespace gk::cmd
