#include "cmd/annotation/named_rows.hpp"

#include <vector>

#include "gk/annotation/view/lookup.hpp"
#include "gk/base/error.hpp"

namespace gk::cmd {

std::vector<annotation::Row> genes_named(const annotation::Annotation& annotation, const std::string& gene) {
    annotation::Lookup rows(annotation, annotation::Feature::genes);
    if (const auto found = rows.by_id(gene); !found.empty()) return {found.front()};
    if (auto found = rows.by_name(gene); !found.empty()) return found;
    const std::string near_name = rows.suggest_name(gene);
    throw DataError("there is no gene '" + gene + "'" + (near_name.empty() ? rows.suggest_id(gene) : near_name),
                    "--gene");
}

annotation::Row transcript_named(const annotation::Annotation& annotation, const std::string& id) {
    annotation::Lookup rows(annotation, annotation::Feature::transcripts);
    if (const auto found = rows.by_id(id); !found.empty()) return found.front();
    throw DataError("there is no transcript '" + id + "'" + rows.suggest_id(id), "--transcript");
}

}  // namespace gk::cmd
