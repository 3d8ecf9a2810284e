// gk info: what a data file or a genome's name is.
#include <algorithm>
#include <filesystem>
#include <memory>

#include "cli/file_source.hpp"
#include "cmd/info/annotation.hpp"
#include "cmd/info/assembly.hpp"
#include "cmd/info/commands.hpp"
#include "cmd/info/genome_rows.hpp"
#include "cmd/info/info_options.hpp"
#include "cmd/info/reads.hpp"
#include "cmd/info/track.hpp"
#include "cmd/info/transcript_table.hpp"
#include "cmd/info/vcfbin.hpp"
#include "cmd/options/genome_options.hpp"
#include "cmd/options/require.hpp"
#include "cmd/stream/unfit_file.hpp"
#include "gk/base/error.hpp"
#include "gk/io/bed.hpp"
#include "gk/store/content_kind.hpp"
#include "gk/store/file_kind.hpp"

namespace gk::cmd {
namespace {

// Whether gk info has more to say of such a file than that it can't tell what it is.
bool is_described(FileKind kind) {
    switch (kind) {
        case FileKind::twobit:
        case FileKind::dganno:
        case FileKind::appris:
        case FileKind::mane:
        case FileKind::pickle:
        case FileKind::vcfbin:
        case FileKind::gtrack:
        case FileKind::bigwig:
        case FileKind::ralign:
        case FileKind::jralign:
        case FileKind::rdist:
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

// What a text or a file that gk info does not describe is, and what takes it; empty where nobody knows.
std::string takers_of(const std::string& path) {
    io::Input input(path);
    const FileKind kind = kind_of_content(input);
    if (kind != FileKind::unknown) return what_takes(kind);
    std::string_view text = input.peek();
    while (!text.empty()) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (const std::string_view other = other_text(line); !other.empty()) return what_takes(other);
        const auto found = kind_of_line(line);
        io::BedRecord bed;
        if (found == IntervalKind::bed) return parse_bed(line, bed, false) ? std::string() : what_takes(*found);
        if (found == IntervalKind::vcf) return what_takes(FileKind::vcf);
        if (found) return what_takes(*found);
    }
    return {};
}

Info describe_genome(const std::string& subject, bool check, const cli::Context& context) {
    if (std::filesystem::is_regular_file(subject))
        if (const std::string takers = takers_of(subject); !takers.empty()) throw DataError(takers, subject);
    if (subject.find('/') != std::string::npos && std::filesystem::is_regular_file(subject))
        throw DataError(
            "gk info knows 2bit, dganno, vcfbin, gtrack, bigWig, ralign, jralign, rdist and pkl files and genome "
            "names; it can't tell what this file is",
            subject);
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
        case FileKind::vcfbin:
            return describe_vcfbin(subject, check, context);
        case FileKind::gtrack:
        case FileKind::bigwig:
            return describe_track(subject, check, context);
        case FileKind::ralign:
            return describe_ralign(subject, check, context);
        case FileKind::jralign:
        case FileKind::rdist:
            return describe_junctions(subject, check, context);
        default:
            return describe_genome(subject, check, context);
    }
}

struct InfoCommandOptions {
    std::optional<std::string> subject;
    InfoOptions info;
};

// What there is to describe.
void list_data_folder(const InfoOptions& options, const cli::Context& context) {
    require(!options.check, "--check needs FILE-or-GENOME; 'gk data verify' checks every file of the data folder");
    store::Fetcher fetcher(cli::fetch_settings(context));
    const auto genomes = store::list_genomes(fetcher, true, false);
    io::Output output({.path = options.output});
    const bool json = options.format == InfoFormat::json;
    write_genomes(genomes, {.local = true, .remote = false}, json ? io::RowFormat::json : io::RowFormat::tsv, output);
    output.close();
    context.info("these genomes are in " + data_folder(context.data_dir) + "; 'gk info NAME' describes one");
}

void run_info(const InfoCommandOptions& options, const cli::Context& context) {
    if (!options.subject) return list_data_folder(options.info, context);
    write_info(describe(*options.subject, options.info.check, context), options.info);
}

}  // namespace

cli::Command info_command() {
    auto options = std::make_shared<InfoCommandOptions>();
    cli::Command command;
    command.name = "info";
    command.summary = "what a data file or a genome's name is";
    command.usage = "[FILE-or-GENOME] [-f text|json] [--check]";
    command.description =
        "Says of a data file or of a genome's name what it is: kind, format version, size, assembly and its 64-bit "
        "tag; of an assembly or a 2bit file the number of chromosomes and bases; of an annotation or a dganno file the "
        "number of rows in each table; of a VCF table its rows, columns and samples; of a track or bigWig how its "
        "values are stored; of a file of reads or of counts over junctions its reads and tables; of an APPRIS or MANE "
        "file the number of transcripts that it names; and which of a genome's files are there. Nothing is "
        "downloaded. Without a name, it lists the genomes of the data folder, as 'gk data list --local'.\n\n"
        "--check reads every record and compares the files with each other; damage is exit code 1. An APPRIS or MANE "
        "file is checked against the annotation beside it.";
    command.positionals = {
        {.name = "FILE-or-GENOME",
         .help =
             "a path to a 2bit, dganno, vcfbin, gtrack, bigWig, ralign, jralign, rdist or pkl file, or the name of an "
             "assembly or annotation",
         .target = &options->subject,
         .kind = cli::ValueKind::genome}};
    add_info_options(command, options->info);
    command.examples = {{"which genomes are there?", "gk info"},
                        {"which files of hg38 are there", "gk info hg38"},
                        {"is this 2bit file intact?", "gk info --check genome.2bit"},
                        {"how many exons?", "gk info gencode.v47"}};
    command.run = [options](const cli::Context& context) { run_info(*options, context); };
    return command;
}

}  // namespace gk::cmd
