#include "cmd/genome/alias_schemes.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "gk/base/error.hpp"

namespace gk::cmd {
namespace {

const ChromAliases& required_aliases(Genome& genome) {
    const ChromAliases* aliases = genome.aliases();
    if (aliases == nullptr) throw Error("no " + genome.assembly() + ".chromAlias.txt in " + genome.files().folder);
    return *aliases;
}

}  // namespace

AliasColumns::AliasColumns(Genome& genome) : genome_(genome) {
    for (const ChromAliases::Row& row : required_aliases(genome).rows()) {
        by_canonical_[row.canonical] = &row;
        for (const auto& [scheme, alias] : row.aliases)
            if (std::find(schemes_.begin(), schemes_.end(), scheme) == schemes_.end()) schemes_.push_back(scheme);
    }
}

const std::string* AliasColumns::alias(const std::string& chrom, const std::string& scheme) const {
    auto found = by_canonical_.find(chrom);
    if (found == by_canonical_.end()) {
        // chrom.sizes may have one of the aliases.
        const auto id = genome_.names().find(chrom);
        if (id) found = by_canonical_.find(genome_.names().name(*id));
        if (found == by_canonical_.end()) return nullptr;
    }
    for (const auto& [name, alias] : found->second->aliases)
        if (name == scheme) return &alias;
    return nullptr;
}

SchemeListing::SchemeListing(Genome& genome, const std::string& scheme, io::RowFormat format)
    : shape_(format, std::array<std::string_view, 2>{"alias", "chrom"}),
      pairs_(required_aliases(genome).by_scheme(scheme)) {
    for (const auto& [alias, chrom] : pairs_) by_chrom_.emplace(chrom, alias);
}

void SchemeListing::append_all(ByteBuffer& out) const {
    for (const auto& [alias, chrom] : pairs_) append_pair(&alias, chrom, out);
}

void SchemeListing::append(const ChromRow& row, ByteBuffer& out) const {
    const auto found = by_chrom_.find(row.chrom);
    append_pair(found == by_chrom_.end() ? nullptr : &found->second, row.chrom, out);
}

void SchemeListing::append_pair(const std::string* alias, const std::string& chrom, ByteBuffer& out) const {
    io::RowText cells(shape_, out);
    if (alias == nullptr)
        cells.missing();
    else
        cells.text(*alias);
    cells.text_unless_empty(chrom);
    cells.end();
}

}  // namespace gk::cmd
