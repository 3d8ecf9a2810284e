// Names in URLs, headers of responses, and protocols that are not spoken. What a server says is tested with one.
#include <boost/test/unit_test.hpp>
#include <string>

#include "gk/store/remote/http.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::store;

BOOST_AUTO_TEST_SUITE(http_exchanges)

BOOST_AUTO_TEST_CASE(percent_encoding) {
    BOOST_TEST(percent_encoded("hg38.p14-a_b~c", true) == "hg38.p14-a_b~c");
    BOOST_TEST(percent_encoded("a/b c", true) == "a/b%20c");
    BOOST_TEST(percent_encoded("a/b c", false) == "a%2Fb%20c");
    BOOST_TEST(percent_encoded("+&=?#%*'", true) == "%2B%26%3D%3F%23%25%2A%27");
    BOOST_TEST(percent_encoded("\xC3\xA4\n", true) == "%C3%A4%0A");
    BOOST_TEST(percent_encoded("", true).empty());
}

BOOST_AUTO_TEST_CASE(percent_decoding) {
    BOOST_TEST(percent_decoded("a%20b%2fc%2FD") == "a b/c/D");
    BOOST_TEST(percent_decoded("%C3%A4") == "\xC3\xA4");
    BOOST_TEST(percent_decoded("%2520") == "%20");
    for (const char* plain : {"", "a+b", "100%", "%4", "%zz", "%4z", "%-1", "%+1", "% 1"})
        BOOST_TEST(percent_decoded(plain) == plain);
    BOOST_TEST(percent_decoded("%%41%") == "%A%");
    std::string all;
    for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
    for (const bool keeps_slashes : {false, true})
        BOOST_TEST((percent_decoded(percent_encoded(all, keeps_slashes)) == all));
}

BOOST_AUTO_TEST_CASE(headers_of_a_response) {
    HttpResponse response;
    response.headers["etag"] = "\"x\"";
    BOOST_TEST(response.header("etag") == "\"x\"");
    BOOST_TEST(response.header("content-length").empty());
    BOOST_TEST(response.headers.size() == 1U);
}

BOOST_AUTO_TEST_CASE(files_of_this_machine_are_not_read) {
    const TemporaryFolder folder;
    HttpRequest request;
    request.url = "file://" + folder.write("secret", "x");
    std::string got;
    HttpClient client;
    try {
        client.perform(request, [&](const HttpResponse&, std::string_view bytes) { got += bytes; });
        BOOST_ERROR("it was read");
    } catch (const TransferError& failure) {
        BOOST_TEST(!failure.passes());
    }
    BOOST_TEST(got.empty());
}

BOOST_AUTO_TEST_SUITE_END()
