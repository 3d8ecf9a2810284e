#include "gk/annotation/source/row_counts.hpp"

#include <algorithm>

namespace gk::annotation {

void RowCounts::clear() {
    types_.clear();
    tally_ = {};
}

void RowCounts::count_row(const io::BadRecord* bad, std::string_view line) {
    ++tally_.read;
    if (bad == nullptr)
        ++tally_.known_chromosome;
    else if (bad->reason == io::Reason::unknown_chromosome && tally_.first_unknown.empty())
        tally_.first_unknown = line.substr(0, line.find('\t'));
}

void RowCounts::count_ignored(std::string_view type, std::uint64_t line) {
    ++tally_.read;
    const auto known = std::find_if(types_.begin(), types_.end(), [&](const Type& t) { return t.name == type; });
    if (known != types_.end())
        ++known->count;
    else
        types_.push_back({std::string(type), 1, line});
}

void RowCounts::add_to(BuildReport& report) const {
    report.tally.add(tally_);
    for (const Type& type : types_) report.ignore_type(type.name, type.count, type.first_line);
}

}  // namespace gk::annotation
