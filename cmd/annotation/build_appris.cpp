// gk build-appris: the APPRIS file of an annotation (gk/annotation/principal/FORMAT.md#building-appris).
#include <memory>

#include "cmd/annotation/build_transcript_table.hpp"
#include "cmd/annotation/commands.hpp"
#include "gk/annotation/principal/appris.hpp"
#include "gk/annotation/principal/appris_builder.hpp"

namespace gk::cmd {
namespace {

void run_build_appris(const TranscriptTableOptions& options, const cli::Context& context) {
    run_transcript_table({.options = options,
                          .context = context,
                          .what = "APPRIS",
                          .file_name = annotation::appris_file_name,
                          .build = [](io::Input& table, const annotation::Annotation& annotation, const std::string&,
                                      annotation::SourceReport& report) {
                              return appris_bytes(build_appris(table, annotation, report));
                          }});
}

}  // namespace

cli::Command build_appris_command() {
    auto options = std::make_shared<TranscriptTableOptions>();
    cli::Command command;
    command.name = "build-appris";
    command.summary = "make an annotation's APPRIS file from the public table";
    add_transcript_table_options(command, *options);
    command.description =
        "Reads appris_data.principal.txt of the APPRIS release that fits the annotation, and writes "
        "appris.ANNOTATION.v7.pkl: how principal each transcript is, from PRINCIPAL:1 to ALTERNATIVE:2. The columns "
        "appris and appris_rank of transcripts come from it. The path written is printed.\n\n"
        "Genes and transcripts are found by their IDs without version. Rows of other genes and transcripts, and rows "
        "without one of the seven principalities (MINOR, PRINCIPAL:M), are left out; how many of each is said on "
        "stderr, and -v names them. Two principalities for one transcript make a bad row.\n\n"
        "The file is the same bytes as GenomeKit's.";
    command.examples = {
        {"the table of a release, for GENCODE 47", "gk build-appris appris_data.principal.txt -g gencode.v47"},
        {"from a pipe, into another folder",
         "zcat appris_data.principal.txt.gz | gk build-appris - -g gencode.v47 -O ."}};
    command.run = [options](const cli::Context& context) { run_build_appris(*options, context); };
    return command;
}

}  // namespace gk::cmd
