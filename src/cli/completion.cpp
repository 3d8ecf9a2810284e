#include "cli/completion.hpp"

#include "cli/describe.hpp"

namespace gk::cli {

std::string completion_script(Shell shell, const std::vector<Command>& commands) {
    switch (shell) {
        case Shell::bash:
            return bash_completion(commands);
        case Shell::zsh:
            return zsh_completion(commands);
        case Shell::fish:
            return fish_completion(commands);
    }
    return {};
}

PositionalOffer positional_offer(const Command& command) {
    PositionalOffer offer;
    for (const Positional& positional : command.positionals) {
        offer.words.insert(offer.words.end(), positional.choices.begin(), positional.choices.end());
        offer.files |= positional.kind == ValueKind::file;
        offer.folders |= positional.kind == ValueKind::directory;
        offer.genomes |= positional.kind == ValueKind::genome;
    }
    return offer;
}

std::vector<std::string> all_names(const std::vector<Option>& options) {
    std::vector<std::string> all;
    for (const Option& option : options)
        for (std::string& name : option_names(option)) all.push_back(std::move(name));
    return all;
}

std::string backslashed(std::string_view text, std::string_view special) {
    std::string out;
    for (const char c : text) {
        if (special.find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

std::string shell_quoted(std::string_view text) {
    std::string quoted = "'";
    for (const char c : text) {
        if (c == '\'') {
            quoted += "'\\''";
        } else {
            quoted += c;
        }
    }
    return quoted + "'";
}

}  // namespace gk::cli
