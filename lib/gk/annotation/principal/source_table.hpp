// The account of a public table that is built into a file: each of its rows is used, left out for a reason that is
// counted, or bad.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gk/io/account.hpp"

namespace gk::annotation {

/// What to do about rows that are not used.
struct SourcePolicy {
    bool skip_bad = false;  ///< else the first bad row ends the work with a DataError
    /// Gets each bad row as it was read (without its line end) and why it is bad. May be empty.
    std::function<void(std::string_view row, std::string_view why)> reject{};
    /// Gets a sentence for each row that is left out. May be empty.
    std::function<void(std::string_view)> detail{};
    /// Gets a sentence about what is odd in the table and may be a mistake. May be empty.
    std::function<void(std::string_view)> warn{};
};

/// What became of a table's rows.
class SourceReport {
public:
    SourceReport(SourcePolicy policy, std::string file) : policy_(std::move(policy)), file_(std::move(file)) {}

    void read() { ++account_.read; }
    /// A bad row: counted and handed on, or a DataError with file and line.
    void bad(const io::BadRecord& why, std::string_view row, std::uint64_t line);
    /// Rows that are left out for `reason`, a phrase in the plural: `of genes that the annotation lacks`.
    void left_out(std::string_view reason, std::uint64_t rows = 1);
    void detail(std::string_view sentence) const {
        if (policy_.detail) policy_.detail(sentence);
    }

    void warn(const std::string& sentence) const {
        if (policy_.warn) policy_.warn(sentence + " (" + file_ + ")");
    }

    const io::Account& account() const { return account_; }
    const std::string& file() const { return file_; }
    /// `1,000 read, 0 rejected; left out: 30 without a principality, 2 of genes that the annotation lacks`
    std::string summary() const;

private:
    SourcePolicy policy_;
    std::string file_;
    io::Account account_;
    std::vector<std::pair<std::string, std::uint64_t>> left_out_;
};

}  // namespace gk::annotation
