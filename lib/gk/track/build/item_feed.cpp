#include "gk/track/build/item_feed.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>

#include "gk/base/error.hpp"
#include "gk/base/half.hpp"
#include "gk/base/name_hash.hpp"

namespace gk::track::build {
namespace {

constexpr std::int64_t largest_filled_gap = 8192;
constexpr float largest_half = 65504;

// What a number of a file is clamped to before it becomes a half. A transform comes behind that, so that the bounds of
// what it gives are none of what goes in; but what no half could hold has to be held.
std::optional<ClampRange> clamp_of_text(const TrackOptions& options) {
    if (!options.clamping()) return std::nullopt;
    if (options.transform()) return ClampRange{-largest_half, largest_half};
    return options.clamping();
}

}  // namespace

std::vector<std::string> FeedReport::warnings(const std::string& file) const {
    std::vector<std::string> sentences;
    const auto say = [&](const io::Occurrences& found, const io::Phrase& phrase) {
        if (found.count != 0) sentences.push_back(io::sentence(found, phrase, file));
    };
    say(without_start,
        {"declaration has no start=, so it begins at base 1", "declarations have no start=, so they begin at base 1"});
    say(irregular, {"item is not whole positions of the track, and is stored as if it were",
                    "items are not whole positions of the track, and are stored as if they were"});
    say(beyond_end, {"row passes the chromosome's end", "rows pass the chromosome's end"});
    say(before_start, {"row begins before base 0", "rows begin before base 0"});
    say(made_infinite, {"number became infinite in half precision, which ends at 65504",
                        "numbers became infinite in half precision, which ends at 65504"});
    say(rounded, {"number was rounded to half precision before it was encoded, which changed its code",
                  "numbers were rounded to half precision before they were encoded, which changed their codes"});
    return sentences;
}

ItemFeed::ItemFeed(TrackBuilder& builder, const Genome& genome, Strand strand, const std::string& file,
                   FeedReport& report)
    : builder_(builder),
      options_(builder.options()),
      genome_(genome),
      strand_(strand),
      file_(file),
      report_(report),
      takes_floats_(options_.encoding().etype == Etype::f32),
      is_mask_(options_.encoding().is_mask()),
      may_round_(options_.encoding().bits <= 8 && !is_mask_),
      early_clamp_(clamp_of_text(options_)),
      as_written_(options_) {}

void ItemFeed::fail(const std::string& what, std::uint64_t line) const {
    if (line == 0) throw DataError(what, file_);
    throw DataError::at_line(what, file_, line);
}

void ItemFeed::begin(ChromId chrom, ItemKind kind, std::int64_t start, std::uint64_t line) {
    visit(chrom, line);
    ++report_.items;
    if (is_open_) {
        if (start < end_)
            fail("it starts at base " + std::to_string(start) + ", before the end of the data before it, base " +
                     std::to_string(end_) + " (from 0)",
                 line);
        const bool near = kind == ItemKind::fixed ? start == end_ : !is_mask_ && start - end_ <= largest_filled_gap;
        if (near && kind == kind_) {
            if (is_irregular_)
                fail("it follows an item whose span is not the resolution, which can only be the last one", line);
            skip_to(start, line);
            return;
        }
        close();
    }
    is_open_ = true;
    kind_ = kind;
    is_irregular_ = false;
    start_ = start;
    end_ = start;
    if (!is_mask_) section_->begin(start / options_.resolution());
}

void ItemFeed::visit(ChromId chrom, std::uint64_t line) {
    if (chrom_ == chrom) return;
    leave_chromosome();
    section_ = &builder_.section(chrom_tag(genome_.names().name(chrom)), strand_);
    if (section_->is_frozen())
        fail("chromosome '" + genome_.names().name(chrom) + "' comes back: its data has to stand together", line);
    chrom_ = chrom;
    chrom_size_ = genome_.size(chrom).value_or(std::numeric_limits<std::int64_t>::max());
}

void ItemFeed::close() {
    if (!is_open_) return;
    is_open_ = false;
    if (is_mask_)
        section_->add_mask(start_ / options_.resolution(), end_ / options_.resolution());
    else
        section_->end();
}

void ItemFeed::leave_chromosome() {
    if (!chrom_) return;
    close();
    builder_.freeze(*section_);
    chrom_.reset();
}

void ItemFeed::finish() {
    leave_chromosome();
}

void ItemFeed::advance(std::int64_t rows, std::uint64_t first_line, bool is_one_item) {
    const std::int64_t bases = options_.resolution();
    const std::int64_t before = end_;
    end_ += rows * bases;
    report_.rows += is_one_item ? 1 : static_cast<std::uint64_t>(rows);
    if (end_ > std::numeric_limits<std::int32_t>::max())
        fail("it passes base 2147483647, the last that a track can have", first_line);
    // The last position may pass the end, if it begins before it.
    const std::int64_t sound = std::max<std::int64_t>(0, (chrom_size_ - before + bases - 1) / bases);
    if (rows <= sound) return;
    if (report_.beyond_end.count == 0)
        report_.beyond_end.first_line = first_line + (is_one_item ? 0 : static_cast<std::uint64_t>(sound));
    report_.beyond_end.count += is_one_item ? 1 : static_cast<std::uint64_t>(rows - sound);
}

void ItemFeed::append(std::span<const float> values, std::uint64_t first_line) {
    const auto dim = static_cast<std::size_t>(options_.dim());
    if (is_mask_) return advance(static_cast<std::int64_t>(values.size() / dim), first_line, false);
    try {
        if (takes_floats_)
            section_->append(Dtype::float32, values.data(), values.size() / dim);
        else
            append_halves(values, first_line);
    } catch (const ValueError& error) {
        fail(error.what(), first_line == 0 ? 0 : first_line + error.index / dim);
    }
    advance(static_cast<std::int64_t>(values.size() / dim), first_line, false);
}

void ItemFeed::append_halves(std::span<const float> values, std::uint64_t first_line) {
    const auto dim = static_cast<std::size_t>(options_.dim());
    std::array<std::uint16_t, TrackEncoder::most_values> few;
    std::vector<std::uint16_t> many;
    if (values.size() > few.size()) many.resize(values.size());
    std::uint16_t* const halves = many.empty() ? few.data() : many.data();
    // Most numbers are neither clamped nor special: as half_of_float does it, without its cases.
    constexpr std::uint32_t smallest = 0x38800000;  // 2^-14
    constexpr std::uint32_t beyond = 0x477FF000;    // 65520
    constexpr std::uint32_t offset = 0x38000000;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto bits = std::bit_cast<std::uint32_t>(values[i]);
        const std::uint32_t size = bits & 0x7FFFFFFF;
        if (size == 0 || (size - smallest < beyond - smallest && !early_clamp_)) {
            const std::uint32_t half = size == 0 ? 0 : (size - offset + 0x1000) >> 13;
            halves[i] = static_cast<std::uint16_t>((bits >> 16 & 0x8000) | half);
        } else {
            halves[i] = half_of_item(values[i], first_line + i / dim);
        }
        if (may_round_ && float_of_half(halves[i]) != values[i])
            count_change(values[i], halves[i], first_line + i / dim);
    }
    section_->append(Dtype::float16, halves, values.size() / dim);
}

void ItemFeed::append_run(float value, std::int64_t positions, std::uint64_t line) {
    if (!is_mask_) {
        try {
            if (takes_floats_) {
                section_->fill(Dtype::float32, &value, static_cast<std::uint64_t>(positions));
            } else {
                const std::uint16_t half = half_of_item(value, line);
                if (may_round_ && float_of_half(half) != value) count_change(value, half, line);
                section_->fill(Dtype::float16, &half, static_cast<std::uint64_t>(positions));
            }
        } catch (const ValueError& error) {
            fail(error.what(), line);
        }
    }
    advance(positions, line, true);
}

std::uint16_t ItemFeed::half_of_item(float value, std::uint64_t line) {
    if (early_clamp_) {
        if (value < early_clamp_->low) value = early_clamp_->low;
        if (value > early_clamp_->high) value = early_clamp_->high;
    }
    const auto half = half_of(value);
    if (!half)
        fail(
            "a number is beyond half precision, which ends at 65504 and through which all numbers of files go: an f32 "
            "track holds it",
            line);
    if (std::isinf(float_of_half(*half)) && !std::isinf(value)) report_.made_infinite.add(line);
    return *half;
}

// Counts the number if it would have another code, had it not been rounded to a half.
void ItemFeed::count_change(float value, std::uint16_t half, std::uint64_t line) {
    std::uint8_t of_float = 0;
    std::uint8_t of_half = 0;
    if (std::isnan(value)) return;
    try {
        as_written_.encode(Dtype::float16, &half, 1, &of_half);
        as_written_.encode(Dtype::float32, &value, 1, &of_float);
        if (of_float != of_half) report_.rounded.add(line);
    } catch (const ValueError&) {
        report_.rounded.add(line);
    }
}

void ItemFeed::skip_to(std::int64_t base, std::uint64_t line) {
    const std::int64_t positions = (base - end_) / options_.resolution();
    if (positions == 0) return;
    end_ = base;
    if (is_mask_) return;
    const float real = options_.default_value().real;
    try {
        if (takes_floats_) {
            section_->fill(Dtype::float32, &real, static_cast<std::uint64_t>(positions));
        } else {
            const std::uint16_t half = *half_of(real);
            section_->fill(Dtype::float16, &half, static_cast<std::uint64_t>(positions));
        }
    } catch (const ValueError&) {
        const std::string name(options_.encoding().name);
        fail(std::isnan(real)
                 ? "the gap before it gets the default value, but none was set (--default), and a track of " + name +
                       " can't hold NaN"
                 : "the gap before it gets the default value, which a track of " + name + " can't hold",
             line);
    }
}

void ItemFeed::set_irregular(std::uint64_t line) {
    is_irregular_ = true;
    report_.irregular.add(line);
}

void ItemFeed::add(ChromId chrom, std::int64_t start, std::int64_t end, float value, std::uint64_t line) {
    const std::int64_t bases = options_.resolution();
    if (start % bases != 0)
        fail(
            "its start, base " + std::to_string(start) + ", is no multiple of the resolution, " + std::to_string(bases),
            line);
    begin(chrom, ItemKind::stepping, start, line);
    append_run(value, (end - start + bases - 1) / bases, line);
    if (end % bases != 0) set_irregular(line);
}

}  // namespace gk::track::build
