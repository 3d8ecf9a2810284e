#include "gk/vcf/vcf_line.hpp"

#include <algorithm>
#include <string>

#include "gk/base/numbers.hpp"

namespace gk::vcf {
namespace {

// The text up to the next tab, which is taken off with it.
std::string_view take_column(std::string_view& line) {
    const std::size_t tab = line.find('\t');
    const std::string_view column = line.substr(0, tab);
    line.remove_prefix(tab == std::string_view::npos ? line.size() : tab + 1);
    return column;
}

std::optional<int> parse_allele(std::string_view text, std::size_t alt_count) {
    if (text == ".") return -1;
    const auto number = parse_integer<int>(text);
    if (!number || text.front() == '-' || static_cast<std::size_t>(*number) > alt_count) return std::nullopt;
    return number;
}

// The number of GT among the fields of a FORMAT column; npos where it is not there.
std::size_t place_of_genotype(std::string_view format) {
    for (std::size_t place = 0; !format.empty(); ++place) {
        const std::size_t end = std::min(format.find(':'), format.size());
        if (format.substr(0, end) == "GT") return place;
        format.remove_prefix(std::min(end + 1, format.size()));
    }
    return std::string_view::npos;
}

// Empty where the cell has fewer fields.
std::string_view nth_field(std::string_view cell, std::size_t n) {
    for (; n != 0; --n) {
        const std::size_t colon = cell.find(':');
        if (colon == std::string_view::npos) return {};
        cell.remove_prefix(colon + 1);
    }
    return cell.substr(0, cell.find(':'));
}

}  // namespace

std::optional<io::BadRecord> split_vcf_line(std::string_view line, VcfLine& columns) {
    columns = {};
    std::size_t count = 0;
    for (std::string_view* column : {&columns.chrom, &columns.position, &columns.id, &columns.ref, &columns.alts}) {
        if (count != 0 && line.empty()) break;
        *column = take_column(line);
        ++count;
    }
    columns.rest = line;
    if (count == 5) return std::nullopt;
    return io::BadRecord{io::Reason::malformed,
                         "a VCF record needs at least 5 columns, this line has " + std::to_string(count)};
}

std::size_t count_parts(std::string_view list) {
    return static_cast<std::size_t>(std::count(list.begin(), list.end(), ',')) + 1;
}

std::string_view part_of(std::string_view list, std::size_t i) {
    for (; i != 0; --i) list.remove_prefix(std::min(list.find(','), list.size() - 1) + 1);
    return list.substr(0, list.find(','));
}

std::optional<Genotype> parse_genotype(std::string_view cell, std::size_t alt_count) {
    const std::string_view text = cell.substr(0, cell.find(':'));
    const std::size_t separator = text.find_first_of("|/");
    Genotype genotype;
    const auto first = parse_allele(text.substr(0, separator), alt_count);
    if (!first) return std::nullopt;
    genotype.alleles[0] = *first;
    genotype.ploidy = 1;
    genotype.phased = true;
    if (separator == std::string_view::npos) return genotype;
    const auto second = parse_allele(text.substr(separator + 1), alt_count);
    if (!second) return std::nullopt;
    genotype.alleles[1] = *second;
    genotype.ploidy = 2;
    genotype.phased = text[separator] == '|';
    return genotype;
}

void split_samples(std::string_view rest, SampleColumns& columns) {
    columns.genotypes.clear();
    columns.samples = 0;
    for (int i = 0; i < 3; ++i) take_column(rest);  // QUAL, FILTER, INFO
    const std::string_view format = take_column(rest);
    const std::size_t place = place_of_genotype(format);
    columns.has_genotypes = place != std::string_view::npos;
    while (!rest.empty()) {
        const std::string_view cell = take_column(rest);
        ++columns.samples;
        if (columns.has_genotypes) columns.genotypes.push_back(nth_field(cell, place));
    }
}

std::optional<std::int64_t> symbolic_length(std::string_view rest, std::int32_t position) {
    take_column(rest);
    take_column(rest);
    std::string_view info = take_column(rest);
    std::optional<std::int64_t> length;
    const auto grow = [&](std::int64_t to) { length = std::max(length.value_or(to), to); };
    while (!info.empty()) {
        const std::string_view field = info.substr(0, info.find(';'));
        if (field.starts_with("END="))
            if (const auto end = parse_integer<std::int32_t>(field.substr(4))) grow(std::int64_t{*end} - position + 1);
        if (field.starts_with("SVLEN="))
            for (std::size_t i = 0; i < count_parts(field); ++i)
                if (const auto size = parse_integer<std::int32_t>(part_of(field.substr(6), i)))
                    grow(1 + (*size < 0 ? -std::int64_t{*size} : std::int64_t{*size}));
        info.remove_prefix(std::min(field.size() + 1, info.size()));
    }
    return length;
}

std::vector<std::string_view> sample_names(std::string_view header_line) {
    std::vector<std::string_view> names;
    for (std::size_t column = 0; !header_line.empty(); ++column) {
        const std::string_view name = take_column(header_line);
        if (column > 8) names.push_back(name);
    }
    return names;
}

}  // namespace gk::vcf
