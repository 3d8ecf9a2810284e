// gk vcf compile: a VCF or BCF file to a VCF table (gk/vcf/build/FORMAT.md).
#include "gk/vcf/build/compile.hpp"

#include <filesystem>
#include <memory>

#include "cmd/options/bad_record_options.hpp"
#include "cmd/options/choice.hpp"
#include "cmd/options/flag.hpp"
#include "cmd/options/genome_options.hpp"
#include "cmd/options/require.hpp"
#include "cmd/vcf/commands.hpp"

namespace gk::cmd {
namespace {

using vcf::build::Ancestral;
using vcf::build::CompileRecipe;
using vcf::build::Section;
using vcf::build::SvLength;
using vcf::build::Symbolic;

struct CompileOptions {
    std::optional<std::string> input;
    std::string genome;
    std::string output;
    bool if_newer = false;
    std::vector<std::string> info;
    std::vector<std::string> format;
    std::vector<std::string> samples;
    bool split_depth = false;
    bool wrap_int8 = false;
    bool no_validate = false;
    bool split = false;
    bool normalize = false;
    bool drop_mismatch = false;
    Ancestral ancestral = Ancestral::error;
    Symbolic symbolic = Symbolic::keep;
    SvLength sv_length = SvLength::absolute;
    std::optional<std::string> exclude;
    std::optional<std::string> allow;
    BadRecordOptions bad;
};

void check(const CompileOptions& options) {
    require(options.input.has_value(), "no VCF given; - is stdin");
    require(!options.output.empty() && options.output != "-", "a table is written to a file: give -o OUT.vcfbin");
    require(options.samples.empty() || !options.format.empty(),
            "--samples picks the samples of FORMAT columns: give --fmt, too");
    require(!options.if_newer || *options.input != "-", "--if-newer: the age of stdin is not known");
    require(!options.normalize || !options.no_validate,
            "--no-validate: --normalize moves alleles along the reference, so it compares them with it");
    require(!options.drop_mismatch || !options.no_validate, "--drop-mismatch and --no-validate exclude each other");
}

// Whether the table is there and not older than the VCF.
bool is_up_to_date(const CompileOptions& options) {
    std::error_code none;
    const auto table = std::filesystem::last_write_time(options.output, none);
    return !none && table >= std::filesystem::last_write_time(*options.input, none) && !none;
}

void run_compile(const CompileOptions& options, const cli::Context& context) {
    check(options);
    const auto info = vcf::build::parse_requests(options.info, Section::info);
    const auto format = vcf::build::parse_requests(options.format, Section::format);
    if (options.if_newer && is_up_to_date(options)) {
        context.info(options.output + " is not older than " + *options.input + " and stays as it is");
        return;
    }
    const Genome genome(find_named_genome(options.genome, context));
    CompileRecipe recipe(genome);
    recipe.input = *options.input;
    recipe.output = options.output;
    recipe.request = {.info = info, .format = format, .samples = options.samples, .wraps = options.wrap_int8};
    recipe.rows.validate = !options.no_validate;
    recipe.rows.split = options.split || options.normalize;
    recipe.rows.normalize = options.normalize;
    recipe.rows.drop_mismatch = options.drop_mismatch;
    recipe.rows.ancestral = options.ancestral;
    recipe.rows.symbolic = options.symbolic;
    recipe.rows.sv_length = options.sv_length;
    recipe.exclude = options.exclude.value_or("");
    recipe.allow = options.allow.value_or("");
    recipe.split_depth = options.split_depth;
    recipe.on_bad = options.bad.on_bad;
    recipe.rejects = options.bad.rejects.value_or("");
    recipe.threads = context.threads;
    recipe.warn = [&](const std::string& text) { context.warn(text); };
    recipe.tell = [&](const std::string& text) { context.info(text); };
    recipe.progress = context.progress;
    vcf::build::compile(recipe);
}

void add_column_options(cli::Command& command, CompileOptions& options) {
    const char* const group = "Columns";
    command.options.push_back({.names = "--info",
                               .metavar = "LIST",
                               .help = "INFO columns: AF,DP:int16=-1,X:int32[3],AF:float32=nan; also ID, QUAL, FILTER",
                               .target = &options.info,
                               .group = group,
                               .comma_list = true});
    command.options.push_back({.names = "--fmt",
                               .metavar = "LIST",
                               .help = "FORMAT columns in the same way: GT,AD,DP:int16=-1; GT=het reads 0/. as 0/1",
                               .target = &options.format,
                               .group = group,
                               .comma_list = true});
    command.options.push_back({.names = "--samples",
                               .metavar = "LIST",
                               .help = "these samples alone, in this order",
                               .target = &options.samples,
                               .group = group,
                               .comma_list = true});
    command.options.push_back(
        flag("--split-depth", "a column for each value of a cell: AD_0, AD_1", options.split_depth, group));
    command.options.push_back(flag("--wrap-int8",
                                   "integers that int8 has no room for wrap around, as in GenomeKit; else they are bad",
                                   options.wrap_int8, group));
}

void add_record_rules(cli::Command& command, CompileOptions& options) {
    const char* const group = "Records";
    command.options.push_back(
        flag("--split", "records of several ALT alleles become a row for each", options.split, group));
    command.options.push_back(
        flag("--normalize",
             "as --split; alleles are trimmed and moved as far left as the reference allows, rows "
             "sorted",
             options.normalize, group));
    command.options.push_back(
        flag("--no-validate", "don't compare REF with the reference", options.no_validate, group));
    command.options.push_back(flag("--drop-mismatch",
                                   "leave out records whose REF is not the reference's; they are counted",
                                   options.drop_mismatch, group));
    command.options.push_back(choice(
        {.names = "--ancestral",
         .metavar = "WHAT",
         .help = "records with ALT '.': bad, rows without alleles and a warning, or left out",
         .group = group},
        options.ancestral, {{"error", Ancestral::error}, {"warn", Ancestral::warn}, {"exclude", Ancestral::exclude}}));
    command.options.push_back(choice(
        {.names = "--symbolic",
         .metavar = "WHAT",
         .help = "symbolic ALT alleles and breakends: rows as they are written, bad, or left out",
         .group = group},
        options.symbolic, {{"keep", Symbolic::keep}, {"error", Symbolic::error}, {"exclude", Symbolic::exclude}}));
    command.options.push_back(choice({.names = "--svlen",
                                      .metavar = "HOW",
                                      .help = "a negative SVLEN is a length (abs), or a row of negative length, as in "
                                              "GenomeKit (signed)",
                                      .group = group},
                                     options.sv_length,
                                     {{"abs", SvLength::absolute}, {"signed", SvLength::as_it_stands}}));
    command.options.push_back({.names = "--exclude",
                               .metavar = "BED",
                               .help = "leave out rows that overlap an interval of this file",
                               .target = &options.exclude,
                               .group = group,
                               .kind = cli::ValueKind::file});
    command.options.push_back({.names = "--allow",
                               .metavar = "BED",
                               .help = "leave out rows that overlap none of its intervals",
                               .target = &options.allow,
                               .group = group,
                               .kind = cli::ValueKind::file});
}

}  // namespace

cli::Command vcf_compile_command() {
    auto options = std::make_shared<CompileOptions>();
    cli::Command command;
    command.name = "vcf compile";
    command.summary = "make a VCF table (.vcfbin) from VCF or BCF";
    command.usage = "VCF -g GENOME -o OUT.vcfbin [--info LIST] [--fmt LIST] [--split | --normalize]";
    command.description =
        "Writes a table of the variants of VCF, with the INFO and FORMAT fields that are asked for as columns of "
        "numbers, flags and text: what gk vcf query and GenomeKit map into memory. VCF is text or BCF, plain, gzip or "
        "BGZF. The file appears when it is complete, in place of one of its name.\n\n"
        "Columns are asked for by ID. Type and number of values are those of the header; ID:TYPE=VALUE says another "
        "type of the same kind (int8, int16, int32, float16, float32), and what stands for a missing value. A table "
        "has no other way to say that a value is missing, so the number of missing values is told: AF:float32=nan "
        "keeps them apart, AF alone stores 0. A field with Number=. needs ID:TYPE[COUNT]. ID, QUAL and FILTER are "
        "columns of --info, too. FORMAT columns are numbers; GT becomes a code: 0/0 0/1 1/1 ./. 0|1 1|0 are 0 to 5.\n\n"
        "A row has one ALT allele, without the bases that it begins with in common with REF. A record of several ALT "
        "alleles is bad unless --split, which gives each allele its row and its values of Number=A, R and G; other "
        "alleles of genotypes become 0. REF must be what the reference has, whatever its case.\n\n"
        "Symbolic alleles reach to END, else over |SVLEN| bases behind REF; <INS> without both has the span of REF. "
        "REF N of them matches any base.\n\n"
        "Files are the same bytes as GenomeKit's where that reads the VCF.";
    command.positionals = {{.name = "VCF",
                            .help = "VCF or BCF file; - is stdin",
                            .target = &options->input,
                            .kind = cli::ValueKind::file}};
    cli::Option genome = genome_option(options->genome);
    command.options.push_back(std::move(genome));
    command.options.push_back({.names = "-o,--output",
                               .metavar = "FILE",
                               .help = "the table; a file of this name is replaced",
                               .target = &options->output,
                               .kind = cli::ValueKind::file});
    command.options.push_back(
        flag("--if-newer", "do nothing where the table is there and not older than VCF", options->if_newer, ""));
    add_column_options(command, *options);
    add_record_rules(command, *options);
    add_bad_record_options(command, options->bad, false,
                           {.on_bad = "a bad record ends the run (fail), or is left out and counted (skip)",
                            .rejects = "write bad records here as they were read, with the reason in a last column",
                            .group = "Records"});
    command.examples = {
        {"frequencies and depths of a call set; a missing frequency is not 0",
         "gk vcf compile calls.vcf.gz -g hg38 -o calls.vcfbin --info AF:float32=nan,DP,FILTER --fmt GT,AD,DP,GQ"},
        {"several ALT alleles, left-aligned; what disagrees with the reference goes to a file",
         "gk vcf compile raw.bcf -g hg38 -o raw.vcfbin --fmt GT=het,AD --normalize --on-bad skip --rejects bad.txt"}};
    command.run = [options](const cli::Context& context) { run_compile(*options, context); };
    return command;
}

}  // namespace gk::cmd
