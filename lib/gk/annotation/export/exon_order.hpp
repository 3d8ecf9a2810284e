// In which order an export lists the exons of a transcript, so that a build pools their IDs as they are pooled.
#pragma once

#include <cstdint>
#include <vector>

#include "gk/annotation/annotation.hpp"

namespace gk::annotation {

/// The IDs of exons lie in their pool as they first appeared in the source, and must do so again. For transcripts in
/// table order.
class ExonOrder {
public:
    /// `reach`: one beyond the largest pool offset of an exon's ID in the transcripts before.
    ExonOrder(const Annotation& annotation, std::uint64_t reach) : annotation_(annotation), reach_(reach) {}

    /// The rows [first, last), a transcript's exons, in that order: as in the table unless the pool tells another.
    /// Valid until the next call.
    const std::vector<Row>& of(Row first, Row last);

private:
    bool new_ids_ascend() const;

    const Annotation& annotation_;
    std::uint64_t reach_;
    std::vector<Row> rows_;
};

}  // namespace gk::annotation
