// Which remote a bucket's name and the environment mean.
#include <boost/test/unit_test.hpp>
#include <string>

#include "gk/base/error.hpp"
#include "gk/store/remote/open_remote.hpp"
#include "support/environment.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::store;

BOOST_AUTO_TEST_SUITE(opened_remotes)

namespace {

std::string place_of(const std::string& bucket) {
    return open_remote(bucket, false)->place();
}

}  // namespace

BOOST_AUTO_TEST_CASE(names_of_buckets) {
    const Environment plugin("GENOMEKIT_DATA_PLUGIN", "lab");
    const Environment other("GENOMEKIT_STORAGE_BUCKET", "other");
    BOOST_TEST(place_of("lab") == "s3://lab");
    BOOST_TEST(place_of("s3://lab") == "s3://lab");
    BOOST_TEST(place_of("s3://Lab_1.data-2/") == "s3://Lab_1.data-2");
    BOOST_TEST(place_of("gs://lab") == "gs://lab");
    BOOST_TEST(place_of("gs://lab//") == "gs://lab");
    BOOST_TEST(place_of("https://example.org/data/") == "https://example.org/data");
    BOOST_TEST(place_of("http://example.org:8080") == "http://example.org:8080");
}

BOOST_AUTO_TEST_CASE(the_default) {
    const Environment no_plugin("GENOMEKIT_DATA_PLUGIN", nullptr);
    const Environment no_bucket("GENOMEKIT_STORAGE_BUCKET", nullptr);
    BOOST_TEST(place_of("") == "s3://genomekit-data-public");
    const Environment bucket("GENOMEKIT_STORAGE_BUCKET", "gs://lab");
    BOOST_TEST(place_of("") == "gs://lab");
    const Environment empty_plugin("GENOMEKIT_DATA_PLUGIN", "");
    BOOST_TEST(place_of("") == "gs://lab");
    const Environment plugin("GENOMEKIT_DATA_PLUGIN", "lab");
    BOOST_TEST(place_of("") == "gk-data-lab");
    BOOST_TEST(place_of("s3://lab") == "s3://lab");
    const Environment empty_bucket("GENOMEKIT_STORAGE_BUCKET", "");
    const Environment none("GENOMEKIT_DATA_PLUGIN", nullptr);
    BOOST_TEST(place_of("") == "s3://genomekit-data-public");
}

BOOST_AUTO_TEST_CASE(names_that_are_refused) {
    for (const char* name : {"s3://", "gs://", "https://", "/", "a/b", "s3://a/b", "gs://a/b", "a b", "lab?x", "lab#",
                             "user@lab", "ftp://example.org/data", "s3:lab", "file:///data", "l\xC3\xA4"})
        BOOST_CHECK_THROW(open_remote(name, false), UsageError);
    BOOST_TEST(message_of<UsageError>([] { open_remote("s3://a/b", false); }) ==
               "--bucket: 'a/b' can't name a bucket, and a folder in one is not supported: give s3://NAME, gs://NAME "
               "or https://HOST/FOLDER");
    const Environment no_plugin("GENOMEKIT_DATA_PLUGIN", nullptr);
    const Environment bucket("GENOMEKIT_STORAGE_BUCKET", "a b");
    BOOST_CHECK_THROW(open_remote("", false), UsageError);
}

BOOST_AUTO_TEST_SUITE_END()
