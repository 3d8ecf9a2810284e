// gk track info: what a track or a bigWig holds.
#include <memory>

#include "cmd/info/info_options.hpp"
#include "cmd/info/track.hpp"
#include "cmd/track/commands.hpp"
#include "cmd/track/open_track.hpp"

namespace gk::cmd {

cli::Command track_info_command() {
    auto options = std::make_shared<InfoOptions>();
    cli::Command command;
    command.name = "track info";
    command.summary = "what a track or a bigWig holds";
    command.usage = "FILE [-f text|json] [--check]";
    command.description =
        "Says of a track how its values are stored, their default, least and greatest one, its dictionary, strands and "
        "sizes; of a bigWig its version, chromosomes, zoom levels and total summary as the file has them, which some "
        "writers get wrong: gk track query takes statistics from the data. gk info says the same.\n\n"
        "--check reads everything and verifies what a file must fulfil; damage is exit code 1.";
    command.positionals = {track_argument(options->subject)};
    add_info_options(command, *options);
    command.examples = {{"how are the values stored?", "gk track info phastCons.gtrack"},
                        {"is this bigWig intact?", "gk track info --check signal.bw"}};
    command.run = [options](const cli::Context& context) {
        write_info(describe_track(options->subject, options->check, context), *options);
    };
    return command;
}

}  // namespace gk::cmd
