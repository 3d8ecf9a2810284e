#include "cmd/spliced/argument_words.hpp"

#include <algorithm>

#include "gk/base/error.hpp"
#include "gk/base/numbers.hpp"
#include "gk/base/suggest.hpp"
#include "gk/spliced/segment.hpp"

namespace gk::cmd {
namespace {

bool looks_like_integer(std::string_view word) {
    if (word.starts_with('-')) word.remove_prefix(1);
    return !word.empty() && std::all_of(word.begin(), word.end(), is_digit);
}

}  // namespace

const std::string& ArgumentWords::next() {
    if (words_.empty()) throw UsageError("missing argument: it is " + usage_ + " [INPUT]");
    const std::string& word = words_.front();
    words_ = words_.subspan(1);
    return word;
}

std::int64_t ArgumentWords::number() {
    const std::string& word = next();
    if (!looks_like_integer(word)) throw UsageError("'" + word + "' is not an integer: it is " + usage_ + " [INPUT]");
    const auto value = parse_integer<std::int64_t>(word);
    if (!value || *value < -spliced::index_limit || *value > spliced::index_limit)
        throw UsageError("'" + word + "' is out of range");
    return *value;
}

std::optional<std::int64_t> ArgumentWords::optional_number() {
    if (words_.empty() || !looks_like_integer(words_.front())) return std::nullopt;
    return number();
}

std::size_t ArgumentWords::one_of(std::span<const std::string_view> known) {
    const std::string& word = next();
    const auto found = std::find(known.begin(), known.end(), word);
    if (found != known.end()) return static_cast<std::size_t>(found - known.begin());
    std::string what = "'" + word + "' is none of";
    for (const std::string_view each : known) what.append(" ").append(each);
    throw UsageError(what + did_you_mean(word, {known.begin(), known.end()}));
}

}  // namespace gk::cmd
