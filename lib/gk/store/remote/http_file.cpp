#include "gk/store/remote/http_file.hpp"

#include <nettle/base64.h>

#include <algorithm>
#include <pugixml.hpp>
#include <span>
#include <utility>
#include <vector>

#include "gk/base/hex.hpp"
#include "gk/base/numbers.hpp"

namespace gk::store {
namespace {

// `bytes 100-199/1000`: where a part begins, and how long the whole is.
struct Range {
    std::optional<std::uint64_t> from;
    std::optional<std::uint64_t> size;
};

Range range_of(const HttpResponse& response) {
    const std::string text = response.header("content-range");
    const std::size_t blank = text.find(' ');
    const std::size_t dash = text.find('-');
    const std::size_t slash = text.find('/');
    Range range;
    if (blank == std::string::npos || slash == std::string::npos) return range;
    if (dash != std::string::npos && dash > blank)
        range.from = parse_integer<std::uint64_t>(std::string_view(text).substr(blank + 1, dash - blank - 1));
    range.size = parse_integer<std::uint64_t>(std::string_view(text).substr(slash + 1));
    return range;
}

// A part came of a content that is another one than what is there already.
struct OtherContent {};

constexpr long precondition_failed = 412;

// What S3 says of a failure.
struct S3Failure {
    std::string code;
    std::string message;
};

S3Failure failure_in(const HttpResponse& response) {
    pugi::xml_document document;
    if (!document.load_buffer(response.body.data(), response.body.size())) return {};
    const pugi::xml_node error = document.child("Error");
    return {.code = error.child_value("Code"), .message = error.child_value("Message")};
}

}  // namespace

HttpResponse get_file(HttpClient& client, HttpRequest request, const std::string& name, const Resume& resume,
                      FileSink& sink, const std::function<void(const HttpResponse&, RemoteFile&)>& describe) {
    if (resume.from != 0) request.headers.push_back("Range: bytes=" + std::to_string(resume.from) + "-");
    bool has_begun = false;
    const auto begin = [&](const HttpResponse& response) {
        if (std::exchange(has_begun, true)) return;
        RemoteFile file = described_file(response, name);
        describe(response, file);
        const bool is_rest = response.status == 206;
        if (is_rest && range_of(response).from != resume.from) throw OtherContent();
        if (is_rest && !file.validator.empty() && file.validator != resume.validator) throw OtherContent();
        sink.begin(file, is_rest ? resume.from : 0);
    };
    HttpResponse response;
    try {
        response = client.perform(request, [&](const HttpResponse& head, std::string_view bytes) {
            begin(head);
            sink.write(bytes);
        });
        if (response.status == 0 || (response.status >= 200 && response.status < 300)) begin(response);
    } catch (const OtherContent&) {
        response.status = precondition_failed;  // what a server says that looks at the condition
    }
    return response;
}

RemoteFile described_file(const HttpResponse& response, const std::string& name) {
    RemoteFile file;
    file.name = name;
    file.size = response.status == 206 ? range_of(response).size
                                       : parse_integer<std::uint64_t>(response.header("content-length"));
    file.validator = plain_etag(response.header("etag"));
    if (const std::string md5 = hex_of_base64(response.header("content-md5")); response.status != 206 && is_md5(md5))
        file.md5 = md5;
    return file;
}

void refuse_compressed(const HttpResponse& response, const RemoteFile& file) {
    if (const std::string how = response.header("content-encoding"); !how.empty() && how != "identity")
        throw Error(file.name + " comes compressed (" + how + "): store it as it is");
}

std::string s3_error_code(const HttpResponse& response) {
    return failure_in(response).code;
}

void throw_status(const HttpResponse& response, const std::string& what) {
    const S3Failure failure = failure_in(response);
    std::string text = what;
    text.append(": the server answers ").append(std::to_string(response.status));
    if (!failure.code.empty()) {
        text.append(" (").append(failure.code);
        if (!failure.message.empty()) text.append(": ").append(failure.message);
        text += ')';
    }
    const bool is_not_well = response.status >= 500 || response.status == 429 || response.status == 408 ||
                             failure.code == "InternalError" || failure.code == "SlowDown";
    throw TransferError(without_control_characters(text), is_not_well);
}

std::string plain_etag(const std::string& header) {
    std::string etag = header.starts_with("W/") ? header.substr(2) : header;
    std::erase(etag, '"');
    return etag;
}

bool is_md5(const std::string& text) {
    return text.size() == 32 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

std::string hex_of_base64(const std::string& text) {
    base64_decode_ctx context;
    base64_decode_init(&context);
    std::vector<std::uint8_t> bytes(BASE64_DECODE_LENGTH(text.size()));
    std::size_t size = bytes.size();
    if (text.empty() || base64_decode_update(&context, &size, bytes.data(), text.size(), text.data()) == 0 ||
        base64_decode_final(&context) == 0)
        return {};
    return hex(std::span(bytes).first(size));
}

}  // namespace gk::store
