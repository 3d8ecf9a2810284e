// gk info: what a data file or a genome's name is (00-cli 6.1, section 7).
#include <sys/stat.h>

#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>

#include "cmd/info/commands.hpp"
#include "cmd/options/genome_options.hpp"
#include "gk/annotation/annotation_check.hpp"
#include "gk/annotation/principal/appris.hpp"
#include "gk/annotation/principal/mane.hpp"
#include "gk/base/error.hpp"
#include "gk/base/mapped_file.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/genome/assembly_check.hpp"
#include "gk/io/output.hpp"
#include "gk/pickle/pickle.hpp"
#include "gk/pickle/pickle_reader.hpp"

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

void add_file_keys(Json& json, const std::string& path, const char* kind, Json version) {
    json["path"] = path_or_null(path);
    json["kind"] = kind;
    json["format_version"] = std::move(version);
    json["bytes"] = path.empty() ? Json() : Json(file_size(path));
}

void add_assembly_keys(Json& json, const std::string& assembly, std::optional<std::uint64_t> tag) {
    json["assembly"] = path_or_null(assembly);
    json["tag"] = tag ? Json(std::to_string(*tag)) : Json();
    json["intact"] = nullptr;
    json["problems"] = nullptr;
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

void add_problems(Info& info, const std::vector<std::string>& problems) {
    info.intact = problems.empty();
    info.document["intact"] = info.intact;
    info.document["problems"] = problems;
}

// `is_its_file`: the 2bit is what is described, so that its version is the document's.
void add_assembly_counts(Genome& genome, bool intact, bool is_its_file, Json& json) {
    if (genome.files().twobit.empty()) {
        json["num_chroms"] = genome.sizes().size();
        std::int64_t bases = 0;
        for (const ChromSize& entry : genome.sizes()) bases += entry.size;
        json["num_bases"] = bases;
        return;
    }
    try {
        genome.open_sequence();
        if (is_its_file) json["format_version"] = genome.twobit().version();
        add_sequence_counts(genome, json);
    } catch (const Error&) {
        if (intact) throw;  // else it is among the problems
    }
}

Info describe_assembly(const GenomeFiles& files, bool is_file, bool check) {
    Info info;
    Json& json = info.document;
    add_file_keys(json, files.twobit, is_file ? "2bit" : "assembly", nullptr);
    add_assembly_keys(json, files.assembly, assembly_tag(files.assembly));
    if (!is_file) json["files"] = files_of(files);
    Genome genome(files);
    if (check) add_problems(info, assembly_problems(genome));
    add_assembly_counts(genome, info.intact, true, json);
    return info;
}

bool has_chromosomes(const GenomeFiles& files) {
    return !files.chrom_alias.empty() || !files.chrom_sizes.empty();
}

/// The problems of a dganno; those of the assembly are not among them.
std::vector<std::string> problems_of(const annotation::Annotation& annotation, Genome& genome) {
    const GenomeFiles& files = genome.files();
    if (files.assembly.empty()) return annotation_problems(annotation);
    return annotation_problems(annotation, assembly_tag(files.assembly),
                               has_chromosomes(files) ? &genome.names() : nullptr);
}

Info describe_annotation(const GenomeFiles& files, bool is_file, bool check) {
    Info info;
    Json& json = info.document;
    std::vector<std::string> problems;
    std::optional<std::uint64_t> tag;
    Json tables;
    Genome genome(files);
    try {
        if (!files.dganno.empty()) {
            const annotation::Annotation annotation(files.dganno);
            tag = annotation.assembly();
            for (std::size_t i = 0; i < annotation::feature_count; ++i) {
                const auto feature = static_cast<annotation::Feature>(i);
                tables[std::string(annotation::feature_names[i])] = annotation.table(feature).count;
            }
            if (check) problems = problems_of(annotation, genome);
        }
        if (check && !is_file && !files.twobit.empty())
            for (std::string& problem : assembly_problems(genome)) problems.push_back(std::move(problem));
    } catch (const Error& error) {
        if (!check) throw;
        problems.emplace_back(error.what());
    }
    if (!tag && !files.assembly.empty()) tag = assembly_tag(files.assembly);

    const Json version = tables.is_null() ? Json() : Json(annotation::version);
    add_file_keys(json, files.dganno, is_file ? "dganno" : "annotation", version);
    add_assembly_keys(json, files.assembly, tag);
    if (check) add_problems(info, problems);
    if (!is_file) json["files"] = files_of(files);
    json["tables"] = tables;
    // An annotation may lie in a folder without its assembly.
    if (!is_file && (has_chromosomes(files) || !files.twobit.empty()))
        add_assembly_counts(genome, info.intact, false, json);
    return info;
}

/// The files around a dganno that was named by its path; there may be none.
GenomeFiles files_around(const std::string& path) {
    std::string base = path.substr(0, path.rfind(".dganno"));
    if (base.ends_with(".v22")) base.resize(base.size() - std::string_view(".v22").size());
    GenomeFiles files;
    if (std::filesystem::exists(base + ".cfg")) files = find_genome(path, {});
    files.dganno = path;
    return files;
}

std::size_t length_of(const pickle::Object& pickle, std::size_t item) {
    const auto items = pickle.items(pickle.root());
    return item < items.size() ? pickle.items(items[item]).size() : 0;
}

/// An APPRIS or MANE file. It is checked against the annotation that its name says, which must lie beside it.
Info describe_transcript_table(const std::string& path, bool check) {
    const std::string name = std::filesystem::path(path).filename().string();
    const bool is_appris = name.starts_with("appris.") && name.ends_with(".v7.pkl");
    const bool is_mane = name.starts_with("mane.") && name.ends_with(".v1.pkl");
    if (!is_appris && !is_mane)
        throw Error(
            "a pkl file is appris.ANNOTATION.v7.pkl or mane.ANNOTATION.v1.pkl; gk info can't tell what this "
            "one is (" +
            path + ")");
    const std::string_view prefix = is_appris ? "appris." : "mane.";
    constexpr std::string_view suffix = ".v7.pkl";
    const std::string stem = name.substr(prefix.size(), name.size() - prefix.size() - suffix.size());
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    const std::string dganno = (folder / (stem + ".v22.dganno")).string();
    const GenomeFiles files = files_around(dganno);

    Info info;
    Json& json = info.document;
    add_file_keys(json, path, is_appris ? "APPRIS" : "MANE", is_appris ? 7 : 1);
    add_assembly_keys(json, files.assembly,
                      files.assembly.empty() ? std::nullopt : std::optional(assembly_tag(files.assembly)));
    json["num_transcripts"] = nullptr;
    try {
        const MappedFile file(path);
        const pickle::Object pickle = pickle::read(file.bytes(), path);
        json["num_transcripts"] = is_appris ? length_of(pickle, 1) : length_of(pickle, 0) + length_of(pickle, 2);
        if (check) {
            const annotation::Annotation annotation(dganno);
            if (is_appris)
                annotation::read_appris(path, annotation);
            else
                annotation::read_mane(path, annotation);
            add_problems(info, {});
        }
    } catch (const DataError& error) {
        if (!check) throw;
        add_problems(info, {error.what()});
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

Info describe(const std::string& subject, bool check, const cli::Context& context) {
    if (subject.ends_with(".dganno")) return describe_annotation(files_around(subject), true, check);
    if (subject.ends_with(".pkl")) return describe_transcript_table(subject, check);
    const bool is_2bit = subject.ends_with(".2bit");
    if (!is_2bit && subject.find('/') != std::string::npos && std::filesystem::is_regular_file(subject))
        throw Error("gk info knows 2bit, dganno and pkl files and genome names; it can't tell what this file is (" +
                    subject + ")");
    const GenomeFiles files = find_named_genome(subject, context);
    return files.annotation.empty() ? describe_assembly(files, is_2bit, check)
                                    : describe_annotation(files, false, check);
}

void run(const InfoOptions& options, const cli::Context& context) {
    const Info info = describe(options.subject, options.check, context);
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
        "Says of a data file or of a genome's name what it is: kind, format version, size, assembly and its 64-bit "
        "tag; of an assembly or a 2bit file the number of chromosomes and bases; of an annotation or a dganno file the "
        "number of rows in each table; of an APPRIS or MANE file the number of transcripts that it names; and which of "
        "a genome's files are there. Nothing is downloaded.\n\n"
        "--check reads every record and compares the files with each other; damage is exit code 1. An APPRIS or MANE "
        "file is checked against the annotation beside it.";
    command.positionals = {{.name = "FILE-or-GENOME",
                            .help = "a path to a 2bit, dganno or pkl file, or the name of an assembly or annotation",
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
                        {"is this 2bit file intact?", "gk info --check genome.2bit"},
                        {"how many exons?", "gk info gencode.v47"}};
    command.run = [options](const cli::Context& context) { run(*options, context); };
    return command;
}

}  // namespace gk::cmd
