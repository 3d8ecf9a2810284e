#include "cmd/table/find_rows.hpp"

#include <atomic>
#include <memory>

#include "cmd/stream/record_stream.hpp"
#include "cmd/table/find_batch.hpp"
#include "cmd/table/find_cells.hpp"
#include "cmd/table/find_row_writer.hpp"
#include "cmd/table/where_option.hpp"
#include "gk/base/numbers.hpp"

namespace gk::cmd {
namespace {

// Rows that some query found, marked by several threads.
class FoundRows {
public:
    explicit FoundRows(std::size_t rows) : words_((rows + 63) / 64) {}
    void add(table::Row row) { words_[row / 64].fetch_or(std::uint64_t{1} << (row % 64), std::memory_order_relaxed); }
    bool has(table::Row row) const {
        return ((words_[row / 64].load(std::memory_order_relaxed) >> (row % 64)) & 1U) != 0;
    }

private:
    std::vector<std::atomic<std::uint64_t>> words_;
};

struct FindSettings {
    FindRowSettings rows;
    int prefetch_steps = 0;
    FoundRows* found = nullptr;  // with --unique
    std::atomic<std::uint64_t>* without_hit = nullptr;
};

class FindHandler final : public RecordHandler {
public:
    explicit FindHandler(const FindSettings& settings)
        : settings_(settings),
          job_(settings.rows.job),
          batch_(job_, {.rows = !job_.options.count, .overlaps = settings.rows.writes_overlap()},
                 settings.prefetch_steps),
          writer_(settings.rows) {}

    void prepare(const Query& query) override { batch_.add(query); }

    std::optional<io::BadRecord> render(const Query& query, io::ChunkOutput& out) override {
        const FindBatch::Found& found = batch_.next();
        if (found.bad) return found.bad;
        if (job_.options.count) {
            writer_.write_count(query, found.count, out.rows);
            return std::nullopt;
        }
        if (found.count == 0) settings_.without_hit->fetch_add(1, std::memory_order_relaxed);
        if (job_.options.invert) {
            if (found.count == 0) write_line(query, out.rows);
        } else if (settings_.found != nullptr) {
            for (std::size_t i = found.begin; i < found.end; ++i) settings_.found->add(batch_.row(i));
        } else if (found.count != 0) {
            write_hits(query, found, out);
        } else if (job_.options.loj) {
            write_no_hit(query, out.rows);
        }
        return std::nullopt;
    }

    void render_missing(const Query& query, io::ChunkOutput& out) override { writer_.write_missing(query, out.rows); }

private:
    void write_hits(const Query& query, const FindBatch::Found& found, io::ChunkOutput& out) {
        if (job_.options.collapse)
            return writer_.write_collapsed(
                query, found.end - found.begin, [&](std::size_t i) { return batch_.hit(found.begin + i); }, out.rows);
        writer_.begin_hits(query);
        for (std::size_t i = found.begin; i < found.end; ++i) {
            if (settings_.rows.only_bed)
                writer_.write_bed(batch_.row(i), out.rows);
            else
                writer_.write_hit(query, batch_.hit(i), out.rows);
            out.spill_if_large();
        }
    }

    void write_no_hit(const Query& query, ByteBuffer& rows) const {
        if (!job_.options.collapse) return writer_.write_missing(query, rows);
        writer_.write_collapsed(
            query, 0, [](std::size_t) { return FindHit{}; }, rows);
    }

    static void write_line(const Query& query, ByteBuffer& rows) {
        rows.append(query.line);
        rows.push('\n');
    }

    const FindSettings& settings_;
    const FindJob& job_;
    FindBatch batch_;
    FindRowWriter writer_;
};

// BED needs a row and its ID, the other formats what the row refers to as well.
int prefetch_steps_of(const FindJob& job) {
    const FindOptions& options = job.options;
    if (options.count || options.invert || options.unique) return 0;
    const table::TableFormat format = options.table_format();
    const bool bed =
        format == table::TableFormat::bed || (format == table::TableFormat::join && writes_default_columns(options));
    return bed ? job.view.columns.prefetch_steps_of_ids : job.view.columns.prefetch_steps;
}

table::RowWriter writer_of_rows(const FindJob& job) {
    const FindOptions& options = job.options;
    return {job.view.columns, pick_table_columns(job.view.columns, options.rows.columns, options.index),
            options.table_format(), options.name};
}

std::vector<table::Row> rows_of(const FoundRows& found, std::uint32_t count) {
    std::vector<table::Row> rows;
    for (table::Row row = 0; row < count; ++row)
        if (found.has(row)) rows.push_back(row);
    return rows;
}

// The rows that any query found, in table order.
void write_found_rows(const table::RowWriter& writer, std::uint32_t count, const FoundRows& found, io::Output& output) {
    ByteBuffer rows;
    constexpr std::size_t enough = std::size_t{1} << 20;
    for (table::Row row = 0; row < count; ++row) {
        if (!found.has(row)) continue;
        writer.append(row, rows);
        if (rows.size() < enough) continue;
        output.write(rows.view());
        rows.clear();
    }
    output.write(rows.view());
}

void run_find(const FindJob& job, Genome& genome, const cli::Context& context) {
    const FindOptions& options = job.options;
    std::vector<FindCell> cells;
    if (!options.unique && !options.invert) cells = pick_find_cells(job);
    std::atomic<std::uint64_t> without_hit{0};
    FoundRows found(options.unique ? job.view.layout.count : 0);
    const FindSettings settings{.rows = {job, std::move(cells)},
                                .prefetch_steps = prefetch_steps_of(job),
                                .found = options.unique ? &found : nullptr,
                                .without_hit = &without_hit};
    StreamJob stream{
        .options = options.stream, .context = context, .genome = &genome, .first_rejects = job.extension.first_rejects};
    stream.source.keeps_lines = options.invert || options.table_format() == table::TableFormat::join;
    stream.source.bed_option = options.split ? "--split" : job.extension.bed_option;
    stream.make_handler = [&settings] { return std::make_unique<FindHandler>(settings); };
    const bool takes_found = options.unique && job.extension.take_found;
    const bool header =
        options.table_format() == table::TableFormat::tsv && !options.rows.no_header && !options.invert && !takes_found;
    std::optional<table::RowWriter> writer;
    if (takes_found) {
        stream.at_end = [&](io::Output& output) {
            job.extension.take_found(rows_of(found, job.view.layout.count), output);
        };
    } else if (options.unique) {
        writer.emplace(writer_of_rows(job));
        stream.at_end = [&](io::Output& output) { write_found_rows(*writer, job.view.layout.count, found, output); };
    }
    if (header) stream.header = writer ? writer->header() : settings.rows.shape.header();
    const io::Account account = run_stream(stream);
    if (without_hit != 0 && !options.invert)
        context.info(with_commas(without_hit) + " of " + with_commas(account.read) + " queries without a hit");
}

}  // namespace

void find_rows(const table::TableView& view, Genome& genome, const FindOptions& options, const FindRule& rule,
               const cli::Context& context, const FindExtension& extension) {
    const auto condition = condition_over(view.columns, options.where);
    // Whoever types -v as in bedtools sees this.
    if (!options.invert) context.debug("-v asks for more messages; the queries without a hit are --invert");
    std::vector<std::string> named = options.rows.columns;
    if (options.collapse) named.push_back(*options.collapse);
    open_named_sources(view.columns, named, options.name, condition);
    tell_slips(condition, view.layout.count, context);
    table::RowFilter filter = extension.filter;
    if (condition)
        filter = [&condition, &extension](std::vector<table::Row>& rows) {
            if (extension.filter) extension.filter(rows);
            table::Condition::Evaluator(*condition).filter(rows);
        };
    const table::Finder finder(view.layout, view.file, view.tags, filter);
    FindJob job{.view = view, .finder = finder, .options = options, .rule = rule, .extension = extension};
    if (options.min_overlap) job.least_overlap = table::parse_overlap_rule(*options.min_overlap, options.reciprocal);
    run_find(job, genome, context);
}

}  // namespace gk::cmd
