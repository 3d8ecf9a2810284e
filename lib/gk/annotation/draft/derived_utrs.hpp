// UTRs of sources that have only exons and CDS (gk/annotation/FORMAT.md#derived-utrs).
#pragma once

#include "gk/annotation/draft/draft.hpp"

namespace gk::annotation {

/// Appends the UTRs of the draft's last transcript: what its exons have before the first CDS and behind the last.
/// Without a CDS there are none.
void derive_utrs_of_last_transcript(Draft& draft);

}  // namespace gk::annotation
