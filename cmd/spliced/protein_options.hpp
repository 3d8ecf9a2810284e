// How gk spliced dna translates.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "gk/genome/chrom_names.hpp"
#include "gk/spliced/genetic_code.hpp"

namespace gk::cmd {

struct ProteinOptions {
    bool translate = false;
    std::optional<std::int64_t> code{};
    std::vector<std::string> selenocysteines{};  ///< --sec ID:CODON
    std::optional<std::string> stop_as{};
};

/// Adds --translate, --code, --sec and --stop-as.
void add_protein_options(cli::Command& command, ProteinOptions& options);

/// The rules of a run, checked.
class ProteinRules {
public:
    /// Throws UsageError for a code that there is not, for malformed values, and for options without --translate.
    explicit ProteinRules(const ProteinOptions& options);

    /// Which chromosomes are read by the code of vertebrate mitochondria, where no code was given.
    void set_mitochondria(const std::vector<ChromId>& chromosomes);
    const spliced::GeneticCode& code_of(ChromId chrom) const;
    char stop_inside() const { return stop_inside_; }
    /// Residues of this ID, with or without its version: from 1, ascending.
    std::span<const std::int64_t> selenocysteines_of(std::string_view id) const;

private:
    void add_selenocysteines(const std::string& text);

    std::optional<spliced::GeneticCode> code_;
    std::optional<spliced::GeneticCode> mitochondrial_;
    std::vector<ChromId> mitochondria_;
    std::map<std::string, std::vector<std::int64_t>, std::less<>> selenocysteines_;
    char stop_inside_ = '*';
};

}  // namespace gk::cmd
