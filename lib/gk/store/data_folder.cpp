#include "gk/store/data_folder.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <utility>

#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/base/suggest.hpp"
#include "gk/base/text_file.hpp"

namespace gk {
namespace {

constexpr std::string_view dganno_suffix = ".v22.dganno";

std::string if_exists(std::string path) {
    return file_exists(path) ? std::move(path) : std::string();
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
    if (file_exists(base + ".chrom.sizes")) {
        files.assembly = name;
    } else if (file_exists(base + ".cfg")) {
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

// What of an assembly's files makes its names: asked for together, where the first of them is not there.
void bring_names(const std::string& assembly, const std::string& folder, FileSource& source) {
    if (file_exists(folder + "/" + assembly + ".chrom.sizes")) return;
    if (source.bring(assembly + ".chrom.sizes")) source.bring(assembly + ".chromAlias.txt");
}

bool is_fasta_name(const std::string& name) {
    for (const std::string_view suffix : {".fa", ".fasta", ".fna", ".fa.gz", ".fasta.gz", ".fna.gz"})
        if (name.ends_with(suffix)) return true;
    return false;
}

// What is near, or else what to do.
std::string remedy(const std::string& name, const std::string& folder, FileSource* source) {
    const std::vector<std::string> known = genomes_in(folder);
    std::string near = did_you_mean(name, {known.begin(), known.end()});
    if (!near.empty()) return near;
    if (source != nullptr) return source->remedy(name);
    return ": there is no " + name + ".chrom.sizes (an assembly) and no " + name + ".cfg (an annotation)";
}

// Looks for the name among what the source has.
bool bring_genome(const std::string& name, const std::string& folder, FileSource& source) {
    try {
        bring_names(name, folder, source);
        return file_exists(folder + "/" + name + ".chrom.sizes") || source.bring(name + ".cfg");
    } catch (const UsageError&) {
        throw;
    } catch (const Error& failure) {
        throw Error("no genome '" + name + "' in " + folder + ", and " + failure.what() +
                    remedy(name, folder, &source));
    }
}

}  // namespace

bool file_exists(const std::string& path) {
    struct stat status {};
    return stat(path.c_str(), &status) == 0;
}

std::string GenomeFiles::bring(const std::string& name) const {
    std::string path = folder + "/" + name;
    return file_exists(path) || (source && source->bring(name)) ? path : std::string();
}

std::string GenomeFiles::where() const {
    if (!trouble.empty()) return " in " + folder + ", and " + trouble;
    return " in " + folder + (source ? source->where_else() : "");
}

void throw_no_genome(const std::string& name, const std::string& folder, FileSource* source) {
    if (is_fasta_name(name))
        throw Error("'" + name + "' is no genome's name: 'gk build-assembly " + name +
                    " -n NAME' makes a genome of FASTA");
    throw Error("no genome '" + name + "' in " + folder + (source != nullptr ? source->where_else() : "") +
                remedy(name, folder, source));
}

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

GenomeFiles find_genome(const std::string& name, const std::string& data_dir, std::shared_ptr<FileSource> source) {
    if (name.empty()) throw UsageError("the genome's name is empty");
    if (name == "-") throw UsageError("data files are mapped into memory, so they can't come from stdin");
    if (!is_genome_path(name)) {
        auto files = in_folder(name, data_dir);
        if (!files && source && !name.starts_with('.') && !is_fasta_name(name) && bring_genome(name, data_dir, *source))
            files = in_folder(name, data_dir);
        if (!files) throw_no_genome(name, data_dir, source.get());
        if (source && files->chrom_sizes.empty()) {
            try {
                bring_names(files->assembly, data_dir, *source);
            } catch (const UsageError&) {
                throw;
            } catch (const Error& failure) {
                files->trouble = failure.what();  // who needs the names says so
            }
            add_assembly_files(*files);
        }
        files->source = std::move(source);
        return std::move(*files);
    }
    const std::filesystem::path path(name);
    const std::string folder = parent_folder(path);
    const std::string file = path.filename().string();
    if (std::filesystem::exists(path) && !std::filesystem::is_regular_file(path) &&
        !std::filesystem::is_directory(path))
        throw UsageError("data files are mapped into memory, so they can't come from a pipe (" + name + ")");
    if (file.ends_with(".2bit")) {
        if (!file_exists(name)) throw_errno("can't open " + name);
        return genome_of_twobit(name);
    }
    if (file.ends_with(".dganno") && !file_exists(name)) throw_errno("can't open " + name);
    const std::string stem(without_suffix(without_suffix(file, dganno_suffix), ".dganno"));
    if (auto files = in_folder(stem, folder)) return *files;
    throw_no_genome(is_fasta_name(name) ? name : stem, folder, nullptr);
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
    return assembly_of_cfg_text(read_file(path), path);
}

std::string assembly_of_cfg_text(std::string_view text, const std::string& origin) {
    std::uint64_t number = 0;
    for (const std::string& line : split_lines(text)) {
        ++number;
        const std::size_t equals = line.find('=');
        if (equals == std::string::npos) throw DataError::at_line("not a key=value line", origin, number);
        if (line.substr(0, equals) != "refg") continue;
        const std::string_view assembly = trimmed(std::string_view(line).substr(equals + 1));
        if (assembly.empty()) throw DataError::at_line("'refg' names no assembly", origin, number);
        if (assembly.find('/') != std::string::npos || assembly.starts_with('.'))
            throw DataError::at_line("'refg' names " + in_quotes(assembly) + ", which can't be an assembly", origin,
                                     number);
        return std::string(assembly);
    }
    throw DataError("no 'refg' line that names the assembly", origin);
}

std::string find_data_file(const std::string& file, const std::string& override_folder, FileSource* source) {
    if (file == "-") throw UsageError("data files are mapped into memory, so they can't come from stdin");
    const std::filesystem::file_status status = std::filesystem::status(file);
    if (std::filesystem::is_fifo(status) || std::filesystem::is_character_file(status))
        throw UsageError("data files are mapped into memory, so they can't come from a pipe (" + file + ")");
    if (file.empty() || file.find('/') != std::string::npos || std::filesystem::exists(status)) return file;
    std::string stored = data_folder(override_folder) + "/" + file;
    if (file_exists(stored)) return stored;
    if (source == nullptr || file.front() == '.') return file;
    const std::string nowhere = "no file " + file + " here nor in " + data_folder(override_folder);
    try {
        if (source->bring(file)) return stored;
    } catch (const UsageError&) {
        throw;
    } catch (const Error& failure) {
        throw Error(nowhere + ", and " + failure.what());
    }
    throw Error(nowhere + source->where_else());
}

std::optional<std::string> assembly_of_tag(std::uint64_t tag, const std::string& folder) {
    const std::string path = folder + "/" + std::to_string(tag) + ".hash";
    if (!file_exists(path)) {
        const std::string begin = folder + "/";
        for (std::string& name : genomes_in(folder))
            if (assembly_tag(name) == tag && file_exists(std::string(begin).append(name).append(".chrom.sizes")))
                return std::move(name);
        return std::nullopt;
    }
    std::string name(trimmed(read_file(path)));
    if (assembly_tag(name) != tag)
        throw DataError("the file says '" + name + "', whose tag is " + std::to_string(assembly_tag(name)), path);
    return name;
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

void require_file_name(const std::string& name) {
    if (name.empty()) throw UsageError("the name is empty");
    if (name.find('/') != std::string::npos || name.front() == '.' || name.front() == '-')
        throw UsageError("'" + name + "' can't name a file of the data folder");
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
