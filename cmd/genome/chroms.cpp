// gk chroms: the chromosomes of a genome, with their sizes, aliases and digests.
#include <memory>

#include "cmd/genome/alias_schemes.hpp"
#include "cmd/genome/chrom_listing.hpp"
#include "cmd/genome/chrom_rows.hpp"
#include "cmd/genome/commands.hpp"
#include "cmd/options/flag.hpp"
#include "cmd/options/genome_options.hpp"
#include "cmd/options/output_options.hpp"
#include "gk/base/error.hpp"
#include "gk/io/lines.hpp"
#include "gk/io/output.hpp"

namespace gk::cmd {
namespace {

struct ChromsOptions {
    std::string genome;
    std::vector<std::string> names;
    ChromListingOptions listing;
    std::optional<std::string> scheme;
    std::string output = "-";
};

void check_chroms_options(const ChromsOptions& options) {
    const ChromListingOptions& listing = options.listing;
    const bool adds_columns = listing.aliases || listing.digest || !listing.columns.empty();
    if (options.scheme && (adds_columns || listing.format == ChromFormat::bed))
        throw UsageError(
            "--scheme lists alias and chromosome alone: it goes with -f tsv and -f json, without --aliases, "
            "--digest and --columns");
    if (listing.format == ChromFormat::bed && adds_columns)
        throw UsageError("-f bed has no columns to choose: leave out --aliases, --digest and --columns");
    if (listing.format != ChromFormat::tsv && listing.no_header) throw UsageError("--no-header goes with -f tsv");
}

// Calls `use(name, where)` for each name: those given, and for `-` those of stdin as they come.
template <typename Use, typename Flush>
void for_each_chrom_name(const std::vector<std::string>& names, Use&& use, Flush&& flush) {
    for (const std::string& name : names) {
        if (name != "-") {
            use(name, std::string());
            continue;
        }
        io::Input input("-");
        io::LineSource source(input);
        for (io::Chunk chunk; source.next(chunk);) {
            for_each_line(chunk, [&](std::string_view line, std::uint64_t number) {
                if (!line.empty()) use(std::string(line), input.name() + ":" + std::to_string(number));
            });
            flush();
        }
    }
    flush();
}

template <typename List>
void write_chroms_by_name(const List& list, ChromRowFinder& finder, const std::vector<std::string>& names,
                          const std::string& header, io::Output& output) {
    output.write(header);  // before the first name is waited for
    ByteBuffer out;
    const auto flush = [&] {
        output.write(out.view());
        out.clear();
    };
    try {
        for_each_chrom_name(
            names,
            [&](const std::string& name, const std::string& where) { list.append(finder.by_name(name, where), out); },
            flush);
    } catch (const DataError&) {
        flush();  // what came before the bad name
        throw;
    }
}

void run_chroms(const ChromsOptions& options, const cli::Context& context) {
    check_chroms_options(options);
    Genome genome(find_named_genome(options.genome, context));
    ChromRowFinder finder(genome);
    const bool asked = !options.names.empty();
    if (options.scheme) {
        const SchemeListing list(genome, *options.scheme, options.listing.row_format());
        io::Output output({.path = options.output});
        write_chroms_by_name(list, finder, options.names, options.listing.no_header ? "" : list.header(), output);
        ByteBuffer out;
        if (!asked) list.append_all(out);
        output.write(out.view());
        return output.close();
    }
    ChromListing list(genome, options.listing, asked);
    if (options.listing.digest) list.make_digests(context.threads);
    io::Output output({.path = options.output});
    write_chroms_by_name(list, finder, options.names, list.header(), output);
    ByteBuffer out;
    if (!asked)
        for (const ChromRow& row : finder.all()) list.append(row, out);
    output.write(out.view());
    output.close();
}

}  // namespace

cli::Command chroms_command() {
    auto options = std::make_shared<ChromsOptions>();
    cli::Command command;
    command.name = "chroms";
    command.summary = "chromosomes of a genome: names, sizes, aliases, digests";
    command.usage = "-g GENOME [NAME... | -] [-f FORMAT]";
    command.description =
        "Lists the chromosomes of a genome in the order of its chrom.sizes file. With NAMEs, only those, in the order "
        "given "
        "and with the name as typed first; an alias (1, NC_000001.11) is resolved.";
    command.positionals = {{.name = "NAME",
                            .help = "chromosomes by name or alias; - reads them from stdin, one a line",
                            .target = &options->names}};
    command.options = {
        genome_option(options->genome),
        format_option(options->listing.format,
                      {{"tsv", ChromFormat::tsv}, {"bed", ChromFormat::bed}, {"json", ChromFormat::json}}, ""),
        flag("--aliases", "one more column for each alias scheme", options->listing.aliases, ""),
        {.names = "--scheme",
         .metavar = "SCHEME",
         .help = "list `alias chrom` of one alias scheme instead",
         .target = &options->scheme},
        flag("--digest",
             "add md5 (SAM's M5) and refget (GA4GH) of each sequence, and the sequence collection's digest of all in "
             "this order as ##seqcol",
             options->listing.digest, ""),
        {.names = "--columns",
         .metavar = "LIST",
         .help = "columns to write: a,b picks and orders, +a,b appends (also: tag, the 32-bit number in data files)",
         .target = &options->listing.columns,
         .kind = cli::ValueKind::columns,
         .comma_list = true},
        flag("--no-header", "no header lines in tsv", options->listing.no_header, ""),
        {.names = "-o,--output",
         .metavar = "FILE",
         .help = "write here; - is stdout",
         .target = &options->output,
         .default_text = "-",
         .kind = cli::ValueKind::file},
    };
    command.examples = {{"names and sizes", "gk chroms -g hg38"},
                        {"what UCSC calls these", "gk chroms -g hg38 NC_000007.14 MT"},
                        {"digests to identify the assembly by", "gk chroms -g hg38 --digest"}};
    command.run = [options](const cli::Context& context) { run_chroms(*options, context); };
    return command;
}

}  // namespace gk::cmd
