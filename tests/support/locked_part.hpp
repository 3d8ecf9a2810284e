// A download that another process is at, for tests.
#pragma once

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <string>
#include <utility>

namespace gk::testing {

/// A file that is locked as another process would lock it: locks of one process through two descriptors keep each other
/// out.
class LockedPart {
public:
    explicit LockedPart(const std::string& path) : fd_(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
        BOOST_REQUIRE(fd_ >= 0);
        BOOST_REQUIRE(flock(fd_, LOCK_EX | LOCK_NB) == 0);
    }
    ~LockedPart() { let_go(); }
    LockedPart(const LockedPart&) = delete;
    LockedPart& operator=(const LockedPart&) = delete;

    void let_go() {
        if (const int fd = std::exchange(fd_, -1); fd >= 0) close(fd);
    }

private:
    int fd_;
};

}  // namespace gk::testing
