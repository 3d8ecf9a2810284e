#include "gk/genome/known_chromosomes.hpp"

namespace gk {

std::optional<std::string> no_known_chromosome(const io::Account& account, const Genome& genome,
                                               std::string_view records, std::string_view input) {
    if (account.read == 0 || account.known_chromosome != 0) return std::nullopt;
    const auto& names = genome.names().names();
    return "no " + std::string(records) + " has a chromosome of " + genome.assembly() + ": " + std::string(input) +
           " says '" + account.first_unknown + "', the genome '" + (names.empty() ? "" : names.front()) + "'" +
           genome.names().suggestion(account.first_unknown);
}

}  // namespace gk
