#include "gk/vcf/build/bcf_values.hpp"

#include <htslib/vcf.h>

#include <bit>
#include <cstring>
#include <vector>

#include "gk/base/byte_buffer.hpp"
#include "gk/io/row_text.hpp"
#include "gk/vcf/build/stored_value.hpp"

namespace gk::vcf::build {
namespace {

/// A value of a list: its bits, of an integer or a float.
struct BcfValue {
    std::uint32_t bits = 0;
    bool missing = false;
    bool end = false;  ///< no value: the list is shorter than its place
};

template <typename Raw>
Raw raw_at(const BcfList& list, std::uint32_t i) {
    Raw raw{};
    std::memcpy(&raw, list.data + std::size_t{i} * sizeof raw, sizeof raw);
    return raw;
}

template <typename Raw>
BcfValue integer_at(const BcfList& list, std::uint32_t i, std::int32_t missing, std::int32_t end) {
    const std::int32_t value = raw_at<Raw>(list, i);  // NOLINT(bugprone-signed-char-misuse): a number, no letter
    return {.bits = static_cast<std::uint32_t>(value), .missing = value == missing, .end = value == end};
}

BcfValue value_at(const BcfList& list, std::uint32_t i) {
    switch (list.type) {
        case BCF_BT_INT8:
            return integer_at<std::int8_t>(list, i, bcf_int8_missing, bcf_int8_vector_end);
        case BCF_BT_INT16:
            return integer_at<std::int16_t>(list, i, bcf_int16_missing, bcf_int16_vector_end);
        case BCF_BT_INT32:
            return integer_at<std::int32_t>(list, i, bcf_int32_missing, bcf_int32_vector_end);
        case BCF_BT_FLOAT: {
            auto bits = raw_at<std::uint32_t>(list, i);
            const bool missing = bits == bcf_float_missing;
            const bool end = bits == bcf_float_vector_end;
            if (!missing && !end && std::bit_cast<float>(bits) != std::bit_cast<float>(bits))
                bits = nan_bits | (bits & sign_bit);
            return {.bits = bits, .missing = missing, .end = end};
        }
        default:
            return {.bits = 0, .missing = false, .end = true};
    }
}

std::uint32_t length_of(const BcfList& list) {
    std::uint32_t length = 0;
    while (length < list.count && !value_at(list, length).end) ++length;
    return length;
}

bool store(const BcfValue& value, const BuiltColumn& column, std::uint8_t* to) {
    if (value.missing) {
        std::memcpy(to, &column.missing, size_of(column.type));
        return true;
    }
    switch (column.type) {
        case CellType::int8:
            return store_integer<CellType::int8>(static_cast<std::int32_t>(value.bits), column.wraps, to);
        case CellType::int16:
            return store_integer<CellType::int16>(static_cast<std::int32_t>(value.bits), column.wraps, to);
        case CellType::int32:
            return store_integer<CellType::int32>(static_cast<std::int32_t>(value.bits), column.wraps, to);
        case CellType::float16:
            return store_real<CellType::float16>(value.bits, to);
        case CellType::float32:
            return store_real<CellType::float32>(value.bits, to);
        case CellType::text:
        case CellType::boolean:
            break;
    }
    return false;
}

int allele_of(const BcfValue& value) {
    return static_cast<int>(value.bits >> 1) - 1;
}

bool has_integers(const BcfList& list) {
    return list.type == BCF_BT_INT8 || list.type == BCF_BT_INT16 || list.type == BCF_BT_INT32;
}

}  // namespace

bool fits_type(const BcfList& list, const BuiltColumn& column) {
    const bool integers = has_integers(list);
    if (is_integer(column.type)) return integers;
    // A list of nothing but missing values may have any type.
    return list.type == BCF_BT_FLOAT || (integers && list.count == 1 && value_at(list, 0).missing);
}

bool read_bcf_values(const BcfList& list, const BuiltColumn& column, const AllelePick& pick, std::uint8_t* to,
                     CellCounts& counts) {
    const std::uint32_t length = length_of(list);
    if (length == 0 || (length == 1 && value_at(list, 0).missing)) {
        put_missing(column, to);
        ++counts.missing;
        return true;
    }
    std::vector<std::uint64_t> picked;
    const bool picks = pick.alts > 1 && is_by_allele(column);
    if (picks) picked = picked_values(column, pick, length);
    const auto found = picks ? static_cast<std::uint32_t>(picked.size()) : length;
    if (found > column.depth || found == 0) return false;
    bool has_missing = false;
    for (std::uint32_t i = 0; i < found; ++i) {
        const BcfValue value = value_at(list, picks ? static_cast<std::uint32_t>(picked[i]) : i);
        if (!store(value, column, to + std::size_t{i} * size_of(column.type))) return false;
        has_missing = has_missing || value.missing;
    }
    return complete_cell(column, found, has_missing, to, counts);
}

bool read_bcf_integer(const BcfList& list, std::int32_t& value) {
    if (list.type == BCF_BT_FLOAT || length_of(list) != 1 || value_at(list, 0).missing) return false;
    value = static_cast<std::int32_t>(value_at(list, 0).bits);
    return true;
}

std::int8_t read_bcf_genotype(const BcfList& list, const GenotypeRules& rules, const AllelePick& pick,
                              GenotypeCounts& counts) {
    constexpr int most_in_text = 9;  // what GenomeKit reads of a genotype's text is one digit for an allele
    if (!has_integers(list)) return -1;
    const std::uint32_t ploidy = length_of(list);
    const int most = rules.splits ? static_cast<int>(pick.alts) : most_in_text;
    int alleles[2] = {missing_allele, missing_allele};
    bool has[3] = {};
    bool phased = false;
    for (std::uint32_t i = 0; i < ploidy; ++i) {
        const BcfValue value = value_at(list, i);
        int allele = value.missing ? missing_allele : allele_of(value);
        if (allele < missing_allele || allele > most) return -1;
        if (rules.splits && allele > 0) allele = static_cast<std::uint32_t>(allele) == pick.alt + 1 ? 1 : 0;
        if (rules.splits) has[allele + 1] = true;
        if (i < 2) alleles[i] = allele;
        phased = (value.bits & 1) != 0;
    }
    if (ploidy < 2) return code_of_one(alleles[0], counts);
    if (ploidy == 2) return code_of_two(alleles[0], alleles[1], phased, rules, counts);
    return rules.splits ? code_of_many(has[0], has[1], has[2], counts) : std::int8_t{-1};
}

std::string text_of_values(const BcfList& list) {
    std::string text;
    const std::uint32_t length = length_of(list);
    for (std::uint32_t i = 0; i < length; ++i) {
        const BcfValue value = value_at(list, i);
        if (i != 0) text += ',';
        if (value.missing) {
            text += '.';
        } else if (list.type == BCF_BT_FLOAT) {
            const io::RowShape shape;
            ByteBuffer number;
            io::RowText(shape, number).real(std::bit_cast<float>(value.bits));
            text += number.view();
        } else {
            text += std::to_string(static_cast<std::int32_t>(value.bits));
        }
    }
    return text;
}

std::string text_of_genotype(const BcfList& list) {
    std::string text;
    const std::uint32_t length = length_of(list);
    for (std::uint32_t i = 0; i < length; ++i) {
        const BcfValue value = value_at(list, i);
        if (i != 0) text += (value.bits & 1) != 0 ? '|' : '/';
        const int allele = value.missing ? missing_allele : allele_of(value);
        text += allele == missing_allele ? "." : std::to_string(allele);
    }
    return text;
}

}  // namespace gk::vcf::build
