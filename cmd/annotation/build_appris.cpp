// gk build-appris: the APPRIS file of an annotation (gk/annotation/principal/FORMAT.md#building-appris).
#include <utility>

#include "cmd/annotation/build_transcript_table.hpp"
#include "cmd/annotation/commands.hpp"
#include "gk/annotation/principal/appris.hpp"
#include "gk/annotation/principal/appris_builder.hpp"

namespace gk::cmd {
namespace {

std::string built_appris_bytes(io::ChunkSource& table, const annotation::Annotation& annotation,
                               const std::string& /*name*/, annotation::SourceReport& report) {
    return annotation::appris_bytes(annotation::build_appris(table, annotation, report));
}

}  // namespace

cli::Command build_appris_command() {
    TranscriptTable table{.command = "build-appris",
                          .what = "APPRIS",
                          .file_name = annotation::appris_file_name,
                          .build = built_appris_bytes};
    table.description =
        "Reads appris_data.principal.txt of the APPRIS release that fits the annotation, and writes "
        "appris.ANNOTATION.v7.pkl: how principal each transcript is, from PRINCIPAL:1 to ALTERNATIVE:2. The columns "
        "appris and appris_rank of transcripts come from it. The path written is printed.\n\n"
        "Genes and transcripts are found by their IDs without version. Rows of other genes and transcripts, and rows "
        "without one of the seven principalities (MINOR, PRINCIPAL:M), are left out; how many of each is said on "
        "stderr, and -v names them. Two principalities for one transcript make a bad row.\n\n"
        "The file is the same bytes as GenomeKit's.";
    table.examples = {
        {"the table of a release, for GENCODE 47", "gk build-appris appris_data.principal.txt -g gencode.v47"},
        {"from a pipe, into another folder",
         "zcat appris_data.principal.txt.gz | gk build-appris - -g gencode.v47 -O ."}};
    return transcript_table_command(std::move(table));
}

}  // namespace gk::cmd
