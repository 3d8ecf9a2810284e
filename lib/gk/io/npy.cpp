#include "gk/io/npy.hpp"

namespace gk::io {

std::string npy_header(std::string_view type, std::span<const std::uint64_t> shape, std::size_t least) {
    std::string dictionary = "{'descr': '" + std::string(type) + "', 'fortran_order': False, 'shape': (";
    for (std::size_t i = 0; i < shape.size(); ++i) (dictionary += i == 0 ? "" : ", ") += std::to_string(shape[i]);
    dictionary += shape.size() == 1 ? ",), }" : "), }";
    // Magic, version and length take 10 bytes; with the dictionary and its newline they fill lines of 64.
    constexpr std::size_t before = 10;
    constexpr std::size_t line = 64;
    if (before + dictionary.size() + 1 < least) dictionary.append(least - (before + dictionary.size() + 1), ' ');
    dictionary.append((line - (before + dictionary.size() + 1) % line) % line, ' ');
    dictionary += '\n';
    std::string header("\x93NUMPY\x01\x00", 8);
    header += static_cast<char>(dictionary.size() & 0xFF);
    header += static_cast<char>(dictionary.size() >> 8);
    return header + dictionary;
}

}  // namespace gk::io
