// Downloading what is at a URL.
#pragma once

#include <string>

#include "gk/store/fetch/download.hpp"

namespace gk::store {

/// Downloads what is at a URL (http, https, ftp) to a file, which appears when it is complete, with retries. Throws
/// Error.
void download_url(const std::string& url, const std::string& path, const DownloadTalk& talk);

}  // namespace gk::store
