// gk info: what a data file or a genome's name is.
#include <cstdint>
#include <filesystem>
#include <memory>

#include "cmd/info/annotation.hpp"
#include "cmd/info/assembly.hpp"
#include "cmd/info/commands.hpp"
#include "cmd/info/transcript_table.hpp"
#include "cmd/options/flag.hpp"
#include "cmd/options/genome_options.hpp"
#include "cmd/options/output_options.hpp"
#include "gk/base/error.hpp"
#include "gk/io/output.hpp"
#include "gk/store/file_kind.hpp"

namespace gk::cmd {
namespace {

enum class InfoFormat : std::uint8_t { text, json };

struct InfoOptions {
    std::string subject;
    InfoFormat format = InfoFormat::text;
    bool check = false;
    std::string output = "-";
};

// Whether gk info has more to say of such a file than that it can't tell what it is.
bool is_described(FileKind kind) {
    switch (kind) {
        case FileKind::twobit:
        case FileKind::dganno:
        case FileKind::appris:
        case FileKind::mane:
        case FileKind::pickle:
            return true;
        default:
            return false;
    }
}

// Unknown for the name of a genome, also where a file has it: that a file is meant, its path says or its suffix.
FileKind kind_of_subject(const std::string& subject) {
    const FileKind named = kind_by_name(subject);
    if (subject.find('/') == std::string::npos && !is_described(named)) return FileKind::unknown;
    const FileKind kind = kind_of_file(subject);
    return is_described(kind) ? kind : named;
}

Info describe_genome(const std::string& subject, bool check, const cli::Context& context) {
    if (subject.find('/') != std::string::npos && std::filesystem::is_regular_file(subject))
        throw Error("gk info knows 2bit, dganno and pkl files and genome names; it can't tell what this file is (" +
                    subject + ")");
    const GenomeFiles files = find_named_genome(subject, context);
    return files.annotation.empty() ? describe_assembly(files, false, check) : describe_annotation(files, false, check);
}

Info describe_twobit(const std::string& subject, bool check, const cli::Context& context) {
    const bool has_suffix = kind_by_name(subject) == FileKind::twobit;
    return describe_assembly(has_suffix ? find_named_genome(subject, context) : genome_of_twobit(subject), true, check);
}

Info describe(const std::string& subject, bool check, const cli::Context& context) {
    switch (kind_of_subject(subject)) {
        case FileKind::twobit:
            return describe_twobit(subject, check, context);
        case FileKind::dganno:
            return describe_annotation(files_around(subject), true, check);
        case FileKind::appris:
        case FileKind::mane:
        case FileKind::pickle:
            return describe_transcript_table(subject, check);
        default:
            return describe_genome(subject, check, context);
    }
}

void run(const InfoOptions& options, const cli::Context& context) {
    const Info info = describe(options.subject, options.check, context);
    io::Output output({.path = options.output});
    if (options.format == InfoFormat::json)
        output.write(info.document.dump(-1, ' ', false, InfoJson::error_handler_t::replace) + '\n');
    else
        output.write(as_text(info.document));
    output.close();
    if (!info.intact) throw DataError("damaged: " + info.document["problems"].front().get<std::string>());
}

}  // namespace

cli::Command info_command() {
    auto options = std::make_shared<InfoOptions>();
    cli::Command command;
    command.name = "info";
    command.summary = "what a data file or a genome's name is";
    command.usage = "FILE-or-GENOME [-f text|json] [--check]";
    command.description =
        "Says of a data file or of a genome's name what it is: kind, format version, size, assembly and its 64-bit "
        "tag; of an assembly or a 2bit file the number of chromosomes and bases; of an annotation or a dganno file the "
        "number of rows in each table; of an APPRIS or MANE file the number of transcripts that it names; and which of "
        "a genome's files are there. Nothing is downloaded.\n\n"
        "--check reads every record and compares the files with each other; damage is exit code 1. An APPRIS or MANE "
        "file is checked against the annotation beside it.";
    command.positionals = {{.name = "FILE-or-GENOME",
                            .help = "a path to a 2bit, dganno or pkl file, or the name of an assembly or annotation",
                            .target = &options->subject,
                            .kind = cli::ValueKind::genome}};
    command.options = {format_option(options->format, {{"text", InfoFormat::text}, {"json", InfoFormat::json}}, ""),
                       flag("--check", "read it whole and verify every invariant", options->check, ""),
                       {.names = "-o,--output",
                        .metavar = "FILE",
                        .help = "write here; - is stdout",
                        .target = &options->output,
                        .default_text = "-",
                        .kind = cli::ValueKind::file}};
    command.examples = {{"which files of hg38 are there", "gk info hg38"},
                        {"is this 2bit file intact?", "gk info --check genome.2bit"},
                        {"how many exons?", "gk info gencode.v47"}};
    command.run = [options](const cli::Context& context) { run(*options, context); };
    return command;
}

}  // namespace gk::cmd
