#include "cmd/annotation/build_transcript_table.hpp"

#include <unistd.h>

#include <filesystem>
#include <memory>

#include "cmd/options/genome_options.hpp"
#include "gk/base/error.hpp"
#include "gk/base/output_file.hpp"
#include "gk/io/output.hpp"

namespace gk::cmd {
namespace {

GenomeFiles find_annotation_files(const TranscriptTableJob& job) {
    const std::string& name = job.options.genome;
    if (name.empty()) throw UsageError("no annotation: give -g ANNOTATION or set GK_GENOME");
    GenomeFiles files = find_named_genome(name, job.context);
    if (files.annotation.empty())
        throw UsageError("'" + name + "' is an assembly; " + job.what +
                         " data belong to an annotation: give one, such as -g gencode.v47");
    if (files.dganno.empty())
        throw Error("there is no " + files.annotation + ".v22.dganno in " + files.folder +
                    "; gk build-annotation makes it");
    return files;
}

std::string target_path(const TranscriptTableJob& job, const GenomeFiles& files) {
    const TranscriptTableOptions& options = job.options;
    if (options.folder && !std::filesystem::is_directory(*options.folder))
        throw Error("there is no folder " + *options.folder);
    std::string path = options.folder.value_or(files.folder) + "/" + job.file_name(files.annotation);
    if (!options.force && std::filesystem::exists(path)) throw Error(path + " exists; --force replaces it");
    return path;
}

std::string build(const TranscriptTableJob& job, const GenomeFiles& files, io::Output* rejects) {
    const annotation::Annotation annotation(files.dganno);
    io::Input table(job.options.table);
    annotation::SourcePolicy policy;
    policy.skip_bad = job.options.on_bad == "skip";
    policy.detail = [&](std::string_view sentence) { job.context.debug(sentence); };
    policy.warn = [&](std::string_view sentence) { job.context.warn(sentence); };
    if (rejects != nullptr)
        policy.reject = [&](std::string_view row, std::string_view why) {
            rejects->write(std::string(row) + '\t' + std::string(why) + '\n');
        };
    annotation::SourceReport report(policy, table.name());
    std::string bytes = job.build(table, annotation, files.annotation, report);
    job.context.info(report.summary());
    return bytes;
}

}  // namespace

void add_transcript_table_options(cli::Command& command, TranscriptTableOptions& options) {
    command.usage = "FILE -g ANNOTATION [-O DIR] [--force]";
    command.positionals = {{.name = "FILE",
                            .help = "the table: plain, gzip or BGZF; - is stdin",
                            .target = &options.table,
                            .kind = cli::ValueKind::file}};
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
        {.names = "--force", .metavar = "", .help = "replace a file that exists", .target = &options.force},
        {.names = "--on-bad",
         .metavar = "WHAT",
         .help = "a bad row ends the run (fail), or is left out and counted (skip)",
         .target = &options.on_bad,
         .choices = {"fail", "skip"},
         .default_text = "fail"},
        {.names = "--rejects",
         .metavar = "FILE",
         .help = "write bad rows here as they were read, with the reason in a last column",
         .target = &options.rejects,
         .kind = cli::ValueKind::file},
    };
}

void run_transcript_table(const TranscriptTableJob& job) {
    const GenomeFiles files = find_annotation_files(job);
    const std::string path = target_path(job, files);
    std::unique_ptr<io::Output> rejects;
    if (job.options.rejects) rejects = std::make_unique<io::Output>(io::OutputOptions{*job.options.rejects});
    std::string bytes;
    try {
        bytes = build(job, files, rejects.get());
    } catch (const DataError&) {
        if (rejects) rejects->close();  // it holds the row that ended the run
        throw;
    }
    OutputFile file(path);
    file.write(bytes);
    file.commit();
    if (rejects) rejects->close();
    const std::string line = path + '\n';
    write_fully(STDOUT_FILENO, line.data(), line.size(), "<stdout>");
}

}  // namespace gk::cmd
