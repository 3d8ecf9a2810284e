#include "gk/annotation/gff/parent_list.hpp"

namespace gk::annotation {

std::vector<std::string_view> items_of(std::string_view list, std::string_view prefix) {
    std::vector<std::string_view> items;
    while (true) {
        const std::size_t comma = list.find(',');
        std::string_view item = list.substr(0, comma);
        if (item.starts_with(prefix)) item.remove_prefix(prefix.size());
        items.push_back(item);
        if (comma == std::string_view::npos) return items;
        list.remove_prefix(comma + 1);
    }
}

}  // namespace gk::annotation
