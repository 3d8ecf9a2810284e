#include "cli/help.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>

#include "cli/describe.hpp"
#include "cli/global_options.hpp"

namespace gk::cli {

namespace {

constexpr std::size_t kLabelColumn = 26;
constexpr std::size_t kMinWidth = 50, kDefaultWidth = 80, kMaxWidth = 100;

/// Lines as they are; of one that is too long the rest stands below the second word, as in a table of two columns.
void append_verbatim(std::string& out, std::string_view text, std::size_t width) {
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        const std::size_t first = std::min(line.find_first_not_of(' '), line.size());
        const std::size_t second = line.find_first_not_of(' ', std::min(line.find(' ', first), line.size()));
        if (display_width(line) <= width || second == std::string_view::npos || second + 20 > width) {
            out.append(line) += '\n';
            continue;
        }
        std::string indent(line.substr(0, second));
        for (const std::string& part : wrap(line.substr(second), width - second)) {
            out += indent + part + '\n';
            indent.assign(second, ' ');
        }
    }
}

void append_text(std::string& out, std::string_view description, std::size_t width) {
    for (const Paragraph& paragraph : paragraphs(description)) {
        out += '\n';
        if (paragraph.verbatim) {
            append_verbatim(out, paragraph.text, width);
        } else {
            for (const std::string& line : wrap(paragraph.text, width)) out += line + '\n';
        }
    }
}

/// `  LABEL   TEXT`, the text wrapped in the right-hand column, below the label where that is long.
void append_entry(std::string& out, const std::string& label, const std::string& text, std::size_t column,
                  std::size_t width) {
    out += "  " + label;
    std::size_t at = 2 + display_width(label);
    for (const std::string& line : wrap(text, width - column)) {
        if (at + 2 > column) {
            out += '\n';
            at = 0;
        }
        out += std::string(column - at, ' ') + line;
        at = column;
    }
    out += '\n';
}

std::string option_label(const Option& option) {
    const auto names = option_names(option);
    // Long names stand below each other, whether or not a short one comes before.
    std::string label = names.front().compare(0, 2, "--") == 0 ? "    " : "";
    label += join(names, ", ");
    return option.metavar.empty() ? label : label + " " + option.metavar;
}

std::string option_text(const Option& option) {
    std::string text = option.help;
    if (is_repeatable(option) && takes_value(option) && !option.comma_list) text += " (repeatable)";
    const std::string note = option_note(option);
    return note.empty() ? text : text + " [" + note + "]";
}

void append_options(std::string& out, const std::vector<Option>& options, std::size_t width) {
    for (const std::string& group : option_groups(options)) {
        out += '\n' + group + ":\n";
        for (const Option& option : options)
            if (in_group(option, group))
                append_entry(out, option_label(option), option_text(option), kLabelColumn, width);
    }
}

void append_global_options(std::string& out, std::size_t width) {
    GlobalOptions unused;
    out += "\nGlobal options:\n";
    for (const Option& option : describe_global_options(unused))
        append_entry(out, option_label(option), option_text(option), kLabelColumn, width);
}

/// The global options in one line: the general help explains them.
void append_global_names(std::string& out) {
    GlobalOptions unused;
    out += "\nGlobal options (gk -h):";
    for (const Option& option : describe_global_options(unused))
        if (option.names != "--version-only") out += ' ' + option_names(option).front();
    out += '\n';
}

/// A command line in lines of at most `width`, where it has blanks outside of quotes to be cut at.
std::vector<std::string> wrapped_command(const std::string& command, std::size_t width) {
    std::vector<std::string> lines{""};
    std::size_t begin = 0;
    char quote = '\0';
    for (std::size_t i = 0; i <= command.size(); ++i) {
        const char c = i < command.size() ? command[i] : ' ';
        if (quote == '\0' && (c == '\'' || c == '"'))
            quote = c;
        else if (c == quote && i < command.size())
            quote = '\0';
        if (c != ' ' || (quote != '\0' && i < command.size())) continue;
        const std::string word = command.substr(begin, i - begin);
        begin = i + 1;
        std::string& line = lines.back();
        if (line.empty()) {
            line = word;
        } else if (display_width(line) + 1 + display_width(word) + 2 <= width) {
            line += ' ' + word;
        } else {
            if (!line.ends_with('|')) line += " \\";
            lines.push_back("    " + word);
        }
    }
    return lines;
}

void append_examples(std::string& out, const std::vector<Example>& examples, std::size_t width) {
    if (examples.empty()) return;
    out += "\nExamples:\n";
    for (const Example& example : examples) {
        if (&example != &examples.front()) out += '\n';
        out += "  # " + example.comment + '\n';
        for (const std::string& line : wrapped_command(example.command, width - 2)) out += "  " + line + '\n';
    }
}

void append_commands(std::string& out, const std::vector<Command>& commands, std::size_t width) {
    std::size_t column = 0;
    for (const Command& command : commands) column = std::max(column, command.name.size());
    out += "\nCommands:\n";
    for (const Command& command : commands) append_entry(out, command.name, command.summary, column + 5, width);
}

constexpr std::string_view usage_line = "Usage: gk [OPTIONS] COMMAND [ARGUMENTS]\n";

}  // namespace

std::string_view about_gk() {
    return "Name a genome and an interval, and the bases come at once, from one "
           "memory-mapped file, without a server, an index or a wait. Name a million intervals and they stream "
           "through.\n"
           "\n"
           "A genome is built once from FASTA (gk build-assembly) and is known by its name from then on. Every query "
           "is a "
           "filter: intervals come as BED from a file or a pipe, or as regions like chr7:117,120,017-117,120,201 with "
           "-r; "
           "answers go to stdout in the same order. The same command always gives the same bytes.\n"
           "\n"
           "Genomes live in one data folder, $GENOMEKIT_DATA_DIR or else ~/.local/share/genome_kit, and are shared "
           "with the "
           "Python package GenomeKit, whose files and names gk uses. No Python is needed.";
}

const std::vector<Example>& first_examples() {
    static const std::vector<Example> examples = {
        {"make a genome named hg38 of its FASTA file, once", "gk build-assembly hg38.fa.gz -n hg38"},
        {"the bases of one region", "gk dna -g hg38 -r chr7:117,120,017-117,120,201"},
        {"the bases of all intervals of a BED file, as FASTA", "gk dna -g hg38 peaks.bed > peaks.fa"},
        {"100 more bases on each side", "gk interval expand 100 peaks.bed | gk dna -g hg38 -f seq"},
    };
    return examples;
}

std::size_t help_width() {
    winsize size{};
    if (isatty(STDOUT_FILENO) == 0 || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return kDefaultWidth;
    return std::clamp<std::size_t>(size.ws_col, kMinWidth, kMaxWidth);
}

std::string general_help(const std::vector<Command>& commands, std::size_t width) {
    std::string out = "gk - the sequence of any genome, now\n";
    append_text(out, about_gk(), width);
    out += '\n';
    out += usage_line;
    append_commands(out, commands, width);
    append_global_options(out, width);
    append_examples(out, first_examples(), width);
    out += "\n'gk COMMAND --help' explains a command and shows examples.\n";
    return out;
}

std::string short_help(const std::vector<Command>& commands, std::size_t width) {
    std::string out(usage_line);
    append_commands(out, commands, width);
    out += "\n'gk --help' says what gk is, 'gk COMMAND --help' explains a command.\n";
    return out;
}

std::string group_help(const std::vector<Command>& commands, const std::string& group, std::size_t width) {
    std::string out = "Usage: gk " + group + " COMMAND [ARGUMENTS]\n\nCommands:\n";
    std::size_t column = 0;
    const auto members = commands_in(commands, group);
    for (const Command* command : members) column = std::max(column, command->name.size());
    for (const Command* command : members) append_entry(out, command->name, command->summary, column + 5, width);
    out += "\n'gk " + group + " COMMAND --help' explains a command and shows examples.\n";
    return out;
}

std::string command_help(const Command& command, std::size_t width) {
    std::string out = join(wrap("gk " + command.name + " - " + command.summary, width), "\n    ") + "\n\n";
    const std::string usage = "Usage: gk " + command.name + ' ';
    const auto lines = wrap(usage_of(command), width - usage.size());
    out += usage + join(lines, "\n" + std::string(usage.size(), ' ')) + '\n';
    append_text(out, command.description, width);
    if (!command.positionals.empty()) {
        out += "\nArguments:\n";
        for (const Positional& positional : command.positionals)
            append_entry(out, positional.name, positional.help, kLabelColumn, width);
    }
    append_options(out, command.options, width);
    append_global_names(out);
    append_examples(out, command.examples, width);
    return out;
}

}  // namespace gk::cli
