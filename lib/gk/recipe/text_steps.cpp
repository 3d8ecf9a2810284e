#include "gk/recipe/text_steps.hpp"

#include <algorithm>

#include "gk/base/fields.hpp"

namespace gk::recipe {

bool LineDrop::drops(std::string_view line) const {
    return std::any_of(containing.begin(), containing.end(),
                       [&](const std::string& text) { return line.find(text) != std::string_view::npos; }) ||
           std::any_of(beginning.begin(), beginning.end(),
                       [&](const std::string& text) { return line.starts_with(text); });
}

std::string LineDrop::told() const {
    std::string told = "lines that";
    const char* joint = " contain ";
    for (const std::string& text : containing) {
        told.append(joint).append(in_quotes(text));
        joint = " or ";
    }
    joint = containing.empty() ? " begin with " : " or begin with ";
    for (const std::string& text : beginning) {
        told.append(joint).append(in_quotes(trimmed(text)));
        joint = " or ";
    }
    return told;
}

std::string without_lines(std::string_view text, const LineDrop& drop) {
    std::string kept;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        const std::size_t size = line.size() + (end == std::string_view::npos ? 0 : 1);
        if (!drop.drops(line)) kept += text.substr(0, size);
        text.remove_prefix(size);
    }
    return kept;
}

std::string with_row(std::string text, const RowAppend& append) {
    if (text.find(append.unless_containing) != std::string::npos) return text;
    if (!text.empty() && text.back() != '\n') text += '\n';
    for (const std::string& field : append.fields) (text += &field == append.fields.data() ? "" : "\t") += field;
    return text + '\n';
}

}  // namespace gk::recipe
