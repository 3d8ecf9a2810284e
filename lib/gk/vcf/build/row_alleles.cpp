#include "gk/vcf/build/row_alleles.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "gk/base/fields.hpp"
#include "gk/base/numbers.hpp"
#include "gk/variant/variant.hpp"

namespace gk::vcf::build {
namespace {

using io::BadRecord;
using io::malformed;
using io::Reason;

constexpr std::array<bool, 256> make_bases() {
    std::array<bool, 256> bases{};
    for (const char base : std::string_view("ACGTNacgtn")) bases[static_cast<unsigned char>(base)] = true;
    return bases;
}
constexpr std::array<bool, 256> bases = make_bases();

std::size_t first_other(std::string_view allele) {
    std::size_t at = 0;
    while (at < allele.size() && bases[static_cast<unsigned char>(allele[at])]) ++at;
    return at;
}

char upper(char letter) {
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 0x20) : letter;
}

void fold(std::string_view allele, std::string& folded) {
    folded.assign(allele);
    for (char& letter : folded) letter = upper(letter);
}

void trim_prefix(PlacedRow& row, std::int64_t& start) {
    std::size_t common = 0;
    while (common < row.ref.size() && common < row.alt.size() && row.ref[common] == row.alt[common]) ++common;
    row.ref.remove_prefix(common);
    row.alt.remove_prefix(common);
    start += static_cast<std::int64_t>(common);
}

// What both alleles end with, down to this many bases of the shorter one.
void trim_suffix(PlacedRow& row, std::size_t least) {
    while (row.ref.size() > least && row.alt.size() > least && row.ref.back() == row.alt.back()) {
        row.ref.remove_suffix(1);
        row.alt.remove_suffix(1);
    }
}

// An indel at a chromosome's first base: VCF pads it with the base behind.
bool is_padded_behind(const Site& site) {
    const auto [shorter, longer] =
        std::minmax(site.ref, site.alt, [](std::string_view a, std::string_view b) { return a.size() < b.size(); });
    return site.position == 1 && longer.ends_with(shorter);
}

}  // namespace

std::optional<BadRecord> RowPlacer::place(const Site& site, const Extent& extent, PlacedRow& row) {
    row = {.chrom = site.chrom, .ref = site.ref, .alt = site.alt};
    // Nearly all records of nearly all files.
    if (site.ref.size() == 1 && site.alt.size() == 1 && !rules_.normalize && site.ref != site.alt &&
        bases[static_cast<unsigned char>(site.ref[0])] && bases[static_cast<unsigned char>(site.alt[0])]) {
        if (auto bad = set_place(site.position - 1, site.position - 1, row)) return bad;
        return finish(site, row);
    }
    return place_odd(site, extent, row);
}

std::optional<BadRecord> RowPlacer::place_odd(const Site& site, const Extent& extent, PlacedRow& row) {
    if (site.ref.empty() || site.alt.empty())
        return malformed(std::string(site.ref.empty() ? "REF" : "ALT") + " is empty");
    if (site.alt.find(',') != std::string_view::npos)
        return BadRecord{Reason::refused, std::to_string(std::count(site.alt.begin(), site.alt.end(), ',') + 1) +
                                              " ALT alleles, " + in_quotes(site.alt) +
                                              ": a row has one, so the record has to be split"};
    Site as_read = site;
    const bool no_ref = site.ref == "-" || is_dot(site.ref);
    if (no_ref) as_read.ref = row.ref = {};
    const std::size_t other = first_other(as_read.ref);
    if (other != as_read.ref.size())
        return malformed("REF " + in_quotes(site.ref) + " has '" + site.ref[other] + "'; it may have A, C, G, T and N");
    if (is_dot(site.alt)) {
        if (rules_.ancestral == Ancestral::error)
            return BadRecord{Reason::refused, "there is no ALT allele: it is '.'"};
        if (rules_.ancestral == Ancestral::exclude) {
            row.left_out = "without an ALT allele";
            return std::nullopt;
        }
        row.is_ancestral = true;
        row.ref = row.alt = {};
        const std::int64_t start = site.position - 1 + static_cast<std::int64_t>(as_read.ref.size());
        if (auto bad = set_place(start, start - 1, row)) return bad;
        return finish(site, row);
    }
    if (site.alt == "-") as_read.alt = row.alt = {};
    if (as_read.ref == as_read.alt) return malformed("REF and ALT are the same: " + in_quotes(site.ref));
    if (no_ref || as_read.alt.empty()) {
        const std::int64_t start = site.position - 1;
        if (rules_.normalize && first_other(as_read.alt) == as_read.alt.size()) return place_normalized(as_read, row);
        if (first_other(as_read.alt) != as_read.alt.size())
            return malformed("ALT " + in_quotes(site.alt) + " is no sequence, and REF is empty");
        if (auto bad = set_place(start, start + static_cast<std::int64_t>(row.ref.size()) - 1, row)) return bad;
        return finish(as_read, row);
    }
    if (is_symbolic(as_read.alt)) return place_symbolic(as_read, extent, row);
    const std::size_t odd = first_other(as_read.alt);
    if (odd == as_read.alt.size()) return rules_.normalize ? place_normalized(as_read, row) : place_plain(as_read, row);
    return place_breakend(as_read, odd, row);
}

std::optional<BadRecord> RowPlacer::place_symbolic(const Site& site, const Extent& extent, PlacedRow& row) {
    if (rules_.symbolic == Symbolic::error)
        return BadRecord{Reason::refused, "ALT " + in_quotes(site.alt) + " is symbolic: it has no sequence"};
    if (rules_.symbolic == Symbolic::exclude) {
        row.left_out = "with a symbolic ALT allele";
        return std::nullopt;
    }
    row.ref.remove_prefix(1);
    const std::int64_t start = site.position;
    if (extent.end && *extent.end < start)
        return BadRecord{Reason::start_after_end,
                         "END is " + std::to_string(*extent.end) + ", before POS " + std::to_string(site.position)};
    const auto end =
        symbolic_end(site.position, site.ref.size(), site.alt, extent, rules_.sv_length == SvLength::as_it_stands);
    if (!end) return malformed("ALT " + in_quotes(site.alt) + " is symbolic, and INFO has neither END nor SVLEN");
    if (auto bad = set_place(start, *end - 1, row)) return bad;
    if (is_unwanted(row)) return std::nullopt;
    if (rules_.validate) return compare(site, site.position - 1, site.ref, true, row);
    look_beyond(row);
    return std::nullopt;
}

std::optional<BadRecord> RowPlacer::place_plain(const Site& site, PlacedRow& row) {
    const bool same_end = site.ref.back() == site.alt.back();
    if (same_end && !rules_.split && !is_padded_behind(site))
        return BadRecord{Reason::refused, "REF " + in_quotes(site.ref) + " and ALT " + in_quotes(site.alt) +
                                              " end with the same base: the record is not normalised"};
    std::int64_t start = site.position - 1;
    if (same_end) trim_suffix(row, 1);
    trim_prefix(row, start);
    if (same_end) trim_suffix(row, 0);
    if (auto bad = set_place(start, start + static_cast<std::int64_t>(row.ref.size()) - 1, row)) return bad;
    return finish(site, row);
}

std::optional<BadRecord> RowPlacer::place_breakend(const Site& site, std::size_t bracket, PlacedRow& row) {
    const auto is_bracket = [](char c) { return c == '[' || c == ']'; };
    if (!is_bracket(site.alt[bracket]) || (bracket != 0 && !is_bracket(site.alt.back()))) {
        if (site.alt == "*" && rules_.split) {
            row.left_out = "whose ALT is '*', a deletion that begins before";
            return std::nullopt;
        }
        return malformed("ALT " + in_quotes(site.alt) + " is neither a sequence of A, C, G, T and N nor symbolic");
    }
    if (rules_.symbolic == Symbolic::error)
        return BadRecord{Reason::refused, "ALT " + in_quotes(site.alt) + " is a breakend: it has no sequence"};
    if (rules_.symbolic == Symbolic::exclude) {
        row.left_out = "whose ALT is a breakend";
        return std::nullopt;
    }
    std::int64_t start = site.position - 1;
    if (bracket == 0)
        trim_suffix(row, 0);
    else
        trim_prefix(row, start);
    if (auto bad = set_place(start, start + static_cast<std::int64_t>(row.ref.size()) - 1, row)) return bad;
    return finish(site, row);
}

std::optional<BadRecord> RowPlacer::place_normalized(const Site& site, PlacedRow& row) {
    fold(site.ref, folded_ref_);
    fold(site.alt, folded_alt_);
    if (folded_ref_ == folded_alt_) return malformed("REF and ALT are the same: " + in_quotes(site.ref));
    row.ref = folded_ref_;
    row.alt = folded_alt_;
    const std::int64_t start = site.position - 1;
    if (auto bad = set_place(start, start + static_cast<std::int64_t>(row.ref.size()) - 1, row)) return bad;
    if (auto bad = compare(site, start, row.ref, false, row)) return bad;
    if (!row.left_out.empty()) return std::nullopt;
    const TwoBitSequence& sequence = *rules_.genome.sequence(site.chrom);
    const variant::Variant moved = variant::left_aligned({site.chrom, row.pos5, row.ref, row.alt}, sequence, moved_);
    row.ref = moved.ref;
    row.alt = moved.alt;
    if (auto bad = set_place(moved.start, moved.end() - 1, row)) return bad;
    is_unwanted(row);
    return std::nullopt;
}

std::optional<BadRecord> RowPlacer::finish(const Site& site, PlacedRow& row) {
    if (is_unwanted(row)) return std::nullopt;
    if (rules_.validate) return compare(site, row.pos5, row.ref, false, row);
    look_beyond(row);
    return std::nullopt;
}

std::optional<BadRecord> RowPlacer::compare(const Site& site, std::int64_t start, std::string_view ref, bool n_is_any,
                                            PlacedRow& row) {
    const TwoBitSequence* const sequence = rules_.genome.sequence(site.chrom);
    const std::string& name = rules_.genome.names().name(site.chrom);
    if (sequence == nullptr)
        return BadRecord{Reason::not_in_file, "'" + name + "' has no sequence in " + rules_.genome.twobit().path()};
    const std::int64_t size = sequence->size;
    const std::int64_t end = start + static_cast<std::int64_t>(ref.size());
    const bool touches = ref.empty() ? start >= 0 && start <= size : end > 0 && start < size;
    if (!touches)
        return BadRecord{Reason::outside_chromosome, "POS " + std::to_string(site.position) + " is outside " + name +
                                                         ", which has " +
                                                         with_commas(static_cast<std::uint64_t>(size)) + " bases"};
    found_.clear();
    sequence->append_padded(start, end, Strand::positive, Case::upper, found_);
    const std::string_view found = found_.view();
    const auto fits = [](char in_genome, char in_ref) { return in_genome == upper(in_ref); };
    const auto fits_any = [](char in_genome, char in_ref) {
        return in_genome == upper(in_ref) || upper(in_ref) == 'N';
    };
    if (n_is_any ? std::equal(found.begin(), found.end(), ref.begin(), fits_any) : found == ref) return std::nullopt;
    if (rules_.drop_mismatch) {
        row.left_out = "whose REF is not the genome's";
        return std::nullopt;
    }
    std::string what = "REF at " + name + ":" + std::to_string(start + 1) + " is " + in_quotes(ref) +
                       ", but the genome has " + in_quotes(found);
    if (std::equal(found.begin(), found.end(), ref.begin(), fits)) what += ", in upper case";
    return BadRecord{Reason::reference_mismatch, std::move(what)};
}

std::optional<BadRecord> RowPlacer::set_place(std::int64_t pos5, std::int64_t pos3, PlacedRow& row) const {
    constexpr std::int64_t least = std::numeric_limits<std::int32_t>::min();
    constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max() - 1;  // an end fits, too
    if (pos5 < least || pos5 > most || pos3 < least || pos3 > most)
        return BadRecord{Reason::not_32_bit, "the variant's place does not fit 32 bits"};
    row.pos5 = static_cast<std::int32_t>(pos5);
    row.pos3 = static_cast<std::int32_t>(pos3);
    return std::nullopt;
}

// A row of negative length overlaps what covers both of its ends.
bool RowPlacer::is_unwanted(PlacedRow& row) const {
    const auto meets = [&row](const IntervalSet& set) {
        const std::int32_t end = row.pos3 + 1;
        if (row.pos5 <= end) return set.overlaps(row.chrom, row.pos5, end);
        return set.contains(row.chrom, row.pos3, row.pos5 + 1);
    };
    if (rules_.exclude != nullptr && meets(*rules_.exclude))
        row.left_out = "in intervals to exclude";
    else if (rules_.allow != nullptr && !meets(*rules_.allow))
        row.left_out = "outside the intervals that are allowed";
    return !row.left_out.empty();
}

void RowPlacer::look_beyond(PlacedRow& row) const {
    if (!rules_.knows_sizes) return;
    const auto size = rules_.genome.size(row.chrom);
    const std::int64_t end = std::int64_t{row.pos3} + 1;
    row.is_beyond = row.pos5 < 0 || (size && (end > *size || row.pos5 > *size));
}

}  // namespace gk::vcf::build
