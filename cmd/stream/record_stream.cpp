#include "cmd/stream/record_stream.hpp"

#include <unistd.h>

#include <filesystem>

#include "gk/base/error.hpp"
#include "gk/base/numbers.hpp"
#include "gk/io/region.hpp"
#include "gk/variant/variant_reader.hpp"

namespace gk::cmd {
namespace {

// Records that are parsed, and whose data is asked of memory, before the first of them is rendered.
constexpr std::size_t batch_size = 64;

enum class OnBad { fail, skip, na };

OnBad parse_on_bad(const std::string& text) {
    return text == "skip" ? OnBad::skip : text == "na" ? OnBad::na : OnBad::fail;
}

/// Lines made of what the command line holds: the regions of -r as BED, or words.
class TextSource final : public io::ChunkSource {
public:
    explicit TextSource(std::string lines) : lines_(std::move(lines)) {}
    bool next(io::Chunk& chunk) override {
        if (lines_.empty()) return false;
        chunk.first_line = 1;
        chunk.text.clear();
        chunk.text.append(lines_);
        lines_.clear();
        return true;
    }

private:
    std::string lines_;
};

std::string region_lines(const StreamJob& job) {
    io::RegionRules rules;
    rules.any_position = job.any_region_position;
    if (job.genome != nullptr)
        rules.is_chromosome = [&](std::string_view name) { return job.genome->names().find(name).has_value(); };
    std::string lines;
    std::int64_t left = job.options.limit.value_or(INT64_MAX);
    for (const std::string& text : job.options.regions) {
        const io::Region region = parse_region(text, rules);
        if (left-- <= 0) continue;  // a malformed one is refused all the same
        std::int64_t end = region.end.value_or(region.start);
        if (!region.end) {
            if (job.genome == nullptr)
                throw UsageError("the region '" + text + "' needs the chromosome's size: give -g GENOME");
            if (const auto chrom = job.genome->names().find(region.chrom))
                end = std::max<std::int64_t>(job.genome->size(*chrom).value_or(region.start), region.start);
        }
        lines += region.chrom + '\t' + std::to_string(region.start) + '\t' + std::to_string(end) + '\t' + text +
                 "\t0\t" + region.strand + '\n';
    }
    return lines;
}

std::string word_lines(const StreamJob& job) {
    std::string lines;
    std::int64_t left = job.options.limit.value_or(INT64_MAX);
    for (const std::string& word : job.words) {
        if (word.empty() || word.find('\n') != std::string::npos)
            throw UsageError("an argument is empty or has a newline");
        if (left-- > 0) lines += word + '\n';
    }
    return lines;
}

/// Turns chunks of lines into rows: parse a batch, resolve it, then render it.
class BatchRenderer {
public:
    BatchRenderer(const StreamJob& job, std::string input_name)
        : job_(job),
          on_bad_(parse_on_bad(job.options.on_bad)),
          input_name_(std::move(input_name)),
          handler_(job.make_handler()),
          batch_(batch_size) {}

    void operator()(const io::Chunk& chunk, io::ChunkOutput& out) {
        count_ = 0;
        for_each_line(chunk, [&](std::string_view line, std::uint64_t number) {
            // What the command line names is a record whatever it is called: `track`, or with a `#`.
            if (job_.options.regions.empty() && job_.words.empty() && io::is_skipped_line(line)) return;
            const std::size_t parts = job_.parts ? job_.parts(line) : 1;
            for (std::size_t part = 0; part < parts; ++part) {
                read(line, number, part, out.tally);
                if (count_ == batch_size) render_batch(out);
            }
        });
        render_batch(out);
    }

private:
    void read(std::string_view line, std::uint64_t number, std::size_t part, io::Tally& tally) {
        Query& query = batch_[count_++];
        if (part == 0 || !job_.parts_are_one_record) ++tally.read;
        query.part = part;
        query.is_region = !job_.options.regions.empty();
        query.bed.line_number = number;
        query.bad = job_.parse ? job_.parse(line, query) : parse_bed(line, query.bed);
        resolve_chromosome(query, tally);
        query.strand_read = job_.options.ignore_strand ? '.' : query.bed.strand;
        if (job_.options.strand) query.strand_read = job_.options.strand == "both" ? '.' : job_.options.strand->front();
        query.strand = query.strand_read == '-' ? Strand::negative : Strand::positive;
    }

    void resolve_chromosome(Query& query, io::Tally& tally) {
        if (job_.genome == nullptr) return;
        const std::string_view name = query.bed.column_count == 0 ? std::string_view{} : query.bed.chrom();
        // Neighbouring records are mostly on one chromosome.
        if (last_name_ != name) {
            last_name_ = name;
            last_chrom_ = job_.genome->names().find(name);
        }
        query.chrom = last_chrom_;
        if (query.chrom) {
            ++tally.known_chromosome;
            return;
        }
        if (tally.first_unknown.empty()) tally.first_unknown = name;
        if (!query.bad)
            query.bad = io::BadRecord{io::Reason::unknown_chromosome, "unknown chromosome '" + std::string(name) + "'"};
    }

    void render_batch(io::ChunkOutput& out) {
        const std::size_t count = std::exchange(count_, 0);
        // In a loop of its own, so that the waits for memory overlap: one prefetch after each parse took half as long
        // again.
        for (std::size_t i = 0; i < count; ++i)
            if (!batch_[i].bad) handler_->prepare(batch_[i]);
        for (std::size_t i = 0; i < count; ++i) {
            Query& query = batch_[i];
            if (!query.bad) query.bad = handler_->render(query, out);
            if (query.bad) reject(query, out);
            out.spill_if_large();
        }
    }

    void reject(const Query& query, io::ChunkOutput& out) {
        // The rows of one line come one after the other.
        const bool again = job_.parts && query.bed.line_number == last_rejected_line_;
        last_rejected_line_ = query.bed.line_number;
        if (!again || !job_.parts_are_one_record) out.tally.reject(query.bad->reason);
        if (job_.options.rejects && !again) {
            out.rejects.append(query.is_region ? query.bed.columns[3] : query.bed.line);
            out.rejects.push('\t');
            out.rejects.append(query.bad->what);
            out.rejects.push('\n');
        }
        if (on_bad_ == OnBad::na) handler_->render_missing(query, out);
        if (on_bad_ != OnBad::fail) return;
        std::string what = query.bad->what;
        if (query.bad->reason == io::Reason::unknown_chromosome)
            what += job_.genome->names().suggestion(
                query.bad->unknown_name.empty() ? query.bed.chrom() : std::string_view(query.bad->unknown_name));
        if (query.is_region) throw DataError(what, "-r " + std::string(query.bed.columns[3]));
        if (!job_.words.empty() && !job_.words_option.empty())
            throw DataError(what, job_.words_option + ' ' + std::string(query.bed.line));
        if (!job_.words.empty()) throw DataError(what);
        throw DataError::at_line(what, input_name_, query.bed.line_number);
    }

    const StreamJob& job_;
    OnBad on_bad_;
    std::string input_name_;
    std::unique_ptr<RecordHandler> handler_;
    std::vector<Query> batch_;
    std::size_t count_ = 0;
    std::uint64_t last_rejected_line_ = 0;
    std::optional<std::string> last_name_;
    std::optional<ChromId> last_chrom_;
};

bool names_one_file(const std::string& a, const std::string& b) {
    std::error_code failure;
    const auto place = [&](const std::string& path) { return std::filesystem::weakly_canonical(path, failure); };
    return a == b ||
           (a != "-" && b != "-" && std::filesystem::is_regular_file(place(a), failure) && place(a) == place(b));
}

// Under skip and na the account is always given, else only to those who want to see everything.
void summarize(const StreamJob& job, const io::Tally& tally) {
    const bool rejects = job.options.on_bad != "fail";
    job.context.log(rejects ? cli::LogLevel::info : cli::LogLevel::debug, tally.summary());
}

void report_no_known_chromosome(const StreamJob& job, const io::Tally& tally) {
    if (job.genome == nullptr || tally.read == 0 || tally.known_chromosome != 0) return;
    const auto& names = job.genome->names().names();
    summarize(job, tally);
    throw DataError("no record has a chromosome of " + job.genome->assembly() + ": the input says '" +
                    tally.first_unknown + "', the genome '" + (names.empty() ? "" : names.front()) + "'" +
                    job.genome->names().suggestion(tally.first_unknown));
}

}  // namespace

// A forgotten -r is the commonest slip: a region where a file is expected.
void check_input_exists(const std::string& input, const Genome* genome) {
    if (input == "-" || access(input.c_str(), F_OK) == 0) return;
    if (genome != nullptr && genome->names().find(input))
        throw UsageError("no file '" + input + "'; for the whole chromosome write -r " + input);
    const std::size_t colon = input.rfind(':');
    const bool like_region = colon != std::string::npos && colon > 0 && colon + 1 < input.size() &&
                             input.find_first_not_of("0123456789,-+:", colon + 1) == std::string::npos &&
                             input.find('/') == std::string::npos;
    if (like_region) throw UsageError("no file '" + input + "'; for a region write -r " + input);
    const auto fields = variant::split_variant_string(input);
    if (fields && variant::parse_variant_position(fields->position) && input.find('/') == std::string::npos)
        throw UsageError("no file '" + input + "'; for a variant write --variant " + input);
}

void add_stream_options(cli::Command& command, StreamOptions& options, StreamOptionSet set) {
    if (set.input_positional)
        command.positionals.push_back(
            {"INPUT", "BED file with 3 to 12 or more columns, plain, gzip or BGZF; - or nothing: stdin", &options.input,
             cli::ValueKind::file});
    const std::string group = "Input";
    command.options.push_back(
        {.names = "-r,--region",
         .metavar = "REGION",
         .help = "an interval instead of INPUT, 1-based and inclusive: chr7:117,120,017-117,120,201:-, "
                 "chr7:5000, chr7:5000-, chr7",
         .target = &options.regions,
         .group = group});
    command.options.push_back(
        {.names = "--strand",
         .metavar = "STRAND",
         .help = "use this strand for every record",
         .target = &options.strand,
         .choices = set.both_strands ? std::vector<std::string>{"+", "-", "both"} : std::vector<std::string>{"+", "-"},
         .group = group});
    command.options.push_back({.names = "--ignore-strand",
                               .metavar = "",
                               .help = "read every record as if it had no strand",
                               .target = &options.ignore_strand,
                               .group = group});
    add_record_options(command, options, set);
}

void add_record_options(cli::Command& command, StreamOptions& options, StreamOptionSet set) {
    const std::string group = "Input";
    command.options.push_back({.names = "--limit",
                               .metavar = "N",
                               .help = "stop after N input records",
                               .target = &options.limit,
                               .group = group});
    const std::string bad = "a bad record ends the run (fail)";
    command.options.push_back(
        {.names = "--on-bad",
         .metavar = "WHAT",
         .help = set.na ? bad + ", is left out and counted (skip), or is written with its fields missing (na)"
                        : bad + ", or is left out and counted (skip)",
         .target = &options.on_bad,
         .choices = set.na ? std::vector<std::string>{"fail", "skip", "na"} : std::vector<std::string>{"fail", "skip"},
         .default_text = "fail",
         .group = group});
    command.options.push_back({.names = "--rejects",
                               .metavar = "FILE",
                               .help = "write bad records here as they were read, with the reason in a last column",
                               .target = &options.rejects,
                               .group = group,
                               .kind = cli::ValueKind::file});
    command.options.push_back({.names = "-o,--output",
                               .metavar = "FILE",
                               .help = "write here; .gz and .bgz names are BGZF-compressed; - is stdout",
                               .target = &options.output,
                               .default_text = "-",
                               .group = "Output",
                               .kind = cli::ValueKind::file});
    command.options.push_back({.names = "--compress-level",
                               .metavar = "N",
                               .help = "of BGZF output, 0 to 9",
                               .target = &options.compress_level,
                               .default_text = "1",
                               .group = "Output"});
}

void check_stream(const StreamJob& job) {
    const StreamOptions& options = job.options;
    if (options.input && !options.regions.empty()) throw UsageError("INPUT and -r exclude each other");
    if (options.rejects && names_one_file(*options.rejects, options.output))
        throw UsageError("--rejects and -o name the same file");
    if (options.limit && *options.limit < 0) throw UsageError("--limit can't be negative");
    if (options.compress_level < 0 || options.compress_level > 9) throw UsageError("--compress-level is from 0 to 9");
    if (options.ignore_strand && options.strand) throw UsageError("--ignore-strand and --strand exclude each other");
    if (!options.input && options.regions.empty() && job.words.empty() && job.records == nullptr &&
        isatty(STDIN_FILENO) == 1)
        throw UsageError("no INPUT, no -r, and stdin is a terminal; see 'gk " + job.context.command + " --help'");
    if (!options.regions.empty()) region_lines(job);  // a malformed one is refused
    const bool reads_input = options.regions.empty() && job.words.empty() && job.records == nullptr;
    if (reads_input) check_input_exists(options.input.value_or("-"), job.genome);
}

std::string_view place_as_read(const Query& query, std::string_view chrom) {
    const io::BedRecord& bed = query.bed;
    if (bed.column_count < 3 || bed.columns[0] != chrom || bed.columns[0].data() != bed.line.data()) return {};
    const auto plain = [](std::string_view position) { return position.size() == 1 || position.front() > '0'; };
    const auto behind_tab = [](std::string_view column, std::string_view before) {
        return column.data() == before.data() + before.size() + 1 && column.data()[-1] == '\t';
    };
    if (!behind_tab(bed.columns[1], bed.columns[0]) || !behind_tab(bed.columns[2], bed.columns[1])) return {};
    if (bed.columns[1].empty() || bed.columns[2].empty() || !plain(bed.columns[1]) || !plain(bed.columns[2])) return {};
    return {bed.line.data(), static_cast<std::size_t>(bed.columns[2].data() + bed.columns[2].size() - bed.line.data())};
}

io::Tally run_stream(const StreamJob& job) {
    check_stream(job);
    if (job.genome != nullptr) job.genome->names();  // read before several threads ask
    const StreamOptions& options = job.options;
    const io::ThreadShares threads = io::share_threads(job.context.threads, options.output);

    std::unique_ptr<io::Input> input;
    std::unique_ptr<io::ChunkSource> source;
    if (job.records != nullptr) {
        job.context.debug("reading " + job.records_name);
    } else if (!options.regions.empty()) {
        source = std::make_unique<TextSource>(region_lines(job));
    } else if (!job.words.empty()) {
        source = std::make_unique<TextSource>(word_lines(job));
    } else {
        const std::string path = options.input.value_or("-");
        job.context.debug("reading " + path + " with " + std::to_string(threads.workers) + " threads");
        input = std::make_unique<io::Input>(path);
    }

    const auto compress_level = static_cast<int>(options.compress_level);
    io::Output output({options.output, compress_level, threads.compressors});
    std::unique_ptr<io::Output> rejects;
    if (options.rejects) rejects = std::make_unique<io::Output>(io::OutputOptions{*options.rejects, compress_level});
    if (rejects) rejects->write(job.first_rejects);
    output.write(job.header);
    // After the header: what is in the input may not be looked at before it is there.
    if (input) {
        std::optional<std::uint64_t> limit;
        if (options.limit) limit = static_cast<std::uint64_t>(*options.limit);
        source = job.open_source ? job.open_source(*input, limit) : std::make_unique<io::LineSource>(*input, limit);
    }

    io::PipelineSinks sinks{output, rejects.get(), {}, [&](const std::string& text) { job.context.warn(text); }};
    if (job.context.progress && input)
        sinks.after_write = [&] { job.context.progress(input->bytes_read(), input->bytes_in_all()); };
    const std::string input_name = input ? input->name() : job.records != nullptr ? job.records_name : "-r";
    const bool is_short = input == nullptr && job.records == nullptr;
    const auto make_renderer = [&]() -> io::ChunkRenderer {
        return [renderer = std::make_shared<BatchRenderer>(job, input_name)](
                   const io::Chunk& chunk, io::ChunkOutput& out) { (*renderer)(chunk, out); };
    };
    io::Tally tally;
    try {
        tally = ordered_pipeline(job.records != nullptr ? *job.records : *source,
                                 job.sequential || is_short ? 1 : threads.workers, make_renderer, sinks);
        report_no_known_chromosome(job, tally);
    } catch (const DataError&) {
        if (rejects) rejects->close();  // it holds the record that ended the run
        throw;
    }
    if (job.at_end) job.at_end(output);
    output.close();
    if (rejects) rejects->close();
    summarize(job, tally);
    return tally;
}

}  // namespace gk::cmd
