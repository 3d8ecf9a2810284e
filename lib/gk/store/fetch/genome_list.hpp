// Which genomes there are, here and at the remote.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gk/store/fetch/fetcher.hpp"

namespace gk::store {

struct ListedGenome {
    std::string assembly;  ///< empty where an annotation's cfg names none
    std::string name;
    bool is_annotation = false;
    bool is_local = false;
    bool is_remote = false;
};

/// The assemblies (by their chrom.sizes or 2bit) and annotations (by their cfg) of the folder and of the remote, by
/// assembly, an assembly before its annotations. What lies in the folder says of which assembly an annotation is, else
/// the remote's cfg is read. Throws as the remote does.
std::vector<ListedGenome> list_genomes(Fetcher& fetcher, bool with_local, bool with_remote);

}  // namespace gk::store
