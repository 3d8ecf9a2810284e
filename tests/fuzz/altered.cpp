// Any variants of a small chromosome, and any intervals on it: what overlaps, and what the intervals read, is what a
// walk base by base gives.
#include <algorithm>
#include <cstdlib>

#include "../support/altered_model.hpp"
#include "../support/twobit_builder.hpp"
#include "gk/variant/altered.hpp"
#include "gk/variant/edit_list.hpp"
#include "support/target.hpp"

namespace {

using gk::Interval;
using gk::Strand;
using gk::fuzz::Choices;
using gk::fuzz::require;
using gk::model::Change;
using gk::variant::AlteredWindow;
using gk::variant::Overlap;
using gk::variant::Variant;

std::string some_bases(Choices& choices, std::size_t size) {
    std::string bases;
    for (; size > 0; --size) bases += "ACGTN"[choices.next() % 5];
    return bases;
}

// Near the chromosome; far beyond it for a few bytes.
std::int32_t some_place(Choices& choices) {
    const int byte = choices.next();
    switch (byte) {
        case 255:
            return INT32_MAX - 100;
        case 254:
            return INT32_MIN + 100;
        case 253:
            return 700;
        case 252:
            return -700;
        default:
            return byte % 96 - 16;
    }
}

std::vector<Change> some_changes(Choices& choices, const std::string& reference) {
    std::vector<Change> changes(choices.next() % 24);
    for (Change& change : changes) {
        change.start = choices.next() % 80 - 8;
        const int sizes = choices.next();
        const int replaced = sizes % 8 == 7 ? choices.next() % 70 : sizes % 8;
        change.ref = gk::model::bases_of(reference, change.start, change.start + replaced);
        const int shared = std::min(replaced, sizes / 64);  // of what the alleles have in common
        change.alt = change.ref.substr(0, static_cast<std::size_t>(shared)) +
                     some_bases(choices, static_cast<std::size_t>(sizes / 8 % 8));
    }
    return changes;
}

Interval some_interval(Choices& choices) {
    Interval interval;
    interval.start = some_place(choices);
    const int kind = choices.next();
    interval.end = interval.start + choices.next() % 90;
    constexpr std::int32_t offsets[] = {0, 1, 2, 3, 9, -1, -2, INT32_MIN};
    interval.anchor_offset = offsets[kind / 4 % 8];
    if (kind % 4 == 1) interval.anchor = interval.start + choices.next() % (interval.end - interval.start + 1);
    // Not too far for a walk.
    if (kind % 4 > 1) {
        const std::int32_t place = some_place(choices);
        if (std::abs(std::int64_t{place} - interval.start) < 30'000) interval.anchor = place;
    }
    return interval;
}

// The changes that stay when each that overlaps an earlier one is left out; the library says the same.
std::vector<Change> without_overlaps(const std::vector<Change>& changes) {
    std::vector<Variant> variants;
    for (const Change& change : changes)
        variants.push_back({gk::ChromId{}, static_cast<std::int32_t>(change.start), change.ref, change.alt});
    std::vector<bool> stays(changes.size(), true);
    std::vector<bool> overlaps(changes.size());
    for (std::size_t a = 0; a < changes.size(); ++a)
        for (std::size_t b = 0; b < a; ++b) {
            if (!gk::model::overlap(changes[a], changes[b])) continue;
            overlaps[a] = overlaps[b] = true;
            if (stays[b]) stays[a] = false;
        }
    const auto is = [&](const std::vector<Overlap>& found, const std::vector<bool>& wanted) {
        std::size_t next = 0;
        for (std::size_t i = 0; i < changes.size(); ++i) {
            if (!wanted[i]) continue;
            if (next == found.size() || found[next].left_out != i) return false;
            if (!gk::model::overlap(changes[i], changes[found[next].other])) return false;
            ++next;
        }
        return next == found.size();
    };
    std::vector<bool> left_out = stays;
    left_out.flip();
    const auto later = later_overlapping(variants);
    require(is(later, left_out), "what overlaps an earlier one is left out");
    for (const Overlap& overlap : later)
        require(overlap.other < overlap.left_out && stays[overlap.other], "and names one that stays");
    require(is(all_overlapping(variants), overlaps), "all that overlap are found");

    std::vector<Change> kept;
    for (std::size_t i = 0; i < changes.size(); ++i)
        if (stays[i]) kept.push_back(changes[i]);
    return kept;
}

class Altered {
public:
    Altered(const std::string& reference, std::vector<Change> changes, const gk::TwoBitSequence& sequence)
        : changes_(std::move(changes)), tape_(reference, changes_), sequence_(&sequence) {
        for (const Change& change : changes_)
            variants_.push_back({gk::ChromId{}, static_cast<std::int32_t>(change.start), change.ref, change.alt});
        list_.assign(variants_);
        for (std::size_t i = 1; i < list_.edits().size(); ++i)
            require(list_.edits()[i - 1].start <= list_.edits()[i].start &&
                        list_.edits()[i - 1].end() <= list_.edits()[i].end(),
                    "edits ascend");
    }

    void check(const Interval& interval, Choices& choices) {
        window_.lay_out(list_.edits(), interval);
        const gk::model::Window expected = tape_.window(interval);
        const std::string text = expected.text();
        require(window_.size() == static_cast<std::int64_t>(text.size()), "a window has its size");
        require(interval.anchor.has_value()
                    ? window_.size() == interval.length()
                    : window_.size() == altered_length(list_.edits(), interval.start, interval.end),
                "which is known beforehand");
        require(read(window_, 0, window_.size(), Strand::positive) == text, "and its bases");
        require(read(window_, 0, window_.size(), Strand::negative) == gk::model::other_strand(text), "on - as well");
        const std::int64_t cut = window_.size() == 0 ? 0 : choices.next() % (window_.size() + 1);
        require(read(window_, 0, cut, Strand::positive) + read(window_, cut, window_.size(), Strand::positive) == text,
                "parts are parts of it");
        for (std::size_t i = 0; i <= text.size(); ++i) {
            const auto gap = window_.gap_before(static_cast<std::int64_t>(i));
            const auto [position, offset] = tape_.gap_before(expected, i);
            require(gap.position == position && gap.offset == offset, "gaps are where they are");
            if (i == static_cast<std::size_t>(cut)) check_round_trip(gap, static_cast<std::int32_t>(i), text);
        }
    }

private:
    std::string read(const AlteredWindow& window, std::int64_t from, std::int64_t to, Strand strand) const {
        gk::ByteBuffer out;
        window.append(*sequence_, from, to, strand, out);
        return std::string(out.view());
    }

    void check_round_trip(const gk::variant::Gap& gap, std::int32_t before, const std::string& text) const {
        Interval again;
        again.anchor = static_cast<std::int32_t>(gap.position);
        again.anchor_offset = static_cast<std::int32_t>(gap.offset);
        again.start = *again.anchor - before;
        again.end = again.start + static_cast<std::int32_t>(text.size());
        AlteredWindow window;
        window.lay_out(list_.edits(), again);
        require(read(window, 0, window.size(), Strand::positive) == text, "a gap is an anchor that splits there");
    }

    std::vector<Change> changes_;
    std::vector<Variant> variants_;
    gk::variant::EditList list_;
    gk::model::Tape tape_;
    const gk::TwoBitSequence* sequence_;
    AlteredWindow window_;
};

void one_input(std::string_view data) {
    Choices choices(data);
    const std::string reference = some_bases(choices, choices.next() % 64);
    const std::string bytes = gk::testing::TwoBitBuilder().add("c", reference).bytes();
    const gk::TwoBit file(gk::fuzz::in_memory(bytes));
    const auto changes = some_changes(choices, reference);
    Altered altered(reference, without_overlaps(changes), file.sequence(0));
    for (int i = 0; i < 16 && !choices.rest().empty(); ++i) altered.check(some_interval(choices), choices);
}

}  // namespace

GK_FUZZ_TARGET(altered, one_input);
