#include "gk/motif/search.hpp"

#include <algorithm>
#include <utility>

#include "gk/base/error.hpp"

namespace gk::motif {

MotifSet::MotifSet(std::vector<Motif> motifs, SearchRules rules) : motifs_(std::move(motifs)), rules_(rules) {
    patterns_.reserve(motifs_.size() * 2);
    for (const Motif& motif : motifs_) {
        const std::string named = motif.name == motif.letters ? "" : " '" + motif.name + "'";
        if (motif.letters.empty()) throw Error("the motif" + named + " is empty");
        if (const auto foreign = first_foreign_letter(motif.letters))
            throw Error(without_control_characters("the motif" + named + " '" + motif.letters + "' has '" + *foreign +
                                                   "', which is no IUPAC letter of a nucleotide"));
        patterns_.emplace_back(motif.letters, rules.alphabet);
        patterns_.emplace_back(reverse_complement(motif.letters), rules.alphabet);
        longest_ = std::max(longest_, motif.letters.size());
    }
}

Search::Search(const MotifSet& motifs, Matcher matcher) : motifs_(motifs), matcher_(matcher) {}

void Search::begin(Strands strands) {
    lanes_.clear();
    for (std::size_t i = 0; i < motifs_.motifs().size(); ++i) {
        const auto motif = static_cast<std::uint32_t>(i);
        if (strands.positive) lanes_.push_back({.pattern = &motifs_.pattern(i, Strand::positive), .motif = motif});
        if (strands.negative)
            lanes_.push_back(
                {.pattern = &motifs_.pattern(i, Strand::negative), .motif = motif, .strand = Strand::negative});
    }
}

// 32 places at a time; of those, each lane's bits give hits lane by lane, which are then put in order.
void Search::find(std::string_view part, std::size_t n, std::int64_t first, std::vector<Hit>& hits) {
    for (std::size_t block = 0; block < n; block += 32) {
        const std::size_t places = std::min<std::size_t>(32, n - block);
        const std::size_t before = hits.size();
        const std::size_t letters_left = part.size() - block;
        std::size_t lanes_with_hits = 0;
        for (Lane& lane : lanes_) {
            const std::size_t size = lane.pattern->size();
            if (letters_left < size) continue;
            std::uint32_t found = matcher_(*lane.pattern, part.data() + block);
            if (found == 0) continue;
            const std::size_t allowed = std::min(places, letters_left - size + 1);
            if (allowed < 32) found &= (std::uint32_t{1} << allowed) - 1;
            lanes_with_hits += found != 0 ? 1 : 0;
            for (; found != 0; found &= found - 1) {
                const std::int64_t at = first + static_cast<std::int64_t>(block) + __builtin_ctz(found);
                if (at < lane.next) continue;
                hits.push_back({at, lane.motif, lane.strand});
                if (!motifs_.rules().overlapping) lane.next = at + static_cast<std::int64_t>(size);
            }
        }
        if (lanes_with_hits > 1)
            std::stable_sort(hits.begin() + static_cast<std::ptrdiff_t>(before), hits.end(),
                             [](const Hit& a, const Hit& b) { return a.at < b.at; });
    }
}

}  // namespace gk::motif
