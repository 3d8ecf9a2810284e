// Facts and texts about options that parser, help, man pages and completions share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"

namespace gk::cli {

/// `-g,--genome` as {"-g", "--genome"}.
std::vector<std::string> option_names(const Option& option);

/// The name that messages use: the long one where there is one.
std::string main_name(const Option& option);

bool takes_value(const Option& option);

/// A list or a counting flag: giving it again adds instead of replacing.
bool is_repeatable(const Option& option);

/// Choices, default and environment in one phrase: `one of: tsv (default), bed`, `default: GK_GENOME`. May be empty.
std::string option_note(const Option& option);

/// The part of the usage line after the command's name; from the positionals when the command gives none.
std::string usage_of(const Command& command);

/// The headings of the options in the order of their first appearance; "Options" for those without one.
std::vector<std::string> option_groups(const std::vector<Option>& options);
bool in_group(const Option& option, std::string_view group);

/// Paragraphs of a description; lines that begin with two blanks are a paragraph of their own, kept as they are.
struct Paragraph {
    std::string text;
    bool verbatim = false;
};
std::vector<Paragraph> paragraphs(std::string_view description);

/// Breaks text at blanks into lines of at most `width` characters (UTF-8); longer words stay whole.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// Characters of a UTF-8 text.
std::size_t display_width(std::string_view text);

std::string join(const std::vector<std::string>& words, std::string_view separator);

/// `annotation` of `annotation list`; empty for a command of its own.
std::string group_of(const Command& command);

/// `list` of `annotation list`; the whole name of a command of its own.
std::string name_in_group(const Command& command);

/// The commands of a group, in their order.
std::vector<const Command*> commands_in(const std::vector<Command>& commands, std::string_view group);

/// What can follow `gk`: commands of their own and groups, each once, with its summary.
struct FirstWord {
    std::string word;
    std::string summary;
    bool is_group = false;
};
std::vector<FirstWord> first_words(const std::vector<Command>& commands);

}  // namespace gk::cli
