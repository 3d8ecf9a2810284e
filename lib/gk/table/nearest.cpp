#include "gk/table/nearest.hpp"

#include <algorithm>
#include <cstdlib>

namespace gk::table {
namespace {

// Distances as they come along the chromosome: negative to the left, positive to the right.
class NeighbourSearch {
public:
    NeighbourSearch(const NearestRules& rules, bool leftwards, bool rightwards, std::int64_t start, std::int64_t end)
        : rules_(rules), leftwards_(leftwards), rightwards_(rightwards), start_(start), end_(end) {}

    /// Appends the k nearest of one strand and all that are as near as the last of these.
    void collect(const StrandIndex& index, std::vector<Row>& overlapping, std::vector<Neighbour>& found) const {
        std::uint64_t taken = 0;
        std::int64_t farthest = 0;
        const auto take = [&](Row row, std::int64_t distance) {
            found.push_back({row, distance});
            farthest = std::abs(distance);
            ++taken;
        };
        if (rules_.overlapping) {
            overlapping.clear();
            index.find(FindMethod::overlapping, static_cast<std::int32_t>(start_), static_cast<std::int32_t>(end_),
                       overlapping);
            for (const Row row : overlapping) take(row, 0);
        }
        std::size_t right = rightwards_ ? index.first_start_from(end_) : index.size();
        std::size_t left = leftwards_ ? index.first_last_base_from(start_) : 0;  // the one before it is the next
        for (;;) {
            const std::int64_t to_right = right < index.size() ? index.start_at(right) - end_ + 1 : INT64_MAX;
            const std::int64_t to_left = left > 0 ? start_ - index.last_base_at(left - 1) : INT64_MAX;
            const std::int64_t next = std::min(to_right, to_left);
            if (next == INT64_MAX || next > rules_.max_distance) return;
            if (taken >= rules_.k && next > farthest) return;
            if (to_right <= to_left) {
                take(index.row_by_start(right++), to_right);
                continue;
            }
            --left;
            // An empty row where the query is empty, too, touches it from both sides: it is taken as one to the right.
            const bool on_both_sides = rightwards_ && index.start_by_last_base(left) >= end_;
            if (!on_both_sides) take(index.row_by_last_base(left), -to_left);
        }
    }

private:
    const NearestRules& rules_;
    bool leftwards_;
    bool rightwards_;
    std::int64_t start_;
    std::int64_t end_;
};

// Exactly the k nearest, or those and their ties.
void cut(const NearestRules& rules, std::vector<Neighbour>& found) {
    if (found.size() <= rules.k) return;
    const auto k = static_cast<std::ptrdiff_t>(rules.k);
    const std::int64_t farthest = std::abs(found[rules.k - 1].distance);
    const auto ties_begin = std::find_if(found.begin(), found.end(),
                                         [&](const Neighbour& each) { return std::abs(each.distance) == farthest; });
    const auto ties_end = std::find_if(found.begin() + k, found.end(),
                                       [&](const Neighbour& each) { return std::abs(each.distance) > farthest; });
    found.erase(ties_end, found.end());
    if (rules.ties == NearestRules::Ties::all) return;
    const auto too_many = static_cast<std::ptrdiff_t>(found.size()) - k;
    if (rules.ties == NearestRules::Ties::last)
        found.erase(ties_begin, ties_begin + too_many);
    else
        found.resize(rules.k);
}

}  // namespace

void find_nearest(const Finder& finder, const NearestRules& rules, ChromId chrom, char strand, std::int32_t start,
                  std::int32_t end, std::vector<Neighbour>& found) {
    found.clear();
    if (rules.k == 0) return;
    if (!finder.stranded()) strand = '+';
    const bool reversed = strand == '-';
    const NeighbourSearch search(rules, reversed ? rules.downstream : rules.upstream,
                                 reversed ? rules.upstream : rules.downstream, start, end);
    std::vector<Row> overlapping;
    for (const Strand each : {Strand::positive, Strand::negative}) {
        if (strand != '.' && strand != strand_char(each)) continue;
        if (const StrandIndex* index = finder.index(chrom, each)) search.collect(*index, overlapping, found);
    }
    std::sort(found.begin(), found.end(), [](const Neighbour& a, const Neighbour& b) {
        return std::pair(std::abs(a.distance), a.row) < std::pair(std::abs(b.distance), b.row);
    });
    cut(rules, found);
    if (reversed)
        for (Neighbour& neighbour : found) neighbour.distance = -neighbour.distance;
}

}  // namespace gk::table
