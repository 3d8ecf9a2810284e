#include "cmd/data/annotation_files.hpp"

#include <filesystem>

#include "gk/annotation/annotation.hpp"
#include "gk/annotation/annotation_check.hpp"
#include "gk/base/error.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/store/data_folder.hpp"

namespace gk::cmd {
namespace {

void check_cfg(const std::string& path, AnnotationFiles& found) {
    if (!std::filesystem::exists(path)) return;
    try {
        found.assembly = assembly_of_cfg(path);
    } catch (const Error& error) {
        found.cfg_problems.emplace_back(error.what());
    }
}

void check_rows(const std::string& path, const KnownAssemblies& known, AnnotationFiles& found) {
    const annotation::Annotation annotation(path);
    found.tag = annotation.assembly();
    const bool differs = found.tag && !found.assembly.empty() && *found.tag != assembly_tag(found.assembly);
    const std::string of_rows = found.tag ? known.name_of_tag(*found.tag) : std::string();
    if (differs && !of_rows.empty())
        found.cfg_problems.push_back("it names " + found.assembly + ", and the annotation's rows are on " + of_rows);
    if (!of_rows.empty()) found.assembly = of_rows;
    const auto tag = found.assembly.empty() ? found.tag : std::optional(assembly_tag(found.assembly));
    const ChromNames* const names = found.assembly.empty() ? nullptr : known.names_of(found.assembly);
    found.dganno_problems = annotation::annotation_problems(annotation, tag, names);
}

}  // namespace

AnnotationFiles check_annotation_files(const AnnotationPlace& place, const KnownAssemblies& known) {
    AnnotationFiles found;
    check_cfg(place.cfg, found);
    if (!std::filesystem::exists(place.dganno)) return found;
    try {
        check_rows(place.dganno, known, found);
    } catch (const Error& error) {
        found.dganno_problems.emplace_back(error.what());
    }
    return found;
}

}  // namespace gk::cmd
