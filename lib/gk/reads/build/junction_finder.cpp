#include "gk/reads/build/junction_finder.hpp"

#include <utility>

#include "gk/base/error.hpp"
#include "gk/reads/build/splice_motif.hpp"

namespace gk::reads::build {
namespace {

using io::BadRecord;
using io::Reason;

const IntervalSet& on_strand(const StrandedSets& sets, Strand strand) {
    return strand == Strand::positive ? sets.positive : sets.negative;
}

BadRecord refused(const char* what) {
    return {Reason::refused, what};
}

}  // namespace

std::optional<BadRecord> JunctionFinder::find_strand(PlacedRead& read) const {
    const ReadRecord& record = read.record;
    bool known = false;
    read.sense = Strand::positive;
    if (rules_.library != Library::unstranded) {
        bool is_first = record.has(read_flags::first);
        if (!record.has(read_flags::paired) && rules_.single_end)
            is_first = true;
        else if (!record.has(read_flags::paired) || is_first == record.has(read_flags::last))
            return refused("the library has strands, and the read is not the first or the last of a pair");
        const bool flipped = (rules_.library == Library::first_antisense) == is_first;
        read.sense = flipped ? opposite(read.mapped) : read.mapped;
        known = true;
    }
    if (rules_.introns) {
        auto bad = find_by_introns(read, known);
        if (!bad || rules_.strand_source == StrandSource::none) return bad;
    } else if (known || rules_.strand_source == StrandSource::none) {
        return std::nullopt;
    }
    read.sense = rules_.strand_source == StrandSource::motif ? std::nullopt : strand_by_tag(read);
    return std::nullopt;
}

// GenomeKit's steps, from left to right: the first intron that a junction overlaps tells the strand of all.
std::optional<BadRecord> JunctionFinder::find_by_introns(PlacedRead& read, bool known) const {
    const bool by_library = known;
    Strand strand = *read.sense;
    std::int32_t at = read.record.start;
    bool spliced = false;
    for (const CigarOp& op : read.record.cigar) {
        const std::int32_t begin = at;
        if (op.uses_reference()) at += static_cast<std::int32_t>(op.length);
        if (op.kind != CigarKind::skip) continue;
        spliced = true;
        const auto overlaps = [&](Strand asked) {
            return on_strand(*rules_.introns, asked).overlaps(read.chrom, begin, at);
        };
        if (overlaps(strand))
            known = true;
        else if (by_library)
            return refused("a junction overlaps no intron of the annotation on the strand that the library tells");
        if (!by_library && overlaps(opposite(strand))) {
            if (known) return refused("its junctions overlap introns of both strands");
            strand = opposite(strand);
            known = true;
        }
        if (!known) return refused("its junction overlaps no intron of the annotation, which would tell the strand");
    }
    if (!spliced) return refused("it has no junction, by which the annotation would tell the strand");
    read.sense = strand;
    return std::nullopt;
}

std::optional<Strand> JunctionFinder::strand_by_tag(const PlacedRead& read) const {
    const ReadTags& tags = read.record.tags;
    char sign = 0;
    if (rules_.strand_source == StrandSource::genome_tag) sign = tags.genome_strand;
    if (rules_.strand_source == StrandSource::transcript_tag) sign = tags.transcript_strand;
    if (rules_.strand_source == StrandSource::read_tag) sign = tags.read_strand;
    if (sign == 0) return std::nullopt;
    const Strand strand = sign == '+' ? Strand::positive : Strand::negative;
    const bool is_turned = rules_.strand_source == StrandSource::read_tag && read.mapped == Strand::negative;
    return is_turned ? opposite(strand) : strand;
}

std::optional<Strand> JunctionFinder::strand_by_motif(const PlacedRead& read, std::int32_t start, std::int32_t end) {
    const TwoBitSequence* const sequence = rules_.genome.sequence(read.chrom);
    if (sequence == nullptr) return std::nullopt;
    return strand_of(splice_motif(*sequence, start, end, ends_));
}

std::optional<Junction> JunctionFinder::use(const PlacedRead& read, std::int32_t start, std::int32_t end) {
    const std::int64_t size = std::int64_t{end} - start;
    if (size < rules_.min_intron || (rules_.max_intron && size > *rules_.max_intron)) return std::nullopt;
    std::optional<Strand> strand = read.sense;
    if (!strand && rules_.strand_source == StrandSource::motif) strand = strand_by_motif(read, start, end);
    if (!strand) {
        ++unknown_strands_;
        if (!rules_.keeps_strandless) return std::nullopt;
    }
    const auto overlaps = [&](const StrandedSets& sets) {
        const auto on = [&](Strand asked) { return on_strand(sets, asked).overlaps(read.chrom, start, end); };
        return strand ? on(*strand) : on(Strand::positive) || on(Strand::negative);
    };
    if (rules_.exclude && overlaps(*rules_.exclude)) return std::nullopt;
    if (rules_.allow && rules_.allow->rows != 0 && !overlaps(*rules_.allow)) return std::nullopt;
    return Junction{.chrom = read.chrom_tag,
                    .strand = strand.value_or(Strand::positive),
                    .start = start,
                    .end = end,
                    .has_strand = strand && rules_.stranded()};
}

std::uint64_t JunctionFinder::take_unknown_strands() {
    return std::exchange(unknown_strands_, 0);
}

}  // namespace gk::reads::build
