#include "gk/io/one_output.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <optional>
#include <tuple>

#include "gk/base/output_file.hpp"

namespace gk::io {
namespace {

// Of a file that is there: its device and number. Of one that is not: those of its folder, and its name.
using Identity = std::tuple<dev_t, ino_t, std::string>;

std::optional<Identity> identity_of(const std::string& path) {
    const OutputPlace place = path == "-" ? OutputPlace{"", STDOUT_FILENO} : output_place(path);
    struct stat status {};
    if (place.descriptor) {
        if (fstat(*place.descriptor, &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
        return Identity{status.st_dev, status.st_ino, ""};
    }
    if (stat(place.path.c_str(), &status) == 0) {
        if (!S_ISREG(status.st_mode)) return std::nullopt;
        return Identity{status.st_dev, status.st_ino, ""};
    }
    const std::filesystem::path target(place.path);
    const std::string folder = target.has_parent_path() ? target.parent_path().string() : ".";
    if (stat(folder.c_str(), &status) != 0) return std::nullopt;
    return Identity{status.st_dev, status.st_ino, target.filename().string()};
}

}  // namespace

bool is_one_output(const std::string& a, const std::string& b) {
    if (a == "-" && b == "-") return true;
    const auto first = identity_of(a);
    return first && first == identity_of(b);
}

}  // namespace gk::io
