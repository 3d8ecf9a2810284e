#include "gk/recipe/source_places.hpp"

#include <filesystem>
#include <utility>

#include "gk/base/error.hpp"

namespace gk::recipe {
namespace {

// `hgdownload.soe.ucsc.edu/goldenPath/...`
std::string host_and_path(const std::string& url) {
    const std::size_t scheme = url.find("://");
    return scheme == std::string::npos ? url : url.substr(scheme + 3);
}

}  // namespace

std::string url_file_name(const std::string& url) {
    return url.substr(url.rfind('/') + 1);
}

std::string mirrored_url(const std::string& url, const std::string& mirror) {
    return (mirror.ends_with('/') ? mirror : mirror + "/") + host_and_path(url);
}

LocalSources::LocalSources(std::string folder) : folder_(std::move(folder)) {
    if (!std::filesystem::is_directory(folder_)) throw Error("there is no folder " + folder_);
}

std::string LocalSources::find(const std::string& url) {
    std::string path = folder_ + "/" + host_and_path(url);
    if (!std::filesystem::exists(path)) path = folder_ + "/" + url_file_name(url);
    if (!std::filesystem::exists(path))
        throw Error("there is no " + url_file_name(url) + " in " + folder_ + "; it is " + url);
    const std::string& first = url_of_.emplace(path, url).first->second;
    if (first != url)
        throw UsageError(path + " can't be both " + first + " and " + url +
                         ": build one target at a time, or put the files into folders HOST/PATH");
    return path;
}

}  // namespace gk::recipe
