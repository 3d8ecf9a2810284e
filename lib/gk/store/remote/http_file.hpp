// A file by HTTP GET, whole or from where it broke off.
#pragma once

#include <functional>
#include <string>

#include "gk/store/remote/http.hpp"
#include "gk/store/remote/remote.hpp"

namespace gk::store {

/// Makes the request for a file, and hands what comes to the sink. `describe` says what a response's headers tell of
/// the file beside its name, size and validator. The response's status says how it went: 200 and 206 are all well, 412
/// is another content than that of the part that is there. The condition on that is the caller's.
/// Throws as `HttpClient::perform` does.
HttpResponse get_file(HttpClient& client, HttpRequest request, const std::string& name, const Resume& resume,
                      FileSink& sink, const std::function<void(const HttpResponse&, RemoteFile&)>& describe);

/// What the headers of a response tell: size, ETag, and MD5 where Content-MD5 has one.
RemoteFile described_file(const HttpResponse& response, const std::string& name);

/// Throws Error for a file that was compressed on its way or where it is stored: its digests are not of what comes.
void refuse_compressed(const HttpResponse& response, const RemoteFile& file);

/// The code of S3's error document: `NoSuchBucket`; empty where the body is none.
std::string s3_error_code(const HttpResponse& response);

/// Throws for a status that is no success: TransferError that passes for those of a server that is not well, else
/// Error. `what` says what was asked: `can't get x from y`.
[[noreturn]] void throw_status(const HttpResponse& response, const std::string& what);

/// An ETag without its quotes and without `W/`.
std::string plain_etag(const std::string& header);
/// Whether it is an MD5 in hex.
bool is_md5(const std::string& text);
/// From base64 to hex; empty where it is no base64.
std::string hex_of_base64(const std::string& text);

}  // namespace gk::store
