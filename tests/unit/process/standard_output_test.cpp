// Whether a file is what stdout writes to.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>

#include "gk/process/standard_output.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;

namespace {

// With stdout led to one file, whether another one is it.
bool is_output_while(const std::string& out, const std::string& file) {
    const int old = dup(STDOUT_FILENO);
    const int fd = open(out.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    dup2(fd, STDOUT_FILENO);
    struct stat status {};
    const bool found = stat(file.c_str(), &status) == 0 && is_standard_output(status);
    dup2(old, STDOUT_FILENO);
    close(fd);
    close(old);
    return found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(standard_output)

BOOST_AUTO_TEST_CASE(one_regular_file_is) {
    const TemporaryFolder folder;
    const std::string file = folder.write("x", "x");
    BOOST_TEST(is_output_while(file, file));
    BOOST_TEST(is_output_while(file, folder.path() + "/./x"));
    BOOST_TEST(!is_output_while(file, folder.write("y", "x")));
}

BOOST_AUTO_TEST_CASE(devices_are_not) {
    BOOST_TEST(!is_output_while("/dev/null", "/dev/null"));
}

BOOST_AUTO_TEST_SUITE_END()
