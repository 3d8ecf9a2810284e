#include "gk/vcf/record/record_normalizer.hpp"

#include <algorithm>
#include <limits>

#include "gk/base/fields.hpp"
#include "gk/base/numbers.hpp"
#include "gk/vcf/record/letters.hpp"
#include "gk/vcf/record/variant_type.hpp"

namespace gk::vcf {
namespace {

// In a form that the compiler turns into vector instructions.
std::size_t count_tabs(std::string_view text) {
    std::size_t count = 0;
    while (!text.empty()) {
        const std::string_view block = text.substr(0, 128);
        std::uint8_t in_block = 0;
        for (const char c : block) in_block = static_cast<std::uint8_t>(in_block + (c == '\t' ? 1 : 0));
        count += in_block;
        text.remove_prefix(block.size());
    }
    return count;
}

// Whether alleles (with bases, in one case) have the form already: most have, and need no look at the sequence.
bool has_form(AlleleForm form, std::string_view ref, std::string_view alt) {
    if (ref.empty() || alt.empty()) return false;  // VCF has none, though some write `-`
    if (form == AlleleForm::as_given) return true;
    const bool first_differs = ref.front() != alt.front();
    const bool last_differs = ref.back() != alt.back();
    if (first_differs) return last_differs;
    // An insertion or deletion behind its one base.
    return std::min(ref.size(), alt.size()) == 1 && ref.size() != alt.size() &&
           (form == AlleleForm::minimal || last_differs);
}

}  // namespace

std::optional<io::BadRecord> RecordNormalizer::append(std::string_view line, std::size_t part, ByteBuffer& out) {
    if (part == 0 || line.data() != line_.data() || part < part_) bad_ = begin(line);
    if (bad_) return bad_;
    for (; part_ < part; ++part_) alts_.remove_prefix(std::min(alts_.find(','), alts_.size() - 1) + 1);
    const std::string_view alt = alts_.substr(0, alts_.find(','));
    if (auto bad = place(alt)) return bad;
    const std::size_t before = out.size();
    begin_frame(out);
    if (auto bad = append_line(alt, part, out)) {
        out.truncate(before);
        return bad;
    }
    end_frame(frame_, before, out);
    return std::nullopt;
}

std::optional<io::BadRecord> RecordNormalizer::begin(std::string_view line) {
    line_ = line;
    part_ = 0;
    if (auto bad = split_vcf_line(line, columns_)) return bad;
    if (auto bad = check_columns(line)) return bad;
    alts_ = columns_.alts;
    alt_count_ = count_parts(alts_);
    if (alt_count_ > 1) splitter_.begin(columns_.rest, alt_count_);
    return std::nullopt;
}

std::optional<io::BadRecord> RecordNormalizer::check_columns(std::string_view line) const {
    const std::size_t columns = count_tabs(line) + 1;
    const std::size_t expected = rules_.header.columns().size();
    if (columns == expected) return std::nullopt;
    return io::BadRecord{io::Reason::malformed, "the record has " + std::to_string(columns) +
                                                    " columns, the #CHROM line has " + std::to_string(expected)};
}

// Where the record lies from now on, and whether its alleles change.
std::optional<io::BadRecord> RecordNormalizer::place(std::string_view alt) {
    is_changed_ = false;
    auto bad = has_bases(alt) ? place_allele(alt) : place_without_bases(alt);
    if (bad) return bad;
    frame_.chrom = static_cast<std::uint32_t>(index_of(chrom_));
    return std::nullopt;
}

std::optional<io::BadRecord> RecordNormalizer::place_allele(std::string_view alt) {
    variant::Variant read;
    if (auto bad = reader_.read_vcf({columns_.chrom, columns_.position, columns_.ref, alt}, read)) return bad;
    if (read.ref == read.alt)
        return io::BadRecord{io::Reason::refused, "ALT " + in_quotes(alt) + " is the same as REF"};
    chrom_ = read.chrom;
    frame_.read = frame_.position = std::int64_t{read.start} + 1;
    if (has_form(rules_.form, read.ref, read.alt)) return std::nullopt;
    const TwoBitSequence& sequence = *rules_.genome.sequence(read.chrom);
    const variant::Variant formed = form_of(read, sequence);
    if (auto bad = check_padded(formed, sequence)) return bad;
    alleles_.assign(formed, sequence);
    is_changed_ = alleles_.position != frame_.read || alleles_.ref != read.ref || alleles_.alt != read.alt;
    frame_.position = alleles_.position;
    return std::nullopt;
}

variant::Variant RecordNormalizer::form_of(const variant::Variant& read, const TwoBitSequence& sequence) {
    switch (rules_.form) {
        case AlleleForm::as_given:
            return read;
        case AlleleForm::minimal:
            return minimal(read);
        default:
            return left_aligned(read, sequence, room_);
    }
}

// REF is compared with the genome where ALT says something of its bases alone.
std::optional<io::BadRecord> RecordNormalizer::place_without_bases(std::string_view alt) {
    if (alt.empty()) return io::BadRecord{io::Reason::malformed, "ALT is empty"};
    const bool compares = alt == "*" || is_dot(alt);
    variant::Variant read;
    if (compares) {
        if (auto bad = reader_.read_vcf({columns_.chrom, columns_.position, columns_.ref, columns_.ref}, read))
            return bad;
        chrom_ = read.chrom;
        frame_.read = frame_.position = std::int64_t{read.start} + 1;
        return std::nullopt;
    }
    const auto position = parse_integer<std::int64_t>(columns_.position);
    if (!position)
        return io::BadRecord{io::Reason::malformed, "POS " + in_quotes(columns_.position) + " is not a whole number"};
    if (*position < 0 || *position > std::numeric_limits<std::int32_t>::max())
        return io::BadRecord{io::Reason::not_32_bit,
                             "position " + in_quotes(columns_.position) + " does not fit 32 bits"};
    const auto chrom = reader_.find_vcf_chrom(columns_.chrom);
    if (!chrom)
        return io::BadRecord{io::Reason::unknown_chromosome, "unknown chromosome " + in_quotes(columns_.chrom),
                             std::string(columns_.chrom)};
    chrom_ = *chrom;
    frame_.read = frame_.position = *position;
    return std::nullopt;
}

// A record of one ALT allele that does not change is copied as one piece.
std::optional<io::BadRecord> RecordNormalizer::append_line(std::string_view alt, std::size_t part, ByteBuffer& out) {
    const std::string& name = rules_.names[index_of(chrom_)];
    if (alt_count_ == 1 && !is_changed_) {
        out.append(name);
        out.append(line_.substr(columns_.chrom.size()));
        out.push('\n');
        return std::nullopt;
    }
    out.append(name);
    out.push('\t');
    if (is_changed_)
        out.append_integer(alleles_.position);
    else
        out.append(columns_.position);
    for (const std::string_view column : {columns_.id, is_changed_ ? std::string_view(alleles_.ref) : columns_.ref,
                                          is_changed_ ? std::string_view(alleles_.alt) : alt}) {
        out.push('\t');
        out.append(column);
    }
    out.push('\t');
    if (alt_count_ == 1)
        out.append(columns_.rest);
    else if (auto bad = splitter_.append(part, out))
        return bad;
    out.push('\n');
    return std::nullopt;
}

}  // namespace gk::vcf
