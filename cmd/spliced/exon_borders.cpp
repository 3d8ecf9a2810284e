#include "cmd/spliced/exon_borders.hpp"

#include <algorithm>

namespace gk::cmd {
namespace {

/// The exons whose borders an edit reaches over.
struct Crossed {
    bool any = false;
    bool several = false;  ///< it replaces bases of more than one
};

Crossed crossed_by(const variant::Edit& edit, std::span<const Interval> intervals) {
    const auto found = std::partition_point(intervals.begin(), intervals.end(),
                                            [&](const Interval& interval) { return interval.end <= edit.start; });
    if (found == intervals.end() || found->start >= edit.end()) return {};
    const bool several = found + 1 != intervals.end() && (found + 1)->start < edit.end();
    return {.any = edit.start < found->start || edit.end() > found->end, .several = several};
}

}  // namespace

bool touches(std::span<const variant::Edit> edits, std::span<const Interval> intervals) {
    return std::any_of(edits.begin(), edits.end(), [&](const variant::Edit& edit) {
        return std::any_of(intervals.begin(), intervals.end(), [&](const Interval& interval) {
            return edit.start <= interval.end && edit.end() >= interval.start;
        });
    });
}

void report_borders(std::span<const variant::Edit> edits, std::span<const Interval> intervals, std::string_view chrom,
                    std::string_view name, std::vector<io::Warning>& warnings) {
    if (intervals.empty()) return;
    auto edit = std::partition_point(edits.begin(), edits.end(),
                                     [&](const variant::Edit& each) { return each.end() <= intervals.front().start; });
    for (; edit != edits.end() && edit->start < intervals.back().end; ++edit) {
        if (edit->is_insertion()) continue;
        const Crossed crossed = crossed_by(*edit, intervals);
        if (!crossed.any) continue;
        std::string text(name.empty() ? std::string_view("a record") : name);
        text.append(": the variant of ").append(chrom).append(":").append(std::to_string(edit->start + 1));
        text.append("-").append(std::to_string(edit->end()));
        text.append(crossed.several ? " spans an intron and parts of both exons; what lies in them is changed"
                                    : " spans the border of an exon, maybe a splice site; what lies in it is changed");
        warnings.push_back({std::move(text)});
    }
}

}  // namespace gk::cmd
