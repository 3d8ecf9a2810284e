#include "cmd/interval/gather.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

#include "cmd/interval/row.hpp"
#include "gk/base/error.hpp"
#include "gk/base/name_hash.hpp"

namespace gk::cmd {
namespace {

using Record = IntervalRecord;

/// Numbers chromosome names in the order of their first use, so that intervals can be compared without text.
class ChromNumbers {
public:
    ChromId number(std::string_view name) {
        if (!names_.empty() && names_[last_] == name) return static_cast<ChromId>(last_);
        auto found = numbers_.find(name);
        if (found == numbers_.end()) {
            found = numbers_.emplace(name, static_cast<std::uint32_t>(names_.size())).first;
            names_.emplace_back(name);
        }
        last_ = found->second;
        return static_cast<ChromId>(last_);
    }

    /// The place of each number in GenomeKit's order of chromosomes: by tag. Foreign names may share one.
    std::vector<std::uint32_t> ranks() const {
        std::vector<std::uint32_t> order(names_.size());
        std::iota(order.begin(), order.end(), 0U);
        const auto key = [&](std::uint32_t i) { return std::pair(chrom_tag(names_[i]), std::string_view(names_[i])); };
        std::sort(order.begin(), order.end(), [&](auto a, auto b) { return key(a) < key(b); });
        std::vector<std::uint32_t> ranks(names_.size());
        for (std::uint32_t rank = 0; rank < order.size(); ++rank) ranks[order[rank]] = rank;
        return ranks;
    }

private:
    std::vector<std::string> names_;
    std::map<std::string, std::uint32_t, std::less<>> numbers_;
    std::uint32_t last_ = 0;
};

/// The rows of the whole input, and the interval of each.
class SortedRows {
public:
    ByteBuffer text;
    ChromNumbers chroms;

    /// The row is `text` from `begin` to the newline that ends it.
    void add(const Interval& interval, std::uint64_t begin) { rows_.push_back({0, begin, interval}); }

    /// `unique`: of equal intervals only the first row.
    void write(io::Output& output, bool unique) {
        sort();
        constexpr std::size_t piece_size = std::size_t{1} << 20;
        ByteBuffer piece;
        const Row* previous = nullptr;
        for (const Row& row : rows_) {
            if (unique && previous != nullptr && previous->interval == row.interval) continue;
            previous = &row;
            const std::string_view rest = text.view().substr(row.begin);
            piece.append(rest.substr(0, rest.find('\n') + 1));
            if (piece.size() < piece_size) continue;
            output.write(piece.view());
            piece.clear();
        }
        output.write(piece.view());
    }

private:
    struct Row {
        std::uint64_t key;  // chromosome and 5' position, which decide nearly every comparison
        std::uint64_t begin;
        Interval interval;
    };

    void sort() {
        const std::vector<std::uint32_t> ranks = chroms.ranks();
        for (Row& row : rows_) {
            const Interval& i = row.interval;
            const std::int64_t base5 = i.is_positive() ? i.start : std::int64_t{i.end} - 1;
            // 33 bits: the base before an end at the least 32-bit position is one less than that.
            const auto position = static_cast<std::uint64_t>(base5 + (std::int64_t{1} << 32U));
            row.key = std::uint64_t{ranks[index_of(i.chrom)]} << 33U | position;
        }
        std::sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) {
            if (a.key != b.key) return a.key < b.key;
            if (sorts_before(a.interval, b.interval)) return true;
            if (sorts_before(b.interval, a.interval)) return false;
            return a.begin < b.begin;
        });
    }

    std::vector<Row> rows_;
};

class SortHandler final : public AsReadHandler {
public:
    SortHandler(const IntervalTask& task, std::shared_ptr<SortedRows> rows)
        : AsReadHandler(task), rows_(std::move(rows)) {}

private:
    void take(const Record& record, const Interval& result, io::ChunkOutput& /*out*/) override {
        const std::uint64_t begin = rows_->text.size();
        append_row(rows_->text, record, result);
        rows_->text.push('\n');
        Interval numbered = result;
        numbered.chrom = rows_->chroms.number(record.own_name);
        rows_->add(numbered, begin);
    }

    std::shared_ptr<SortedRows> rows_;
};

std::uint64_t hash_of(const Interval& i) {
    std::uint64_t hash = index_of(i.chrom);
    const auto mix = [&hash](std::int64_t value) {
        hash = (hash ^ static_cast<std::uint64_t>(value)) * 0x9E3779B97F4A7C15U;
        hash ^= hash >> 32U;
    };
    mix(i.start);
    mix(i.end);
    mix(i.is_positive() ? 1 : 0);
    mix(i.anchor ? *i.anchor : std::int64_t{1} << 32U);
    mix(i.anchor_offset);
    return hash;
}

/// The intervals met so far: open addressing over a plain list, about half the size and time of std::unordered_set.
class SeenIntervals {
public:
    /// False when it is there already.
    bool insert(const Interval& interval) {
        if (2 * (intervals_.size() + 1) > slots_.size()) grow();
        const std::uint64_t hash = hash_of(interval);
        std::uint64_t& slot = find(hash, [&](const Interval& known) { return known == interval; });
        if (slot != 0) return false;
        intervals_.push_back(interval);
        slot = slot_value(hash, intervals_.size());
        return true;
    }

private:
    // A slot is 0 or the interval's number from 1, with the hash's upper bits above it, which spare most look-ups.
    static constexpr unsigned number_bits = 40;
    static std::uint64_t slot_value(std::uint64_t hash, std::uint64_t number) {
        return (hash >> number_bits) << number_bits | number;
    }

    template <typename Equals>
    std::uint64_t& find(std::uint64_t hash, Equals equals) {
        for (std::uint64_t at = hash;; ++at) {
            std::uint64_t& slot = slots_[at & (slots_.size() - 1)];
            if (slot == 0) return slot;
            const std::uint64_t number = slot & ((std::uint64_t{1} << number_bits) - 1);
            if ((slot ^ hash) >> number_bits == 0 && equals(intervals_[number - 1])) return slot;
        }
    }

    void grow() {
        slots_.assign(std::max<std::size_t>(2 * slots_.size(), 1024), 0);
        for (std::size_t i = 0; i < intervals_.size(); ++i) {
            const std::uint64_t hash = hash_of(intervals_[i]);
            find(hash, [](const Interval&) { return false; }) = slot_value(hash, i + 1);
        }
    }

    std::vector<Interval> intervals_;
    std::vector<std::uint64_t> slots_;
};

/// Writes a row when its interval is met for the first time, so that a slow pipe is answered at once.
class UniqueHandler final : public AsReadHandler {
public:
    using AsReadHandler::AsReadHandler;

private:
    void take(const Record& record, const Interval& result, io::ChunkOutput& out) override {
        Interval key = result;
        key.chrom = chroms_.number(record.own_name);
        if (!seen_.insert(key)) return;
        append_row(out.rows, record, result);
        out.rows.push('\n');
    }

    ChromNumbers chroms_;
    SeenIntervals seen_;
};

struct Span {
    std::optional<Interval> interval;
    std::string own_name;
    std::string chrom;
    char strand_read = '.';
    bool warned = false;
};

class SpanningHandler final : public AsReadHandler {
public:
    SpanningHandler(const IntervalTask& task, std::shared_ptr<Span> span)
        : AsReadHandler(task), span_(std::move(span)) {}

private:
    void take(const Record& record, const Interval& result, io::ChunkOutput& /*out*/) override {
        if (!span_->interval) {
            span_->interval = spanning(result, result);  // refuses an anchor
            span_->own_name = record.own_name;
            span_->chrom = record.chrom;
            span_->strand_read = record.query.strand_read;
            return;
        }
        if (record.own_name != span_->own_name) refuse_chromosome(record);
        if (result.strand != span_->interval->strand && !std::exchange(span_->warned, true))
            task().context.warn("records on both strands: the span is on the first one's");
        span_->interval = spanning(*span_->interval, result);
    }

    // Not a bad record: without it the answer would be another one, so --on-bad skip does not pass over it.
    [[noreturn]] void refuse_chromosome(const Record& record) const {
        const StreamOptions& stream = task().stream;
        const std::string what = "no interval spans " + span_->own_name + " and " + std::string(record.own_name);
        if (record.query.is_region) throw DataError(what, "-r " + std::string(record.query.bed.columns[3]));
        const std::string input = stream.input.value_or("-");
        throw DataError::at_line(what, input == "-" ? "<stdin>" : input, record.query.number);
    }

    std::shared_ptr<Span> span_;
};

void write_span(const Span& span, io::Output& output) {
    if (!span.interval) return;
    ByteBuffer row;
    append_bed6_row(row, span.chrom, *span.interval, ".", span.strand_read);
    output.write(row.view());
}

}  // namespace

void set_up_spanning(const IntervalTask& task, StreamJob& job) {
    const auto span = std::make_shared<Span>();
    job.sequential = true;
    job.make_handler = [&task, span] { return std::make_unique<SpanningHandler>(task, span); };
    job.at_end = [span](io::Output& output) { write_span(*span, output); };
}

void set_up_sort(const IntervalTask& task, StreamJob& job) {
    const auto rows = std::make_shared<SortedRows>();
    job.sequential = true;
    job.make_handler = [&task, rows] { return std::make_unique<SortHandler>(task, rows); };
    job.at_end = [&task, rows](io::Output& output) { rows->write(output, task.unique); };
}

void set_up_unique(const IntervalTask& task, StreamJob& job) {
    job.sequential = true;
    job.make_handler = [&task] { return std::make_unique<UniqueHandler>(task); };
}

}  // namespace gk::cmd
