#include "cmd/info/reads.hpp"

#include <optional>

#include "cmd/options/genome_options.hpp"
#include "gk/base/error.hpp"
#include "gk/genome/genome.hpp"
#include "gk/reads/jralign_check.hpp"
#include "gk/reads/ralign_check.hpp"
#include "gk/reads/rdist_check.hpp"
#include "gk/store/file_kind.hpp"

namespace gk::cmd {
namespace {

InfoJson table_facts(const table::Layout& layout) {
    return {{"rows", layout.count}, {"stranded", layout.stranded}};
}

void add_read_content(const reads::Ralign& file, InfoJson& json) {
    json["num_reads"] = file.alignments().count;
    json["tables"] = {{"junctions", table_facts(file.junctions())},
                      {"alignments", table_facts(file.alignments())},
                      {"matches", table_facts(file.matches())},
                      {"variants", table_facts(file.variants().layout())}};
}

void add_read_content(const reads::Jralign& file, InfoJson& json) {
    json["num_reads"] = file.read_count();
    json["tables"] = {{"junctions", table_facts(file.junctions())}};
    json["tables"]["variants"] = file.has_variants() ? table_facts(file.variants().layout()) : InfoJson();
}

void add_read_content(const reads::Rdist& file, InfoJson& json) {
    json["num_reads"] = file.read_count();
    json["tables"] = {{"junctions", table_facts(file.junctions())}};
}

std::vector<std::string> read_problems(const reads::Ralign& file, const ChromNames* names) {
    return ralign_problems(file, names);
}
std::vector<std::string> read_problems(const reads::Jralign& file, const ChromNames* names) {
    return jralign_problems(file, names);
}
std::vector<std::string> read_problems(const reads::Rdist& file, const ChromNames* names) {
    return rdist_problems(file, names);
}

template <typename File>
Info describe_reads(const std::string& path, bool is_stored, const BinaryFormat& format, bool check,
                    const cli::Context& context) {
    Info info;
    InfoJson content;
    for (const char* key : {"num_reads", "tables"}) content[key] = nullptr;
    InfoJson version;
    std::string assembly;
    std::optional<std::uint64_t> tag;
    std::vector<std::string> problems;
    try {
        const File file(path);
        version = format.version;
        add_read_content(file, content);
        tag = file.assembly();
        if (tag) assembly = known_assembly(*tag, context, is_stored);
        if (check) {
            const auto genome = known_genome(assembly, context);
            problems = read_problems(file, genome ? &genome->names() : nullptr);
        }
    } catch (const DataError& error) {
        if (!check) throw;
        problems.emplace_back(error.what());
    }
    add_file_keys(info.document, path, std::string(format.name).c_str(), version);
    add_assembly_keys(info.document, assembly, tag);
    if (check) add_problems(info, problems);
    info.document.update(content);
    return info;
}

}  // namespace

Info describe_ralign(const std::string& file, bool check, const cli::Context& context) {
    const std::string path = find_data_file(file, context.data_dir, context.source.get());
    return describe_reads<reads::Ralign>(path, path != file, reads::ralign_format, check, context);
}

Info describe_junctions(const std::string& file, bool check, const cli::Context& context) {
    const std::string path = find_data_file(file, context.data_dir, context.source.get());
    if (kind_of_file(path) == FileKind::rdist)
        return describe_reads<reads::Rdist>(path, path != file, reads::rdist_format, check, context);
    return describe_reads<reads::Jralign>(path, path != file, reads::jralign_format, check, context);
}

}  // namespace gk::cmd
