#include "gk/vcf/vcf_line.hpp"

#include <algorithm>
#include <string>

#include "gk/base/fields.hpp"
#include "gk/base/numbers.hpp"
#include "gk/io/tabs.hpp"

namespace gk::vcf {

std::string_view take_column(std::string_view& line) {
    const std::size_t tab = line.find('\t');
    const std::string_view column = line.substr(0, tab);
    line.remove_prefix(tab == std::string_view::npos ? line.size() : tab + 1);
    return column;
}

namespace {

std::optional<int> parse_allele(std::string_view text, std::size_t alt_count) {
    if (text == ".") return -1;
    const auto number = parse_integer<int>(text);
    if (!number || text.front() == '-' || static_cast<std::size_t>(*number) > alt_count) return std::nullopt;
    return number;
}

constexpr std::size_t absent = SampleColumns::absent;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_phase_sign(char c) {
    return c == '|' || c == '/';
}

// The number of a key among those of a FORMAT column.
std::size_t place_of_key(std::string_view format, std::string_view key) {
    for (std::size_t place = 0; !format.empty(); ++place) {
        const std::size_t end = std::min(format.find(':'), format.size());
        if (is_same(format.substr(0, end), key)) return place;
        format.remove_prefix(std::min(end + 1, format.size()));
    }
    return absent;
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
    io::Columns from(line);
    for (std::string_view* column : {&columns.chrom, &columns.position, &columns.id, &columns.ref, &columns.alts}) {
        if (count != 0 && from.rest().empty()) break;
        *column = from.next();
        ++count;
    }
    columns.rest = from.rest();
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
    std::string_view text = cell.substr(0, cell.find(':'));
    Genotype genotype;
    // Nearly all.
    if (text.size() == 3 && is_digit(text[0]) && is_phase_sign(text[1]) && is_digit(text[2])) {
        genotype = {.alleles = {text[0] - '0', text[2] - '0'}, .ploidy = 2, .phased = text[1] == '|'};
        const int most = std::max(genotype.alleles[0], genotype.alleles[1]);
        if (static_cast<std::size_t>(most) > alt_count) return std::nullopt;
        return genotype;
    }
    genotype.phased = true;
    // VCF 4.4 may have a sign before the first allele, too. One allele has nothing to be phased with.
    const bool has_first_sign = !text.empty() && is_phase_sign(text.front());
    if (has_first_sign) {
        genotype.phased = text.front() == '|';
        text.remove_prefix(1);
    }
    const std::size_t separator = text.find_first_of("|/");
    const auto first = parse_allele(text.substr(0, separator), alt_count);
    if (!first) return std::nullopt;
    genotype.alleles[0] = *first;
    genotype.ploidy = 1;
    if (separator == std::string_view::npos) {
        genotype.phased = true;
        return genotype;
    }
    const auto second = parse_allele(text.substr(separator + 1), alt_count);
    if (!second) return std::nullopt;
    genotype.alleles[1] = *second;
    genotype.ploidy = 2;
    genotype.phased = genotype.phased && text[separator] == '|';
    return genotype;
}

std::string_view SampleColumns::genotype(std::size_t sample) const {
    return nth_field(cells[sample], genotype_place);
}

std::string_view SampleColumns::phase_set(std::size_t sample) const {
    if (phase_set_place == absent) return {};
    const std::string_view text = nth_field(cells[sample], phase_set_place);
    return is_dot(text) ? std::string_view() : text;
}

void split_samples(std::string_view rest, SampleColumns& columns) {
    columns.cells.clear();
    io::Columns from(rest);
    for (int i = 0; i < 3; ++i) from.next();  // QUAL, FILTER, INFO
    const std::string_view format = from.next();
    columns.genotype_place = place_of_key(format, "GT");
    columns.phase_set_place = format == "GT" ? absent : place_of_key(format, "PS");
    while (!from.rest().empty()) columns.cells.push_back(from.next());
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

std::optional<std::string_view> repeated_sample(std::vector<std::string_view> names) {
    std::sort(names.begin(), names.end());
    const auto found = std::adjacent_find(names.begin(), names.end());
    if (found == names.end()) return std::nullopt;
    return *found;
}

}  // namespace gk::vcf
