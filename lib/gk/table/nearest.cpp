#include "gk/table/nearest.hpp"

#include <algorithm>
#include <cstdlib>

namespace gk::table {
namespace {

// The bases at one end of each row, as a StrandIndex has whole rows: start and last base are the same.
struct RowEnds {
    const StrandIndex& index;
    bool left;  // the ends that are the rows' starts
    std::size_t first_start_from(std::int64_t position) const {
        return left ? index.first_start_from(position) : index.first_last_base_from(position);
    }
    std::size_t first_last_base_from(std::int64_t position) const { return first_start_from(position); }
    std::int32_t start_at(std::size_t i) const { return left ? index.start_at(i) : index.last_base_at(i); }
    std::int32_t last_base_at(std::size_t i) const { return start_at(i); }
    std::int32_t start_by_last_base(std::size_t i) const { return start_at(i); }
    Row row_by_start(std::size_t i) const { return left ? index.row_by_start(i) : index.row_by_last_base(i); }
    Row row_by_last_base(std::size_t i) const { return row_by_start(i); }
    std::size_t size() const { return index.size(); }
    void find(FindMethod method, std::int32_t start, std::int32_t end, std::vector<Row>& hits) const {
        index.find(method, start, end, hits);
    }
};

// Distances as they come along the chromosome: negative to the left, positive to the right.
class NeighbourSearch {
public:
    NeighbourSearch(const NearestRules& rules, bool leftwards, bool rightwards, std::int64_t start, std::int64_t end)
        : rules_(rules), leftwards_(leftwards), rightwards_(rightwards), start_(start), end_(end) {}

    /// Appends the k nearest of one strand and all that are as near as the last of these.
    void collect(const StrandIndex& index, std::vector<Row>& overlapping, std::vector<Neighbour>& found) const {
        switch (rules_.to) {
            case NearestRules::To::any:
                return collect_from(index, FindMethod::overlapping, overlapping, found);
            case NearestRules::To::end5:
                return collect_from(RowEnds{index, index.forward()}, FindMethod::within_5p, overlapping, found);
            case NearestRules::To::end3:
                return collect_from(RowEnds{index, !index.forward()}, FindMethod::within_3p, overlapping, found);
        }
    }

private:
    // `touched`: the find of rows of distance 0.
    template <typename Places>
    void collect_from(const Places& places, FindMethod touched, std::vector<Row>& overlapping,
                      std::vector<Neighbour>& found) const {
        std::uint64_t taken = 0;
        std::int64_t farthest = 0;
        const auto take = [&](Row row, std::int64_t distance) {
            found.push_back({row, distance});
            farthest = std::abs(distance);
            ++taken;
        };
        if (rules_.overlapping) {
            overlapping.clear();
            places.find(touched, static_cast<std::int32_t>(start_), static_cast<std::int32_t>(end_), overlapping);
            for (const Row row : overlapping) take(row, 0);
        }
        std::size_t right = rightwards_ ? places.first_start_from(end_) : places.size();
        std::size_t left = leftwards_ ? places.first_last_base_from(start_) : 0;  // the one before it is the next
        for (;;) {
            const std::int64_t to_right = right < places.size() ? places.start_at(right) - end_ + 1 : INT64_MAX;
            const std::int64_t to_left = left > 0 ? start_ - places.last_base_at(left - 1) : INT64_MAX;
            const std::int64_t next = std::min(to_right, to_left);
            if (next == INT64_MAX || next > rules_.max_distance) return;
            if (taken >= rules_.k && next > farthest) return;
            if (to_right <= to_left) {
                take(places.row_by_start(right++), to_right);
                continue;
            }
            --left;
            // An empty row where the query is empty, too, touches it from both sides: it is taken as one to the right.
            const bool on_both_sides = rightwards_ && places.start_by_last_base(left) >= end_;
            if (!on_both_sides) take(places.row_by_last_base(left), -to_left);
        }
    }

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
