// gk merge: tracks and VCF tables that were built per chromosome, as one.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cmd/options/file_assembly.hpp"
#include "cmd/options/require.hpp"
#include "cmd/scale/commands.hpp"
#include "gk/base/mapped_file.hpp"
#include "gk/base/output_file.hpp"
#include "gk/genome/genome.hpp"
#include "gk/store/file_kind.hpp"
#include "gk/track/build/track_merge.hpp"
#include "gk/vcf/vcfbin_writer.hpp"
#include "gk/vcf/view/vcf_merge.hpp"

namespace gk::cmd {
namespace {

struct MergeOptions {
    std::vector<std::string> parts;
    std::string genome;
    std::string output;
};

// Throws Error for a part that is not there, and DataError for one that is of another kind than the first.
FileKind kind_of_parts(const std::vector<std::string>& parts) {
    std::optional<FileKind> kind;
    for (const std::string& part : parts) {
        require(part != "-", "parts are mapped into memory, so none can come from stdin");
        // A missing one is said to be missing, whatever its name is.
        const MappedFile file(part);
        const FileKind found = kind_of_file(part);
        if (found != FileKind::gtrack && found != FileKind::vcfbin)
            throw DataError("it is neither a track nor a VCF table, which gk merge joins", part);
        if (kind && found != *kind)
            throw DataError(std::string(found == FileKind::gtrack ? "it is a track" : "it is a VCF table") +
                                ", and the first part, " + parts.front() + ", is none",
                            part);
        kind = found;
    }
    return *kind;
}

ChromNames names_for(const TaggedFile& part, const MergeOptions& options, const cli::Context& context) {
    const auto files = assembly_of_file(part, options.genome, context);
    if (!files) throw_no_assembly(part);
    return Genome(*files).names();
}

template <typename Table>
struct OpenParts {
    explicit OpenParts(const std::vector<std::string>& paths) {
        for (const std::string& path : paths) {
            tables.push_back(std::make_unique<Table>(path));
            views.push_back(tables.back().get());
        }
    }
    std::vector<std::unique_ptr<Table>> tables;
    std::vector<const Table*> views;
};

void merge_track_parts(const MergeOptions& options, const cli::Context& context) {
    const OpenParts<track::Gtrack> parts(options.parts);
    const track::Gtrack& first = *parts.views.front();
    const TaggedFile tagged{.path = first.path(), .tag = first.header().assembly_tag};
    track::build::merge_tracks(parts.views, names_for(tagged, options, context), options.output);
}

void merge_vcf_parts(const MergeOptions& options, const cli::Context& context) {
    const OpenParts<vcf::Vcfbin> parts(options.parts);
    const vcf::Vcfbin* tagged = parts.views.front();
    for (const vcf::Vcfbin* part : parts.views) {
        if (part->size() == 0) context.info(part->path() + " has no rows");
        if (!tagged->assembly()) tagged = part;
    }
    const ChromNames names = names_for({.path = tagged->path(), .tag = tagged->assembly()}, options, context);
    const vcf::VcfMerge merge(parts.views, names);
    OutputFile file(options.output);
    BinaryWriter<OutputFile> writer(file);
    write_vcfbin(writer, merge.content(), context.threads);
    commit_all({&file});
}

void run_merge(const MergeOptions& options, const cli::Context& context) {
    require(!options.output.empty() && options.output != "-", "give -o OUT: what is joined can't be written to stdout");
    if (kind_of_parts(options.parts) == FileKind::gtrack)
        merge_track_parts(options, context);
    else
        merge_vcf_parts(options, context);
}

}  // namespace

cli::Command merge_command() {
    auto options = std::make_shared<MergeOptions>();
    cli::Command command;
    command.name = "merge";
    command.summary = "tracks or VCF tables that were built per chromosome, as one";
    command.usage = "PART... -o OUT";
    command.description =
        "Joins tracks (.gtrack) or VCF tables (.vcfbin), each of one or more chromosomes, into the bytes that one "
        "build of all data gives where its chromosomes come in the assembly's order. So the order of the parts does "
        "not matter.\n\n"
        "The parts must be of one assembly, built with the same options. A chromosome that two parts have is an error, "
        "and so is one that the assembly does not have. What no part has is not in OUT.\n\n"
        "Of a track with two strands all of one strand comes before the other, as builds from wig, bedGraph, bigWig "
        "and BED have it.";
    command.positionals = {{.name = "PART",
                            .help = "tracks, or VCF tables",
                            .target = &options->parts,
                            .kind = cli::ValueKind::file,
                            .required = true}};
    command.options = {file_genome_option(options->genome),
                       {.names = "-o,--output",
                        .metavar = "OUT",
                        .help = "the joined file; replaces what is there",
                        .target = &options->output,
                        .group = "Output",
                        .kind = cli::ValueKind::file}};
    command.examples = {{"a VCF table, compiled from a VCF per chromosome on as many machines",
                         "gk merge calls.chr*.vcfbin -o calls.vcfbin"},
                        {"a track of two chromosomes", "gk merge chr1.gtrack chr2.gtrack -o signal.gtrack"}};
    command.run = [options](const cli::Context& context) { run_merge(*options, context); };
    return command;
}

}  // namespace gk::cmd
