#include "gk/track/source/values_source.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <string_view>
#include <vector>

#include "gk/base/fields.hpp"
#include "gk/base/half.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/base/numbers.hpp"
#include "gk/io/lines.hpp"
#include "gk/track/source/number_text.hpp"
#include "gk/track/source/track_lines.hpp"

namespace gk::track::source {
namespace {

class ValuesReader {
public:
    ValuesReader(const std::string& file, const Genome& genome, build::TrackBuilder& builder, build::FeedReport& report)
        : genome_(genome), builder_(builder), report_(report), context_(genome, file) {}

    void read(std::string_view line, std::uint64_t number);

private:
    void parse(std::string_view text, Dtype dtype, std::uint64_t number);
    template <typename Value>
    void push(Value value) {
        const std::size_t size = bytes_.size();
        bytes_.resize(size + sizeof value);
        std::memcpy(bytes_.data() + size, &value, sizeof value);
        ++count_;
    }
    void push_text(std::string_view text, Dtype dtype, std::uint64_t number);

    const Genome& genome_;
    build::TrackBuilder& builder_;
    build::FeedReport& report_;
    LineContext context_;
    std::vector<std::string_view> fields_;
    std::vector<std::uint8_t> bytes_;
    std::uint64_t count_ = 0;
};

void ValuesReader::read(std::string_view line, std::uint64_t number) {
    fields_ = split_at_tabs(line);
    if (fields_.size() != 6)
        context_.fail("a row has 6 columns between TABs, chrom, start, end, strand, dtype and values, not " +
                          std::to_string(fields_.size()),
                      number);
    const ChromId chrom = context_.chrom(fields_[0], number);
    const std::uint32_t tag = chrom_tag(genome_.names().name(chrom));
    const std::int32_t start = context_.position(fields_[1], "start", number);
    const std::int32_t end = context_.position(fields_[2], "end", number);
    if (start > end) context_.fail("its start is behind its end", number);
    if (fields_[3] != "+" && fields_[3] != "-" && !is_dot(fields_[3]))
        context_.fail("its strand, " + in_quotes(fields_[3]) + ", is none of + - .", number);
    const Strand strand = fields_[3] == "-" ? Strand::negative : Strand::positive;
    const std::int64_t size = genome_.size(chrom).value_or(std::numeric_limits<std::int32_t>::max());
    ++report_.rows;
    if (end > size) report_.beyond_end.add(number);
    if (start < 0) report_.before_start.add(number);
    try {
        if (is_dot(fields_[5])) return builder_.add_mask(tag, strand, start, end);
        const auto dtype = find_dtype(fields_[4]);
        if (!dtype)
            context_.fail("its dtype, " + in_quotes(fields_[4]) + ", is none of bool, uint8, int8, float16, float32",
                          number);
        parse(fields_[5], *dtype, number);
        builder_.add(tag, strand, start, end, *dtype, bytes_.data(), count_);
    } catch (const build::ValueError& error) {
        context_.fail("value " + std::to_string(error.index + 1) + ": " + error.what(), number);
    } catch (const build::RefusedData& error) {
        context_.fail(error.what(), number);
    }
}

void ValuesReader::parse(std::string_view text, Dtype dtype, std::uint64_t number) {
    bytes_.clear();
    count_ = 0;
    if (text.empty()) return;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        push_text(text.substr(at, end - at), dtype, number);
        at = end + 1;
    }
}

void ValuesReader::push_text(std::string_view text, Dtype dtype, std::uint64_t number) {
    const auto fail = [&] {
        context_.fail(in_quotes(text) + " is no value of type " + std::string(name_of(dtype)), number);
    };
    if (dtype == Dtype::int8) {
        const auto value = parse_integer<std::int8_t>(text);
        if (!value) fail();
        return push(*value);
    }
    if (dtype == Dtype::boolean || dtype == Dtype::uint8) {
        const auto value = parse_integer<std::uint8_t>(text);
        if (!value) fail();
        return push(*value);
    }
    const auto value = parse_real(text);
    if (!value) fail();
    if (dtype == Dtype::float32) return push(*value);
    const auto half = half_of(*value);
    if (!half) fail();
    if (std::isfinite(*value) && std::isinf(float_of_half(*half))) report_.made_infinite.add(number);
    push(*half);
}

}  // namespace

void read_values(io::Input& input, const Genome& genome, build::TrackBuilder& builder, build::FeedReport& report) {
    ValuesReader reader(input.name(), genome, builder, report);
    io::LineSource lines(input);
    io::Chunk chunk;
    while (lines.next(chunk))
        io::for_each_line(chunk, [&](std::string_view line, std::uint64_t number) {
            if (!io::is_skipped_line(line)) reader.read(line, number);
        });
}

}  // namespace gk::track::source
