#include "gk/io/tally.hpp"

#include <numeric>

#include "gk/base/numbers.hpp"

namespace gk::io {

std::string_view reason_text(Reason reason) {
    switch (reason) {
        case Reason::malformed:
            return "malformed";
        case Reason::unknown_chromosome:
            return "unknown chromosome";
        case Reason::start_after_end:
            return "start after end";
        case Reason::not_32_bit:
            return "position beyond 32 bits";
        case Reason::outside_chromosome:
            return "beyond the chromosome's end";
        case Reason::negative_length:
            return "negative length";
        case Reason::other_chromosome:
            return "another chromosome";
        case Reason::not_in_file:
            return "sequence not in the 2bit file";
        case Reason::no_such_row:
            return "no such row or ID";
        case Reason::reference_mismatch:
            return "reference mismatch";
        case Reason::overlapping_variants:
            return "overlapping variants";
        case Reason::not_phased:
            return "genotype not phased";
        case Reason::refused:
            return "refused";
    }
    return "";
}

std::uint64_t Tally::all_rejected() const {
    return std::accumulate(rejected.begin(), rejected.end(), std::uint64_t{0});
}

void Tally::add(const Tally& other) {
    read += other.read;
    known_chromosome += other.known_chromosome;
    if (first_unknown.empty()) first_unknown = other.first_unknown;
    for (std::size_t i = 0; i < reason_count; ++i) rejected[i] += other.rejected[i];
}

std::string Tally::summary() const {
    std::string text = with_commas(read) + " read, " + with_commas(all_rejected()) + " rejected";
    const char* separator = ": ";
    for (std::size_t i = 0; i < reason_count; ++i) {
        if (rejected[i] == 0) continue;
        text += separator + with_commas(rejected[i]) + " " + std::string(reason_text(static_cast<Reason>(i)));
        separator = ", ";
    }
    return text;
}

}  // namespace gk::io
