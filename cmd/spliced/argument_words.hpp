// The words of a spliced operation: its arguments, then INPUT or IDs.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gk::cmd {

/// Takes them one by one.
class ArgumentWords {
public:
    /// `usage`: of the arguments, for messages.
    ArgumentWords(const std::vector<std::string>& words, std::string usage) : words_(words), usage_(std::move(usage)) {}

    /// Each throws UsageError where there is no such word.
    std::int64_t number();
    std::size_t one_of(std::span<const std::string_view> known);
    /// A word is taken when it is an integer.
    std::optional<std::int64_t> optional_number();
    std::span<const std::string> rest() const { return words_; }

private:
    const std::string& next();

    std::span<const std::string> words_;
    std::string usage_;
};

}  // namespace gk::cmd
