#include "gk/io/bad_record.hpp"

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

}  // namespace gk::io
