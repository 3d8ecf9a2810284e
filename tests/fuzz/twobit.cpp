// 2bit files of any bytes: what they hold is read as a plain reader would read it, or refused.
#include "gk/genome/twobit.hpp"

#include <algorithm>
#include <random>

#include "gk/base/error.hpp"
#include "gk/genome/twobit_check.hpp"
#include "support/sense.hpp"
#include "support/target.hpp"

namespace {

using gk::BlockList;
using gk::ByteBuffer;
using gk::Case;
using gk::Strand;
using gk::TwoBit;
using gk::TwoBitSequence;
using gk::fuzz::require;

bool ascend(const BlockList& blocks) {
    std::uint64_t previous_end = 0;
    for (std::uint32_t i = 0; i < blocks.count; ++i) {
        if (blocks.start(i) < previous_end) return false;
        previous_end = std::uint64_t{blocks.start(i)} + blocks.size(i);
    }
    return true;
}

template <typename Change>
void for_each_covered(const BlockList& blocks, std::string& text, Change&& change) {
    for (std::uint32_t i = 0; i < blocks.count; ++i) {
        const std::uint64_t end = std::min<std::uint64_t>(std::uint64_t{blocks.start(i)} + blocks.size(i), text.size());
        for (std::uint64_t at = blocks.start(i); at < end; ++at) change(text[at]);
    }
}

// The whole sequence, base by base.
std::string plain_text(const TwoBitSequence& sequence) {
    std::string text(sequence.size, '\0');
    for (std::size_t i = 0; i < text.size(); ++i) text[i] = "TCAG"[sequence.packed[i / 4] >> (6 - 2 * (i % 4)) & 3];
    for_each_covered(sequence.n_blocks, text, [](char& c) { c = 'N'; });
    for_each_covered(sequence.mask_blocks, text, [](char& c) { c = static_cast<char>(c | 0x20); });
    return text;
}

std::string upper(std::string text) {
    for (char& c : text) c = static_cast<char>(c & ~0x20);
    return text;
}

std::string padded(const std::string& text, std::int64_t from, std::int64_t to) {
    std::string out;
    const auto size = static_cast<std::int64_t>(text.size());
    for (std::int64_t at = from; at < to; ++at) out += at < 0 || at >= size ? 'N' : text[static_cast<std::size_t>(at)];
    return out;
}

std::string read(const TwoBitSequence& sequence, std::int64_t from, std::int64_t to, Strand strand, Case letter_case) {
    ByteBuffer out;
    out.append("before");
    sequence.append_padded(from, to, strand, letter_case, out);
    require(out.view().starts_with("before"), "bases are appended");
    std::string text(out.view().substr(6));
    require(static_cast<std::int64_t>(text.size()) == to - from, "an interval has its length");
    const char* letters = letter_case == Case::upper ? "ACGTN" : "ACGTNacgtn";
    require(text.find_first_not_of(letters) == std::string::npos, "bases are bases");
    return text;
}

void check_sequence(const TwoBitSequence& sequence, std::minstd_rand& random) {
    const bool sound = ascend(sequence.n_blocks) && ascend(sequence.mask_blocks);
    const std::string text = sound ? plain_text(sequence) : std::string();
    const std::int64_t size = sequence.size;
    for (int i = 0; i < 8; ++i) {
        std::int64_t from = 0;
        std::int64_t to = size;
        if (i != 0) {
            std::uniform_int_distribution<std::int64_t> position(-9, size + 9);
            from = position(random);
            to = position(random);
            if (from > to) std::swap(from, to);
        }
        for (const Case letter_case : {Case::upper, Case::keep}) {
            const std::string forward = read(sequence, from, to, Strand::positive, letter_case);
            const std::string reverse = read(sequence, from, to, Strand::negative, letter_case);
            require(reverse == gk::fuzz::reverse_complement(forward), "strands are each other's complement");
            if (!sound) continue;
            const std::string expected = padded(text, from, to);
            require(forward == (letter_case == Case::keep ? expected : upper(expected)), "bases are those of the file");
        }
    }
}

void check_file(const TwoBit& file, std::minstd_rand& random) {
    const bool no_problems = gk::twobit_problems(file).empty();
    std::uint64_t work_left = std::uint64_t{1} << 20;  // a small file can say much, again and again
    for (std::size_t i = 0; i < file.count(); ++i) {
        const TwoBitSequence* sequence = nullptr;
        try {
            sequence = &file.sequence(i);
        } catch (const gk::DataError&) {
            require(!no_problems, "a damaged record is a problem");
            continue;
        }
        if (no_problems)
            require(ascend(sequence->n_blocks) && ascend(sequence->mask_blocks), "blocks out of order are a problem");
        const std::uint64_t blocks = std::uint64_t{sequence->n_blocks.count} + sequence->mask_blocks.count;
        const std::uint64_t work = (std::uint64_t{sequence->size} + 16) * (blocks + 1);
        if (work > work_left) continue;
        work_left -= work;
        check_sequence(*sequence, random);
    }
}

void one_input(std::string_view data) {
    std::minstd_rand random(static_cast<std::uint32_t>(data.size()));
    try {
        const TwoBit file(gk::fuzz::in_memory(data));
        check_file(file, random);
    } catch (const gk::DataError&) {
    }
}

}  // namespace

GK_FUZZ_TARGET(twobit, one_input);
