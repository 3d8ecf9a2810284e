#include "gk/vcf/view/vcf_declarations.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "gk/vcf/view/stored_values.hpp"

namespace gk::vcf {
namespace {

// The keys that VCF reserves for a value of each allele, or of each genotype: tools that split records go by these.
constexpr std::array<std::string_view, 3> by_allele = {"AD", "ADF", "ADR"};
constexpr std::array<std::string_view, 4> by_genotype = {"GL", "GP", "PL", "PP"};

template <std::size_t size>
bool is_among(const std::array<std::string_view, size>& names, std::string_view id) {
    return std::find(names.begin(), names.end(), id) != names.end();
}

bool is_text(const StoredColumn& column) {
    return column.type == CellType::text || holds_genotypes(column) || holds_svtypes(column);
}

std::string number_of(const StoredColumn& column) {
    if (column.type == CellType::boolean) return "0";
    if (column.type == CellType::text) return ".";
    if (column.depth == 2 && is_among(by_allele, column.id)) return "R";
    if (column.depth == 3 && is_among(by_genotype, column.id)) return "G";
    return std::to_string(column.depth);
}

// What ends a line: the ID is all that is known of a column.
std::string described(std::string_view id) {
    return ",Description=\"" + std::string(id) + "\">\n";
}

}  // namespace

std::string declaration_of(const char* kind, const StoredColumn& column) {
    const char* const type = column.type == CellType::boolean ? "Flag"
                             : is_text(column)                ? "String"
                             : is_real(column.type)           ? "Float"
                                                              : "Integer";
    std::string line = "##" + std::string(kind) + "=<ID=";
    line += column.id;
    line += ",Number=" + number_of(column) + ",Type=";
    line += type;
    return line + described(column.id);
}

std::string filter_declarations(const TextCells& filters, std::span<const table::Row> rows) {
    std::set<std::string_view> known;
    std::string_view last;
    for (const table::Row row : rows) {
        const std::string_view cell = filters[row];
        if (cell == last) continue;
        last = cell;
        for (std::string_view rest = cell; !rest.empty();) {
            const std::size_t end = std::min(rest.find(';'), rest.size());
            known.insert(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    std::string text;
    for (const std::string_view name : known) {
        if (name.empty() || name == "PASS" || name == ".") continue;
        text += "##FILTER=<ID=";
        text += name;
        text += described(name);
    }
    return text;
}

}  // namespace gk::vcf
