// gk build-mane: the MANE file of an annotation (gk/annotation/principal/FORMAT.md#building-mane).
#include <utility>

#include "cmd/annotation/build_transcript_table.hpp"
#include "cmd/annotation/commands.hpp"
#include "gk/annotation/principal/mane.hpp"
#include "gk/annotation/principal/mane_builder.hpp"

namespace gk::cmd {
namespace {

std::string built_mane_bytes(io::ChunkSource& table, const annotation::Annotation& annotation, const std::string& name,
                             annotation::SourceReport& report) {
    return annotation::mane_bytes(
        annotation::build_mane(table, annotation, annotation::mane_transcript_column(name), report));
}

}  // namespace

cli::Command build_mane_command() {
    TranscriptTable table{
        .command = "build-mane", .what = "MANE", .file_name = annotation::mane_file_name, .build = built_mane_bytes};
    table.description =
        "Reads MANE.GRCh38.v*.summary.txt, and writes mane.ANNOTATION.v1.pkl: each gene's MANE Select transcript and "
        "its MANE Plus Clinical ones. The columns mane_select and mane_plus_clinical of transcripts come from it. The "
        "path written is printed.\n\n"
        "Transcripts are found by their ID without its version, in the column RefSeq_nuc for annotations whose name "
        "contains ncbi_refseq, else in Ensembl_nuc. Rows of transcripts that the annotation lacks are left out; how "
        "many is said on stderr, and -v names them. Another status, and a second MANE Select transcript of a gene, "
        "make a bad row.\n\n"
        "The file is the same bytes as GenomeKit's.";
    table.examples = {{"MANE 1.3 for GENCODE 46", "gk build-mane MANE.GRCh38.v1.3.summary.txt.gz -g gencode.v46"},
                      {"as NCBI RefSeq names the transcripts, replacing an older file",
                       "gk build-mane MANE.GRCh38.v1.4.summary.txt.gz -g ncbi_refseq.hg38.p14_RS_2024_08 --force"}};
    return transcript_table_command(std::move(table));
}

}  // namespace gk::cmd
