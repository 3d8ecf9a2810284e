// Which reads gk junctions counts counts: a condition, a share of all, a list (gk/reads/build/FORMAT.md).
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gk/reads/build/build_rdist.hpp"
#include "gk/reads/view/read_rows.hpp"
#include "gk/table/where/where.hpp"

namespace gk::cmd {

/// What `--where` may say of a read: file, junction, read (numbers from 0), chrom, start, end, strand, num_reads, left,
/// right, read_strand, num_variants. Not movable: the condition refers to the read in hand.
class ReadCondition {
public:
    /// `names` outlives it. Throws UsageError for what is wrong with the text.
    ReadCondition(const std::string& text, const reads::FileNames& names);
    ReadCondition(const ReadCondition&) = delete;
    ReadCondition& operator=(const ReadCondition&) = delete;

    bool holds(const reads::build::CountedRead& read);

    /// The read that the columns are of.
    struct Current {
        const reads::FileNames& names;
        const reads::build::CountedRead* read = nullptr;
        const reads::ReadJunctionRow& junction() const { return read->file.junction(read->junction); }
    };

private:
    Current current_;
    std::optional<table::Condition> condition_;
    std::unique_ptr<table::Condition::Evaluator> evaluator_;
};

/// A share of the reads. Which ones depends on the seed and on their numbers alone.
class ReadShare {
public:
    /// `text`: a number from 0 to 1. Throws UsageError for any other.
    ReadShare(const std::string& text, std::int64_t seed);
    bool has(const reads::build::CountedRead& read) const;

private:
    double share_ = 1;
    std::uint64_t seed_ = 0;
};

/// Reads by their numbers.
class ReadList {
public:
    /// Reads a file of lines of three numbers, those of the input, the junction and the read. Throws Error when it
    /// can't be read, and DataError with the line for what is malformed and for a read that is in none of the inputs.
    ReadList(const std::string& path, const std::vector<std::string>& inputs);
    bool has(const reads::build::CountedRead& read) const;

private:
    using Numbers = std::array<std::uint32_t, 3>;  // of the input, the junction, the read
    std::vector<Numbers> sorted_;
};

}  // namespace gk::cmd
