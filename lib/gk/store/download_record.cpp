#include "gk/store/download_record.hpp"

#include <sys/stat.h>
#include <sys/xattr.h>

#include <array>
#include <string_view>

namespace gk {
namespace {

constexpr const char* attribute = "user.gk.md5";

// Size and time as text: what differs when a file is written anew.
std::string state_of(const std::string& path) {
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) return {};
#ifdef __APPLE__
    const timespec& time = status.st_mtimespec;
#else
    const timespec& time = status.st_mtim;
#endif
    return std::to_string(status.st_size) + " " + std::to_string(time.tv_sec) + "." + std::to_string(time.tv_nsec);
}

}  // namespace

void record_download(const std::string& path, const std::string& md5) {
    const std::string record = md5 + " " + state_of(path);
#ifdef __APPLE__
    setxattr(path.c_str(), attribute, record.data(), record.size(), 0, 0);
#else
    setxattr(path.c_str(), attribute, record.data(), record.size(), 0);
#endif
}

std::optional<std::string> recorded_md5(const std::string& path) {
    std::array<char, 128> bytes{};
#ifdef __APPLE__
    const ssize_t size = getxattr(path.c_str(), attribute, bytes.data(), bytes.size(), 0, 0);
#else
    const ssize_t size = getxattr(path.c_str(), attribute, bytes.data(), bytes.size());
#endif
    if (size <= 0) return std::nullopt;
    const std::string_view record(bytes.data(), static_cast<std::size_t>(size));
    const std::size_t blank = record.find(' ');
    if (blank != 32 || record.substr(blank + 1) != state_of(path)) return std::nullopt;
    return std::string(record.substr(0, blank));
}

}  // namespace gk
