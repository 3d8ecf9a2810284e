// Values of BCF records, as they lie in their arrays (gk/vcf/build/FORMAT.md#bcf): the same answers as those of the
// text that they stand for. Nothing here throws.
#pragma once

#include <cstdint>
#include <string>

#include "gk/vcf/build/genotype_text.hpp"

namespace gk::vcf::build {

/// The values of an INFO entry, or of one sample: numbers of one of BCF's types, side by side. A list that is shorter
/// than its place ends with a mark.
struct BcfList {
    const std::uint8_t* data = nullptr;
    std::uint32_t count = 0;
    int type = 0;  ///< htslib's number of it
};

/// Whether the list has numbers that the column can hold: integers, or floats.
bool fits_type(const BcfList& list, const BuiltColumn& column);

/// Writes the values of a cell as they are stored. False where they are no such values, as `what_is_wrong` then says of
/// their text. The list's type fits the column.
bool read_bcf_values(const BcfList& list, const BuiltColumn& column, const AllelePick& pick, std::uint8_t* to,
                     CellCounts& counts);

/// The only integer of a list. False where there are several, or it is missing.
bool read_bcf_integer(const BcfList& list, std::int32_t& value);

/// The code of a genotype; negative where it is none.
std::int8_t read_bcf_genotype(const BcfList& list, const GenotypeRules& rules, const AllelePick& pick,
                              GenotypeCounts& counts);

/// As VCF writes them.
std::string text_of_values(const BcfList& list);
std::string text_of_genotype(const BcfList& list);

}  // namespace gk::vcf::build
