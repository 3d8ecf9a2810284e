#include "gk/bigwig/bigwig_check.hpp"

#include "gk/bigwig/bigwig_cursor.hpp"

namespace gk::bigwig {

BigWigCheck check_bigwig(const BigWig& file) {
    const ItemCounts counts = BigWigCursor(file).for_each_block([](std::size_t, std::span<const Item>) {});
    file.check_zoom_levels();
    BigWigCheck check{.items = counts.items, .problems = {}};
    if (counts.nan_items != 0) check.problems.push_back(std::to_string(counts.nan_items) + " items are NaN");
    if (counts.cut_items + counts.lost_items != 0)
        check.problems.push_back(std::to_string(counts.cut_items + counts.lost_items) +
                                 " items reach beyond their chromosome's end");
    return check;
}

}  // namespace gk::bigwig
