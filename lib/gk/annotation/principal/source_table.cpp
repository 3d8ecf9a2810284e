#include "gk/annotation/principal/source_table.hpp"

#include <algorithm>

#include "gk/base/error.hpp"
#include "gk/base/numbers.hpp"

namespace gk::annotation {

void SourceReport::bad(const io::BadRecord& why, std::string_view row, std::uint64_t line) {
    account_.reject(why.reason);
    if (policy_.reject) policy_.reject(row, why.what);
    if (!policy_.skip_bad) throw DataError::at_line(why.what, file_, line);
}

void SourceReport::left_out(std::string_view reason, std::uint64_t rows) {
    if (rows == 0) return;
    const auto known =
        std::find_if(left_out_.begin(), left_out_.end(), [&](const auto& entry) { return entry.first == reason; });
    if (known != left_out_.end())
        known->second += rows;
    else
        left_out_.emplace_back(reason, rows);
}

std::string SourceReport::summary() const {
    std::string text = account_.summary();
    const char* separator = "; left out: ";
    for (const auto& [reason, rows] : left_out_) {
        text += separator + with_commas(rows) + " " + reason;
        separator = ", ";
    }
    return text;
}

}  // namespace gk::annotation
