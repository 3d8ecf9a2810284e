// A bucket of Amazon S3, or of a server that speaks its protocol (gk/store/FORMAT.md#s3).
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "gk/store/remote/http.hpp"
#include "gk/store/remote/remote.hpp"

namespace gk::store {

class S3 final : public Remote {
public:
    /// `sign`: with the user's key, which must be there. `may_sign`: with that of the environment, where it has one.
    S3(std::string bucket, bool sign, bool may_sign);

    std::string place() const override { return "s3://" + bucket_; }
    Answer get(const std::string& name, const Resume& resume, FileSink& sink) override;
    std::optional<RemoteFile> look(const std::string& name) override;
    std::vector<RemoteFile> list() override;
    void put(const std::string& name, std::string_view content, const Metadata& metadata,
             const std::function<void(std::uint64_t)>& sent) override;

private:
    std::string url_of(const std::string& path_and_query) const;
    HttpRequest request_for(const std::string& method, const std::string& path_and_query);
    HttpResponse ask(HttpRequest request, const std::string& path_and_query);
    bool moves(const HttpResponse& response, const HttpRequest& request, std::string& location);
    void refuse_missing_bucket(const HttpResponse& response) const;
    void put_parts(const std::string& name, std::string_view content, std::vector<std::string> headers,
                   const std::function<void(std::uint64_t)>& sent);
    std::string begin_parts(const std::string& name, std::vector<std::string> headers);
    std::string put_part(const std::string& name, const std::string& query, std::string_view part,
                         const std::function<void(std::uint64_t)>& sent);

    void end_parts(const std::string& name, const std::string& query, const std::string& list);

    HttpClient client_;
    std::string bucket_;
    std::string endpoint_;  // empty: Amazon's
    bool sign_;
    bool may_sign_;
    std::mutex mutex_;  // of what is learnt on the way
    std::string region_;
    std::optional<AwsKey> key_;
    bool has_key_ = false;
};

}  // namespace gk::store
