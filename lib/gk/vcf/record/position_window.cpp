#include "gk/vcf/record/position_window.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace gk::vcf {

void PositionWindow::finish() {
    let_out_before(std::numeric_limits<std::int64_t>::max());
}

void PositionWindow::add(const RecordFrame& frame, std::string_view line) {
    if (!has_chromosome_ || frame.chrom != chrom_) begin_chromosome(frame.chrom);
    if (frame.read > last_read_) {
        last_read_ = frame.read;
        let_out_before(last_read_ - width_);
    }
    if (frame.position < last_out_ || chrom_came_before_) {
        ++late_;
        if (!chrom_came_before_) most_late_ = std::max(most_late_, last_out_ - frame.position);
        return let_out_(line);
    }
    hold(frame, line);
}

void PositionWindow::begin_chromosome(std::uint32_t chrom) {
    finish();
    has_chromosome_ = true;
    chrom_ = chrom;
    if (chrom >= seen_.size()) seen_.resize(std::size_t{chrom} + 1, false);
    chrom_came_before_ = seen_[chrom];
    seen_[chrom] = true;
    constexpr std::int64_t before_all = std::numeric_limits<std::int64_t>::min();
    last_read_ = before_all;
    last_out_ = before_all;
}

void PositionWindow::hold(const RecordFrame& frame, std::string_view line) {
    drop_old_text();
    held_.push_back({frame.position, next_number_++, text_.size(), line.size()});
    std::push_heap(held_.begin(), held_.end(), is_later);
    text_.append(line);
    held_size_ += line.size();
}

void PositionWindow::let_out_before(std::int64_t position) {
    while (!held_.empty() && held_.front().position < position) let_out_first();
}

void PositionWindow::let_out_first() {
    std::pop_heap(held_.begin(), held_.end(), is_later);
    const Held first = held_.back();
    held_.pop_back();
    held_size_ -= first.size;
    if (first.position != last_out_) duplicates_.begin_position();
    last_out_ = first.position;
    duplicates_.pass(text_.view().substr(first.begin, first.size), let_out_);
}

// Once most of the text is of records that are out.
void PositionWindow::drop_old_text() {
    constexpr std::size_t little = std::size_t{1} << 20;
    if (held_.empty()) return text_.clear();
    if (text_.size() < 2 * held_size_ + little) return;
    ByteBuffer kept;
    for (Held& record : held_) {
        const std::size_t begin = kept.size();
        kept.append(text_.view().substr(record.begin, record.size));
        record.begin = begin;
    }
    text_ = std::move(kept);
}

}  // namespace gk::vcf
