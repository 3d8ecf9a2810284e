// gk chroms: the chromosomes of a genome (00-cli 6.1, 10-genome-dna 3.3 to 3.5).
#include <algorithm>
#include <memory>
#include <unordered_map>

#include "cmd/genome/commands.hpp"
#include "cmd/options/genome_options.hpp"
#include "gk/base/error.hpp"
#include "gk/base/json_text.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/genome/genome_digests.hpp"
#include "gk/io/lines.hpp"
#include "gk/io/output.hpp"
#include "gk/table/column_choice.hpp"

namespace gk::cmd {
namespace {

struct ChromsOptions {
    std::string genome;
    std::vector<std::string> names;
    std::string format = "tsv";
    bool aliases = false;
    std::optional<std::string> scheme;
    bool digest = false;
    bool no_header = false;
    std::vector<std::string> columns;
    std::string output = "-";
};

/// A value of a cell: JSON tells numbers, texts and nothing apart.
struct Cell {
    std::string text;
    enum class Kind { text, number, empty, missing } kind = Kind::text;
};
Cell text_cell(std::string text) {
    return {std::move(text), Cell::Kind::text};
}
Cell number_cell(std::uint64_t value) {
    return {std::to_string(value), Cell::Kind::number};
}
Cell empty_cell() {
    return {".", Cell::Kind::empty};
}
Cell missing_cell() {
    return {".", Cell::Kind::missing};
}

void append_json(const Cell& cell, ByteBuffer& out) {
    if (cell.kind == Cell::Kind::number)
        out.append(cell.text);
    else if (cell.kind == Cell::Kind::missing)
        out.append("null");
    else if (cell.kind == Cell::Kind::empty)
        out.append(R"("")");
    else
        append_json_string(out, cell.text);
}

/// One chromosome of the listing: `query` is empty where no names were asked for.
struct Row {
    std::optional<std::string> query;
    std::string chrom;
    std::optional<std::uint64_t> size;
    std::size_t listing_index = 0;  ///< its place in Genome::sizes, where `size` is known
};

/// Rows by name, and the rows of a listing.
class RowFinder {
public:
    explicit RowFinder(Genome& genome) : genome_(genome), sizes_(genome.sizes()) {}

    std::vector<Row> all() const {
        std::vector<Row> rows;
        for (std::size_t i = 0; i < sizes_.size(); ++i)
            rows.push_back({std::nullopt, sizes_[i].name, static_cast<std::uint64_t>(sizes_[i].size), i});
        return rows;
    }

    /// Throws DataError for an unknown name, with `where` if it is not empty.
    Row by_name(const std::string& name, const std::string& where) {
        const auto chrom = genome_.names().find(name);
        if (!chrom) {
            const std::string what = "unknown chromosome '" + name + "'" + genome_.names().suggestion(name);
            throw where.empty() ? DataError(what) : DataError(what, where);
        }
        if (listed_.empty()) index_listing();
        Row row{name, genome_.names().name(*chrom), std::nullopt, listed_[index_of(*chrom)]};
        if (row.listing_index < sizes_.size()) row.size = static_cast<std::uint64_t>(sizes_[row.listing_index].size);
        return row;
    }

private:
    void index_listing() {
        listed_.assign(genome_.names().size(), sizes_.size());
        for (std::size_t i = 0; i < sizes_.size(); ++i)
            if (const auto chrom = genome_.names().find(sizes_[i].name)) listed_[index_of(*chrom)] = i;
    }

    Genome& genome_;
    const std::vector<ChromSize>& sizes_;
    std::vector<std::size_t> listed_;  // by ChromId: its place in sizes_
};

Error no_aliases(const Genome& genome) {
    return Error("no " + genome.assembly() + ".chromAlias.txt in " + genome.files().folder);
}

/// The alias columns: every scheme of the file, in order of appearance, and each chromosome's alias in it.
class AliasColumns {
public:
    explicit AliasColumns(Genome& genome) : genome_(genome) {
        const ChromAliases* aliases = genome.aliases();
        if (aliases == nullptr) throw no_aliases(genome);
        for (const ChromAliases::Row& row : aliases->rows()) {
            by_canonical_[row.canonical] = &row;
            for (const auto& [scheme, alias] : row.aliases)
                if (std::find(schemes_.begin(), schemes_.end(), scheme) == schemes_.end()) schemes_.push_back(scheme);
        }
    }

    const std::vector<std::string>& schemes() const { return schemes_; }
    Cell cell(const std::string& chrom, const std::string& scheme) const {
        auto found = by_canonical_.find(chrom);
        if (found == by_canonical_.end()) {
            // chrom.sizes may have one of the aliases.
            const auto id = genome_.names().find(chrom);
            if (id) found = by_canonical_.find(genome_.names().name(*id));
            if (found == by_canonical_.end()) return missing_cell();
        }
        for (const auto& [name, alias] : found->second->aliases)
            if (name == scheme) return alias.empty() ? empty_cell() : text_cell(alias);
        return missing_cell();
    }

private:
    Genome& genome_;
    std::unordered_map<std::string, const ChromAliases::Row*> by_canonical_;
    std::vector<std::string> schemes_;
};

/// What is written about each chromosome, and how. The columns are those of 00-cli section 7: in JSON the alias columns
/// are one object, and the collection's digest is a column.
class Listing {
public:
    Listing(Genome& genome, const ChromsOptions& options, bool asked)
        : genome_(genome), options_(options), json_(options.format == "json") {
        if (options.aliases) aliases_.emplace(genome);
        if (asked) choice_.known.emplace_back("query");
        choice_.known.insert(choice_.known.end(), {"chrom", "size"});
        if (aliases_ && json_) choice_.known.emplace_back("aliases");
        if (aliases_ && !json_)
            choice_.known.insert(choice_.known.end(), aliases_->schemes().begin(), aliases_->schemes().end());
        if (options.digest) choice_.known.insert(choice_.known.end(), {"md5", "refget"});
        if (options.digest && json_) choice_.known.emplace_back("seqcol");
        choice_.defaults = choice_.known;
        choice_.known.emplace_back("tag");
        picked_ = pick_columns(choice_, options.columns);
        if (json_) refuse_repeated(choice_, picked_);
    }

    /// Reads the whole sequence: after everything that can be wrong with the command line.
    void make_digests(unsigned threads) {
        digests_ = chromosome_digests(genome_, threads);
        std::vector<CollectionMember> members;
        for (std::size_t i = 0; i < digests_.size(); ++i)
            members.push_back({genome_.sizes()[i].name, digests_[i].refget});
        collection_ = sequence_collection_digest(members);
    }

    std::string header() const {
        if (options_.format != "tsv" || options_.no_header) return {};
        return (options_.digest ? "##seqcol=" + collection_ + "\n" : "") + header_line(choice_, picked_);
    }

    void append(const Row& row, ByteBuffer& out) const {
        if (options_.format == "bed") return append_bed(row, out);
        char before = '{';
        for (std::size_t i = 0; i < picked_.size(); ++i) {
            const std::string_view column = choice_.known[picked_[i]];
            if (!json_) {
                if (i != 0) out.push('\t');
                out.append(cell(row, column).text);
                continue;
            }
            out.push(std::exchange(before, ','));
            append_json_string(out, column);
            out.push(':');
            if (column == "aliases")
                append_aliases(row, out);
            else
                append_json(cell(row, column), out);
        }
        out.append(json_ ? "}\n" : "\n");
    }

private:
    Cell cell(const Row& row, std::string_view column) const {
        if (column == "query") return text_cell(*row.query);
        if (column == "chrom") return text_cell(row.chrom);
        if (column == "size") return row.size ? number_cell(*row.size) : missing_cell();
        if (column == "seqcol") return text_cell(collection_);
        if (column == "tag") {
            const auto chrom = genome_.names().find(row.chrom);
            return number_cell(chrom_tag(chrom ? genome_.names().name(*chrom) : row.chrom));
        }
        if (options_.digest && (column == "md5" || column == "refget")) {
            if (row.listing_index >= digests_.size()) return missing_cell();
            const auto& digests = digests_[row.listing_index];
            return text_cell(column == "md5" ? digests.md5 : digests.refget);
        }
        return aliases_->cell(row.chrom, std::string(column));
    }

    void append_aliases(const Row& row, ByteBuffer& out) const {
        out.push('{');
        bool first = true;
        for (const std::string& scheme : aliases_->schemes()) {
            if (!first) out.push(',');
            first = false;
            append_json_string(out, scheme);
            out.push(':');
            append_json(aliases_->cell(row.chrom, scheme), out);
        }
        out.push('}');
    }

    static void append_bed(const Row& row, ByteBuffer& out) {
        if (!row.size) throw DataError("the size of '" + row.chrom + "' is not known: chrom.sizes lacks it");
        out.append(row.chrom + "\t0\t" + std::to_string(*row.size) + '\t' + row.query.value_or(row.chrom) + "\t0\t.\n");
    }

    Genome& genome_;
    const ChromsOptions& options_;
    bool json_;
    std::optional<AliasColumns> aliases_;
    table::ColumnChoice choice_;  // views into the literals above and aliases_
    std::vector<std::size_t> picked_;
    std::vector<SequenceDigester::Digests> digests_;
    std::string collection_;
};

/// The pairs `alias chrom` of one alias scheme.
class SchemeListing {
public:
    SchemeListing(Genome& genome, const ChromsOptions& options) : json_(options.format == "json") {
        const ChromAliases* aliases = genome.aliases();
        if (aliases == nullptr) throw no_aliases(genome);
        pairs_ = aliases->by_scheme(*options.scheme);
        for (const auto& [alias, chrom] : pairs_) by_chrom_.emplace(chrom, alias);
    }

    std::string header(const ChromsOptions& options) const {
        return json_ || options.no_header ? "" : "#alias\tchrom\n";
    }
    void append_all(ByteBuffer& out) const {
        for (const auto& [alias, chrom] : pairs_) append(alias, chrom, out);
    }
    /// The alias of a chromosome by any of its names; `.` (JSON: null) where the scheme has none.
    void append(const Row& row, ByteBuffer& out) const {
        const auto found = by_chrom_.find(row.chrom);
        if (found != by_chrom_.end()) return append(found->second, row.chrom, out);
        if (!json_) return append(".", row.chrom, out);
        out.append("{\"alias\":null,\"chrom\":");
        append_json_string(out, row.chrom);
        out.append("}\n");
    }

private:
    void append(const std::string& alias, const std::string& chrom, ByteBuffer& out) const {
        if (!json_) return out.append(alias + '\t' + chrom + '\n');
        out.append("{\"alias\":");
        append_json_string(out, alias);
        out.append(",\"chrom\":");
        append_json_string(out, chrom);
        out.append("}\n");
    }

    bool json_;
    std::vector<std::pair<std::string, std::string>> pairs_;
    std::unordered_map<std::string, std::string> by_chrom_;
};

void check(const ChromsOptions& options) {
    if (options.scheme && (options.aliases || options.digest || !options.columns.empty() || options.format == "bed"))
        throw UsageError(
            "--scheme lists alias and chromosome alone: it goes with -f tsv and -f json, without --aliases, "
            "--digest and --columns");
    if (options.format == "bed" && (options.aliases || options.digest || !options.columns.empty()))
        throw UsageError("-f bed has no columns to choose: leave out --aliases, --digest and --columns");
    if (options.format != "tsv" && options.no_header) throw UsageError("--no-header goes with -f tsv");
}

/// Calls `use(name, where)` for each name: those given, and for `-` those of stdin as they come.
template <typename Use, typename Flush>
void for_each_name(const std::vector<std::string>& names, Use&& use, Flush&& flush) {
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
void write_list(const List& list, RowFinder& finder, const std::vector<std::string>& names, const std::string& header,
                io::Output& output) {
    output.write(header);  // before the first name is waited for
    ByteBuffer out;
    const auto flush = [&] {
        output.write(out.view());
        out.clear();
    };
    try {
        for_each_name(
            names,
            [&](const std::string& name, const std::string& where) { list.append(finder.by_name(name, where), out); },
            flush);
    } catch (const DataError&) {
        flush();  // what came before the bad name
        throw;
    }
}

void run(const ChromsOptions& options, const cli::Context& context) {
    check(options);
    Genome genome(find_named_genome(options.genome, context));
    RowFinder finder(genome);
    const bool asked = !options.names.empty();
    if (options.scheme) {
        const SchemeListing list(genome, options);
        io::Output output({.path = options.output});
        write_list(list, finder, options.names, list.header(options), output);
        ByteBuffer out;
        if (!asked) list.append_all(out);
        output.write(out.view());
        return output.close();
    }
    Listing list(genome, options, asked);
    if (options.digest) list.make_digests(context.threads);
    io::Output output({.path = options.output});
    write_list(list, finder, options.names, list.header(), output);
    ByteBuffer out;
    if (!asked)
        for (const Row& row : finder.all()) list.append(row, out);
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
        {.names = "-f,--format",
         .metavar = "FORMAT",
         .help = "format of the output",
         .target = &options->format,
         .choices = {"tsv", "bed", "json"},
         .default_text = "tsv"},
        {.names = "--aliases",
         .metavar = "",
         .help = "one more column for each alias scheme",
         .target = &options->aliases},
        {.names = "--scheme",
         .metavar = "SCHEME",
         .help = "list `alias chrom` of one alias scheme instead",
         .target = &options->scheme},
        {.names = "--digest",
         .metavar = "",
         .help =
             "add md5 (SAM's M5) and refget (GA4GH) of each sequence, and the sequence collection's digest of all in "
             "this order as ##seqcol",
         .target = &options->digest},
        {.names = "--columns",
         .metavar = "LIST",
         .help = "columns to write: a,b picks and orders, +a,b appends (also: tag, the 32-bit number in data files)",
         .target = &options->columns,
         .comma_list = true},
        {.names = "--no-header", .metavar = "", .help = "no header lines in tsv", .target = &options->no_header},
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
    command.run = [options](const cli::Context& context) { run(*options, context); };
    return command;
}

}  // namespace gk::cmd
