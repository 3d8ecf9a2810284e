#include "gk/store/work_folder.hpp"

#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "gk/base/error.hpp"

namespace gk::store {

WorkFolder::WorkFolder(const std::string& beginning) : path_(beginning + "XXXXXX") {
    const SignalHold hold;  // no signal comes between the folder and the note that it has to go
    if (mkdtemp(path_.data()) == nullptr) throw_errno("can't make a folder " + path_);
    removal_ = ShortLived(path_, ShortLived::Kind::folder);
}

WorkFolder::~WorkFolder() {
    std::error_code failure;
    std::filesystem::remove_all(path_, failure);
}

}  // namespace gk::store
