// gk reads build and gk junctions build: reads to a file of them (gk/reads/build/FORMAT.md).
#include <memory>
#include <utility>

#include "cmd/options/build_folder.hpp"
#include "cmd/options/choice.hpp"
#include "cmd/options/flag.hpp"
#include "cmd/options/genome_options.hpp"
#include "cmd/options/output_options.hpp"
#include "cmd/options/require.hpp"
#include "cmd/reads/build_options.hpp"
#include "cmd/reads/commands.hpp"
#include "gk/reads/build/build_jralign.hpp"
#include "gk/reads/build/build_ralign.hpp"
#include "gk/reads/build/text/build_junction_text.hpp"

namespace gk::cmd {
namespace {

/// What gk junctions build writes.
enum class JunctionOutput : std::uint8_t { jralign, sj, junc, bed12 };

struct JunctionBuildOptions {
    ReadBuildOptions reads;
    reads::build::OverhangRules overhangs;
    bool fragments = false;
    JunctionOutput format = JunctionOutput::jralign;
};

void run_reads_build(const ReadBuildOptions& options, const cli::Context& context) {
    require_output_file(options, "ralign");
    check_read_build_options(options);
    const Genome genome(find_named_genome(options.genome, context));
    build_ralign(read_recipe(options, genome, context));
    print_paths({options.output});
}

reads::build::JunctionFormat text_format(JunctionOutput output) {
    switch (output) {
        case JunctionOutput::junc:
            return reads::build::JunctionFormat::junc;
        case JunctionOutput::bed12:
            return reads::build::JunctionFormat::bed12;
        default:
            return reads::build::JunctionFormat::sj;
    }
}

void write_junction_text(const JunctionBuildOptions& options, const cli::Context& context) {
    const bool to_stdout = options.reads.output.empty() || options.reads.output == "-";
    const std::string path = to_stdout ? "-" : options.reads.output;
    require(!to_stdout || options.reads.bad.rejects != "-", "the junctions and --rejects can't both be stdout");
    const Genome genome(find_named_genome(options.reads.genome, context));
    const io::ThreadShares threads = io::share_threads(context.threads, path);
    reads::build::ReadRecipe recipe = read_recipe(options.reads, genome, context);
    recipe.rules.fragments = options.fragments;
    recipe.threads = threads.workers;
    io::Output output({.path = path, .compressors = threads.compressors});
    build_junction_text(std::move(recipe),
                        {.format = text_format(options.format),
                         .min_reads = options.overhangs.min_reads,
                         .min_overhang = options.overhangs.min_overhang},
                        output);
    output.close();
    if (!to_stdout) print_paths({path});
}

void run_junctions_build(const JunctionBuildOptions& options, const cli::Context& context) {
    const reads::build::OverhangRules& overhangs = options.overhangs;
    check_read_build_options(options.reads);
    require(!overhangs.inherit || overhangs.variants, "--inherit-variants goes with --include-variants");
    if (options.format != JunctionOutput::jralign) {
        require(!overhangs.variants, "--include-variants goes with -f jralign: text says nothing of variants");
        require(!overhangs.clamp, "--overhang-error goes with -f jralign: text can say any overhang");
        return write_junction_text(options, context);
    }
    require_output_file(options.reads, "jralign");
    const Genome genome(find_named_genome(options.reads.genome, context));
    reads::build::ReadRecipe recipe = read_recipe(options.reads, genome, context);
    recipe.rules.fragments = options.fragments;
    build_jralign(std::move(recipe), overhangs);
    print_paths({options.reads.output});
}

void add_overhang_options(cli::Command& command, reads::build::OverhangRules& rules) {
    const char* const group = "Overhangs and variants";
    command.options.push_back({.names = "--min-reads",
                               .metavar = "N",
                               .help = "leave out junctions with fewer reads; below 0: all of them",
                               .target = &rules.min_reads,
                               .default_text = "0",
                               .group = group});
    command.options.push_back({.names = "--min-overhang",
                               .metavar = "N",
                               .help = "leave out a read at a junction with fewer bases aligned on a side of it",
                               .target = &rules.min_overhang,
                               .default_text = "0",
                               .group = group});
    command.options.push_back(choice({.names = "--overhang-error",
                                      .metavar = "WHAT",
                                      .help = "a read with an overhang above 255 is bad (error), or has 255 (clamp)",
                                      .default_text = "error",
                                      .group = group},
                                     rules.clamp, {{"error", false}, {"clamp", true}}));
    command.options.push_back(
        flag("--include-variants", "keep what reads have other than the reference", rules.variants, group));
    command.options.push_back(flag("--inherit-variants",
                                   "a read without SEQ has the variants of the last one before that has some, as in "
                                   "GenomeKit; else it has none",
                                   rules.inherit, group));
}

// What both builds say of the reads that they use.
constexpr const char* used_reads_text =
    "Secondary and supplementary, duplicate and unmapped reads are left out; all others are used: mates are reads of "
    "their own, and reads that failed quality control or have MAPQ 0 count. The summary tells how many. Of SAM the "
    "header is not looked at. H and P of a CIGAR are passed over, = and X are as M. MD and NM are never read.\n\n"
    "Where an annotation or a library format tells the strand, or --strand-from does, junctions are on the strand of "
    "the transcript; else they are on +. The tags XS and TS name the strand of the genome, ts that of the read: of a "
    "reverse read it is the other one. With an annotation as GENOME each junction must overlap an intron on its "
    "strand: other reads, and reads without a junction, are bad, unless --strand-from tells the strand where the "
    "annotation does not; --on-bad skip leaves them out, and -g with the name of the assembly does without. Junctions "
    "whose strand nothing tells are counted in a warning.\n\n"
    "Files are the same bytes as GenomeKit's where that reads the SAM.";

// A test of the command line runs what this says.
constexpr const char* junction_formats_text =
    "-f sj, junc and bed12 write a list of junctions for other tools instead, to stdout where there is no -o. Two "
    "reads "
    "with XS:A:+, at POS 31 with the CIGAR 20M50N20M and at POS 41 with 10M50N25M, are over the intron of bases 51 to "
    "100. With --strand-from XS they are:\n\n"
    "  sj     chr1 51 100 1 1 0 2 0 20\n"
    "  junc   chr1 50 100 . 2 +\n"
    "  bed12  chr1 30 125 JUNC00000001 2 + 30 125 255,0,0 2 20,25 0,70\n\n"
    "sj: STAR's SJ.out.tab. The first and the last base of the intron, from 1; the strand by the motif: 1 +, 2 -, 0 "
    "where there is none, whatever else tells a strand; the motif: 0 none, 1 GT/AG, 2 CT/AC, 3 GC/AG, 4 CT/GC, 5 "
    "AT/AC, 6 GT/AT; 1 where GENOME is an annotation that has the intron (it tells no strands here), else 0; reads "
    "that are aligned to one place, by NH; those that are aligned to several, once each, for which secondary "
    "alignments are read, too; the largest overhang, that of a read being the smaller of the two blocks beside the "
    "intron. STAR leaves out what its options outSJfilter* say; here all junctions are listed.\n\n"
    "junc: leafcutter's six columns. The intron from 0, without its end; the number of reads, and the strand or . "
    "where nothing tells it.\n\n"
    "bed12: as regtools junctions extract. The interval reaches from the start of the left block to the end of the "
    "right one, the largest of each over all reads: it is not the intron, which lies between the blocks, from 30 + 20 "
    "to 125 - 25. The strand is ? where nothing tells it; no list has + then.\n\n"
    "A block ends at the next intron, insertion, deletion or clip. Lines are by chromosome in the order of the "
    "assembly, then by start and end. A read that leaves its chromosome is bad here.\n\n"
    "--fragments: the mates of a pair count once at a junction, by the one whose smaller overhang is the larger one. "
    "Each read over a junction takes some 40 bytes of memory then.";

}  // namespace

cli::Command reads_build_command() {
    auto options = std::make_shared<ReadBuildOptions>();
    cli::Command command;
    command.name = "reads build";
    command.summary = "make a file of read alignments (.ralign) from SAM, BAM or CRAM";
    command.usage = "SAM... -g GENOME -o OUT.ralign [--library-format FORMAT] [--on-bad skip]";
    command.description = std::string(
                              "Writes the alignments of reads with their blocks between introns, what these have other "
                              "than the reference, and the junctions that the reads are over: what gk reads query and "
                              "GenomeKit map into memory. The file appears when it is complete, in place of one of its "
                              "name, and its path is printed.\n\n") +
                          used_reads_text;
    add_read_build_options(command, *options, "ralign");
    command.examples = {
        {"all reads of a BAM file", "gk reads build sample.bam -g hg38 -o sample.ralign"},
        {"a stranded library, without reads of several places; what can't be used goes to a file",
         "gk reads build sample.bam -g hg38 -o sample.ralign --library-format ISR --unique --on-bad skip --rejects "
         "bad.sam"}};
    command.run = [options](const cli::Context& context) { run_reads_build(*options, context); };
    return command;
}

cli::Command junctions_build_command() {
    auto options = std::make_shared<JunctionBuildOptions>();
    cli::Command command;
    command.name = "junctions build";
    command.summary = "make a file of the reads over junctions (.jralign), or a list of them, from SAM, BAM or CRAM";
    command.usage = "SAM... -g GENOME -o OUT.jralign | -f sj|junc|bed12 [-o FILE] [--fragments] [--min-overhang N]";
    command.description = std::string(
                              "Writes the junctions that reads are over, with the overhangs of each read on both "
                              "sides: what gk junctions query and GenomeKit map into memory. The file appears when it "
                              "is complete, in place of one of its name, and its path is printed.\n\n"
                              "An overhang is the sum of all M of a read on one side, over its other junctions, "
                              "too.\n\n") +
                          junction_formats_text + "\n\n" + used_reads_text;
    add_read_build_options(command, options->reads, "jralign");
    add_overhang_options(command, options->overhangs);
    command.options.push_back(
        flag("--fragments", "count the mates of a pair once at a junction", options->fragments, "Which reads"));
    command.options.push_back(format_option(options->format, {{"jralign", JunctionOutput::jralign},
                                                              {"sj", JunctionOutput::sj},
                                                              {"junc", JunctionOutput::junc},
                                                              {"bed12", JunctionOutput::bed12}}));
    command.examples = {{"junctions as STAR lists them, pairs counted once",
                         "gk junctions build sample.bam -g gencode.v47 -f sj --fragments -o sample.SJ.out.tab"},
                        {"for leafcutter, strands by the bases at the ends of introns",
                         "gk junctions build sample.bam -g hg38 -f junc --strand-from motif --min-overhang 8 -o "
                         "sample.junc"},
                        {"junctions with three reads that reach 8 bases to both sides",
                         "gk junctions build sample.bam -g hg38 -o sample.jralign --min-reads 3 --min-overhang 8"},
                        {"strands by the aligner's tag, long reads, and what they have other than the reference",
                         "gk junctions build long.bam -g hg38 -o long.jralign --strand-from ts --overhang-error clamp "
                         "--include-variants"}};
    command.run = [options](const cli::Context& context) { run_junctions_build(*options, context); };
    return command;
}

}  // namespace gk::cmd
