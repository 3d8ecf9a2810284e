#include "cmd/info/document.hpp"

#include <filesystem>

#include "gk/base/name_hash.hpp"

namespace gk::cmd {
namespace {

InfoJson path_or_null(const std::string& path) {
    return path.empty() ? InfoJson() : InfoJson(path);
}

std::uint64_t file_size(const std::string& path) {
    std::error_code failure;
    const auto size = std::filesystem::file_size(path, failure);
    return failure ? 0 : size;
}

std::string text_value(const InfoJson& value) {
    if (value.is_null()) return ".";
    if (value.is_boolean()) return value.get<bool>() ? "yes" : "no";
    if (!value.is_object()) return value.is_string() ? value.get<std::string>() : value.dump();
    std::string text;
    for (const auto& [name, entry] : value.items()) text += (text.empty() ? "" : ", ") + name + " " + text_value(entry);
    return text;
}

}  // namespace

void add_file_keys(InfoJson& json, const std::string& path, const char* kind, InfoJson version) {
    json["path"] = path_or_null(path);
    json["kind"] = kind;
    json["format_version"] = std::move(version);
    json["bytes"] = path.empty() ? InfoJson() : InfoJson(file_size(path));
}

void add_assembly_keys(InfoJson& json, const std::string& assembly, std::optional<std::uint64_t> tag) {
    json["assembly"] = path_or_null(assembly);
    json["tag"] = tag ? InfoJson(std::to_string(*tag)) : InfoJson();
    json["intact"] = nullptr;
    json["problems"] = nullptr;
}

void add_problems(Info& info, const std::vector<std::string>& problems) {
    info.intact = problems.empty();
    info.document["intact"] = info.intact;
    info.document["problems"] = problems;
}

InfoJson files_of(const GenomeFiles& files) {
    InfoJson list = InfoJson::object();
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

std::string as_text(const InfoJson& document) {
    std::string text;
    for (const auto& [key, value] : document.items()) {
        if (value.is_structured() && value.empty()) continue;
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

}  // namespace gk::cmd
