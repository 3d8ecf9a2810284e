#include "gk/vcf/record/record_splitter.hpp"

#include <algorithm>

#include "gk/base/fields.hpp"
#include "gk/base/numbers.hpp"

namespace gk::vcf {
namespace {

// The text up to the character, which is taken off with it.
std::string_view take_until(char end, std::string_view& text) {
    const std::size_t at = text.find(end);
    const std::string_view part = text.substr(0, at);
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
    return part;
}

ValueNumber number_of_values(const FieldDefinition* definition) {
    return definition == nullptr ? ValueNumber::other : definition->number;
}

}  // namespace

void RecordSplitter::begin(std::string_view columns, std::size_t alts) {
    alts_ = alts;
    std::string_view rest = columns;
    take_until('\t', rest);
    take_until('\t', rest);
    before_info_ = columns.substr(0, columns.size() - rest.size());
    split_info(take_until('\t', rest));
    has_format_ = !rest.empty();
    const std::string_view with_format = rest;
    format_ = take_until('\t', rest);
    has_samples_ = format_.size() < with_format.size();
    samples_ = rest;
    split_format(format_);
}

void RecordSplitter::split_info(std::string_view info) {
    info_.clear();
    for (std::size_t begin = 0; begin <= info.size();) {
        const std::size_t end = std::min(info.find(';', begin), info.size());
        const std::size_t from = begin == 0 ? 0 : begin - 1;  // with the semicolon
        const std::string_view field = info.substr(begin, end - begin);
        const std::size_t equals = field.find('=');
        const std::string_view key = field.substr(0, equals);
        const ValueNumber number =
            equals == std::string_view::npos ? ValueNumber::other : number_of_values(header_.info(key));
        begin = end + 1;
        if (number == ValueNumber::other || key.empty()) {
            keep_info(info.substr(from, end - from));
            continue;
        }
        const std::string_view value = field.substr(equals + 1);
        keep_info(info.substr(from, end - from - value.size()));
        info_.push_back({value, key, number});
    }
}

// Joins it with what stays before it.
void RecordSplitter::keep_info(std::string_view text) {
    if (!info_.empty() && info_.back().key.empty())
        info_.back().text = {info_.back().text.data(), info_.back().text.size() + text.size()};
    else
        info_.push_back({text, {}, ValueNumber::other});
}

void RecordSplitter::split_format(std::string_view format) {
    keys_.clear();
    while (!format.empty()) {
        const std::string_view key = take_until(':', format);
        keys_.push_back({key, number_of_values(header_.format(key)), key == "GT"});
    }
}

std::optional<io::BadRecord> RecordSplitter::append(std::size_t alt, ByteBuffer& out) {
    out.append(before_info_);
    for (const InfoPiece& piece : info_)
        if (auto bad = append_value(piece.number, piece.text, {piece.key}, alt, out)) return bad;
    if (!has_format_) return std::nullopt;
    out.push('\t');
    out.append(format_);
    return has_samples_ ? append_samples(alt, out) : std::nullopt;
}

std::optional<io::BadRecord> RecordSplitter::append_samples(std::size_t alt, ByteBuffer& out) {
    std::string_view rest = samples_;
    for (std::size_t sample = 0;; ++sample) {
        const std::size_t tab = rest.find('\t');
        out.push('\t');
        if (auto bad = append_cell(rest.substr(0, tab), sample, alt, out)) return bad;
        if (tab == std::string_view::npos) return std::nullopt;
        rest.remove_prefix(tab + 1);
    }
}

// Fields that the cell ends before are missing, and are written so.
std::optional<io::BadRecord> RecordSplitter::append_cell(std::string_view cell, std::size_t sample, std::size_t alt,
                                                         ByteBuffer& out) {
    bool ended = false;
    bool first = true;
    for (const FormatKey& key : keys_) {
        if (!first) out.push(':');
        first = false;
        const std::size_t colon = ended ? 0 : cell.find(':');
        const std::string_view value = cell.substr(0, colon);
        ended = ended || colon == std::string_view::npos;
        if (!ended) cell.remove_prefix(colon + 1);
        const Place place{key.key, sample};
        auto bad = key.is_genotype ? append_genotype(value, place, alt, out)
                                   : append_value(key.number, value.empty() ? "." : value, place, alt, out);
        if (bad) return bad;
    }
    if (ended || keys_.empty()) return std::nullopt;
    return io::BadRecord{io::Reason::malformed,
                         "sample '" + header_.sample(sample) + "' has more fields than FORMAT " + in_quotes(format_)};
}

std::optional<io::BadRecord> RecordSplitter::append_value(ValueNumber number, std::string_view value,
                                                          const Place& place, std::size_t alt, ByteBuffer& out) {
    if (number == ValueNumber::other || value.empty() || is_dot(value)) {
        out.append(value);
        return std::nullopt;
    }
    if (number == ValueNumber::local)
        return io::BadRecord{io::Reason::refused, name_of_place(place) +
                                                      " counts by local alleles (Number=LA, LR or LG): a record with "
                                                      "it can't be split"};
    if (!values_.choose(number, alts_, alt, value)) {
        if (!values_.all_missing())
            return io::BadRecord{io::Reason::malformed, name_of_place(place) + " " + values_.fault(number, alts_)};
        out.push('.');
        return std::nullopt;
    }
    bool first = true;
    for (const std::string_view item : values_.chosen()) {
        if (!first) out.push(',');
        first = false;
        out.append(item);
    }
    return std::nullopt;
}

// The allele becomes 1, every other one 0; what is missing stays so, and so does what stands between them.
std::optional<io::BadRecord> RecordSplitter::append_genotype(std::string_view value, const Place& place,
                                                             std::size_t alt, ByteBuffer& out) const {
    if (value.empty()) {
        out.push('.');
        return std::nullopt;
    }
    for (std::size_t begin = 0; begin <= value.size();) {
        const std::size_t end = std::min(value.find_first_of("/|", begin), value.size());
        const std::string_view allele = value.substr(begin, end - begin);
        const auto number = parse_integer<std::uint32_t>(allele);
        // A genotype may begin with a mark of its first allele's phase.
        const bool leads = begin == 0 && end == 0 && value.size() > 1;
        if ((!number && !is_dot(allele) && !leads) || (number && *number > alts_))
            return io::BadRecord{io::Reason::malformed, name_of_place(place) + " is " + in_quotes(value) +
                                                            ", which is no genotype of " + std::to_string(alts_) +
                                                            " ALT alleles"};
        if (number)
            out.push(*number == alt + 1 ? '1' : '0');
        else
            out.append(allele);
        if (end < value.size()) out.push(value[end]);
        begin = end + 1;
    }
    return std::nullopt;
}

std::string RecordSplitter::name_of_place(const Place& place) const {
    if (!place.sample) return "INFO/" + std::string(place.key);
    return "FORMAT/" + std::string(place.key) + " of sample '" + header_.sample(*place.sample) + "'";
}

}  // namespace gk::vcf
