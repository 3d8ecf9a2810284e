// A folder for files on their way.
#pragma once

#include <string>

#include "gk/process/early_end.hpp"

namespace gk::store {

/// A new folder, which goes with the object, and when a signal ends the process: then with the files in it, but not
/// with folders, so none should be made there.
class WorkFolder {
public:
    /// `beginning`: its path but for six letters that are not taken yet. Throws Error.
    explicit WorkFolder(const std::string& beginning);
    ~WorkFolder();
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;

    const std::string& path() const { return path_; }
    std::string file(const std::string& name) const { return path_ + "/" + name; }

private:
    std::string path_;
    ShortLived removal_;
};

}  // namespace gk::store
