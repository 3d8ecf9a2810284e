// What recipes change about the texts that they start from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gk::recipe {

/// Which lines a recipe leaves out.
struct LineDrop {
    std::vector<std::string> containing;  ///< lines in which one of these texts is anywhere
    std::vector<std::string> beginning;   ///< lines that begin with one of these texts

    bool empty() const { return containing.empty() && beginning.empty(); }
    bool drops(std::string_view line) const;
    /// `lines that contain 'A' or 'B'`, for messages.
    std::string told() const;
};

/// A row that a table of aliases lacks.
struct RowAppend {
    std::vector<std::string> fields;
    std::string unless_containing;  ///< a table that has this text anywhere stays as it is
};

/// The text without those lines; the bytes of all others stay.
std::string without_lines(std::string_view text, const LineDrop& drop);

/// The text with the row as its last line, unless it is there already.
std::string with_row(std::string text, const RowAppend& append);

}  // namespace gk::recipe
