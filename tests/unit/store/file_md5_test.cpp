// The MD5 of files, against the values of RFC 1321.
#include <boost/test/unit_test.hpp>

#include "gk/base/error.hpp"
#include "gk/store/file_md5.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(file_md5)

BOOST_AUTO_TEST_CASE(known_values) {
    const TemporaryFolder folder;
    BOOST_TEST(md5_of_file(folder.write("x", "")) == "d41d8cd98f00b204e9800998ecf8427e");
    BOOST_TEST(md5_of_file(folder.write("x", "message digest")) == "f96b697d7cb7938d525a2f31aaf161d0");
    BOOST_TEST(md5_of_file(folder.write("x", std::string(1'000'000, 'a'))) == "7707d6ae4e027c70eea2a935c2296f21");
    BOOST_CHECK_THROW(md5_of_file(folder.file("y")), Error);
}

BOOST_AUTO_TEST_SUITE_END()
