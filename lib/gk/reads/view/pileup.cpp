#include "gk/reads/view/pileup.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"

namespace gk::reads {
namespace {

constexpr std::size_t deleted = 4;

// The place of a letter among the counts, in either case.
std::optional<std::size_t> place_of(char letter) {
    switch (letter) {
        case 'A':
        case 'a':
            return 0;
        case 'C':
        case 'c':
            return 1;
        case 'G':
        case 'g':
            return 2;
        case 'T':
        case 't':
            return 3;
        default:
            return std::nullopt;
    }
}

}  // namespace

Pileup::Pileup(const Ralign& file, const Genome& genome, const table::ChromTags& tags)
    : file_(file), genome_(genome), finder_(file.matches(), file.path(), tags) {}

// A match counts for the reference wherever it has no variant; insertions take no base from it.
void Pileup::add_match(table::Row match, const Interval& interval, std::vector<PileupCounts>& counts,
                       std::vector<std::int32_t>& cover) const {
    const auto each_inside = [&](const table::RowHead& head, auto&& use) {
        const std::int64_t from = std::max<std::int64_t>(head.start(), interval.start);
        const std::int64_t to = std::min<std::int64_t>(head.end(), interval.end);
        for (std::int64_t at = from; at < to; ++at) use(static_cast<std::size_t>(at - interval.start));
    };
    each_inside(file_.match(match).head, [&](std::size_t i) { ++cover[i]; });
    const table::RowList list = file_.variants_of(match);
    for (std::uint64_t k = 0; k < list.count; ++k) {
        const auto row = static_cast<table::Row>(list[k]);
        const ReadAlleles alleles = file_.variants().alleles(row);
        each_inside(file_.variants().row(row).head, [&](std::size_t i) {
            --cover[i];
            if (alleles.alt.empty()) {
                ++counts[i][deleted];
                return;
            }
            if (const auto place = place_of(alleles.alt.front()))
                ++counts[i][*place];
            else if (alleles.alt != "N")
                throw DataError("a read has " + in_quotes(alleles.alt) + ", which is no letter of ACGTN, at base " +
                                    std::to_string(std::int64_t{interval.start} + static_cast<std::int64_t>(i) + 1),
                                file_.path());
        });
    }
}

std::vector<PileupCounts> Pileup::at(const Interval& interval, ByteBuffer& bases) const {
    const auto size = static_cast<std::size_t>(interval.length());
    std::vector<PileupCounts> counts(size);
    std::vector<std::int32_t> cover(size);
    const TwoBitSequence* const sequence = genome_.sequence(interval.chrom);
    if (sequence == nullptr)
        throw DataError("the 2bit file has no sequence of " + in_quotes(genome_.names().name(interval.chrom)));
    std::vector<table::Row> hits;
    const Strand strand = finder_.stranded() ? interval.strand : Strand::positive;
    finder_.find(table::FindMethod::overlapping, interval.chrom, strand, interval.start, interval.end, hits);
    for (const table::Row match : hits) add_match(match, interval, counts, cover);
    bases.clear();
    sequence->append_padded(interval.start, interval.end, Strand::positive, Case::upper, bases);
    for (std::size_t i = 0; i < size; ++i)
        if (const auto place = place_of(bases.view()[i])) counts[i][*place] += cover[i];
    return counts;
}

}  // namespace gk::reads
