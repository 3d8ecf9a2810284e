// gk vcf matrix: a FORMAT column of a VCF table, rows by samples.
#include <memory>

#include "cmd/options/flag.hpp"
#include "cmd/options/output_options.hpp"
#include "cmd/options/require.hpp"
#include "cmd/table/list_rows.hpp"
#include "cmd/vcf/cell_output.hpp"
#include "cmd/vcf/chosen_rows.hpp"
#include "cmd/vcf/commands.hpp"

namespace gk::cmd {
namespace {

struct MatrixOptions {
    VcfRowOptions rows;
    std::string key;
    bool npy = false;
    bool no_header = false;
};

std::string sample_header(const vcf::Vcfbin& table, const std::vector<std::uint32_t>& samples) {
    std::string header;
    for (const std::uint32_t sample : samples) (header += header.empty() ? "" : "\t") += table.samples()[sample];
    return header + '\n';
}

void write_matrix(const MatrixOptions& options, const cli::Context& context) {
    const VcfRowOptions& choice = options.rows;
    check_vcf_row_options(choice);
    check_shard_of_rows(choice.find.stream.shard, options.npy);
    require(!options.npy || !choice.decode, "--npy writes what is stored; leave out --decode");
    require(!options.npy || !options.no_header, "--npy has no header line; leave out --no-header");
    OpenVcfbin open(choice.file, choice.genome, std::nullopt, context);
    const vcf::Vcfbin& table = open.table();
    const vcf::StoredColumn& column = vcf::format_column(table, options.key);
    const vcf::VariantRows rows{.table = table, .tags = open.tags(), .names = open.names()};
    vcf::VcfView view(rows, pick_from(table, {}, {}, choice.samples),
                      {.decode = choice.decode, .sample_conditions = names_samples(choice)});
    ChosenVcfRows chosen(choice, open, view, context);
    const std::vector<std::uint32_t>& samples = view.picks().samples;
    const unsigned threads = io::share_threads(context.threads, choice.find.stream.file.output).workers;
    chosen.hand_over([&](const std::vector<table::Row>& taken, io::Output& output) {
        if (options.npy) return write_format_as_npy(table, column, taken, samples, output);
        if (!options.no_header) output.write(sample_header(table, samples));
        write_cell_lines(taken, view.format_shown(column.id, column), table.samples().size(), samples, threads, output);
    });
}

}  // namespace

cli::Command vcf_matrix_command() {
    auto options = std::make_shared<MatrixOptions>();
    VcfRowOptions& rows = options->rows;
    cli::Command command;
    command.name = "vcf matrix";
    command.summary = "a FORMAT column of a VCF table, rows by samples, as text or for NumPy";
    command.usage = "FILE KEY [INPUT | -r REGION...] [--samples NAMES] [--npy]";
    command.description =
        "Writes a line of sample names, then one for each row: in table order, or the rows that are chosen as gk vcf "
        "query chooses them; those that intervals find come once, in table order. Several values of a cell have commas "
        "between them; a real that is NaN is '.'.\n\n"
        "--npy writes a NumPy file of the type that is stored, of shape (rows, samples) or (rows, samples, values in a "
        "cell). Of all rows and samples it is a copy of the table's own bytes.";
    command.positionals.push_back(
        {.name = "KEY", .help = "a FORMAT column (gk vcf info FILE has them)", .target = &options->key});
    add_vcf_table_options(command, rows);
    add_vcf_queries(command, rows, true);
    add_vcf_row_choice(command, rows);
    command.options.push_back(samples_option(rows));
    command.options.push_back(flag("--npy", "a NumPy file instead of text", options->npy, "Output"));
    command.options.push_back(decode_option(rows));
    command.options.push_back(flag("--no-header", "no line of sample names", options->no_header, "Output"));
    command.examples = {
        {"the genotypes of two samples as text", "gk vcf matrix calls.vcfbin GT --samples NA12878,NA12891 --decode"},
        {"allele depths of the variants in a region, for numpy.load",
         "gk vcf matrix calls.vcfbin AD -r chr1:977,030-977,630 --npy -o AD.npy"}};
    command.run = [options](const cli::Context& context) { write_matrix(*options, context); };
    return command;
}

}  // namespace gk::cmd
