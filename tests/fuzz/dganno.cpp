// dganno files of any bytes: refused, or read without a crash; one in which the check finds no problem is whole: every
// column can be read, both ways to find rows agree, and all of it can be exported.
#include "gk/annotation/annotation.hpp"
#include "gk/annotation/annotation_check.hpp"
#include "gk/annotation/export/export.hpp"
#include "gk/annotation/view/columns.hpp"
#include "gk/base/name_hash.hpp"
#include "support/annotation_names.hpp"
#include "support/table_reading.hpp"

namespace {

using gk::DataError;
using gk::annotation::Annotation;
using gk::annotation::AnnotationView;
using gk::annotation::Feature;
using gk::fuzz::require;

void read_columns(const AnnotationView& view, Feature feature, bool sound, std::minstd_rand& random) {
    const auto rows = gk::fuzz::some_rows(view.annotation.table(feature), random);
    if (rows.empty()) return;
    for (const gk::table::Column& column : columns_of(feature, view))
        if (!gk::annotation::is_appris_column(column.name) && !gk::annotation::is_mane_column(column.name))
            gk::fuzz::read_column(column, rows, sound);
}

// In one of the forms; the target `dganno_file` has all of them.
void export_all(const AnnotationView& view, bool sound, unsigned choice) {
    using gk::annotation::ExportDialect;
    using gk::annotation::ExportFormat;
    constexpr ExportFormat formats[] = {ExportFormat::gff3, ExportFormat::gtf, ExportFormat::bed12};
    gk::fuzz::try_out(sound, "a sound file can be exported", [&] {
        gk::ByteBuffer out;
        const auto dialect = choice / 3 % 2 == 0 ? ExportDialect::source : ExportDialect::ensembl;
        export_annotation(view, {.format = formats[choice % 3], .dialect = dialect}, out);
    });
}

void one_input(std::string_view data) {
    std::minstd_rand random = gk::fuzz::random_of(data);
    try {
        const Annotation annotation(gk::fuzz::in_memory(data));
        const auto& names = gk::fuzz::annotation_names();
        const auto problems = annotation_problems(annotation, gk::assembly_tag("toy"), &names.chromosomes);
        require(problems.size() < 100, "there are at most a few dozen problems");
        const AnnotationView view{.annotation = annotation, .tags = names.tags, .names = names.chromosomes.names()};
        // Two tables: the others have their turn in other inputs.
        for (int i = 0; i < 2; ++i) {
            const auto feature = static_cast<Feature>(random() % gk::annotation::feature_count);
            read_columns(view, feature, problems.empty(), random);
            gk::fuzz::find_rows(annotation.table(feature), names.tags, problems.empty(), random);
        }
        export_all(view, problems.empty(), static_cast<unsigned>(random()));
    } catch (const DataError&) {
    }
}

}  // namespace

GK_FUZZ_TARGET(dganno, one_input);
