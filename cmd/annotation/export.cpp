// gk annotation export: an annotation as GFF3, GTF or BED12 (gk/annotation/FORMAT.md#export).
#include <memory>

#include "cmd/annotation/chosen_transcripts.hpp"
#include "cmd/annotation/commands.hpp"
#include "cmd/annotation/open_annotation.hpp"
#include "cmd/options/choice.hpp"
#include "cmd/options/genome_options.hpp"
#include "cmd/options/output_options.hpp"
#include "cmd/options/require.hpp"
#include "gk/annotation/export/export.hpp"
#include "gk/base/error.hpp"

namespace gk::cmd {
namespace {

using annotation::ExportDialect;
using annotation::ExportFormat;

/// Where GTF has the stop codon, of the CDS.
enum class StopCodon : std::uint8_t { out, in };

struct ExportOptions {
    std::string annotation;
    TranscriptChoiceOptions which;
    ExportFormat format = ExportFormat::gff3;
    std::optional<ExportDialect> dialect;
    std::optional<StopCodon> stop_codon;
    std::optional<std::string> chrom_scheme;
    FileOptions file;
};

void check_export_options(const ExportOptions& options) {
    require(!options.dialect || options.format != ExportFormat::bed12, "--dialect goes with -f gff3 and gtf");
    require(!options.stop_codon || options.format == ExportFormat::gtf, "--stop-codon goes with -f gtf");
    check_transcript_choice(options.which);
    check_file_options(options.file);
}

// The genome whose bases show codons. Where it has none, the user who asked for codons gets an error, and the one who
// did not is told what is written instead.
const Genome* genome_with_codons(const ExportOptions& options, const Genome& genome, const cli::Context& context) {
    if (options.format != ExportFormat::gtf || options.stop_codon == StopCodon::in) return nullptr;
    const GenomeFiles& files = genome.files();
    const std::string name = genome.assembly() + ".2bit";
    if (!files.twobit.empty() || !files.bring(name).empty()) return &genome;
    const std::string missing = "no bases tell where stop codons are: there is no " + name + files.where();
    if (options.stop_codon) throw Error(missing + "; --stop-codon in needs none");
    context.warn(missing + "; each CDS is written as in GFF3, with its stop codon (as --stop-codon in does)");
    return nullptr;
}

void export_as_text(const ExportOptions& options, const cli::Context& context) {
    check_export_options(options);
    OpenAnnotation open(options.annotation, options.chrom_scheme, context);
    const auto chosen = chosen_transcripts(options.which, open, context);
    const annotation::ExportRules rules{.format = options.format,
                                        .dialect = options.dialect.value_or(ExportDialect::source),
                                        .codons = genome_with_codons(options, open.genome(), context),
                                        .transcripts = chosen ? &*chosen : nullptr};
    const io::ThreadShares threads = io::share_threads(context.threads, options.file.output);
    io::Output output(output_of(options.file, threads.compressors));
    const auto report = export_annotation(open.view(), rules, threads.workers, output);
    output.close();
    for (const std::string& warning : report.warnings()) context.warn(warning);
}

cli::Option dialect_option(std::optional<ExportDialect>& target) {
    return choice({.names = "--dialect",
                   .metavar = "DIALECT",
                   .help = "gff3 and gtf: as the annotation's source has it, or as Ensembl's files, for tools that ask "
                           "for those (bcftools csq)",
                   .default_text = "source",
                   .group = "Output"},
                  target, {{"source", ExportDialect::source}, {"ensembl", ExportDialect::ensembl}});
}

cli::Option stop_codon_option(std::optional<StopCodon>& target) {
    return choice({.names = "--stop-codon",
                   .metavar = "WHERE",
                   .help = "gtf: the stop codon in a row of its own, outside the CDS, as GTF has it; or in the CDS, as "
                           "GFF3 has it, without start_codon and stop_codon rows",
                   .default_text = "out",
                   .group = "Output"},
                  target, {{"out", StopCodon::out}, {"in", StopCodon::in}});
}

}  // namespace

cli::Command annotation_export_command() {
    auto options = std::make_shared<ExportOptions>();
    cli::Command command;
    command.name = "annotation export";
    command.summary = "an annotation as GFF3, GTF or BED12";
    command.usage = "-g ANNOTATION [-f gff3|gtf|bed12] [--gene ID | --transcript ID] [--where CONDITION] [-o FILE]";
    command.description =
        "Writes the annotation as text, genes and transcripts in table order: all of it, or the transcripts that are "
        "chosen, with their genes. --where and --rows are about the table of transcripts, whose order holds.\n\n"
        "gff3: builds to the same bytes again with gk build-annotation. An annotation that was built from GENCODE or "
        "Ensembl files is written in GENCODE's dialect (--source gencode), one from NCBI's or UCSC's tables in NCBI's "
        "(--source ncbi-refseq). What NCBI's dialect can't say stands in the attributes gk_biotype, gk_protein_id and "
        "gk_product of a transcript. A CDS includes the stop codon.\n\n"
        "gtf: GENCODE's attributes, with the types of gene and transcript on every row. Where the bases of the genome "
        "show a stop codon at the end of a CDS, it is a stop_codon row and no part of the CDS, and a start codon at "
        "its "
        "beginning is a start_codon row; chrM is read by the code of vertebrate mitochondria. Without the 2bit of the "
        "genome a warning says that the CDS "
        "is as in GFF3. UTRs are five_prime_utr "
        "and three_prime_utr, without the stop codon. Exons of a RefSeq annotation have no exon_id.\n\n"
        "--dialect ensembl: the IDs gene:... and transcript:..., and biotype, as in Ensembl's GFF3; gene_biotype, "
        "transcript_biotype and ccds_id as in its GTF. Of GENCODE's and Ensembl's annotations both build to the same "
        "bytes again (--source ensembl).\n\n"
        "bed12: a line for each transcript. The blocks are its exons, the thick part reaches from the first base of "
        "its CDS to the last, and score and colour are 0. How many transcripts have what BED12 can't hold, such as "
        "exons that overlap, is said in a warning.\n\n"
        "Every ID is written once, since readers take rows of one ID for one thing: a gene or transcript whose ID an "
        "earlier one has gets a suffix (NM_000451_dup1), and keeps its own in the attribute gk_id, which gk "
        "build-annotation restores.\n\n"
        "A character that would end a text or change it for a reader is percent-encoded; a row of gff3 or gtf where "
        "that was needed begins with the attribute gk_encoded, which tells gk build-annotation to decode it.";
    command.options = {annotation_option(options->annotation)};
    add_transcript_choice(command, options->which);
    command.options.push_back(
        format_option(options->format,
                      {{"gff3", ExportFormat::gff3}, {"gtf", ExportFormat::gtf}, {"bed12", ExportFormat::bed12}}, ""));
    command.options.push_back(dialect_option(options->dialect));
    command.options.push_back(stop_codon_option(options->stop_codon));
    command.options.push_back(chrom_scheme_option(options->chrom_scheme));
    add_file_options(command, options->file);
    command.examples = {
        {"transcripts for a genome browser", "gk annotation export -g gencode.v47 -f bed12 -o gencode.v47.bed.gz"},
        {"back to GFF3, with the chromosome names of NCBI",
         "gk annotation export -g gencode.v47 --chrom-scheme refseq -o gencode.v47.gff3"},
        {"GTF of MANE Select transcripts",
         "gk annotation export -g gencode.v47 --where mane_select -f gtf -o mane.gtf.gz"},
        {"for bcftools csq", "gk annotation export -g gencode.v47 --dialect ensembl -o gencode.v47.ensembl.gff3.gz"}};
    command.run = [options](const cli::Context& context) { export_as_text(*options, context); };
    return command;
}

}  // namespace gk::cmd
