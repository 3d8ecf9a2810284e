// gk build-assembly: FASTA or 2bit to the files of an assembly (gk/genome/FORMAT.md#building-an-assembly).
#include <cstdint>
#include <memory>

#include "cmd/genome/commands.hpp"
#include "cmd/options/build_folder.hpp"
#include "cmd/options/choice.hpp"
#include "gk/base/error.hpp"
#include "gk/genome/assembly_builder.hpp"
#include "gk/store/data_folder.hpp"

namespace gk::cmd {
namespace {

// What becomes of IUPAC letters other than N.
enum class IupacLetters : std::uint8_t { become_n, are_errors };

struct BuildOptions {
    std::vector<std::string> inputs;
    std::string name;
    std::optional<std::string> folder;
    std::optional<std::string> alias;
    TwoBitLayout layout = TwoBitLayout::ucsc;
    IupacLetters iupac = IupacLetters::become_n;
    bool long_offsets = false;
    bool unmask = false;
    bool promote_ucsc = false;
    bool force = false;
};

void run(const BuildOptions& options, const cli::Context& context) {
    if (options.name.empty()) throw UsageError("the assembly needs a name: give -n NAME");
    require_assembly_name(options.name);
    if (options.inputs.empty()) {
        if (!options.promote_ucsc) throw UsageError("no FASTA or 2bit file given; - is stdin");
        if (options.alias || options.long_offsets || options.unmask || options.layout != TwoBitLayout::ucsc ||
            options.iupac != IupacLetters::become_n)
            throw UsageError("--promote-ucsc without FASTA takes no other option than -n and -O");
        return print_paths(promote_assembly(options.name, output_folder(options.folder, context)));
    }
    if (options.layout == TwoBitLayout::genomekit && options.unmask)
        throw UsageError("--unmask goes with --layout ucsc: GenomeKit's own writer keeps the masking");
    AssemblyRecipe recipe;
    recipe.inputs = options.inputs;
    recipe.name = options.name;
    recipe.folder = output_folder(options.folder, context);
    recipe.alias = options.alias.value_or("");
    recipe.format.layout = options.layout;
    recipe.format.long_offsets = options.long_offsets;
    recipe.unmask = options.unmask;
    recipe.refuse_iupac = options.iupac == IupacLetters::are_errors;
    recipe.promote_ucsc = options.promote_ucsc;
    recipe.replace = options.force;
    recipe.warn = [&](const std::string& text) { context.warn(text); };
    recipe.progress = context.progress;
    print_paths(build_assembly(recipe));
}

}  // namespace

cli::Command build_assembly_command() {
    auto options = std::make_shared<BuildOptions>();
    cli::Command command;
    command.name = "build-assembly";
    command.summary = "make an assembly from FASTA or a 2bit file";
    command.usage = "FASTA... -n NAME [-O DIR] [--alias FILE] [--force]";
    command.description =
        "Writes NAME.2bit, NAME.chrom.sizes and a small .hash file (by which data files know the assembly), and "
        "NAME.chromAlias.txt when an alias file is given. After that, NAME is a genome for every command's -g. The "
        "paths "
        "written are printed, one a line.\n\n"
        "FASTA may be plain, gzip or BGZF, and - is stdin; several files join. A sequence's name is the first word of "
        "its "
        "header. Soft-masking is kept; IUPAC letters become N. What is no base and is left out or becomes T, "
        "as in faToTwoBit, is counted in a warning. An existing 2bit file is taken as it is, and is checked.\n\n"
        "The files are the same bytes as those that UCSC's tools and GenomeKit make.";
    command.positionals = {{.name = "FASTA",
                            .help = "FASTA files, or one 2bit file",
                            .target = &options->inputs,
                            .kind = cli::ValueKind::file}};
    command.options = {
        {.names = "-n,--name",
         .metavar = "NAME",
         .help = "the assembly's name, for example hg38",
         .target = &options->name},
        output_folder_option(options->folder),
        {.names = "--alias",
         .metavar = "FILE",
         .help = "chromAlias.txt: other names of the chromosomes, by which they are found too",
         .target = &options->alias,
         .kind = cli::ValueKind::file},
        {.names = "--force", .metavar = "", .help = "replace files that exist", .target = &options->force},
        {.names = "--unmask", .metavar = "", .help = "drop soft-masking", .target = &options->unmask},
        choice(
            {.names = "--iupac",
             .metavar = "WHAT",
             .help = "IUPAC letters other than N become N (n), or they and all that is no base are an error (error)"},
            options->iupac, {{"n", IupacLetters::become_n}, {"error", IupacLetters::are_errors}}),
        {.names = "--promote-ucsc",
         .metavar = "",
         .help = "make the alias file's ucsc names the chromosomes' own; without FASTA: in NAME's files that are there",
         .target = &options->promote_ucsc},
        choice({.names = "--layout",
                .metavar = "LAYOUT",
                .help = "byte layout of the 2bit: as UCSC publishes them, or as GenomeKit's own writer makes them"},
               options->layout, {{"ucsc", TwoBitLayout::ucsc}, {"genomekit", TwoBitLayout::genomekit}}),
        {.names = "--long",
         .metavar = "",
         .help = "2bit version 1, for more than 4 GiB; GenomeKit can't read it",
         .target = &options->long_offsets},
    };
    command.examples = {
        {"an assembly in the data folder", "gk build-assembly hg38.fa.gz -n hg38 --alias hg38.chromAlias.txt"},
        {"two FASTA files joined, into another folder", "gk build-assembly genome.fa spikes.fa -n mouse_ercc -O refs"},
        {"from a pipe", "curl -s https://example.org/genome.fa.gz | gk build-assembly - -n mine -O ."}};
    command.run = [options](const cli::Context& context) { run(*options, context); };
    return command;
}

}  // namespace gk::cmd
