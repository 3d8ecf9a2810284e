#include "gk/bigwig/zoom_records.hpp"

#include "gk/base/binary_writer.hpp"

namespace gk::bigwig {

void ZoomRecords::begin_record(std::uint32_t chrom, std::uint32_t start) {
    // Memory that is never touched costs nothing, and what would have to move costs a lot.
    if (records_.capacity() == 0) records_.reserve(most_records);
    while (records_.size() >= most_records && shift_ < largest_shift) coarsen();
    const std::uint32_t bin = start >> shift_;
    chrom_ = chrom;
    bin_end_ = (bin + 1) << shift_;
    // The last one may have become as long.
    if (!records_.empty() && records_.back().chrom == chrom && records_.back().start >> shift_ == bin) return;
    records_.emplace_back();
    records_.back().chrom = chrom;
    records_.back().start = start;
}

void ZoomRecords::coarsen() {
    ++shift_;
    std::size_t kept = 0;
    for (const ZoomRecord& record : records_) {
        ZoomRecord* const last = kept == 0 ? nullptr : &records_[kept - 1];
        if (last != nullptr && last->chrom == record.chrom && last->start >> shift_ == record.start >> shift_)
            last->add(record);
        else
            records_[kept++] = record;
    }
    records_.resize(kept);
    // The next item finds out which record it goes to.
    bin_end_ = 0;
}

void ZoomRecords::sort() {
    const auto comes_before = [](const ZoomRecord& a, const ZoomRecord& b) {
        return a.chrom != b.chrom ? a.chrom < b.chrom : a.start < b.start;
    };
    if (!std::is_sorted(records_.begin(), records_.end(), comes_before))
        std::sort(records_.begin(), records_.end(), comes_before);
}

void append_zoom_block(std::span<const ZoomRecord> records, ByteBuffer& out) {
    BinaryWriter writer(out);
    for (const ZoomRecord& record : records) {
        writer.u32(record.chrom);
        writer.u32(record.start);
        writer.u32(record.end);
        writer.u32(record.covered_bases);
        writer.f32(record.min);
        writer.f32(record.max);
        writer.f32(static_cast<float>(record.sum));
        writer.f32(static_cast<float>(record.sum_squares));
    }
}

}  // namespace gk::bigwig
