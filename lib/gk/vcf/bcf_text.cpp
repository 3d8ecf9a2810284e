#include "gk/vcf/bcf_text.hpp"

#include <charconv>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace gk::vcf {
namespace {

// Without an exponent where that is not much longer: 100000, not 1e+05.
void append_real(float value, ByteBuffer& text) {
    constexpr std::size_t most = 80;
    constexpr std::ptrdiff_t most_without = 9;
    char* const at = text.room(most);
    const char* end = std::to_chars(at, at + most, value, std::chars_format::fixed).ptr;
    if (end - at > most_without) end = std::to_chars(at, at + most, value).ptr;
    text.added(static_cast<std::size_t>(end - at));
}

// Values of one of the types of integers: which of them say that there is none, or that the list ends.
template <typename Integer>
struct Marks;
template <>
struct Marks<std::int8_t> {
    static constexpr std::int8_t missing = bcf_int8_missing;
    static constexpr std::int8_t end = bcf_int8_vector_end;
};
template <>
struct Marks<std::int16_t> {
    static constexpr std::int16_t missing = bcf_int16_missing;
    static constexpr std::int16_t end = bcf_int16_vector_end;
};
template <>
struct Marks<std::int32_t> {
    static constexpr std::int32_t missing = bcf_int32_missing;
    static constexpr std::int32_t end = bcf_int32_vector_end;
};

// Calls `use(value, i)` for each, up to the list's end.
template <typename Integer, typename Use>
void for_each_integer(const std::uint8_t* data, int count, Use&& use) {
    for (int i = 0; i < count; ++i) {
        Integer value{};
        std::memcpy(&value, data + static_cast<std::size_t>(i) * sizeof(Integer), sizeof(Integer));
        if (value == Marks<Integer>::end) return;
        use(value, i);
    }
}

template <typename Integer>
void append_integers(const std::uint8_t* data, int count, ByteBuffer& text) {
    for_each_integer<Integer>(data, count, [&](Integer value, int i) {
        if (i != 0) text.push(',');
        if (value == Marks<Integer>::missing)
            text.push('.');
        else
            text.append_integer(value);
    });
}

// Each allele number + 1, twice, and the mark of its phase.
template <typename Integer>
void append_alleles(const std::uint8_t* data, int count, ByteBuffer& text) {
    for_each_integer<Integer>(data, count, [&](Integer value, int i) {
        if (i != 0) text.push((value & 1) != 0 ? '|' : '/');
        if ((value >> 1) == 0 || value == Marks<Integer>::missing)
            text.push('.');
        else
            text.append_integer((value >> 1) - 1);
    });
}

void append_reals(const std::uint8_t* data, int count, ByteBuffer& text) {
    for (int i = 0; i < count; ++i) {
        float value = 0;
        std::memcpy(&value, data + static_cast<std::size_t>(i) * sizeof(value), sizeof(value));
        if (bcf_float_is_vector_end(value) != 0) return;
        if (i != 0) text.push(',');
        if (bcf_float_is_missing(value) != 0)
            text.push('.');
        else
            append_real(value, text);
    }
}

void append_letters(const std::uint8_t* data, int count, ByteBuffer& text) {
    const auto* const begin = reinterpret_cast<const char*>(data);
    const std::string_view letters(begin, strnlen(begin, static_cast<std::size_t>(count)));
    if (letters.size() == 1 && letters.front() == bcf_str_missing)
        text.push('.');
    else
        text.append(letters);
}

// `.` where there is nothing, so that no field is empty.
void append_values(int type, const std::uint8_t* data, int count, bool is_genotype, ByteBuffer& text) {
    const std::size_t before = text.size();
    switch (type) {
        case BCF_BT_INT8:
            is_genotype ? append_alleles<std::int8_t>(data, count, text)
                        : append_integers<std::int8_t>(data, count, text);
            break;
        case BCF_BT_INT16:
            is_genotype ? append_alleles<std::int16_t>(data, count, text)
                        : append_integers<std::int16_t>(data, count, text);
            break;
        case BCF_BT_INT32:
            is_genotype ? append_alleles<std::int32_t>(data, count, text)
                        : append_integers<std::int32_t>(data, count, text);
            break;
        case BCF_BT_FLOAT:
            append_reals(data, count, text);
            break;
        case BCF_BT_CHAR:
            append_letters(data, count, text);
            break;
        default:
            break;
    }
    if (text.size() == before) text.push('.');
}

// Null where the header has none of that number.
const char* key_of(const bcf_hdr_t& header, int id) {
    return id >= 0 && id < header.n[BCF_DT_ID] ? header.id[BCF_DT_ID][id].key : nullptr;
}

bool append_filter(const bcf_hdr_t& header, const bcf1_t& record, ByteBuffer& text) {
    for (int i = 0; i < record.d.n_flt; ++i) {
        const char* const key = key_of(header, record.d.flt[i]);
        if (key == nullptr) return false;
        if (i != 0) text.push(';');
        text.append(key);
    }
    if (record.d.n_flt == 0) text.push('.');
    return true;
}

bool append_info(const bcf_hdr_t& header, const bcf1_t& record, ByteBuffer& text) {
    for (std::uint32_t i = 0; i < record.n_info; ++i) {
        const bcf_info_t& info = record.d.info[i];
        const char* const key = key_of(header, info.key);
        if (key == nullptr) return false;
        if (i != 0) text.push(';');
        text.append(key);
        if (info.len <= 0 || info.type == BCF_BT_NULL) continue;
        text.push('=');
        append_values(info.type, info.vptr, info.len, false, text);
    }
    if (record.n_info == 0) text.push('.');
    return true;
}

bool append_samples(const bcf_hdr_t& header, const bcf1_t& record, ByteBuffer& text) {
    if (record.n_sample == 0) return true;
    const std::uint32_t fields = record.n_fmt;
    text.push('\t');
    for (std::uint32_t i = 0; i < fields; ++i) {
        const char* const key = key_of(header, record.d.fmt[i].id);
        if (key == nullptr) return false;
        if (i != 0) text.push(':');
        text.append(key);
    }
    if (fields == 0) text.push('.');
    const int genotype = bcf_hdr_id2int(&header, BCF_DT_ID, "GT");
    for (std::uint32_t sample = 0; sample < record.n_sample; ++sample) {
        text.push('\t');
        for (std::uint32_t i = 0; i < fields; ++i) {
            const bcf_fmt_t& field = record.d.fmt[i];
            if (i != 0) text.push(':');
            append_values(field.type, field.p + std::size_t{sample} * static_cast<std::size_t>(field.size), field.n,
                          field.id == genotype, text);
        }
        if (fields == 0) text.push('.');
    }
    return true;
}

}  // namespace

void append_bcf_field(const bcf_fmt_t& field, std::uint32_t sample, ByteBuffer& text) {
    append_values(field.type, field.p + std::size_t{sample} * static_cast<std::size_t>(field.size), field.n, false,
                  text);
}

bool append_bcf_record(const bcf_hdr_t& header, bcf1_t& record, ByteBuffer& text) {
    if (bcf_unpack(&record, BCF_UN_ALL) != 0) return false;
    const char* const chrom = bcf_hdr_id2name(&header, record.rid);
    if (chrom == nullptr || record.n_allele == 0) return false;
    text.append(chrom);
    text.push('\t');
    text.append_integer(record.pos + 1);
    text.push('\t');
    text.append(record.d.id);
    for (std::uint32_t allele = 0; allele < record.n_allele; ++allele) {
        text.push(allele < 2 ? '\t' : ',');
        text.append(record.d.allele[allele]);
    }
    if (record.n_allele == 1) text.append("\t.");
    text.push('\t');
    if (bcf_float_is_missing(record.qual) != 0)
        text.push('.');
    else
        append_real(record.qual, text);
    text.push('\t');
    if (!append_filter(header, record, text)) return false;
    text.push('\t');
    if (!append_info(header, record, text) || !append_samples(header, record, text)) return false;
    text.push('\n');
    return true;
}

}  // namespace gk::vcf
