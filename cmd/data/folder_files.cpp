#include "cmd/data/folder_files.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "gk/base/error.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/store/data_folder.hpp"
#include "gk/store/file_kind.hpp"

namespace gk::cmd {
namespace {

StoredKind kind_of_content(const std::string& path) {
    switch (kind_of_file(path)) {
        case FileKind::twobit:
            return StoredKind::twobit;
        case FileKind::dganno:
            return StoredKind::dganno;
        case FileKind::vcfbin:
            return StoredKind::vcfbin;
        case FileKind::gtrack:
            return StoredKind::gtrack;
        case FileKind::bigwig:
            return StoredKind::bigwig;
        default:
            return StoredKind::unknown;
    }
}

FolderFile file_in(const std::string& folder, const std::string& name) {
    FolderFile file{.folder = folder, .name = name, .shown = name, .stored = stored_file(name)};
    if (file.stored.kind == StoredKind::unknown) file.stored.kind = kind_of_content(file.path());
    return file;
}

// A link that leads nowhere is a file that can't be read.
bool may_be_file(const std::filesystem::path& path) {
    std::error_code failure;
    return std::filesystem::is_regular_file(path, failure) ||
           (std::filesystem::is_symlink(path, failure) && !std::filesystem::exists(path, failure));
}

std::vector<FolderFile> files_of_assembly(const std::vector<FolderFile>& files, const std::string& name) {
    std::vector<FolderFile> found;
    for (const FolderFile& file : files) {
        const bool is_unfinished = file.stored.kind == StoredKind::leftover &&
                                   (file.name.starts_with(name + ".") || file.name.starts_with("." + name + "."));
        if (file.stored.genome == name || file.stored.tag == assembly_tag(name) || is_unfinished) found.push_back(file);
    }
    return found;
}

// The files of an annotation come before those of its assembly. A cfg that does not tell that is among them.
std::vector<FolderFile> files_of_genome(const std::string& folder, const std::string& name) {
    if (name.empty() || !std::filesystem::is_directory(folder)) return {};
    const std::vector<FolderFile> files = files_of_folder(folder);
    std::vector<FolderFile> found = files_of_assembly(files, name);
    const auto cfg = std::find_if(found.begin(), found.end(),
                                  [](const FolderFile& file) { return file.stored.kind == StoredKind::cfg; });
    if (cfg == found.end()) return found;
    try {
        const std::vector<FolderFile> more = files_of_assembly(files, assembly_of_cfg(cfg->path()));
        found.insert(found.end(), more.begin(), more.end());
    } catch (const Error&) {
        // The check of the cfg says so.
    }
    return found;
}

std::vector<FolderFile> files_by_path(const std::string& word) {
    const std::filesystem::path path(word);
    const std::string folder = path.has_parent_path() ? path.parent_path().string() : ".";
    const std::string name = path.filename().string();
    std::vector<FolderFile> found;
    if (may_be_file(path)) found.push_back(file_in(folder, name));
    if (found.empty()) found = files_of_genome(folder, name);
    for (FolderFile& file : found) file.shown = file.name == name ? word : file.path();
    return found;
}

std::vector<FolderFile> files_of_word(const std::string& word, const cli::Context& context) {
    if (word.find('/') != std::string::npos) {
        std::vector<FolderFile> found = files_by_path(word);
        if (found.empty()) throw Error("there is no file and no genome " + word);
        return found;
    }
    const std::string folder = data_folder(context.data_dir);
    if (!word.empty() && may_be_file(folder + "/" + word)) return {file_in(folder, word)};
    std::vector<FolderFile> found = files_of_genome(folder, word);
    if (found.empty()) found = files_by_path(word);
    if (found.empty()) find_genome(word, folder);  // says what is near
    if (found.empty()) throw Error("there is no file and no genome " + word + " in " + folder);
    return found;
}

}  // namespace

std::vector<FolderFile> files_of_folder(const std::string& folder) {
    if (!std::filesystem::is_directory(folder)) throw Error("there is no folder " + folder);
    std::vector<FolderFile> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (!may_be_file(entry.path())) continue;
        FolderFile file = file_in(folder, entry.path().filename().string());
        const bool is_hidden = file.name.starts_with('.') && file.stored.kind != StoredKind::leftover;
        if (file.stored.kind != StoredKind::unknown && !is_hidden) files.push_back(std::move(file));
    }
    std::sort(files.begin(), files.end(), [](const FolderFile& a, const FolderFile& b) { return a.name < b.name; });
    return files;
}

std::vector<FolderFile> files_named(const std::vector<std::string>& words, const cli::Context& context) {
    std::vector<FolderFile> files;
    std::set<std::string> seen;
    for (const std::string& word : words)
        for (FolderFile& file : files_of_word(word, context))
            if (seen.insert(file.path()).second) files.push_back(std::move(file));
    return files;
}

}  // namespace gk::cmd
