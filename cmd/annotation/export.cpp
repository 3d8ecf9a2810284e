// gk annotation export: an annotation as GFF3, GTF or BED12 (gk/annotation/FORMAT.md#export).
#include <memory>

#include "cmd/annotation/commands.hpp"
#include "cmd/annotation/open_annotation.hpp"
#include "cmd/options/genome_options.hpp"
#include "cmd/options/output_options.hpp"
#include "gk/annotation/export/export.hpp"

namespace gk::cmd {
namespace {

using annotation::ExportFormat;

struct ExportOptions {
    std::string annotation;
    ExportFormat format = ExportFormat::gff3;
    std::optional<std::string> chrom_scheme;
    FileOptions file;
};

void export_as_text(const ExportOptions& options, const cli::Context& context) {
    check_file_options(options.file);
    const OpenAnnotation open(options.annotation, options.chrom_scheme, context);
    const io::ThreadShares threads = io::share_threads(context.threads, options.file.output);
    io::Output output(output_of(options.file, threads.compressors));
    const auto report = export_annotation(open.view(), options.format, threads.workers, output);
    output.close();
    for (const std::string& warning : report.warnings()) context.warn(warning);
}

}  // namespace

cli::Command annotation_export_command() {
    auto options = std::make_shared<ExportOptions>();
    cli::Command command;
    command.name = "annotation export";
    command.summary = "an annotation as GFF3, GTF or BED12";
    command.usage = "-g ANNOTATION [-f gff3|gtf|bed12] [-o FILE]";
    command.description =
        "Writes the whole annotation as text, genes and transcripts in table order.\n\n"
        "gff3: builds to the same bytes again with gk build-annotation. An annotation that was built from GENCODE or "
        "Ensembl files is written in GENCODE's dialect (--source gencode), one from NCBI's or UCSC's tables in NCBI's "
        "(--source ncbi-refseq). What NCBI's dialect can't say stands in the attributes gk_biotype, gk_protein_id and "
        "gk_product of a transcript.\n\n"
        "gtf: GENCODE's attributes. A CDS includes the stop codon, as in GFF3 and unlike in GENCODE's and Ensembl's "
        "own GTF, and UTRs are five_prime_utr and three_prime_utr. Exons of a RefSeq annotation have no exon_id.\n\n"
        "bed12: a line for each transcript. The blocks are its exons, the thick part reaches from the first base of "
        "its CDS to the last, and score and colour are 0. How many transcripts have what BED12 can't hold, such as "
        "exons that overlap, is said in a warning.\n\n"
        "A semicolon, a double quote or a control character in a text is percent-encoded; a row of gff3 or gtf where "
        "that was needed begins with the attribute gk_encoded, which tells gk build-annotation to decode it.";
    command.options = {
        annotation_option(options->annotation),
        format_option(options->format,
                      {{"gff3", ExportFormat::gff3}, {"gtf", ExportFormat::gtf}, {"bed12", ExportFormat::bed12}}, ""),
        chrom_scheme_option(options->chrom_scheme)};
    add_file_options(command, options->file);
    command.examples = {
        {"transcripts for a genome browser", "gk annotation export -g gencode.v47 -f bed12 -o gencode.v47.bed.gz"},
        {"back to GFF3, with the chromosome names of NCBI",
         "gk annotation export -g gencode.v47 --chrom-scheme refseq -o gencode.v47.gff3"}};
    command.run = [options](const cli::Context& context) { export_as_text(*options, context); };
    return command;
}

}  // namespace gk::cmd
