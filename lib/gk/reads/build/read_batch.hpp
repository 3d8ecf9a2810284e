// The reads of one piece of an input on their way into a file, and where the pieces come together.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gk/io/account.hpp"
#include "gk/io/bad_record.hpp"
#include "gk/reads/build/placed_read.hpp"

namespace gk::reads::build {

/// Why a read is not used although nothing is wrong with it.
enum class LeftOut : std::uint8_t { not_primary, duplicate, unmapped, failed, low_quality, not_unique };
constexpr std::size_t left_out_count = 6;

/// A bad record, with its text where it is at hand.
struct BadRead {
    io::BadRecord bad;
    std::string text;
    std::uint64_t line = 0;
};

/// What is counted of the reads of a piece, or of all of them.
struct ReadNotes {
    io::Account account{};
    std::uint64_t kept = 0;
    std::array<std::uint64_t, left_out_count> left_out{};
    std::uint64_t without_strand = 0;  ///< junctions of reads whose strand nothing tells
    std::uint64_t failed = 0;          ///< kept ones that failed quality control
    std::uint64_t secondary = 0;       ///< kept ones that are secondary alignments
    std::uint64_t mates = 0;           ///< kept ones that are the last of a pair
    std::uint64_t not_unique = 0;      ///< kept ones of MAPQ 0
    io::Occurrences without_bases{};   ///< kept ones without SEQ, where variants are wanted
    std::uint64_t without_hits = 0;    ///< kept ones without NH, where that tells what is unique
    std::uint64_t leaving = 0;         ///< kept ones that leave their chromosome

    void add(const ReadNotes& later);
    void clear() { *this = {}; }
};

/// A batch is filled by one thread.
class ReadBatch {
public:
    ReadBatch() = default;
    ReadBatch(const ReadBatch&) = delete;
    ReadBatch& operator=(const ReadBatch&) = delete;
    virtual ~ReadBatch() = default;

    /// Adds a read. What is wrong with it, if anything; then nothing was added.
    virtual std::optional<io::BadRecord> take(PlacedRead& read) = 0;
    /// Forgets all reads and keeps the memory.
    virtual void clear() = 0;

    ReadNotes notes;
    std::vector<BadRead> bad_reads;
};

/// Where batches come together in the order of the reads.
class ReadStore {
public:
    ReadStore() = default;
    ReadStore(const ReadStore&) = delete;
    ReadStore& operator=(const ReadStore&) = delete;
    virtual ~ReadStore() = default;

    /// A batch that only this store can append. May refer to it.
    virtual std::unique_ptr<ReadBatch> make_batch() const = 0;
    /// Throws Error when there is more than a file can hold.
    virtual void append(ReadBatch& batch) = 0;
    /// Whether the bases of reads are looked at.
    virtual bool needs_bases() const = 0;
};

}  // namespace gk::reads::build
