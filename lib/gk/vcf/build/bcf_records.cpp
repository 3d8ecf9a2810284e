#include "gk/vcf/build/bcf_records.hpp"

#include <htslib/bgzf.h>
#include <htslib/hfile.h>
#include <htslib/hts.h>
#include <htslib/kstring.h>
#include <htslib/tbx.h>
#include <htslib/vcf.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <utility>

#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/vcf/bcf_text.hpp"
#include "gk/vcf/build/info_fields.hpp"
#include "gk/vcf/build/stored_value.hpp"
#include "gk/vcf/build/value_text.hpp"

namespace gk::vcf::build {
namespace {

using io::BadRecord;
using io::malformed;

constexpr std::size_t most_records = 512;
constexpr std::size_t most_bytes = std::size_t{512} << 10;

BcfList list_of(const bcf_info_t& entry) {
    return {.data = entry.vptr, .count = static_cast<std::uint32_t>(std::max(entry.len, 0)), .type = entry.type};
}

// Texts end before what fills them up.
std::string_view text_of(const bcf_info_t& entry) {
    const std::string_view whole(reinterpret_cast<const char*>(entry.vptr),
                                 static_cast<std::size_t>(std::max(entry.len, 0)));
    return whole.substr(0, std::min(whole.find('\0'), whole.size()));
}

// A key below 0 is one that the header does not have; the fields may not have been unpacked then.
const bcf_info_t* find_entry(const bcf1_t& record, int key) {
    if (key < 0) return nullptr;
    for (int i = 0; i < record.n_info; ++i)
        if (record.d.info[i].key == key && record.d.info[i].vptr != nullptr) return &record.d.info[i];
    return nullptr;
}

const bcf_fmt_t* find_field(const bcf1_t& record, int key) {
    if (key < 0) return nullptr;
    for (std::uint32_t i = 0; i < record.n_fmt; ++i)
        if (record.d.fmt[i].id == key && record.d.fmt[i].p != nullptr) return &record.d.fmt[i];
    return nullptr;
}

}  // namespace

BcfPiece::~BcfPiece() {
    for (bcf1_t* const record : records) bcf_destroy(record);
}

bcf1_t* BcfPiece::add() {
    if (count == records.size()) records.push_back(bcf_init());
    return records[count++];
}

BcfPieces::BcfPieces(io::Input& input, TableHeader& header, unsigned decompressors)
    : file_(input, decompressors), header_(header) {
    const std::string text = file_.header_text();
    std::string_view rest = text;
    for (std::uint64_t number = 1; !rest.empty(); ++number) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        if (line.starts_with('#')) header_.read_line(line, number);
    }
}

bool BcfPieces::next(BcfPiece& piece) {
    file_.tell_progress();
    piece.count = 0;
    piece.first = file_.count() + 1;
    piece.header = file_.header();
    piece.file = &file_.name();
    std::size_t bytes = 0;
    while (piece.count < most_records && bytes < most_bytes) {
        bcf1_t* const record = piece.add();
        if (!file_.read(*record, 0)) {
            --piece.count;
            break;
        }
        bytes += record->shared.l + record->indiv.l;
    }
    if (piece.count == 0) return false;
    if (!header_.has_begun()) header_.begin_records(0);
    piece.schema = header_.schema();
    return true;
}

void BcfRecords::begin(const BcfPiece& piece) {
    header_ = piece.header;
    schema_ = piece.schema;
    parts_ = BCF_UN_STR;
    info_keys_.clear();
    format_keys_.clear();
    const auto key_of = [&](const char* id) { return bcf_hdr_id2int(header_, BCF_DT_ID, id); };
    for (const BuiltColumn& column : schema_->info) {
        info_keys_.push_back(key_of(column.id.c_str()));
        if (column.source == CellSource::filter) parts_ |= BCF_UN_FLT;
    }
    for (const BuiltColumn& column : schema_->format) format_keys_.push_back(key_of(column.id.c_str()));
    end_key_ = key_of("END");
    length_key_ = key_of("SVLEN");
    if (!schema_->info.empty() || end_key_ >= 0 || length_key_ >= 0) parts_ |= BCF_UN_INFO;
    if (!schema_->format.empty()) parts_ |= BCF_UN_FMT;
}

void BcfRecords::read(const BcfPiece& piece, RowBatch& batch) {
    if (piece.schema != schema_) begin(piece);
    batch.begin(*schema_);
    for (std::size_t i = 0; i < piece.count; ++i) {
        const Current current{.record = piece.records[i], .number = piece.first + i, .pick = {}, .batch = &batch};
        if (bcf_unpack(current.record, parts_) != 0)
            throw DataError("the BCF data is damaged in record " + std::to_string(current.number), *piece.file);
        if (!read_record(current) && !maker_.rules().skip) return;
    }
}

// Whether the record is good.
bool BcfRecords::read_record(const Current& current) {
    const bcf1_t& record = *current.record;
    const bool splits = maker_.rules().rows.split;
    const std::size_t alts = splits && record.n_allele > 2 ? record.n_allele - 1U : 1U;
    const char* const chrom = bcf_hdr_id2name(header_, record.rid);
    bool good = true;
    const auto note = [&](BadRecord bad) {
        bad.what += " in record " + std::to_string(current.number);
        if (chrom != nullptr) bad.what += ", " + std::string(chrom) + ":" + std::to_string(record.pos + 1);
        const std::string text = good ? text_of(current) : std::string();
        note_bad(std::move(bad), {.line = 0, .text = text}, good, *current.batch);
        good = false;
    };
    if (chrom == nullptr) {
        ++current.batch->account.read;
        note(malformed("the contig is not in the header"));
        return false;
    }
    if (auto bad = maker_.begin_record(chrom, alts, *current.batch)) {
        note(std::move(*bad));
        return false;
    }
    for (std::uint32_t alt = 0; alt < alts; ++alt) {
        Current row = current;
        row.pick = {.alts = static_cast<std::uint32_t>(alts), .alt = alt};
        if (auto bad = read_row(row)) {
            note(std::move(*bad));
            if (!maker_.rules().skip) break;
        }
    }
    return good;
}

std::optional<BadRecord> BcfRecords::read_row(const Current& current) {
    const bcf1_t& record = *current.record;
    Site site{.chrom = maker_.chrom(), .position = record.pos + 1, .ref = {}, .alt = "."};
    if (record.n_allele > 0) site.ref = record.d.allele[0];
    if (record.n_allele == 2 || maker_.rules().rows.split) {
        if (record.n_allele > 1) site.alt = record.d.allele[current.pick.alt + 1];
    } else if (record.n_allele > 2) {
        alt_.clear();
        for (std::uint32_t i = 1; i < record.n_allele; ++i)
            alt_ += (i == 1 ? "" : ",") + std::string(record.d.allele[i]);
        site.alt = alt_;
    }
    Extent extent;
    if (is_symbolic(site.alt))
        if (auto bad = read_extent(current, extent)) return bad;
    if (auto bad = maker_.begin_row(site, extent, 0, *current.batch)) return bad;
    if (maker_.is_left_out()) return std::nullopt;
    if (auto bad = read_info(current)) return bad;
    if (auto bad = read_format(current)) return bad;
    maker_.end_row(0, *current.batch);
    return std::nullopt;
}

std::optional<BadRecord> BcfRecords::read_extent(const Current& current, Extent& extent) const {
    std::int32_t value = 0;
    if (const bcf_info_t* const entry = find_entry(*current.record, end_key_)) {
        if (!read_bcf_integer(list_of(*entry), value))
            return malformed("END '" + text_of_values(list_of(*entry)) + "' is no whole number of 32 bits");
        extent.end = value;
        return std::nullopt;
    }
    const bcf_info_t* const entry = find_entry(*current.record, length_key_);
    if (entry == nullptr) return std::nullopt;
    BuiltColumn lengths;
    lengths.id = "SVLEN";
    lengths.depth = 1;
    lengths.count = current.pick.alts > 1 ? ValueCount::per_alt : ValueCount::fixed;
    const BcfList list = list_of(*entry);
    CellCounts counts;
    if (!fits_type(list, lengths) ||
        !read_bcf_values(list, lengths, current.pick, reinterpret_cast<std::uint8_t*>(&value), counts) ||
        counts.missing != 0)
        if (!read_bcf_integer(list, value))
            return malformed("SVLEN '" + text_of_values(list) + "' is no whole number of 32 bits");
    extent.length = value;
    return std::nullopt;
}

std::optional<BadRecord> BcfRecords::read_info(const Current& current) {
    for (std::size_t i = 0; i < info_keys_.size(); ++i)
        if (auto bad = read_info_column(current, i)) return bad;
    return std::nullopt;
}

std::optional<BadRecord> BcfRecords::read_info_column(const Current& current, std::size_t number) {
    const bcf1_t& record = *current.record;
    const BuiltColumn& column = schema_->info[number];
    CellBuffer& cells = current.batch->info[number];
    if (column.source == CellSource::name || column.source == CellSource::filter) {
        const std::string filter = column.source == CellSource::filter ? text_of_filter(current) : std::string();
        const std::string_view text = column.source == CellSource::filter ? std::string_view(filter) : record.d.id;
        cells.put_text(column.source == CellSource::name && is_dot(text) ? std::string_view() : text);
        if (is_dot(text)) ++cells.row.missing;
        return std::nullopt;
    }
    const bcf_info_t* const entry = column.source == CellSource::quality || info_keys_[number] < 0
                                        ? nullptr
                                        : find_entry(record, info_keys_[number]);
    if (column.type == CellType::boolean) {
        *cells.begin_row(1) = entry != nullptr ? 1 : 0;
        return std::nullopt;
    }
    if (entry != nullptr && entry->type != BCF_BT_CHAR && entry->len <= 0)
        return malformed(column.id + " has no value");
    if (column.source == CellSource::svtype) {
        if (entry != nullptr && entry->type != BCF_BT_CHAR) return malformed("SVTYPE is no text");
        const std::string_view text = entry == nullptr ? std::string_view(".") : build::text_of(*entry);
        const auto code = svtype_code(text);
        *cells.begin_row(1) = static_cast<std::uint8_t>(code.value_or(0));
        if (!code) current.batch->row_svtype.emplace(text, 0);
        return std::nullopt;
    }
    if (column.type == CellType::text) {
        if (entry != nullptr && entry->type != BCF_BT_CHAR) return malformed(column.id + " is no text");
        const std::string text =
            entry == nullptr ? std::string(".") : picked_text(build::text_of(*entry), column, current.pick);
        cells.put_text(is_dot(text) ? std::string_view() : text);
        if (is_dot(text)) ++cells.row.missing;
        return std::nullopt;
    }
    BcfList list{.data = nullptr, .count = 0, .type = BCF_BT_FLOAT};
    if (column.source == CellSource::quality)
        list = {.data = reinterpret_cast<const std::uint8_t*>(&record.qual), .count = 1, .type = BCF_BT_FLOAT};
    else if (entry != nullptr)
        list = list_of(*entry);
    if (list.count == 0 && column.known_from != 0) return unknown_depth(column, "INFO");
    std::uint8_t* const to = cells.begin_row(column.cell_size());
    if (list.count != 0 && !fits_type(list, column)) return malformed(column.id + " has values of another type");
    if (read_bcf_values(list, column, current.pick, to, cells.row)) return std::nullopt;
    return malformed(what_is_wrong(text_of_values(list), column, current.pick));
}

std::optional<BadRecord> BcfRecords::read_format(const Current& current) {
    const std::size_t samples = schema_->places.size();
    if (!schema_->format.empty() && current.record->n_sample != samples)
        return malformed("the record has " + std::to_string(current.record->n_sample) + " samples, the header " +
                         std::to_string(samples));
    for (std::size_t i = 0; i < schema_->format.size(); ++i) {
        const std::size_t size = schema_->samples.size() * schema_->format[i].cell_size();
        std::uint8_t* const to = current.batch->format[i].begin_row(size);
        if (auto bad = read_samples(current, i, to)) return bad;
    }
    return std::nullopt;
}

std::optional<BadRecord> BcfRecords::read_samples(const Current& current, std::size_t number, std::uint8_t* to) {
    const BuiltColumn& column = schema_->format[number];
    const bool is_genotype = column.source == CellSource::genotype;
    const GenotypeRules rules{.half_call = column.half_call, .splits = maker_.rules().rows.split};
    CellBuffer& cells = current.batch->format[number];
    const bcf_fmt_t* const field =
        format_keys_[number] < 0 ? nullptr : find_field(*current.record, format_keys_[number]);
    if (field == nullptr && column.known_from != 0) return unknown_depth(column, "FORMAT");
    BcfList list;
    if (field != nullptr)
        list = {.data = field->p, .count = static_cast<std::uint32_t>(std::max(field->n, 0)), .type = field->type};
    if (field != nullptr && !is_genotype && list.count != 0 && !fits_type(list, column))
        return malformed(column.id + " has values of another type");
    for (std::size_t sample = 0; sample < schema_->places.size(); ++sample) {
        const std::int32_t place = schema_->places[sample];
        if (place < 0) continue;
        std::uint8_t* const cell = to + static_cast<std::size_t>(place) * column.cell_size();
        if (field == nullptr) {
            put_missing(column, cell);
            ++cells.row.missing;
            continue;
        }
        list.data = field->p + sample * static_cast<std::size_t>(field->size);
        std::string what;
        if (is_genotype) {
            const std::int8_t code = read_bcf_genotype(list, rules, current.pick, current.batch->row_genotypes);
            *cell = static_cast<std::uint8_t>(code);
            if (code < 0) what = what_is_wrong_with_genotype(text_of_genotype(list));
        } else if (!read_bcf_values(list, column, current.pick, cell, cells.row)) {
            what = what_is_wrong(text_of_values(list), column, current.pick);
        }
        if (!what.empty())
            return malformed("sample " + in_quotes(schema_->samples[static_cast<std::size_t>(place)]) + ": " + what);
    }
    return std::nullopt;
}

std::string BcfRecords::text_of_filter(const Current& current) const {
    const bcf1_t& record = *current.record;
    std::string text;
    for (int i = 0; i < record.d.n_flt; ++i) {
        const char* const name = bcf_hdr_int2id(header_, BCF_DT_ID, record.d.flt[i]);
        if (i != 0) text += ';';
        text += name == nullptr ? "?" : name;
    }
    return text.empty() ? "." : text;
}

// For the rejects file.
std::string BcfRecords::text_of(const Current& current) const {
    ByteBuffer line;
    if (!append_bcf_record(*header_, *current.record, line)) return {};
    return std::string(line.view().substr(0, line.size() - 1));
}

}  // namespace gk::vcf::build
