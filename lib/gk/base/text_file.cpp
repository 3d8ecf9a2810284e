#include "gk/base/text_file.hpp"

#include <sys/stat.h>

#include <array>
#include <cstdio>
#include <memory>

#include "gk/base/error.hpp"
#include "gk/process/standard_output.hpp"

namespace gk {
namespace {

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using OpenFile = std::unique_ptr<std::FILE, CloseFile>;

OpenFile open_file(const std::string& path) {
    OpenFile file(std::fopen(path.c_str(), "rbe"));
    if (!file) throw_errno("can't open " + path);
    struct stat status {};
    if (fstat(fileno(file.get()), &status) == 0 && is_standard_output(status))
        throw UsageError("the input is the output: stdout writes to " + path);
    return file;
}

}  // namespace

// Streams of the standard library take a failed read for the end.
std::string read_file(const std::string& path) {
    const OpenFile file = open_file(path);
    std::string content;
    std::array<char, std::size_t{1} << 16> piece;
    for (;;) {
        const std::size_t size = std::fread(piece.data(), 1, piece.size(), file.get());
        if (std::ferror(file.get()) != 0) throw_errno("can't read " + path);
        if (size == 0) return content;
        content.append(piece.data(), size);
    }
}

std::string read_beginning(const std::string& path, std::size_t size) {
    const OpenFile file = open_file(path);
    std::string content(size, '\0');
    content.resize(std::fread(content.data(), 1, size, file.get()));
    if (std::ferror(file.get()) != 0) throw_errno("can't read " + path);
    return content;
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
