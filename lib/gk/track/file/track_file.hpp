// A file of values along a genome, whichever format it has: a gtrack or a bigWig (gk/track/FORMAT.md#answers).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "gk/genome/genome.hpp"
#include "gk/genome/interval.hpp"
#include "gk/track/etype.hpp"
#include "gk/track/runs.hpp"
#include "gk/track/statistics.hpp"

namespace gk::track {

/// Bases [start, end) of a chromosome, 0-based, and the strand that they are read on. They may lie outside the
/// chromosome, where a gtrack has its default and a bigWig nothing.
struct Place {
    ChromId chrom{};
    Strand strand = Strand::positive;
    std::int32_t start = 0;
    std::int32_t end = 0;
};

/// One thread's way through a file. What is damaged is a DataError with file and offset.
class TrackReader {
public:
    TrackReader() = default;
    TrackReader(const TrackReader&) = delete;
    TrackReader& operator=(const TrackReader&) = delete;
    virtual ~TrackReader() = default;

    /// The values of the bases, a row of `dim` values for each, to `out`: on `+` row k is base start + k, on `-` base
    /// end - 1 - k; the columns keep their order. The file gives the dtype.
    virtual void read(const Place& place, Dtype dtype, void* out) = 0;
    /// Feeds the values as float32, those of column k to `summaries[k]`, of which there are `dim`; each counts the
    /// bases that lie in stored blocks.
    virtual void feed(const Place& place, std::span<Summary> summaries) = 0;
};

/// How often a value occurs.
using ValueCount = std::pair<float, std::uint64_t>;

/// Counts values. NaN is left out, and both zeros are one value. Not for use by several threads.
class ValueCounter {
public:
    ValueCounter() = default;
    ValueCounter(const ValueCounter&) = delete;
    ValueCounter& operator=(const ValueCounter&) = delete;
    virtual ~ValueCounter() = default;

    virtual void add(const Place& place) = 0;
    /// Of each column, or of all together: from 0 up, then negative ones by growing size. A half is the float32 that is
    /// printed as it.
    virtual std::vector<std::vector<ValueCount>> counts() const = 0;
};

/// An open file on a genome, which outlives it. Safe for use by several threads, each with a reader of its own.
class TrackFile {
public:
    TrackFile() = default;
    TrackFile(const TrackFile&) = delete;
    TrackFile& operator=(const TrackFile&) = delete;
    virtual ~TrackFile() = default;

    virtual const std::string& path() const = 0;
    virtual std::size_t dim() const = 0;          ///< values of a base
    virtual std::int32_t resolution() const = 0;  ///< bases that share their values
    virtual bool is_stranded() const = 0;         ///< each strand has values of its own
    virtual Dtype default_dtype() const = 0;
    /// Throws UsageError unless the values can be read in this type.
    virtual void require(Dtype dtype) const = 0;

    virtual std::unique_ptr<TrackReader> open_reader() const = 0;
    virtual std::unique_ptr<ValueCounter> open_counter(bool by_column) const = 0;

    /// Each stored block, or item, in the order of the file. Returns a sentence for each kind of items that were left
    /// out or cut. Throws DataError for a chromosome that the genome does not have.
    using UseBlock = std::function<void(const Place& block)>;
    virtual std::vector<std::string> each_block(const UseBlock& use) const = 0;

    /// The runs of equal value of a strand, by the genome's chromosomes. Throws DataError as `each_block` does.
    struct RunChoice {
        Strand strand = Strand::positive;
        std::size_t column = 0;  ///< below `dim`
        bool skip_default = false;
    };
    using UseRun = std::function<void(ChromId chrom, const Run& run)>;
    virtual RunsLeftOut each_run(const RunChoice& choice, const UseRun& use) const = 0;
    /// The stored positions of a strand in the same order, `dim` values each, but for the bases outside their
    /// chromosome, whose number it returns. `skip_default` leaves those out all of whose values are the default.
    using UseRow = std::function<void(const Place& position, std::span<const float> values)>;
    virtual std::uint64_t each_row(const RunChoice& choice, const UseRow& use) const = 0;
};

}  // namespace gk::track
