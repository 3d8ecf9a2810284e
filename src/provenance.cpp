#include "provenance.hpp"

#include <algorithm>
#include <string_view>

#include "command.hpp"
#include "gk/base/error.hpp"
#include "global_options.hpp"

namespace gk::cli {
namespace {

struct Name {
    std::string text;
    bool has_value = false;
};

std::vector<Name> global_names() {
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
    return names;
}

enum class Kind { other, global, global_without_its_value };

Kind kind_of(std::string_view word, const std::vector<Name>& names) {
    const bool is_long = word.starts_with("--");
    for (const Name& name : names) {
        if (word == name.text) return name.has_value ? Kind::global_without_its_value : Kind::global;
        if (!word.starts_with(name.text)) continue;
        if (is_long ? word[name.text.size()] == '=' : name.text.size() == 2) return Kind::global;
    }
    return Kind::other;
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
    const std::vector<Name> names = global_names();
    std::string text = "gk";
    bool options_ended = false;
    for (std::size_t i = 1; i < argv.size(); ++i) {
        options_ended = options_ended || argv[i] == "--";
        const Kind kind = options_ended ? Kind::other : kind_of(argv[i], names);
        if (kind == Kind::global_without_its_value) ++i;
        if (kind == Kind::other) text += ' ' + quoted(argv[i]);
    }
    return without_control_characters(text);
}

}  // namespace gk::cli
