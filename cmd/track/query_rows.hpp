// The rows of gk track query: values or statistics of each record's bases.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cmd/stream/query_cells.hpp"
#include "cmd/stream/stream_job.hpp"
#include "cmd/track/open_track.hpp"
#include "gk/io/row_text.hpp"

namespace gk::cmd {

enum class TrackFormat { tsv, bedgraph, wig, json, npy };

/// What is written in one place of a row of TSV or JSON.
struct TrackCell {
    enum class What : std::uint8_t { query, length, values, statistic };
    What what = What::query;
    QueryCell query = QueryCell::chrom;
    track::Statistic statistic = track::Statistic::mean;
};

/// What all rows have in common. All that is referred to outlives the handlers.
struct TrackRowSettings {
    const OpenTrack& track;
    TrackFormat format = TrackFormat::tsv;
    track::Dtype dtype = track::Dtype::float32;
    std::vector<TrackCell> cells;  ///< of TSV and JSON
    io::RowShape shape;
    std::vector<track::Statistic> statistics;
    std::optional<std::uint32_t> bins;  ///< parts of each record, each with statistics of its own
    bool split = false;
    std::size_t column = 0;  ///< of bedGraph
};

/// The handler of the format. In npy each record has the same number of bases, which the first one says; all of them
/// are seen by one handler, in order, which counts the rows in `npy`.
struct NpyCount {
    std::uint64_t records = 0;
    std::optional<std::int64_t> length;
};
std::unique_ptr<RecordHandler> make_track_handler(const TrackRowSettings& settings, NpyCount& npy);

}  // namespace gk::cmd
