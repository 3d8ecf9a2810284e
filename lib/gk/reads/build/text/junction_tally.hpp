// Reads over junctions, counted (gk/reads/build/FORMAT.md#junctions-as-text).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "gk/reads/build/fragment_set.hpp"
#include "gk/reads/build/junction_finder.hpp"
#include "gk/reads/build/junction_set.hpp"
#include "gk/reads/build/read_batch.hpp"
#include "gk/reads/build/read_gaps.hpp"

namespace gk::reads::build {

/// How reads are counted.
struct TallyRules {
    std::int64_t min_overhang = 0;  ///< on both sides, of all matches there
    bool by_strand = true;          ///< else an intron is one junction, whatever its strands
};

/// What is known of a junction.
struct JunctionTally {
    std::uint64_t unique = 0;  ///< reads that are aligned to one place
    std::uint64_t multi = 0;   ///< reads that are aligned to several
    std::uint32_t left = 0;    ///< the largest block before it
    std::uint32_t right = 0;   ///< the largest one behind it
    std::uint32_t least = 0;   ///< the largest of the smaller block of each read

    std::uint64_t reads() const { return unique + multi; }
};

class TallyBatch final : public ReadBatch {
public:
    TallyBatch(const ReadRules& rules, const TallyRules& tally);
    std::optional<io::BadRecord> take(PlacedRead& read) override;
    void clear() override;

private:
    friend class TallyStore;
    struct Occurrence {
        Junction junction;
        std::uint32_t left = 0;
        std::uint32_t right = 0;
        bool is_multi = false;
        std::uint64_t fragment = 0;  ///< 0: no other read is of it
    };
    bool is_multi(const ReadRecord& record);
    std::uint64_t fragment_of(const PlacedRead& read, bool is_multi) const;

    const ReadRules& rules_;
    TallyRules tally_;
    JunctionFinder junctions_;
    std::vector<ReadGap> gaps_;  // of the read in hand
    std::vector<Occurrence> occurrences_;
};

class TallyStore final : public ReadStore {
public:
    TallyStore(const ReadRules& rules, const TallyRules& tally) : rules_(rules), tally_(tally) {}
    std::unique_ptr<ReadBatch> make_batch() const override;
    void append(ReadBatch& batch) override;
    bool needs_bases() const override { return false; }

    /// Counts what had to wait for other reads of its fragment; to be called behind the last read.
    void end();
    const JunctionSet& junctions() const { return junctions_; }
    const JunctionTally& tally(std::uint32_t junction) const { return tallies_[junction]; }
    /// Alignments that are not counted at a junction where another one of their fragment is.
    std::uint64_t repeated() const { return repeated_; }

private:
    struct Read {
        std::uint32_t junction = 0;
        std::uint32_t left = 0;
        std::uint32_t right = 0;
        bool is_multi = false;
    };
    void count(const Read& read);

    const ReadRules& rules_;
    TallyRules tally_;
    JunctionSet junctions_;
    std::vector<JunctionTally> tallies_;
    FragmentSet fragments_;
    std::vector<Read> waiting_;  // the read that counts of each fragment at each junction
    std::uint64_t repeated_ = 0;
};

}  // namespace gk::reads::build
