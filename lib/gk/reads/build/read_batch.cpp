#include "gk/reads/build/read_batch.hpp"

namespace gk::reads::build {

void ReadNotes::add(const ReadNotes& later) {
    account.add(later.account);
    kept += later.kept;
    for (std::size_t i = 0; i < left_out_count; ++i) left_out[i] += later.left_out[i];
    without_strand += later.without_strand;
    failed += later.failed;
    secondary += later.secondary;
    mates += later.mates;
    not_unique += later.not_unique;
    without_bases.add(later.without_bases);
    without_hits += later.without_hits;
    leaving += later.leaving;
}

}  // namespace gk::reads::build
