#include "gk/reads/build/jralign_store.hpp"

#include <algorithm>
#include <cstring>
#include <limits>

#include "gk/base/error.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/reads/jralign.hpp"
#include "gk/table/layout_writer.hpp"

namespace gk::reads::build {
namespace {

using io::BadRecord;

constexpr std::uint64_t most_overhang = 255;
constexpr std::size_t most_variants = 255;
constexpr std::uint64_t entries_end = std::uint64_t{1} << 32;
// Of a read that does not count, since a mate of it does.
constexpr std::uint32_t no_junction = 0xFFFFFFFF;

}  // namespace

JralignBatch::JralignBatch(const ReadRules& rules, const OverhangRules& overhangs)
    : overhangs_(overhangs),
      counts_pairs_(rules.fragments),
      junctions_(rules),
      variants_(rules.genome),
      pool_(assembly_tag(rules.genome.assembly())) {}

std::optional<BadRecord> JralignBatch::find_variants(const PlacedRead& read) {
    variants_.clear();
    if (!overhangs_.variants || !read.record.has_bases()) return std::nullopt;
    if (auto bad = variants_.begin(read)) return bad;
    for (const CigarOp& op : read.record.cigar)
        if (auto bad = variants_.add(op)) return bad;
    if (variants_.found().size() > most_variants)
        return io::malformed("it has " + std::to_string(variants_.found().size()) + " variants, more than " +
                             std::to_string(most_variants));
    return std::nullopt;
}

std::optional<BadRecord> JralignBatch::check_overhangs() const {
    if (overhangs_.clamp) return std::nullopt;
    for (const ReadGap& gap : gaps_)
        if (gap.left > most_overhang || aligned_ - gap.left > most_overhang)
            return io::malformed("its overhangs at a junction are " + std::to_string(gap.left) + " and " +
                                 std::to_string(aligned_ - gap.left) + " bases, more than a file can hold, " +
                                 std::to_string(most_overhang));
    return std::nullopt;
}

void JralignBatch::keep_variants(const PlacedRead& read) {
    const bool has_own = read.record.has_bases();
    if (!has_own) {
        if (read.record.bases == "*") notes.without_bases.add(read.line);
        if (overhangs_.inherit) return;
    }
    last_first_ = static_cast<std::uint32_t>(variant_rows_.size());
    variants_.keep(read, pool_, variant_rows_);
    last_count_ = static_cast<std::uint32_t>(variant_rows_.size()) - last_first_;
    has_last_ = true;
}

std::optional<BadRecord> JralignBatch::take(PlacedRead& read) {
    if (auto bad = junctions_.find_strand(read)) return bad;
    if (auto bad = find_variants(read)) return bad;
    aligned_ = find_gaps(read.record, gaps_);
    if (auto bad = check_overhangs()) return bad;
    if (overhangs_.variants) keep_variants(read);
    const bool is_mate = counts_pairs_ && !gaps_.empty() && read.record.has(read_flags::paired);
    const std::uint64_t fragment = is_mate ? fragment_key(read, true) : 0;
    for (const ReadGap& gap : gaps_) {
        const std::uint64_t left = std::min(gap.left, most_overhang);
        const std::uint64_t right = std::min(aligned_ - gap.left, most_overhang);
        if (static_cast<std::int64_t>(std::min(left, right)) < overhangs_.min_overhang) continue;
        const auto junction = junctions_.use(read, gap.start, gap.end);
        if (!junction) continue;
        Occurrence occurrence{.junction = *junction,
                              .left = static_cast<std::uint8_t>(left),
                              .right = static_cast<std::uint8_t>(right),
                              .strand = read.mapped};
        if (overhangs_.variants) {
            occurrence.inherits = !has_last_;
            occurrence.first_variant = last_first_;
            occurrence.variant_count = has_last_ ? last_count_ : 0;
        }
        occurrences_.push_back(occurrence);
        if (counts_pairs_) fragments_.push_back(fragment);
    }
    notes.without_strand += junctions_.take_unknown_strands();
    return std::nullopt;
}

void JralignBatch::clear() {
    occurrences_.clear();
    fragments_.clear();
    variant_rows_.clear();
    pool_.clear();
    last_first_ = 0;
    last_count_ = 0;
    has_last_ = false;
    notes.clear();
    bad_reads.clear();
}

JralignStore::JralignStore(const ReadRules& rules, const OverhangRules& overhangs)
    : rules_(rules), overhangs_(overhangs), variants_(assembly_tag(rules.genome.assembly())) {}

std::unique_ptr<ReadBatch> JralignStore::make_batch() const {
    return std::make_unique<JralignBatch>(rules_, overhangs_);
}

void JralignStore::append(ReadBatch& any) {
    const auto& batch = static_cast<const JralignBatch&>(any);
    variants_.add_all(batch.pool_, known_);
    const auto append_row = [this](std::uint32_t row) {
        std::memcpy(variant_rows_.extend(sizeof row), &row, sizeof row);
    };
    for (std::size_t read = 0; read < batch.occurrences_.size(); ++read) {
        const JralignBatch::Occurrence& occurrence = batch.occurrences_[read];
        const std::size_t variants = occurrence.inherits ? last_.size() : occurrence.variant_count;
        const Occurrence stored{.junction = junctions_.add(occurrence.junction),
                                .left = occurrence.left,
                                .right = occurrence.right,
                                .strand = static_cast<std::uint8_t>(occurrence.strand),
                                .variant_count = static_cast<std::uint8_t>(variants)};
        if (rules_.fragments && !counts(stored, batch.fragments_[read])) continue;
        std::memcpy(occurrences_.extend(sizeof stored), &stored, sizeof stored);
        for (std::size_t i = 0; i < variants; ++i)
            append_row(occurrence.inherits ? last_[i] : known_[batch.variant_rows_[occurrence.first_variant + i]]);
    }
    if (!overhangs_.inherit || !batch.has_last_) return;
    last_.clear();
    for (std::uint32_t i = 0; i < batch.last_count_; ++i)
        last_.push_back(known_[batch.variant_rows_[batch.last_first_ + i]]);
}

// The mate whose smaller overhang is the larger one counts at a junction, the first of them where both are the same.
bool JralignStore::counts(const Occurrence& read, std::uint64_t fragment) {
    if (fragment == 0) return true;
    std::uint32_t& kept = fragments_.kept(fragment, read.junction, occurrence_count());
    if (kept == occurrence_count()) return true;
    ++second_mates_;
    auto* const other = reinterpret_cast<Occurrence*>(occurrences_.data()) + kept;
    if (std::min(read.left, read.right) <= std::min(other->left, other->right)) return false;
    other->junction = no_junction;
    kept = static_cast<std::uint32_t>(occurrence_count());
    return true;
}

struct JralignStore::Entry {
    std::uint64_t reads = 0;
    std::uint64_t variants = 0;
    bool is_written = false;
    // Where the parts of the next read go.
    std::uint64_t read = 0;
    std::uint64_t overhangs = 0;
    std::uint64_t strands = 0;
    std::uint64_t begins = 0;
    std::uint64_t variant_rows = 0;
};

// The rows of junctions that have reads enough, and where the parts of each entry lie.
std::vector<JralignStore::Entry> JralignStore::place_entries(table::GrowingBytes& rows, std::uint64_t& reads,
                                                             std::uint64_t& size) const {
    std::vector<Entry> entries(junctions_.size());
    for (std::uint64_t i = 0; i < occurrence_count(); ++i) {
        if (occurrences()[i].junction == no_junction) continue;
        Entry& entry = entries[occurrences()[i].junction];
        ++entry.reads;
        entry.variants += occurrences()[i].variant_count;
    }
    const std::uint64_t assembly = assembly_tag(rules_.genome.assembly());
    for (const std::uint32_t number : junctions_.in_file_order()) {
        Entry& entry = entries[number];
        entry.is_written = overhangs_.min_reads >= 0 && entry.reads >= static_cast<std::uint64_t>(overhangs_.min_reads);
        if (!entry.is_written) continue;
        if (size >= entries_end || entry.reads > std::numeric_limits<std::uint32_t>::max())
            throw Error("the junctions have too many reads for a file");
        const ReadJunctionRow row{.head = row_head(assembly, junctions_[number]),
                                  .has_variants = entry.variants != 0 ? std::uint8_t{1} : std::uint8_t{0},
                                  .read_count = static_cast<std::uint32_t>(entry.reads),
                                  .aux = static_cast<std::uint32_t>(size)};
        std::memcpy(rows.extend(sizeof row), &row, sizeof row);
        entry.overhangs = size;
        entry.strands = size + 2 * entry.reads;
        entry.begins = entry.strands + (entry.reads + 7) / 8;
        entry.variant_rows = entry.begins + entry.reads + 1;
        size = entry.variants == 0 ? entry.begins : entry.variant_rows + 4 * entry.variants;
        reads += entry.reads;
    }
    if (size >= entries_end) throw Error("the junctions have too many reads for a file");
    return entries;
}

// Read by read, in the order of the input: `begins` counts the variants before each, modulo 256.
void JralignStore::fill_entries(std::vector<Entry>& entries, std::uint8_t* pool) const {
    const std::uint8_t* variants = variant_rows_.bytes().data();
    for (std::uint64_t i = 0; i < occurrence_count(); ++i) {
        const Occurrence& occurrence = occurrences()[i];
        const std::size_t variant_bytes = std::size_t{4} * occurrence.variant_count;
        const std::uint8_t* const own = variants;
        if (variant_bytes != 0) variants += variant_bytes;
        if (occurrence.junction == no_junction) continue;
        Entry& entry = entries[occurrence.junction];
        if (!entry.is_written) continue;
        pool[entry.overhangs++] = occurrence.left;
        pool[entry.overhangs++] = occurrence.right;
        pool[entry.strands + entry.read / 8] |= static_cast<std::uint8_t>(occurrence.strand << (entry.read % 8));
        if (entry.variants != 0) {
            pool[entry.begins + entry.read + 1] =
                static_cast<std::uint8_t>(pool[entry.begins + entry.read] + occurrence.variant_count);
            if (variant_bytes != 0) std::memcpy(pool + entry.variant_rows, own, variant_bytes);
            entry.variant_rows += variant_bytes;
        }
        ++entry.read;
    }
}

template <typename Sink>
std::uint32_t JralignStore::write(BinaryWriter<Sink>& writer, unsigned threads) {
    variants_.end();
    table::GrowingBytes rows;
    table::GrowingBytes pool;
    std::uint64_t reads = 0;
    std::uint64_t size = 0;
    std::vector<Entry> entries = place_entries(rows, reads, size);
    // What the system gives is zeros, of which strands are made.
    std::uint8_t* const bytes = pool.extend(size);
    fill_entries(entries, bytes);
    writer.header(jralign_format);
    writer.i64(static_cast<std::int64_t>(reads));
    const table::TableContent junctions{.rows = rows.bytes().data(),
                                        .row_size = sizeof(ReadJunctionRow),
                                        .count = static_cast<std::uint32_t>(rows.size() / sizeof(ReadJunctionRow)),
                                        .aux = pool.view(),
                                        .stranded = rules_.stranded()};
    table::write_layout(writer, junctions, threads);
    writer.u32(overhangs_.variants ? 1 : 0);
    if (overhangs_.variants) table::write_layout(writer, variants_.content(), threads);
    writer.checkpoint(jralign_end);
    return junctions.count;
}

template std::uint32_t JralignStore::write(BinaryWriter<OutputFile>& writer, unsigned threads);
template std::uint32_t JralignStore::write(BinaryWriter<ByteBuffer>& writer, unsigned threads);

}  // namespace gk::reads::build
