#include "gk/variant/edit_list.hpp"

#include <algorithm>
#include <map>

#include "gk/base/fields.hpp"

namespace gk::variant {
namespace {

struct OwnedEdit {
    Edit edit;
    std::size_t owner = 0;  // index of the variant
};

// An insertion comes before what replaces the base behind it; what is at one place otherwise keeps its order.
bool sorts_before(const Edit& a, const Edit& b) {
    if (a.start != b.start) return a.start < b.start;
    return a.is_insertion() && !b.is_insertion();
}

std::vector<OwnedEdit> sorted_edits(std::span<const Variant> variants) {
    std::vector<OwnedEdit> edits;
    edits.reserve(variants.size());
    for (std::size_t i = 0; i < variants.size(); ++i)
        for (const Edit& edit : edits_of(variants[i])) edits.push_back({edit, i});
    std::sort(edits.begin(), edits.end(), [](const OwnedEdit& a, const OwnedEdit& b) {
        if (sorts_before(a.edit, b.edit)) return true;
        return !sorts_before(b.edit, a.edit) && a.owner < b.owner;
    });
    return edits;
}

// What was kept of the list so far.
class Kept {
public:
    // The owner of something that the edit overlaps.
    std::optional<std::size_t> overlapped(const Edit& edit) const {
        // Spans don't overlap one another, so only the last that starts before the edit's end can reach it.
        auto span = edit.is_insertion() ? spans_.lower_bound(edit.start) : spans_.lower_bound(edit.end());
        if (span != spans_.begin()) {
            --span;
            if (span->second.end > edit.start) return span->second.owner;
        }
        if (edit.is_insertion()) return std::nullopt;
        const auto insertion = insertions_.upper_bound(edit.start);
        if (insertion != insertions_.end() && insertion->first < edit.end()) return insertion->second;
        return std::nullopt;
    }
    void add(const Edit& edit, std::size_t owner) {
        if (edit.is_insertion())
            insertions_.emplace(edit.start, owner);
        else
            spans_.emplace(edit.start, Span{edit.end(), owner});
    }

private:
    struct Span {
        std::int32_t end = 0;
        std::size_t owner = 0;
    };
    std::map<std::int32_t, Span> spans_;  // by start
    std::map<std::int32_t, std::size_t> insertions_;
};

// Lists are mostly in the order of the chromosome: then what begins behind all before it overlaps none of them.
bool are_apart_in_order(std::span<const Variant> variants) {
    std::int32_t covered_to = INT32_MIN;
    for (const Variant& variant : variants)
        for (const VariantEdits edits = edits_of(variant); const Edit& edit : edits) {
            if (edit.start < covered_to) return false;
            covered_to = std::max(covered_to, edit.end());
        }
    return true;
}

bool any_overlap(const std::vector<OwnedEdit>& sorted) {
    std::int32_t covered_to = INT32_MIN;
    for (const OwnedEdit& owned : sorted) {
        if (owned.edit.start < covered_to) return true;
        covered_to = std::max(covered_to, owned.edit.end());
    }
    return false;
}

}  // namespace

std::vector<Overlap> later_overlapping(std::span<const Variant> variants) {
    if (are_apart_in_order(variants) || !any_overlap(sorted_edits(variants))) return {};
    std::vector<Overlap> overlaps;
    Kept kept;
    for (std::size_t i = 0; i < variants.size(); ++i) {
        const VariantEdits edits = edits_of(variants[i]);
        std::optional<std::size_t> other;
        for (const Edit& edit : edits)
            if (!other) other = kept.overlapped(edit);
        if (other) {
            overlaps.push_back({i, *other});
            continue;
        }
        for (const Edit& edit : edits) kept.add(edit, i);
    }
    return overlaps;
}

std::vector<Overlap> all_overlapping(std::span<const Variant> variants) {
    if (are_apart_in_order(variants)) return {};
    std::vector<std::optional<std::size_t>> other(variants.size());
    std::vector<OwnedEdit> untouched;  // may still be overlapped by a later one
    std::int32_t covered_to = INT32_MIN;
    std::size_t coverer = 0;
    for (const OwnedEdit& owned : sorted_edits(variants)) {
        if (owned.edit.start < covered_to) {
            if (!other[owned.owner]) other[owned.owner] = coverer;
            for (const OwnedEdit& earlier : untouched)
                if (earlier.edit.end() > owned.edit.start && !other[earlier.owner]) other[earlier.owner] = owned.owner;
            untouched.clear();
        } else {
            untouched.assign(1, owned);
        }
        if (owned.edit.end() > covered_to) {
            covered_to = owned.edit.end();
            coverer = owned.owner;
        }
    }
    std::vector<Overlap> overlaps;
    for (std::size_t i = 0; i < variants.size(); ++i)
        if (other[i]) overlaps.push_back({i, *other[i]});
    return overlaps;
}

std::string overlap_text(std::string_view chrom, const Variant& a, const Variant& b) {
    return "variants " + in_quotes(variant_text(chrom, a)) + " and " + in_quotes(variant_text(chrom, b)) + " overlap";
}

void remove(std::vector<Variant>& variants, std::span<const Overlap> overlaps) {
    if (overlaps.empty()) return;
    std::size_t kept = 0;
    auto next = overlaps.begin();
    for (std::size_t i = 0; i < variants.size(); ++i) {
        if (next != overlaps.end() && next->left_out == i)
            ++next;
        else
            variants[kept++] = variants[i];
    }
    variants.resize(kept);
}

void EditList::assign(std::span<const Variant> variants) {
    edits_.clear();
    joined_.clear();
    for (const Variant& variant : variants)
        for (const Edit& edit : edits_of(variant)) edits_.push_back(edit);
    if (variants.size() < 2) return;  // the edits of one variant are in order
    if (!std::is_sorted(edits_.begin(), edits_.end(), sorts_before))
        std::stable_sort(edits_.begin(), edits_.end(), sorts_before);
    join_insertions();
}

void EditList::join_insertions() {
    const auto at_one_place = [](const Edit& a, const Edit& b) {
        return a.is_insertion() && b.is_insertion() && a.start == b.start;
    };
    if (std::adjacent_find(edits_.begin(), edits_.end(), at_one_place) == edits_.end()) return;
    std::size_t kept = 0;
    std::string text;
    for (std::size_t i = 0; i < edits_.size();) {
        Edit edit = edits_[i++];
        if (i < edits_.size() && at_one_place(edit, edits_[i])) {
            text.assign(edit.alt);
            while (i < edits_.size() && at_one_place(edit, edits_[i])) text += edits_[i++].alt;
            edit.alt = joined_.keep(text);
        }
        edits_[kept++] = edit;
    }
    edits_.resize(kept);
}

}  // namespace gk::variant
