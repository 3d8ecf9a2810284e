// The small text files of an assembly: chromAlias.txt, chrom.sizes and an annotation's .cfg.
#include <set>

#include "gk/base/error.hpp"
#include "gk/base/text_file.hpp"
#include "gk/genome/chrom_names.hpp"
#include "gk/genome/chrom_tables.hpp"
#include "gk/genome/ucsc_promotion.hpp"
#include "gk/store/data_folder.hpp"
#include "support/target.hpp"

namespace {

using gk::ChromNames;
using gk::fuzz::require;

// Nothing where the text is refused.
template <typename Work>
auto accepted(Work&& work) -> std::optional<decltype(work())> {
    try {
        return work();
    } catch (const gk::DataError& error) {
        require(std::string_view(error.what()).ends_with(')'), "an error of data ends with its place");
        return std::nullopt;
    }
}

void check(const ChromNames& names, std::string_view typed) {
    require(names.size() == names.names().size(), "the size is the number of names");
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto id = static_cast<gk::ChromId>(i);
        require(names.find(names.name(id)) == id, "a canonical name is found as itself");
    }
    for (const std::string& alias : names.ambiguous_aliases())
        require(!alias.empty() && names.find(alias).has_value(), "an ambiguous alias stands for its first row");
    if (const auto found = names.find(typed)) require(gk::index_of(*found) < names.size(), "what is found exists");
    names.suggestion(typed);
    require(ChromNames::from_list(names.names(), "list").names() == names.names(), "names can stand for themselves");
}

void check_names(const std::optional<ChromNames>& names, std::string_view text) {
    const std::string_view typed = text.substr(0, std::min<std::size_t>(text.find_first_of("\t \n"), 40));
    if (names) check(*names, typed);
}

void check_sizes(std::string_view text) {
    check_names(accepted([&] { return ChromNames::from_sizes_text(text, "text"); }), text);
    const auto sizes = accepted([&] { return gk::parse_chrom_sizes(text, "text"); });
    if (!sizes) return;
    std::set<std::string> seen;
    for (const gk::ChromSize& chrom : *sizes) {
        require(chrom.size >= 0, "a size is not negative");
        require(seen.insert(chrom.name).second, "a name is there once");
    }
}

void check_aliases(std::string_view text) {
    check_names(accepted([&] { return ChromNames::from_alias_text(text, "text"); }), text);
    const gk::ChromAliases aliases(text, "text");
    for (const std::string& scheme : aliases.schemes()) {
        std::set<std::string> seen;
        for (const auto& [alias, canonical] : aliases.by_scheme(scheme))
            require(!alias.empty() && seen.insert(alias).second, "an alias is there once");
    }
}

void check_cfg(std::string_view text) {
    const auto assembly = accepted([&] { return gk::assembly_of_cfg_text(text, "text"); });
    if (!assembly) return;
    require(!assembly->empty(), "an assembly has a name");
    require(assembly->find('\n') == std::string::npos, "it is on one line");
}

std::vector<std::string> rows_of(const std::string& text) {
    std::vector<std::string> lines = gk::split_lines(text);
    lines.erase(lines.begin());
    return lines;
}

void check_promotion(const gk::NameTables& tables) {
    const auto promoted = accepted([&] { return gk::promote_ucsc_names(tables, "text"); });
    if (!promoted) return;
    require(promoted->alias.starts_with("# ucsc"), "the ucsc column is the first");
    // A line's own CR at its end is dropped, one that came to stand there is not the promotion's to keep.
    if (tables.alias.find('\r') != std::string::npos) return;
    const auto again = accepted([&] { return gk::promote_ucsc_names({promoted->alias, ""}, "text"); });
    require(again && rows_of(again->alias) == rows_of(promoted->alias), "a second promotion changes no row");
}

// A byte that says which file it is, and its text; of the promotion the alias file and, behind a NUL, chrom.sizes.
void one_input(std::string_view data) {
    gk::fuzz::Choices choices(data);
    const std::uint8_t kind = choices.next();
    const std::string_view text = choices.rest();
    const std::size_t cut = std::min(text.find('\0'), text.size());
    switch (kind % 4) {
        case 0:
            return check_aliases(text);
        case 1:
            return check_sizes(text);
        case 2:
            return check_cfg(text);
        default:
            return check_promotion(
                {std::string(text.substr(0, cut)), std::string(text.substr(std::min(cut + 1, text.size())))});
    }
}

}  // namespace

GK_FUZZ_TARGET(names, one_input);
