#include "gk/store/data_folder.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>

#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/base/suggest.hpp"
#include "gk/base/text_file.hpp"

namespace gk {
namespace {

constexpr std::string_view dganno_suffix = ".v22.dganno";

bool exists(const std::string& path) {
    struct stat status {};
    return stat(path.c_str(), &status) == 0;
}

std::string if_exists(std::string path) {
    return exists(path) ? std::move(path) : std::string();
}

std::string parent_folder(const std::filesystem::path& path) {
    return path.has_parent_path() ? path.parent_path().string() : ".";
}

std::string_view without_suffix(std::string_view name, std::string_view suffix) {
    return name.ends_with(suffix) ? name.substr(0, name.size() - suffix.size()) : name;
}

void add_assembly_files(GenomeFiles& files) {
    const std::string base = files.folder + "/" + files.assembly;
    files.twobit = if_exists(base + ".2bit");
    files.chrom_sizes = if_exists(base + ".chrom.sizes");
    files.chrom_alias = if_exists(base + ".chromAlias.txt");
    files.hash = if_exists(files.folder + "/" + std::to_string(assembly_tag(files.assembly)) + ".hash");
}

std::optional<GenomeFiles> in_folder(const std::string& name, const std::string& folder) {
    GenomeFiles files;
    files.folder = folder;
    const std::string base = folder + "/" + name;
    if (exists(base + ".chrom.sizes")) {
        files.assembly = name;
    } else if (exists(base + ".cfg")) {
        files.annotation = name;
        files.cfg = base + ".cfg";
        files.dganno = if_exists(base + std::string(dganno_suffix));
        files.assembly = assembly_of_cfg(files.cfg);
    } else {
        return std::nullopt;
    }
    add_assembly_files(files);
    return files;
}

[[noreturn]] void throw_unknown(const std::string& name, const std::string& folder) {
    if (!std::filesystem::is_directory(folder)) throw Error("no genome '" + name + "': there is no folder " + folder);
    const std::vector<std::string> known = genomes_in(folder);
    const std::string near = did_you_mean(name, {known.begin(), known.end()});
    throw Error("no genome '" + name + "' in " + folder +
                (near.empty()
                     ? ": there is no " + name + ".chrom.sizes (an assembly) and no " + name + ".cfg (an annotation)"
                     : near));
}

}  // namespace

std::string data_folder(const std::string& override_folder) {
    if (!override_folder.empty()) return override_folder;
    if (const char* folder = std::getenv("GENOMEKIT_DATA_DIR")) {
        if (*folder == '\0') throw UsageError("GENOMEKIT_DATA_DIR is set but empty");
        return folder;
    }
    const char* home = std::getenv("HOME");
#ifdef __APPLE__
    if (home != nullptr && *home != '\0') return std::string(home) + "/Library/Application Support/genome_kit";
#else
    const char* xdg = std::getenv("XDG_DATA_HOME");
    if (xdg != nullptr && *xdg != '\0') return std::string(xdg) + "/genome_kit";
    if (home != nullptr && *home != '\0') return std::string(home) + "/.local/share/genome_kit";
#endif
    throw UsageError("there is no home folder to look for data in; give --data-dir or set GENOMEKIT_DATA_DIR");
}

bool is_genome_path(std::string_view name) {
    return name.find('/') != std::string_view::npos || name.ends_with(".2bit") || name.ends_with(".dganno");
}

GenomeFiles find_genome(const std::string& name, const std::string& data_dir) {
    if (name.empty()) throw UsageError("the genome's name is empty");
    if (name == "-") throw UsageError("data files are mapped into memory, so they can't come from stdin");
    if (!is_genome_path(name)) {
        if (auto files = in_folder(name, data_dir)) return *files;
        throw_unknown(name, data_dir);
    }
    const std::filesystem::path path(name);
    const std::string folder = parent_folder(path);
    const std::string file = path.filename().string();
    if (std::filesystem::exists(path) && !std::filesystem::is_regular_file(path) &&
        !std::filesystem::is_directory(path))
        throw UsageError("data files are mapped into memory, so they can't come from a pipe (" + name + ")");
    if (file.ends_with(".2bit")) {
        if (!exists(name)) throw_errno("can't open " + name);
        return genome_of_twobit(name);
    }
    if (file.ends_with(".dganno") && !exists(name)) throw_errno("can't open " + name);
    const std::string stem(without_suffix(without_suffix(file, dganno_suffix), ".dganno"));
    if (auto files = in_folder(stem, folder)) return *files;
    throw_unknown(stem, folder);
}

GenomeFiles genome_of_twobit(const std::string& path) {
    GenomeFiles files;
    files.folder = parent_folder(path);
    files.assembly = without_suffix(std::filesystem::path(path).filename().string(), ".2bit");
    files.by_path = true;
    add_assembly_files(files);
    files.twobit = path;
    return files;
}

std::string assembly_of_cfg(const std::string& path) {
    std::uint64_t number = 0;
    for (const std::string& line : read_lines(path)) {
        ++number;
        const std::size_t equals = line.find('=');
        if (equals == std::string::npos) throw DataError::at_line("not a key=value line", path, number);
        if (line.substr(0, equals) != "refg") continue;
        const std::string_view assembly = trimmed(std::string_view(line).substr(equals + 1));
        if (assembly.empty()) throw DataError::at_line("'refg' names no assembly", path, number);
        return std::string(assembly);
    }
    throw DataError("no 'refg' line that names the assembly", path);
}

void require_assembly_name(const std::string& name, const std::string& kind) {
    const auto refuse = [&](const char* why) { throw UsageError("'" + name + "' can't name " + kind + ": " + why); };
    if (name.empty()) refuse("it is empty");
    if (name.find('/') != std::string::npos) refuse("it contains '/'");
    if (name.front() == '.' || name.front() == '-') refuse("it begins with '.' or '-'");
    if (is_genome_path(name)) refuse("it reads as a path; leave out the extension");
    for (const char c : name)
        if (static_cast<unsigned char>(c) <= ' ' || c == 0x7f) refuse("it contains a blank or a control character");
}

std::vector<std::string> genomes_in(const std::string& folder) {
    std::set<std::string> names;
    std::error_code failure;
    for (const auto& entry : std::filesystem::directory_iterator(folder, failure)) {
        const std::string file = entry.path().filename().string();
        for (const std::string_view suffix : {".chrom.sizes", ".cfg"})
            if (file.ends_with(suffix)) names.emplace(without_suffix(file, suffix));
    }
    return {names.begin(), names.end()};
}

}  // namespace gk
