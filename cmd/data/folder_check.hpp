// Whether the files of one folder are intact: each by its own format, and by what other files of the folder say.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "cmd/data/annotation_files.hpp"
#include "cmd/data/assembly_files.hpp"
#include "cmd/data/folder_files.hpp"
#include "cmd/data/verdict.hpp"

namespace gk::cmd {

/// Checks files of a folder (gk/store/FORMAT.md#verification). Where two files contradict each other, one of them is
/// called damaged; what depends on a damaged file is checked by itself alone. Files that belong together are read once.
class FolderCheck {
public:
    /// `threads`: one of them makes the MD5 of a file while another checks its content.
    FolderCheck(std::string folder, unsigned threads);

    /// Reads the file whole. What is wrong with it is not thrown.
    Verdict verdict_of(const FolderFile& file);

private:
    // What is wrong with a file, and a remark where that is nothing.
    struct Finding {
        std::vector<std::string> problems{};
        std::string remark{};
    };

    Verdict verdict_of_content(const FolderFile& file);
    Finding finding_of(const FolderFile& file);
    Finding finding_of_assembly_part(const FolderFile& file, AssemblyPart part);
    Finding finding_of_hash(const FolderFile& file) const;
    Finding finding_of_cfg(const FolderFile& file);
    Finding finding_of_dganno(const FolderFile& file);
    Finding finding_of_pickle(const FolderFile& file);
    Finding finding_of_vcfbin(const FolderFile& file);
    Finding finding_of_gtrack(const FolderFile& file);
    static Finding finding_of_bigwig(const FolderFile& file);

    const AssemblyFiles& assembly_files(const std::string& assembly);
    const AnnotationFiles& annotation_files(const std::string& annotation, const std::string& dganno);
    std::string usual_dganno(const std::string& annotation) const;
    std::string assembly_of(std::uint64_t tag) const;
    std::string remark_on_assembly(const std::string& assembly);
    std::string remedy(const FolderFile& file) const;

    std::string folder_;
    unsigned threads_;
    std::map<std::uint64_t, std::string> names_by_tag_;
    std::map<std::string, std::unique_ptr<AssemblyFiles>> assemblies_;
    std::map<std::string, AnnotationFiles> annotations_;  // by dganno
};

}  // namespace gk::cmd
