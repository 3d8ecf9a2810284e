#include "gk/reads/build/read_maker.hpp"

#include <limits>

#include "gk/base/fields.hpp"
#include "gk/reads/sam/cigar.hpp"

namespace gk::reads::build {
namespace {

using io::BadRecord;
using io::Reason;

}  // namespace

bool ReadMaker::wants(const ReadRecord& record, ReadNotes& notes) const {
    const auto leave_out = [&](LeftOut reason) {
        ++notes.left_out[static_cast<std::size_t>(reason)];
        return false;
    };
    const unsigned others = read_flags::supplementary | (rules_.secondary ? 0U : read_flags::secondary);
    if (record.has(others)) return leave_out(LeftOut::not_primary);
    if (record.has(read_flags::duplicate) && !rules_.include_duplicates) return leave_out(LeftOut::duplicate);
    if (record.has(read_flags::unmapped)) return leave_out(LeftOut::unmapped);
    if (rules_.exclude_failed && record.has(read_flags::failed)) return leave_out(LeftOut::failed);
    if (record.quality < rules_.min_quality) return leave_out(LeftOut::low_quality);
    if (rules_.unique && record.tags.hits != 1) return leave_out(LeftOut::not_unique);
    return true;
}

std::optional<BadRecord> ReadMaker::find_chrom(std::string_view name, ReadNotes& notes, FoundChrom& found) {
    if (!last_ || !is_same(name, last_name_)) {
        const auto id = rules_.genome.names().find(name);
        if (!id) {
            notes.account.unknown_chromosome(name);
            return BadRecord{Reason::unknown_chromosome,
                             "unknown chromosome " + in_quotes(name) + rules_.genome.names().suggestion(name)};
        }
        last_ = {.id = *id, .size = size_of(*id)};
        last_name_ = name;
    }
    found = *last_;
    ++notes.account.known_chromosome;
    return std::nullopt;
}

// Tables of reads don't need to know the sizes: without a list of them nothing is said.
std::int64_t ReadMaker::size_of(ChromId chrom) const {
    constexpr std::int64_t any = std::numeric_limits<std::int64_t>::max();
    if (!rules_.within_chromosomes && rules_.genome.files().chrom_sizes.empty()) return any;
    return rules_.genome.size(chrom).value_or(any);
}

std::optional<BadRecord> ReadMaker::take(const ReadRecord& record, const FoundChrom& chrom, std::uint64_t line,
                                         ReadBatch& batch) const {
    if (record.bases == "=")
        if (auto bad = refuse_indels(record.cigar)) return bad;
    const std::int64_t end = record.start + static_cast<std::int64_t>(reference_length(record.cigar));
    if (end > std::numeric_limits<std::int32_t>::max())
        return BadRecord{Reason::not_32_bit,
                         "it ends behind position " + std::to_string(std::numeric_limits<std::int32_t>::max())};
    const bool leaves = record.start < 0 || end > chrom.size;
    if (leaves && rules_.within_chromosomes)
        return BadRecord{Reason::outside_chromosome,
                         "bases " + std::to_string(std::int64_t{record.start} + 1) + " to " + std::to_string(end) +
                             " leave " + in_quotes(record.chrom) + ", which has " + std::to_string(chrom.size)};
    const bool reverse = record.has(read_flags::reverse);
    PlacedRead read{.record = record,
                    .chrom = chrom.id,
                    .chrom_tag = tags_.tag(chrom.id),
                    .mapped = reverse ? Strand::negative : Strand::positive,
                    .input = input_,
                    .line = line};
    if (auto bad = batch.take(read)) return bad;
    ReadNotes& notes = batch.notes;
    ++notes.kept;
    if (leaves) ++notes.leaving;
    if (record.has(read_flags::secondary)) ++notes.secondary;
    if (record.has(read_flags::failed)) ++notes.failed;
    if (record.has(read_flags::last)) ++notes.mates;
    if (record.quality == 0) ++notes.not_unique;
    return std::nullopt;
}

}  // namespace gk::reads::build
