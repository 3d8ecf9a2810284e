// Where the files behind a recipe's URLs are found instead: in a folder, or on a mirror.
#pragma once

#include <map>
#include <string>

namespace gk::recipe {

/// The last part of a URL: `hg38.2bit`.
std::string url_file_name(const std::string& url);

/// The URL on a mirror of several hosts: `https://HOST/PATH` is `MIRROR/HOST/PATH` there.
std::string mirrored_url(const std::string& url, const std::string& mirror);

/// A folder with files that were fetched before.
class LocalSources {
public:
    /// Throws Error when there is no such folder.
    explicit LocalSources(std::string folder);

    /// `FOLDER/HOST/PATH` if it is there, else `FOLDER/FILE` by the last part of the URL. Throws Error, which names
    /// file and URL, where neither is there, and UsageError where another URL has got the same file: providers give
    /// files of several releases one name.
    std::string find(const std::string& url);

private:
    std::string folder_;
    std::map<std::string, std::string> url_of_;  // by path
};

}  // namespace gk::recipe
