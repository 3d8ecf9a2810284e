// What gk spliced dna makes of a record.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>

#include "cmd/altered/altered_source.hpp"
#include "cmd/options/outside_option.hpp"
#include "cmd/sequence/sequence_options.hpp"
#include "cmd/spliced/protein_options.hpp"
#include "cmd/spliced/spliced_input.hpp"

namespace gk::cmd {

/// What all threads count together.
struct SplicedDnaCounts {
    std::atomic<std::uint64_t> partial_codons = 0;  ///< sequences that end inside a codon
};

/// What the handlers of a run share.
struct SplicedDnaJob {
    SplicedInput& input;
    const SequenceSettings& settings;
    const AlteredSource& altered;
    bool variants = false;   ///< there are some
    bool each = false;       ///< one after the other
    bool reference = false;  ///< the sequence without them is a column
    OutsideBases outside = OutsideBases::n;
    const ProteinRules* proteins = nullptr;  ///< null: bases are written
    bool coding_labels = false;              ///< FASTA headers say where the CDS lies
    SplicedDnaCounts& counts;
};

std::unique_ptr<RecordHandler> make_spliced_dna_handler(const SplicedDnaJob& job);

}  // namespace gk::cmd
