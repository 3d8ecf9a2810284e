#include "gk/reads/build/ralign_store.hpp"

#include <cstring>
#include <limits>
#include <span>
#include <utility>

#include "gk/base/error.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/table/layout_writer.hpp"

namespace gk::reads::build {
namespace {

using io::BadRecord;

constexpr std::uint64_t most_rows = std::numeric_limits<std::int32_t>::max();
constexpr std::uint64_t pool_end = std::uint64_t{1} << 32;
constexpr std::uint32_t most_in_block = 255;
static_assert(most_operations <= 255, "the blocks of an alignment are counted in a byte");

template <typename Row>
std::uint64_t rows_in(const table::GrowingBytes& bytes) {
    return bytes.size() / sizeof(Row);
}

template <typename Row>
Row* append_rows(table::GrowingBytes& bytes, const std::vector<Row>& rows) {
    std::uint8_t* const at = bytes.extend(rows.size() * sizeof(Row));
    if (!rows.empty()) std::memcpy(at, rows.data(), rows.size() * sizeof(Row));
    return reinterpret_cast<Row*>(at);
}

template <typename Row>
table::TableContent table_of(const table::GrowingBytes& rows, std::string_view pool, bool stranded) {
    return {.rows = rows.bytes().data(),
            .row_size = sizeof(Row),
            .count = static_cast<std::uint32_t>(rows_in<Row>(rows)),
            .aux = pool,
            .stranded = stranded};
}

}  // namespace

RalignBatch::RalignBatch(const ReadRules& rules)
    : stranded_(rules.stranded()),
      assembly_(assembly_tag(rules.genome.assembly())),
      junctions_(rules),
      variants_(rules.genome),
      pool_(assembly_) {}

std::optional<BadRecord> RalignBatch::end_block(Block& block, std::int32_t end, bool is_last) {
    block.end = end;
    block.end_variant = static_cast<std::uint32_t>(variants_.found().size());
    const std::uint32_t count = block.end_variant - block.first_variant;
    if (count > most_in_block)
        return io::malformed("between two introns it has " + std::to_string(count) + " variants, more than " +
                             std::to_string(most_in_block));
    if (block.end <= block.start)
        return io::malformed(is_last ? "it has no aligned base behind its last intron, or none at all"
                                     : "it has no aligned base before an intron");
    blocks_.push_back(block);
    return std::nullopt;
}

std::optional<BadRecord> RalignBatch::find_blocks(const PlacedRead& read) {
    blocks_.clear();
    const bool has_bases = read.record.has_bases();
    if (has_bases)
        if (auto bad = variants_.begin(read)) return bad;
    Block block{.start = read.record.start};
    std::int32_t at = block.start;
    for (const CigarOp& op : read.record.cigar) {
        if (has_bases)
            if (auto bad = variants_.add(op)) return bad;
        if (op.kind == CigarKind::skip) {
            if (auto bad = end_block(block, at, false)) return bad;
            at += static_cast<std::int32_t>(op.length);
            block = {.start = at, .first_variant = block.end_variant};
        } else if (op.uses_reference()) {
            at += static_cast<std::int32_t>(op.length);
        }
    }
    return end_block(block, at, true);
}

std::optional<BadRecord> RalignBatch::take(PlacedRead& read) {
    if (auto bad = junctions_.find_strand(read)) return bad;
    if (!read.record.has_bases()) variants_.clear();
    if (auto bad = find_blocks(read)) return bad;
    if (read.record.bases == "*") notes.without_bases.add(read.line);
    keep(read);
    notes.without_strand += junctions_.take_unknown_strands();
    return std::nullopt;
}

void RalignBatch::keep(const PlacedRead& read) {
    rows_.clear();
    variants_.keep(read, pool_, rows_);
    const auto alignment = static_cast<std::uint32_t>(alignments_.size());
    Junction place{.chrom = read.chrom_tag,
                   .strand = stranded_ ? read.mapped : Strand::positive,
                   .start = read.record.start,
                   .end = blocks_.back().end};
    alignments_.push_back({.head = row_head(assembly_, place),
                           .match_count = static_cast<std::uint8_t>(blocks_.size()),
                           .first_match = static_cast<std::int32_t>(matches_.size())});
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        const Block& block = blocks_[i];
        if (i != 0)
            if (const auto junction = junctions_.use(read, blocks_[i - 1].end, block.start))
                occurrences_.push_back({.junction = *junction, .alignment = alignment});
        place.start = block.start;
        place.end = block.end;
        matches_.push_back({.head = row_head(assembly_, place),
                            .variant_count = static_cast<std::uint8_t>(block.end_variant - block.first_variant),
                            .aux = static_cast<std::uint32_t>(variant_rows_.size()) + block.first_variant});
    }
    variant_rows_.insert(variant_rows_.end(), rows_.begin(), rows_.end());
}

void RalignBatch::clear() {
    alignments_.clear();
    matches_.clear();
    variant_rows_.clear();
    occurrences_.clear();
    pool_.clear();
    notes.clear();
    bad_reads.clear();
}

RalignStore::RalignStore(const ReadRules& rules) : rules_(rules), variants_(assembly_tag(rules.genome.assembly())) {}

std::unique_ptr<ReadBatch> RalignStore::make_batch() const {
    return std::make_unique<RalignBatch>(rules_);
}

void RalignStore::append(ReadBatch& any) {
    const auto& batch = static_cast<const RalignBatch&>(any);
    variants_.add_all(batch.pool_, known_);
    const std::uint64_t first_alignment = rows_in<AlignmentRow>(alignments_);
    const std::uint64_t first_match = rows_in<MatchRow>(matches_);
    const std::uint64_t first_variant = rows_in<std::uint32_t>(variant_rows_);
    if (first_match + batch.matches_.size() > most_rows)
        throw Error("the reads have more than " + std::to_string(most_rows) + " blocks, too many for a file");
    if (4 * (first_variant + batch.variant_rows_.size()) >= pool_end ||
        4 * (rows_in<Occurrence>(occurrences_) + batch.occurrences_.size()) >= pool_end)
        throw Error("the reads have too many variants or junctions for a file");

    AlignmentRow* const alignments = append_rows(alignments_, batch.alignments_);
    for (std::size_t i = 0; i < batch.alignments_.size(); ++i)
        alignments[i].first_match = static_cast<std::int32_t>(alignments[i].first_match + first_match);
    MatchRow* const matches = append_rows(matches_, batch.matches_);
    for (std::size_t i = 0; i < batch.matches_.size(); ++i)
        matches[i].aux = static_cast<std::uint32_t>(4 * (matches[i].aux + first_variant));
    std::uint32_t* const rows = append_rows(variant_rows_, batch.variant_rows_);
    for (std::size_t i = 0; i < batch.variant_rows_.size(); ++i) rows[i] = known_[batch.variant_rows_[i]];
    for (const RalignBatch::Occurrence& occurrence : batch.occurrences_) {
        const Occurrence stored{.junction = junctions_.add(occurrence.junction),
                                .alignment = static_cast<std::uint32_t>(first_alignment + occurrence.alignment)};
        std::memcpy(occurrences_.extend(sizeof stored), &stored, sizeof stored);
    }
}

// Alignments come in their order, and so they stay among those of a junction.
template <typename Sink>
void RalignStore::write_junctions(BinaryWriter<Sink>& writer, unsigned threads) {
    const std::span<const Occurrence> occurrences(reinterpret_cast<const Occurrence*>(occurrences_.data()),
                                                  rows_in<Occurrence>(occurrences_));
    std::vector<std::uint32_t> counts(junctions_.size());
    for (const Occurrence& occurrence : occurrences) ++counts[occurrence.junction];
    std::vector<std::uint32_t> places(junctions_.size());
    table::GrowingBytes rows;
    std::uint32_t next = 0;
    const std::uint64_t assembly = assembly_tag(rules_.genome.assembly());
    for (const std::uint32_t number : junctions_.in_file_order()) {
        const AlignedJunctionRow row{.head = row_head(assembly, junctions_[number]),
                                     .alignment_count = static_cast<std::int32_t>(counts[number]),
                                     .aux = 4 * next};
        std::memcpy(rows.extend(sizeof row), &row, sizeof row);
        places[number] = next;
        next += counts[number];
    }
    table::GrowingBytes pool;
    auto* const numbers = reinterpret_cast<std::uint32_t*>(pool.extend(occurrences.size() * sizeof(std::uint32_t)));
    for (const Occurrence& occurrence : occurrences) numbers[places[occurrence.junction]++] = occurrence.alignment;
    table::write_layout(writer, table_of<AlignedJunctionRow>(rows, pool.view(), rules_.stranded()), threads);
}

template <typename Sink>
void RalignStore::write(BinaryWriter<Sink>& writer, unsigned threads) {
    variants_.end();
    writer.header(ralign_format);
    write_junctions(writer, threads);
    { const table::GrowingBytes done = std::move(occurrences_); }
    table::write_layout(writer, table_of<AlignmentRow>(alignments_, {}, rules_.stranded()), threads);
    { const table::GrowingBytes done = std::move(alignments_); }
    table::write_layout(writer, table_of<MatchRow>(matches_, variant_rows_.view(), rules_.stranded()), threads);
    { const table::GrowingBytes done = std::move(matches_); }
    table::write_layout(writer, variants_.content(), threads);
    writer.checkpoint(ralign_end);
}

template void RalignStore::write(BinaryWriter<OutputFile>& writer, unsigned threads);
template void RalignStore::write(BinaryWriter<ByteBuffer>& writer, unsigned threads);

}  // namespace gk::reads::build
