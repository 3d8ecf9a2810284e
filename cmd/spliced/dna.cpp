// gk spliced dna: the sequences of spliced segments, with variants or without, translated or not
// (gk/spliced/FORMAT.md#sequence).
#include <memory>

#include "cmd/altered/altered_source.hpp"
#include "cmd/options/choice.hpp"
#include "cmd/options/flag.hpp"
#include "cmd/options/outside_option.hpp"
#include "cmd/options/require.hpp"
#include "cmd/sequence/sequence_rows.hpp"
#include "cmd/spliced/commands.hpp"
#include "cmd/spliced/dna_handler.hpp"
#include "cmd/spliced/protein_options.hpp"
#include "cmd/spliced/spliced_input.hpp"
#include "gk/base/numbers.hpp"
#include "gk/genome/mitochondria.hpp"

namespace gk::cmd {
namespace {

struct SplicedDnaOptions {
    SplicedInputOptions input;
    SequenceOutputOptions output;
    VariantOptions variants;
    ProteinOptions proteins;
    OutsideBases outside = OutsideBases::n;
    bool ref = false;
};

void check(const SplicedDnaOptions& options) {
    check_sequence_output(options.output);
    const SequenceFormat format = options.output.format.value_or(SequenceFormat::fasta);
    require(!options.ref || format == SequenceFormat::tsv || format == SequenceFormat::json,
            "--ref goes with -f tsv and -f json");
    const VariantOptions& variants = options.variants;
    require(!options.ref || variants.has_list() || variants.vcf, "--ref goes with variants");
}

std::vector<SequenceColumn> further_columns(const SplicedDnaOptions& options) {
    std::vector<SequenceColumn> further;
    if (options.variants.each) further.push_back(SequenceColumn::variant);
    if (options.variants.vcf) further.insert(further.end(), {SequenceColumn::sample, SequenceColumn::haplotype});
    if (options.ref) further.push_back(SequenceColumn::ref_dna);
    return further;
}

void run(SplicedDnaOptions& options, const cli::Context& context) {
    check(options);
    ProteinRules proteins(options.proteins);
    options.output.proteins = options.proteins.translate;
    options.input.chrom_scheme = options.output.rows.chrom_scheme;
    SplicedInput input(options.input, options.input.words, spliced::OverlapRule::keep, true, context);
    check_variant_options(options.variants, options.input.stream, !options.input.of);
    Genome& genome = *input.genome();
    genome.open_sequence();
    proteins.set_mitochondria(mitochondria(genome.names()));

    StreamJob job{.options = options.input.stream, .context = context};
    SequenceSettings settings = sequence_settings(options.output, genome, further_columns(options), job.header);
    // IDs name transcripts: their places are for other formats.
    const bool labels = input.annotation() != nullptr && input.region() == spliced::Region::exons &&
                        settings.format == SequenceFormat::fasta && !settings.name_only && !options.proteins.translate;
    if (input.annotation() != nullptr) settings.name_only = true;
    if (settings.format == SequenceFormat::bed) input.write_bed_lines();
    input.set_up(job);
    if (!job.source.own) check_stream(job);  // before all variants are read
    const AlteredSource altered(options.variants, options.input.stream, genome, settings.names, context);
    const bool has_variants = options.variants.has_list() || options.variants.vcf.has_value();
    job.source.parts = [&](std::string_view) { return altered.parts(); };
    job.source.parts_are_one_record = true;
    job.first_rejects = altered.rejects();
    SplicedDnaCounts counts;
    const SplicedDnaJob dna{.input = input,
                            .settings = settings,
                            .altered = altered,
                            .variants = has_variants,
                            .each = options.variants.each,
                            .reference = options.ref,
                            .outside = options.outside,
                            .proteins = options.proteins.translate ? &proteins : nullptr,
                            .coding_labels = labels,
                            .counts = counts};
    job.make_handler = [&] { return make_spliced_dna_handler(dna); };
    run_stream(job);
    input.report();
    const std::uint64_t partial = counts.partial_codons;
    if (partial != 0)
        context.info(with_commas(partial) + (partial == 1 ? " sequence ends" : " sequences end") +
                     " inside a codon, which is left out");
}

}  // namespace

cli::Command spliced_dna_command() {
    auto options = std::make_shared<SplicedDnaOptions>();
    cli::Command command;
    command.name = "spliced dna";
    command.summary = "mRNA, CDS, UTR and protein sequences, with variants or without";
    command.usage = "-g GENOME [INPUT | --of REGION [ID...]] [--translate] [variants] [-f FORMAT]";
    command.description =
        "Writes the sequence of each spliced segment, 5' to 3', in upper case. With --of these are the exons, CDS or "
        "UTRs of all transcripts of the annotation -g, or of those that are named; transcripts without such parts are "
        "left out and counted.\n\n"
        "Variants are applied as gk variant-dna does, to each exon before they are joined; one that reaches over the "
        "border of an exon is reported, and changes what lies in exons.\n\n"
        "--translate reads whole codons in the frame of the CDS: the phase of a CDS that begins inside a codon is "
        "honoured, and part of a codon at the end is left out and counted. A stop is *, and translation goes on "
        "behind it. A codon with IUPAC letters is the residue that all its readings have in common, else X.\n\n"
        "Formats:\n"
        "  fasta  >ID of transcripts, of exons with CDS=a-b (1-based) behind it; of INPUT as gk dna\n"
        "  tsv    chrom start end name strand dna (with --translate protein), then variant (--each), sample haplotype "
        "(--vcf), ref_dna or ref_protein (--ref)\n"
        "  bed    the input line, of other records BED6, and the sequence\n"
        "  json   one object a line, with the tsv columns as keys\n"
        "  seq    one sequence a line, nothing else";
    add_spliced_input(command, options->input, "", {});
    command.options.pop_back();  // --chrom-scheme comes with the output's
    add_variant_list_options(command, options->variants);
    add_haplotype_options(command, options->variants);
    command.options.push_back(choice({.names = "--outside",
                                      .metavar = "WHAT",
                                      .help = "what of a segment lies outside its space is N (n), or makes the record "
                                              "bad (error); bases beyond the chromosome's ends are N",
                                      .group = "Input"},
                                     options->outside, {{"n", OutsideBases::n}, {"error", OutsideBases::error}}));
    add_protein_options(command, options->proteins);
    command.options.push_back(
        flag("--ref", "the sequence without variants, too, as a column of tsv and json", options->ref, "Output"));
    add_sequence_output_options(command, options->output, "score, length", "0");
    command.examples = {
        {"all proteins of an annotation", "gk spliced dna -g gencode.v47 --of cds --translate -o proteins.fa.gz"},
        {"the mRNA of a transcript with a variant",
         "gk spliced dna -g gencode.v29 --of exons ENST00000003084 --variant chr7:117559590:ATCT:A"},
        {"proteins of both haplotypes of a sample",
         "gk spliced dna -g gencode.v47 --of cds --vcf phased.bcf --sample NA12878 --translate"},
        {"transcripts of a BED12 file", "gk spliced dna -g hg38 --name-only transcripts.bed12"}};
    command.run = [options](const cli::Context& context) { run(*options, context); };
    return command;
}

}  // namespace gk::cmd
