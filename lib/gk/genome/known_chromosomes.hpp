// Whether an input is on the chromosomes of the genome at all (gk/io/FORMAT.md#summary).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "gk/genome/genome.hpp"
#include "gk/io/account.hpp"

namespace gk {

/// What is wrong with an input that has records of which none has a chromosome of the genome, with a name of each:
/// `no record has a chromosome of hg38: the input says 'chrZ', the genome 'chr1'`. `records` is what the input has
/// (`record`), `input` who says so (`the input`).
std::optional<std::string> no_known_chromosome(const io::Account& account, const Genome& genome,
                                               std::string_view records, std::string_view input);

}  // namespace gk
