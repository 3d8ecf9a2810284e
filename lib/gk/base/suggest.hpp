// "Did you mean": the known name that is nearest to a misspelt one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gk {

/// The candidate nearest to `word`, or an empty string when none is near. Letters added, dropped, changed or swapped
/// count one each, up to a third of the word; a difference in case alone or in a `chr` prefix alone counts as very
/// near. The first of several equally near ones is taken.
std::string closest(std::string_view word, const std::vector<std::string_view>& candidates);

/// `; did you mean 'NAME'?`, or nothing when no candidate is near: ready to append to a message.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace gk
