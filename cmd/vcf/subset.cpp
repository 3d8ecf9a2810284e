// gk vcf subset: some rows, columns and samples of a VCF table as a table of their own.
#include <memory>

#include "cmd/options/require.hpp"
#include "cmd/vcf/chosen_rows.hpp"
#include "cmd/vcf/commands.hpp"
#include "gk/base/output_file.hpp"
#include "gk/vcf/vcfbin_writer.hpp"
#include "gk/vcf/view/vcf_subset.hpp"

namespace gk::cmd {
namespace {

struct SubsetOptions {
    VcfRowOptions rows;
    std::string output;
};

void write_subset(const SubsetOptions& options, const cli::Context& context) {
    const VcfRowOptions& choice = options.rows;
    check_vcf_row_options(choice);
    require(!options.output.empty() && options.output != "-", "give -o FILE: a VCF table can't be written to stdout");
    OpenVcfbin open(choice.file, choice.genome, std::nullopt, context, ChromosomeNames::if_known);
    const vcf::Vcfbin& table = open.table();
    const vcf::VariantRows rows{.table = table, .tags = open.tags(), .names = open.names()};
    vcf::VcfView view(rows, pick_from(table, choice.info, choice.fmt, choice.samples),
                      {.sample_conditions = names_samples(choice)});
    ChosenVcfRows chosen(choice, open, view, context);
    // The rows' own output is stdout, where nothing goes.
    chosen.hand_over([&](const std::vector<table::Row>& taken, io::Output&) {
        const vcf::VcfSubset subset(table, taken, view.picks());
        OutputFile file(options.output);
        BinaryWriter<OutputFile> writer(file);
        write_vcfbin(writer, subset.content(), context.threads);
        commit_all({&file});
    });
}

}  // namespace

cli::Command vcf_subset_command() {
    auto options = std::make_shared<SubsetOptions>();
    VcfRowOptions& rows = options->rows;
    cli::Command command;
    command.name = "vcf subset";
    command.summary = "some rows, columns and samples of a VCF table as a table";
    command.usage = "FILE -o NEW.vcfbin [INPUT | -r REGION...] [--where CONDITION] [--samples NAMES]";
    command.description =
        "Writes a smaller VCF table. Rows are chosen as gk vcf query chooses them and keep their order; those of "
        "--rows come as they are named, and what intervals find comes once, in table order. --info, --fmt and "
        "--samples "
        "pick what is kept of each row; without samples there is no FORMAT column.\n\n"
        "All rows, columns and samples give the bytes of the table itself.";
    add_vcf_table_options(command, rows);
    add_vcf_queries(command, rows, false);
    add_vcf_row_choice(command, rows);
    for (const auto& option : {info_picks_option(rows), fmt_picks_option(rows), samples_option(rows)})
        command.options.push_back(option);
    command.options.push_back({.names = "-o,--output",
                               .metavar = "FILE",
                               .help = "the new table; replaces what is there",
                               .target = &options->output,
                               .group = "Output",
                               .kind = cli::ValueKind::file});
    command.examples = {{"two samples alone", "gk vcf subset calls.vcfbin --samples NA12878,NA12891 -o two.vcfbin"},
                        {"common variants of a region, without INFO but AF",
                         "gk vcf subset calls.vcfbin -r chr7 --where 'AF > 0.01' --info AF -o common.vcfbin"}};
    command.run = [options](const cli::Context& context) { write_subset(*options, context); };
    return command;
}

}  // namespace gk::cmd
