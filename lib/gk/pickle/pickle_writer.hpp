// From an object to the bytes of a pickle.
#pragma once

#include <cstdint>
#include <string>

#include "gk/pickle/pickle.hpp"

namespace gk::pickle {

enum class Protocol : std::uint8_t { two = 2, four = 4 };

/// The bytes that CPython writes for the object. Throws Error when sequences are nested more than 100 deep, and for an
/// empty tuple and one that holds itself.
std::string write(const Object& pickle, Protocol protocol);

}  // namespace gk::pickle
