#include "cmd/annotation/build_transcript_table.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <utility>

#include "cmd/options/bad_record_options.hpp"
#include "cmd/options/build_folder.hpp"
#include "cmd/options/genome_options.hpp"
#include "gk/base/error.hpp"
#include "gk/base/output_file.hpp"
#include "gk/io/output.hpp"

namespace gk::cmd {
namespace {

struct TranscriptTableOptions {
    std::string table;
    std::string genome;
    std::optional<std::string> folder;
    bool force = false;
    BadRecordOptions bad;
};

struct TranscriptTableJob {
    const TranscriptTable& table;
    const TranscriptTableOptions& options;
    const cli::Context& context;
};

GenomeFiles find_annotation_files(const TranscriptTableJob& job) {
    const std::string& name = job.options.genome;
    if (name.empty()) throw UsageError("no annotation: give -g ANNOTATION or set GK_GENOME");
    GenomeFiles files = find_named_genome(name, job.context);
    if (files.annotation.empty())
        throw UsageError("'" + name + "' is an assembly; " + job.table.what +
                         " data belong to an annotation: give one, such as -g gencode.v47");
    if (files.dganno.empty()) files.dganno = files.bring(files.annotation + ".v22.dganno");
    if (files.dganno.empty())
        throw Error("there is no " + files.annotation + ".v22.dganno" + files.where() +
                    "; gk build-annotation makes it");
    return files;
}

std::string target_path(const TranscriptTableJob& job, const GenomeFiles& files) {
    const TranscriptTableOptions& options = job.options;
    const std::string folder = options.folder ? output_folder(options.folder, job.context) : files.folder;
    std::string path = folder + "/" + job.table.file_name(files.annotation);
    if (!options.force && std::filesystem::exists(path)) throw Error(path + " exists; --force replaces it");
    return path;
}

std::string build(const TranscriptTableJob& job, const GenomeFiles& files, io::Output* rejects) {
    const annotation::Annotation annotation(files.dganno);
    io::Input input(job.options.table);
    io::LineSource table(input);
    io::Account account;
    io::BadRecords bad_rows(input.name(), job.options.bad.on_bad, rejects, account);
    annotation::SourceReport report{.account = account, .bad_rows = bad_rows};
    report.detail = [&](std::string_view sentence) { job.context.debug(sentence); };
    report.warn = [&](std::string_view sentence) { job.context.warn(sentence); };
    std::string bytes = job.table.build(table, annotation, files.annotation, report);
    job.context.info(account.summary());
    return bytes;
}

void run_transcript_table(const TranscriptTableJob& job) {
    const GenomeFiles files = find_annotation_files(job);
    const std::string path = target_path(job, files);
    std::unique_ptr<io::Output> rejects;
    const auto& named = job.options.bad.rejects;
    if (named) rejects = std::make_unique<io::Output>(io::OutputOptions{*named});
    std::string bytes;
    try {
        bytes = build(job, files, rejects.get());
    } catch (const DataError&) {
        if (rejects) rejects->close();  // it holds the row that ended the run
        throw;
    }
    OutputFile file(path);
    file.write(bytes);
    if (rejects) rejects->close();
    commit_all({&file});
    print_paths({path});
}

void add_transcript_table_options(cli::Command& command, TranscriptTableOptions& options) {
    command.options = {
        {.names = "-g,--genome",
         .metavar = "ANNOTATION",
         .help = "an annotation's name (gencode.v47), or a path to a dganno file",
         .target = &options.genome,
         .environment = "GK_GENOME",
         .kind = cli::ValueKind::genome},
        {.names = "-O,--output-dir",
         .metavar = "DIR",
         .help = "existing folder for the file; without it, the one where the annotation is: the data folder",
         .target = &options.folder,
         .kind = cli::ValueKind::directory},
        {.names = "--force", .metavar = "", .help = "replace a file that exists", .target = &options.force}};
    add_bad_row_options(command, options.bad, "run");
}

}  // namespace

cli::Command transcript_table_command(TranscriptTable table) {
    auto options = std::make_shared<TranscriptTableOptions>();
    cli::Command command;
    command.name = table.command;
    command.summary = "make an annotation's " + table.what + " file from the public table";
    command.usage = "FILE -g ANNOTATION [-O DIR] [--force]";
    command.description = table.description;
    command.positionals = {{.name = "FILE",
                            .help = "the table: plain, gzip or BGZF; - is stdin",
                            .target = &options->table,
                            .kind = cli::ValueKind::file}};
    add_transcript_table_options(command, *options);
    command.examples = std::move(table.examples);
    command.run = [options, table = std::move(table)](const cli::Context& context) {
        run_transcript_table({.table = table, .options = *options, .context = context});
    };
    return command;
}

}  // namespace gk::cmd
