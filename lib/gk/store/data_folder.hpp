// The folder that gk shares with GenomeKit, and which of its files a genome's name stands for
// (gk/store/FORMAT.md#look-up-of-a-genome). Knows file names only.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gk {

/// `override` if not empty, else `GENOMEKIT_DATA_DIR`, else the platform's user data folder + `genome_kit`. Throws
/// UsageError when `GENOMEKIT_DATA_DIR` is set but empty, and when there is no home folder to start from.
std::string data_folder(const std::string& override_folder);

/// Where files come from that the data folder lacks. Safe for threads.
class FileSource {
public:
    FileSource() = default;
    FileSource(const FileSource&) = delete;
    FileSource& operator=(const FileSource&) = delete;
    virtual ~FileSource() = default;
    /// Brings a file into the data folder, if it is not there. False where the source does not have it, or may not be
    /// asked. Throws Error where it can't be brought.
    virtual bool bring(const std::string& name) = 0;
    /// Several at once; those that the source does not have stay away.
    virtual void bring_all(const std::vector<std::string>& names) = 0;
    /// For messages, behind "no such file in the folder": ` nor in s3://lab`.
    virtual std::string where_else() = 0;
    /// How a genome that is not there is got or made, as the end of a message: `: 'gk data fetch hg38' …`.
    virtual std::string remedy(const std::string& genome) = 0;
};

/// The files that belong to one assembly, in one folder. A path is empty where the file does not exist.
struct GenomeFiles {
    std::string assembly;    ///< `hg38`
    std::string annotation;  ///< `gencode.v47` where an annotation was named, else empty
    std::string folder;
    std::string twobit;       ///< NAME.2bit
    std::string chrom_sizes;  ///< NAME.chrom.sizes
    std::string chrom_alias;  ///< NAME.chromAlias.txt
    std::string hash;         ///< <decimal 64-bit tag of NAME>.hash
    std::string cfg;          ///< ANNOTATION.cfg
    std::string dganno;       ///< ANNOTATION.v22.dganno
    /// The 2bit was named by its path: it stands for itself where no chrom.sizes lies beside it.
    bool by_path = false;
    std::shared_ptr<FileSource> source;  ///< null: nothing else than what is in the folder
    std::string trouble;                 ///< why the assembly's names could not be asked for; else empty

    /// The path of a file of the folder, which is brought there if need be; empty where it is nowhere. Throws Error.
    std::string bring(const std::string& name) const;
    /// ` in FOLDER`, and where else the file was looked for.
    std::string where() const;
};

/// What `-g NAME` means: an assembly (NAME.chrom.sizes is there), an annotation (NAME.cfg is there; its assembly need
/// not be), or a path that contains `/` or ends in `.2bit` or `.dganno`, whose sibling files are looked up beside it.
/// The current folder is never searched. What is not in the folder is asked for at the source, where there is one, but
/// nothing is where the name's own file is there: chrom.sizes and aliases come at once, all else when it is needed.
/// Throws Error for a name that is neither (with what is near and what to do), and DataError for a `.cfg` that names no
/// assembly.
GenomeFiles find_genome(const std::string& name, const std::string& data_dir,
                        std::shared_ptr<FileSource> source = nullptr);

/// Says that there is no genome of this name, what is near, and what to do. The source may be null.
[[noreturn]] void throw_no_genome(const std::string& name, const std::string& folder, FileSource* source);

/// The assembly that a 2bit stands for by its path, whatever its name ends in, with the files that lie beside it. Does
/// not look whether it is there.
GenomeFiles genome_of_twobit(const std::string& path);

/// The assembly that a `.cfg` names: the value of its first `refg` line, trimmed. Throws DataError with file and line.
std::string assembly_of_cfg(const std::string& path);
/// The same of such a file's text; `origin` is named in errors.
std::string assembly_of_cfg_text(std::string_view text, const std::string& origin);

/// The assembly whose 64-bit tag it is, by `TAG.hash` in a folder: what the file says, trimmed; else by the assemblies
/// that are there. Nothing where none is it. Throws DataError where it says a name of another tag.
std::optional<std::string> assembly_of_tag(std::uint64_t tag, const std::string& folder);

/// Where a data file is: `file` as it is, or, where it has no `/` and there is no such file, in the data folder if it
/// is there or can be brought there (gk/store/FORMAT.md#data-files-by-path). Throws UsageError for `-` and for a pipe,
/// which can't be mapped. `override_folder` as for `data_folder`.
std::string find_data_file(const std::string& file, const std::string& override_folder, FileSource* source = nullptr);

/// Whether something is at the path.
bool file_exists(const std::string& path);

/// Whether the text is a path by the rule above.
bool is_genome_path(std::string_view name);

/// Throws UsageError unless `name` can name an assembly, or what else `kind` says: a file name without `/`, not hidden,
/// not of path form.
void require_assembly_name(const std::string& name, const std::string& kind = "an assembly");

/// Throws UsageError unless `name` can name a file of the data folder: no `/`, not hidden.
void require_file_name(const std::string& name);

/// Names of the assemblies and annotations in a folder, sorted.
std::vector<std::string> genomes_in(const std::string& folder);

}  // namespace gk
