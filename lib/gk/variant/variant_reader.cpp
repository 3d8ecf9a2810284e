#include "gk/variant/variant_reader.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "gk/base/fields.hpp"
#include "gk/base/memory_hints.hpp"
#include "gk/base/numbers.hpp"

namespace gk::variant {
namespace {

using io::BadRecord;
using io::Reason;

constexpr std::string_view allele_letters = "ACGTWSMKRYBDHVNZ";

enum : std::uint8_t { letter_upper = 1, letter_lower = 2 };

constexpr std::array<std::uint8_t, 256> make_letter_kinds() {
    std::array<std::uint8_t, 256> kinds{};
    for (const char letter : allele_letters) {
        kinds[static_cast<unsigned char>(letter)] = letter_upper;
        kinds[static_cast<unsigned char>(letter | 0x20)] = letter_lower;
    }
    return kinds;
}
constexpr std::array<std::uint8_t, 256> letter_kinds = make_letter_kinds();

// The zero of each script that has decimal digits (Unicode 14, category Nd); nine more follow each.
constexpr std::array<char32_t, 65> zeros_of_scripts{
    0x660,   0x6f0,   0x7c0,   0x966,   0x9e6,   0xa66,   0xae6,   0xb66,   0xbe6,   0xc66,   0xce6,
    0xd66,   0xde6,   0xe50,   0xed0,   0xf20,   0x1040,  0x1090,  0x17e0,  0x1810,  0x1946,  0x19d0,
    0x1a80,  0x1a90,  0x1b50,  0x1bb0,  0x1c40,  0x1c50,  0xa620,  0xa8d0,  0xa900,  0xa9d0,  0xa9f0,
    0xaa50,  0xabf0,  0xff10,  0x104a0, 0x10d30, 0x11066, 0x110f0, 0x11136, 0x111d0, 0x112f0, 0x11450,
    0x114d0, 0x11650, 0x116c0, 0x11730, 0x118e0, 0x11950, 0x11c50, 0x11d50, 0x11da0, 0x16a60, 0x16ac0,
    0x16b50, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e950, 0x1fbf0};

// Takes one UTF-8 character from the text's front; U+FFFD for what is none, or is longer than it has to be.
char32_t take_character(std::string_view& text) {
    constexpr std::array<char32_t, 4> least_of_length{0, 0x80, 0x800, 0x10000};
    const auto first = static_cast<unsigned char>(text.front());
    text.remove_prefix(1);
    if (first < 0x80) return first;
    const unsigned more = first >= 0xF8 ? 0 : first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
    char32_t character = more == 0 ? 0xFFFD : first & (0x3FU >> more);
    for (unsigned i = 0; i < more; ++i) {
        if (text.empty() || (static_cast<unsigned char>(text.front()) & 0xC0U) != 0x80) return 0xFFFD;
        character = character << 6 | (static_cast<unsigned char>(text.front()) & 0x3FU);
        text.remove_prefix(1);
    }
    return character < least_of_length[more] ? 0xFFFD : character;
}

std::optional<unsigned> digit_of(char32_t character) {
    if (character >= '0' && character <= '9') return character - '0';
    const auto behind = std::upper_bound(zeros_of_scripts.begin(), zeros_of_scripts.end(), character);
    if (behind == zeros_of_scripts.begin() || character - behind[-1] > 9) return std::nullopt;
    return character - behind[-1];
}

bool is_empty_allele(std::string_view allele) {
    return allele.empty() || is_dot(allele) || (allele.front() == '-' && (allele.size() == 1 || allele == "-."));
}

BadRecord unknown_chromosome(std::string_view name) {
    return {Reason::unknown_chromosome, "unknown chromosome '" + std::string(name) + "'", std::string(name)};
}

// Variants mostly come in order: the bases of those that follow are asked of memory, some dozens of variants ahead. A
// position here is that of a base, and there are four in a byte.
void prefetch_behind(const TwoBitSequence& sequence, std::int64_t start) {
    constexpr std::int64_t distance = 4096;
    constexpr std::int64_t bases_in_line = 256;  // of the processor's cache
    if (start < 0 || start + distance + bases_in_line >= std::int64_t{sequence.size}) return;
    const std::uint8_t* const ahead = sequence.packed + static_cast<std::uint64_t>(start + distance) / 4;
    prefetch(ahead);
    prefetch(ahead + bases_in_line / 4);
}

}  // namespace

std::optional<VariantFields> split_variant_string(std::string_view text) {
    VariantFields fields;
    for (std::string_view* field : {&fields.alt, &fields.ref, &fields.position}) {
        const std::size_t colon = text.rfind(':');
        if (colon == std::string_view::npos) return std::nullopt;
        *field = text.substr(colon + 1);
        text = text.substr(0, colon);
    }
    fields.chrom = text;
    return fields;
}

std::optional<std::int64_t> parse_variant_position(std::string_view text) {
    constexpr std::int64_t far = std::numeric_limits<std::int64_t>::max() / 100;
    if (const auto plain = parse_integer<std::int32_t>(text)) return std::int64_t{*plain} - 1;
    std::string digits;
    for (const char c : text)
        if (c != ',') digits += c;
    std::string_view rest = trimmed(digits);
    const bool negative = rest.starts_with('-');
    if (negative || rest.starts_with('+')) rest.remove_prefix(1);
    std::int64_t value = 0;
    bool digit_before = false;
    while (!rest.empty()) {
        const char32_t character = take_character(rest);
        if (character == '_' && digit_before) {
            digit_before = false;
            continue;
        }
        const auto digit = digit_of(character);
        if (!digit) return std::nullopt;
        value = std::min(far, value * 10 + static_cast<std::int64_t>(*digit));
        digit_before = true;
    }
    if (!digit_before) return std::nullopt;
    return (negative ? -value : value) - 1;
}

std::optional<ChromId> VariantReader::find_chrom(std::string_view typed) {
    if (of_strings_.is_set && is_same(of_strings_.name, typed)) return of_strings_.chrom;
    of_strings_ = {std::string(typed), {}, true};
    if (!typed.starts_with("chr")) of_strings_.chrom = genome_.names().find("chr" + of_strings_.name);
    if (!of_strings_.chrom) of_strings_.chrom = genome_.names().find(typed);
    return of_strings_.chrom;
}

std::optional<ChromId> VariantReader::find_vcf_chrom(std::string_view typed) {
    if (!of_vcf_.is_set || !is_same(of_vcf_.name, typed))
        of_vcf_ = {std::string(typed), genome_.names().find(typed), true};
    return of_vcf_.chrom;
}

std::optional<BadRecord> VariantReader::read(std::string_view text, Variant& variant) {
    auto fields = split_variant_string(text);
    if (!fields)
        return BadRecord{Reason::malformed,
                         "variant " + in_quotes(text) + " is not chromosome:position:reference:alternative"};
    const auto start = parse_variant_position(fields->position);
    if (!start)
        return BadRecord{Reason::malformed, "position " + in_quotes(fields->position) + " of variant " +
                                                in_quotes(text) + " is not a whole number"};
    for (std::string_view* allele : {&fields->ref, &fields->alt})
        if (is_empty_allele(*allele)) *allele = {};
    return finish(*fields, find_chrom(fields->chrom), *start, variant);
}

std::optional<BadRecord> VariantReader::read_vcf(const VariantFields& fields, Variant& variant) {
    const auto position = parse_integer<std::int64_t>(fields.position);
    if (!position) return BadRecord{Reason::malformed, "POS " + in_quotes(fields.position) + " is not a whole number"};
    if (fields.ref.empty()) return BadRecord{Reason::malformed, "REF is empty"};
    if (fields.alt.empty() || is_dot(fields.alt))
        return BadRecord{Reason::refused, "there is no ALT allele: it is '" + std::string(fields.alt) + "'"};
    if (fields.alt.find_first_of("<>[]*.") != std::string_view::npos)
        return BadRecord{Reason::refused, "ALT " + in_quotes(fields.alt) + " is symbolic: it has no sequence"};
    VariantFields read = fields;
    if (is_dot(read.ref) || is_same(read.ref, "-")) read.ref = {};
    if (is_same(read.alt, "-")) read.alt = {};
    constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min() + 1;
    return finish(read, find_vcf_chrom(read.chrom), std::max(*position, least) - 1, variant);
}

void VariantReader::prefetch(ChromId chrom, std::int64_t start) const {
    const TwoBitSequence* sequence = genome_.sequence(chrom);
    if (sequence != nullptr && start >= 0 && start < sequence->size)
        gk::prefetch(sequence->packed + static_cast<std::uint64_t>(start) / 4);
}

std::optional<BadRecord> VariantReader::finish(const VariantFields& fields, std::optional<ChromId> chrom,
                                               std::int64_t start, Variant& variant) {
    constexpr std::int64_t last = std::numeric_limits<std::int32_t>::max();
    if (start < std::numeric_limits<std::int32_t>::min() || start > last)
        return BadRecord{Reason::not_32_bit, "position " + in_quotes(fields.position) + " does not fit 32 bits"};
    if (!chrom) return unknown_chromosome(fields.chrom);
    variant = {*chrom, static_cast<std::int32_t>(start), fields.ref, fields.alt};
    if (auto bad = check_letters(variant.ref, "reference")) return bad;
    if (auto bad = check_letters(variant.alt, "alternative")) return bad;
    if (variant.end() > last || start + static_cast<std::int64_t>(variant.alt.size()) > last)
        return BadRecord{Reason::not_32_bit, "the end of the variant at position " + std::string(fields.position) +
                                                 " does not fit 32 bits"};
    return check_reference(variant, fields);
}

std::optional<BadRecord> VariantReader::check_letters(std::string_view& allele, const char* which) {
    std::uint8_t all = 0;
    std::uint8_t fewest = letter_upper | letter_lower;
    for (const char letter : allele) {
        const std::uint8_t kind = letter_kinds[static_cast<unsigned char>(letter)];
        all |= kind;
        fewest = std::min(fewest, kind);
    }
    if (fewest == 0) {
        const auto wrong = std::find_if(allele.begin(), allele.end(), [](char letter) {
            return letter_kinds[static_cast<unsigned char>(letter)] == 0;
        });
        std::string what = std::string(which) + " allele " + in_quotes(allele) + " has '" + *wrong +
                           "', which is no letter of a nucleotide";
        if (*wrong == ',') what += "; write one variant for each allele";
        if (*wrong == '<' || *wrong == '*' || *wrong == '[' || *wrong == ']')
            what = "symbolic alleles have no sequence: " + what;
        return BadRecord{Reason::malformed, what};
    }
    if ((all & letter_lower) == 0) return std::nullopt;
    std::string& room = room_[which[0] == 'r' ? 0 : 1];
    room.assign(allele);
    for (char& letter : room)
        if (letter >= 'a') letter = static_cast<char>(letter - 0x20);
    allele = room;
    return std::nullopt;
}

// Every place is checked that has something of the chromosome or lies at its ends. GenomeKit can't read those at the
// ends (gk/variant/FORMAT.md#variant-strings).
std::optional<BadRecord> VariantReader::check_reference(const Variant& variant, const VariantFields& fields) {
    const TwoBitSequence* sequence = genome_.sequence(variant.chrom);
    const std::string& name = genome_.names().name(variant.chrom);
    if (sequence == nullptr)
        return BadRecord{Reason::not_in_file, "'" + name + "' has no sequence in " + genome_.twobit().path()};
    const std::int64_t size = sequence->size;
    const std::int64_t start = variant.start;
    const std::int64_t end = variant.end();
    const bool touches = variant.ref.empty() ? start >= 0 && start <= size : end > 0 && start < size;
    if (!touches)
        return BadRecord{Reason::outside_chromosome, "position " + std::string(fields.position) + " is outside " +
                                                         name + ", which has " +
                                                         with_commas(static_cast<std::uint64_t>(size)) + " bases"};
    found_.clear();
    prefetch_behind(*sequence, start);
    sequence->append_padded(start, end, Strand::positive, Case::upper, found_);
    if (is_same(found_.view(), variant.ref)) return std::nullopt;
    return BadRecord{Reason::reference_mismatch, "the variant at " + name + ":" + std::to_string(start + 1) +
                                                     " expects reference " + in_quotes(variant.ref) +
                                                     ", but the genome has " + in_quotes(found_.view())};
}

std::optional<BadRecord> check_applicable(const Variant& variant) {
    const std::size_t wrong = variant.alt.find_first_not_of("ACGTN");
    if (wrong == std::string_view::npos) return std::nullopt;
    return BadRecord{Reason::refused, "alternative allele " + in_quotes(variant.alt) + " has '" + variant.alt[wrong] +
                                          "': only A, C, G, T and N can be applied"};
}

}  // namespace gk::variant
