// What becomes of bad records (gk/io/FORMAT.md#what-becomes-of-bad-records), and the lines of the file that receives
// them (gk/io/FORMAT.md#rejects-file).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "gk/base/byte_buffer.hpp"
#include "gk/io/account.hpp"
#include "gk/io/bad_record.hpp"
#include "gk/io/output.hpp"

namespace gk::io {

/// Appends a line of the rejects file: a record as it was read, and what is wrong with it.
void append_reject(ByteBuffer& out, std::string_view text, std::string_view what);

/// Takes the bad records of one source, where they are met in the order of the input.
class BadRecords {
public:
    /// `source`: what errors call the input. The records are counted in `account`, and written to `rejects`, which may
    /// be absent. Both outlive this.
    BadRecords(std::string source, OnBad on_bad, Output* rejects, Account& account);

    /// A record as it was read, and its line; 0: the source has no lines. Under OnBad::fail throws DataError, when the
    /// record is counted and written.
    void add(const BadRecord& bad, std::string_view text, std::uint64_t line);
    /// The same for a record whose text is not at hand, so that none is written.
    void add(const BadRecord& bad, std::uint64_t line);

    /// Whether the work goes on without the record.
    bool skip() const { return on_bad_ != OnBad::fail; }
    const std::string& source() const { return source_; }

private:
    std::string source_;
    OnBad on_bad_;
    Output* rejects_;
    Account& account_;
    ByteBuffer reject_;
};

}  // namespace gk::io
