#include "gk/track/source/bed_track_source.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/io/lines.hpp"
#include "gk/track/source/track_lines.hpp"

namespace gk::track::source {
namespace {

class BedReader {
public:
    BedReader(const std::string& file, const Genome& genome, std::span<const std::string> categories,
              build::TrackBuilder& builder, build::FeedReport& report)
        : context_(genome, file),
          categories_(categories),
          is_stranded_(builder.options().is_stranded()),
          is_mask_(builder.options().encoding().is_mask()),
          positive_(builder, genome, Strand::positive, file, report),
          negative_(builder, genome, Strand::negative, file, report) {}

    void read(std::string_view line, std::uint64_t number);
    void finish() {
        negative_.finish();
        positive_.finish();
    }

private:
    float value(std::uint64_t number) const;
    Strand strand(std::uint64_t number) const;

    LineContext context_;
    std::span<const std::string> categories_;
    bool is_stranded_;
    bool is_mask_;
    build::ItemFeed positive_;
    build::ItemFeed negative_;
    std::vector<std::string_view> fields_;
};

void BedReader::read(std::string_view line, std::uint64_t number) {
    fields_.clear();
    for (std::size_t at = 0; at <= line.size() && fields_.size() < 7;) {
        const std::size_t end = std::min(line.find('\t', at), line.size());
        fields_.push_back(line.substr(at, end - at));
        at = end + 1;
    }
    if (fields_.size() < 3)
        context_.fail("a line of BED has at least 3 columns between TABs, not " + std::to_string(fields_.size()),
                      number);
    const ChromId chrom = context_.chrom(fields_[0], number);
    const std::int32_t start = context_.position(fields_[1], "start", number);
    const std::int32_t end = context_.position(fields_[2], "end", number);
    if (start < 0) context_.fail("its start, " + std::to_string(start) + ", is negative", number);
    if (start >= end) context_.fail("its start is not before its end", number);
    const float item = value(number);
    build::ItemFeed& feed = strand(number) == Strand::positive ? positive_ : negative_;
    feed.add(chrom, start, end, item, number);
}

float BedReader::value(std::uint64_t number) const {
    if (categories_.empty()) return fields_.size() < 5 || is_mask_ ? 1 : context_.real(fields_[4], number);
    if (fields_.size() < 4) context_.fail("it has no name, which is its category", number);
    const auto found = std::find(categories_.begin(), categories_.end(), fields_[3]);
    if (found == categories_.end())
        context_.fail("its name, " + in_quotes(fields_[3]) + ", is none of the categories", number);
    return static_cast<float>(found - categories_.begin());
}

// Only the first character of the column counts.
Strand BedReader::strand(std::uint64_t number) const {
    const char strand = fields_.size() < 6 || fields_[5].empty() ? '.' : fields_[5].front();
    if (strand != '+' && strand != '-' && strand != '.')
        context_.fail("its strand, " + in_quotes(fields_[5]) + ", is none of + - .", number);
    if (strand == '.' && is_stranded_) context_.fail("it has no strand, but the track has two", number);
    if (strand != '.' && !is_stranded_) context_.fail("it has a strand, but the track has none", number);
    return strand == '-' ? Strand::negative : Strand::positive;
}

}  // namespace

void require_bed(const build::TrackOptions& options, std::span<const std::string> categories) {
    const Encoding& encoding = options.encoding();
    if (options.dim() != 1)
        throw UsageError("BED has one value for a position, but the track " + std::to_string(options.dim()));
    if (categories.empty()) return;
    if (!encoding.is_unsigned())
        throw UsageError("categories are stored as their numbers, for which the encodings u1 to u8 are, not " +
                         std::string(encoding.name));
    if (categories.size() > encoding.code_count())
        throw UsageError("there are " + std::to_string(categories.size()) + " categories, but a track of " +
                         std::string(encoding.name) + " can tell " + std::to_string(encoding.code_count()) + " apart");
}

void read_bed(io::Input& input, const Genome& genome, std::span<const std::string> categories,
              build::TrackBuilder& builder, build::FeedReport& report) {
    builder.put_negative_first();
    BedReader reader(input.name(), genome, categories, builder, report);
    io::LineSource lines(input);
    io::Chunk chunk;
    while (lines.next(chunk))
        io::for_each_line(chunk, [&](std::string_view line, std::uint64_t number) {
            if (!io::is_skipped_line(line)) reader.read(line, number);
        });
    reader.finish();
}

}  // namespace gk::track::source
