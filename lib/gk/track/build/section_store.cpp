#include "gk/track/build/section_store.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>

#include "gk/base/output_file.hpp"
#include "gk/track/block_index.hpp"
#include "gk/track/build/scratch_file.hpp"
#include "gk/track/build/track_encoder.hpp"

namespace gk::track::build {
namespace {

constexpr std::uint64_t index_head = 12;
// Codes are packed when there are so many more of them than may be dropped.
constexpr std::size_t packed_at_once = std::size_t{1} << 16;

}  // namespace

bool SectionStore::overlaps(std::int64_t start, std::int64_t end) const {
    if (starts_.empty()) return false;
    if (is_ascending_) {
        if (start >= ends_.back()) return false;
        const auto behind = std::upper_bound(ends_.begin(), ends_.end(), start);
        return starts_[static_cast<std::size_t>(behind - ends_.begin())] < end;
    }
    const auto behind = by_start_.lower_bound(static_cast<std::int32_t>(start));
    if (behind != by_start_.end() && behind->first < end) return true;
    return behind != by_start_.begin() && std::prev(behind)->second > start;
}

void SectionStore::open(std::int32_t start) {
    is_open_ = true;
    open_start_ = start;
}

void SectionStore::append(const void* codes, std::size_t n) {
    if (encoding_.bits >= 8) return data_.append(codes, n * code_size(encoding_));
    const auto* const bytes = static_cast<const std::uint8_t*>(codes);
    unpacked_.insert(unpacked_.end(), bytes, bytes + n);
    if (unpacked_.size() >= droppable_ + packed_at_once) {
        const std::size_t settled = unpacked_.size() - droppable_;
        pack(settled - settled % encoding_.codes_per_word());
    }
}

void SectionStore::drop(std::size_t n) {
    if (encoding_.bits >= 8)
        data_.truncate(data_.size() - n * code_size(encoding_));
    else
        unpacked_.resize(unpacked_.size() - n);
}

// The first `n` of the codes that are not packed yet.
void SectionStore::pack(std::size_t n) {
    std::array<std::uint32_t, 1024> words;
    const std::size_t per_word = encoding_.codes_per_word();
    for (std::size_t i = 0; i < n;) {
        std::size_t count = 0;
        for (; count < words.size() && i < n; ++count) {
            std::uint32_t word = 0;
            const std::size_t here = std::min(per_word, n - i);
            for (std::size_t k = 0; k < here; ++k) word |= std::uint32_t{unpacked_[i + k]} << (k * encoding_.bits);
            words[count] = word;
            i += here;
        }
        data_.append(words.data(), 4 * count);
    }
    unpacked_.erase(unpacked_.begin(), unpacked_.begin() + static_cast<std::ptrdiff_t>(n));
}

void SectionStore::close(std::int32_t end) {
    pack(unpacked_.size());
    is_open_ = false;
    add(open_start_, end);
    positions_ += static_cast<std::uint64_t>(std::int64_t{end} - open_start_);
}

void SectionStore::add_mask(std::int32_t start, std::int32_t end) {
    add(start, end);
}

void SectionStore::add(std::int32_t start, std::int32_t end) {
    if (is_ascending_ && !ends_.empty() && start < ends_.back()) {
        is_ascending_ = false;
        for (std::size_t i = 0; i < starts_.size(); ++i) by_start_.emplace(starts_[i], ends_[i]);
    }
    if (!is_ascending_) by_start_.emplace(start, end);
    starts_.push_back(start);
    ends_.push_back(end);
}

// Blocks were packed one behind the other in the order in which they came.
void SectionStore::sort() {
    std::vector<std::uint64_t> offsets(starts_.size());
    std::uint64_t offset = 0;
    for (std::size_t i = 0; i < starts_.size(); ++i) {
        offsets[i] = offset;
        offset += encoding_.bytes_of(values_of(i));
    }
    std::vector<std::size_t> order(starts_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) { return starts_[a] < starts_[b]; });
    std::vector<std::int32_t> starts;
    std::vector<std::int32_t> ends;
    offsets_.clear();
    for (const std::size_t i : order) {
        starts.push_back(starts_[i]);
        ends.push_back(ends_[i]);
        offsets_.push_back(offsets[i]);
    }
    starts_ = std::move(starts);
    ends_ = std::move(ends);
}

SectionStore::Layout SectionStore::lay_out() {
    if (!is_ascending_ && offsets_.size() != starts_.size()) sort();
    std::uint64_t with_short = 0;
    std::uint64_t with_long = 0;
    for (std::size_t i = 0; i < starts_.size(); ++i) {
        const std::uint64_t values = values_of(i);
        const std::uint64_t size = encoding_.bytes_of(values);
        if (!encoding_.is_inline(values, 4)) with_short += size;
        if (!encoding_.is_inline(values, 8)) with_long += size;
    }
    const std::uint64_t n = starts_.size();
    constexpr std::uint64_t short_limit = std::uint64_t{1} << 31;
    Layout layout;
    layout.has_short_words = with_short < short_limit && with_short + 4 * n <= with_long + 8 * n;
    layout.data_size = layout.has_short_words ? with_short : with_long;
    layout.padded_size = (layout.data_size + 3) / 4 * 4;
    const std::uint64_t word = encoding_.is_mask() ? 0 : layout.has_short_words ? 4 : 8;
    layout.size = layout.padded_size + index_head + (n == 0 ? 0 : 4 * jumps().size() + (8 + word) * n);
    return layout;
}

std::vector<std::int32_t> SectionStore::jumps() const {
    std::vector<std::int32_t> jumps;
    if (ends_.empty()) return jumps;
    const std::int64_t last = std::max<std::int64_t>(ends_.back(), -1);
    std::size_t i = 0;
    for (std::int64_t position = 0; position <= last; position += jump_span) {
        while (ends_[i] < position) ++i;
        jumps.push_back(static_cast<std::int32_t>(i));
    }
    return jumps;
}

template <typename Sink>
void SectionStore::write(const Layout& layout, BinaryWriter<Sink>& writer) const {
    const std::uint32_t width = layout.has_short_words ? 4 : 8;
    const std::uint64_t inline_bit = std::uint64_t{1} << (8 * width - 1);
    std::vector<std::uint8_t> words(encoding_.is_mask() ? 0 : width * starts_.size());
    std::uint64_t from = 0;     // codes that are to be written as one piece
    std::uint64_t pending = 0;  // how many bytes these are
    const auto put = [&] {
        data_.read(from, pending, [&](const std::uint8_t* data, std::size_t n) { writer.bytes(data, n); });
        pending = 0;
    };
    std::uint64_t in_order = 0;
    std::uint64_t written = 0;
    for (std::size_t i = 0; i < starts_.size() && !encoding_.is_mask(); ++i) {
        const std::uint64_t values = values_of(i);
        const std::uint64_t size = encoding_.bytes_of(values);
        const std::uint64_t offset = is_ascending_ ? in_order : offsets_[i];
        in_order += size;
        std::uint64_t word = written;
        if (encoding_.is_inline(values, width)) {
            word = inline_bit;
            auto* to = reinterpret_cast<std::uint8_t*>(&word);
            data_.read(offset, size, [&](const std::uint8_t* data, std::size_t n) {
                for (std::size_t k = 0; k < n; ++k) *to++ |= data[k];
            });
        } else {
            if (pending != 0 && from + pending != offset) put();
            if (pending == 0) from = offset;
            pending += size;
            written += size;
        }
        std::memcpy(words.data() + width * i, &word, width);
    }
    put();
    constexpr std::uint32_t zeros = 0;
    writer.bytes(&zeros, layout.padded_size - layout.data_size);

    const std::vector<std::int32_t> jump_table = jumps();
    writer.u32(static_cast<std::uint32_t>(starts_.size()));
    writer.u32(static_cast<std::uint32_t>(jump_table.size()));
    writer.u8(layout.has_short_words ? 1 : 0);
    writer.bytes(&zeros, 3);
    writer.bytes(jump_table.data(), 4 * jump_table.size());
    writer.bytes(ends_.data(), 4 * ends_.size());
    writer.bytes(starts_.data(), 4 * starts_.size());
    writer.bytes(words.data(), words.size());
}

void SectionStore::clear() {
    data_.clear();
    starts_ = {};
    ends_ = {};
    offsets_ = {};
    by_start_ = {};
    positions_ = 0;
}

template void SectionStore::write(const Layout&, BinaryWriter<OutputFile>&) const;
template void SectionStore::write(const Layout&, BinaryWriter<ScratchFile>&) const;

}  // namespace gk::track::build
