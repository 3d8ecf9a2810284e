#include "gk/store/remote/http.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <memory>
#include <new>
#include <utility>

#include "gk/base/fields.hpp"
#include "gk/store/remote/curl_library.hpp"

namespace gk::store {
namespace {

constexpr std::size_t most_kept = std::size_t{16} << 20;
constexpr long buffer_size = 256L << 10;
constexpr long stall_seconds = 60;
constexpr long most_redirections = 5;

// What an exchange is while it goes on.
struct Exchange {
    HttpResponse response;
    const BodySink* sink;
    std::string_view unsent;
    std::string_view body;
    const std::function<void(std::uint64_t)>* sent;
    std::exception_ptr failure;
};

std::string lower_case(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

// A status line begins a response anew: those of redirections and of `100 Continue` go before.
void read_header(std::string_view line, HttpResponse& response) {
    if (line.starts_with("HTTP/")) {
        response = {};
        const std::size_t blank = line.find(' ');
        if (blank != std::string_view::npos)
            std::from_chars(line.data() + blank + 1, line.data() + line.size(), response.status);
    } else if (const std::size_t colon = line.find(':'); colon != std::string_view::npos) {
        std::string& value = response.headers[lower_case(line.substr(0, colon))];
        if (!value.empty()) value += ',';  // a header that comes twice is a list
        value += trimmed(line.substr(colon + 1));
    }
}

// libcurl is C: what is thrown goes around it. Returns what `use` does, else `failed`.
template <typename Use>
std::size_t guarded(Exchange& exchange, std::size_t failed, Use&& use) {
    try {
        return use();
    } catch (...) {
        exchange.failure = std::current_exception();
        return failed;
    }
}

std::size_t take_header(char* data, std::size_t size, std::size_t count, void* to) {
    auto& exchange = *static_cast<Exchange*>(to);
    return guarded(exchange, 0, [&] {
        read_header(trimmed(std::string_view(data, size * count)), exchange.response);
        return size * count;
    });
}

std::size_t take_body(char* data, std::size_t size, std::size_t count, void* to) {
    auto& exchange = *static_cast<Exchange*>(to);
    const std::string_view bytes(data, size * count);
    const long status = exchange.response.status;
    const bool is_good = status == 0 || (status >= 200 && status < 300);  // FTP has no status here
    return guarded(exchange, 0, [&] {
        if (is_good && *exchange.sink)
            (*exchange.sink)(exchange.response, bytes);
        else if (exchange.response.body.size() + bytes.size() <= most_kept)
            exchange.response.body += bytes;
        else
            throw Error("the server's answer is longer than it should be");
        return bytes.size();
    });
}

std::size_t give_body(char* to, std::size_t size, std::size_t count, void* from) {
    auto& exchange = *static_cast<Exchange*>(from);
    const std::size_t n = std::min(size * count, exchange.unsent.size());
    if (n != 0) std::memcpy(to, exchange.unsent.data(), n);
    exchange.unsent.remove_prefix(n);
    return guarded(exchange, CURL_READFUNC_ABORT, [&] {
        if (*exchange.sent) (*exchange.sent)(exchange.body.size() - exchange.unsent.size());
        return n;
    });
}

int rewind_body(void* from, curl_off_t offset, int origin) {
    auto& exchange = *static_cast<Exchange*>(from);
    if (origin != SEEK_SET || offset < 0 || static_cast<std::size_t>(offset) > exchange.body.size())
        return CURL_SEEKFUNC_CANTSEEK;
    exchange.unsent = exchange.body.substr(static_cast<std::size_t>(offset));
    return CURL_SEEKFUNC_OK;
}

const char* certificates() {
    for (const char* name : {"CURL_CA_BUNDLE", "SSL_CERT_FILE"})
        if (const char* const file = std::getenv(name); file != nullptr && *file != '\0') return file;
    return nullptr;
}

// Whether the same request may succeed a little later.
bool passes(CURLcode code) {
    switch (code) {
        case CURLE_PARTIAL_FILE:
        case CURLE_OPERATION_TIMEDOUT:
        case CURLE_GOT_NOTHING:
        case CURLE_SEND_ERROR:
        case CURLE_RECV_ERROR:
        case CURLE_SSL_CONNECT_ERROR:
        case CURLE_WEIRD_SERVER_REPLY:
            return true;
        default:
            return false;
    }
}

// A server that sent more than it announced leaves the rest on the connection, where the next request finds it instead
// of an answer. A URL that may not be followed ends with the same code, and without a connection.
bool is_left_from_before(CURL* handle, CURLcode code) {
    if (code != CURLE_UNSUPPORTED_PROTOCOL) return false;
    long opened = 0;
    long redirections = 0;
    long port = 0;
    const CurlLibrary& curl = curl_library();
    return curl.easy_getinfo(handle, CURLINFO_NUM_CONNECTS, &opened) == CURLE_OK && opened == 0 &&
           curl.easy_getinfo(handle, CURLINFO_REDIRECT_COUNT, &redirections) == CURLE_OK && redirections == 0 &&
           curl.easy_getinfo(handle, CURLINFO_PRIMARY_PORT, &port) == CURLE_OK && port != 0;
}

// A name that can't be resolved and a port that nobody listens at: the answer is wanted at once.
bool is_unreachable(CURLcode code) {
    return code == CURLE_COULDNT_RESOLVE_HOST || code == CURLE_COULDNT_RESOLVE_PROXY || code == CURLE_COULDNT_CONNECT;
}

// What a libcurl does not know it passes over: a signature, or a limit to what may be followed, must not be.
template <typename Value>
void set(CURL* handle, CURLoption option, Value value) {
    if (curl_library().easy_setopt(handle, option, value) != CURLE_OK)
        throw Error("the libcurl of this system is too old, or lacks what is needed (option " +
                    std::to_string(static_cast<int>(option)) + ")");
}

// Versions before 7.85 know protocols as bits alone.
void set_protocols(CURL* handle, bool is_safe) {
    constexpr auto old_protocols = static_cast<CURLoption>(CURLOPTTYPE_LONG + 181);
    constexpr auto old_redirections = static_cast<CURLoption>(CURLOPTTYPE_LONG + 182);
    const CurlLibrary& curl = curl_library();
    if (curl.easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https,ftp") != CURLE_OK)
        set(handle, old_protocols, static_cast<long>(CURLPROTO_HTTP | CURLPROTO_HTTPS | CURLPROTO_FTP));
    if (curl.easy_setopt(handle, CURLOPT_REDIR_PROTOCOLS_STR, is_safe ? "https" : "http,https") != CURLE_OK)
        set(handle, old_redirections,
            is_safe ? static_cast<long>(CURLPROTO_HTTPS) : static_cast<long>(CURLPROTO_HTTP | CURLPROTO_HTTPS));
}

class Headers {
public:
    explicit Headers(const CurlLibrary& curl) : curl_(curl) {}
    Headers(const Headers&) = delete;
    Headers& operator=(const Headers&) = delete;
    ~Headers() { curl_.slist_free_all(list_); }
    void add(const std::string& line) {
        curl_slist* const longer = curl_.slist_append(list_, line.c_str());
        if (longer == nullptr) throw std::bad_alloc();
        list_ = longer;
    }
    curl_slist* get() const { return list_; }

private:
    const CurlLibrary& curl_;
    curl_slist* list_ = nullptr;
};

void set_method(CURL* handle, const HttpRequest& request, Exchange& exchange) {
    if (request.method == "HEAD") {
        set(handle, CURLOPT_NOBODY, 1L);
    } else if (request.method == "PUT") {
        set(handle, CURLOPT_UPLOAD, 1L);
        set(handle, CURLOPT_READFUNCTION, &give_body);
        set(handle, CURLOPT_READDATA, &exchange);
        set(handle, CURLOPT_SEEKFUNCTION, &rewind_body);
        set(handle, CURLOPT_SEEKDATA, &exchange);
        set(handle, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
    } else if (request.method == "POST") {
        set(handle, CURLOPT_POST, 1L);
        set(handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
        set(handle, CURLOPT_POSTFIELDS, request.body.empty() ? "" : request.body.data());
    } else if (request.method != "GET") {
        set(handle, CURLOPT_CUSTOMREQUEST, request.method.c_str());
    }
}

void set_limits(CURL* handle, const HttpRequest& request) {
    set_protocols(handle, request.url.starts_with("https://"));
    set(handle, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    set(handle, CURLOPT_FOLLOWLOCATION, request.follow ? 1L : 0L);
    set(handle, CURLOPT_MAXREDIRS, most_redirections);
    set(handle, CURLOPT_CONNECTTIMEOUT, request.connect_seconds);
    set(handle, CURLOPT_LOW_SPEED_LIMIT, 1L);
    set(handle, CURLOPT_LOW_SPEED_TIME, stall_seconds);
    set(handle, CURLOPT_NOSIGNAL, 1L);
    set(handle, CURLOPT_BUFFERSIZE, buffer_size);
    set(handle, CURLOPT_USERAGENT, "gk");
    if (const char* const file = certificates()) set(handle, CURLOPT_CAINFO, file);
}

}  // namespace

std::string HttpResponse::header(const std::string& name) const {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string() : found->second;
}

HttpClient::~HttpClient() {
    for (void* const handle : idle_) curl_library().easy_cleanup(handle);
}

void* HttpClient::take_handle() {
    const CurlLibrary& curl = curl_library();
    {
        const std::lock_guard lock(mutex_);
        if (!idle_.empty()) {
            void* const handle = idle_.back();
            idle_.pop_back();
            curl.easy_reset(handle);
            return handle;
        }
    }
    void* const handle = curl.easy_init();
    if (handle == nullptr) throw Error("libcurl can't be started");
    return handle;
}

void HttpClient::give_back(void* handle) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(handle);
}

HttpResponse HttpClient::perform(const HttpRequest& request, const BodySink& sink) {
    const CurlLibrary& curl = curl_library();
    const std::unique_ptr<void, std::function<void(void*)>> held(take_handle(),
                                                                 [this](void* used) { give_back(used); });
    CURL* const handle = held.get();
    Exchange exchange{.response = {},
                      .sink = &sink,
                      .unsent = request.body,
                      .body = request.body,
                      .sent = &request.sent,
                      .failure = nullptr};
    Headers headers(curl);
    for (const std::string& line : request.headers) headers.add(line);
    if (request.key) {
        // Before the key, which would be sent as a password without it.
        set(handle, CURLOPT_AWS_SIGV4, ("aws:amz:" + request.region + ":s3").c_str());
        headers.add("x-amz-content-sha256: UNSIGNED-PAYLOAD");
        if (!request.key->session_token.empty()) headers.add("x-amz-security-token: " + request.key->session_token);
        set(handle, CURLOPT_USERNAME, request.key->id.c_str());
        set(handle, CURLOPT_PASSWORD, request.key->secret.c_str());
    }
    std::array<char, CURL_ERROR_SIZE> why{};
    set(handle, CURLOPT_URL, request.url.c_str());
    set_method(handle, request, exchange);
    set_limits(handle, request);
    set(handle, CURLOPT_HTTPHEADER, headers.get());
    set(handle, CURLOPT_HEADERFUNCTION, &take_header);
    set(handle, CURLOPT_HEADERDATA, &exchange);
    set(handle, CURLOPT_WRITEFUNCTION, &take_body);
    set(handle, CURLOPT_WRITEDATA, &exchange);
    set(handle, CURLOPT_ERRORBUFFER, why.data());
    const CURLcode code = curl.easy_perform(handle);
    curl.easy_setopt(handle, CURLOPT_ERRORBUFFER, nullptr);
    if (exchange.failure) std::rethrow_exception(exchange.failure);
    if (code != CURLE_OK)
        throw TransferError(why[0] != '\0' ? std::string(why.data()) : std::string(curl.easy_strerror(code)),
                            passes(code) || is_left_from_before(handle, code), is_unreachable(code));
    return std::move(exchange.response);
}

std::string origin_of(const std::string& url) {
    const std::size_t begin = url.find("://");
    return begin == std::string::npos ? url : url.substr(0, url.find_first_of("/?#", begin + 3));
}

std::string shown_url(const std::string& url) {
    const std::size_t begin = url.find("://");
    const std::size_t at = origin_of(url).rfind('@');
    return begin == std::string::npos || at == std::string::npos ? url : url.substr(0, begin + 3) + url.substr(at + 1);
}

std::string percent_encoded(std::string_view text, bool keeps_slashes) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (is_letter || c == '-' || c == '_' || c == '.' || c == '~' || (c == '/' && keeps_slashes)) {
            encoded += c;
        } else {
            encoded += '%';
            encoded += digits[byte >> 4];
            encoded += digits[byte & 0xf];
        }
    }
    return encoded;
}

std::string percent_decoded(std::string_view text) {
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned byte = 0;
        const char* const digits = text.data() + i + 1;
        if (text[i] == '%' && i + 2 < text.size() && std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
            decoded += static_cast<char>(byte);
            i += 2;
        } else {
            decoded += text[i];
        }
    }
    return decoded;
}

}  // namespace gk::store
