#include "gk/annotation/source/source_text.hpp"

#include <cstring>
#include <limits>

#include "gk/base/name_hash.hpp"

namespace gk::annotation {
namespace {

using io::BadRecord;
using io::Reason;

constexpr std::array<std::string_view, 5> source_names = {"gencode", "ensembl", "ncbi-refseq", "generic",
                                                          "ucsc-refseq"};

bool fits_32_bits(std::int64_t value) {
    return value >= std::numeric_limits<std::int32_t>::min() && value <= std::numeric_limits<std::int32_t>::max();
}

}  // namespace

std::string_view source_name(Source source) {
    return source_names[static_cast<std::size_t>(source)];
}

SourceContext::SourceContext(Genome& genome, Source source_in, bool strict_in)
    : names(genome.names()), assembly(assembly_tag(genome.assembly())), source(source_in), strict(strict_in) {
    for (const std::string& name : names.names()) tags.push_back(chrom_tag(name));
    sizes.resize(names.size());
    if (genome.files().chrom_sizes.empty() && genome.files().twobit.empty()) return;
    for (std::size_t i = 0; i < sizes.size(); ++i) sizes[i] = genome.size(ChromId{static_cast<std::uint32_t>(i)});
}

std::string_view without_line_end(std::string_view line) {
    while (!line.empty() && line.back() == '\0') line.remove_suffix(1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (!line.empty() && line.front() == '\r') line.remove_prefix(1);
    return line;
}

void reject_row(io::BadRecords& bad_rows, const BadRecord& bad, std::string_view text, std::uint64_t line) {
    if (text.empty()) return bad_rows.add(bad, line);
    bad_rows.add(bad, text, line);
}

bool has_nul(std::string_view line) {
    return !line.empty() && std::memchr(line.data(), '\0', line.size()) != nullptr;
}

BadRecord nul_character() {
    return {Reason::malformed, "a NUL character is no text"};
}

bool split_columns(std::string_view line, std::span<std::string_view> columns) {
    const char* at = line.data();
    const char* const end = at + line.size();
    for (std::size_t i = 0; i + 1 < columns.size(); ++i) {
        const char* tab = at;
        while (tab != end && *tab != '\t') ++tab;
        if (tab == end) return false;
        columns[i] = {at, static_cast<std::size_t>(tab - at)};
        at = tab + 1;
    }
    columns.back() = {at, static_cast<std::size_t>(end - at)};
    return at != end;
}

BadRecord too_few_columns(std::string_view line, std::size_t wanted) {
    std::size_t found = 1;
    for (const char c : line) found += c == '\t' ? 1 : 0;
    if (found >= wanted) return {Reason::malformed, "column " + std::to_string(wanted) + " is empty"};
    return {Reason::malformed, std::to_string(found) +
                                   (found == 1 ? " tab-separated column" : " tab-separated columns") + " where " +
                                   std::to_string(wanted) + " are needed"};
}

NumberFault parse_source_integer(std::string_view text, std::int32_t& value) {
    const char* at = text.data();
    const char* const end = at + text.size();
    if (at != end && *at == '+') ++at;
    const bool negative = at != end && *at == '-';
    if (negative) ++at;
    if (at == end) return NumberFault::not_integer;
    std::int64_t number = 0;
    for (; at != end; ++at) {
        const unsigned digit = static_cast<unsigned char>(*at) - unsigned{'0'};
        if (digit > 9) return NumberFault::not_integer;
        // Held at a value beyond 32 bits, while the rest may still turn out not to be digits.
        if (number < (std::int64_t{1} << 40)) number = number * 10 + digit;
    }
    if (negative) number = -number;
    if (!fits_32_bits(number)) return NumberFault::overflow;
    value = static_cast<std::int32_t>(number);
    return NumberFault::none;
}

BadRecord bad_number(NumberFault fault, std::string_view what, std::string_view text) {
    const std::string quoted = std::string(what) + " '" + std::string(text) + "'";
    if (fault == NumberFault::overflow) return {Reason::not_32_bit, quoted + " does not fit a 32-bit integer"};
    return {Reason::malformed, quoted + " is not an integer"};
}

const ChromId* Placer::look_up(std::string_view name) {
    last_name_ = name;
    last_ = context_.names.find(name);
    return last_ ? &*last_ : nullptr;
}

void report_odd_coordinates(OddBits odd, std::uint64_t line, BuildReport& report) {
    for (const Oddity oddity : coordinate_oddities)
        if ((odd & odd_bit(oddity)) != 0) report.odd(oddity, line);
}

BadRecord Placer::unknown_chromosome(std::string_view name) {
    if (unknown_text_.empty() || unknown_name_ != name) {
        unknown_name_ = name;
        unknown_text_ = "unknown chromosome '" + unknown_name_ + "'" + context_.names.suggestion(name);
    }
    return {Reason::unknown_chromosome, unknown_text_};
}

std::optional<BadRecord> Placer::place(std::string_view chrom_name, std::string_view start_text,
                                       std::string_view end_text, std::string_view strand, std::int32_t first,
                                       RowHead& head, OddBits& odd) {
    const ChromId* const found = chrom(chrom_name);
    if (found == nullptr) return unknown_chromosome(chrom_name);
    std::int32_t start = 0;
    std::int32_t end = 0;
    NumberFault fault = parse_source_integer(start_text, start);
    if (fault == NumberFault::none && !fits_32_bits(std::int64_t{start} - first)) fault = NumberFault::overflow;
    if (fault != NumberFault::none) return bad_number(fault, "the start", start_text);
    fault = parse_source_integer(end_text, end);
    if (fault == NumberFault::none && !fits_32_bits(std::int64_t{end} - 1)) fault = NumberFault::overflow;
    if (fault != NumberFault::none) return bad_number(fault, "the end", end_text);
    if (strand != "+" && strand != "-")
        return BadRecord{Reason::malformed, "the strand is '" + std::string(strand) + "'; it must be + or -"};
    head.assembly = context_.assembly;
    head.chrom = tag(*found);
    head.strand = strand == "+" ? 1 : 0;
    head = annotation::place(head, std::int64_t{start} - first, end);
    return note_oddities(head, *found, odd);
}

std::optional<BadRecord> Placer::note_oddities(const RowHead& head, ChromId chrom, OddBits& odd) const {
    odd = 0;
    const auto& chrom_size = context_.sizes[index_of(chrom)];
    if (head.end() < head.start()) odd |= odd_bit(Oddity::ends_before_start);
    if (head.start() < 0) odd |= odd_bit(Oddity::before_chromosome);
    if (chrom_size && head.end() > *chrom_size) odd |= odd_bit(Oddity::beyond_chromosome);
    if (odd == 0 || !context_.strict) return std::nullopt;
    for (const Oddity oddity : coordinate_oddities)
        if ((odd & odd_bit(oddity)) != 0)
            return BadRecord{oddity == Oddity::ends_before_start ? Reason::start_after_end : Reason::outside_chromosome,
                             "the " + std::string(oddity_text(oddity)) + " (--strict)"};
    return std::nullopt;
}

}  // namespace gk::annotation
