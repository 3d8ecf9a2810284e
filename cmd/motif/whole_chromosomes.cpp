#include "cmd/motif/whole_chromosomes.hpp"

namespace gk::cmd {

bool WholeChromosomes::next(io::Chunk& chunk) {
    const TwoBit& file = genome_.twobit();
    while (next_ < file.count()) {
        const std::size_t i = next_++;
        const auto chrom = genome_.names().find(file.name(i));
        if (!chrom || genome_.sequence(*chrom) != &file.sequence(i)) continue;
        const std::string& own = genome_.names().name(*chrom);
        chunk.first_line = ++line_;
        chunk.text.clear();
        chunk.text.append(own);
        chunk.text.append("\t0\t");
        chunk.text.append_integer(file.sequence(i).size);
        chunk.text.push('\t');
        chunk.text.append(own);
        chunk.text.push('\n');
        return true;
    }
    return false;
}

}  // namespace gk::cmd
