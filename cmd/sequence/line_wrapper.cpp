#include "cmd/sequence/line_wrapper.hpp"

#include <algorithm>
#include <cstring>

namespace gk::cmd {

void LineWrapper::append(std::string_view bases, ByteBuffer& out) {
    while (!bases.empty()) {
        const std::size_t n = std::min<std::size_t>(width_ - column_, bases.size());
        char* const at = out.room(n + 1);
        std::memcpy(at, bases.data(), n);
        bases.remove_prefix(n);
        column_ += n;
        out.added(n);
        if (column_ == width_) end_line(out);
    }
}

void LineWrapper::finish(ByteBuffer& out) {
    if (column_ != 0 || !wrote_line_) end_line(out);
}

void LineWrapper::end_line(ByteBuffer& out) {
    out.push('\n');
    column_ = 0;
    wrote_line_ = true;
}

}  // namespace gk::cmd
