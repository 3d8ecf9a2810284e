#include "gk/vcf/record/padded_alleles.hpp"

#include <string_view>

namespace gk::vcf {

void PaddedAlleles::assign(const variant::Variant& variant, const TwoBitSequence& sequence) {
    const bool pad = variant.ref.empty() || variant.alt.empty();
    const bool pad_behind = pad && variant.start <= 0;
    base_.clear();
    if (pad) {
        const std::int64_t at = pad_behind ? variant.end() : std::int64_t{variant.start} - 1;
        sequence.append_padded(at, at + 1, Strand::positive, Case::upper, base_);
    }
    position = std::int64_t{variant.start} + (pad && !pad_behind ? 0 : 1);
    for (const auto& [to, letters] : {std::pair(&ref, variant.ref), std::pair(&alt, variant.alt)}) {
        to->clear();
        if (!pad_behind) to->append(base_.view());
        to->append(letters);
        if (pad_behind) to->append(base_.view());
    }
}

std::optional<io::BadRecord> check_padded(const variant::Variant& variant, const TwoBitSequence& sequence) {
    const bool pad = variant.ref.empty() || variant.alt.empty();
    const std::int64_t end = variant.end() + (pad && variant.start <= 0 ? 1 : 0);
    if (variant.start < 0 || end > std::int64_t{sequence.size})
        return io::BadRecord{io::Reason::refused, "VCF can't say what reaches beyond the chromosome's ends"};
    if (variant.alt.find('Z') != std::string_view::npos)
        return io::BadRecord{io::Reason::refused, "VCF has no letter Z"};
    return std::nullopt;
}

}  // namespace gk::vcf
