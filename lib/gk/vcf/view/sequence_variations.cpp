#include "gk/vcf/view/sequence_variations.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <limits>
#include <optional>
#include <utility>

namespace gk::vcf {
namespace {

using table::FindMethod;
using table::Row;

constexpr std::int64_t first_position = std::numeric_limits<std::int32_t>::min();
constexpr std::int64_t last_position = std::numeric_limits<std::int32_t>::max();

// [begin, end), in 64 bits: a window may move beyond the positions that there are.
struct Window {
    std::int64_t begin;
    std::int64_t end;

    bool empty() const { return end <= begin; }
};

class VariationSearch {
public:
    VariationSearch(const Vcfbin& table, const table::Finder& finder, ChromId chrom)
        : table_(table), finder_(finder), chrom_(chrom) {}

    // What the interval must be widened to, so that it keeps its length on both sides of its anchor. `right` is absent
    // where neither side has a base.
    struct Reach {
        std::int64_t left;
        std::optional<std::int64_t> right;
    };
    Reach reach(const Interval& interval) {
        if (!interval.anchor) return {interval.start, interval.end};
        const std::int64_t anchor = *interval.anchor;
        Reach reach{interval.start, std::nullopt};
        for (Window right{anchor, interval.end}; !right.empty(); right = {right.end, right.end + bases_lost(right)}) {
            reach.left = anchor;
            reach.right = right.end;
        }
        for (Window left{interval.start, anchor}; !left.empty(); left = {left.begin - bases_lost(left), left.begin}) {
            if (!reach.right) reach.right = left.end;
            reach.left = left.begin;
        }
        return reach;
    }

    void find(FindMethod method, const Window& window, std::vector<Row>& rows) const {
        finder_.find(method, chrom_, Strand::positive, clamped(window.begin), clamped(window.end), rows);
    }

private:
    static std::int32_t clamped(std::int64_t position) {
        return static_cast<std::int32_t>(std::clamp(position, first_position, last_position));
    }

    // By how much the rows that overlap the window shorten it, as GenomeKit reckons: of one that reaches beyond the
    // window, the bases outside count. No row lies beyond 32 bits, so the windows come to an end.
    std::int64_t bases_lost(const Window& window) {
        if (window.begin > last_position || window.end <= first_position) return 0;
        overlapping_.clear();
        find(FindMethod::overlapping, window, overlapping_);
        std::int64_t lost = 0;
        for (const Row row : overlapping_) {
            const table::RowHead& head = table_.row(row).head;
            std::int64_t length = head.end() - head.start();
            auto added = static_cast<std::int64_t>(table_.alleles(row).alt.size());
            for (const std::int64_t outside : {window.begin - head.pos5, head.pos3 - (window.end - 1)}) {
                if (outside <= 0) continue;
                length = std::min<std::int64_t>(length - outside, 0);
                added = std::min<std::int64_t>(added - outside, 0);
            }
            lost = std::min(lost + std::max<std::int64_t>(0, length - added), last_position - first_position);
        }
        return lost;
    }

    const Vcfbin& table_;
    const table::Finder& finder_;
    ChromId chrom_;
    std::vector<Row> overlapping_;
};

}  // namespace

void find_sequence_variations(const Vcfbin& table, const table::Finder& finder, const Interval& interval,
                              std::vector<Row>& rows) {
    VariationSearch search(table, finder, interval.chrom);
    const VariationSearch::Reach reach = search.reach(interval);
    std::vector<Row> inside;
    if (reach.right) search.find(FindMethod::overlapping, {reach.left, *reach.right}, inside);
    std::vector<Row> inserted;
    search.find(FindMethod::exact, {reach.left, reach.left}, inserted);
    // An insertion at the left end comes before a row of the same place.
    std::merge(inserted.begin(), inserted.end(), inside.begin(), inside.end(), std::back_inserter(rows),
               [&](Row a, Row b) {
                   const auto ends = [&](Row row) {
                       const table::RowHead& head = table.row(row).head;
                       // Copies: no reference may be bound to what lies at any address.
                       const std::int32_t pos5 = head.pos5;
                       const std::int32_t pos3 = head.pos3;
                       return std::pair(pos5, pos3);
                   };
                   return ends(a) < ends(b);
               });
}

}  // namespace gk::vcf
