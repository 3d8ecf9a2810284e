#include "gk/track/source/wig_source.hpp"

#include <array>
#include <limits>
#include <optional>
#include <vector>

#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/numbers.hpp"
#include "gk/io/lines.hpp"
#include "gk/track/source/number_text.hpp"
#include "gk/track/source/track_lines.hpp"

namespace gk::track::source {
namespace {

constexpr std::size_t most_rows_at_once = 1024;

// `fixedStep` or `variableStep`, then attributes, between blanks or TABs.
struct Declaration {
    bool is_fixed = false;
    ChromId chrom{};
    std::int64_t start = 0;  // from 0
    bool has_start = false;  // a variableStep says where it begins
    std::int64_t span = 1;
    std::uint64_t line = 0;
};

// The newline behind a line that is a number; null where it is none.
const char* parse_long_line(const char* at, const char* end, float& value) {
    const auto* const newline = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
    std::string_view line(at, static_cast<std::size_t>(newline - at));
    if (line.ends_with('\r')) line.remove_suffix(1);
    const auto parsed = parse_real(line);
    if (!parsed) return nullptr;
    value = *parsed;
    return newline;
}

class WigReader {
public:
    WigReader(const std::string& file, const Genome& genome, build::ItemFeed& feed, const build::TrackOptions& options,
              build::FeedReport& report)
        : context_(genome, file),
          feed_(feed),
          report_(report),
          resolution_(options.resolution()),
          dim_(static_cast<std::size_t>(options.dim())) {}

    void read(const io::Chunk& chunk);

private:
    const char* read_short_rows(const char* at, const char* end, std::uint64_t line);
    void read_line(std::string_view line, std::uint64_t number);
    void declare(std::string_view line, std::uint64_t number);
    void read_row(std::uint64_t number);
    void read_position(std::string_view text, std::uint64_t number);
    void begin_item(std::int64_t start, std::uint64_t number);
    bool is_bedgraph(std::string_view line) const;

    LineContext context_;
    build::ItemFeed& feed_;
    build::FeedReport& report_;
    std::int64_t resolution_;
    std::size_t dim_;
    std::optional<Declaration> declared_;
    std::uint64_t rows_ = 0;  // of the declaration
    std::vector<std::string_view> fields_;
    std::vector<float> values_;
};

void WigReader::read(const io::Chunk& chunk) {
    const char* at = chunk.text.view().data();
    const char* const end = at + chunk.text.size();
    std::uint64_t number = chunk.first_line;
    while (at != end) {
        if (declared_ && declared_->is_fixed && dim_ == 1) {
            const std::uint64_t before = rows_;
            at = read_short_rows(at, end, number);
            number += rows_ - before;
            if (at == end) return;
        }
        const auto* const newline = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
        std::string_view line(at, static_cast<std::size_t>(newline - at));
        if (line.ends_with('\r')) line.remove_suffix(1);
        read_line(line, number++);
        at = newline + 1;
    }
}

// Rows that are a number each. Returns the place of the first line that is not.
const char* WigReader::read_short_rows(const char* at, const char* end, std::uint64_t line) {
    std::array<float, most_rows_at_once> values;
    for (;;) {
        std::size_t n = 0;
        const std::size_t most = declared_->span == resolution_ ? values.size() : 0;
        for (; n < most && at != end; ++n) {
            const bool has_room = static_cast<std::size_t>(end - at) >= short_number_room;
            const char* newline = has_room ? parse_short_line(at, values[n]) : nullptr;
            if (newline == nullptr) newline = parse_long_line(at, end, values[n]);
            if (newline == nullptr) break;
            at = newline + 1;
        }
        if (n == 0) return at;
        if (rows_ == 0) begin_item(declared_->start, declared_->line);
        feed_.append({values.data(), n}, line);
        line += n;
        rows_ += n;
    }
}

void WigReader::read_line(std::string_view line, std::uint64_t number) {
    if (io::is_skipped_line(line)) return;
    if (line.starts_with("fixedStep") || line.starts_with("variableStep")) return declare(line, number);
    split_fields(line, fields_);
    if (is_bedgraph(line)) {
        declared_.reset();
        const BedGraphLine item = parse_bedgraph_line(line, context_, number);
        feed_.add(item.chrom, item.start, item.end, item.value, number);
        return;
    }
    if (!declared_) context_.fail("it stands before any fixedStep or variableStep, " + in_quotes(line), number);
    read_row(number);
}

// Four columns between TABs, where a row has another number of them.
bool WigReader::is_bedgraph(std::string_view line) const {
    if (fields_.size() != 4 || line.find('\t') == std::string_view::npos) return false;
    return !declared_ || fields_.size() != dim_ + (declared_->is_fixed ? 0 : 1);
}

void WigReader::declare(std::string_view line, std::uint64_t number) {
    Declaration made;
    made.is_fixed = line.front() == 'f';
    made.line = number;
    const auto attribute = [&](std::string_view name) -> std::optional<std::string_view> {
        for (std::size_t at = 0; at < line.size();) {
            const std::size_t begin = std::min(line.find_first_not_of(" \t", at), line.size());
            const std::size_t stop = std::min(line.find_first_of(" \t", begin), line.size());
            const std::string_view word = line.substr(begin, stop - begin);
            if (word.size() > name.size() && word.starts_with(name) && word[name.size()] == '=')
                return word.substr(name.size() + 1);
            at = stop;
        }
        return std::nullopt;
    };
    const auto integer = [&](std::string_view name, const char* what) -> std::int64_t {
        const auto text = attribute(name);
        return text ? context_.position(*text, what, number) : 1;
    };
    const auto chrom = attribute("chrom");
    if (!chrom) context_.fail("the declaration has no chrom=", number);
    made.chrom = context_.chrom(*chrom, number);
    made.start = integer("start", "start") - 1;
    made.has_start = made.start > 0;
    made.span = integer("span", "span");
    if (made.is_fixed && !attribute("start")) report_.without_start.add(number);
    if (made.start < 0) context_.fail("positions of wig begin at 1, not at " + std::to_string(made.start + 1), number);
    if (made.start % resolution_ != 0)
        context_.fail("its start does not begin a position of the track, which has a resolution of " +
                          std::to_string(resolution_),
                      number);
    if (made.span < 1) context_.fail("its span is " + std::to_string(made.span) + ", not at least 1", number);
    if (made.is_fixed) {
        const std::int64_t step = integer("step", "step");
        if (step != made.span)
            context_.fail("its step, " + std::to_string(step) + ", is not its span, " + std::to_string(made.span) +
                              (attribute("span") ? "" : ", which is 1 where it is not given"),
                          number);
    }
    declared_ = made;
    rows_ = 0;
    feed_.visit(made.chrom, number);
}

void WigReader::begin_item(std::int64_t start, std::uint64_t number) {
    feed_.begin(declared_->chrom, declared_->is_fixed ? build::ItemKind::fixed : build::ItemKind::stepping, start,
                number);
}

void WigReader::read_row(std::uint64_t number) {
    const std::size_t columns = dim_ + (declared_->is_fixed ? 0 : 1);
    if (fields_.size() != columns)
        context_.fail("a row of " + std::string(declared_->is_fixed ? "fixedStep" : "variableStep") + " has " +
                          std::to_string(columns) + (columns == 1 ? " column" : " columns") + " here, not " +
                          std::to_string(fields_.size()),
                      number);
    const bool is_irregular = declared_->span != resolution_;
    if (is_irregular && rows_ != 0)
        context_.fail("a declaration whose span, " + std::to_string(declared_->span) +
                          ", is not the resolution of the track, " + std::to_string(resolution_) +
                          ", has one row at most",
                      number);
    if (declared_->is_fixed) {
        if (rows_ == 0) begin_item(declared_->start, declared_->line);
    } else {
        read_position(fields_.front(), number);
    }
    values_.clear();
    for (std::size_t i = columns - dim_; i < columns; ++i) values_.push_back(context_.real(fields_[i], number));
    feed_.append(values_, number);
    if (is_irregular) feed_.set_irregular(number);
    ++rows_;
}

void WigReader::read_position(std::string_view text, std::uint64_t number) {
    const std::int64_t base = std::int64_t{context_.position(text, "position", number)} - 1;
    if (base < 0) context_.fail("positions of wig begin at 1, not at " + std::to_string(base + 1), number);
    if (base % resolution_ != 0)
        context_.fail("its position does not begin a position of the track, which has a resolution of " +
                          std::to_string(resolution_),
                      number);
    if (rows_ == 0) {
        if (declared_->has_start && base < declared_->start)
            context_.fail("its position is before the start of the declaration", number);
        begin_item(declared_->has_start ? declared_->start : base, number);
    }
    if (base < feed_.end()) context_.fail("its position is not behind the one before it", number);
    feed_.skip_to(base, number);
}

}  // namespace

void require_wig(const build::TrackOptions& options, bool has_negative_file) {
    require_ascending(options, "wig", has_negative_file);
}

void read_wig(io::Input& input, const Genome& genome, build::ItemFeed& feed, const build::TrackOptions& options,
              build::FeedReport& report) {
    WigReader reader(input.name(), genome, feed, options, report);
    io::LineSource lines(input);
    io::Chunk chunk;
    while (lines.next(chunk)) reader.read(chunk);
    feed.finish();
}

}  // namespace gk::track::source
