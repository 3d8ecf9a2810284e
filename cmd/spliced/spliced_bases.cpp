#include "cmd/spliced/spliced_bases.hpp"

#include <algorithm>

namespace gk::cmd {

void PaddedBases::set(const RowBases& bases, std::int64_t before, std::int64_t behind) {
    bases_ = &bases;
    before_ = before;
    inner_ = bases.length();
    behind_ = behind;
}

void PaddedBases::append(std::int64_t from, std::int64_t to, ByteBuffer& out) const {
    const std::int64_t first = std::clamp<std::int64_t>(from - before_, 0, inner_);
    const std::int64_t last = std::clamp<std::int64_t>(to - before_, 0, inner_);
    const auto fill = [&](std::int64_t begin, std::int64_t end) {
        if (begin < end) out.append_fill(static_cast<std::size_t>(end - begin), 'N');
    };
    fill(from, std::min(to, before_));
    if (first < last) bases_->append(first, last, out);
    fill(std::max(from, before_ + inner_), to);
}

void CodonBases::set(const RowBases& bases, std::int64_t skipped, const spliced::GeneticCode& code,
                     const StopRules& stops) {
    bases_ = &bases;
    code_ = &code;
    stops_ = stops;
    const std::int64_t read = bases.length() - std::min(skipped, bases.length());
    skipped_ = skipped;
    length_ = read / 3;
    left_over_ = read % 3;
}

void CodonBases::append(std::int64_t from, std::int64_t to, ByteBuffer& out) const {
    // The bases first, then each codon is replaced by its residue from the left, which is never behind it.
    const std::size_t begin = out.size();
    bases_->append(skipped_ + 3 * from, skipped_ + 3 * to, out);
    char* const residues = out.data() + begin;
    const char* codon = residues;
    const auto count = static_cast<std::size_t>(to - from);
    for (std::size_t i = 0; i < count; ++i, codon += 3) residues[i] = code_->residue(codon[0], codon[1], codon[2]);
    out.truncate(begin + count);
    if (stops_.inside != '*' || !stops_.selenocysteines.empty()) rewrite_stops(residues, from, to);
}

void CodonBases::rewrite_stops(char* residues, std::int64_t from, std::int64_t to) const {
    for (std::int64_t i = from; i < to; ++i) {
        char& residue = residues[i - from];
        if (residue != '*') continue;
        if (std::binary_search(stops_.selenocysteines.begin(), stops_.selenocysteines.end(), i + 1))
            residue = 'U';
        else if (i + 1 != length_)
            residue = stops_.inside;
    }
}

}  // namespace gk::cmd
