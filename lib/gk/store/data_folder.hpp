// The folder that gk shares with GenomeKit, and which of its files a genome's name stands for
// (gk/store/FORMAT.md#look-up-of-a-genome). Knows file names only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gk {

/// `override` if not empty, else `GENOMEKIT_DATA_DIR`, else the platform's user data folder + `genome_kit`. Throws
/// UsageError when `GENOMEKIT_DATA_DIR` is set but empty, and when there is no home folder to start from.
std::string data_folder(const std::string& override_folder);

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
};

/// What `-g NAME` means: an assembly (NAME.chrom.sizes is there), an annotation (NAME.cfg is there; its assembly need
/// not be), or a path that contains `/` or ends in `.2bit` or `.dganno`, whose sibling files are looked up beside it.
/// The current folder is never searched. Throws Error for a name that is neither (with what is near), and DataError for
/// a
/// `.cfg` that names no assembly.
GenomeFiles find_genome(const std::string& name, const std::string& data_dir);

/// The assembly that a 2bit stands for by its path, whatever its name ends in, with the files that lie beside it. Does
/// not look whether it is there.
GenomeFiles genome_of_twobit(const std::string& path);

/// The assembly that a `.cfg` names: the value of its first `refg` line, trimmed. Throws DataError with file and line.
std::string assembly_of_cfg(const std::string& path);

/// Whether the text is a path by the rule above.
bool is_genome_path(std::string_view name);

/// Throws UsageError unless `name` can name an assembly, or what else `kind` says: a file name without `/`, not hidden,
/// not of path form.
void require_assembly_name(const std::string& name, const std::string& kind = "an assembly");

/// Names of the assemblies and annotations in a folder, sorted.
std::vector<std::string> genomes_in(const std::string& folder);

}  // namespace gk
