// Any motifs in any text, handed over in any parts: the hits are those of the plain loop.
#include <algorithm>

#include "../support/altered_model.hpp"
#include "gk/base/error.hpp"
#include "gk/motif/search.hpp"
#include "support/target.hpp"

namespace {

using gk::fuzz::Choices;
using gk::fuzz::require;
using gk::motif::Alphabet;
using gk::motif::Hit;
using gk::motif::Motif;
using gk::motif::MotifSet;
using gk::motif::Search;

constexpr std::string_view iupac_letters = "ACGTRYSWKMBDHVN";

// Letters as they come: most sets of them are refused.
void check_raw_motif(std::string_view letters) {
    const std::string text(letters);
    const std::string upper = [&] {
        std::string made = text;
        for (char& c : made)
            if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 0x20);
        return made;
    }();
    const bool good = !text.empty() && upper.find_first_not_of(iupac_letters) == std::string::npos;
    require(gk::motif::fault_of({text, text}).empty() == good, "motifs of IUPAC letters are taken, no others");
    if (!good) return;
    const MotifSet set({{text, text}}, {});
    require(gk::motif::reverse_complement(text) == gk::model::other_strand(upper), "the other strand is known");
}

std::vector<Hit> find_in_parts(Search& search, const std::string& text, gk::motif::Strands strands, Choices parts) {
    std::vector<Hit> hits;
    search.begin(strands);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t n = std::min<std::size_t>(text.size() - at, parts.rest().empty() ? 1000 : parts.next() % 80);
        const std::size_t size = std::min(text.size() - at, n + search.letters_behind());
        // Nothing behind what may be read.
        std::vector<char> room(size + Search::slack, 'N');
        text.copy(room.data(), size, at);
        search.find({room.data(), size}, n, static_cast<std::int64_t>(at), hits);
        at += n;
    }
    return hits;
}

void one_input(std::string_view data) {
    if (data.size() > 3000) return;
    check_raw_motif(data.substr(0, 80));
    Choices choices(data);
    const int rules = choices.next();
    const bool iupac = (rules & 1) != 0;
    const bool overlapping = (rules & 2) != 0;
    const gk::motif::Strands strands{(rules & 4) != 0, (rules & 8) != 0};
    const std::string_view text_letters = (rules & 16) != 0 ? "ACGTN" : "AT";
    const std::string_view motif_letters = iupac ? iupac_letters : text_letters;
    std::vector<std::string> motifs(1 + choices.next() % 20);
    std::vector<Motif> named;
    for (std::string& motif : motifs) {
        const int size = choices.next();
        for (int n = size % 4 == 3 ? 1 + size / 4 : 1 + size % 4; n > 0; --n)
            motif += motif_letters[choices.next() % motif_letters.size()];
        named.push_back({motif, motif});
    }
    std::string part_sizes;
    for (int n = choices.next() % 16; n > 0; --n) part_sizes += static_cast<char>(choices.next());
    std::string text;
    for (const char c : choices.rest()) text += text_letters[static_cast<unsigned char>(c) % text_letters.size()];

    const auto expected = gk::model::motif_hits(text, motifs, iupac, overlapping, strands.positive, strands.negative);
    const MotifSet set(named, {iupac ? Alphabet::iupac : Alphabet::literal, overlapping});
    for (const gk::motif::Matcher matcher :
         {gk::motif::best_matcher(), gk::motif::Matcher{gk::motif::match_portable}}) {
        Search search(set, matcher);
        const auto hits = find_in_parts(search, text, strands, Choices(part_sizes));
        const auto same = [](const Hit& hit, const gk::model::MotifHit& wanted) {
            return gk::model::MotifHit{static_cast<std::size_t>(hit.at), hit.motif,
                                       hit.strand == gk::Strand::negative} == wanted;
        };
        require(std::equal(hits.begin(), hits.end(), expected.begin(), expected.end(), same),
                "hits are those of the plain loop, in its order");
    }
}

}  // namespace

GK_FUZZ_TARGET(motif, one_input);
