#include "gk/store/remote/mirror.hpp"

#include "gk/store/remote/http_file.hpp"

namespace gk::store {
namespace {

// What servers of files tell of their content. An ETag is an MD5 where S3 stands behind the server.
void describe_mirror_file(const HttpResponse& response, RemoteFile& file) {
    bool is_s3 = response.header("server").starts_with("AmazonS3");
    for (const auto& [name, value] : response.headers) is_s3 = is_s3 || name.starts_with("x-amz-request-id");
    if (is_s3 && is_md5(file.validator)) file.md5 = file.validator;
    if (const std::string md5 = response.header("x-checksum-md5"); is_md5(md5)) file.md5 = md5;
    if (response.header("etag").starts_with("W/")) file.validator.clear();  // no more than alike
    refuse_compressed(response, file);
}

}  // namespace

Answer get_url(HttpClient& client, const std::string& url, const std::string& name, const Resume& resume,
               FileSink& sink) {
    HttpRequest request;
    request.url = url;
    Resume from = resume;
    for (;;) {
        request.headers.clear();
        if (from.from != 0) request.headers = {"If-Match: \"" + from.validator + "\""};
        const HttpResponse response = get_file(client, request, name, from, sink, describe_mirror_file);
        if (response.status == 0 || response.status == 200 || response.status == 206) return Answer::found;
        if (response.status == 404 || response.status == 410) return Answer::missing;
        if (response.status == 401 || response.status == 403) return Answer::denied;
        const bool has_changed = (response.status == 412 || response.status == 416) && from.from != 0;
        if (!has_changed) throw_status(response, "can't get " + shown_url(url));
        from = {};
    }
}

Answer Mirror::get(const std::string& name, const Resume& resume, FileSink& sink) {
    return get_url(client_, url_ + "/" + percent_encoded(name, true), name, resume, sink);
}

std::optional<RemoteFile> Mirror::look(const std::string& name) {
    HttpRequest request;
    request.method = "HEAD";
    request.url = url_ + "/" + percent_encoded(name, true);
    const HttpResponse response = client_.perform(request);
    if (response.status == 404 || response.status == 410) return std::nullopt;
    if (response.status != 200) throw_status(response, "can't look at " + shown_url(request.url));
    RemoteFile file = described_file(response, name);
    describe_mirror_file(response, file);
    return file;
}

std::vector<RemoteFile> Mirror::list() {
    throw UsageError(place() + " is a plain web server, which has no list of its files: --local lists what is here");
}

void Mirror::put(const std::string&, std::string_view, const Metadata&, const std::function<void(std::uint64_t)>&) {
    throw UsageError(place() + " is a plain web server, which takes no files: give a bucket, s3://NAME or gs://NAME");
}

}  // namespace gk::store
