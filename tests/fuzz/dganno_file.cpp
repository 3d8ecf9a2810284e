// dganno files that are mapped, and exported into files by several threads: as they are from bytes in memory.
#include <string>

#include "gk/annotation/annotation.hpp"
#include "gk/annotation/annotation_check.hpp"
#include "gk/annotation/export/export.hpp"
#include "gk/base/error.hpp"
#include "gk/base/output_file.hpp"
#include "support/annotation_names.hpp"
#include "support/target.hpp"

namespace {

using gk::DataError;
using gk::annotation::Annotation;
using gk::annotation::AnnotationView;
using gk::annotation::ExportDialect;
using gk::annotation::ExportFormat;
using gk::annotation::ExportRules;
using gk::fuzz::MemoryFile;
using gk::fuzz::require;

// The texts of all exports, or the errors that they end with.
template <typename ExportText>
std::string exports_of(const Annotation& annotation, ExportText&& export_text) {
    const auto& names = gk::fuzz::annotation_names();
    const AnnotationView view{.annotation = annotation, .tags = names.tags, .names = names.chromosomes.names()};
    std::string all;
    for (const ExportDialect dialect : {ExportDialect::source, ExportDialect::ensembl})
        for (const ExportFormat format : {ExportFormat::gff3, ExportFormat::gtf, ExportFormat::bed12}) try {
                all += export_text(view, ExportRules{.format = format, .dialect = dialect});
            } catch (const DataError& error) {
                all += error.what();
            }
    return all;
}

std::string text_in_file(const AnnotationView& view, const ExportRules& rules) {
    const MemoryFile file("");
    gk::io::Output output({.path = file.path()});
    export_annotation(view, rules, 2, output);
    output.close();
    const gk::MappedFile map(file.path());
    return std::string(reinterpret_cast<const char*>(map.bytes().data()), map.bytes().size());
}

std::string text_in_memory(const AnnotationView& view, const ExportRules& rules) {
    gk::ByteBuffer out;
    export_annotation(view, rules, out);
    return std::string(out.view());
}

void one_input(std::string_view data) {
    const MemoryFile file(data);
    const std::string path = file.path();
    std::string mapped;
    std::string in_memory;
    try {
        const Annotation annotation(path);
        for (const std::string& problem : annotation_problems(annotation)) mapped += problem;
        mapped += exports_of(annotation, text_in_file);
    } catch (const DataError& error) {
        mapped = error.what();
    }
    try {
        const Annotation annotation(
            gk::MappedFile::in_memory({reinterpret_cast<const std::uint8_t*>(data.data()), data.size()}, path));
        for (const std::string& problem : annotation_problems(annotation)) in_memory += problem;
        in_memory += exports_of(annotation, text_in_memory);
    } catch (const DataError& error) {
        in_memory = error.what();
    }
    require(mapped == in_memory, "a file is its bytes");
}

}  // namespace

GK_FUZZ_TARGET(dganno_file, one_input);
