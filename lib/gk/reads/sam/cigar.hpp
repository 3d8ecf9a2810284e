// CIGAR strings (gk/reads/FORMAT.md#cigar).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "gk/io/bad_record.hpp"
#include "gk/reads/sam/read_record.hpp"

namespace gk::reads {

/// What BAM numbers from 0 on.
constexpr std::string_view cigar_letters = "MIDNSHP=X";

/// Adds an operation of `letters[code]`; hard clips and padding are left out. What is wrong with it, if anything.
std::optional<io::BadRecord> add_operation(std::size_t code, std::uint32_t length, std::vector<CigarOp>& ops);

/// Replaces what `ops` holds. What is wrong with the text, if anything.
std::optional<io::BadRecord> parse_cigar(std::string_view text, std::vector<CigarOp>& ops);

/// What is wrong with the operations of a read whose bases are `=`: those with bases of their own.
std::optional<io::BadRecord> refuse_indels(const std::vector<CigarOp>& ops);

/// The bases of the read that the operations use.
std::uint64_t read_length(const std::vector<CigarOp>& ops);
/// The bases of the reference that they use.
std::uint64_t reference_length(const std::vector<CigarOp>& ops);

}  // namespace gk::reads
