#include "gk/motif/search.hpp"

#include <algorithm>
#include <utility>

#include "gk/base/error.hpp"

namespace gk::motif {

std::string fault_of(const Motif& motif) {
    const std::string named = motif.name == motif.letters ? "" : " " + motif.name;
    if (motif.letters.empty()) return "the motif" + named + " is empty";
    const auto foreign = first_foreign_letter(motif.letters);
    if (!foreign) return "";
    return without_control_characters("the motif" + named + " '" + motif.letters + "' has '" + *foreign +
                                      "', which is no IUPAC letter of a nucleotide" +
                                      (*foreign == 'U' || *foreign == 'u' ? "; write T" : ""));
}

MotifSet::MotifSet(std::vector<Motif> motifs, SearchRules rules) : motifs_(std::move(motifs)), rules_(rules) {
    patterns_.reserve(motifs_.size() * 2);
    for (const Motif& motif : motifs_) {
        patterns_.emplace_back(motif.letters, rules.alphabet, rules.mismatches);
        patterns_.emplace_back(reverse_complement(motif.letters), rules.alphabet, rules.mismatches);
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

// Lane by lane; then, for each 32 places where any lane found something, the lanes' hits are put in order.
void Search::find(std::string_view part, std::size_t n, std::int64_t first, std::vector<Hit>& hits) {
    const std::size_t blocks = (n + 31) / 32;
    match(part.substr(0, std::min(part.size(), n + letters_behind())), blocks);
    for (std::size_t block = 0; block < blocks; ++block) {
        const std::size_t places = std::min<std::size_t>(32, n - block * 32);
        std::uint32_t wanted = any_[block];
        if (places < 32) wanted &= (std::uint32_t{1} << places) - 1;
        if (wanted == 0) continue;
        const std::size_t before = hits.size();
        std::size_t lanes_with_hits = 0;
        for (std::size_t lane = 0; lane < lanes_.size(); ++lane) {
            const std::uint32_t found = found_[lane * blocks + block] & wanted;
            if (found == 0) continue;
            ++lanes_with_hits;
            add_hits(lanes_[lane], found, part.data() + block * 32, first + static_cast<std::int64_t>(block * 32),
                     hits);
        }
        if (lanes_with_hits > 1)
            std::stable_sort(hits.begin() + static_cast<std::ptrdiff_t>(before), hits.end(),
                             [](const Hit& a, const Hit& b) { return a.at < b.at; });
    }
}

// Bits at places whose match would reach beyond the text are taken away: what lies there is not looked at.
void Search::match(std::string_view part, std::size_t blocks) {
    found_.resize(lanes_.size() * blocks);
    any_.assign(blocks, 0);
    for (std::size_t lane = 0; lane < lanes_.size(); ++lane) {
        std::uint32_t* const found = found_.data() + lane * blocks;
        const std::size_t size = lanes_[lane].pattern->size();
        const std::size_t fitting = part.size() < size ? 0 : part.size() - size + 1;
        const std::size_t fitting_blocks = std::min(blocks, (fitting + 31) / 32);
        matcher_(*lanes_[lane].pattern, part.data(), fitting_blocks, found, any_.data());
        std::fill(found + fitting_blocks, found + blocks, 0);
        if (fitting < fitting_blocks * 32) found[fitting_blocks - 1] &= (std::uint32_t{1} << fitting % 32) - 1;
    }
}

void Search::add_hits(Lane& lane, std::uint32_t found, const char* text, std::int64_t block_first,
                      std::vector<Hit>& hits) const {
    const SearchRules& rules = motifs_.rules();
    for (; found != 0; found &= found - 1) {
        const int in_block = __builtin_ctz(found);
        const std::int64_t at = block_first + in_block;
        if (at < lane.next) continue;
        hits.push_back({.at = at, .motif = lane.motif, .strand = lane.strand});
        if (rules.mismatches != 0)
            hits.back().mismatches = static_cast<std::uint32_t>(lane.pattern->mismatches(text + in_block));
        if (!rules.overlapping) lane.next = at + static_cast<std::int64_t>(lane.pattern->size());
    }
}

}  // namespace gk::motif
