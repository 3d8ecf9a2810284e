#include "cli/run.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <memory>
#include <new>
#include <stdexcept>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/describe.hpp"
#include "cli/file_source.hpp"
#include "cli/global_options.hpp"
#include "cli/habits/habits.hpp"
#include "cli/help.hpp"
#include "cli/log.hpp"
#include "cli/outputs_apart.hpp"
#include "cli/parse.hpp"
#include "cli/progress.hpp"
#include "cli/provenance.hpp"
#include "cli/version.hpp"
#include "gk/base/error.hpp"
#include "gk/base/mapped_file.hpp"
#include "gk/base/output_file.hpp"
#include "gk/base/suggest.hpp"

namespace gk::cli {

namespace {

constexpr int kSuccess = 0, kFailure = 1, kUsage = 2;

void write_stdout(const std::string& text) {
    write_fully(STDOUT_FILENO, text.data(), text.size(), "<stdout>");
}

Command* find_by_name(std::vector<Command>& commands, const std::string& name) {
    const auto found = std::find_if(commands.begin(), commands.end(), [&](const Command& c) { return c.name == name; });
    return found == commands.end() ? nullptr : &*found;
}

Command& command_named(std::vector<Command>& commands, const std::string& name) {
    if (Command* found = find_by_name(commands, name)) return *found;
    const std::vector<FirstWord> words = first_words(commands);
    std::vector<std::string_view> names{"help"};
    for (const FirstWord& word : words) names.push_back(word.word);
    const std::string habit = habit_of_command(name);
    throw UsageError("unknown command '" + name + "'" + (habit.empty() ? did_you_mean(name, names) : habit));
}

/// Of a group, the word after its name says which command; it must follow at once, so that no option's value is taken
/// for it. None there: the group is asked for its help, or the line is refused.
Command* command_of_group(std::vector<Command>& commands, CommandLine& line) {
    const std::string& group = line.command;
    std::vector<std::string> names;
    for (const Command* command : commands_in(commands, group)) names.push_back(name_in_group(*command));
    std::vector<std::string>& words = line.words;
    const bool asks_for_help = std::find_if(words.begin(), words.end(), [](const std::string& word) {
                                   return word == "--help" || word == "-h";
                               }) != words.end();
    const bool has_word = line.word_after_command < words.size() && words[line.word_after_command].front() != '-';
    if (!has_word && asks_for_help) return nullptr;
    const std::string all = join(names, ", ");
    if (!has_word) throw UsageError("'gk " + group + "' is followed by one of " + all);
    const std::string name = words[line.word_after_command];
    Command* const found = find_by_name(commands, group + ' ' + name);
    if (found == nullptr) {
        const std::string habit = habit_of_command(name);
        throw UsageError("'gk " + group + "' has no command '" + name + "', but " + all +
                         (habit.empty() ? did_you_mean(name, {names.begin(), names.end()}) : habit));
    }
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(line.word_after_command));
    return found;
}

/// `gk help [COMMAND]` as `gk [COMMAND] --help`.
void rewrite_help_command(CommandLine& line) {
    if (line.command != "help") return;
    line = find_command(line.words);
    line.words.emplace_back("--help");
}

bool shows_progress(const GlobalOptions& global) {
    if (global.progress == "auto") return !global.quiet && isatty(STDERR_FILENO) != 0;
    return global.progress == "always";
}

Context make_context(const GlobalOptions& global, const std::string& command, const std::vector<std::string>& argv) {
    Context context;
    context.command = command;
    context.command_line = provenance(argv);
    context.threads = resolve_threads(global.threads);
    context.data_dir = global.data_dir;
    context.offline = global.offline;
    context.show_progress = shows_progress(global);
    context.log = make_logger(command, global.quiet, global.verbosity);
    if (context.show_progress) {
        const auto bar = std::make_shared<ProgressBar>(command);
        const auto lines = std::make_shared<ProgressLines>();
        context.progress = [bar](std::uint64_t done, std::uint64_t total) { bar->update(done, total); };
        context.download_talk.bar = [lines](const std::string& file) {
            return [lines, line = lines->add(file)](std::uint64_t done, std::uint64_t total) {
                lines->update(line, done, total);
            };
        };
        context.log = [bar, lines, log = std::move(context.log)](LogLevel level, std::string_view text) {
            bar->step_aside([&] { lines->step_aside([&] { log(level, text); }); });
        };
    }
    context.download_talk.tell = [log = context.log](const std::string& text) { log(LogLevel::info, text); };
    context.source = open_file_source(context);
    return context;
}

/// Points to the help, unless the message itself says what would be right.
[[noreturn]] void rethrow_with_hint(const UsageError& error, const std::string& command) {
    const std::string text = error.what();
    if (text.find("did you mean") != std::string::npos) throw error;
    throw UsageError(text + "; see 'gk " + (command.empty() ? "" : command + " ") + "--help'");
}

/// What a command line asks for. `command_name` is set as soon as it is known: it stands in the message of a failure.
int run_words(const std::vector<std::string>& argv, MakeCommands make_commands, std::string& command_name) {
    std::vector<Command> commands;
    Command* command = nullptr;
    GlobalOptions global;
    try {
        CommandLine line = find_command({argv.begin() + 1, argv.end()});
        rewrite_help_command(line);
        commands = make_commands(line.command);
        if (!line.command.empty()) {
            if (commands_in(commands, line.command).empty()) {
                command = &command_named(commands, line.command);
            } else {
                command_name = line.command;
                command = command_of_group(commands, line);
            }
            if (command != nullptr) command_name = command->name;
        }
        parse_words(line.words, global, command);
    } catch (const UsageError& error) {
        rethrow_with_hint(error, command_name);
    }
    if (global.help) {
        if (command != nullptr)
            write_stdout(command_help(*command, help_width()));
        else if (!command_name.empty())
            write_stdout(group_help(commands, command_name, help_width()));
        else
            write_stdout(general_help(commands, help_width()));
    } else if (global.version_only) {
        write_stdout(std::string(version()) + "\n");
    } else if (global.version) {
        write_stdout(version_text());
    } else if (command == nullptr) {
        const std::string text = short_help(commands, help_width());
        write_fully(STDERR_FILENO, text.data(), text.size(), "<stderr>");
        return kUsage;
    } else {
        require_outputs_apart(*command);
        apply_environment(global);
        report_lost_pages("gk " + command->name + ": error: ");
        command->run(make_context(global, command->name, argv));
    }
    return kSuccess;
}

/// The text of a failure of the system or the standard library, without the names of classes and functions.
std::string text_of(const std::exception& error) {
    if (const auto* file = dynamic_cast<const std::filesystem::filesystem_error*>(&error)) {
        std::string text = file->code().message();
        if (!file->path1().empty()) text = file->path1().string() + ": " + text;
        return text;
    }
    if (const auto* system = dynamic_cast<const std::system_error*>(&error)) return system->code().message();
    if (dynamic_cast<const std::bad_alloc*>(&error) != nullptr) return "out of memory";
    if (dynamic_cast<const std::logic_error*>(&error) != nullptr) return std::string("internal error: ") + error.what();
    return error.what();
}

int report(const std::string& command, const std::string& text, int code) {
    make_logger(command, true, 0)(LogLevel::error, text);
    return code;
}

/// The text that was asked for while a command ran.
int write_help(const std::string& command, const std::string& text) {
    try {
        write_stdout(text);
    } catch (const ClosedPipe&) {
        return kSuccess;
    } catch (const std::exception& error) {
        return report(command, text_of(error), kFailure);
    }
    return kSuccess;
}

}  // namespace

int run(int argc, char** argv, MakeCommands make_commands) {
    std::string command;
    try {
        std::vector<std::string> words(argv, argv + argc);
        if (words.empty()) words.emplace_back("gk");
        return run_words(words, make_commands, command);
    } catch (const UsageError& error) {
        return report(command, error.what(), kUsage);
    } catch (const ClosedPipe&) {
        return kSuccess;
    } catch (const AskedForHelp& asked) {
        return write_help(command, asked.text());
    } catch (const std::exception& error) {
        return report(command, text_of(error), kFailure);
    }
}

}  // namespace gk::cli
