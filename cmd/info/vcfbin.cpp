#include "cmd/info/vcfbin.hpp"

#include <span>

#include "cmd/options/genome_options.hpp"
#include "gk/base/error.hpp"
#include "gk/genome/genome.hpp"
#include "gk/vcf/vcfbin.hpp"
#include "gk/vcf/vcfbin_check.hpp"

namespace gk::cmd {
namespace {

InfoJson columns_of(std::span<const vcf::StoredColumn> columns) {
    InfoJson json = InfoJson::object();
    for (const vcf::StoredColumn& column : columns)
        json[std::string(column.id)] = {{"dtype", std::string(name_of(column.type))}, {"depth", column.depth}};
    return json;
}

void add_content(const vcf::Vcfbin& table, InfoJson& json) {
    json["rows"] = table.size();
    json["num_samples"] = table.samples().size();
    json["sample_names"] = InfoJson::array();
    for (const std::string_view name : table.samples()) json["sample_names"].push_back(std::string(name));
    json["info"] = columns_of(table.info());
    json["fmt"] = columns_of(table.format());
}

std::vector<std::string> problems_of(const vcf::Vcfbin& table, const std::string& assembly,
                                     const cli::Context& context) {
    const auto genome = known_genome(assembly, context);
    return vcfbin_problems(table, genome ? &genome->names() : nullptr);
}

}  // namespace

Info describe_vcfbin(const std::string& file, bool check, const cli::Context& context) {
    const std::string path = find_data_file(file, context.data_dir, context.source.get());
    Info info;
    InfoJson content;
    for (const char* key : {"rows", "num_samples", "sample_names", "info", "fmt"}) content[key] = nullptr;
    InfoJson version;
    std::string assembly;
    std::optional<std::uint64_t> tag;
    std::vector<std::string> problems;
    try {
        const vcf::Vcfbin table(path);
        version = vcf::vcfbin_format.version;
        add_content(table, content);
        tag = table.assembly();
        if (tag) assembly = known_assembly(*tag, context, path != file);
        if (check) problems = problems_of(table, assembly, context);
    } catch (const DataError& error) {
        if (!check) throw;
        problems.emplace_back(error.what());
    }
    add_file_keys(info.document, path, "vcfbin", version);
    add_assembly_keys(info.document, assembly, tag);
    if (check) add_problems(info, problems);
    info.document.update(content);
    return info;
}

}  // namespace gk::cmd
