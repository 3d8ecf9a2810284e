#include "gk/genome/genome_digests.hpp"

#include <algorithm>

#include "gk/base/error.hpp"
#include "gk/io/pipeline.hpp"

namespace gk {

std::vector<SequenceDigester::Digests> chromosome_digests(Genome& genome, unsigned threads) {
    constexpr std::uint64_t part = std::uint64_t{1} << 16;
    genome.open_sequence();
    const std::vector<ChromSize>& sizes = genome.sizes();
    std::vector<SequenceDigester::Digests> digests(sizes.size());
    io::parallel_for(sizes.size(), threads, [&](std::size_t i) {
        const auto chrom = genome.names().find(sizes[i].name);
        const TwoBitSequence* sequence = chrom ? genome.sequence(*chrom) : nullptr;
        if (sequence == nullptr) throw DataError("no sequence of '" + sizes[i].name + "'", genome.twobit().path());
        SequenceDigester digester;
        ByteBuffer bases;
        for (std::uint64_t at = 0; at < sequence->size; at += part) {
            bases.clear();
            sequence->append_bases(at, std::min<std::uint64_t>(at + part, sequence->size), Strand::positive,
                                   Case::upper, bases);
            digester.feed(bases.view());
        }
        digests[i] = digester.finish();
    });
    return digests;
}

}  // namespace gk
