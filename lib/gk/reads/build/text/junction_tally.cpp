#include "gk/reads/build/text/junction_tally.hpp"

#include <algorithm>

namespace gk::reads::build {

TallyBatch::TallyBatch(const ReadRules& rules, const TallyRules& tally)
    : rules_(rules), tally_(tally), junctions_(rules) {}

// Only where it is asked for: NH is not read otherwise.
bool TallyBatch::is_multi(const ReadRecord& record) {
    if (!rules_.secondary) return false;
    if (!record.tags.hits) ++notes.without_hits;
    if (record.has(read_flags::secondary)) return true;
    return record.tags.hits ? *record.tags.hits > 1 : record.quality == 0;
}

std::uint64_t TallyBatch::fragment_of(const PlacedRead& read, bool is_multi) const {
    const bool has_mate = rules_.fragments && read.record.has(read_flags::paired);
    return has_mate || is_multi ? fragment_key(read, rules_.fragments) : 0;
}

std::optional<io::BadRecord> TallyBatch::take(PlacedRead& read) {
    if (auto bad = junctions_.find_strand(read)) return bad;
    const std::uint64_t aligned = find_gaps(read.record, gaps_);
    const bool multi = is_multi(read.record);
    const std::uint64_t fragment = gaps_.empty() ? 0 : fragment_of(read, multi);
    for (const ReadGap& gap : gaps_) {
        if (static_cast<std::int64_t>(std::min(gap.left, aligned - gap.left)) < tally_.min_overhang) continue;
        auto junction = junctions_.use(read, gap.start, gap.end);
        if (!junction) continue;
        if (!tally_.by_strand) {
            junction->strand = Strand::positive;
            junction->has_strand = false;
        }
        occurrences_.push_back({.junction = *junction,
                                .left = gap.left_block,
                                .right = gap.right_block,
                                .is_multi = multi,
                                .fragment = fragment});
    }
    notes.without_strand += junctions_.take_unknown_strands();
    return std::nullopt;
}

void TallyBatch::clear() {
    occurrences_.clear();
    notes.clear();
    bad_reads.clear();
}

std::unique_ptr<ReadBatch> TallyStore::make_batch() const {
    return std::make_unique<TallyBatch>(rules_, tally_);
}

// Of a fragment the read whose smaller block is the largest one counts, the first of them where several are the same.
void TallyStore::append(ReadBatch& any) {
    for (const TallyBatch::Occurrence& occurrence : static_cast<const TallyBatch&>(any).occurrences_) {
        const Read read{.junction = junctions_.add(occurrence.junction),
                        .left = occurrence.left,
                        .right = occurrence.right,
                        .is_multi = occurrence.is_multi};
        tallies_.resize(junctions_.size());
        if (occurrence.fragment == 0) {
            count(read);
            continue;
        }
        const std::uint32_t number = fragments_.kept(occurrence.fragment, read.junction, waiting_.size());
        if (number == waiting_.size()) {
            waiting_.push_back(read);
            continue;
        }
        ++repeated_;
        Read& other = waiting_[number];
        if (std::min(read.left, read.right) > std::min(other.left, other.right)) other = read;
    }
}

void TallyStore::count(const Read& read) {
    JunctionTally& tally = tallies_[read.junction];
    ++(read.is_multi ? tally.multi : tally.unique);
    tally.left = std::max(tally.left, read.left);
    tally.right = std::max(tally.right, read.right);
    tally.least = std::max(tally.least, std::min(read.left, read.right));
}

void TallyStore::end() {
    for (const Read& read : waiting_) count(read);
    waiting_.clear();
}

}  // namespace gk::reads::build
