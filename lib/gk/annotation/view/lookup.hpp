// Genes and transcripts by their IDs and names (gk/annotation/FORMAT.md#look-up).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gk/annotation/annotation.hpp"

namespace gk::annotation {

/// The rows of genes or transcripts that answer to a text. A row answers to its ID and to each beginning of it that
/// ends just before a `.`, so `ENSG00000001626` finds `ENSG00000001626.10` and its `_PAR_Y` twin. A few look-ups read
/// through the table; after some more a sorted list of all answers is made. For use by one thread.
class Lookup {
public:
    /// `feature` is genes or transcripts.
    Lookup(const Annotation& annotation, Feature feature) : annotation_(annotation), feature_(feature) {}

    /// In row order; the first is the one that GenomeKit's `genes[ID]` gives. Empty: none.
    std::vector<Row> by_id(std::string_view text);
    /// Genes with exactly that name, in row order.
    std::vector<Row> by_name(std::string_view text) const;
    /// `; did you mean 'ENSG1'?`, `; it is the name of 'ENSG1'` for a gene's name, or nothing where none is near. Slow:
    /// for the message of a failure.
    std::string suggest_id(std::string_view text) const;
    std::string suggest_name(std::string_view text) const;

private:
    std::string_view id(Row row) const;
    std::uint32_t count() const { return annotation_.table(feature_).count; }
    void sort_answers();

    const Annotation& annotation_;
    Feature feature_;
    unsigned lookups_ = 0;
    std::vector<std::pair<std::uint64_t, Row>> answers_;  // hash of each text that a row answers to, and the row
};

}  // namespace gk::annotation
