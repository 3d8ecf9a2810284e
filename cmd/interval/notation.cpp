#include "cmd/interval/notation.hpp"

#include <algorithm>
#include <limits>
#include <string>

#include "cmd/interval/row.hpp"
#include "gk/base/error.hpp"
#include "gk/io/region.hpp"

namespace gk::cmd {
namespace {

using Record = IntervalRecord;
using Bad = std::optional<io::BadRecord>;

Bad set_positions(std::int64_t start, std::int64_t end, io::BedRecord& record) {
    constexpr std::int64_t least = std::numeric_limits<std::int32_t>::min();
    constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max();
    if (start < least || end > most) return io::BadRecord{io::Reason::not_32_bit, "a position does not fit 32 bits"};
    record.start = static_cast<std::int32_t>(start);
    record.end = static_cast<std::int32_t>(end);
    return std::nullopt;
}

std::string pair_text(std::int64_t first, std::int64_t last) {
    return std::to_string(first) + " " + std::to_string(last);
}

Bad after_end(std::int64_t first, std::int64_t last) {
    return io::BadRecord{io::Reason::start_after_end,
                         "positions " + pair_text(first, last) + ": the first is after the last"};
}

// BED parsing, with the conversion from columns 2 and 3 before start and end are compared.
template <typename Convert>
Bad parse_one_based(std::string_view line, io::BedRecord& record, bool reads_strand, Convert convert) {
    auto bad = parse_bed(line, record, reads_strand);
    const bool descends = bad && bad->reason == io::Reason::start_after_end;
    if (bad && !descends) return bad;
    if (auto refused = convert(record.start, record.end, record)) return refused;
    if (record.strand == '?')
        return io::BadRecord{io::Reason::malformed, "strand '" + std::string(record.columns[5]) + "' is not +, - or ."};
    return std::nullopt;
}

/// The interval as read, in BED columns: from-dna1 and from-rna1, whose work is done by the parser.
class FromOneBasedHandler final : public AsReadHandler {
public:
    FromOneBasedHandler(const IntervalTask& task, RowChanges changes) : AsReadHandler(task), changes_(changes) {}

private:
    void take(const Record& record, const Interval& result, io::ChunkOutput& out) override {
        append_row(out.rows, record, result, changes_);
        out.rows.push('\n');
    }

    RowChanges changes_;
};

class OneBasedHandler final : public AsReadHandler {
public:
    OneBasedHandler(const IntervalTask& task, bool is_signed) : AsReadHandler(task), is_signed_(is_signed) {}

private:
    void take(const Record& record, const Interval& result, io::ChunkOutput& out) override {
        const Interval shown = is_signed_ ? result : with_strand(result, Strand::positive);
        append_row(out.rows, record, result, to_rna1(shown));
        out.rows.push('\n');
    }

    bool is_signed_;
};

class ToRegionHandler final : public AsReadHandler {
public:
    using AsReadHandler::AsReadHandler;

private:
    void take(const Record& record, const Interval& result, io::ChunkOutput& out) override {
        out.rows.append(record.chrom);
        out.rows.push(':');
        out.rows.append_integer(std::int64_t{result.start} + 1);
        out.rows.push('-');
        out.rows.append_integer(result.end);
        if (task().stranded) {
            out.rows.push(':');
            out.rows.push(strand_char(result.strand));
        }
        out.rows.push('\n');
    }
};

class FromRegionHandler final : public AsReadHandler {
public:
    using AsReadHandler::AsReadHandler;

private:
    void take(const Record& record, const Interval& result, io::ChunkOutput& out) override {
        append_bed6_row(out.rows, record.chrom, result, record.query.bed.columns[3], record.query.strand_read);
    }
};

// The end of a region that reaches to the end of its chromosome. It is empty where it begins beyond that.
Bad open_end(Genome* genome, const io::Region& region, io::BedRecord& record) {
    if (genome == nullptr)
        return io::BadRecord{io::Reason::refused, "the region '" + std::string(record.line) +
                                                      "' needs the chromosome's size: give -g GENOME"};
    const auto chrom = genome->names().find(region.chrom);
    const std::int64_t size = chrom ? genome->size(*chrom).value_or(region.start) : region.start;
    return set_positions(region.start, std::max<std::int64_t>(size, region.start), record);
}

// A line that is a region string, as the BED line that -r makes of it.
Bad parse_region_line(std::string_view line, const io::RegionRules& rules, Genome* genome, io::BedRecord& record) {
    record.line = line;
    record.columns[0] = line.substr(0, line.rfind(':'));
    record.columns[3] = line;
    record.column_count = 4;
    record.start = record.end = 0;
    record.strand = '.';
    try {
        const io::Region region = parse_region(line, rules);
        record.columns[0] = line.substr(0, region.chrom.size());
        record.strand = region.strand;
        record.start = region.start;
        record.end = region.end.value_or(region.start);
        return region.end ? std::nullopt : open_end(genome, region, record);
    } catch (const UsageError& error) {
        return io::BadRecord{io::Reason::malformed, error.what()};
    }
}

}  // namespace

Bad from_dna1(std::int64_t first, std::int64_t last, io::BedRecord& record) {
    if (first > last + 1) return after_end(first, last);
    return set_positions(first - 1, last, record);
}

Bad from_rna1(std::int64_t first, std::int64_t last, io::BedRecord& record) {
    if (first == 0 || last == 0 || (first < 0) != (last < 0))
        return io::BadRecord{io::Reason::malformed, "positions " + pair_text(first, last) +
                                                        ": the sign is the strand, so both have one, and none is 0"};
    if (first > last) return after_end(first, last);
    record.strand = first > 0 ? '+' : '-';
    return first > 0 ? set_positions(first - 1, last, record) : set_positions(-last - 1, -first, record);
}

void set_up_to_region(const IntervalTask& task, StreamJob& job) {
    job.make_handler = [&task] { return std::make_unique<ToRegionHandler>(task); };
}

void set_up_from_region(const IntervalTask& task, StreamJob& job) {
    job.source.any_region_position = true;
    io::RegionRules rules;
    rules.any_position = true;
    if (task.genome != nullptr)
        rules.is_chromosome = [names = &task.genome->names()](std::string_view name) {
            return names->find(name).has_value();
        };
    job.source.parse = [rules, genome = task.genome](std::string_view line, Query& query) {
        return query.is_region ? parse_bed(line, query.bed) : parse_region_line(line, rules, genome, query.bed);
    };
    job.make_handler = [&task] { return std::make_unique<FromRegionHandler>(task); };
}

void set_up_to_dna1(const IntervalTask& task, StreamJob& job) {
    job.make_handler = [&task] { return std::make_unique<OneBasedHandler>(task, false); };
}

void set_up_to_rna1(const IntervalTask& task, StreamJob& job) {
    job.make_handler = [&task] { return std::make_unique<OneBasedHandler>(task, true); };
}

void set_up_from_dna1(const IntervalTask& task, StreamJob& job) {
    const bool reads_strand = !task.stream.ignore_strand && !task.stream.strand;
    job.source.parse = [reads_strand](std::string_view line, Query& query) {
        return parse_one_based(line, query.bed, reads_strand, from_dna1);
    };
    job.make_handler = [&task] { return std::make_unique<FromOneBasedHandler>(task, RowChanges{}); };
}

void set_up_from_rna1(const IntervalTask& task, StreamJob& job) {
    // The strand column says nothing here: the sign replaces whatever stands there.
    job.source.parse = [](std::string_view line, Query& query) {
        return parse_one_based(line, query.bed, false, from_rna1);
    };
    job.make_handler = [&task] { return std::make_unique<FromOneBasedHandler>(task, RowChanges{.strand = true}); };
}

}  // namespace gk::cmd
