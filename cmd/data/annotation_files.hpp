// What is wrong with the dganno and the cfg of one annotation.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cmd/data/assembly_files.hpp"

namespace gk::cmd {

/// Where an annotation's files lie. A file need not be there.
struct AnnotationPlace {
    std::string cfg;
    std::string dganno;
};

/// What the checks came to.
struct AnnotationFiles {
    std::vector<std::string> cfg_problems;
    std::vector<std::string> dganno_problems;
    std::string assembly;  ///< as the cfg says, or, where that is wrong or missing, the rows do; may be empty
    std::optional<std::uint64_t> tag;  ///< of the rows
};

/// What the folder knows of assemblies.
struct KnownAssemblies {
    std::function<std::string(std::uint64_t)> name_of_tag;          ///< empty where no file tells it
    std::function<const ChromNames*(const std::string&)> names_of;  ///< null where they can't be relied on
};

/// Reads both whole. Where the cfg and the rows name two assemblies, the cfg is wrong if the folder knows the rows'
/// one.
AnnotationFiles check_annotation_files(const AnnotationPlace& place, const KnownAssemblies& known);

}  // namespace gk::cmd
