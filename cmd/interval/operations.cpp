#include "cmd/interval/operations.hpp"

#include <array>
#include <atomic>

#include "cmd/interval/gather.hpp"
#include "cmd/interval/notation.hpp"
#include "cmd/interval/row.hpp"

namespace gk::cmd {
namespace {

using Record = IntervalRecord;
using Bad = std::optional<io::BadRecord>;

// The handler of each thread is a Handler(task, what...).
template <typename Handler, typename... What>
void use(const IntervalTask& task, StreamJob& job, const What&... what) {
    job.make_handler = [&task, what...] { return std::make_unique<Handler>(task, what...); };
}

// REG as the record sees it.
Interval target_of(const TargetRegion& region, const Record& record) {
    const bool same = region.chrom_id ? *region.chrom_id == record.interval.chrom : region.chrom == record.own_name;
    constexpr auto elsewhere = static_cast<ChromId>(UINT32_MAX);
    return {.chrom = same ? record.interval.chrom : elsewhere,
            .strand = region.strand.value_or(record.interval.strand),
            .start = region.start,
            .end = region.end};
}

/// One interval in, one out: end5 to minus.
class TransformHandler final : public IntervalHandler {
public:
    using Transform = Interval (*)(const Interval&, const IntervalTask&);
    TransformHandler(const IntervalTask& task, Transform transform, RowChanges changes)
        : IntervalHandler(task), transform_(transform), changes_(changes) {}

private:
    Bad answer(const Record& record, io::ChunkOutput& out) override {
        Interval result = transform_(record.interval, task());
        if (auto bad = fit(result, record)) return bad;
        append_row(out.rows, record, result, changes_);
        out.rows.push('\n');
        return std::nullopt;
    }

    Transform transform_;
    RowChanges changes_;
};

void use_transform(const IntervalTask& task, StreamJob& job, TransformHandler::Transform transform,
                   RowChanges changes = {}) {
    use<TransformHandler>(task, job, transform, changes);
}

Interval anchored_as_asked(const Interval& interval, const IntervalTask& task) {
    Interval result = interval;
    result.anchor.reset();
    result.anchor_offset = task.anchor_offset;
    if (task.anchor) set_anchor(result, *task.anchor);
    return result;
}

/// No, one or two intervals out: intersect and subtract.
class PiecesHandler final : public IntervalHandler {
public:
    struct Pieces {
        std::array<Interval, 2> intervals{};
        std::size_t count = 0;
    };
    using Cut = Pieces (*)(const Interval&, const Interval&);
    PiecesHandler(const IntervalTask& task, Cut cut) : IntervalHandler(task), cut_(cut) {}

private:
    Bad answer(const Record& record, io::ChunkOutput& out) override {
        Pieces pieces = cut_(record.interval, target_of(task().region, record));
        for (std::size_t i = 0; i < pieces.count; ++i)
            if (auto bad = fit(pieces.intervals[i], record)) return bad;
        for (std::size_t i = 0; i < pieces.count; ++i) {
            append_row(out.rows, record, pieces.intervals[i]);
            out.rows.push('\n');
        }
        return std::nullopt;
    }

    Cut cut_;
};

PiecesHandler::Pieces common_piece(const Interval& interval, const Interval& region) {
    const auto common = intersect(interval, region);
    return common ? PiecesHandler::Pieces{{*common}, 1} : PiecesHandler::Pieces{};
}

PiecesHandler::Pieces remaining_pieces(const Interval& interval, const Interval& region) {
    PiecesHandler::Pieces pieces;
    for (const Interval& rest : subtract(interval, region)) pieces.intervals[pieces.count++] = rest;
    return pieces;
}

class FilterHandler final : public IntervalHandler {
public:
    using IntervalHandler::IntervalHandler;

private:
    bool holds(const Interval& interval, const Interval& region) const {
        switch (task().predicate) {
            case Predicate::contains:
                return contains(interval, region);
            case Predicate::within:
                return contains(region, interval);
            case Predicate::overlaps:
                return overlaps(interval, region);
            case Predicate::upstream_of:
                return upstream_of(interval, region);
            case Predicate::dnstream_of:
                return downstream_of(interval, region);
        }
        return false;
    }

    Bad answer(const Record& record, io::ChunkOutput& out) override {
        if (holds(record.interval, target_of(task().region, record)) == task().invert) return std::nullopt;
        Interval result = record.interval;
        if (auto bad = fit(result, record)) return bad;
        append_row(out.rows, record, result);
        out.rows.push('\n');
        return std::nullopt;
    }
};

class DistanceHandler final : public IntervalHandler {
public:
    DistanceHandler(const IntervalTask& task, std::shared_ptr<std::atomic_flag> warned)
        : IntervalHandler(task), warned_(std::move(warned)) {}

private:
    Bad answer(const Record& record, io::ChunkOutput& out) override {
        const Interval target = target_of(task().region, record);
        if (target.chrom != record.interval.chrom)
            return io::BadRecord{
                io::Reason::other_chromosome,
                std::string(record.own_name) + " is not the region's chromosome, " + task().region.chrom};
        const std::int64_t doubled = doubled_distance(record.interval, target, task().method);
        Interval result = record.interval;
        if (auto bad = fit(result, record)) return bad;
        if (target.strand != record.interval.strand && !warned_->test_and_set())
            task().context.warn("records on the other strand than the region: each end is by its own strand");
        append_row(out.rows, record, result);
        out.rows.push('\t');
        out.rows.append_integer(doubled / 2);
        out.rows.append(doubled % 2 == 0 ? "\n" : ".5\n");
        return std::nullopt;
    }

    std::shared_ptr<std::atomic_flag> warned_;
};

using Task = const IntervalTask&;
constexpr RowChanges new_strand{.strand = true};

void set_up_end5(Task task, StreamJob& job) {
    use_transform(task, job, [](const Interval& i, Task) { return end5(i); });
}
void set_up_end3(Task task, StreamJob& job) {
    use_transform(task, job, [](const Interval& i, Task) { return end3(i); });
}
void set_up_midpoint(Task task, StreamJob& job) {
    use_transform(task, job, [](const Interval& i, Task) { return midpoint(i); });
}
void set_up_expand(Task task, StreamJob& job) {
    use_transform(task, job, [](const Interval& i, Task t) { return expand(i, t.first_number, t.second_number); });
}
void set_up_shift(Task task, StreamJob& job) {
    use_transform(task, job, [](const Interval& i, Task t) { return shift(i, t.first_number); });
}
void set_up_flip(Task task, StreamJob& job) {
    use_transform(
        task, job, [](const Interval& i, Task) { return with_strand(i, opposite(i.strand)); }, new_strand);
}
void set_up_plus(Task task, StreamJob& job) {
    use_transform(
        task, job, [](const Interval& i, Task) { return with_strand(i, Strand::positive); }, new_strand);
}
void set_up_minus(Task task, StreamJob& job) {
    use_transform(
        task, job, [](const Interval& i, Task) { return with_strand(i, Strand::negative); }, new_strand);
}
void set_up_anchor(Task task, StreamJob& job) {
    using Anchor = RowChanges::Anchor;
    use_transform(task, job, anchored_as_asked, {.anchor = task.anchored ? Anchor::replace : Anchor::insert});
}
void set_up_intersect(Task task, StreamJob& job) {
    use<PiecesHandler>(task, job, &common_piece);
}
void set_up_subtract(Task task, StreamJob& job) {
    use<PiecesHandler>(task, job, &remaining_pieces);
}
void set_up_filter(Task task, StreamJob& job) {
    use<FilterHandler>(task, job);
}
void set_up_distance(Task task, StreamJob& job) {
    use<DistanceHandler>(task, job, std::make_shared<std::atomic_flag>());
}

}  // namespace

const std::vector<Operation>& interval_operations() {
    static const std::vector<Operation> operations = {
        {"end5", Arguments::none, "", "the empty interval at the 5' end", set_up_end5},
        {"end3", Arguments::none, "", "the empty interval at the 3' end", set_up_end3},
        {"midpoint", Arguments::none, "", "the middle base, or the gap in the middle", set_up_midpoint},
        {"expand", Arguments::one_or_two_numbers, "UP [DOWN]", "UP and DOWN (or UP) bases longer; negative: shorter",
         set_up_expand},
        {"shift", Arguments::number, "N", "moved by N bases downstream", set_up_shift},
        {"flip", Arguments::none, "", "on the opposite strand", set_up_flip},
        {"plus", Arguments::none, "", "on the + strand", set_up_plus},
        {"minus", Arguments::none, "", "on the - strand", set_up_minus},
        {"anchor", Arguments::anchor, "WHERE [OFFSET]", "with an anchor in columns 7 and 8", set_up_anchor},
        {"intersect", Arguments::region, "REG", "what lies in REG", set_up_intersect},
        {"subtract", Arguments::region, "REG", "what lies outside REG: 0 to 2 intervals", set_up_subtract},
        {"filter", Arguments::none, "--PREDICATE REG", "the records that meet it; --invert: the others", set_up_filter},
        {"distance", Arguments::region, "REG", "one more column: the distance to REG", set_up_distance},
        {"spanning", Arguments::none, "", "one interval over the whole input", set_up_spanning},
        {"sort", Arguments::none, "", "in GenomeKit's order", set_up_sort},
        {"unique", Arguments::none, "", "each interval once: its first line", set_up_unique},
        {"to-region", Arguments::none, "", "as region strings, chr1:6-10", set_up_to_region},
        {"from-region", Arguments::none, "", "INPUT is region strings", set_up_from_region},
        {"to-dna1", Arguments::none, "", "columns 2 and 3 1-based, inclusive", set_up_to_dna1},
        {"to-rna1", Arguments::none, "", "the same, with the strand as the sign", set_up_to_rna1},
        {"from-dna1", Arguments::none, "", "INPUT is written as by to-dna1", set_up_from_dna1},
        {"from-rna1", Arguments::none, "", "INPUT is written as by to-rna1", set_up_from_rna1},
    };
    return operations;
}

}  // namespace gk::cmd
