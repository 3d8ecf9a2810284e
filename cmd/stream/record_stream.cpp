#include "cmd/stream/record_stream.hpp"

#include <unistd.h>

#include "cli/repeated_warnings.hpp"
#include "cmd/stream/batch_renderer.hpp"
#include "cmd/stream/input_hint.hpp"
#include "cmd/stream/input_piece.hpp"
#include "cmd/stream/word_lines.hpp"
#include "gk/base/error.hpp"
#include "gk/genome/known_chromosomes.hpp"

namespace gk::cmd {
namespace {

// Under skip and na the account is always given, else only to those who want to see everything.
void summarize(const StreamJob& job, const io::Account& account) {
    const bool rejects = job.options.bad.on_bad != io::OnBad::fail;
    job.context.log(rejects ? cli::LogLevel::info : cli::LogLevel::debug, account.summary());
}

// A piece may have none where another has.
void report_no_known_chromosome(const StreamJob& job, const io::Account& account) {
    if (job.genome == nullptr || job.options.shard) return;
    const auto fault = no_known_chromosome(account, *job.genome, "record", "the input");
    if (!fault) return;
    summarize(job, account);
    throw DataError(*fault);
}

// Where a line of INPUT is, as messages tell it.
std::string place_of_record(const StreamJob& job, std::uint64_t line) {
    if (!job.options.shard || !job.source.reads_input(job.options)) return "line " + std::to_string(line);
    return place_of_line(*job.options.input, *job.options.shard, line);
}

void warn(const StreamJob& job, const io::Warning& warning, cli::RepeatedWarnings& warnings) {
    const bool has_line = warning.line != 0 && !warnings.leaves_out();
    warnings.add(has_line ? place_of_record(job, warning.line) + ": " + warning.text : warning.text);
}

io::Account answer_all(const StreamJob& job) {
    const StreamOptions& options = job.options;
    const io::ThreadShares threads = io::share_threads(job.context.threads, options.file.output, job.always_bgzf);

    std::unique_ptr<io::Input> input;
    std::unique_ptr<io::ChunkSource> source;
    const IntervalLines* intervals = nullptr;  // the source, where it is one
    PieceBeginning beginning;                  // of the file that a piece is of
    if (job.source.own != nullptr) {
        job.context.debug("reading " + job.source.own_name);
    } else if (!options.regions.empty()) {
        source = source_of_text(region_lines(job));
    } else if (!job.source.words.empty()) {
        source = source_of_text(word_lines(job));
    } else {
        const std::string path = options.input.value_or("-");
        job.context.debug("reading " + path + " with " + std::to_string(threads.workers) + " threads");
        input = std::make_unique<io::Input>(path, job.context.progress);
        if (options.shard) {
            input->set_piece(*options.shard);
            beginning = narrow_to_piece(*input);
        }
    }

    io::OutputOptions output_options = output_of(options.file, threads.compressors);
    output_options.always_bgzf = job.always_bgzf;
    io::Output output(output_options);
    std::unique_ptr<io::Output> rejects;
    if (options.bad.rejects)
        rejects = std::make_unique<io::Output>(io::OutputOptions{*options.bad.rejects, output_options.compress_level});
    if (rejects) rejects->write(job.first_rejects);
    output.write(job.header);
    // After the header: what is in the input may not be looked at before it is there.
    if (input) {
        std::optional<std::uint64_t> limit;
        if (options.limit) limit = static_cast<std::uint64_t>(*options.limit);
        if (job.source.is_interval()) {
            auto lines = open_interval_lines(*input, job, limit, beginning.text);
            intervals = lines.get();
            source = std::move(lines);
        } else {
            source = job.source.open ? job.source.open(*input, limit) : std::make_unique<io::LineSource>(*input, limit);
        }
    }
    if (job.make_header) output.write(job.make_header());

    cli::RepeatedWarnings warnings(job.context);  // a command has one kind of them
    io::PipelineSinks sinks{
        output, rejects.get(), {}, [&](const io::Warning& warning) { warn(job, warning, warnings); }};
    if (job.rows != nullptr) sinks.take_rows = [&](std::string_view rows) { job.rows->take(rows, output); };
    const std::string input_name = input ? input->name() : job.source.own != nullptr ? job.source.own_name : "-r";
    const bool is_short = input == nullptr && job.source.own == nullptr;
    const auto make_renderer = [&]() -> io::ChunkRenderer {
        return [renderer = std::make_shared<BatchRenderer>(job, input_name, intervals)](
                   const io::Chunk& chunk, io::ChunkOutput& out) { (*renderer)(chunk, out); };
    };
    io::Account account;
    try {
        account = ordered_pipeline(job.source.own != nullptr ? *job.source.own : *source,
                                   job.sequential || is_short ? 1 : threads.workers, make_renderer, sinks);
        report_no_known_chromosome(job, account);
    } catch (const DataError&) {
        if (job.rows != nullptr) job.rows->finish(output);
        if (rejects) rejects->close();  // it holds the record that ended the run
        throw;
    }
    if (job.rows != nullptr) job.rows->finish(output);
    if (job.at_end) job.at_end(output);
    close_both(output, rejects.get());
    warnings.finish();
    summarize(job, account);
    return account;
}

}  // namespace

void check_stream(const StreamJob& job) {
    const StreamOptions& options = job.options;
    if (options.input && !options.regions.empty()) throw UsageError("INPUT and -r exclude each other");
    if (options.limit && *options.limit < 0) throw UsageError("--limit can't be negative");
    check_file_options(options.file);
    check_shard(job);
    if (options.ignore_strand && options.strand) throw UsageError("--ignore-strand and --strand exclude each other");
    if (!options.input && job.source.reads_input(options) && isatty(STDIN_FILENO) == 1)
        throw UsageError("no INPUT, no -r, and stdin is a terminal; see 'gk " + job.context.command + " --help'");
    if (!options.regions.empty()) region_lines(job);  // a malformed one is refused
    if (job.source.reads_input(options)) check_input_exists(options.input.value_or("-"), job.genome);
}

unsigned threads_of_record(const StreamOptions& options, const cli::Context& context) {
    return options.regions.empty() ? 1 : io::share_threads(context.threads, options.file.output).workers;
}

io::Account run_stream(const StreamJob& job) {
    check_stream(job);
    try {
        return answer_all(job);
    } catch (const DataError& error) {
        // A line of a piece has no number that anybody knows.
        const std::string path = job.options.input.value_or("-");
        const DataError::Line* const line = job.options.shard ? error.line_of(path) : nullptr;
        if (line == nullptr) throw;
        throw DataError(line->what, path + ", " + place_of_record(job, line->number));
    }
}

}  // namespace gk::cmd
