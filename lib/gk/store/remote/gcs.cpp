#include "gk/store/remote/gcs.hpp"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

#include "gk/base/fields.hpp"
#include "gk/base/numbers.hpp"
#include "gk/store/remote/environment.hpp"
#include "gk/store/remote/http_file.hpp"

namespace gk::store {
namespace {

using nlohmann::json;

// What one request of an upload carries: a multiple of 256 KiB.
constexpr std::size_t chunk_size = std::size_t{100} << 20;

std::string text_of(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// Four bytes in base64, the first one the highest.
std::optional<std::uint32_t> crc32c_of(const std::string& base64) {
    const std::string hex = hex_of_base64(base64);
    std::uint32_t value = 0;
    if (hex.size() != 8 || std::from_chars(hex.data(), hex.data() + 8, value, 16).ptr != hex.data() + 8)
        return std::nullopt;
    return value;
}

// Of a document of the interface.
RemoteFile file_of(const json& object) {
    RemoteFile file;
    file.name = text_of(object, "name");
    file.size = parse_integer<std::uint64_t>(text_of(object, "size"));
    file.validator = text_of(object, "generation");
    file.md5 = hex_of_base64(text_of(object, "md5Hash"));
    file.crc32c = crc32c_of(text_of(object, "crc32c"));
    if (const auto metadata = object.find("metadata"); metadata != object.end() && metadata->is_object())
        for (const auto& [key, value] : metadata->items())
            if (value.is_string()) file.metadata[key] = value.get<std::string>();
    return file;
}

json parsed(const HttpResponse& response, const std::string& place) {
    json document = json::parse(response.body, nullptr, false);
    if (!document.is_object())
        throw Error(place +
                    " does not answer as Google Cloud Storage does: is there a proxy or a sign-in page between?");
    return document;
}

// `crc32c=AAAAAA==,md5=…`, of the whole object, also where a part of it comes.
void describe_gcs_file(const HttpResponse& response, RemoteFile& file) {
    file.validator = response.header("x-goog-generation");
    const std::string hashes = response.header("x-goog-hash");
    for (std::string_view rest = hashes; !rest.empty();) {
        const std::size_t end = std::min(rest.find(','), rest.size());
        const std::string_view entry = trimmed(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (entry.starts_with("md5=")) file.md5 = hex_of_base64(std::string(entry.substr(4)));
        if (entry.starts_with("crc32c=")) file.crc32c = crc32c_of(std::string(entry.substr(7)));
    }
    refuse_compressed(response, file);
}

}  // namespace

Gcs::Gcs(std::string bucket, bool sign)
    : bucket_(std::move(bucket)),
      base_(environment("STORAGE_EMULATOR_HOST")),
      project_(environment("GENOMEKIT_GCS_BILLING_PROJECT")),
      sign_(sign) {
    if (base_.empty()) base_ = "https://storage.googleapis.com";
    if (base_.find("://") == std::string::npos) base_ = "http://" + base_;
    while (base_.ends_with('/')) base_.pop_back();
}

std::string Gcs::url_of(const std::string& service, const std::string& object, const std::string& query) const {
    std::string url = base_ + service + "/storage/v1/b/" + percent_encoded(bucket_, false) + "/o";
    if (!object.empty()) url += "/" + percent_encoded(object, false);
    url += "?" + query;
    if (!project_.empty()) url += "&userProject=" + percent_encoded(project_, false);
    return url;
}

// Of the environment, by the names that Google's and others' tools have for it; with --sign also of the machine.
std::string Gcs::token() {
    const std::lock_guard lock(mutex_);
    if (token_) return *token_;
    std::string found;
    for (const char* name : {"GOOGLE_OAUTH_ACCESS_TOKEN", "CLOUDSDK_AUTH_ACCESS_TOKEN", "GCS_OAUTH_TOKEN"})
        if (found.empty()) found = environment(name);
    if (found.empty() && sign_) found = token_of_machine();
    token_ = found;
    return found;
}

std::string Gcs::token_of_machine() {
    std::string host = environment("GCE_METADATA_HOST");
    if (host.empty()) host = "metadata.google.internal";
    HttpRequest request;
    request.url = "http://" + host + "/computeMetadata/v1/instance/service-accounts/default/token";
    request.headers = {"Metadata-Flavor: Google"};
    request.connect_seconds = 2;
    std::string found;
    try {
        const HttpResponse response = client_.perform(request);
        const json document = json::parse(response.body, nullptr, false);
        if (response.status == 200 && document.is_object()) found = text_of(document, "access_token");
    } catch (const TransferError&) {
        // This is no machine of Google's.
    }
    if (found.empty())
        throw Error(
            "--sign: there is no Google access token: set GOOGLE_OAUTH_ACCESS_TOKEN, for example to what 'gcloud auth "
            "print-access-token' says");
    return found;
}

HttpRequest Gcs::request_for(const std::string& url) {
    HttpRequest request;
    request.url = url;
    // To nobody else: where an upload goes is the server's to say.
    if (origin_of(url) != origin_of(base_)) return request;
    if (const std::string bearer = token(); !bearer.empty()) request.headers = {"Authorization: Bearer " + bearer};
    return request;
}

Answer Gcs::get(const std::string& name, const Resume& resume, FileSink& sink) {
    Resume from = resume;
    for (;;) {
        std::string query = "alt=media";
        if (from.from != 0) query += "&ifGenerationMatch=" + percent_encoded(from.validator, false);
        HttpRequest request = request_for(url_of("/download", name, query));
        // Else an object that is stored compressed comes otherwise than its hash says.
        request.headers.emplace_back("Accept-Encoding: gzip");
        const HttpResponse response = get_file(client_, request, name, from, sink, describe_gcs_file);
        if (response.status == 200 || response.status == 206) return Answer::found;
        if (response.status == 404) return Answer::missing;
        if (response.status == 401 || response.status == 403) return Answer::denied;
        const bool has_changed = (response.status == 412 || response.status == 416) && from.from != 0;
        if (!has_changed) throw_status(response, "can't get " + name + " from " + place());
        from = {};
    }
}

std::optional<RemoteFile> Gcs::look(const std::string& name) {
    const HttpResponse response = client_.perform(request_for(url_of("", name, "projection=noAcl&prettyPrint=false")));
    if (response.status == 404) return std::nullopt;
    if (response.status != 200) throw_status(response, "can't look at " + name + " in " + place());
    return file_of(parsed(response, place()));
}

std::vector<RemoteFile> Gcs::list() {
    std::vector<RemoteFile> files;
    std::string page;
    do {
        std::string query = "projection=noAcl&prettyPrint=false";
        if (!page.empty()) query += "&pageToken=" + percent_encoded(page, false);
        const HttpResponse response = client_.perform(request_for(url_of("", "", query)));
        if (response.status != 200) throw_status(response, "can't list " + place());
        const json document = parsed(response, place());
        if (const auto items = document.find("items"); items != document.end() && items->is_array())
            for (const json& item : *items) files.push_back(file_of(item));
        const std::string next = text_of(document, "nextPageToken");
        if (!next.empty() && next == page) throw Error(place() + " does not say how its list goes on");
        page = next;
    } while (!page.empty());
    return files;
}

void Gcs::put(const std::string& name, std::string_view content, const Metadata& metadata,
              const std::function<void(std::uint64_t)>& sent) {
    const std::string what = "can't put " + name + " into " + place();
    json document = {{"name", name}};
    if (!metadata.empty()) document["metadata"] = metadata;
    const std::string text = document.dump();
    HttpRequest begin = request_for(url_of("/upload", "", "uploadType=resumable"));
    begin.method = "POST";
    begin.headers.emplace_back("Content-Type: application/json; charset=UTF-8");
    begin.headers.emplace_back("X-Upload-Content-Type: application/octet-stream");
    begin.body = text;
    const HttpResponse begun = client_.perform(begin);
    const std::string session = begun.header("location");
    if (begun.status != 200 || session.empty()) throw_status(begun, what);
    std::size_t at = 0;
    do {
        HttpRequest request = request_for(session);
        request.method = "PUT";
        request.follow = false;  // 308 says here that more is wanted
        request.body = content.substr(at, chunk_size);
        const std::size_t end = at + request.body.size();
        const std::string range = content.empty() ? "*" : std::to_string(at) + "-" + std::to_string(end - 1);
        request.headers.push_back("Content-Range: bytes " + range + "/" + std::to_string(content.size()));
        request.sent = [&, at](std::uint64_t done) {
            if (sent) sent(at + done);
        };
        const HttpResponse response = client_.perform(request);
        if (response.status == 200 || response.status == 201) return;
        if (response.status != 308) throw_status(response, what);
        // It says how much it has, which may be less than it was sent.
        const std::string kept = response.header("range");
        const auto last = parse_integer<std::size_t>(kept.substr(std::min(kept.find('-') + 1, kept.size())));
        const std::size_t next = last ? *last + 1 : at;
        if (next <= at || next > end) throw_status(response, what);
        at = next;
    } while (at < content.size());
    throw TransferError(what + ": the server does not say that it has it all", true);
}

}  // namespace gk::store
