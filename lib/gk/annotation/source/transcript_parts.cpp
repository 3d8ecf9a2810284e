#include "gk/annotation/source/transcript_parts.hpp"

#include <algorithm>

namespace gk::annotation {
namespace {

// Insertion takes the square of this; well-formed transcripts never come to it.
constexpr std::size_t most_to_insert = 4096;

bool upstream(const TranscriptPart& a, const TranscriptPart& b) {
    return is_upstream(a.head, b.head);
}

bool has_base(const TranscriptPart& part) {
    return size_of(part.head) > 0;
}

bool is_ordered(const std::vector<TranscriptPart>& parts) {
    return std::adjacent_find(parts.begin(), parts.end(),
                              [](const auto& a, const auto& b) { return !upstream(a, b); }) == parts.end();
}

bool is_reversed(const std::vector<TranscriptPart>& parts) {
    return std::adjacent_find(parts.begin(), parts.end(),
                              [](const auto& a, const auto& b) { return !upstream(b, a); }) == parts.end();
}

// Of parts on one strand; equal ones in any order, since none is upstream of the other.
std::vector<TranscriptPart> by_5p_end(const std::vector<TranscriptPart>& parts) {
    std::vector<TranscriptPart> sorted = parts;
    std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
        return a.head.forward() ? a.head.pos5 < b.head.pos5 : a.head.pos5 > b.head.pos5;
    });
    return sorted;
}

void insertion_sort(std::vector<TranscriptPart>& parts) {
    for (auto next = parts.begin() + 1; next != parts.end(); ++next) {
        const TranscriptPart part = *next;
        auto at = next;
        if (upstream(part, parts.front())) {
            std::move_backward(parts.begin(), next, next + 1);
            at = parts.begin();
        } else {
            for (; upstream(part, *(at - 1)); --at) *at = *(at - 1);
        }
        *at = part;
    }
}

RowHead joined(const RowHead& earlier, const RowHead& later) {
    RowHead head = earlier;
    head.pos3 = later.pos3;
    return head;
}

// The CDS that `stop` continues, in one exon.
TranscriptPart* cds_before(const TranscriptPart& stop, TranscriptParts& parts) {
    for (TranscriptPart& cds : parts.cdss) {
        if (!same_strand(cds.head, stop.head) || size_of(between(cds.head, stop.head)) != 0) continue;
        const RowHead both = joined(cds.head, stop.head);
        for (const TranscriptPart& exon : parts.exons)
            if (contains(exon.head, both)) return &cds;
    }
    return nullptr;
}

// Takes away what a UTR begins with and `stop` is.
void trim(std::vector<TranscriptPart>& utrs, const TranscriptPart& stop) {
    std::erase_if(utrs, [&](TranscriptPart& utr) {
        if (!contains(utr.head, stop.head) || utr.head.pos5 != stop.head.pos5) return false;
        utr.head.pos5 = stop.head.forward() ? stop.head.pos3 + 1 : stop.head.pos3 - 1;
        return size_of(utr.head) == 0;
    });
}

}  // namespace

bool order_parts(std::vector<TranscriptPart>& parts) {
    if (parts.size() < 2) return true;
    // Of parts without a base each can lie upstream of the other, so no short cut is right for them.
    const bool all_have_bases = std::all_of(parts.begin(), parts.end(), has_base);
    if (all_have_bases) {
        if (is_ordered(parts)) return true;
        if (is_reversed(parts)) {
            std::reverse(parts.begin(), parts.end());
            return true;
        }
        const bool one_strand = std::all_of(parts.begin(), parts.end(), [&](const TranscriptPart& part) {
            return same_strand(part.head, parts.front().head);
        });
        std::vector<TranscriptPart> sorted;
        if (one_strand) sorted = by_5p_end(parts);
        if (one_strand && is_ordered(sorted)) {
            parts = std::move(sorted);
            return true;
        }
    }
    if (parts.size() > most_to_insert) return false;
    insertion_sort(parts);
    return true;
}

void move_stop_codons_into_cds(TranscriptParts& parts) {
    for (const TranscriptPart& stop : parts.stop_codons) {
        const bool inside = std::any_of(parts.cdss.begin(), parts.cdss.end(),
                                        [&](const TranscriptPart& cds) { return contains(cds.head, stop.head); });
        if (inside) continue;
        if (TranscriptPart* const cds = cds_before(stop, parts))
            cds->head.pos3 = stop.head.pos3;
        else
            parts.cdss.push_back(stop);
        trim(parts.utr3s, stop);
        trim(parts.utrs, stop);
    }
    parts.stop_codons.clear();
}

}  // namespace gk::annotation
