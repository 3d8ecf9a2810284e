#include "gk/vcf/record/bcf_encoder.hpp"

#include <htslib/hts.h>
#include <htslib/kstring.h>
#include <htslib/vcf.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <utility>
#include <vector>

#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/numbers.hpp"

namespace gk::vcf {
namespace {

void append_number(std::uint32_t number, ByteBuffer& out) {
    const std::array<std::uint8_t, 4> bytes = {
        static_cast<std::uint8_t>(number), static_cast<std::uint8_t>(number >> 8),
        static_cast<std::uint8_t>(number >> 16), static_cast<std::uint8_t>(number >> 24)};
    out.write(bytes.data(), bytes.size());
}

// `chr1:5`
std::string place_of(std::string_view line) {
    const std::size_t chrom = std::min(line.find('\t'), line.size());
    std::string place(line.substr(0, line.find('\t', chrom + 1)));
    if (chrom < place.size()) place[chrom] = ':';
    return place;
}

std::string_view fault_of(int code) {
    if ((code & BCF_ERR_CTG_UNDEF) != 0) return "the header has no ##contig line for its chromosome";
    if ((code & (BCF_ERR_TAG_UNDEF | BCF_ERR_TAG_INVALID)) != 0)
        return "the header does not declare its filter or one of its keys";
    if ((code & BCF_ERR_NCOLS) != 0) return "it has not as many samples as the header";
    return "a value does not have the type that the header declares";
}

// What has fewer digits fits 32 bits.
constexpr std::size_t digits_of_large = 10;

bool has_many_digits(std::string_view text) {
    std::size_t digits = 0;
    for (const char c : text) {
        digits = c >= '0' && c <= '9' ? digits + 1 : 0;
        if (digits == digits_of_large) return true;
    }
    return false;
}

// Calls `use` for each piece until one is wanted.
template <typename Use>
bool any_piece(std::string_view text, char separator, Use&& use) {
    for (;;) {
        const std::size_t end = std::min(text.find(separator), text.size());
        if (use(text.substr(0, end))) return true;
        if (end == text.size()) return false;
        text.remove_prefix(end + 1);
    }
}

// Some of BCF's numbers of 32 bits stand for no number.
bool has_large_integer(std::string_view values) {
    return has_many_digits(values) && any_piece(values, ',', [](std::string_view value) {
               if (value.starts_with('+')) value.remove_prefix(1);
               const std::string_view digits = value.substr(value.starts_with('-') ? 1 : 0);
               if (digits.empty() || digits.find_first_not_of("0123456789") != std::string_view::npos) return false;
               const auto number = parse_integer<std::int64_t>(value);
               return !number || *number > BCF_MAX_BT_INT32 || *number < BCF_MIN_BT_INT32;
           });
}

bool is_declared_integer(const bcf_hdr_t* header, int kind, std::string_view key) {
    const int id = bcf_hdr_id2int(header, BCF_DT_ID, std::string(key).c_str());
    return bcf_hdr_idinfo_exists(header, kind, id) && bcf_hdr_id2type(header, kind, id) == BCF_HT_INT;
}

// The key of an integer of the line that htslib would make missing, which it tells in its log alone; nothing: there is
// none.
std::string key_of_large_integer(const bcf_hdr_t* header, std::string_view line) {
    std::string found;
    if (!has_many_digits(line)) return found;
    const std::vector<std::string_view> fields = split_at_tabs(line);
    constexpr std::size_t info = 7;
    constexpr std::size_t format = 8;
    if (fields.size() <= info) return found;
    any_piece(fields[info], ';', [&](std::string_view entry) {
        const std::size_t equals = entry.find('=');
        if (equals == std::string_view::npos) return false;
        const std::string_view key = entry.substr(0, equals);
        if (has_large_integer(entry.substr(equals + 1)) && is_declared_integer(header, BCF_HL_INFO, key))
            found = "INFO/" + std::string(key);
        return !found.empty();
    });
    for (std::size_t i = format + 1; i < fields.size() && found.empty(); ++i) {
        std::string_view keys = fields[format];
        any_piece(fields[i], ':', [&](std::string_view values) {
            const std::string_view key = keys.substr(0, keys.find(':'));
            keys.remove_prefix(std::min(key.size() + 1, keys.size()));
            if (has_large_integer(values) && is_declared_integer(header, BCF_HL_FMT, key))
                found = "FORMAT/" + std::string(key);
            return !found.empty();
        });
    }
    return found;
}

}  // namespace

struct BcfEncoder::Parser {
    Parser() = default;
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
    ~Parser() {
        std::free(text.s);  // NOLINT(cppcoreguidelines-no-malloc)
        bcf_destroy(record);
        if (header != nullptr) bcf_hdr_destroy(header);
    }

    bcf_hdr_t* header = bcf_hdr_init("r");
    bcf1_t* record = bcf_init();
    kstring_t text{0, 0, nullptr};  // the parser writes into what it reads
};

BcfEncoder::BcfEncoder(const std::string& header, std::string file)
    : parser_(std::make_unique<Parser>()), file_(std::move(file)) {
    std::string text = header;
    if (parser_->header == nullptr || parser_->record == nullptr || bcf_hdr_parse(parser_->header, text.data()) != 0 ||
        bcf_hdr_sync(parser_->header) != 0)
        throw DataError("the VCF header can't be written as BCF", file_);
}

BcfEncoder::~BcfEncoder() = default;

void BcfEncoder::append_header(ByteBuffer& out) const {
    kstring_t text{0, 0, nullptr};
    const bool done = bcf_hdr_format(parser_->header, 1, &text) == 0;
    if (done) {
        out.append(std::string_view("BCF\2\2"));
        append_number(static_cast<std::uint32_t>(text.l + 1), out);
        out.write(text.s, text.l + 1);  // with its NUL
    }
    std::free(text.s);  // NOLINT(cppcoreguidelines-no-malloc)
    if (!done) throw DataError("the VCF header can't be written as BCF", file_);
}

void BcfEncoder::append(std::string_view line, ByteBuffer& out) {
    Parser& parser = *parser_;
    if (line.ends_with('\n')) line.remove_suffix(1);
    const std::string large = key_of_large_integer(parser.header, line);
    if (!large.empty())
        throw DataError("BCF can't hold the record at " + place_of(line) + ": an integer of " + large +
                            " is not from -2147483640 to 2147483647",
                        file_);
    parser.text.l = 0;
    const bool has_room = kputsn(line.data(), line.size(), &parser.text) >= 0;
    const int status = has_room ? vcf_parse(&parser.text, parser.header, parser.record) : -1;
    const bcf1_t& record = *parser.record;
    if (status != 0 || record.errcode != 0)
        throw DataError("BCF can't hold the record at " + place_of(line) + ": " + std::string(fault_of(record.errcode)),
                        file_);
    std::uint32_t quality = 0;
    std::memcpy(&quality, &record.qual, sizeof(quality));
    append_number(static_cast<std::uint32_t>(record.shared.l + 24), out);
    append_number(static_cast<std::uint32_t>(record.indiv.l), out);
    append_number(static_cast<std::uint32_t>(record.rid), out);
    append_number(static_cast<std::uint32_t>(record.pos), out);
    append_number(static_cast<std::uint32_t>(record.rlen), out);
    append_number(quality, out);
    append_number(std::uint32_t{record.n_allele} << 16 | record.n_info, out);
    append_number(std::uint32_t{record.n_fmt} << 24 | record.n_sample, out);
    out.write(record.shared.s, record.shared.l);
    out.write(record.indiv.s, record.indiv.l);
}

}  // namespace gk::vcf
