#include "cli/manpage.hpp"

#include <algorithm>
#include <string_view>

#include "cli/describe.hpp"
#include "cli/global_options.hpp"
#include "cli/help.hpp"
#include "cli/version.hpp"

namespace gk::cli {

namespace {

constexpr std::size_t kSourceWidth = 64;

/// Text that shows as it is: ASCII hyphens, quotes and accents stay what they are, so that examples can be copied.
std::string roff(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '\\':
                out += "\\e";
                break;
            case '-':
                out += "\\-";
                break;
            case '\'':
                out += "\\(aq";
                break;
            case '`':
                out += "\\(ga";
                break;
            case '^':
                out += "\\(ha";
                break;
            case '~':
                out += "\\(ti";
                break;
            default:
                out += c;
        }
    }
    return out;
}

/// A line of text: a leading dot would make it a request.
std::string text_line(std::string_view text) {
    std::string line = roff(text);
    if (line.compare(0, 1, ".") == 0) line.insert(0, "\\&");
    return line + '\n';
}

std::string text_block(std::string_view text) {
    std::string block;
    for (const std::string& line : wrap(text, kSourceWidth)) block += text_line(line);
    return block;
}

std::string verbatim_block(std::string_view text) {
    std::string block = ".PP\n.nf\n";
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        block += text_line(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return block + ".fi\n";
}

std::string description_section(std::string_view description) {
    std::string section = ".SH DESCRIPTION\n";
    bool first = true;
    for (const Paragraph& paragraph : paragraphs(description)) {
        if (paragraph.verbatim) {
            section += verbatim_block(paragraph.text);
        } else {
            section += (first ? "" : ".PP\n") + text_block(paragraph.text);
        }
        first = false;
    }
    return section;
}

std::string option_entry(const Option& option) {
    std::string label;
    for (const std::string& name : option_names(option)) {
        if (!label.empty()) label += ", ";
        label += "\\fB" + roff(name) + "\\fR";
    }
    if (!option.metavar.empty()) label += " \\fI" + roff(option.metavar) + "\\fR";
    std::string text = option.help;
    if (is_repeatable(option) && takes_value(option) && !option.comma_list) text += " (repeatable)";
    const std::string note = option_note(option);
    if (!note.empty()) text += " [" + note + "]";
    return ".TP\n" + label + '\n' + text_block(text);
}

std::string tagged(const std::string& tag, std::string_view text) {
    return ".TP\n" + tag + '\n' + text_block(text);
}

std::string bold(std::string_view text) {
    return "\\fB" + roff(text) + "\\fR";
}

std::string options_section(const Command& command) {
    std::string section;
    if (!command.positionals.empty() || !command.options.empty()) section += ".SH OPTIONS\n";
    for (const Positional& positional : command.positionals)
        section += tagged("\\fI" + roff(positional.name) + "\\fR", positional.help);
    for (const std::string& group : option_groups(command.options)) {
        if (group != "Options") section += ".SS " + roff(group) + '\n';
        for (const Option& option : command.options)
            if (in_group(option, group)) section += option_entry(option);
    }
    return section;
}

std::string global_options_section() {
    GlobalOptions unused;
    std::string section = ".SH GLOBAL OPTIONS\nThey may stand before and after the command\\(aqs name.\n";
    for (const Option& option : describe_global_options(unused)) section += option_entry(option);
    return section;
}

std::string examples_section(const std::vector<Example>& examples) {
    if (examples.empty()) return {};
    std::string section = ".SH EXAMPLES\n";
    for (const Example& example : examples) {
        if (&example != &examples.front()) section += ".PP\n";
        section += text_block(example.comment + ":") + ".PP\n.nf\n.RS 4\n" + text_line(example.command) + ".RE\n.fi\n";
    }
    return section;
}

std::string exit_status_section() {
    return ".SH EXIT STATUS\n" +
           tagged(bold("0"), "success, also when the reader of the output went away (as with | head)") +
           tagged(bold("1"), "the data was wrong or something failed: a bad record, a missing file, a full disk") +
           tagged(bold("2"), "the command line was wrong") + tagged(bold("128 + n"), "ended by signal n");
}

std::string environment_section(const std::vector<Option>& options) {
    std::string section = ".SH ENVIRONMENT\n";
    for (const Option& option : options)
        if (!option.environment.empty())
            section +=
                tagged(bold(option.environment), "the value of " + main_name(option) + " when that is not given");
    return section + tagged(bold("GK_THREADS"), "the value of --threads when that is not given") +
           tagged(bold("GENOMEKIT_DATA_DIR"), "the data folder") +
           tagged(bold("GK_OFFLINE"), "when set, the network is never used") +
           tagged(bold("GENOMEKIT_QUIET"), "when set, only errors are shown") +
           tagged(bold("GENOMEKIT_TRACE"), "when set, everything is logged");
}

std::string files_section() {
    return ".SH FILES\n" + tagged("\\fI" + roff("$XDG_DATA_HOME/genome_kit") + "\\fR, \\fI" +
                                      roff("~/.local/share/genome_kit") + "\\fR",
                                  "the data folder when GENOMEKIT_DATA_DIR is not set: the first, or the second where "
                                  "XDG_DATA_HOME is not "
                                  "set either");
}

std::string page_head(const std::string& name, std::string_view summary) {
    std::string title = name;
    std::transform(title.begin(), title.end(), title.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return ".TH " + roff(title) + " 1 \"\" \"gk " + std::string(version()) + "\" \"gk manual\"\n.SH NAME\n" +
           roff(name) + " \\- " + roff(summary) + '\n';
}

}  // namespace

std::string manpage_name(const Command& command) {
    std::string name = "gk-" + command.name;
    std::replace(name.begin(), name.end(), ' ', '-');
    return name;
}

std::string general_manpage(const std::vector<Command>& commands) {
    std::string page = page_head("gk", "the sequence of any genome, now");
    page += ".SH SYNOPSIS\n\\fBgk\\fR [\\fIOPTIONS\\fR] \\fICOMMAND\\fR [\\fIARGUMENTS\\fR]\n";
    page += description_section(about_gk());
    page += ".SH COMMANDS\n";
    for (const Command& command : commands) page += tagged(bold("gk " + command.name), command.summary);
    page += global_options_section() + examples_section(first_examples()) + exit_status_section();
    page += environment_section({}) + files_section() + ".SH SEE ALSO\n";
    for (const Command& command : commands)
        page += bold(manpage_name(command)) + "(1)" + (&command == &commands.back() ? "\n" : ",\n");
    return page;
}

std::string command_manpage(const Command& command) {
    std::string page = page_head(manpage_name(command), command.summary);
    page += ".SH SYNOPSIS\n" + bold("gk " + command.name) + '\n' + text_block(usage_of(command));
    page += description_section(command.description) + options_section(command) + global_options_section();
    page += examples_section(command.examples) + exit_status_section() + environment_section(command.options);
    return page + files_section() + ".SH SEE ALSO\n" + bold("gk") + "(1)\n";
}

}  // namespace gk::cli
