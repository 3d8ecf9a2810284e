// Read alignments on their way into a file (gk/reads/build/FORMAT.md#read-alignments-in-a-file).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "gk/base/binary_writer.hpp"
#include "gk/base/byte_buffer.hpp"
#include "gk/base/output_file.hpp"
#include "gk/reads/build/junction_finder.hpp"
#include "gk/reads/build/junction_set.hpp"
#include "gk/reads/build/read_batch.hpp"
#include "gk/reads/build/variant_finder.hpp"
#include "gk/reads/build/variant_pool.hpp"
#include "gk/reads/ralign.hpp"
#include "gk/table/growing_bytes.hpp"

namespace gk::reads::build {

/// The alignments of a piece: rows as they will be, but with the numbers that they have in the batch.
class RalignBatch final : public ReadBatch {
public:
    explicit RalignBatch(const ReadRules& rules);
    std::optional<io::BadRecord> take(PlacedRead& read) override;
    void clear() override;

private:
    friend class RalignStore;
    /// A block of the read in hand.
    struct Block {
        std::int32_t start = 0;
        std::int32_t end = 0;
        std::uint32_t first_variant = 0;  ///< of the found ones
        std::uint32_t end_variant = 0;
    };
    struct Occurrence {
        Junction junction;
        std::uint32_t alignment = 0;
    };
    std::optional<io::BadRecord> find_blocks(const PlacedRead& read);
    std::optional<io::BadRecord> end_block(Block& block, std::int32_t end, bool is_last);
    void keep(const PlacedRead& read);

    bool stranded_;
    std::uint64_t assembly_;
    JunctionFinder junctions_;
    VariantFinder variants_;
    std::vector<Block> blocks_;  // of the read in hand
    std::vector<std::uint32_t> rows_;

    std::vector<AlignmentRow> alignments_;
    std::vector<MatchRow> matches_;            // `aux`: of what number in the next vector the first variant is
    std::vector<std::uint32_t> variant_rows_;  // in `pool_`
    std::vector<Occurrence> occurrences_;
    VariantPool pool_;
};

class RalignStore final : public ReadStore {
public:
    explicit RalignStore(const ReadRules& rules);
    std::unique_ptr<ReadBatch> make_batch() const override;
    void append(ReadBatch& batch) override;
    bool needs_bases() const override { return true; }

    std::uint32_t junction_count() const { return junctions_.size(); }
    std::uint32_t variant_count() const { return variants_.size(); }
    /// Writes the file, into an OutputFile or a ByteBuffer, and gives up what is written, table by table. `threads`
    /// share the work on indices.
    template <typename Sink>
    void write(BinaryWriter<Sink>& writer, unsigned threads);

private:
    struct Occurrence {
        std::uint32_t junction = 0;
        std::uint32_t alignment = 0;
    };
    template <typename Sink>
    void write_junctions(BinaryWriter<Sink>& writer, unsigned threads);

    const ReadRules& rules_;
    table::GrowingBytes alignments_;
    table::GrowingBytes matches_;
    table::GrowingBytes variant_rows_;
    table::GrowingBytes occurrences_;
    JunctionSet junctions_;
    VariantPool variants_;
    std::vector<std::uint32_t> known_;  // of each variant of a batch, its row here
};

}  // namespace gk::reads::build
