#include "gk/base/text_file.hpp"

#include <cerrno>
#include <fstream>
#include <sstream>

#include "gk/base/error.hpp"

namespace gk {

std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw_errno("can't open " + path);
    std::ostringstream content;
    content << file.rdbuf();
    if (file.bad() || content.bad()) throw_errno("can't read " + path);
    return std::move(content).str();
}

std::vector<std::string> split_lines(std::string_view rest) {
    std::vector<std::string> lines;
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        std::string_view line = rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.emplace_back(line);
    }
    return lines;
}

std::vector<std::string> read_lines(const std::string& path) {
    return split_lines(read_file(path));
}

}  // namespace gk
