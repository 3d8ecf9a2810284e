#include "gk/genome/fasta.hpp"

#include <algorithm>
#include <cstring>

#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/numbers.hpp"

namespace gk {
namespace {

// What a byte of a sequence line is: the two-bit code and flags.
constexpr std::uint8_t code_mask = 0x03;
constexpr std::uint8_t is_n = 0x04;
constexpr std::uint8_t is_masked = 0x08;
constexpr std::uint8_t run_mask = is_n | is_masked;
constexpr std::uint8_t dropped = 0x10;
constexpr std::uint8_t refused = 0x20;
constexpr std::uint8_t told = 0x40;  // counted: it becomes T, or says that this is protein
constexpr std::uint8_t special_mask = dropped | refused | told;

// Letters of amino acids that stand for no set of bases; and those that stand for neither.
constexpr std::string_view amino_acid_letters = "EFILPQ";
constexpr std::string_view meaningless_letters = "JO";

constexpr std::uint8_t t_code = 0;
constexpr std::uint8_t c_code = 1;
constexpr std::uint8_t a_code = 2;
constexpr std::uint8_t g_code = 3;

std::uint8_t kind_of_upper(char letter, const FastaOptions& options) {
    switch (letter) {
        case 'A':
            return a_code;
        case 'C':
            return c_code;
        case 'G':
            return g_code;
        case 'T':
            return t_code;
        case 'N':
            return is_n;
        case 'U':
            return options.acgtn_only ? refused : t_code | told;
        default:
            break;
    }
    if (options.acgtn_only || options.refuse_iupac) return refused;
    const bool is_no_base = amino_acid_letters.find(letter) != std::string_view::npos ||
                            meaningless_letters.find(letter) != std::string_view::npos;
    return is_no_base ? is_n | told : is_n;
}

std::array<std::uint8_t, 256> make_kinds(const FastaOptions& options) {
    std::array<std::uint8_t, 256> kinds;
    kinds.fill(options.refuse_iupac ? refused : dropped);
    for (const char blank : white_space) kinds[static_cast<unsigned char>(blank)] = dropped;
    for (unsigned upper = 'A'; upper <= 'Z'; ++upper) {
        const std::uint8_t kind = kind_of_upper(static_cast<char>(upper), options);
        const unsigned lower = upper - 'A' + 'a';
        kinds[upper] = kind;
        kinds[lower] = options.unmask ? kind : static_cast<std::uint8_t>(kind | is_masked);
    }
    kinds['-'] = options.acgtn_only || options.refuse_iupac ? refused : options.unmask ? is_n : t_code | told;
    return kinds;
}

constexpr std::size_t longest_header = 4096;

std::string_view first_word(std::string_view text) {
    const std::size_t first = text.find_first_not_of(white_space);
    if (first == std::string_view::npos) return {};
    text.remove_prefix(first);
    return text.substr(0, text.find_first_of(white_space));
}

std::string printable(char letter) {
    if (letter >= ' ' && letter <= '~') return {letter};
    constexpr char digits[] = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(letter);
    return {'\\', 'x', digits[byte >> 4], digits[byte & 15]};
}

}  // namespace

FastaPacker::FastaPacker(FastaOptions options, Sink sink, Warn warn)
    : options_(options), sink_(std::move(sink)), warn_(std::move(warn)), kinds_(make_kinds(options)) {}

void FastaPacker::feed(std::string_view text, const std::string& file) {
    while (!text.empty()) {
        if (place_ == Place::line_start) {
            if (text.front() == '>') {
                place_ = Place::header;
                header_.clear();
                text.remove_prefix(1);
                continue;
            }
            if (!in_sequence_)
                throw DataError::at_line(
                    "this is not FASTA: a record must start with '>', found " +
                        (text.front() == '\n' ? "an empty line" : "'" + printable(text.front()) + "'"),
                    file, line_);
            place_ = Place::line;
        }
        const auto* newline = static_cast<const char*>(std::memchr(text.data(), '\n', text.size()));
        const std::size_t length = newline == nullptr ? text.size() : static_cast<std::size_t>(newline - text.data());
        const std::string_view piece = text.substr(0, length);
        if (place_ == Place::header)
            header_piece(piece, newline != nullptr, file);
        else
            bases(piece, file);
        if (newline == nullptr) return;
        text.remove_prefix(length + 1);
        place_ = Place::line_start;
        ends_in_cr_ = false;
        ++line_;
    }
}

void FastaPacker::end_of_file(const std::string& file) {
    if (place_ == Place::header) begin_sequence(file);
    finish_sequence(file);
    tell_counts(file);
    place_ = Place::line_start;
    ends_in_cr_ = false;
    line_ = 1;
}

void FastaPacker::header_piece(std::string_view piece, bool complete, const std::string& file) {
    const std::size_t cr = ends_in_cr_ ? 0 : piece.find('\r');
    if (cr != std::string_view::npos && piece.find_first_not_of('\r', cr) != std::string_view::npos) refuse_cr(file);
    if (!piece.empty()) ends_in_cr_ = piece.back() == '\r';
    // The name is all that counts: blanks before it are skipped, and of a long description only the beginning is kept.
    if (header_.empty()) piece.remove_prefix(std::min(piece.find_first_not_of(white_space), piece.size()));
    if (header_.size() < longest_header) header_.append(piece.substr(0, longest_header));
    if (complete) begin_sequence(file);
}

void FastaPacker::begin_sequence(const std::string& file) {
    finish_sequence(file);
    sequence_ = {};
    sequence_.name = first_word(header_);
    header_line_ = line_;
    in_sequence_ = true;
    size_ = 0;
    pending_ = 0;
    run_ = 0;
    amino_acids_ = 0;
    is_alphabet_ = false;
}

void FastaPacker::finish_sequence(const std::string& file) {
    if (!in_sequence_) return;
    in_sequence_ = false;
    change_run(0);
    if (const auto left = 4 - size_ % 4; left != 4) sequence_.packed.push(static_cast<char>(pending_ << (2 * left)));
    sequence_.size = size_;
    if (size_ == 0 && !options_.keep_empty) {
        warn_("the sequence '" + sequence_.name + "' has no bases and is left out (" + file + ")");
        return;
    }
    check_name(file);
    refuse_protein(file);
    sink_(std::move(sequence_));
}

// Only of sequences that are kept: one without bases may have any name.
void FastaPacker::check_name(const std::string& file) {
    const std::string& name = sequence_.name;
    const auto refuse_name = [&](const std::string& what) { throw DataError::at_line(what, file, header_line_); };
    if (name.size() > 255) refuse_name("the name '" + name.substr(0, 40) + "...' has more than 255 bytes");
    const bool ascii =
        std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (options_.acgtn_only && !ascii) refuse_name("the name '" + name + "' is not ASCII, as this layout wants it");
    if (!names_.insert(name).second) refuse_name("the sequence '" + name + "' is there twice");
    if (name.empty()) warn_("a sequence without a name (" + file + ":" + std::to_string(header_line_) + ")");
}

void FastaPacker::bases(std::string_view piece, const std::string& file) {
    if (piece.empty()) return;
    if (ends_in_cr_ && piece.front() != '\r') refuse_cr(file);
    ends_in_cr_ = piece.back() == '\r';
    const auto* at = reinterpret_cast<const unsigned char*>(piece.data());
    const unsigned char* const end = at + piece.size();
    if (size_ + piece.size() > UINT32_MAX)
        throw DataError::at_line("the sequence '" + sequence_.name + "' has more than 4,294,967,295 bases", file,
                                 line_);
    while (at != end) {
        // Up to a byte's border, or through a change of run, base by base; else four at a time.
        if (size_ % 4 == 0 && end - at >= 4) {
            char* const packed = sequence_.packed.room(static_cast<std::size_t>(end - at) / 4);
            char* out = packed;
            while (end - at >= 4) {
                const unsigned a = kinds_[at[0]];
                const unsigned b = kinds_[at[1]];
                const unsigned c = kinds_[at[2]];
                const unsigned d = kinds_[at[3]];
                const unsigned run = run_;
                if ((((a ^ run) | (b ^ run) | (c ^ run) | (d ^ run)) & ~unsigned{code_mask}) != 0) break;
                *out++ = static_cast<char>((a & 3) << 6 | (b & 3) << 4 | (c & 3) << 2 | (d & 3));
                at += 4;
            }
            const auto bytes = static_cast<std::size_t>(out - packed);
            sequence_.packed.added(bytes);
            size_ += bytes * 4;
            if (at == end) return;
        }
        base(at, end, file);
        ++at;
    }
}

void FastaPacker::base(const unsigned char* at, const unsigned char* end, const std::string& file) {
    const std::uint8_t kind = kinds_[*at];
    if ((kind & special_mask) != 0) {
        if ((kind & refused) != 0) refuse(static_cast<char>(*at), file);
        count(at, end, file);
        if ((kind & dropped) != 0) return;
    }
    if ((kind & run_mask) != run_) change_run(kind & run_mask);
    pending_ = static_cast<std::uint8_t>(pending_ << 2 | (kind & code_mask));
    ++size_;
    if (size_ % 4 == 0) {
        sequence_.packed.push(static_cast<char>(pending_));
        pending_ = 0;
    }
}

void FastaPacker::change_run(std::uint8_t kind) {
    const auto started = static_cast<std::uint8_t>(kind & ~run_);
    const auto ended = static_cast<std::uint8_t>(run_ & ~kind);
    const auto run = [this](std::uint64_t start) {
        return Run{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(size_ - start)};
    };
    if ((started & is_n) != 0) n_start_ = size_;
    if ((started & is_masked) != 0) mask_start_ = size_;
    if ((ended & is_n) != 0) sequence_.n_runs.push_back(run(n_start_));
    if ((ended & is_masked) != 0) sequence_.mask_runs.push_back(run(mask_start_));
    run_ = kind;
}

void FastaPacker::refuse(char letter, const std::string& file) const {
    const bool is_letter = (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
    const bool refused_by_layout = options_.acgtn_only && (is_letter || letter == '-');
    const char* allowed = refused_by_layout ? "this layout takes A, C, G, T and N alone"
                          : is_letter       ? "without --iupac error it would become N"
                          : letter != '-'   ? "without --iupac error it would be left out"
                          : options_.unmask ? "without --iupac error it would become N"
                                            : "without --iupac error it would become T";
    const char* what = is_letter ? "the letter '" : "the character '";
    throw DataError::at_line(what + printable(letter) + "' in the sequence '" + sequence_.name + "'; " + allowed, file,
                             line_);
}

// Lines that end so are one line, which would be taken for a name.
void FastaPacker::refuse_cr(const std::string& file) const {
    throw DataError::at_line("the lines end in CR alone, as on old Macs; tr '\\r' '\\n' makes them lines", file, line_);
}

// What of a byte is to be known. White space between bases means nothing.
void FastaPacker::count(const unsigned char* at, const unsigned char* end, const std::string& file) {
    const unsigned char byte = *at;
    if (byte == '\r' && at + 1 != end && at[1] != '\r') refuse_cr(file);
    const char upper = static_cast<char>(byte & 0xdf);
    const bool is_letter = upper >= 'A' && upper <= 'Z';
    if (is_letter && upper != 'U') {
        if (amino_acid_letters.find(upper) != std::string_view::npos)
            ++amino_acids_;
        else
            is_alphabet_ = true;
        return;
    }
    if (white_space.find(static_cast<char>(byte)) != std::string_view::npos) return;
    if (counts_[byte]++ == 0 && first_told_line_ == 0) first_told_line_ = line_;
}

// Of a protein these letters are a third, and three quarters are none of A, C, G and T. Slips of the pen in DNA are not
// an eighth of it.
void FastaPacker::refuse_protein(const std::string& file) const {
    constexpr std::uint64_t least = 2;
    if (is_alphabet_ || amino_acids_ < least || amino_acids_ * 8 < size_) return;
    std::uint64_t no_bases = 0;
    for (const Run& run : sequence_.n_runs) no_bases += run.size;
    if (no_bases < size_ / 2) return;
    throw DataError::at_line("the sequence '" + sequence_.name + "' is of a protein: " + with_commas(amino_acids_) +
                                 " of its " + with_commas(size_) + " letters (E, F, I, L, P, Q) stand for no base",
                             file, header_line_);
}

// The bytes of the 2bit are faToTwoBit's, which says nothing of them.
void FastaPacker::tell_counts(const std::string& file) {
    if (first_told_line_ == 0) return;
    const auto listed = [&](const char* what, auto&& is_wanted) {
        std::string text;
        for (std::size_t byte = 0; byte < counts_.size(); ++byte) {
            if (counts_[byte] == 0 || !is_wanted(static_cast<char>(byte))) continue;
            text.append(text.empty() ? what : ", ").append("'").append(printable(static_cast<char>(byte)));
            text.append("' (").append(with_commas(counts_[byte])).append(")");
        }
        return text;
    };
    const auto becomes_t = [](char c) { return c == '-' || c == 'U' || c == 'u'; };
    const std::string bases = listed("becomes T ", becomes_t);
    const std::string others = listed("is left out ", [&](char c) { return !becomes_t(c); });
    warn_("what is no base of DNA: " + bases + (bases.empty() || others.empty() ? "" : "; ") + others + " (" + file +
          ", the first in line " + std::to_string(first_told_line_) + ")");
    counts_ = {};
    first_told_line_ = 0;
}

}  // namespace gk
