// A pipe for tests of what waits for input.
#pragma once

#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <cstddef>
#include <string>
#include <string_view>

namespace gk::testing {

/// A pipe whose reading end has a path.
class Pipe {
public:
    Pipe() { BOOST_REQUIRE(::pipe(ends_) == 0); }
    ~Pipe() {
        end();
        close(ends_[0]);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    std::string path() const { return "/dev/fd/" + std::to_string(ends_[0]); }
    void write(std::string_view text) const {
        BOOST_REQUIRE(::write(ends_[1], text.data(), text.size()) == static_cast<ssize_t>(text.size()));
    }
    /// The reader sees the end.
    void end() {
        if (ends_[1] >= 0) close(ends_[1]);
        ends_[1] = -1;
    }

private:
    int ends_[2] = {-1, -1};
};

}  // namespace gk::testing
