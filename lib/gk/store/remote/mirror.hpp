// A folder of a web server that has the files of a bucket under their names.
#pragma once

#include <string>
#include <vector>

#include "gk/store/remote/http.hpp"
#include "gk/store/remote/remote.hpp"

namespace gk::store {

class Mirror final : public Remote {
public:
    /// `url` without a slash at its end.
    explicit Mirror(std::string url) : url_(std::move(url)) {}

    std::string place() const override { return shown_url(url_); }
    Answer get(const std::string& name, const Resume& resume, FileSink& sink) override;
    std::optional<RemoteFile> look(const std::string& name) override;
    std::vector<RemoteFile> list() override;
    void put(const std::string& name, std::string_view content, const Metadata& metadata,
             const std::function<void(std::uint64_t)>& sent) override;

private:
    HttpClient client_;
    std::string url_;
};

/// What is at a URL (http, https, ftp), to the sink, as `Remote::get` does it. `name` is what the sink is told.
Answer get_url(HttpClient& client, const std::string& url, const std::string& name, const Resume& resume,
               FileSink& sink);

}  // namespace gk::store
