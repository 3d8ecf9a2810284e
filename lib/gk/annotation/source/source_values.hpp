// Values in the rows of annotation sources: levels, transcript support levels, exon numbers, phases
// (gk/annotation/FORMAT.md#levels, gk/annotation/FORMAT.md#part-rows).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "gk/annotation/source/source_text.hpp"
#include "gk/io/bad_record.hpp"

namespace gk::annotation {

/// Code of the level that a row's source column stands for under NCBI's rules.
std::uint8_t ncbi_level(std::string_view source_column);
/// The same under GENCODE's and Ensembl's, which end in NCBI's.
std::uint8_t gencode_level(std::string_view source_column);

/// Code of a biotype's name, which is "none" for `.` and for a name that a dganno file can't hold; that is then the
/// `unknown` one, or a fault where `strict`.
std::optional<io::BadRecord> parse_biotype(std::string_view name, bool strict, std::uint8_t& biotype,
                                           std::string_view& unknown);

/// Code of `transcript_support_level`: the text up to the first blank is 1 to 5 or NA.
std::optional<io::BadRecord> parse_tsl(std::string_view text, std::uint8_t& tsl);

/// The index of an exon, from its number.
std::optional<io::BadRecord> parse_exon_number(std::string_view text, std::int32_t& index);
/// The same of a CDS or UTR row, where 0 and 4095 mean that it is not known: -1.
std::optional<io::BadRecord> parse_part_number(std::string_view text, std::int32_t& index);

}  // namespace gk::annotation
