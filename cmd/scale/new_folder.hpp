// A folder of files that appears whole or not at all.
#pragma once

#include <string>
#include <vector>

#include "gk/process/early_end.hpp"

namespace gk::cmd {

/// Files are written into a folder with a dot name beside the target, which gets its name in `commit`; without that,
/// nothing is left behind.
class NewFolder {
public:
    /// Throws UsageError for a target that exists, unless `replace`, and Error where no folder can be made.
    NewFolder(const std::string& target, bool replace);
    ~NewFolder();
    NewFolder(const NewFolder&) = delete;
    NewFolder& operator=(const NewFolder&) = delete;

    /// Where a file of this name is to be written. Names differ.
    std::string path_of(const std::string& name);
    /// Gives the folder its name, or, where that exists, moves the files into it, over files of their names. Returns
    /// their paths, in the order in which they were asked for. Throws Error.
    std::vector<std::string> commit();

private:
    std::string target_;
    std::string temporary_;
    ShortLived removal_;
    std::vector<std::string> names_;
};

}  // namespace gk::cmd
