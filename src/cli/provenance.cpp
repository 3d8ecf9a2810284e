#include "cli/provenance.hpp"

#include <algorithm>
#include <string_view>

#include "cli/command.hpp"
#include "cli/global_options.hpp"
#include "gk/base/error.hpp"

namespace gk::cli {
namespace {

struct Name {
    std::string text;
    bool has_value = false;
};

// Of options that are no part of what is asked: those of every command, and which piece of the answer is written.
std::vector<Name> left_out_names() {
    GlobalOptions values;
    std::vector<Name> names;
    for (const Option& option : describe_global_options(values)) {
        std::string_view rest = option.names;
        while (!rest.empty()) {
            const std::size_t comma = std::min(rest.find(','), rest.size());
            names.push_back({std::string(rest.substr(0, comma)), !option.metavar.empty()});
            rest.remove_prefix(std::min(comma + 1, rest.size()));
        }
    }
    names.push_back({"--shard", true});
    return names;
}

/// What stays of a word, and whether the next one is the value of an option that goes.
struct Kept {
    std::string word;
    bool drops_next = false;
};

// Short options may be bundled: of `-qg` stays `-g`.
Kept keep(const std::string& word, const std::vector<Name>& names) {
    const bool is_long = word.starts_with("--");
    std::string rest = word;
    for (;;) {
        const auto found = std::find_if(names.begin(), names.end(), [&](const Name& name) {
            if (rest == name.text) return true;
            return rest.starts_with(name.text) && (is_long ? rest[name.text.size()] == '=' : name.text.size() == 2);
        });
        if (found == names.end()) return {rest};
        if (rest == found->text) return {"", found->has_value};
        if (is_long || found->has_value) return {};
        rest.erase(1, 1);
    }
}

std::string quoted(const std::string& word) {
    constexpr std::string_view safe = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_=+.,:/@%";
    if (!word.empty() && word.find_first_not_of(safe) == std::string::npos) return word;
    std::string text = "'";
    for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return text + "'";
}

}  // namespace

std::string provenance(const std::vector<std::string>& argv) {
    const std::vector<Name> names = left_out_names();
    std::string text = "gk";
    bool options_ended = false;
    for (std::size_t i = 1; i < argv.size(); ++i) {
        options_ended = options_ended || argv[i] == "--";
        const Kept kept = options_ended ? Kept{argv[i]} : keep(argv[i], names);
        if (!kept.word.empty() || argv[i].empty()) text += ' ' + quoted(kept.word);
        if (kept.drops_next) ++i;
    }
    return without_control_characters(text);
}

}  // namespace gk::cli
