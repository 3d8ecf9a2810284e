#include "cmd/info/transcript_table.hpp"

#include <filesystem>

#include "cmd/info/annotation.hpp"
#include "gk/annotation/annotation.hpp"
#include "gk/annotation/principal/appris.hpp"
#include "gk/annotation/principal/mane.hpp"
#include "gk/base/error.hpp"
#include "gk/base/mapped_file.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/pickle/pickle_reader.hpp"

namespace gk::cmd {
namespace {

std::size_t length_of(const pickle::Object& pickle, std::size_t item) {
    const auto items = pickle.items(pickle.root());
    return item < items.size() ? pickle.items(items[item]).size() : 0;
}

}  // namespace

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
    InfoJson& json = info.document;
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

}  // namespace gk::cmd
