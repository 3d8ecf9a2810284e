// A bucket of Google Cloud Storage, by its JSON interface (gk/store/FORMAT.md#gcs).
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "gk/store/remote/http.hpp"
#include "gk/store/remote/remote.hpp"

namespace gk::store {

class Gcs final : public Remote {
public:
    /// `sign`: with the user's token, which must be there; else with that of the environment, where it has one.
    Gcs(std::string bucket, bool sign);

    std::string place() const override { return "gs://" + bucket_; }
    Answer get(const std::string& name, const Resume& resume, FileSink& sink) override;
    std::optional<RemoteFile> look(const std::string& name) override;
    std::vector<RemoteFile> list() override;
    void put(const std::string& name, std::string_view content, const Metadata& metadata,
             const std::function<void(std::uint64_t)>& sent) override;

private:
    std::string url_of(const std::string& service, const std::string& object, const std::string& query) const;
    HttpRequest request_for(const std::string& url);
    std::string token();
    std::string token_of_machine();

    HttpClient client_;
    std::string bucket_;
    std::string base_;
    std::string project_;  // which pays; empty: the bucket's owner
    bool sign_;
    std::mutex mutex_;
    std::optional<std::string> token_;
};

}  // namespace gk::store
