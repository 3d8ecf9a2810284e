// The files of the data folder, all or those that are named.
#pragma once

#include <string>
#include <vector>

#include "cli/context.hpp"
#include "gk/store/stored_file.hpp"

namespace gk::cmd {

/// A file in a folder of data files.
struct FolderFile {
    std::string folder;
    std::string name;   ///< in the folder
    std::string shown;  ///< as tables have it: the name, or the path that was typed
    StoredFile stored;

    std::string path() const { return folder + "/" + name; }
};

/// The files of known kinds, sorted by name. Of a file whose name says nothing its first bytes do. Throws Error where
/// there is no such folder.
std::vector<FolderFile> files_of_folder(const std::string& folder);

/// Those that the words mean, each once, in their order: a path, a file of the data folder, or a genome of it: all
/// files of an assembly, or those of an annotation and of its assembly. `DIR/NAME` is a genome of that folder. Files
/// that are named are there whatever they are. Throws Error for a word that means nothing.
std::vector<FolderFile> files_named(const std::vector<std::string>& words, const cli::Context& context);

}  // namespace gk::cmd
