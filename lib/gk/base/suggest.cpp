#include "gk/base/suggest.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace gk {

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

void lower_into(std::string_view text, std::string& out) {
    out.resize(text.size());
    std::transform(text.begin(), text.end(), out.begin(), lower);
}

std::string_view without_chr(std::string_view lowered) {
    return lowered.substr(0, 3) == "chr" ? lowered.substr(3) : lowered;
}

/// Which characters a text has: a bit for each; some share one.
std::uint64_t characters_of(std::string_view text) {
    std::uint64_t set = 0;
    for (const char c : text) set |= std::uint64_t{1} << (static_cast<unsigned char>(c) % 64);
    return set;
}

/// No more than the edit distance: an edit brings or takes one character at most.
std::size_t least_distance(std::uint64_t a, std::uint64_t b) {
    return static_cast<std::size_t>(std::max(std::popcount(a & ~b), std::popcount(b & ~a)));
}

/// Edit distance with swaps of neighbours. Gives up with `limit + 1` as soon as the distance is sure to exceed `limit`.
class EditDistance {
public:
    std::size_t operator()(std::string_view a, std::string_view b, std::size_t limit) {
        if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > limit) return limit + 1;
        previous_.resize(b.size() + 1);
        current_.resize(b.size() + 1);
        before_previous_.resize(b.size() + 1);
        for (std::size_t j = 0; j <= b.size(); ++j) previous_[j] = j;
        std::size_t previous_best = 0;
        for (std::size_t i = 1; i <= a.size(); ++i) {
            std::size_t best = current_[0] = i;
            for (std::size_t j = 1; j <= b.size(); ++j) {
                const bool equal = a[i - 1] == b[j - 1];
                std::size_t cost = std::min({previous_[j] + 1, current_[j - 1] + 1, previous_[j - 1] + !equal});
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cost = std::min(cost, before_previous_[j - 2] + 1);
                current_[j] = cost;
                best = std::min(best, cost);
            }
            // A swap reaches back two rows, so both must be beyond the limit.
            if (best > limit && previous_best > limit) return limit + 1;
            previous_best = best;
            std::swap(before_previous_, previous_);
            std::swap(previous_, current_);
        }
        return std::min(previous_[b.size()], limit + 1);
    }

private:
    std::vector<std::size_t> before_previous_, previous_, current_;
};

}  // namespace

std::string closest(std::string_view word, const std::vector<std::string_view>& candidates) {
    if (word.empty()) return {};
    std::string lowered, other;
    lower_into(word, lowered);
    const std::uint64_t characters = characters_of(lowered);
    EditDistance distance;
    std::string_view best;
    // Scores: 0 the case alone differs, 1 the chr prefix too, then 2 for each edit.
    std::size_t best_score = 2 * std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const std::string_view candidate : candidates) {
        if (candidate.empty()) continue;
        lower_into(candidate, other);
        std::size_t score = 0;
        if (other != lowered) {
            if (without_chr(other) == without_chr(lowered) && !without_chr(other).empty()) {
                score = 1;
            } else {
                const std::size_t limit = (best_score - 1) / 2;
                if (least_distance(characters, characters_of(other)) > limit) continue;
                const std::size_t edits = distance(lowered, other, limit);
                // Nothing of the word would be left: `a` is no misspelling of `b`.
                if (edits >= std::max(word.size(), candidate.size())) continue;
                score = 2 * edits;
            }
        }
        if (score < best_score) {
            best_score = score;
            best = candidate;
            if (score == 0) break;
        }
    }
    return std::string(best);
}

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates) {
    const std::string near = closest(word, candidates);
    return near.empty() ? std::string() : "; did you mean '" + near + "'?";
}

}  // namespace gk
