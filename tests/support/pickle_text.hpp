// Pickles as hexadecimal digits and as Python would print them, for tests.
#pragma once

#include <string>
#include <string_view>

#include "gk/pickle/pickle.hpp"
#include "gk/pickle/pickle_reader.hpp"

namespace gk::testing {

/// Reads a file named x.pkl.
inline pickle::Object read_pickle(const std::string& bytes) {
    return pickle::read({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}, "x.pkl");
}

/// The bytes of pairs of digits with blanks between them.
inline std::string bytes_of(std::string_view hex) {
    std::string bytes;
    int high = -1;
    for (const char c : hex) {
        if (c == ' ') continue;
        const int digit = c <= '9' ? c - '0' : c - 'A' + 10;
        if (high < 0) {
            high = digit;
            continue;
        }
        bytes += static_cast<char>(high * 16 + digit);
        high = -1;
    }
    return bytes;
}

inline std::string shown(const pickle::Object& pickle, pickle::Value value) {
    if (value.kind == pickle::Value::Kind::none) return "None";
    if (value.kind == pickle::Value::Kind::integer) return std::to_string(value.number);
    const bool is_list = value.kind == pickle::Value::Kind::list;
    std::string text = is_list ? "[" : "(";
    for (const pickle::Value item : pickle.items(value)) text += (text.size() == 1 ? "" : ", ") + shown(pickle, item);
    return text + (is_list ? "]" : ")");
}

inline std::string shown(const pickle::Object& pickle) {
    return shown(pickle, pickle.root());
}

}  // namespace gk::testing
