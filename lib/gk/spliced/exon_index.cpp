#include "gk/spliced/exon_index.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace gk::spliced {
namespace {

using annotation::Feature;

// What sorts them as their answers are.
std::uint64_t transcript_and_place(const PlacedExon& exon) {
    return std::uint64_t{exon.transcript} << 32U | (static_cast<std::uint32_t>(exon.start) ^ 0x80000000U);
}

constexpr std::int64_t long_exon = 2048;

// The index of a gap of the chromosome at or inside an exon.
std::int64_t index_in(const PlacedExon& exon, bool forward, std::int64_t position) {
    return exon.index + (forward ? position - exon.start : exon.end - position);
}

// The exons are in sense order: the one that has the gap, on the side that is asked for.
const PlacedExon* exon_at(const std::vector<PlacedExon>& exons, std::int64_t position) {
    const auto found = std::find_if(exons.begin(), exons.end(), [&](const PlacedExon& exon) {
        return exon.start <= position && position <= exon.end;
    });
    return found == exons.end() ? nullptr : &*found;
}

}  // namespace

ExonIndex::ExonIndex(const annotation::Annotation& annotation) : annotation_(annotation) {
    const Row count = annotation.table(Feature::transcripts).count;
    coding_.resize(count);
    std::vector<PlacedExon> exons;
    for (Row row = 0; row < count; ++row) add(row, exons);
    for (auto& [chrom, chromosome] : by_chrom_) {
        chromosome.usual_.finish();
        chromosome.long_ones_.finish();
    }
}

void ExonIndex::add(Row transcript, std::vector<PlacedExon>& exons) {
    const annotation::TranscriptRow& row = annotation_.transcript(transcript);
    const bool forward = row.head.forward();
    exons.clear();
    const auto [first, last] = annotation_.exons_of(row);
    for (Row exon = first; exon < last; ++exon) {
        const table::RowHead& head = annotation_.exon(exon).head;
        if (head.chrom != row.head.chrom || head.strand != row.head.strand || head.start() >= head.end() ||
            head.end() > std::numeric_limits<std::int32_t>::max())
            continue;
        exons.push_back({head.start(), static_cast<std::int32_t>(head.end()), 0, transcript});
    }
    const auto before = [forward](const PlacedExon& a, const PlacedExon& b) {
        return forward ? a.start < b.start : a.end > b.end;
    };
    if (!std::is_sorted(exons.begin(), exons.end(), before)) std::sort(exons.begin(), exons.end(), before);
    std::int64_t index = 0;
    for (PlacedExon& exon : exons) {
        exon.index = static_cast<std::int32_t>(std::min<std::int64_t>(index, std::numeric_limits<std::int32_t>::max()));
        index += std::int64_t{exon.end} - exon.start;
    }
    coding_[transcript] = place_coding(transcript, exons);
    ChromosomeExons& chromosome = by_chrom_[row.head.chrom];
    for (const PlacedExon& exon : exons) {
        const bool is_long = std::int64_t{exon.end} - exon.start > long_exon;
        (is_long ? chromosome.long_ones_ : chromosome.usual_).exons.push_back(exon);
    }
}

CodingPlace ExonIndex::place_coding(Row transcript, const std::vector<PlacedExon>& exons) const {
    const annotation::TranscriptRow& row = annotation_.transcript(transcript);
    const bool forward = row.head.forward();
    const auto [first, last] = annotation_.parts_of(Feature::cdss, row);
    CodingPlace place;
    if (first == last) return place;
    std::int64_t low = std::numeric_limits<std::int64_t>::max();
    std::int64_t high = std::numeric_limits<std::int64_t>::min();
    std::int64_t bases = 0;
    for (Row part = first; part < last; ++part) {
        const table::RowHead& head = annotation_.part(Feature::cdss, part).head;
        low = std::min<std::int64_t>(low, head.start());
        high = std::max(high, head.end());
        bases += head.end() - head.start();
    }
    const PlacedExon* const begin = exon_at(exons, forward ? low : high);
    const PlacedExon* const end = exon_at(exons, forward ? high : low);
    place.phase = static_cast<std::uint8_t>(annotation_.part(Feature::cdss, first).phase() % 3);
    place.in_one = false;
    if (begin == nullptr || end == nullptr) return place;
    place.start = static_cast<std::int32_t>(index_in(*begin, forward, forward ? low : high));
    place.end = static_cast<std::int32_t>(index_in(*end, forward, forward ? high : low));
    place.in_one = place.end - place.start == bases;
    return place;
}

void ChromosomeExons::Tier::finish() {
    std::sort(exons.begin(), exons.end(), [](const PlacedExon& a, const PlacedExon& b) {
        return std::tie(a.start, a.transcript) < std::tie(b.start, b.transcript);
    });
    exons.shrink_to_fit();
    std::int64_t reach = -1;
    for (const PlacedExon& exon : exons) reach = std::max<std::int64_t>(reach, exon.end);
    bins.reserve(static_cast<std::size_t>((reach + 1) >> bin_shift) + 1);
    for (std::size_t i = 0; i < exons.size(); ++i)
        while (static_cast<std::int64_t>(bins.size()) << bin_shift <= exons[i].end)
            bins.push_back(static_cast<std::uint32_t>(i));
}

void ChromosomeExons::Tier::prefetch_bin(std::int64_t start) const {
    if (bin_of(start) < bins.size()) prefetch(bins.data() + bin_of(start));
}

void ChromosomeExons::Tier::prefetch_exons(std::int64_t start) const {
    if (bin_of(start) >= bins.size()) return;
    constexpr std::size_t exons_of_line = 4;
    const PlacedExon* const first = exons.data() + bins[bin_of(start)];
    prefetch(first);
    prefetch(first + exons_of_line);
}

void ChromosomeExons::Tier::find(std::int64_t start, std::int64_t end, std::vector<PlacedExon>& found) const {
    const std::int64_t empty = start == end ? 1 : 0;  // a gap at an end counts
    if (bin_of(start) >= bins.size()) return;
    const std::size_t first = bins[bin_of(start)];
    std::size_t last = first;
    while (last < exons.size() && exons[last].start < end + empty) ++last;
    // Without a branch on which of them count: nobody could predict it.
    std::size_t size = found.size();
    found.resize(size + (last - first));
    for (std::size_t i = first; i < last; ++i) {
        found[size] = exons[i];
        size += exons[i].end > start - empty ? 1 : 0;
    }
    found.resize(size);
}

void ChromosomeExons::find(std::int64_t start, std::int64_t end, std::vector<PlacedExon>& found) const {
    const auto before = static_cast<std::ptrdiff_t>(found.size());
    usual_.find(start, end, found);
    long_ones_.find(start, end, found);
    std::sort(found.begin() + before, found.end(), [](const PlacedExon& a, const PlacedExon& b) {
        return transcript_and_place(a) < transcript_and_place(b);
    });
}

void ChromosomeExons::prefetch_bins(std::int64_t start) const {
    usual_.prefetch_bin(start);
    long_ones_.prefetch_bin(start);
}

void ChromosomeExons::prefetch_exons(std::int64_t start) const {
    usual_.prefetch_exons(start);
    long_ones_.prefetch_exons(start);
}

const ChromosomeExons* ExonIndex::on(std::uint32_t chrom_tag) const {
    const auto found = by_chrom_.find(chrom_tag);
    return found == by_chrom_.end() ? nullptr : &found->second;
}

}  // namespace gk::spliced
