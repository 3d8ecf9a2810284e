#include "gk/vcf/build/format_fields.hpp"

#include <algorithm>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "gk/base/fields.hpp"
#include "gk/vcf/build/info_fields.hpp"
#include "gk/vcf/build/stored_value.hpp"

namespace gk::vcf::build {
namespace {

using io::BadRecord;
using io::Reason;

constexpr std::size_t most_plans = 256;

#ifdef __SSE2__
constexpr std::ptrdiff_t block_bytes = 16;

// Which of 16 bytes are this letter, a bit each.
unsigned places_of(const char* at, char letter) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    return static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(letter))));
}
#endif

// The end of the cell in which a field begins at `at`. Fields that begin behind it are added to `fields`; an empty last
// one is none.
const char* skip_fields(const char* at, const FieldEnd& end, std::size_t& fields) {
    const char* const begin = at;
#ifdef __SSE2__
    while (end.text_end - at >= block_bytes) {
        const unsigned tabs = places_of(at, '\t');
        unsigned colons = places_of(at, ':');
        if (tabs != 0) colons &= (tabs & -tabs) - 1;
        for (; colons != 0; colons &= colons - 1) ++fields;
        at += tabs != 0 ? __builtin_ctz(tabs) : block_bytes;
        if (tabs != 0) break;
    }
#endif
    while (at != end.text_end && *at != '\t') {
        if (*at == ':') ++fields;
        ++at;
    }
    if (at != begin && at[-1] == ':') --fields;
    return at;
}

bool ends_cell(const char* at, const FieldEnd& end) {
    return *at == '\t' || at == end.text_end;
}

BadRecord other_sample_count(std::size_t found, std::size_t wanted) {
    return {Reason::malformed, "the record has " + std::to_string(found) +
                                   (found == 1 ? " sample column" : " sample columns") + ", the header " +
                                   std::to_string(wanted)};
}

}  // namespace

FormatFields::FormatFields(const Schema& schema, bool splits) : schema_(schema), splits_(splits) {
    for (const BuiltColumn& column : schema.format) {
        genotype_rules_.push_back({.half_call = column.half_call, .splits = splits});
        sizes_.push_back(column.cell_size());
    }
    rows_.resize(schema.format.size());
}

FormatFields::Plan FormatFields::make_plan(std::string_view format) const {
    Plan plan;
    plan.text = format;
    if (format.ends_with(':')) format.remove_suffix(1);
    std::vector<bool> has(schema_.format.size());
    std::size_t wanted = 0;
    bool more = !format.empty();
    while (more) {
        const std::size_t colon = format.find(':');
        const std::string_view key = format.substr(0, colon);
        more = colon != std::string_view::npos;
        if (more) format.remove_prefix(colon + 1);
        ++plan.field_count;
        std::size_t column = unwanted;
        for (std::size_t i = 0; i < has.size(); ++i)
            if (schema_.format[i].id == key && !has[i]) column = i;
        plan.fields.push_back(column);
        if (column == unwanted) continue;
        has[column] = true;
        wanted = plan.field_count;
    }
    plan.fields.resize(wanted);
    plan.is_plain = !splits_;
    for (const std::size_t number : plan.fields) {
        plan.steps.push_back(step_of(number));
        plan.is_plain = plan.is_plain && plan.steps.back().kind != Step::Kind::other;
    }
    for (std::size_t i = 0; i < has.size(); ++i)
        if (!has[i]) plan.absent.push_back(i);
    return plan;
}

FormatFields::Step FormatFields::step_of(std::size_t number) const {
    if (number == unwanted) return {.kind = Step::Kind::skip, .depth = 0, .number = 0};
    const BuiltColumn& column = schema_.format[number];
    const bool by_allele = column.count == ValueCount::per_alt || column.count == ValueCount::per_allele;
    const bool is_list = column.count == ValueCount::fixed || by_allele;
    Step step{.kind = Step::Kind::other, .depth = column.depth, .number = number};
    if (column.source == CellSource::genotype)
        step.kind = Step::Kind::genotype;
    else if (column.type == CellType::int32 && is_list && column.depth != 0)
        step.kind = Step::Kind::integers;
    return step;
}

const FormatFields::Plan& FormatFields::plan_of(std::string_view format) {
    if (last_ != nullptr && last_->text == format) return *last_;
    const auto known =
        std::find_if(plans_.begin(), plans_.end(), [&](const Plan& plan) { return plan.text == format; });
    if (known != plans_.end()) {
        last_ = &*known;
        return *last_;
    }
    if (plans_.size() == most_plans) plans_.clear();
    plans_.push_back(make_plan(format));
    last_ = &plans_.back();
    return *last_;
}

std::optional<BadRecord> FormatFields::read(std::string_view format, std::string_view cells, const AllelePick& pick,
                                            std::uint64_t line, RowBatch& batch) {
    const Plan& plan = plan_of(format);
    const std::size_t table_samples = schema_.samples.size();
    for (std::size_t i = 0; i < rows_.size(); ++i) rows_[i] = batch.format[i].begin_row(table_samples * sizes_[i]);
    line_ = line;
    for (const std::size_t number : plan.absent)
        for (std::size_t place = 0; place < table_samples; ++place)
            if (!put_missing_field(number, place, batch)) return unknown_depth(schema_.format[number], "FORMAT");
    const FieldEnd end{.text_end = cells.data() + cells.size(), .first = ':', .second = '\t'};
    const std::size_t samples = schema_.places.size();
    const bool plain = plan.is_plain && pick.alts == 1;
    Cell cell{.at = cells.data()};
    for (std::size_t sample = 0; sample < samples; ++sample) {
        if (cell.at >= end.text_end) return other_sample_count(sample, samples);
        const std::int32_t place = schema_.places[sample];
        if (place < 0) {
            const auto left = static_cast<std::size_t>(end.text_end - cell.at);
            const auto* tab = static_cast<const char*>(std::memchr(cell.at, '\t', left));
            cell.at = tab == nullptr ? end.text_end : tab;
        } else if (const char* const behind =
                       plain ? read_plain_cell(plan, end, cell.at, static_cast<std::size_t>(place)) : nullptr) {
            cell.at = behind;
        } else {
            cell.place = static_cast<std::size_t>(place);
            if (!read_cell(plan, end, pick, cell, batch)) return fault_of(plan, end, pick, cell);
        }
        ++cell.at;
    }
    // A tab at the line's end begins no column.
    if (cell.at < end.text_end) {
        const auto more = std::count(cell.at, end.text_end - (end.text_end[-1] == '\t' ? 1 : 0), '\t');
        return other_sample_count(samples + static_cast<std::size_t>(more) + 1, samples);
    }
    return std::nullopt;
}

// What nearly all cells of nearly all files are: nothing is missing, and nothing has to be counted. Null for all
// others.
const char* FormatFields::read_plain_cell(const Plan& plan, const FieldEnd& end, const char* at,
                                          std::size_t place) const {
    std::size_t left = plan.steps.size();
    for (const Step& step : plan.steps) {
        if (step.kind == Step::Kind::integers) {
            std::uint8_t* to = rows_[step.number] + place * sizeof(std::int32_t) * step.depth;
            for (std::uint32_t i = 0; i < step.depth; ++i, to += sizeof(std::int32_t)) {
                if (i != 0 && *at++ != ',') return nullptr;
                std::int32_t value = 0;
                at = read_integer(at, value);
                if (at == nullptr) return nullptr;
                std::memcpy(to, &value, sizeof value);
            }
        } else if (step.kind == Step::Kind::genotype) {
            const std::int8_t code = end.text_end - at >= 3 ? plain_genotype(at) : std::int8_t{-1};
            if (code < 0) return nullptr;
            rows_[step.number][place] = static_cast<std::uint8_t>(code);
            at += 3;
        } else {
            while (*at != ':' && !ends_cell(at, end)) ++at;
        }
        --left;
        if (*at == ':') {
            ++at;
            continue;
        }
        return left == 0 && ends_cell(at, end) ? at : nullptr;
    }
    std::size_t fields = plan.steps.size() + 1;
    if (ends_cell(at, end)) return at;
    at = skip_fields(at, end, fields);
    return fields <= plan.field_count ? at : nullptr;
}

bool FormatFields::read_cell(const Plan& plan, const FieldEnd& end, const AllelePick& pick, Cell& cell,
                             RowBatch& batch) {
    const std::size_t wanted = plan.fields.size();
    std::size_t field = 0;
    bool begins = true;  // a field at cell.at
    while (field < wanted && begins && !ends_cell(cell.at, end)) {
        const std::size_t number = plan.fields[field];
        cell.field = field;
        if (number == unwanted)
            cell.at = end.find(cell.at);
        else if (!read_field(number, end, pick, cell, batch))
            return false;
        ++field;
        begins = *cell.at == ':' && cell.at != end.text_end;
        if (begins) ++cell.at;
    }
    for (; field < wanted; ++field) {
        const std::size_t number = plan.fields[field];
        cell.field = field;
        if (number != unwanted && !put_missing_field(number, cell.place, batch)) return false;
    }
    if (!begins || ends_cell(cell.at, end)) return true;
    std::size_t fields = wanted + 1;
    const char* const behind = skip_fields(cell.at, end, fields);
    cell.field = fields;
    if (fields > plan.field_count) return false;
    cell.at = behind;
    return true;
}

bool FormatFields::read_field(std::size_t number, const FieldEnd& end, const AllelePick& pick, Cell& cell,
                              RowBatch& batch) {
    const BuiltColumn& column = schema_.format[number];
    std::uint8_t* const to = rows_[number] + cell.place * sizes_[number];
    if (column.source == CellSource::genotype) {
        const char* at = cell.at;
        const std::int8_t code = read_genotype(at, end, genotype_rules_[number], pick, batch.row_genotypes);
        if (code < 0) return false;
        cell.at = at;
        *to = static_cast<std::uint8_t>(code);
        return true;
    }
    if (line_ < column.known_from && *cell.at == '.' && end.at(cell.at + 1)) return false;
    const char* const stop = read_values(cell.at, end, column, pick, to, batch.format[number].row);
    if (stop == nullptr) return false;
    cell.at = stop;
    return true;
}

// False where the number of values is not known yet.
bool FormatFields::put_missing_field(std::size_t number, std::size_t place, RowBatch& batch) {
    const BuiltColumn& column = schema_.format[number];
    if (line_ < column.known_from) return false;
    put_missing(column, rows_[number] + place * sizes_[number]);
    ++batch.format[number].row.missing;
    return true;
}

BadRecord FormatFields::fault_of(const Plan& plan, const FieldEnd& end, const AllelePick& pick,
                                 const Cell& cell) const {
    const std::string sample = "sample " + in_quotes(schema_.samples[cell.place]);
    if (cell.field >= plan.fields.size())
        return {Reason::malformed, sample + " has " + std::to_string(cell.field) + " fields, FORMAT has " +
                                       std::to_string(plan.field_count)};
    const BuiltColumn& column = schema_.format[plan.fields[cell.field]];
    if (line_ < column.known_from) return unknown_depth(column, "FORMAT");
    const std::string_view field(cell.at, static_cast<std::size_t>(end.find(cell.at) - cell.at));
    const std::string what =
        column.source == CellSource::genotype ? what_is_wrong_with_genotype(field) : what_is_wrong(field, column, pick);
    return {Reason::malformed, sample + ": " + what};
}

}  // namespace gk::vcf::build
