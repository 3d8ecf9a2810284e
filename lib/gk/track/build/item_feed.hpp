// Items of text or of a bigWig on their way into a track: which of them become one block
// (gk/track/build/FORMAT.md#joined-items).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "gk/genome/genome.hpp"
#include "gk/io/account.hpp"
#include "gk/track/build/track_builder.hpp"

namespace gk::track::build {

/// How items are joined: `fixed` ones that touch; `stepping` ones also over a gap of up to 8192 bases, which then has
/// the default value.
enum class ItemKind : std::uint8_t { fixed, stepping };

/// What was read from a file, and what was odd about it. The lines are those of items; 0 in binary files.
struct FeedReport {
    std::uint64_t items = 0;          ///< declarations with rows, or lines
    std::uint64_t rows = 0;           ///< values, of one position or several
    io::Occurrences irregular{};      ///< spans that are not whole positions, each of which is stored as if it were
    io::Occurrences beyond_end{};     ///< rows that pass the chromosome's end; they are stored
    io::Occurrences before_start{};   ///< rows that begin before base 0; they are stored
    io::Occurrences made_infinite{};  ///< numbers that half precision makes infinite
    io::Occurrences rounded{};        ///< numbers whose code is another one than without half precision
    io::Occurrences without_start{};  ///< fixedStep declarations without `start=`

    /// A sentence for each thing that occurred, with the first line.
    std::vector<std::string> warnings(const std::string& file) const;
};

/// Feeds one strand of a builder with the items of one file, which come by chromosome and ascending position; each
/// chromosome once. What breaks this, and what the track can't hold, is a DataError with file and line. Values pass
/// through half precision, unless the track is f32. In a mask an item is a block, whatever its values.
class ItemFeed {
public:
    /// All must outlive it.
    ItemFeed(TrackBuilder& builder, const Genome& genome, Strand strand, const std::string& file, FeedReport& report);

    /// Begins an item at a base from 0 on, which must be at least where the item before it ended. `line`: for errors, 0
    /// for none.
    void begin(ChromId chrom, ItemKind kind, std::int64_t start, std::uint64_t line);
    /// Rows of `dim` values for the next positions, from lines that follow each other.
    void append(std::span<const float> values, std::uint64_t first_line);
    /// One value for the next positions.
    void append_run(float value, std::int64_t positions, std::uint64_t line);
    /// The default value up to a base. It must be at least the next one.
    void skip_to(std::int64_t base, std::uint64_t line);
    /// The item is not whole positions: nothing can be joined to it.
    void set_irregular(std::uint64_t line);
    /// The base behind the last position.
    std::int64_t end() const { return end_; }

    /// An item with one value, of the bases [start, end), 0 <= start < end.
    void add(ChromId chrom, std::int64_t start, std::int64_t end, float value, std::uint64_t line);
    /// A chromosome is there, though it may have no item.
    void visit(ChromId chrom, std::uint64_t line);
    /// To be called once, behind the last item.
    void finish();

private:
    void close();
    void leave_chromosome();
    void append_halves(std::span<const float> values, std::uint64_t first_line);
    std::uint16_t half_of_item(float value, std::uint64_t line);
    void count_change(float value, std::uint16_t half, std::uint64_t line);
    void advance(std::int64_t rows, std::uint64_t first_line, bool is_one_item);
    [[noreturn]] void fail(const std::string& what, std::uint64_t line) const;

    TrackBuilder& builder_;
    const TrackOptions& options_;
    const Genome& genome_;
    Strand strand_;
    const std::string& file_;
    FeedReport& report_;
    bool takes_floats_;  // f32
    bool is_mask_;
    bool may_round_;                         // another code may come of a number than of its half
    std::optional<ClampRange> early_clamp_;  // before the number is rounded to a half
    TrackEncoder as_written_;                // of the numbers without half precision, to see what it changed

    std::optional<ChromId> chrom_;
    std::int64_t chrom_size_ = 0;
    SectionBuilder* section_ = nullptr;
    bool is_open_ = false;
    ItemKind kind_ = ItemKind::fixed;
    bool is_irregular_ = false;
    std::int64_t start_ = 0;
    std::int64_t end_ = 0;
};

}  // namespace gk::track::build
