#include "cmd/info/annotation.hpp"

#include <filesystem>

#include "cmd/info/assembly.hpp"
#include "gk/annotation/annotation.hpp"
#include "gk/annotation/annotation_check.hpp"
#include "gk/base/error.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/genome/assembly_check.hpp"
#include "gk/genome/genome.hpp"

namespace gk::cmd {
namespace {

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

}  // namespace

Info describe_annotation(const GenomeFiles& files, bool is_file, bool check) {
    Info info;
    InfoJson& json = info.document;
    std::vector<std::string> problems;
    std::optional<std::uint64_t> tag;
    InfoJson tables;
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

    const InfoJson version = tables.is_null() ? InfoJson() : InfoJson(annotation::dganno_format.version);
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

GenomeFiles files_around(const std::string& path) {
    std::string base = path.substr(0, path.rfind(".dganno"));
    if (base.ends_with(".v22")) base.resize(base.size() - std::string_view(".v22").size());
    GenomeFiles files;
    if (std::filesystem::exists(base + ".cfg")) files = find_genome(path, {});
    files.dganno = path;
    return files;
}

}  // namespace gk::cmd
