// Variables of the environment.
#pragma once

#include <cstdlib>
#include <string>

namespace gk::store {

/// The variable's value; empty where it is not set.
inline std::string environment(const char* name) {
    const char* const value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

}  // namespace gk::store
