#include "gk/io/rejects.hpp"

#include <utility>

#include "gk/base/error.hpp"

namespace gk::io {

void append_reject(ByteBuffer& out, std::string_view text, std::string_view what) {
    out.append(text);
    out.push('\t');
    out.append(what);
    out.push('\n');
}

BadRecords::BadRecords(std::string source, OnBad on_bad, Output* rejects, Account& account)
    : source_(std::move(source)), on_bad_(on_bad), rejects_(rejects), account_(account) {}

void BadRecords::add(const BadRecord& bad, std::string_view text, std::uint64_t line) {
    if (rejects_ != nullptr) {
        reject_.clear();
        append_reject(reject_, text, bad.what);
        rejects_->write(reject_.view());
    }
    add(bad, line);
}

void BadRecords::add(const BadRecord& bad, std::uint64_t line) {
    account_.reject(bad.reason);
    if (skip()) return;
    if (line == 0) throw DataError(bad.what, source_);
    throw DataError::at_line(bad.what, source_, line);
}

}  // namespace gk::io
