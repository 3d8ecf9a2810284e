// What gk info says of an annotation or a dganno file.
#pragma once

#include <string>

#include "cmd/info/document.hpp"

namespace gk::cmd {

/// `is_file`: the dganno file was named, not the annotation.
Info describe_annotation(const GenomeFiles& files, bool is_file, bool check);

/// The files around a dganno that was named by its path; there may be none.
GenomeFiles files_around(const std::string& path);

}  // namespace gk::cmd
