// What intervals read of an altered chromosome, against a walk base by base. GK_RANDOM_CASES: how many random cases.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <limits>
#include <random>

#include "gk/variant/altered.hpp"
#include "gk/variant/edit_list.hpp"
#include "support/altered_model.hpp"
#include "support/sample.hpp"
#include "support/temporary_folder.hpp"
#include "support/twobit_builder.hpp"

using namespace gk;
using namespace gk::testing;
using namespace gk::variant;

namespace {

constexpr std::int32_t int32_max = std::numeric_limits<std::int32_t>::max();
constexpr std::int32_t int32_min = std::numeric_limits<std::int32_t>::min();

/// A chromosome with its changes, both for the library and for the model.
class Altered {
public:
    Altered(const TwoBitSequence& sequence, const std::string& reference, std::vector<model::Change> changes)
        : sequence_(&sequence), changes_(std::move(changes)), tape_(reference, changes_) {
        for (const model::Change& change : changes_)
            variants_.push_back({ChromId{}, static_cast<std::int32_t>(change.start), change.ref, change.alt});
        BOOST_REQUIRE(later_overlapping(variants_).empty());
        list_.assign(variants_);
    }
    Altered(const Altered&) = delete;
    Altered& operator=(const Altered&) = delete;

    std::span<const Edit> edits() const { return list_.edits(); }
    const model::Tape& tape() const { return tape_; }
    const TwoBitSequence& sequence() const { return *sequence_; }
    std::string text() const {
        std::string text;
        for (const model::Change& change : changes_)
            text += std::to_string(change.start) + ":" + change.ref + ":" + change.alt + " ";
        return text;
    }

private:
    const TwoBitSequence* sequence_;
    std::vector<model::Change> changes_;
    std::vector<Variant> variants_;
    EditList list_;
    model::Tape tape_;
};

std::string text_of(const Interval& interval) {
    return std::to_string(interval.start) + "-" + std::to_string(interval.end) + " anchor " +
           (interval.anchor ? std::to_string(*interval.anchor) : "none") + " offset " +
           std::to_string(interval.anchor_offset);
}

std::string bases(const AlteredWindow& window, const TwoBitSequence& sequence, std::int64_t from, std::int64_t to,
                  Strand strand = Strand::positive) {
    ByteBuffer out;
    out.append("before");
    window.append(sequence, from, to, strand, out);
    BOOST_REQUIRE(out.view().starts_with("before"));
    return std::string(out.view().substr(6));
}

std::string all_bases(const AlteredWindow& window, const TwoBitSequence& sequence, Strand strand = Strand::positive) {
    return bases(window, sequence, 0, window.size(), strand);
}

// Pieces follow one another, and are those of an edit or of the reference.
bool pieces_are_sound(const AlteredWindow& window) {
    std::int64_t at = 0;
    for (const Piece& piece : window.pieces()) {
        if (piece.at != at || piece.length < 1 || (piece.is_insertion() && piece.text == nullptr)) return false;
        at += piece.length;
    }
    return at == window.size() + 1;  // and the base behind
}

// What a window was read from lies between first_position and last_position, and nothing further out does that is not
// of the interval.
bool positions_are_sound(const AlteredWindow& window, const model::Window& expected, const Interval& interval) {
    std::int64_t first = interval.start;
    std::int64_t last = interval.end;
    if (interval.anchor) {
        first = std::min<std::int64_t>(first, *interval.anchor);
        last = std::max<std::int64_t>(last, *interval.anchor);
    }
    for (const model::Cell& cell : expected.cells) {
        first = std::min(first, cell.position);
        last = std::max(last, cell.position + (cell.is_inserted() ? 0 : 1));
    }
    return window.first_position() == first && window.last_position() == last;
}

std::string gap_text(std::int64_t position, std::int64_t offset) {
    return std::to_string(position) + "/" + std::to_string(offset);
}

// Every answer about one interval. `random` chooses the parts. Returns whether a gap was inside an insertion.
bool check(const Altered& altered, const Interval& interval, std::mt19937& random, AlteredWindow& window) {
    window.lay_out(altered.edits(), interval);
    const model::Window expected = altered.tape().window(interval);
    const std::string text = expected.text();
    bool inside_insertion = false;
    const auto fail = [&](const std::string& what, const std::string& got, const std::string& wanted) {
        BOOST_TEST_CONTEXT(what << " of " << text_of(interval) << " with " << altered.text()) {
            BOOST_TEST_REQUIRE(got == wanted);
        }
    };
    if (window.size() != static_cast<std::int64_t>(text.size()))
        fail("size", std::to_string(window.size()), std::to_string(text.size()));
    if (!pieces_are_sound(window)) fail("pieces", "bad", "sound");
    if (!positions_are_sound(window, expected, interval))
        fail("positions", gap_text(window.first_position(), window.last_position()), "others");
    const std::string got = all_bases(window, altered.sequence());
    if (got != text) fail("bases", got, text);
    const std::string reversed = all_bases(window, altered.sequence(), Strand::negative);
    if (reversed != model::other_strand(text)) fail("bases on -", reversed, model::other_strand(text));

    // In parts, on either strand.
    std::string forward;
    std::string backward;
    for (std::int64_t at = 0; at < window.size();) {
        const std::int64_t next = std::min<std::int64_t>(window.size(), at + static_cast<std::int64_t>(random() % 12));
        forward += bases(window, altered.sequence(), at, next);
        backward.insert(0, bases(window, altered.sequence(), at, next, Strand::negative));
        at = next;
    }
    if (forward != text) fail("parts", forward, text);
    if (backward != reversed) fail("parts on -", backward, reversed);

    // The gap before every base, and the round trip of one of them.
    const std::size_t round_trip = random() % (text.size() + 1);
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const Gap gap = window.gap_before(static_cast<std::int64_t>(i));
        const auto [position, offset] = altered.tape().gap_before(expected, i);
        if (gap != Gap{position, offset})
            fail("gap before base " + std::to_string(i), gap_text(gap.position, gap.offset),
                 gap_text(position, offset));
        inside_insertion = inside_insertion || gap.offset > 0;
        if (i != round_trip) continue;
        const std::int64_t start = gap.position - static_cast<std::int64_t>(i);
        const std::int64_t end = start + static_cast<std::int64_t>(text.size());
        if (start < int32_min || end > int32_max) continue;
        Interval again;
        again.start = static_cast<std::int32_t>(start);
        again.end = static_cast<std::int32_t>(end);
        again.anchor = static_cast<std::int32_t>(gap.position);
        again.anchor_offset = static_cast<std::int32_t>(gap.offset);
        AlteredWindow anchored;
        anchored.lay_out(altered.edits(), again);
        const std::string reread = all_bases(anchored, altered.sequence());
        if (reread != text) fail("round trip through the gap before base " + std::to_string(i), reread, text);
        // The tape is split there: what is left of the gap is a window that ends at it.
        again.end = again.anchor.value();
        anchored.lay_out(altered.edits(), again);
        const std::string left = all_bases(anchored, altered.sequence());
        if (left != text.substr(0, i))
            fail("left of the gap before base " + std::to_string(i), left, text.substr(0, i));
    }
    if (!interval.anchor) {
        const std::int64_t length = altered_length(altered.edits(), interval.start, interval.end);
        if (length != window.size()) fail("length", std::to_string(length), std::to_string(window.size()));
    }
    return inside_insertion;
}

std::string random_bases(std::mt19937& random, std::size_t size, unsigned letters) {
    std::string text;
    for (; size > 0; --size) text += "ACGTN"[random() % letters];
    return text;
}

// Runs of N among few letters.
std::string random_reference(std::mt19937& random) {
    std::string reference = random_bases(random, random() % 61, 4);
    for (std::size_t runs = random() % 4; runs > 0 && !reference.empty(); --runs) {
        const std::size_t at = random() % reference.size();
        const std::size_t size = std::min<std::size_t>(reference.size() - at, 1 + random() % 12);
        reference.replace(at, size, size, 'N');
    }
    if (random() % 4 == 0)
        for (char& letter : reference) letter = random() % 2 == 0 ? static_cast<char>(std::tolower(letter)) : letter;
    return reference;
}

// Changes that do not overlap, of every kind and everywhere: on the chromosome, across its ends and beyond.
std::vector<model::Change> random_changes(std::mt19937& random, const std::string& reference) {
    std::vector<model::Change> changes;
    const auto size = static_cast<std::int64_t>(reference.size());
    const std::size_t spread = 1 + random() % 12;
    std::int64_t at = -6 + static_cast<std::int64_t>(random() % 12);
    while (at < size + 6) {
        model::Change change{at, "", ""};
        const auto replaced = static_cast<std::int64_t>(random() % 10 == 0 ? random() % 20 : random() % 4);
        switch (random() % 4) {
            case 0:  // an insertion
                change.alt = random_bases(random, 1 + random() % 7, 5);
                break;
            case 1:  // a deletion
                change.ref = model::bases_of(reference, at, at + replaced + 1);
                break;
            case 2:  // as many bases for as many
                change.ref = model::bases_of(reference, at, at + replaced);
                change.alt = random_bases(random, change.ref.size(), 5);
                break;
            default:  // anything
                change.ref = model::bases_of(reference, at, at + replaced);
                change.alt = random_bases(random, random() % 8, 5);
        }
        at += static_cast<std::int64_t>(change.ref.size() + random() % spread);
        if (random() % 4 == 0) {  // padded with the base before, which it does not replace
            --change.start;
            change.ref.insert(0, 1, model::base_at(reference, change.start));
            change.alt.insert(0, 1, change.ref[0]);
        }
        changes.push_back(change);
    }
    std::shuffle(changes.begin(), changes.end(), random);
    if (random() % 3 == 0) changes.resize(random() % (changes.size() + 1));
    return changes;
}

Interval random_interval(std::mt19937& random, std::size_t chromosome_size) {
    const auto size = static_cast<std::int32_t>(chromosome_size);
    const auto place = [&] { return static_cast<std::int32_t>(random() % (chromosome_size + 31)) - 15; };
    Interval interval;
    interval.start = place();
    interval.end = random() % 3 == 0 ? interval.start + static_cast<std::int32_t>(random() % 5) : place();
    if (random() % 50 == 0) {  // at the ends of 32 bits
        interval.start = random() % 2 == 0 ? int32_min : int32_max - 20;
        interval.end = interval.start + static_cast<std::int32_t>(random() % 21);
    }
    if (interval.start > interval.end) std::swap(interval.start, interval.end);
    switch (random() % 8) {
        case 0:
            break;
        case 1:
            interval.anchor = interval.start;
            break;
        case 2:
            interval.anchor = interval.end;
            break;
        case 3:  // inside
            interval.anchor =
                interval.start + static_cast<std::int32_t>(random() % static_cast<std::size_t>(interval.length() + 1));
            break;
        case 4:  // near, inside or outside
            if (interval.start > int32_min + 5 && interval.end < int32_max - 5)
                interval.anchor =
                    interval.start - 5 +
                    static_cast<std::int32_t>(random() % static_cast<std::size_t>(interval.length() + 11));
            break;
        case 5:  // far outside of both
            if (interval.start > -100 && interval.end < size + 100)
                interval.anchor = random() % 2 == 0 ? -100 - static_cast<std::int32_t>(random() % 30)
                                                    : size + 100 + static_cast<std::int32_t>(random() % 30);
            break;
        default:
            if (interval.start > -100 && interval.end < size + 100) interval.anchor = place();
    }
    constexpr std::int32_t offsets[] = {0,  1,  2,  3,  5,    7,         8,         100,
                                        -1, -2, -3, -8, -100, int32_max, int32_min, int32_min + 1};
    if (random() % 2 == 0) interval.anchor_offset = offsets[random() % 16];
    return interval;
}

std::size_t case_count() {
    const char* const wanted = std::getenv("GK_RANDOM_CASES");
    return wanted == nullptr ? static_cast<std::size_t>(sampled(200'000)) : std::stoul(wanted);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(altered)

BOOST_AUTO_TEST_CASE(anchors_split_insertions) {
    BOOST_TEST(anchor_split(5, 0) == 0);
    BOOST_TEST(anchor_split(5, 3) == 3);
    BOOST_TEST(anchor_split(5, 5) == 5);
    BOOST_TEST(anchor_split(5, 6) == 5);
    BOOST_TEST(anchor_split(5, int32_max) == 5);
    BOOST_TEST(anchor_split(5, -1) == 4);
    BOOST_TEST(anchor_split(5, -5) == 0);
    BOOST_TEST(anchor_split(5, -6) == 0);
    BOOST_TEST(anchor_split(5, int32_min) == 0);
    BOOST_TEST(anchor_split(0, 3) == 0);
    BOOST_TEST(anchor_split(0, -3) == 0);
}

// The table of 6.1 and 6.2, one insertion at a time.
BOOST_AUTO_TEST_CASE(an_insertion_at_every_place_of_a_window) {
    const TemporaryFolder folder;
    const std::string reference = "ACGTACGTAC";
    const TwoBit file(folder.write("x.2bit", TwoBitBuilder().add("a", reference).bytes()));
    const auto read = [&](std::int64_t place, std::optional<std::int32_t> anchor, std::int32_t offset = 0) {
        const Altered altered(file.sequence(0), reference, {{place, "", "NNN"}});
        Interval interval;
        interval.start = 3;
        interval.end = 7;  // TACG
        interval.anchor = anchor;
        interval.anchor_offset = offset;
        AlteredWindow window;
        window.lay_out(altered.edits(), interval);
        return all_bases(window, altered.sequence());
    };
    BOOST_TEST(read(2, {}) == "TACG");
    BOOST_TEST(read(3, {}) == "NNNTACG");
    BOOST_TEST(read(5, {}) == "TANNNCG");
    BOOST_TEST(read(7, {}) == "TACG");
    BOOST_TEST(read(3, 3) == "NNNT");
    BOOST_TEST(read(3, 3, 1) == "NNTA");
    BOOST_TEST(read(3, 3, 3) == "TACG");
    BOOST_TEST(read(3, 3, -1) == "NTAC");
    BOOST_TEST(read(5, 3) == "TANN");
    BOOST_TEST(read(7, 3) == "TACG");
    BOOST_TEST(read(3, 7) == "TACG");
    BOOST_TEST(read(4, 7) == "NACG");
    BOOST_TEST(read(5, 7) == "NNCG");
    BOOST_TEST(read(7, 7) == "TACG");
    BOOST_TEST(read(7, 7, 1) == "ACGN");
    BOOST_TEST(read(7, 7, 9) == "GNNN");
    BOOST_TEST(read(7, 7, -2) == "ACGN");
    BOOST_TEST(read(5, 5) == "TANN");
    BOOST_TEST(read(5, 5, 1) == "ANNN");
    BOOST_TEST(read(5, 5, 2) == "NNNC");
    BOOST_TEST(read(5, 5, 3) == "NNCG");
    // Outside, what is between anchor and window shifts it.
    BOOST_TEST(read(1, 0) == "NCGT");
    BOOST_TEST(read(9, 10) == "GTAN");
    BOOST_TEST(read(8, 9) == "GTNN");
    BOOST_TEST(read(9, 9) == "TACG");
    BOOST_TEST(read(9, 9, 2) == "CGTA");
}

BOOST_AUTO_TEST_CASE(empty_intervals) {
    const TemporaryFolder folder;
    const std::string reference = "ACGTACGTAC";
    const TwoBit file(folder.write("x.2bit", TwoBitBuilder().add("a", reference).bytes()));
    const Altered altered(file.sequence(0), reference, {{4, "", "TT"}, {6, "GT", ""}});
    std::mt19937 random(1);
    AlteredWindow window;
    for (std::int32_t at = -3; at < 14; ++at)
        for (std::int32_t anchor = -5; anchor < 16; ++anchor) {
            Interval interval;
            interval.start = interval.end = at;
            if (anchor > -5) interval.anchor = anchor;
            check(altered, interval, random, window);
            BOOST_TEST(window.size() == 0);
            if (!interval.anchor) BOOST_TEST(window.gap_before(0).position == (at == 6 || at == 7 ? 8 : at));
        }
}

BOOST_AUTO_TEST_CASE(the_whole_window_deleted) {
    const TemporaryFolder folder;
    const std::string reference = "ACGTACGTAC";
    const TwoBit file(folder.write("x.2bit", TwoBitBuilder().add("a", reference).bytes()));
    const Altered altered(file.sequence(0), reference, {{2, "GTACGT", ""}});
    AlteredWindow window;
    Interval interval;
    interval.start = 3;
    interval.end = 6;
    window.lay_out(altered.edits(), interval);
    BOOST_TEST(window.size() == 0);
    BOOST_TEST(altered_length(altered.edits(), 3, 6) == 0);
    BOOST_TEST(altered_length(altered.edits(), 0, 10) == 4);
    BOOST_TEST(altered_length(altered.edits(), 1, 3) == 1);
    BOOST_TEST(altered_length(altered.edits(), 7, 10) == 2);
    BOOST_TEST(altered_length(altered.edits(), 5, 5) == 0);
    BOOST_TEST(altered_length(altered.edits(), int32_min, int32_max) == std::int64_t{int32_max} - int32_min - 6);
}

BOOST_AUTO_TEST_CASE(windows_far_from_their_anchor) {
    const TemporaryFolder folder;
    const std::string reference = "ACGTACGTAC";
    const TwoBit file(folder.write("x.2bit", TwoBitBuilder().add("a", reference).bytes()));
    const Altered altered(file.sequence(0), reference, {{4, "", "TT"}, {6, "GTA", ""}});
    AlteredWindow window;
    const auto read = [&](std::int32_t start, std::int32_t end, std::int32_t anchor) {
        Interval interval;
        interval.start = start;
        interval.end = end;
        interval.anchor = anchor;
        window.lay_out(altered.edits(), interval);
        return all_bases(window, altered.sequence());
    };
    // Further away than anything is read base by base: only the edits between count, here one base less.
    BOOST_TEST(read(3, 9, int32_min) == "TTTACC");
    BOOST_TEST(read(0, 6, int32_max) == "NACGTT");
    BOOST_TEST(read(int32_min, int32_min + 3, int32_max) == "NNN");
    BOOST_TEST(read(int32_max - 3, int32_max, int32_min) == "NNN");
    BOOST_TEST(window.gap_before(0).position == std::int64_t{int32_max} - 2);
}

BOOST_AUTO_TEST_CASE(random_cases_are_what_a_walk_base_by_base_gives) {
    std::mt19937 random(20'251'126);
    const TemporaryFolder folder;
    AlteredWindow window;  // one for all, as it is used
    std::size_t inside_insertions = 0;
    std::size_t done = 0;
    const std::size_t cases = case_count();
    while (done < cases) {
        std::vector<std::string> references;
        TwoBitBuilder builder;
        for (int i = 0; i < 64; ++i) {
            const std::string masked = random_reference(random);
            references.push_back(upper_case(masked));
            builder.add("c" + std::to_string(i), masked);
        }
        const TwoBit file(folder.write("x.2bit", builder.bytes()));
        for (std::size_t i = 0; i < references.size(); ++i) {
            for (int lists = 0; lists < 8; ++lists) {
                const Altered altered(file.sequence(i), references[i], random_changes(random, references[i]));
                for (int k = 0; k < 8 && done < cases; ++k, ++done)
                    inside_insertions +=
                        check(altered, random_interval(random, references[i].size()), random, window) ? 1 : 0;
            }
        }
    }
    BOOST_TEST_MESSAGE(done << " cases, " << inside_insertions << " with gaps in insertions");
    BOOST_TEST(done == cases);
    BOOST_TEST(inside_insertions * 4 > cases);
}

BOOST_AUTO_TEST_SUITE_END()
