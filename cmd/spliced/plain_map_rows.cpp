#include "cmd/spliced/plain_map_rows.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "gk/base/decimal.hpp"

namespace gk::cmd {
namespace {

using spliced::Stretch;

constexpr std::size_t copied_at_once = 32;

bool is_plain(const MapJob& job) {
    if (job.shape.json() || job.from != MapFrom::genome || job.columns.size() != map_column_names.size() - 1)
        return false;
    for (std::size_t i = 0; i < job.columns.size(); ++i)
        if (job.columns[i] != static_cast<MapColumn>(i)) return false;
    return true;
}

// A text copied where all of `copied_at_once` bytes may be overwritten, and may be read.
[[gnu::always_inline]] inline char* put_short(char* at, std::string_view text) {
    std::memcpy(at, text.data(), copied_at_once);
    return at + text.size();
}

// Two numbers with a tab before each; mostly the second is the next one, and differs in a digit. Both come from one
// register: to read back what was just written would wait for it.
[[gnu::always_inline]] inline char* put_stretch(char* at, const Stretch& stretch) {
    *at++ = '\t';
    constexpr std::int64_t eight_digits_end = 100'000'000;
    if (stretch.end == stretch.start + 1 && stretch.start >= 0 && stretch.start < eight_digits_end) {
        constexpr std::uint64_t last_digit = std::uint64_t{1} << 56;
        const std::uint64_t digits = eight_digits(static_cast<std::uint32_t>(stretch.start));
        if (digits >> 56 != 9) {
            const int leading_zeros = __builtin_ctzll(digits | last_digit) / 8;
            const std::uint64_t text = digits | 0x3030303030303030U;
            const std::uint64_t first = text >> (8 * leading_zeros);
            const std::uint64_t second = (text + last_digit) >> (8 * leading_zeros);
            std::memcpy(at, &first, sizeof first);
            at += 8 - leading_zeros;
            *at++ = '\t';
            std::memcpy(at, &second, sizeof second);
            return at + 8 - leading_zeros;
        }
    }
    at = write_decimal(at, stretch.start);
    *at++ = '\t';
    return write_decimal(at, stretch.end);
}

}  // namespace

PlainMapRows::PlainMapRows(const MapJob& job)
    : job_(job),
      annotation_(job.annotation.annotation()),
      id_pool_(annotation_.table(annotation::Feature::transcripts).aux),
      suffice_(is_plain(job)) {}

void PlainMapRows::begin(const Query& query) {
    row_start_.clear();
    row_start_.append(job_.annotation.view().names[index_of(*query.chrom)]);
    row_start_.push('\t');
    row_start_.append_integer(query.bed.start);
    row_start_.push('\t');
    row_start_.append_integer(query.bed.end);
    row_start_.room(copied_at_once);
}

void PlainMapRows::write(const Mapped& mapped, ByteBuffer& rows) const {
    const annotation::TranscriptRow& transcript = annotation_.transcript(*mapped.transcript);
    const std::string_view id = annotation_.transcript_id(transcript);
    constexpr std::size_t numbers = 5;
    constexpr std::size_t separators = 16;
    char* const begin = rows.room(row_start_.size() + id.size() + mapped.residues.size() + numbers * decimal_room +
                                  separators + copied_at_once);
    // The room behind what the record's rows begin with is there, too.
    char* at = row_start_.size() <= copied_at_once ? put_short(begin, row_start_.view())
                                                   : std::copy_n(row_start_.view().data(), row_start_.size(), begin);
    *at++ = '\t';
    *at++ = transcript.head.forward() ? '+' : '-';
    *at++ = '\t';
    if (id.empty()) *at++ = '.';
    const std::uint8_t* const pool_end = id_pool_.data() + id_pool_.size();
    const auto behind = pool_end - reinterpret_cast<const std::uint8_t*>(id.data());
    if (id.size() <= copied_at_once && std::cmp_greater_equal(behind, copied_at_once))
        at = put_short(at, id);
    else
        at = std::copy_n(id.data(), id.size(), at);
    at = put_stretch(at, mapped.tx);
    if (mapped.cds)
        at = put_stretch(at, *mapped.cds);
    else
        at = std::copy_n("\t.\t.", 4, at);
    *at++ = '\t';
    if (mapped.codon)
        at = write_decimal(at, *mapped.codon);
    else
        *at++ = '.';
    *at++ = '\t';
    if (mapped.residues.size() == 1) {
        *at++ = mapped.residues.front();
    } else {
        if (mapped.residues.empty()) *at++ = '.';
        at = std::copy_n(mapped.residues.data(), mapped.residues.size(), at);
    }
    *at++ = '\n';
    rows.added(static_cast<std::size_t>(at - begin));
}

}  // namespace gk::cmd
