// Variants as VCF spells them: no allele is empty (gk/vcf/record/FORMAT.md#alleles).
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "gk/base/byte_buffer.hpp"
#include "gk/genome/twobit.hpp"
#include "gk/io/bad_record.hpp"
#include "gk/variant/variant.hpp"

namespace gk::vcf {

/// POS (1-based), REF and ALT. An empty allele has the base before it, at the chromosome's start the one behind it.
struct PaddedAlleles {
    std::int64_t position = 0;
    std::string ref;
    std::string alt;

    /// Replaces all of it by a variant that `check_padded` found nothing wrong with.
    void assign(const variant::Variant& variant, const TwoBitSequence& sequence);

private:
    ByteBuffer base_;
};

/// Why VCF has no way to say the variant: bases beyond the chromosome's ends, an allele without any base to stand
/// beside, or the letter Z.
std::optional<io::BadRecord> check_padded(const variant::Variant& variant, const TwoBitSequence& sequence);

}  // namespace gk::vcf
