// An option whose value is one of a few words, each of which means a value of an enum: nothing behind the parser
// compares texts.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include "cli/command.hpp"

namespace gk::cmd {

/// A word that may be typed, and the value that it stands for.
template <typename Value>
struct Meaning {
    const char* word;
    Value value;
};

/// The option, with these words to choose from. What is chosen is stored in `target`, which outlives it.
template <typename Value>
cli::Option choice(cli::Option option, std::optional<Value>& target,
                   std::initializer_list<Meaning<std::type_identity_t<Value>>> meanings) {
    std::vector<Value> values;
    for (const Meaning<Value>& meaning : meanings) {
        option.choices.emplace_back(meaning.word);
        values.push_back(meaning.value);
    }
    option.target = [&target, values = std::move(values)](std::size_t chosen) { target = values[chosen]; };
    return option;
}

/// The same where the target has a value already: that is the default.
template <typename Value>
cli::Option choice(cli::Option option, Value& target,
                   std::initializer_list<Meaning<std::type_identity_t<Value>>> meanings) {
    std::vector<Value> values;
    for (const Meaning<Value>& meaning : meanings) {
        option.choices.emplace_back(meaning.word);
        values.push_back(meaning.value);
        if (meaning.value == target) option.default_text = meaning.word;
    }
    option.target = [&target, values = std::move(values)](std::size_t chosen) { target = values[chosen]; };
    return option;
}

}  // namespace gk::cmd
