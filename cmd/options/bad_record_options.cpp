#include "cmd/options/bad_record_options.hpp"

#include "cmd/options/choice.hpp"

namespace gk::cmd {

void add_bad_record_options(cli::Command& command, BadRecordOptions& options, bool na, const BadRecordWords& words) {
    using io::OnBad;
    cli::Option on_bad{.names = "--on-bad", .metavar = "WHAT", .help = words.on_bad, .group = words.group};
    command.options.push_back(
        na ? choice(std::move(on_bad), options.on_bad,
                    {{"fail", OnBad::fail}, {"skip", OnBad::skip}, {"na", OnBad::na}})
           : choice(std::move(on_bad), options.on_bad, {{"fail", OnBad::fail}, {"skip", OnBad::skip}}));
    command.options.push_back({.names = "--rejects",
                               .metavar = "FILE",
                               .help = words.rejects,
                               .target = &options.rejects,
                               .group = words.group,
                               .kind = cli::ValueKind::file});
}

void add_bad_row_options(cli::Command& command, BadRecordOptions& options, const std::string& work) {
    add_bad_record_options(command, options, false,
                           {.on_bad = "a bad row ends the " + work + " (fail), or is left out and counted (skip)",
                            .rejects = "write bad rows here as they were read, with the reason in a last column",
                            .group = ""});
}

}  // namespace gk::cmd
