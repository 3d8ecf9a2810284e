#include "gk/annotation/source/bad_rows.hpp"

#include "gk/base/error.hpp"

namespace gk::annotation {

void BadRows::add(const io::BadRecord& bad, std::string_view text, std::uint64_t line) {
    if (rejects_ != nullptr && !text.empty()) {
        std::string row(text);
        row += '\t';
        row += bad.what;
        row += '\n';
        rejects_->write(row);
    }
    if (!skip_) throw DataError::at_line(bad.what, file_, line);
    report_.account.reject(bad.reason);
}

}  // namespace gk::annotation
