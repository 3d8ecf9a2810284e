#include "cmd/motif/whole_chromosomes.hpp"

#include <tuple>

namespace gk::cmd {

WholeChromosomes::WholeChromosomes(const Genome& genome, const io::Piece& piece) : genome_(genome) {
    const TwoBit& file = genome.twobit();
    const auto size_of = [&](std::size_t i) { return std::uint64_t{file.sequence(i).size}; };
    std::tie(next_, end_) = piece.items(file.count(), size_of);
}

bool WholeChromosomes::next(io::Chunk& chunk) {
    const TwoBit& file = genome_.twobit();
    while (next_ < end_) {
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
