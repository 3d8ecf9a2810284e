// Exports of small annotations, for tests.
#pragma once

#include <string>

#include "gk/annotation/export/export.hpp"
#include "gk/io/output.hpp"
#include "support/small_annotation.hpp"

namespace gk::testing {

/// The text of an export; of its report, the number of what could not be said, if it is wanted.
inline std::string exported_text(SmallAnnotation& small, const annotation::ExportRules& rules, unsigned threads = 1,
                                 annotation::ExportReport* report = nullptr) {
    const TemporaryFolder folder;
    io::Output output({folder.file("out")});
    const annotation::ExportReport said = export_annotation(small.view(), rules, threads, output);
    output.close();
    if (report != nullptr) *report = said;
    return content_of(folder.file("out"));
}

inline std::string exported_text(SmallAnnotation& small, annotation::ExportFormat format, unsigned threads = 1,
                                 annotation::ExportReport* report = nullptr) {
    return exported_text(small, annotation::ExportRules{.format = format}, threads, report);
}

}  // namespace gk::testing
