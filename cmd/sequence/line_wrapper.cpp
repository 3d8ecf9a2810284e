#include "cmd/sequence/line_wrapper.hpp"

#include <algorithm>
#include <cstring>

namespace gk::cmd {

void append_lines(std::string_view bases, std::uint64_t width, std::uint64_t column, ByteBuffer& out) {
    while (!bases.empty()) {
        const std::size_t n = std::min<std::size_t>(width - column, bases.size());
        char* const at = out.room(n + 1);
        std::memcpy(at, bases.data(), n);
        bases.remove_prefix(n);
        column += n;
        if (column == width) {
            at[n] = '\n';
            out.added(n + 1);
            column = 0;
        } else {
            out.added(n);
        }
    }
}

}  // namespace gk::cmd
