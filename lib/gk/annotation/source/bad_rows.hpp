// What becomes of bad rows of a source: the first one ends the build, or all are left out and counted
// (gk/annotation/FORMAT.md#bad-rows).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "gk/annotation/source/build_report.hpp"
#include "gk/io/account.hpp"
#include "gk/io/output.hpp"

namespace gk::annotation {

class BadRows {
public:
    /// `rejects` receives the rows as they were read, with the reason in a last column; it may be absent.
    BadRows(std::string file, bool skip, io::Output* rejects, BuildReport& report)
        : file_(std::move(file)), skip_(skip), rejects_(rejects), report_(report) {}

    /// Throws DataError where bad rows end the build.
    void add(const io::BadRecord& bad, std::string_view text, std::uint64_t line);

    bool skip() const { return skip_; }
    const std::string& file() const { return file_; }

private:
    std::string file_;
    bool skip_;
    io::Output* rejects_;
    BuildReport& report_;
};

}  // namespace gk::annotation
