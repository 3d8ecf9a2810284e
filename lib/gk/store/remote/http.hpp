// One HTTP (or FTP) exchange, by libcurl.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gk/base/error.hpp"

namespace gk::store {

/// A transfer broke, or the server is not well: the same request may succeed later where `passes` says so. A server
/// that can't be reached is most often a machine without a network; in the middle of a transfer it is a server that
/// restarts.
class TransferError : public Error {
public:
    TransferError(const std::string& what, bool passes, bool is_unreachable = false)
        : Error(what), passes_(passes), is_unreachable_(is_unreachable) {}
    bool passes() const { return passes_; }
    bool is_unreachable() const { return is_unreachable_; }

private:
    bool passes_;
    bool is_unreachable_;
};

/// What requests to S3 are signed with (AWS Signature Version 4).
struct AwsKey {
    std::string id;
    std::string secret;
    std::string session_token;  ///< of keys that expire, else empty
};

struct HttpRequest {
    std::string method = "GET";  ///< GET, HEAD, PUT, POST or DELETE
    std::string url;
    std::vector<std::string> headers;  ///< `Name: value`
    std::string_view body;             ///< of PUT and POST
    std::optional<AwsKey> key;         ///< signs the request
    std::string region;                ///< of the signature
    bool follow = true;                ///< redirections; from https to https alone
    long connect_seconds = 30;
    std::function<void(std::uint64_t)> sent{};  ///< is told how many bytes of the body are sent
};

struct HttpResponse {
    long status = 0;
    std::map<std::string, std::string> headers;  ///< names in lower case
    std::string body;                            ///< at most 16 MiB

    /// Empty where there is no such header.
    std::string header(const std::string& name) const;
};

/// Takes the body of a response of status 2xx, piece by piece; other bodies are kept in the response.
using BodySink = std::function<void(const HttpResponse& response, std::string_view bytes)>;

/// Makes exchanges over connections that stay open. Safe for threads.
class HttpClient {
public:
    HttpClient() = default;
    ~HttpClient();
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    /// The response, whatever its status. Proxies are those of the environment. Throws TransferError where none comes,
    /// or it breaks off, or nothing moves for a minute; what the sink throws goes through.
    HttpResponse perform(const HttpRequest& request, const BodySink& sink = {});

private:
    void* take_handle();
    void give_back(void* handle);

    std::mutex mutex_;
    std::vector<void*> idle_;
};

/// A URL as it may be shown: without a user's name and password.
std::string shown_url(const std::string& url);
/// `https://host:port` of a URL.
std::string origin_of(const std::string& url);

/// Percent-encoded but for letters, digits and `-_.~`, and `/` where `keeps_slashes`.
std::string percent_encoded(std::string_view text, bool keeps_slashes);
/// The text that was percent-encoded; `%` without two digits behind it stays.
std::string percent_decoded(std::string_view text);

}  // namespace gk::store
