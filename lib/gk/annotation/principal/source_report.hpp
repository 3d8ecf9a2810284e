// Who hears of the rows of a public table that is built into a file: each is used, left out for a reason that is
// counted, or bad.
#pragma once

#include <functional>
#include <string_view>

#include "gk/io/account.hpp"
#include "gk/io/rejects.hpp"

namespace gk::annotation {

/// Told of rows while they are read. The references outlive it.
struct SourceReport {
    io::Account& account;
    io::BadRecords& bad_rows;  ///< counts in `account`
    /// Takes a sentence for each row that is left out.
    std::function<void(std::string_view)> detail = [](std::string_view) {};
    /// Takes a sentence about what is odd in the table and may be a mistake.
    std::function<void(std::string_view)> warn = [](std::string_view) {};
};

}  // namespace gk::annotation
