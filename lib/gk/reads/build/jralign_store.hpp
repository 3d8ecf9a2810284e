// Reads over junctions on their way into a file (gk/reads/build/FORMAT.md#reads-over-junctions-in-a-file).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "gk/base/binary_writer.hpp"
#include "gk/base/byte_buffer.hpp"
#include "gk/base/output_file.hpp"
#include "gk/reads/build/fragment_set.hpp"
#include "gk/reads/build/junction_finder.hpp"
#include "gk/reads/build/junction_set.hpp"
#include "gk/reads/build/read_batch.hpp"
#include "gk/reads/build/read_gaps.hpp"
#include "gk/reads/build/variant_finder.hpp"
#include "gk/reads/build/variant_pool.hpp"
#include "gk/table/growing_bytes.hpp"

namespace gk::reads::build {

/// Which reads of a junction are stored, and what of them.
struct OverhangRules {
    std::int64_t min_reads = 0;     ///< junctions with fewer are left out; below 0: all of them
    std::int64_t min_overhang = 0;  ///< on both sides
    bool clamp = false;             ///< an overhang above 255 is 255; else its read is a bad record
    bool variants = false;          ///< variants of reads are stored
    /// A read without bases has the variants of the last one before it that has some, as GenomeKit's files say.
    bool inherit = false;
};

class JralignBatch final : public ReadBatch {
public:
    JralignBatch(const ReadRules& rules, const OverhangRules& overhangs);
    std::optional<io::BadRecord> take(PlacedRead& read) override;
    void clear() override;

private:
    friend class JralignStore;
    struct Occurrence {
        Junction junction;
        std::uint8_t left = 0;
        std::uint8_t right = 0;
        Strand strand = Strand::positive;
        bool inherits = false;  ///< the variants of a read before the batch
        std::uint32_t first_variant = 0;
        std::uint32_t variant_count = 0;
    };
    std::optional<io::BadRecord> find_variants(const PlacedRead& read);
    std::optional<io::BadRecord> check_overhangs() const;
    void keep_variants(const PlacedRead& read);

    OverhangRules overhangs_;
    bool counts_pairs_;
    JunctionFinder junctions_;
    VariantFinder variants_;
    std::vector<ReadGap> gaps_;  // of the read in hand
    std::uint64_t aligned_ = 0;

    std::vector<Occurrence> occurrences_;
    std::vector<std::uint64_t> fragments_;     // of each of them, where pairs are counted; 0: it has no mate
    std::vector<std::uint32_t> variant_rows_;  // in `pool_`, those of each read that has some
    VariantPool pool_;
    // Those of the last read with bases, and whether the batch has one.
    std::uint32_t last_first_ = 0;
    std::uint32_t last_count_ = 0;
    bool has_last_ = false;
};

class JralignStore final : public ReadStore {
public:
    JralignStore(const ReadRules& rules, const OverhangRules& overhangs);
    std::unique_ptr<ReadBatch> make_batch() const override;
    void append(ReadBatch& batch) override;
    bool needs_bases() const override { return overhangs_.variants; }

    /// Writes the file, into an OutputFile or a ByteBuffer. Returns how many junctions it has.
    template <typename Sink>
    std::uint32_t write(BinaryWriter<Sink>& writer, unsigned threads);
    std::uint32_t variant_count() const { return variants_.size(); }
    /// Reads that are not counted at a junction where their mate is.
    std::uint64_t second_mates() const { return second_mates_; }

private:
    struct Occurrence {
        std::uint32_t junction = 0;
        std::uint8_t left = 0;
        std::uint8_t right = 0;
        std::uint8_t strand = 0;
        std::uint8_t variant_count = 0;  ///< its variants lie behind those of the occurrence before
    };
    bool counts(const Occurrence& read, std::uint64_t fragment);
    /// The entry of a junction in the pool, while it is filled.
    struct Entry;
    std::vector<Entry> place_entries(table::GrowingBytes& rows, std::uint64_t& reads, std::uint64_t& size) const;
    void fill_entries(std::vector<Entry>& entries, std::uint8_t* pool) const;
    const Occurrence* occurrences() const { return reinterpret_cast<const Occurrence*>(occurrences_.bytes().data()); }
    std::uint64_t occurrence_count() const { return occurrences_.size() / sizeof(Occurrence); }

    const ReadRules& rules_;
    OverhangRules overhangs_;
    table::GrowingBytes occurrences_;
    table::GrowingBytes variant_rows_;
    JunctionSet junctions_;
    VariantPool variants_;
    FragmentSet fragments_;
    std::uint64_t second_mates_ = 0;
    std::vector<std::uint32_t> known_;  // of each variant of a batch, its row here
    std::vector<std::uint32_t> last_;   // the variants of the last read with bases
};

}  // namespace gk::reads::build
