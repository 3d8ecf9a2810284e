// What the headers of a file say, and which statuses pass.
#include <boost/test/unit_test.hpp>
#include <string>

#include "gk/store/remote/http_file.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::store;

BOOST_AUTO_TEST_SUITE(http_files)

namespace {

HttpResponse response_of(long status, const std::string& body = {}) {
    HttpResponse response;
    response.status = status;
    response.body = body;
    return response;
}

// Of a part of a file, by its Content-Range.
std::optional<std::uint64_t> size_told_by(const std::string& range) {
    HttpResponse response = response_of(206);
    response.headers["content-range"] = range;
    response.headers["content-length"] = "100";
    return described_file(response, "a").size;
}

bool status_passes(long status) {
    try {
        throw_status(response_of(status), "can't get a");
    } catch (const TransferError& failure) {
        return failure.passes();
    }
}

std::string status_told(const std::string& body) {
    return message_of<TransferError>([&] { throw_status(response_of(503, body), "can't get a from s3://lab"); });
}

}  // namespace

BOOST_AUTO_TEST_CASE(etags) {
    BOOST_TEST(plain_etag("\"abc-2\"") == "abc-2");
    BOOST_TEST(plain_etag("W/\"abc\"") == "abc");
    BOOST_TEST(plain_etag("abc") == "abc");
    BOOST_TEST(plain_etag("").empty());
}

BOOST_AUTO_TEST_CASE(md5_in_hex_and_base64) {
    BOOST_TEST(is_md5("d41d8cd98f00b204e9800998ecf8427e"));
    for (const char* other : {"", "d41d8cd98f00b204e9800998ecf8427", "d41d8cd98f00b204e9800998ecf8427e0",
                              "D41D8CD98F00B204E9800998ECF8427E", "d41d8cd98f00b204e9800998ecf8427g"})
        BOOST_TEST(!is_md5(other), other);
    BOOST_TEST(hex_of_base64("1B2M2Y8AsgTpgAmY7PhCfg==") == "d41d8cd98f00b204e9800998ecf8427e");
    BOOST_TEST(hex_of_base64("4waSgw==") == "e3069283");
    for (const char* other : {"", "1B2M2Y8AsgTpgAmY7PhCfg", "1B2M2Y8AsgTpgAmY7PhCfg=", "no: base64"})
        BOOST_TEST(hex_of_base64(other).empty(), other);
}

BOOST_AUTO_TEST_CASE(a_whole_file) {
    HttpResponse response = response_of(200);
    response.headers = {{"content-length", "1234"}, {"etag", "\"v1\""}, {"content-md5", "1B2M2Y8AsgTpgAmY7PhCfg=="}};
    const RemoteFile file = described_file(response, "hg38.2bit");
    BOOST_TEST(file.name == "hg38.2bit");
    BOOST_TEST(file.size.value() == 1234U);
    BOOST_TEST(file.validator == "v1");
    BOOST_TEST(file.md5 == "d41d8cd98f00b204e9800998ecf8427e");
    BOOST_TEST(file.parts_md5.empty());
    BOOST_TEST(!file.crc32c.has_value());

    const RemoteFile untold = described_file(response_of(200), "a");
    BOOST_TEST(!untold.size.has_value());
    BOOST_TEST(untold.validator.empty());
    BOOST_TEST(untold.md5.empty());
    response.headers["content-length"] = "12x";
    BOOST_TEST(!described_file(response, "a").size.has_value());
}

BOOST_AUTO_TEST_CASE(a_part_of_a_file) {
    HttpResponse response = response_of(206);
    response.headers = {{"content-length", "100"},
                        {"content-range", "bytes 900-999/1000"},
                        {"etag", "\"v1\""},
                        {"content-md5", "1B2M2Y8AsgTpgAmY7PhCfg=="}};
    const RemoteFile file = described_file(response, "a");
    BOOST_TEST(file.size.value() == 1000U);
    BOOST_TEST(file.validator == "v1");
    BOOST_TEST(file.md5.empty());  // it is that of the part
    BOOST_TEST(size_told_by("bytes 0-9/77").value() == 77U);
    for (const char* range : {"", "bytes 900-999/*", "bytes 900-999", "900-999/1000", "bytes 900-999/1000x"})
        BOOST_TEST(!size_told_by(range).has_value(), range);
}

BOOST_AUTO_TEST_CASE(statuses_that_pass) {
    for (const long status : {408L, 429L, 500L, 502L, 503L, 504L}) BOOST_TEST(status_passes(status), status);
    for (const long status : {301L, 304L, 400L, 401L, 403L, 404L, 412L, 416L})
        BOOST_TEST(!status_passes(status), status);
}

BOOST_AUTO_TEST_CASE(what_a_server_says_of_a_failure) {
    const std::string begin = "can't get a from s3://lab: the server answers 503";
    BOOST_TEST(status_told("") == begin);
    BOOST_TEST(status_told("<?xml version=\"1.0\"?><Error><Code>SlowDown</Code><Message>Ask less.</Message></Error>") ==
               begin + " (SlowDown: Ask less.)");
    BOOST_TEST(status_told("<Error><Code>SlowDown</Code></Error>") == begin + " (SlowDown)");
    BOOST_TEST(status_told("<html><body>Service unavailable</body></html>") == begin);
    BOOST_TEST(status_told("Service unavailable") == begin);
}

BOOST_AUTO_TEST_SUITE_END()
