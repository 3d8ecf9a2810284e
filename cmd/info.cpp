// gk info: what a data file or a genome's name is (00-cli 6.1, section 7).
#include <sys/stat.h>

#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>

#include "cmd/commands.hpp"
#include "cmd/genome_options.hpp"
#include "gk/base/error.hpp"
#include "gk/genome/assembly_check.hpp"
#include "gk/genome/name_hash.hpp"
#include "gk/io/output.hpp"

namespace gk::cmd {
namespace {

using Json = nlohmann::ordered_json;

struct InfoOptions {
    std::string subject;
    std::string format = "text";
    bool check = false;
    std::string output = "-";
};

Json path_or_null(const std::string& path) {
    return path.empty() ? Json() : Json(path);
}

Json files_of(const GenomeFiles& files) {
    Json list = Json::object();
    const auto add = [&](const std::string& name, const std::string& path) { list[name] = path_or_null(path); };
    add(files.assembly + ".chrom.sizes", files.chrom_sizes);
    add(files.assembly + ".2bit", files.twobit);
    add(files.assembly + ".chromAlias.txt", files.chrom_alias);
    add(std::to_string(assembly_tag(files.assembly)) + ".hash", files.hash);
    if (!files.annotation.empty()) {
        add(files.annotation + ".cfg", files.cfg);
        add(files.annotation + ".v22.dganno", files.dganno);
    }
    return list;
}

std::uint64_t file_size(const std::string& path) {
    std::error_code failure;
    const auto size = std::filesystem::file_size(path, failure);
    return failure ? 0 : size;
}

void add_sequence_counts(Genome& genome, Json& info) {
    info["num_chroms"] = genome.twobit().count();
    std::uint64_t bases = 0;
    for (std::size_t i = 0; i < genome.twobit().count(); ++i) {
        try {
            bases += genome.twobit().sequence(i).size;
        } catch (const DataError&) {
            if (!info.contains("problems") || info["problems"].is_null()) throw;
        }
    }
    info["num_bases"] = bases;
}

/// The document that is printed, and whether --check found damage.
struct Info {
    Json document;
    bool intact = true;
};

Info describe(const GenomeFiles& files, bool is_file, bool check) {
    Info info;
    Json& json = info.document;
    const bool has_twobit = !files.twobit.empty();
    json["path"] = is_file ? Json(files.twobit) : path_or_null(files.twobit);
    json["kind"] = is_file ? "2bit" : files.annotation.empty() ? "assembly" : "annotation";
    json["format_version"] = nullptr;
    json["bytes"] = has_twobit ? Json(file_size(files.twobit)) : Json();
    json["assembly"] = files.assembly;
    json["tag"] = std::to_string(assembly_tag(files.assembly));
    json["intact"] = nullptr;
    json["problems"] = nullptr;
    if (!is_file) json["files"] = files_of(files);

    // An annotation may lie in a folder without its assembly; then there is nothing more to say.
    if (!has_twobit && files.chrom_sizes.empty() && !files.annotation.empty()) return info;
    Genome genome(files);
    if (check) {
        const std::vector<std::string> problems = assembly_problems(genome);
        info.intact = problems.empty();
        json["intact"] = info.intact;
        json["problems"] = problems;
    }
    if (has_twobit) {
        try {
            genome.open_sequence();
            json["format_version"] = genome.twobit().version();
            add_sequence_counts(genome, json);
        } catch (const Error&) {
            if (info.intact) throw;  // else it is among the problems
        }
    } else {
        json["num_chroms"] = genome.sizes().size();
        std::int64_t bases = 0;
        for (const ChromSize& entry : genome.sizes()) bases += entry.size;
        json["num_bases"] = bases;
    }
    return info;
}

std::string text_value(const Json& value) {
    if (value.is_null()) return ".";
    if (value.is_boolean()) return value.get<bool>() ? "yes" : "no";
    return value.is_string() ? value.get<std::string>() : value.dump();
}

std::string as_text(const Json& document) {
    std::string text;
    for (const auto& [key, value] : document.items()) {
        if (value.is_array() && value.empty()) continue;
        if (value.is_object() || value.is_array()) {
            text += key + ":\n";
            for (const auto& [name, entry] : value.items())
                text += "  " + (value.is_array() ? text_value(entry) : name + ": " + text_value(entry)) + '\n';
        } else if (!value.is_null()) {
            text += key + ": " + text_value(value) + '\n';
        }
    }
    return text;
}

void run(const InfoOptions& options, const cli::Context& context) {
    const std::string& subject = options.subject;
    const bool is_file = subject.ends_with(".2bit");
    if (!is_file && !subject.ends_with(".dganno") && subject.find('/') != std::string::npos &&
        std::filesystem::is_regular_file(subject))
        throw Error("gk info knows 2bit files and genome names; it can't tell what this file is (" + subject + ")");
    const GenomeFiles files = find_named_genome(subject, context);
    const Info info = describe(files, is_file, options.check);
    io::Output output({.path = options.output});
    if (options.format == "json")
        output.write(info.document.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n');
    else
        output.write(as_text(info.document));
    output.close();
    if (!info.intact) throw DataError("damaged: " + info.document["problems"].front().get<std::string>());
}

}  // namespace

cli::Command info_command() {
    auto options = std::make_shared<InfoOptions>();
    cli::Command command;
    command.name = "info";
    command.summary = "what a data file or a genome's name is";
    command.usage = "FILE-or-GENOME [-f text|json] [--check]";
    command.description =
        "Says of a 2bit file or of a genome's name what it is: kind, format version, size, assembly and its 64-bit "
        "tag, "
        "number of chromosomes and bases, and which of a genome's files are there. Nothing is downloaded.\n\n"
        "--check reads every record and compares the genome's files with each other; damage is exit code 1.";
    command.positionals = {{.name = "FILE-or-GENOME",
                            .help = "a path to a 2bit file, or the name of an assembly or annotation",
                            .target = &options->subject,
                            .kind = cli::ValueKind::genome}};
    command.options = {{.names = "-f,--format",
                        .metavar = "FORMAT",
                        .help = "format of the output",
                        .target = &options->format,
                        .choices = {"text", "json"},
                        .default_text = "text"},
                       {.names = "--check",
                        .metavar = "",
                        .help = "read it whole and verify every invariant",
                        .target = &options->check},
                       {.names = "-o,--output",
                        .metavar = "FILE",
                        .help = "write here; - is stdout",
                        .target = &options->output,
                        .default_text = "-",
                        .kind = cli::ValueKind::file}};
    command.examples = {{"which files of hg38 are there", "gk info hg38"},
                        {"is this 2bit file intact?", "gk info --check genome.2bit"}};
    command.run = [options](const cli::Context& context) { run(*options, context); };
    return command;
}

}  // namespace gk::cmd
