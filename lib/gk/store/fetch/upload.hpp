// Putting a data file into a bucket (gk/store/FORMAT.md#uploads).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "gk/store/fetch/download.hpp"
#include "gk/store/remote/remote.hpp"

namespace gk::store {

struct UploadJob {
    std::string path;
    std::string name;  ///< in the bucket
    Metadata metadata;
    bool may_replace = false;
    DownloadTalk talk;
};

enum class Uploaded { as_new, unchanged, replaced };

struct UploadedFile {
    std::string name;
    Uploaded how;
};

/// Puts the file there, unless it is there already with the same bytes. Before a chrom.sizes goes the `.hash` of its
/// assembly. A file that is replaced keeps its metadata but for what the job says. Throws Error where another file of
/// that name is there and may not be replaced, and as the remote does.
std::vector<UploadedFile> upload(Remote& remote, const UploadJob& job);

}  // namespace gk::store
