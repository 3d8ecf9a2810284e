#include "gk/annotation/export/codon_finder.hpp"

#include <algorithm>

#include "gk/annotation/placement.hpp"
#include "gk/genome/mitochondria.hpp"

namespace gk::annotation {
namespace {

constexpr int codon_size = 3;

// The genetic codes 1 and 2. Of code 1 only ATG: the others are rare, and as likely chance where a CDS is incomplete.
constexpr std::array<std::string_view, 1> start_codons = {"ATG"};
constexpr std::array<std::string_view, 3> stop_codons = {"TAA", "TAG", "TGA"};
constexpr std::array<std::string_view, 5> mitochondrial_start_codons = {"ATG", "ATA", "ATT", "ATC", "GTG"};
constexpr std::array<std::string_view, 4> mitochondrial_stop_codons = {"TAA", "TAG", "AGA", "AGG"};

bool is_one_of(std::span<const std::string_view> codons, std::string_view bases) {
    return std::find(codons.begin(), codons.end(), bases) != codons.end();
}

// The first or the last `size` bases of a row.
table::RowHead beginning(const table::RowHead& head, int size) {
    const std::int64_t start = head.forward() ? head.start() : head.end() - size;
    return place(head, start, start + size);
}

table::RowHead ending(const table::RowHead& head, int size) {
    const std::int64_t start = head.forward() ? head.end() - size : head.start();
    return place(head, start, start + size);
}

// How many bases belong to the codon before, where `before` of a codon are there already.
std::uint8_t phase_behind(int before) {
    return static_cast<std::uint8_t>((codon_size - before) % codon_size);
}

}  // namespace

CodonGenome::CodonGenome(const Genome& genome, const table::ChromTags& tags) : genome_(genome), tags_(tags) {
    genome.open_sequence();
    for (const ChromId chrom : mitochondria(genome.names())) mitochondria_.insert(tags.tag(chrom));
}

const TwoBitSequence* CodonGenome::sequence(std::uint32_t chrom) const {
    const auto known = tags_.find(chrom);
    return known ? genome_.sequence(*known) : nullptr;
}

bool CodonFinder::look(Row first, Row last) {
    start_.count_ = stop_.count_ = 0;
    if (first == last) return true;
    const std::uint32_t chrom = cds(first).head.chrom;
    sequence_ = genome_.sequence(chrom);
    if (sequence_ == nullptr) return false;
    if (!is_one_chain(first, last)) return true;
    mitochondrial_ = genome_.is_mitochondrion(chrom);
    find_start(first, last);
    find_stop(first, last);
    return true;
}

// Each row lies wholly behind the one before. Of other rows no codon can be told.
bool CodonFinder::is_one_chain(Row first, Row last) const {
    for (Row row = first; row + 1 < last; ++row)
        if (!is_upstream(cds(row).head, cds(row + 1).head)) return false;
    return true;
}

void CodonFinder::find_start(Row first, Row last) {
    int taken = 0;
    for (Row row = first; row < last && taken < codon_size; ++row) {
        const PartRow& part = cds(row);
        const int size = static_cast<int>(std::min<std::int64_t>(size_of(part.head), codon_size - taken));
        if (size <= 0) continue;
        if (taken == 0 && part.phase() != 0) return;
        start_.pieces_[start_.count_++] = {row, beginning(part.head, size), phase_behind(taken), false};
        taken += size;
    }
    const std::string_view bases = bases_of(start_);
    if (!is_one_of(start_codons, bases) && !(mitochondrial_ && is_one_of(mitochondrial_start_codons, bases)))
        start_.count_ = 0;
}

void CodonFinder::find_stop(Row first, Row last) {
    int wanted = codon_size;
    for (Row row = last; row > first && wanted != 0; --row) {
        const PartRow& part = cds(row - 1);
        const std::int64_t length = size_of(part.head);
        if (length <= 0) continue;
        // The last row must end where a codon does.
        if (wanted == codon_size && (part.phase() >= codon_size || (length - part.phase()) % codon_size != 0)) break;
        const int size = static_cast<int>(std::min<std::int64_t>(length, wanted));
        wanted -= size;
        const bool whole = size == length;
        const std::uint8_t phase = whole ? part.phase() : phase_behind(wanted);
        stop_.pieces_[stop_.count_++] = {row - 1, ending(part.head, size), phase, whole};
    }
    std::reverse(stop_.pieces_.begin(), stop_.pieces_.begin() + static_cast<std::ptrdiff_t>(stop_.count_));
    const std::string_view bases = bases_of(stop_);
    const bool is_stop = mitochondrial_ ? is_one_of(mitochondrial_stop_codons, bases) : is_one_of(stop_codons, bases);
    if (!is_stop) stop_.count_ = 0;
}

std::string_view CodonFinder::bases_of(const Codon& codon) {
    bases_.clear();
    for (const CodonPiece& piece : codon.pieces())
        sequence_->append_padded(piece.head.start(), piece.head.end(),
                                 piece.head.forward() ? Strand::positive : Strand::negative, Case::upper, bases_);
    return bases_.view();
}

}  // namespace gk::annotation
