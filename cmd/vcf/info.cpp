// gk vcf info: what a VCF table holds.
#include <memory>

#include "cmd/info/info_options.hpp"
#include "cmd/info/vcfbin.hpp"
#include "cmd/vcf/commands.hpp"
#include "cmd/vcf/open_vcfbin.hpp"

namespace gk::cmd {

cli::Command vcf_info_command() {
    auto options = std::make_shared<InfoOptions>();
    cli::Command command;
    command.name = "vcf info";
    command.summary = "what a VCF table holds";
    command.usage = "FILE [-f text|json] [--check]";
    command.description =
        "Says of a VCF table how many variants it has, of which assembly and which samples, and the type and the "
        "values of a cell (depth) of its INFO and FORMAT columns. gk info says the same.\n\n"
        "--check reads every record and verifies what a table must fulfil; damage is exit code 1. Whether its "
        "chromosomes are the assembly's is checked where the data folder has the assembly.";
    command.positionals = {vcfbin_argument(options->subject)};
    add_info_options(command, *options);
    command.examples = {{"which columns and samples does it have?", "gk vcf info calls.vcfbin"},
                        {"is this table intact?", "gk vcf info --check calls.vcfbin"}};
    command.run = [options](const cli::Context& context) {
        write_info(describe_vcfbin(options->subject, options->check, context), *options);
    };
    return command;
}

}  // namespace gk::cmd
