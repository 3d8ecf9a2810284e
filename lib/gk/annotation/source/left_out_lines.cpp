#include "gk/annotation/source/left_out_lines.hpp"

namespace gk::annotation {

bool LeftOutLines::next(io::Chunk& chunk) {
    if (!source_.next(chunk)) return false;
    if (!leaves_out_) return true;
    io::for_each_line(chunk, [&](std::string_view line, std::uint64_t) {
        // An empty line could only become a comment by moving all others.
        if (line.empty() || !leaves_out_(line)) return;
        char* const at = chunk.text.data() + (line.data() - chunk.text.data());
        at[0] = '#';
        if (line.size() > 1) at[1] = ' ';  // no `###` and no `##FASTA`, which mean something
    });
    return true;
}

}  // namespace gk::annotation
