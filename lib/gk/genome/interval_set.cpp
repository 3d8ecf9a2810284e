#include "gk/genome/interval_set.hpp"

#include <algorithm>
#include <tuple>

namespace gk {

IntervalSet::IntervalSet(std::vector<PlacedInterval> intervals) {
    std::sort(intervals.begin(), intervals.end(), [](const PlacedInterval& a, const PlacedInterval& b) {
        return std::tie(a.chrom, a.start, a.end) < std::tie(b.chrom, b.start, b.end);
    });
    for (const PlacedInterval& interval : intervals) {
        if (begins_.size() <= index_of(interval.chrom))
            begins_.resize(index_of(interval.chrom) + 1, {runs_.size(), seams_.size()});
        add(interval);
    }
    begins_.push_back({runs_.size(), seams_.size()});
    runs_.shrink_to_fit();
    seams_.shrink_to_fit();
}

// An empty interval at the border of another one, or inside it, overlaps nothing that the other one doesn't. Where two
// touch, no later interval lies over the seam: it starts there at the earliest.
void IntervalSet::add(const PlacedInterval& interval) {
    const bool is_first = runs_.size() == begins_.back().run;
    if (is_first || interval.start > runs_.back().end) {
        runs_.push_back({interval.start, interval.end});
        return;
    }
    Run& last = runs_.back();
    const bool touches = interval.start == last.end && last.start != last.end && interval.start != interval.end;
    if (touches) seams_.push_back(interval.start);
    last.end = std::max(last.end, interval.end);
}

std::span<const IntervalSet::Run> IntervalSet::runs_of(ChromId chrom) const {
    if (index_of(chrom) + 1 >= begins_.size()) return {};
    const std::size_t begin = begins_[index_of(chrom)].run;
    return std::span(runs_).subspan(begin, begins_[index_of(chrom) + 1].run - begin);
}

// The first run that ends behind `position`; null where there is none.
const IntervalSet::Run* IntervalSet::run_behind(ChromId chrom, std::int32_t position) const {
    const std::span<const Run> runs = runs_of(chrom);
    const auto found =
        std::partition_point(runs.begin(), runs.end(), [position](const Run& run) { return run.end <= position; });
    return found == runs.end() ? nullptr : &*found;
}

// Asked of places inside a run alone.
bool IntervalSet::is_seam(ChromId chrom, std::int32_t position) const {
    const auto at = [&](std::size_t i) { return seams_.begin() + static_cast<std::ptrdiff_t>(begins_[i].seam); };
    return std::binary_search(at(index_of(chrom)), at(index_of(chrom) + 1), position);
}

bool IntervalSet::overlaps(ChromId chrom, std::int32_t start, std::int32_t end) const {
    const Run* run = run_behind(chrom, start);
    if (run == nullptr || run->start >= end) return false;
    return start != end || !is_seam(chrom, start);
}

bool IntervalSet::contains(ChromId chrom, std::int32_t start, std::int32_t end) const {
    if (start == end) return overlaps(chrom, start, end);
    const Run* run = run_behind(chrom, start);
    return run != nullptr && run->start <= start && end <= run->end;
}

bool IntervalSet::covers(ChromId chrom, std::int32_t position) const {
    const Run* run = run_behind(chrom, position);
    return run != nullptr && run->start <= position;
}

}  // namespace gk
