#include "gk/vcf/build/table_report.hpp"

#include <bit>
#include <cstring>
#include <utility>

#include "gk/base/byte_buffer.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/half.hpp"
#include "gk/base/numbers.hpp"
#include "gk/io/row_text.hpp"
#include "gk/vcf/vcfbin.hpp"

namespace gk::vcf::build {
namespace {

// The value that stands for a missing one, as rows show it.
std::string missing_text(const BuiltColumn& column) {
    if (is_real(column.type)) {
        const float value = column.type == CellType::float16 ? float_of_half(static_cast<std::uint16_t>(column.missing))
                                                             : std::bit_cast<float>(column.missing);
        const io::RowShape shape;
        ByteBuffer text;
        io::RowText(shape, text).real(value);
        return std::string(text.view());
    }
    if (column.type == CellType::int8) return std::to_string(static_cast<std::int8_t>(column.missing));
    if (column.type == CellType::int16) return std::to_string(static_cast<std::int16_t>(column.missing));
    return std::to_string(static_cast<std::int32_t>(column.missing));
}

bool has_numbers(const BuiltColumn& column) {
    const bool is_code = column.source == CellSource::svtype || column.source == CellSource::genotype;
    return !is_code && (is_integer(column.type) || is_real(column.type));
}

// How missing values of a column are kept apart from others.
std::string remedy(const BuiltColumn& column) {
    return column.id + ":" + std::string(name_of(column.type)) + (is_real(column.type) ? "=nan" : "=-1");
}

// The ID, with its section where the other one has it, too.
std::string name_in(const BuiltColumn& column, const std::vector<BuiltColumn>& others, const char* section) {
    for (const BuiltColumn& other : others)
        if (other.id == column.id) return section + column.id;
    return column.id;
}

std::string missing_sentence(const TableStore& store, const Schema& schema) {
    std::string text;
    std::string hint;
    const auto add = [&](const BuiltColumn& column, const std::string& name, std::uint64_t count) {
        if (count == 0 || !has_numbers(column)) return;
        const std::string value = missing_text(column);
        text +=
            (text.empty() ? "missing values: " : ", ") + name + " " + with_commas(count) + " (stored as " + value + ")";
        if (value == "0" && hint.empty()) hint = "; " + remedy(column) + " keeps them apart";
    };
    for (std::size_t i = 0; i < schema.info.size(); ++i)
        add(schema.info[i], name_in(schema.info[i], schema.format, "INFO/"), store.info_counts(i).missing);
    for (std::size_t i = 0; i < schema.format.size(); ++i)
        add(schema.format[i], name_in(schema.format[i], schema.info, "FMT/"), store.format_counts(i).missing);
    return text.empty() ? text : text + hint;
}

std::string counted(std::uint64_t count, const io::Phrase& phrase) {
    return with_commas(count) + " " + std::string(count == 1 ? phrase.one : phrase.several);
}

std::string genotype_sentence(const GenotypeCounts& counts, bool half_calls_are_het) {
    std::string text;
    const auto add = [&](std::uint64_t count, const io::Phrase& phrase) {
        if (count != 0) text += (text.empty() ? "genotypes: " : ", ") + counted(count, phrase);
    };
    add(counts.half_calls,
        half_calls_are_het
            ? io::Phrase{"half call such as 0/. (stored as 0/1, phased ones as missing)",
                         "half calls such as 0/. (stored as 0/1, phased ones as missing)"}
            : io::Phrase{"half call such as 0/. (stored as missing)", "half calls such as 0/. (stored as missing)"});
    add(counts.polyploid, {"call of more than two alleles", "calls of more than two alleles"});
    return text;
}

void add_genotype_warnings(const GenotypeCounts& counts, std::vector<std::string>& warnings) {
    const auto add = [&](std::uint64_t count, const io::Phrase& phrase) {
        if (count != 0) warnings.push_back(counted(count, phrase));
    };
    add(counts.haploid_others, {"haploid genotype has an allele above 1; it is stored as 0/0",
                                "haploid genotypes have an allele above 1; they are stored as 0/0"});
    add(counts.other_alleles, {"genotype has an allele above 1 although its record has one ALT",
                               "genotypes have an allele above 1 although their records have one ALT"});
    add(counts.not_genotypes, {"genotype is a letter that is no allele; it is stored as 0/0",
                               "genotypes are a letter that is no allele; they are stored as 0/0"});
}

// GenomeKit's rows offer one or two values of a cell.
void add_depth_warnings(const std::vector<ColumnContent>& columns, std::vector<std::string>& warnings) {
    for (const ColumnContent& column : columns)
        if (column.depth > 2)
            warnings.push_back(column.id + " has " + std::to_string(column.depth) +
                               " values in a cell; GenomeKit can't read columns of more than two");
}

std::string list_of_lines(const Oddities& oddities) {
    std::string text;
    for (const std::uint64_t line : oddities.ancestral_lines)
        if (line != 0) text += (text.empty() ? ", lines " : ", ") + std::to_string(line);
    if (!text.empty() && oddities.ancestral.count > oddities.ancestral_lines.size()) text += ", ...";
    return text;
}

}  // namespace

std::vector<std::string> depth_warnings(const VcfbinContent& content) {
    std::vector<std::string> warnings;
    add_depth_warnings(content.info, warnings);
    add_depth_warnings(content.format, warnings);
    return warnings;
}

std::vector<std::string> TableReport::sentences(const TableStore& store, const Schema& schema,
                                                const RowRules& rules) const {
    std::vector<std::string> sentences;
    std::string text = account.summary();
    if (rules.split) text += "; alleles are counted one by one";
    sentences.push_back(text + "; " + counted(store.count(), {"row", "rows"}));
    if (std::string missing = missing_sentence(store, schema); !missing.empty())
        sentences.push_back(std::move(missing));
    bool half_calls_are_het = false;
    for (const BuiltColumn& column : schema.format)
        if (column.source == CellSource::genotype) half_calls_are_het = column.half_call != GenotypeCode::unknown;
    if (std::string found = genotype_sentence(oddities.genotypes, half_calls_are_het); !found.empty())
        sentences.push_back(std::move(found));
    return sentences;
}

std::vector<std::string> TableReport::warnings(const std::string& file) const {
    std::vector<std::string> warnings;
    if (oddities.ancestral.count != 0)
        warnings.push_back(
            counted(oddities.ancestral.count, {"record has no ALT allele; its row has no alleles",
                                               "records have no ALT allele; their rows have no alleles"}) +
            " (" + file + list_of_lines(oddities) + ")");
    if (oddities.beyond.count != 0)
        warnings.push_back(
            sentence(oddities.beyond, {"row lies outside its chromosome", "rows lie outside their chromosomes"}, file));
    for (const auto& [text, found] : oddities.svtypes)
        warnings.push_back("SVTYPE " + in_quotes(text) +
                           " has no code and is stored as 0: " + sentence(found, {"record", "records"}, file));
    add_genotype_warnings(oddities.genotypes, warnings);
    return warnings;
}

}  // namespace gk::vcf::build
