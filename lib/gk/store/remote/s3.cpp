#include "gk/store/remote/s3.hpp"

#include <algorithm>
#include <charconv>
#include <pugixml.hpp>

#include "gk/store/remote/aws_credentials.hpp"
#include "gk/store/remote/content_digest.hpp"
#include "gk/store/remote/environment.hpp"
#include "gk/store/remote/http_file.hpp"
#include "gk/store/remote/patience.hpp"

namespace gk::store {
namespace {

constexpr int most_moves = 4;

// Names that are no part of a host's name stand in the path.
bool is_host_part(const std::string& bucket) {
    return bucket.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
}

// An ETag is the content's MD5, or that of its parts, unless the server keeps it encrypted under a key of its own.
void describe_s3_file(const HttpResponse& response, RemoteFile& file) {
    const bool is_digest = !response.header("x-amz-server-side-encryption").starts_with("aws:kms") &&
                           response.header("x-amz-server-side-encryption-customer-algorithm").empty();
    const std::size_t dash = file.validator.find('-');
    if (is_digest && is_md5(file.validator)) file.md5 = file.validator;
    if (is_digest && dash != std::string::npos && is_md5(file.validator.substr(0, dash)))
        file.parts_md5 = file.validator;
    static constexpr std::string_view prefix = "x-amz-meta-";
    for (const auto& [name, value] : response.headers)
        if (name.starts_with(prefix)) file.metadata[name.substr(prefix.size())] = value;
}

std::vector<std::string> headers_of(const Metadata& metadata) {
    std::vector<std::string> headers;
    // An empty one can't be signed by libcurl, and says no more than none.
    for (const auto& [name, value] : metadata)
        if (!value.empty()) headers.emplace_back("x-amz-meta-").append(name).append(": ").append(value);
    return headers;
}

bool is_region(const std::string& text) {
    return !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
}

// Hosts that may be told the user's key, or be followed to with an answer in mind: the same, and Amazon's own.
bool may_follow(const std::string& from, const std::string& to) {
    const std::string origin = origin_of(to);
    return origin == origin_of(from) || (origin.starts_with("https://") && origin.ends_with(".amazonaws.com") &&
                                         origin.find('@') == std::string::npos);
}

// Parts of the usual size, larger ones where there would be more than S3 takes.
std::size_t part_size_of(std::size_t size) {
    constexpr std::size_t most_parts = 10'000;
    std::size_t part = part_size;
    while (part * most_parts < size) part *= 2;
    return part;
}

pugi::xml_node parsed(pugi::xml_document& document, const HttpResponse& response, const char* root,
                      const std::string& place) {
    document.load_buffer(response.body.data(), response.body.size());
    const pugi::xml_node node = document.child(root);
    if (!node) throw Error(place + " does not answer as S3 does: is there a proxy or a sign-in page between?");
    return node;
}

}  // namespace

S3::S3(std::string bucket, bool sign, bool may_sign)
    : bucket_(std::move(bucket)), endpoint_(environment("AWS_ENDPOINT_URL_S3")), sign_(sign), may_sign_(may_sign) {
    if (endpoint_.empty()) endpoint_ = environment("AWS_ENDPOINT_URL");
    while (endpoint_.ends_with('/')) endpoint_.pop_back();
    region_ = aws_region();
}

std::string S3::url_of(const std::string& path_and_query) const {
    if (!endpoint_.empty()) return endpoint_ + "/" + bucket_ + path_and_query;
    const std::string host =
        region_.empty() || region_ == "us-east-1" ? "s3.amazonaws.com" : "s3." + region_ + ".amazonaws.com";
    if (is_host_part(bucket_)) return "https://" + bucket_ + "." + host + path_and_query;
    return "https://" + host + "/" + bucket_ + path_and_query;
}

HttpRequest S3::request_for(const std::string& method, const std::string& path_and_query) {
    const std::lock_guard lock(mutex_);
    if (!has_key_) {
        if (sign_)
            key_ = find_aws_key(client_);
        else if (may_sign_)
            key_ = aws_key_of_environment();
        has_key_ = true;
    }
    HttpRequest request;
    request.method = method;
    request.url = url_of(path_and_query);
    request.key = key_;
    request.region = region_.empty() ? "us-east-1" : region_;
    request.follow = false;  // a signature holds for one host
    return request;
}

// Whether the bucket is elsewhere: in a region that is now known, or at a location.
bool S3::moves(const HttpResponse& response, const HttpRequest& request, std::string& location) {
    location.clear();
    const bool redirects = response.status == 301 || response.status == 302 || response.status == 307 ||
                           response.status == 308 || response.status == 400;
    if (!redirects) return false;
    const std::string region = response.header("x-amz-bucket-region");
    // What another thread has learnt by now is told by the request's own region.
    if (is_region(region) && region != request.region) {
        const std::lock_guard lock(mutex_);
        region_ = region;
        return true;
    }
    if (response.status == 400) return false;
    location = response.header("location");
    if (location.starts_with('/')) location.insert(0, origin_of(request.url));
    return may_follow(request.url, location);
}

HttpResponse S3::ask(HttpRequest request, const std::string& path_and_query) {
    for (int move = 0;; ++move) {
        HttpResponse response = client_.perform(request);
        std::string location;
        if (move == most_moves || !moves(response, request, location)) {
            if (response.status == 404) refuse_missing_bucket(response);
            return response;
        }
        const HttpRequest again = request_for(request.method, path_and_query);
        request.region = again.region;
        request.url = location.empty() ? again.url : location;
    }
}

void S3::refuse_missing_bucket(const HttpResponse& response) const {
    if (s3_error_code(response) == "NoSuchBucket")
        throw Error("there is no bucket " + bucket_ + " (--bucket, GENOMEKIT_STORAGE_BUCKET)");
}

Answer S3::get(const std::string& name, const Resume& resume, FileSink& sink) {
    const std::string path = "/" + percent_encoded(name, true);
    HttpRequest request = request_for("GET", path);
    Resume from = resume;
    for (int move = 0;; ++move) {
        request.headers.clear();
        if (from.from != 0) request.headers = {"If-Match: \"" + from.validator + "\""};
        const HttpResponse response = get_file(client_, request, name, from, sink, describe_s3_file);
        if (response.status == 200 || response.status == 206) return Answer::found;
        if (response.status == 404) {
            refuse_missing_bucket(response);
            return Answer::missing;
        }
        if (response.status == 403) return Answer::denied;
        std::string location;
        if ((response.status == 412 || response.status == 416) && from.from != 0) {
            from = {};  // another content by now
        } else if (moves(response, request, location)) {
            request = request_for("GET", path);
            if (!location.empty()) request.url = location;
        } else {
            throw_status(response, "can't get " + name + " from " + place());
        }
        if (move == most_moves) throw_status(response, "can't get " + name + " from " + place());
    }
}

std::optional<RemoteFile> S3::look(const std::string& name) {
    const std::string path = "/" + percent_encoded(name, true);
    const HttpResponse response = ask(request_for("HEAD", path), path);
    if (response.status == 404) return std::nullopt;
    if (response.status != 200) throw_status(response, "can't look at " + name + " in " + place());
    RemoteFile file = described_file(response, name);
    describe_s3_file(response, file);
    return file;
}

std::vector<RemoteFile> S3::list() {
    std::vector<RemoteFile> files;
    std::string token;
    do {
        std::string query = "/?";
        if (!token.empty()) query += "continuation-token=" + percent_encoded(token, false) + "&";
        query += "delimiter=%2F&encoding-type=url&list-type=2";
        const HttpResponse response = ask(request_for("GET", query), query);
        if (response.status != 200) throw_status(response, "can't list " + place());
        pugi::xml_document document;
        const pugi::xml_node result = parsed(document, response, "ListBucketResult", place());
        const bool is_encoded = std::string_view(result.child_value("EncodingType")) == "url";
        for (const pugi::xml_node entry : result.children("Contents")) {
            const std::string key = entry.child_value("Key");
            RemoteFile file;
            file.name = is_encoded ? percent_decoded(key) : key;
            file.size = entry.child("Size").text().as_ullong();
            file.validator = plain_etag(entry.child_value("ETag"));
            files.push_back(std::move(file));
        }
        const std::string next = result.child_value("NextContinuationToken");
        const bool is_cut = std::string_view(result.child_value("IsTruncated")) == "true";
        if (is_cut && (next.empty() || next == token)) throw Error(place() + " does not say how its list goes on");
        token = is_cut ? next : std::string();
    } while (!token.empty());
    return files;
}

void S3::put(const std::string& name, std::string_view content, const Metadata& metadata,
             const std::function<void(std::uint64_t)>& sent) {
    std::vector<std::string> headers = headers_of(metadata);
    if (content.size() >= part_size) return put_parts(name, content, std::move(headers), sent);
    const std::string path = "/" + percent_encoded(name, true);
    HttpRequest request = request_for("PUT", path);
    request.headers = std::move(headers);
    request.headers.push_back("Content-MD5: " + base64_md5(content));
    request.body = content;
    request.sent = sent;
    const HttpResponse response = ask(request, path);
    if (response.status != 200) throw_status(response, "can't put " + name + " into " + place());
}

std::string S3::begin_parts(const std::string& name, std::vector<std::string> headers) {
    const std::string path = "/" + percent_encoded(name, true) + "?uploads=";
    HttpRequest request = request_for("POST", path);
    request.headers = std::move(headers);
    request.headers.emplace_back("Content-Type: application/octet-stream");  // else the object has that of a form
    const HttpResponse response = ask(request, path);
    if (response.status != 200) throw_status(response, "can't put " + name + " into " + place());
    pugi::xml_document document;
    return parsed(document, response, "InitiateMultipartUploadResult", place()).child_value("UploadId");
}

std::string S3::put_part(const std::string& name, const std::string& query, std::string_view part,
                         const std::function<void(std::uint64_t)>& sent) {
    HttpRequest request = request_for("PUT", query);
    request.headers = {"Content-MD5: " + base64_md5(part)};
    request.body = part;
    request.sent = sent;
    const HttpResponse response = ask(request, query);
    if (response.status != 200) throw_status(response, "can't put a part of " + name + " into " + place());
    return response.header("etag");
}

void S3::end_parts(const std::string& name, const std::string& query, const std::string& list) {
    HttpRequest request = request_for("POST", query);
    request.headers = {"Content-Type: application/xml"};
    request.body = list;
    const HttpResponse response = ask(request, query);
    // It may fail after it has answered 200.
    if (response.status != 200 || !s3_error_code(response).empty())
        throw_status(response, "can't put " + name + " into " + place());
    pugi::xml_document document;
    parsed(document, response, "CompleteMultipartUploadResult", place());
}

void S3::put_parts(const std::string& name, std::string_view content, std::vector<std::string> headers,
                   const std::function<void(std::uint64_t)>& sent) {
    const std::string what = "can't put " + name + " into " + place();
    const std::string path = "/" + percent_encoded(name, true);
    const std::string upload = percent_encoded(begin_parts(name, std::move(headers)), false);
    const std::size_t size = part_size_of(content.size());
    std::string list = "<CompleteMultipartUpload>";
    try {
        for (std::size_t at = 0, number = 1; at < content.size(); at += size, ++number) {
            std::string query = path;
            query.append("?partNumber=").append(std::to_string(number)).append("&uploadId=").append(upload);
            const auto count = [&](std::uint64_t done) {
                if (sent) sent(at + done);
            };
            const std::string etag =
                ask_patiently(what, [&] { return put_part(name, query, content.substr(at, size), count); });
            list.append("<Part><PartNumber>").append(std::to_string(number)).append("</PartNumber><ETag>");
            list.append(etag).append("</ETag></Part>");
        }
        list += "</CompleteMultipartUpload>";
        ask_patiently(what, [&] { end_parts(name, path + "?uploadId=" + upload, list); });
    } catch (...) {
        const std::string query = path + "?uploadId=" + upload;
        try {
            ask(request_for("DELETE", query), query);
        } catch (const Error&) {
            // The parts stay in the bucket, which says so on its bill; the first failure is what is told.
        }
        throw;
    }
}

}  // namespace gk::store
