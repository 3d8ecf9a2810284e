#include "gk/reads/sam/cigar.hpp"

#include <array>
#include <limits>
#include <string>

#include "gk/base/fields.hpp"
#include "gk/base/numbers.hpp"

namespace gk::reads {
namespace {

using io::BadRecord;

constexpr std::uint8_t no_code = 255;

constexpr std::array<std::uint8_t, 256> make_codes() {
    std::array<std::uint8_t, 256> codes{};
    for (std::uint8_t& code : codes) code = no_code;
    for (std::size_t i = 0; i < cigar_letters.size(); ++i)
        codes[static_cast<unsigned char>(cigar_letters[i])] = static_cast<std::uint8_t>(i);
    return codes;
}
constexpr std::array<std::uint8_t, 256> code_of_letter = make_codes();

// By BAM's numbers.
constexpr std::array<std::optional<CigarKind>, cigar_letters.size()> kinds = {
    CigarKind::match, CigarKind::insertion, CigarKind::deletion, CigarKind::skip, CigarKind::clip,
    std::nullopt,     std::nullopt,         CigarKind::match,    CigarKind::match};

BadRecord bad_cigar(std::string_view cigar, const std::string& why) {
    return io::malformed("CIGAR " + in_quotes(cigar) + " " + why);
}

// Whether all of the text is one number of 32 bits follows from where it ends.
std::string fault_of_length(std::string_view rest) {
    std::size_t digits = 0;
    while (digits < rest.size() && is_digit(rest[digits])) ++digits;
    if (digits == 0) return "has no length before " + in_quotes(rest.substr(0, 1));
    return "has a length of " + std::string(rest.substr(0, digits)) + ", beyond 32 bits";
}

}  // namespace

std::optional<BadRecord> add_operation(std::size_t code, std::uint32_t length, std::vector<CigarOp>& ops) {
    if (code >= kinds.size())
        return io::malformed("the CIGAR has an operation of number " + std::to_string(code) + ", which is not known");
    if (length == 0)
        return io::malformed("the CIGAR has an operation " + std::string(1, cigar_letters[code]) + " of length 0");
    if (kinds[code]) ops.push_back({.length = length, .kind = *kinds[code]});
    return std::nullopt;
}

std::optional<BadRecord> parse_cigar(std::string_view text, std::vector<CigarOp>& ops) {
    ops.clear();
    if (text.empty()) return io::malformed("the CIGAR is empty");
    if (text == "*") return io::malformed("the read is mapped, and its CIGAR is '*'");
    const char* at = text.data();
    const char* const end = at + text.size();
    for (std::size_t count = 0; at != end; ++count) {
        if (count == most_operations)
            return bad_cigar(text, "has more than " + std::to_string(most_operations) + " operations");
        const char* const begin = at;
        std::uint64_t length = 0;
        while (at != end && is_digit(*at) && length <= std::numeric_limits<std::int32_t>::max())
            length = 10 * length + static_cast<std::uint64_t>(*at++ - '0');
        const std::string_view rest(begin, static_cast<std::size_t>(end - begin));
        if (at == begin || length > std::numeric_limits<std::int32_t>::max())
            return bad_cigar(text, fault_of_length(rest));
        if (at == end) return bad_cigar(text, "ends behind a length");
        if (length == 0) return bad_cigar(text, "has a length of 0 at " + in_quotes(rest));
        const std::uint8_t code = code_of_letter[static_cast<unsigned char>(*at)];
        if (code == no_code) return bad_cigar(text, "has the operation " + in_quotes({at, 1}) + ", which is not known");
        ++at;
        if (kinds[code]) ops.push_back({.length = static_cast<std::uint32_t>(length), .kind = *kinds[code]});
    }
    return std::nullopt;
}

std::optional<BadRecord> refuse_indels(const std::vector<CigarOp>& ops) {
    for (const CigarOp& op : ops)
        if (op.kind == CigarKind::insertion || op.kind == CigarKind::deletion)
            return io::malformed(std::string("SEQ is '=', and the CIGAR has ") +
                                 (op.kind == CigarKind::insertion ? "an insertion" : "a deletion"));
    return std::nullopt;
}

std::uint64_t read_length(const std::vector<CigarOp>& ops) {
    std::uint64_t length = 0;
    for (const CigarOp& op : ops)
        if (op.uses_read()) length += op.length;
    return length;
}

std::uint64_t reference_length(const std::vector<CigarOp>& ops) {
    std::uint64_t length = 0;
    for (const CigarOp& op : ops)
        if (op.uses_reference()) length += op.length;
    return length;
}

}  // namespace gk::reads
