#include "cmd/spliced/protein_options.hpp"

#include <algorithm>

#include "cmd/options/flag.hpp"
#include "cmd/options/require.hpp"
#include "gk/base/error.hpp"
#include "gk/base/numbers.hpp"

namespace gk::cmd {
namespace {

using spliced::GeneticCode;

bool is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

}  // namespace

void add_protein_options(cli::Command& command, ProteinOptions& options) {
    const char* const group = "Translation";
    command.options.push_back(
        flag("--translate", "the protein: whole codons, from the first of the frame on", options.translate, group));
    command.options.push_back({.names = "--code",
                               .metavar = "N",
                               .help = "NCBI's genetic code N: " + GeneticCode::known_numbers(),
                               .target = &options.code,
                               .default_text = "1, on the mitochondrion (chrM, chrMT, MT, M or an alias) 2",
                               .group = group});
    command.options.push_back({.names = "--sec",
                               .metavar = "ID:CODON",
                               .help = "of transcript ID, the stop at codon CODON (from 1; several with commas) is "
                                       "selenocysteine, U",
                               .target = &options.selenocysteines,
                               .group = group});
    command.options.push_back({.names = "--stop-as",
                               .metavar = "LETTER",
                               .help = "the letter of stops with residues behind them",
                               .target = &options.stop_as,
                               .default_text = "*",
                               .group = group});
}

ProteinRules::ProteinRules(const ProteinOptions& options) {
    require(options.translate || (!options.code && options.selenocysteines.empty() && !options.stop_as),
            "--code, --sec and --stop-as go with --translate");
    const std::int64_t number = options.code.value_or(spliced::standard_code);
    code_ = GeneticCode::of(number);
    require(code_.has_value(),
            "there is no genetic code " + std::to_string(number) + "; NCBI has " + GeneticCode::known_numbers());
    if (!options.code) mitochondrial_ = GeneticCode::of(spliced::vertebrate_mitochondrial_code);
    for (const std::string& text : options.selenocysteines) add_selenocysteines(text);
    for (auto& [id, codons] : selenocysteines_) std::sort(codons.begin(), codons.end());
    if (!options.stop_as) return;
    const std::string& letter = *options.stop_as;
    require(letter.size() == 1 && (is_letter(letter[0]) || letter == "*" || letter == "."),
            "--stop-as '" + letter + "' is not one letter, * or .");
    stop_inside_ = letter[0];
}

void ProteinRules::add_selenocysteines(const std::string& text) {
    const std::size_t colon = text.rfind(':');
    const auto refuse = [&] { throw UsageError("--sec '" + text + "' is not ID:CODON, such as ENST00000361921:49"); };
    if (colon == std::string::npos || colon == 0) refuse();
    std::vector<std::int64_t>& codons = selenocysteines_[text.substr(0, colon)];
    std::string_view list = std::string_view(text).substr(colon + 1);
    for (;;) {
        const std::size_t comma = list.find(',');
        const auto codon = parse_integer<std::int64_t>(list.substr(0, comma));
        if (!codon || *codon < 1) refuse();
        codons.push_back(*codon);
        if (comma == std::string_view::npos) return;
        list.remove_prefix(comma + 1);
    }
}

void ProteinRules::set_mitochondria(const std::vector<ChromId>& chromosomes) {
    if (mitochondrial_) mitochondria_ = chromosomes;
}

const GeneticCode& ProteinRules::code_of(ChromId chrom) const {
    const bool mitochondrial = std::find(mitochondria_.begin(), mitochondria_.end(), chrom) != mitochondria_.end();
    return mitochondrial ? *mitochondrial_ : *code_;
}

std::span<const std::int64_t> ProteinRules::selenocysteines_of(std::string_view id) const {
    if (selenocysteines_.empty()) return {};
    auto found = selenocysteines_.find(id);
    if (found == selenocysteines_.end()) found = selenocysteines_.find(id.substr(0, id.rfind('.')));
    return found == selenocysteines_.end() ? std::span<const std::int64_t>() : std::span(found->second);
}

}  // namespace gk::cmd
