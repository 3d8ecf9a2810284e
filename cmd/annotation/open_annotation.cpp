#include "cmd/annotation/open_annotation.hpp"

#include <algorithm>

#include "cmd/options/choice.hpp"
#include "cmd/options/genome_options.hpp"
#include "gk/annotation/view/default_cells.hpp"
#include "gk/base/error.hpp"
#include "gk/base/name_hash.hpp"

namespace gk::cmd {
namespace {

using annotation::Feature;

// The path of the annotation's file. An assembly's name is a likely slip.
std::string dganno_of(const GenomeFiles& files) {
    if (files.annotation.empty())
        throw UsageError("'" + files.assembly + "' is an assembly; give -g an annotation, such as gencode.v47");
    if (!files.dganno.empty()) return files.dganno;
    std::string path = files.bring(files.annotation + ".v22.dganno");
    if (path.empty())
        throw Error("the annotation " + files.annotation + " has no " + files.annotation + ".v22.dganno" +
                    files.where() + "; gk build-annotation makes one");
    return path;
}

}  // namespace

cli::Option annotation_option(std::string& target) {
    cli::Option option = genome_option(target);
    option.metavar = "ANNOTATION";
    option.help = "an annotation (gencode.v47), or a path to a dganno file";
    return option;
}

cli::Option feature_option(Feature& target) {
    return choice({.names = "--in", .metavar = "TABLE", .help = "the table"}, target,
                  {{"genes", Feature::genes},
                   {"transcripts", Feature::transcripts},
                   {"exons", Feature::exons},
                   {"introns", Feature::introns},
                   {"cdss", Feature::cdss},
                   {"utr5s", Feature::utr5s},
                   {"utr3s", Feature::utr3s}});
}

OpenAnnotation::OpenAnnotation(const std::string& name, const std::optional<std::string>& chrom_scheme,
                               const cli::Context& context)
    : genome_(find_named_genome(name, context)),
      annotation_(dganno_of(genome_.files())),
      tags_(genome_.names()),
      names_(output_names(genome_, chrom_scheme)),
      view_{.annotation = annotation_, .tags = tags_, .names = names_} {
    const auto tag = annotation_.assembly();
    if (tag && *tag != assembly_tag(genome_.assembly()))
        throw DataError("the annotation was built on another assembly than " + genome_.assembly() + ", which " +
                            genome_.files().cfg + " names",
                        annotation_.path());
}

table::TableView OpenAnnotation::table_view(Feature feature) {
    const auto defaults = annotation::default_columns(feature);
    const auto bed_names = annotation::bed_name_columns(feature);
    table::TableColumns columns{
        .all = columns_of(feature, view_),
        .defaults = {defaults.begin(), defaults.end()},
        .bed_names = {bed_names.begin(), bed_names.end()},
        .open_sources = [this](std::span<const std::string_view> named) { open_sources(named); },
        .append_bed_name = [this, feature](
                               table::Row row,
                               ByteBuffer& out) { annotation::append_bed_name(annotation_, feature, row, out); },
        .append_defaults =
            [this, feature](table::Row row, std::string_view chrom, ByteBuffer& out) {
                if (chrom.empty()) chrom = view_.chrom(annotation_.table(feature).head(row));
                append_default_cells(annotation_, feature, row, chrom, out);
            },
        .prefetch =
            [this, feature](std::span<const table::Row> rows, int step) {
                for (const table::Row row : rows) prefetch_default_cells(annotation_, feature, row, step);
            },
        .prefetch_steps = annotation::prefetch_steps,
        .prefetch_steps_of_ids = annotation::prefetch_steps_of_ids};
    return {.layout = annotation_.table(feature),
            .file = annotation_.path(),
            .tags = tags_,
            .names = names_,
            .columns = std::move(columns)};
}

const annotation::Appris& OpenAnnotation::appris() {
    if (!appris_) appris_ = std::make_unique<annotation::Appris>(find_appris(genome_.files(), annotation_));
    view_.appris = appris_.get();
    return *appris_;
}

void OpenAnnotation::open_sources(std::span<const std::string_view> columns) {
    if (std::any_of(columns.begin(), columns.end(), annotation::is_appris_column)) appris();
    if (!std::any_of(columns.begin(), columns.end(), annotation::is_mane_column)) return;
    mane_ = std::make_unique<annotation::Mane>(find_mane(genome_.files(), annotation_));
    view_.mane = mane_.get();
}

}  // namespace gk::cmd
