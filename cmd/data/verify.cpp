// gk data verify: whether the files of the data folder are intact.
#include <array>
#include <map>
#include <memory>

#include "cmd/data/commands.hpp"
#include "cmd/data/folder_check.hpp"
#include "cmd/data/folder_files.hpp"
#include "cmd/options/output_options.hpp"
#include "gk/base/error.hpp"
#include "gk/io/output.hpp"
#include "gk/io/row_text.hpp"
#include "gk/store/data_folder.hpp"

namespace gk::cmd {
namespace {

struct VerifyOptions {
    std::vector<std::string> names;
    io::RowFormat format = io::RowFormat::tsv;
    bool no_header = false;
    FileOptions file;
};

void append_verdict(const FolderFile& file, const Verdict& verdict, const io::RowShape& shape, ByteBuffer& out) {
    io::RowText cells(shape, out);
    cells.text(without_control_characters(file.shown));
    cells.text(word_of(file.stored.kind));
    cells.text(word_of(verdict.state));
    cells.text_unless_empty(verdict.detail);
    cells.end();
}

void run_verify(const VerifyOptions& options, const cli::Context& context) {
    check_row_options({.columns = {}, .no_header = options.no_header, .chrom_scheme = {}},
                      options.format == io::RowFormat::tsv);
    check_file_options(options.file);
    const std::vector<FolderFile> files =
        options.names.empty() ? files_of_folder(data_folder(context.data_dir)) : files_named(options.names, context);
    const io::RowShape shape(options.format, std::array<std::string_view, 4>{"file", "kind", "state", "detail"});
    io::Output output(output_of(options.file, 0));
    if (!options.no_header) output.write(shape.header());
    std::map<std::string, std::unique_ptr<FolderCheck>> checks;
    std::size_t bad = 0;
    ByteBuffer row;
    for (const FolderFile& file : files) {
        std::unique_ptr<FolderCheck>& check = checks[file.folder];
        if (!check) check = std::make_unique<FolderCheck>(file.folder, context.threads);
        const Verdict verdict = check->verdict_of(file);
        bad += verdict.is_bad() ? 1 : 0;
        // One by one: the next may take minutes.
        row.clear();
        append_verdict(file, verdict, shape, row);
        output.write(row.view());
    }
    output.close();
    if (bad != 0)
        throw DataError(std::to_string(bad) + " of " + std::to_string(files.size()) + " files " +
                        (bad == 1 ? "is" : "are") + " damaged or stale");
}

}  // namespace

cli::Command data_verify_command() {
    auto options = std::make_shared<VerifyOptions>();
    cli::Command command;
    command.name = "data verify";
    command.summary = "whether the files of the data folder are intact";
    command.usage = "[NAME...] [-f tsv|json]";
    command.description =
        "Reads each file of the data folder whole, checks it by its format and against the files that it belongs with, "
        "and says of each its state: ok, damaged, stale (a format version that gk does not read) or leftover (of a run "
        "that did not end), with what is wrong and what to do about it. The files of a genome that was downloaded by "
        "gk "
        "must still have the MD5 that they had then. With NAMEs, only those: a genome's name stands for all of its "
        "files, that of an annotation for its assembly's, too. Nothing is downloaded and nothing is changed.\n\n"
        "A file that is damaged or stale is exit code 1, after all were checked.";
    command.positionals = {{.name = "NAME",
                            .help = "genomes, annotations, files of the data folder, paths; none: all files",
                            .target = &options->names,
                            .kind = cli::ValueKind::genome}};
    command.options = {format_option(options->format, {{"tsv", io::RowFormat::tsv}, {"json", io::RowFormat::json}}),
                       no_header_option(options->no_header)};
    add_file_options(command, options->file);
    command.examples = {{"is all that is here intact?", "gk data verify"},
                        {"an annotation and its assembly", "gk data verify gencode.v47"}};
    command.run = [options](const cli::Context& context) { run_verify(*options, context); };
    return command;
}

}  // namespace gk::cmd
