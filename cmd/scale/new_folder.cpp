#include "cmd/scale/new_folder.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>

#include "gk/base/error.hpp"

namespace gk::cmd {
namespace fs = std::filesystem;

namespace {

std::string without_last_slashes(std::string path) {
    while (path.size() > 1 && path.ends_with('/')) path.pop_back();
    return path;
}

}  // namespace

NewFolder::NewFolder(const std::string& target, bool replace) : target_(without_last_slashes(target)) {
    if (fs::exists(fs::symlink_status(target_))) {
        if (!replace)
            throw UsageError(target_ + " exists: name a folder that is to be made, or give --force to write into it");
        if (!fs::is_directory(target_)) throw UsageError(target_ + " is no folder");
    }
    const fs::path path(target_);
    const std::string parent = path.has_parent_path() ? path.parent_path().string() + "/" : std::string();
    const std::string stem = parent + "." + path.filename().string() + ".gk-" + std::to_string(getpid());
    constexpr int most_tries = 100;
    for (int i = 0; i < most_tries; ++i) {
        temporary_ = stem + (i == 0 ? "" : "-" + std::to_string(i));
        if (mkdir(temporary_.c_str(), 0777) == 0) {
            removal_ = ShortLived(temporary_, ShortLived::Kind::folder);
            return;
        }
        if (errno != EEXIST) break;
    }
    const int reason = errno;
    temporary_.clear();
    errno = reason;
    throw_errno("can't make a folder beside " + target_);
}

NewFolder::~NewFolder() {
    if (temporary_.empty()) return;
    std::error_code ignored;
    fs::remove_all(temporary_, ignored);
}

std::string NewFolder::path_of(const std::string& name) {
    names_.push_back(name);
    return temporary_ + "/" + name;
}

std::vector<std::string> NewFolder::commit() {
    const SignalHold hold;
    std::error_code failure;
    if (!fs::exists(target_)) {
        fs::rename(temporary_, target_, failure);
    } else {
        for (const std::string& name : names_)
            if (!failure) fs::rename(temporary_ + "/" + name, target_ + "/" + name, failure);
        std::error_code ignored;
        if (!failure) fs::remove(temporary_, ignored);
    }
    if (failure) throw Error("can't write to " + target_ + ": " + failure.message());
    temporary_.clear();
    removal_.forget();
    std::vector<std::string> paths;
    paths.reserve(names_.size());
    for (const std::string& name : names_) paths.push_back(target_ + "/" + name);
    return paths;
}

}  // namespace gk::cmd
