#include "gk/store/fetch/url_download.hpp"

#include <filesystem>

#include "gk/base/error.hpp"
#include "gk/store/remote/http.hpp"
#include "gk/store/remote/mirror.hpp"

namespace gk::store {

void download_url(const std::string& url, const std::string& path, const DownloadTalk& talk) {
    const std::filesystem::path target(path);
    HttpClient client;
    DownloadJob job;
    job.folder = target.has_parent_path() ? target.parent_path().string() : ".";
    job.name = target.filename().string();
    job.place = shown_url(url);
    job.talk = talk;
    job.is_data_file = false;
    job.get = [&](const Resume& resume, FileSink& sink) { return get_url(client, url, job.name, resume, sink); };
    switch (download(job)) {
        case Answer::found:
            return;
        case Answer::missing:
            throw Error("there is no " + job.place);
        case Answer::denied:
            throw Error("the server denies access to " + job.place);
    }
}

}  // namespace gk::store
