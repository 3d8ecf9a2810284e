#include "gk/genome/mitochondria.hpp"

#include <string_view>

namespace gk {

std::vector<ChromId> mitochondria(const ChromNames& names) {
    std::vector<ChromId> found;
    for (const std::string_view name : {"chrM", "chrMT", "MT", "M"})
        if (const auto chrom = names.find(name)) found.push_back(*chrom);
    return found;
}

}  // namespace gk
