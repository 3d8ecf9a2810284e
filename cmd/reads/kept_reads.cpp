#include "cmd/reads/kept_reads.hpp"

#include <algorithm>
#include <charconv>
#include <deque>
#include <string_view>

#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/numbers.hpp"
#include "gk/io/input.hpp"
#include "gk/io/lines.hpp"

namespace gk::cmd {
namespace {

using Current = ReadCondition::Current;
using reads::build::CountedRead;
using table::make_column;

std::int64_t file_of_read(const Current& current, table::Row) {
    return static_cast<std::int64_t>(current.read->file_number);
}
std::int64_t junction_of_read(const Current& current, table::Row) {
    return current.read->junction;
}
std::int64_t number_of_read(const Current& current, table::Row) {
    return current.read->number;
}
std::string_view chrom_of_read(const Current& current, table::Row) {
    return current.names.chrom_name(current.junction().head.chrom);
}
std::int64_t start_of_read_junction(const Current& current, table::Row) {
    return current.junction().head.start();
}
std::int64_t end_of_read_junction(const Current& current, table::Row) {
    return current.junction().head.end();
}
std::string_view strand_of_read_junction(const Current& current, table::Row) {
    return current.junction().head.forward() ? "+" : "-";
}
std::int64_t reads_of_junction(const Current& current, table::Row) {
    return current.junction().read_count;
}
std::int64_t left_of_read(const Current& current, table::Row) {
    return current.read->read.left;
}
std::int64_t right_of_read(const Current& current, table::Row) {
    return current.read->read.right;
}
std::string_view mapped_strand_of_read(const Current& current, table::Row) {
    return current.read->read.strand == Strand::positive ? "+" : "-";
}
std::int64_t variants_of_read(const Current& current, table::Row) {
    return static_cast<std::int64_t>(current.read->read.variants.count);
}

std::vector<table::Column> columns_of(const Current& current) {
    return {make_column<Current, file_of_read>("file", current),
            make_column<Current, junction_of_read>("junction", current),
            make_column<Current, number_of_read>("read", current),
            make_column<Current, chrom_of_read>("chrom", current),
            make_column<Current, start_of_read_junction>("start", current),
            make_column<Current, end_of_read_junction>("end", current),
            make_column<Current, strand_of_read_junction>("strand", current),
            make_column<Current, reads_of_junction>("num_reads", current),
            make_column<Current, left_of_read>("left", current),
            make_column<Current, right_of_read>("right", current),
            make_column<Current, mapped_strand_of_read>("read_strand", current),
            make_column<Current, variants_of_read>("num_variants", current)};
}

// Each bit of the result depends on each bit of the number: the finalizer of splitmix64.
std::uint64_t mixed(std::uint64_t bits) {
    bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9ULL;
    bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBULL;
    return bits ^ (bits >> 31);
}

}  // namespace

ReadCondition::ReadCondition(const std::string& text, const reads::FileNames& names) : current_{.names = names} {
    condition_.emplace(text, columns_of(current_));
    evaluator_ = std::make_unique<table::Condition::Evaluator>(*condition_);
}

bool ReadCondition::holds(const CountedRead& read) {
    current_.read = &read;
    return evaluator_->holds(0);
}

ReadShare::ReadShare(const std::string& text, std::int64_t seed) : seed_(static_cast<std::uint64_t>(seed)) {
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, share_);
    const bool is_share = share_ >= 0 && share_ <= 1;  // so that NaN is none
    if (error != std::errc{} || stop != end || !is_share)
        throw UsageError("--downsample: " + in_quotes(text) + " is not a number from 0 to 1");
}

bool ReadShare::has(const CountedRead& read) const {
    std::uint64_t bits = mixed(seed_ + 0x9E3779B97F4A7C15ULL);
    bits = mixed(bits ^ read.file_number);
    bits = mixed(bits ^ (std::uint64_t{read.junction} << 32 | read.number));
    constexpr double two_to_53 = 9007199254740992.0;
    return static_cast<double>(bits >> 11) < share_ * two_to_53;
}

ReadList::ReadList(const std::string& path, const std::vector<std::string>& inputs) {
    std::deque<reads::Jralign> files;
    for (const std::string& input : inputs) files.emplace_back(input);
    io::Input input(path);
    io::LineSource lines(input);
    io::Chunk chunk;
    const auto add = [&](std::string_view line, std::uint64_t number) {
        if (io::is_skipped_line(line)) return;
        const auto fail = [&](const char* what) {
            throw DataError(in_quotes(line) + what, input.name() + ":" + std::to_string(number));
        };
        const std::vector<std::string_view> fields = split_at_tabs(line);
        Numbers numbers{};
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            const auto value = i < fields.size() ? parse_integer<std::uint32_t>(fields[i]) : std::nullopt;
            if (!value) fail(" is not three numbers with tabs between them: input, junction, read");
            numbers[i] = *value;
        }
        if (numbers[0] >= files.size()) fail(": there is no such input");
        const reads::Jralign& file = files[numbers[0]];
        if (numbers[1] >= file.junctions().count) fail(": the input has no such junction");
        if (numbers[2] >= file.junction(numbers[1]).read_count) fail(": the junction has no such read");
        sorted_.push_back(numbers);
    };
    while (lines.next(chunk)) for_each_line(chunk, add);
    std::sort(sorted_.begin(), sorted_.end());
}

bool ReadList::has(const CountedRead& read) const {
    return std::binary_search(sorted_.begin(), sorted_.end(),
                              Numbers{static_cast<std::uint32_t>(read.file_number), read.junction, read.number});
}

}  // namespace gk::cmd
