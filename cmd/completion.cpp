// gk completion: the script that teaches a shell gk's commands and options.
#include <unistd.h>

#include <algorithm>
#include <array>
#include <memory>

#include "cli/assign.hpp"
#include "cli/completion.hpp"
#include "cmd/commands.hpp"
#include "cmd/options/choice.hpp"
#include "gk/base/output_file.hpp"

namespace gk::cmd {

namespace {

constexpr std::array<Meaning<cli::Shell>, 3> completion_shells{
    {{"bash", cli::Shell::bash}, {"zsh", cli::Shell::zsh}, {"fish", cli::Shell::fish}}};

std::vector<std::string> shell_words() {
    std::vector<std::string> words;
    for (const Meaning<cli::Shell>& shell : completion_shells) words.emplace_back(shell.word);
    return words;
}

cli::Shell shell_named(const std::string& name) {
    cli::check_choice("SHELL", name, shell_words());
    return std::find_if(completion_shells.begin(), completion_shells.end(),
                        [&](const auto& shell) { return shell.word == name; })
        ->value;
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
    command.positionals = {
        {.name = "SHELL", .help = "bash, zsh or fish", .target = shell.get(), .choices = shell_words()}};
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
