#include "cmd/annotation/row_of_id.hpp"

#include <vector>

#include "gk/annotation/view/lookup.hpp"
#include "gk/base/error.hpp"

namespace gk::cmd {

annotation::Row row_of_id(const annotation::Annotation& annotation, annotation::Feature feature, const std::string& id,
                          const std::string& option) {
    annotation::Lookup rows(annotation, feature);
    const std::vector<annotation::Row> found = rows.by_id(id);
    if (!found.empty()) return found.front();
    std::string what = feature == annotation::Feature::genes ? "there is no gene '" : "there is no transcript '";
    what.append(id).append("'").append(rows.suggest_id(id));
    throw DataError(what, option);
}

}  // namespace gk::cmd
