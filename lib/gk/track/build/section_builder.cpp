#include "gk/track/build/section_builder.hpp"

#include <algorithm>

namespace gk::track::build {

SectionBuilder::SectionBuilder(const TrackOptions& options, TrackEncoder& encoder, SegmentPool& pool,
                               std::uint32_t chrom_tag, std::uint8_t strand)
    : options_(options),
      encoder_(encoder),
      chrom_tag_(chrom_tag),
      strand_(strand),
      dim_(static_cast<std::size_t>(options.dim())),
      code_size_(code_size(options.encoding())),
      rows_at_once_(std::max<std::size_t>(1, TrackEncoder::most_values / dim_)),
      store_(options.encoding(), options.dim(), pool) {
    if (options.is_sparse()) store_.set_droppable(static_cast<std::size_t>(options.min_run()) * dim_);
}

SectionBuilder::Span SectionBuilder::admitted(std::int64_t start, std::int64_t end) const {
    const auto& only = options_.restriction();
    if (!only) return {start, end};
    if (only->chrom_tag != chrom_tag_) return {start, start};
    const std::int64_t from = std::max(start, only->start);
    return {from, std::max(from, std::min(end, only->end))};
}

bool SectionBuilder::overlaps(std::int64_t start, std::int64_t end) const {
    const Span span = admitted(start, end);
    return span.start < span.end && store_.overlaps(span.start, span.end);
}

void SectionBuilder::begin(std::int64_t position) {
    position_ = position;
    trailing_ = 0;
}

void SectionBuilder::append(Dtype dtype, const void* values, std::uint64_t rows) {
    const auto end = position_ + static_cast<std::int64_t>(rows);
    const Span span = admitted(position_, end);
    const auto* from = static_cast<const std::uint8_t*>(values);
    const std::size_t row_size = dim_ * size_of(dtype);
    std::size_t done = static_cast<std::size_t>(span.start - position_);
    const auto last = static_cast<std::size_t>(span.end - position_);
    position_ = span.start;
    while (done < last) {
        exists_ = true;
        const std::size_t here = std::min(last - done, rows_at_once_);
        try {
            encode_rows(dtype, from + done * row_size, here);
            put_rows(dtype, here);
        } catch (const ValueError& error) {
            throw ValueError(error.what(), done * dim_ + error.index);
        }
        done += here;
        stored_end_ = position_;
    }
    position_ = end;
}

void SectionBuilder::fill(Dtype dtype, const void* value, std::uint64_t rows) {
    const auto end = position_ + static_cast<std::int64_t>(rows);
    const Span span = admitted(position_, end);
    position_ = span.start;
    if (span.start < span.end) {
        exists_ = true;
        encode_rows(dtype, static_cast<const std::uint8_t*>(value), 0);
        if (options_.is_sparse()) encoder_.find_defaults(dtype, codes_.data(), 1, are_default_.data());
        const auto wanted = static_cast<std::uint64_t>(span.end - span.start);
        if (options_.is_sparse() && are_default_[0] != 0) {
            if (!leave_out(wanted)) {
                repeat_value(dtype, wanted);
                trailing_ += wanted;
            }
        } else {
            if (!store_.is_open()) store_.open(static_cast<std::int32_t>(position_));
            repeat_value(dtype, wanted);
            trailing_ = 0;
        }
        stored_end_ = span.end;
    }
    position_ = end;
}

// Stores the code that stands first in codes_ for all columns of the next rows.
void SectionBuilder::repeat_value(Dtype dtype, std::uint64_t rows) {
    if (options_.is_sparse()) encoder_.settle(dtype, codes_.data(), 1);
    const auto at_once = static_cast<std::size_t>(std::min<std::uint64_t>(rows, rows_at_once_));
    const std::size_t all = at_once * dim_ * code_size_;
    for (std::size_t done = code_size_; done < all; done *= 2)
        std::copy_n(codes_.data(), std::min(done, all - done), codes_.data() + done);
    for (std::uint64_t left = rows; left != 0;) {
        const auto here = static_cast<std::size_t>(std::min<std::uint64_t>(left, at_once));
        store_.append(codes_.data(), here * dim_);
        left -= here;
    }
}

// The codes of `rows` rows, or of a single value where there are none.
void SectionBuilder::encode_rows(Dtype dtype, const std::uint8_t* values, std::size_t rows) {
    const std::size_t most = rows_at_once_ * dim_;
    if (codes_.size() < most * code_size_) {
        codes_.resize(most * code_size_);
        are_default_.resize(most);
    }
    const std::size_t n = rows == 0 ? 1 : rows * dim_;
    for (std::size_t i = 0; i < n; i += TrackEncoder::most_values) {
        const std::size_t here = std::min(n - i, TrackEncoder::most_values);
        try {
            encoder_.encode(dtype, values + i * size_of(dtype), here, codes_.data() + i * code_size_);
        } catch (const ValueError& error) {
            throw ValueError(error.what(), i + error.index);
        }
    }
}

// A row has the default where all its columns do.
void SectionBuilder::find_default_rows(Dtype dtype, std::size_t rows) {
    encoder_.find_defaults(dtype, codes_.data(), rows * dim_, are_default_.data());
    if (dim_ == 1) return;
    for (std::size_t row = 0; row < rows; ++row) {
        const auto first = are_default_.begin() + static_cast<std::ptrdiff_t>(row * dim_);
        const bool all =
            std::all_of(first, first + static_cast<std::ptrdiff_t>(dim_), [](std::uint8_t x) { return x != 0; });
        are_default_[row] = all ? 1 : 0;
    }
}

void SectionBuilder::put_rows(Dtype dtype, std::size_t rows) {
    if (options_.is_sparse()) return put_sparse_rows(dtype, rows);
    if (!store_.is_open()) store_.open(static_cast<std::int32_t>(position_));
    store_.append(codes_.data(), rows * dim_);
    position_ += static_cast<std::int64_t>(rows);
}

// A block begins with a row that has not the default, and ends before a run of at least min_run rows that have. Until a
// run is that long its rows are stored, and dropped again.
void SectionBuilder::put_sparse_rows(Dtype dtype, std::size_t rows) {
    find_default_rows(dtype, rows);
    for (std::size_t i = 0; i < rows;) {
        std::size_t end = i + 1;
        while (end < rows && are_default_[end] == are_default_[i]) ++end;
        const std::size_t run = end - i;
        const bool has_default = are_default_[i] != 0;
        if (!has_default || !leave_out(run)) {
            if (!store_.is_open()) store_.open(static_cast<std::int32_t>(position_));
            std::uint8_t* const codes = codes_.data() + i * dim_ * code_size_;
            encoder_.settle(dtype, codes, run * dim_);
            store_.append(codes, run * dim_);
            trailing_ = has_default ? trailing_ + run : 0;
        }
        position_ += static_cast<std::int64_t>(run);
        i = end;
    }
}

// Whether the next rows, which have the default, are not stored. A block that is open ends before the run of such rows.
bool SectionBuilder::leave_out(std::uint64_t rows) {
    if (!store_.is_open()) return true;
    if (trailing_ + rows < static_cast<std::uint64_t>(options_.min_run())) return false;
    store_.drop(static_cast<std::size_t>(trailing_) * dim_);
    store_.close(static_cast<std::int32_t>(position_ - static_cast<std::int64_t>(trailing_)));
    trailing_ = 0;
    return true;
}

void SectionBuilder::end() {
    if (store_.is_open()) store_.close(static_cast<std::int32_t>(stored_end_));
}

void SectionBuilder::add_mask(std::int64_t start, std::int64_t end) {
    const Span span = admitted(start, end);
    if (span.start == span.end) return;
    exists_ = true;
    store_.add_mask(static_cast<std::int32_t>(span.start), static_cast<std::int32_t>(span.end));
}

void SectionBuilder::freeze() {
    is_frozen_ = true;
    exists_ = true;
}

}  // namespace gk::track::build
