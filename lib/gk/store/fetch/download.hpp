// Bringing one file into a folder (gk/store/FORMAT.md#downloads).
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "gk/io/input.hpp"
#include "gk/store/fetch/arrived_file.hpp"
#include "gk/store/remote/remote.hpp"

namespace gk::store {

/// How a download speaks of itself.
struct DownloadTalk {
    std::function<void(const std::string&)> tell = [](const std::string&) {};
    /// A progress function for a file of this name; may be empty.
    std::function<io::Progress(const std::string& file)> bar{};
};

struct DownloadJob {
    std::string folder;  ///< it exists
    std::string name;    ///< of the file there
    std::string place;   ///< where it comes from, for messages
    std::function<Answer(const Resume&, FileSink&)> get;
    DownloadTalk talk;
    bool is_data_file = true;  ///< it must be what its name says, and its MD5 is noted at it
    FileCheck check{};         ///< beyond that; may be empty
};

/// Gets the file, which appears in the folder when all of it is there and is what the remote says it is. A transfer
/// that breaks off goes on where it broke, also in a later process; one that brings nothing five times in a row fails.
/// Two processes that want one file load it once. Throws Error.
Answer download(const DownloadJob& job);

}  // namespace gk::store
