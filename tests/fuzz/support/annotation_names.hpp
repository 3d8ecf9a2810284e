// The chromosomes of the dganno files in the corpora.
#pragma once

#include "gk/genome/chrom_names.hpp"
#include "gk/table/chrom_tags.hpp"

namespace gk::fuzz {

struct AnnotationNames {
    ChromNames chromosomes = ChromNames::from_list({"chr1", "chr2", "chr3", "chrX", "chrM"}, "names");
    table::ChromTags tags{chromosomes};
};

inline const AnnotationNames& annotation_names() {
    static const AnnotationNames names;
    return names;
}

}  // namespace gk::fuzz
