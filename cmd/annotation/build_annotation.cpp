// gk build-annotation: GFF3, GTF or UCSC tables to an annotation (gk/annotation/FORMAT.md#sources).
#include <memory>

#include "cmd/annotation/commands.hpp"
#include "cmd/options/bad_record_options.hpp"
#include "cmd/options/build_folder.hpp"
#include "cmd/options/genome_options.hpp"
#include "gk/annotation/build/builder.hpp"
#include "gk/base/error.hpp"
#include "gk/store/data_folder.hpp"

namespace gk::cmd {
namespace {

using annotation::Source;

struct BuildAnnotationOptions {
    std::optional<std::string> input;
    std::string genome;
    std::string name;
    std::optional<std::string> source;
    bool primary_first = false;
    bool strict = false;
    BadRecordOptions bad;
    std::optional<std::string> folder;
    bool force = false;
};

Source parse_source(const std::optional<std::string>& text) {
    if (!text) throw UsageError("where the file is from is not known: give --source");
    for (const Source source : {Source::gencode, Source::ensembl, Source::ncbi_refseq, Source::generic})
        if (*text == annotation::source_name(source)) return source;
    return Source::ucsc_refseq;
}

void run(const BuildAnnotationOptions& options, const cli::Context& context) {
    if (!options.input) throw UsageError("no FILE given; - is stdin");
    if (options.name.empty()) throw UsageError("the annotation needs a name: give -n NAME");
    require_assembly_name(options.name, "an annotation");
    const Source source = parse_source(options.source);
    Genome genome(find_named_genome(options.genome, context));
    annotation::AnnotationRecipe recipe(genome);
    recipe.input = *options.input;
    recipe.source = source;
    recipe.name = options.name;
    recipe.folder = output_folder(options.folder, context);
    recipe.primary_first = options.primary_first;
    recipe.strict = options.strict;
    recipe.on_bad = options.bad.on_bad;
    recipe.rejects = options.bad.rejects.value_or("");
    recipe.replace = options.force;
    recipe.threads = context.threads;
    recipe.warn = [&](const std::string& text) { context.warn(text); };
    recipe.tell = [&](const std::string& text) { context.info(text); };
    recipe.progress = context.progress;
    print_paths(annotation::build_annotation(recipe));
}

void add_options(cli::Command& command, BuildAnnotationOptions& options) {
    cli::Option genome = genome_option(options.genome);
    genome.help = "the assembly that the annotation is of (hg38), or an annotation of it";
    command.options = {
        std::move(genome),
        {.names = "-n,--name",
         .metavar = "NAME",
         .help = "the annotation's name, for example gencode.v47",
         .target = &options.name},
        {.names = "--source",
         .metavar = "SOURCE",
         .help = "where the file is from",
         .target = &options.source,
         .choices = {"gencode", "ensembl", "ncbi-refseq", "generic", "ucsc-refseq"}},
        output_folder_option(options.folder),
        {.names = "--force", .metavar = "", .help = "replace files that exist", .target = &options.force},
        {.names = "--primary-first",
         .metavar = "",
         .help = "rows of the primary chromosomes before all others, as GenomeKit's published annotations have them",
         .target = &options.primary_first},
        {.names = "--strict",
         .metavar = "",
         .help = "odd coordinates, numbers and IDs are bad rows, not just counted in a warning",
         .target = &options.strict}};
    add_bad_row_options(command, options.bad, "build");
}

}  // namespace

cli::Command build_annotation_command() {
    auto options = std::make_shared<BuildAnnotationOptions>();
    cli::Command command;
    command.name = "build-annotation";
    command.summary = "make an annotation from GFF3, GTF or UCSC's tables";
    command.usage = "FILE -g ASSEMBLY -n NAME --source SOURCE [--primary-first] [-O DIR] [--force]";
    command.description =
        "Writes NAME.v22.dganno, the genes, transcripts, exons, introns, CDS and UTRs of FILE, and NAME.cfg, which "
        "says "
        "of which assembly they are. After that, NAME is an annotation for every command's -g. The paths written are "
        "printed, one a line.\n\n"
        "Sources:\n"
        "  gencode      GFF3 or GTF of GENCODE\n"
        "  ensembl      GFF3 or GTF of Ensembl\n"
        "  ncbi-refseq  GFF3 or GTF of NCBI RefSeq\n"
        "  generic      any other GFF3 or GTF: StringTie, UCSC, bacteria, Prokka, MAKER, FlyBase, TAIR\n"
        "  ucsc-refseq  FILE is a folder with UCSC's refGene.txt and refLink.txt, or the same with .gz\n\n"
        "FILE may be plain, gzip or BGZF, and - is stdin. Of a GTF file the rows are those of the GFF3 file of the "
        "same "
        "release: the stop codon belongs to the CDS. A FASTA section at the end is passed over.\n\n"
        "What a row says that the file can't hold is counted on stderr: types of rows that are not kept, and for NCBI "
        "files children whose parents are not kept. Rows that make little sense but are stored as GenomeKit stores "
        "them "
        "(an end before its start, a place outside the chromosome or the parent, exon numbers out of order, repeated "
        "IDs, unknown biotypes) are counted in warnings; --strict makes them bad rows. An unknown biotype is stored "
        "as none. A file in which no gene can be kept is an error.\n\n"
        "Rows of gencode and ensembl files follow their parents, as in the files that are published. A file in which a "
        "row comes before its parent (one sorted by position) is read whole first and put together by IDs, which then "
        "must be unique. An exon, CDS or UTR row of GFF3 may have several parents (Parent=a,b).\n\n"
        "Of a generic file, rows may be in any order. A gene's ID is its locus_tag, gene_id or ID; a biotype is not "
        "needed. Genes and transcripts that exons and CDS imply are made, exons of a transcript without them from its "
        "CDS, and UTRs where the file has none. A strand of . is a bad row.\n\n"
        "The files are the same bytes as those that GenomeKit makes, of sources that it reads.";
    command.positionals = {{.name = "FILE",
                            .help = "GFF3 or GTF file, or a folder of tables",
                            .target = &options->input,
                            .kind = cli::ValueKind::file}};
    add_options(command, *options);
    command.examples = {
        {"GENCODE, with the rows in the order of GenomeKit's published annotation",
         "gk build-annotation gencode.v47.annotation.gff3.gz -g hg38.p14 -n gencode.v47 --source gencode "
         "--primary-first"},
        {"an Ensembl GTF file into another folder, without rows on unknown contigs",
         "gk build-annotation Sus_scrofa.Sscrofa11.1.98.gtf.gz -g susScr11 -n ensembl.Sscrofa11.1.98 --source ensembl "
         "--on-bad skip --rejects unknown.txt -O annotations"},
        {"transcripts that StringTie assembled, without those whose strand is not known",
         "gk build-annotation stringtie.gtf -g hg38 -n stringtie --source generic --on-bad skip"},
        {"UCSC's RefSeq tables, from a folder",
         "gk build-annotation ucsc_tables/ -g hg19 -n ucsc_refseq.2017-06-25 --source ucsc-refseq"}};
    command.run = [options](const cli::Context& context) { run(*options, context); };
    return command;
}

}  // namespace gk::cmd
