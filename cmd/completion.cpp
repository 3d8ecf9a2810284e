// gk completion: the script that teaches a shell gk's commands and options.
#include <unistd.h>

#include <memory>

#include "cli/assign.hpp"
#include "cli/completion.hpp"
#include "cmd/commands.hpp"
#include "gk/base/output_file.hpp"

namespace gk::cmd {

namespace {

const std::vector<std::string> kShells = {"bash", "zsh", "fish"};

cli::Shell shell_named(const std::string& name) {
    cli::check_choice("SHELL", name, kShells);
    if (name == "bash") return cli::Shell::bash;
    return name == "zsh" ? cli::Shell::zsh : cli::Shell::fish;
}

}  // namespace

cli::Command completion_command() {
    const auto shell = std::make_shared<std::string>();
    cli::Command command;
    command.name = "completion";
    command.summary = "print the completion script of a shell";
    command.description =
        "Prints a script that completes gk's commands, options, their values, files and the names of the genomes in "
        "the "
        "data folder. An installed package has put it in its place already.";
    command.usage = "bash|zsh|fish";
    command.positionals = {{.name = "SHELL", .help = "bash, zsh or fish", .target = shell.get(), .choices = kShells}};
    command.examples = {
        {"in this bash, until it ends", "source <(gk completion bash)"},
        {"for every zsh to come, in a folder of $fpath", "gk completion zsh > ~/.zfunc/_gk"},
        {"for every fish to come", "gk completion fish > ~/.config/fish/completions/gk.fish"},
    };
    command.run = [shell](const cli::Context&) {
        const std::string script = cli::completion_script(shell_named(*shell), all_commands());
        write_fully(STDOUT_FILENO, script.data(), script.size(), "<stdout>");
    };
    return command;
}

}  // namespace gk::cmd
