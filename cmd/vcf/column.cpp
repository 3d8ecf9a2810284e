// gk vcf column: an INFO column of a VCF table.
#include <memory>

#include "cmd/options/flag.hpp"
#include "cmd/options/require.hpp"
#include "cmd/table/list_rows.hpp"
#include "cmd/vcf/cell_output.hpp"
#include "cmd/vcf/chosen_rows.hpp"
#include "cmd/vcf/commands.hpp"

namespace gk::cmd {
namespace {

struct ColumnOptions {
    VcfRowOptions rows;
    std::string id;
    bool npy = false;
};

void write_column(const ColumnOptions& options, const cli::Context& context) {
    const VcfRowOptions& choice = options.rows;
    check_vcf_row_options(choice);
    check_shard_of_rows(choice.find.stream.shard, options.npy);
    require(!options.npy || !choice.decode, "--npy writes what is stored; leave out --decode");
    OpenVcfbin open(choice.file, choice.genome, std::nullopt, context);
    const vcf::Vcfbin& table = open.table();
    const vcf::StoredColumn& column = vcf::info_column(table, options.id);
    const vcf::VariantRows rows{.table = table, .tags = open.tags(), .names = open.names()};
    vcf::VcfView view(rows, pick_from(table, {}, {}, choice.samples),
                      {.decode = choice.decode, .sample_conditions = names_samples(choice)});
    ChosenVcfRows chosen(choice, open, view, context);
    const unsigned threads = io::share_threads(context.threads, choice.find.stream.file.output).workers;
    chosen.hand_over([&](const std::vector<table::Row>& taken, io::Output& output) {
        if (options.npy)
            write_info_as_npy(table, column, taken, output);
        else
            write_cell_lines(taken, view.info_shown(column.id, column), 1, {0}, threads, output);
    });
}

}  // namespace

cli::Command vcf_column_command() {
    auto options = std::make_shared<ColumnOptions>();
    VcfRowOptions& rows = options->rows;
    cli::Command command;
    command.name = "vcf column";
    command.summary = "an INFO column of a VCF table, as text or for NumPy";
    command.usage = "FILE ID [INPUT | -r REGION...] [--npy]";
    command.description =
        "Writes one cell a line, without a header: in table order, or the rows that are chosen as gk vcf query chooses "
        "them; those that intervals find come once, in table order. Several values have commas between them; an empty "
        "text and a real that is NaN are '.'.\n\n"
        "--npy writes a NumPy file of the type that is stored, of shape (rows) or (rows, values in a cell); texts are "
        "bytes of one length. Of all rows it is a copy of the table's own bytes.";
    command.positionals.push_back(
        {.name = "ID", .help = "an INFO column (gk vcf info FILE has them)", .target = &options->id});
    add_vcf_table_options(command, rows);
    add_vcf_queries(command, rows, true);
    add_vcf_row_choice(command, rows);
    command.options.push_back(samples_option(rows));
    command.options.push_back(flag("--npy", "a NumPy file instead of text", options->npy, "Output"));
    command.options.push_back(decode_option(rows));
    command.examples = {
        {"all frequencies, for numpy.load", "gk vcf column calls.vcfbin AF --npy -o AF.npy"},
        {"the names of the variants in a region", "gk vcf column calls.vcfbin ID -r chr1:977,030-977,630"}};
    command.run = [options](const cli::Context& context) { write_column(*options, context); };
    return command;
}

}  // namespace gk::cmd
