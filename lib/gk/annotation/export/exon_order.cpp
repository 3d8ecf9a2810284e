#include "gk/annotation/export/exon_order.hpp"

#include <algorithm>
#include <utility>

namespace gk::annotation {

// Where the pool's order is not that of the transcript (Ensembl lists exons of the - strand 3' first), the builder puts
// the exons in order.
const std::vector<Row>& ExonOrder::of(Row first, Row last) {
    rows_.clear();
    for (Row row = first; row < last; ++row) rows_.push_back(row);
    if (!new_ids_ascend()) {
        std::reverse(rows_.begin(), rows_.end());
        if (!new_ids_ascend())
            std::sort(rows_.begin(), rows_.end(), [&](Row a, Row b) {
                return std::pair(annotation_.exon(a).id, a) < std::pair(annotation_.exon(b).id, b);
            });
    }
    for (const Row row : rows_) reach_ = std::max(reach_, std::uint64_t{annotation_.exon(row).id} + 1);
    return rows_;
}

bool ExonOrder::new_ids_ascend() const {
    std::uint64_t reach = reach_;
    for (const Row row : rows_) {
        const std::uint64_t id = annotation_.exon(row).id;
        if (id >= reach_ && id + 1 < reach) return false;
        reach = std::max(reach, id + 1);
    }
    return true;
}

}  // namespace gk::annotation
