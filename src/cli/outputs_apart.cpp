#include "cli/outputs_apart.hpp"

#include <optional>
#include <string>

#include "gk/base/error.hpp"
#include "gk/io/one_output.hpp"

namespace gk::cli {
namespace {

/// The value of the option of that long name; nothing where there is no such option, or it was not given.
std::optional<std::string> value_of(const Command& command, const std::string& name) {
    for (const Option& option : command.options) {
        if (!option.names.ends_with(name)) continue;
        if (auto* const* text = std::get_if<std::string*>(&option.target); text != nullptr && !(*text)->empty())
            return **text;
        if (auto* const* optional = std::get_if<std::optional<std::string>*>(&option.target); optional != nullptr)
            return **optional;
    }
    return std::nullopt;
}

}  // namespace

void require_outputs_apart(const Command& command) {
    const auto output = value_of(command, "--output");
    const auto rejects = value_of(command, "--rejects");
    const bool to_stdout = output && *output == "-" && rejects && *rejects != "-";
    if (output && rejects && !to_stdout && io::is_one_output(*output, *rejects))
        throw UsageError("--rejects and -o name the same file");
    if (output && *output != "-" && io::is_one_output(*output, "-"))
        throw UsageError("-o and stdout are the same file, " + *output);
    if (rejects && *rejects != "-" && io::is_one_output(*rejects, "-"))
        throw UsageError("--rejects and stdout are the same file, " + *rejects);
}

}  // namespace gk::cli
