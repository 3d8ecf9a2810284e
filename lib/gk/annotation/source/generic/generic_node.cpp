#include "gk/annotation/source/generic/generic_node.hpp"

namespace gk::annotation {

std::int32_t GenericNodes::find(NameSpace space, std::string_view name, std::uint32_t chrom) const {
    const auto found = names_.find(Name{space, chrom, name});
    return found == names_.end() ? none : found->second;
}

std::int32_t GenericNodes::find_or_add(NameSpace space, std::string_view name, std::uint32_t chrom) {
    const auto [known, is_new] = names_.try_emplace(Name{space, chrom, name}, size());
    if (is_new) nodes_[static_cast<std::size_t>(add_nameless(space))].name = name;
    return known->second;
}

std::int32_t GenericNodes::add_nameless(NameSpace space) {
    nodes_.emplace_back().space = space;
    return size() - 1;
}

void GenericNodes::add_name(NameSpace space, std::string_view name, std::uint32_t chrom, std::int32_t node) {
    names_.try_emplace(Name{space, chrom, name}, node);
}

}  // namespace gk::annotation
