// The rows of gk reads pileup: how often each base of a record was read, by letter.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/stream/stream_job.hpp"
#include "gk/io/row_text.hpp"
#include "gk/reads/view/pileup.hpp"

namespace gk::cmd {

enum class PileupFormat : std::uint8_t { tsv, json, npy };

/// What a row may say: the record that asked, the base, its counts.
enum class PileupCell : std::uint8_t {
    query,
    query_chrom,
    query_start,
    query_end,
    query_strand,
    chrom,
    start,
    end,
    ref,
    a,
    c,
    g,
    t,
    deleted,
};
/// The names of their columns, in their order.
extern const std::vector<std::string_view> pileup_columns;

/// What all rows have in common. What is referred to outlives the handlers.
struct PileupRowSettings {
    const reads::Pileup& pileup;
    const std::vector<std::string>& names;  ///< of chromosomes as they are written, by ChromId
    PileupFormat format = PileupFormat::tsv;
    std::vector<PileupCell> cells;  ///< of TSV and JSON
    io::RowShape shape;
};

/// Of npy: each record has the same number of bases, which the first one says; all are seen by one handler, in order.
struct PileupCount {
    std::uint64_t records = 0;
    std::optional<std::int64_t> length;
};

std::unique_ptr<RecordHandler> make_pileup_handler(const PileupRowSettings& settings, PileupCount& npy);

}  // namespace gk::cmd
