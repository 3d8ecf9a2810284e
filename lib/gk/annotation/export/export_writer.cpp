#include "gk/annotation/export/export_writer.hpp"

#include "gk/annotation/biotype.hpp"
#include "gk/base/error.hpp"

namespace gk::annotation {
namespace {

[[noreturn]] void not_its_own(const Annotation& annotation, Feature feature, Row row, Row transcript) {
    throw DataError("the annotation is damaged: " + annotation.table(feature).name + " row " + std::to_string(row) +
                        " is not of transcripts row " + std::to_string(transcript) + ", which has it",
                    annotation.path());
}

}  // namespace

std::string_view published_biotype(std::uint8_t code) {
    const std::string_view name = biotype_name(code);
    if (name == "lnc_RNA") return "lncRNA";
    return name == "vaultRNA" ? "vault_RNA" : name;
}

std::optional<std::string_view> ExportWriter::true_id(Feature feature, Row row) {
    if (!(feature == Feature::genes ? ids_.genes : ids_.transcripts).is_renamed(row)) return std::nullopt;
    ++report_.renamed;
    return feature == Feature::genes ? annotation().gene_id(annotation().gene(row))
                                     : annotation().transcript_id(annotation().transcript(row));
}

std::pair<Row, Row> ExportWriter::exons_of(Row transcript) const {
    const auto range = annotation().exons_of(annotation().transcript(transcript));
    for (Row row = range.first; row < range.second; ++row)
        if (static_cast<Row>(annotation().exon(row).transcript) != transcript)
            not_its_own(annotation(), Feature::exons, row, transcript);
    return range;
}

std::pair<Row, Row> ExportWriter::parts_of(Feature feature, Row transcript) const {
    const auto range = annotation().parts_of(feature, annotation().transcript(transcript));
    for (Row row = range.first; row < range.second; ++row)
        if (static_cast<Row>(annotation().part(feature, row).transcript) != transcript)
            not_its_own(annotation(), feature, row, transcript);
    return range;
}

void ExportWriter::begin_line(const table::RowHead& head, std::string_view source, std::string_view type, int phase) {
    std::string_view chrom = view_.chrom(head);
    // A line that begins with `#` is a comment.
    if (chrom.starts_with('#')) {
        out_.append("%23");
        chrom.remove_prefix(1);
    }
    append_without_control_characters(out_, chrom);
    out_.push('\t');
    out_.append(source);
    out_.push('\t');
    out_.append(type);
    out_.push('\t');
    out_.append_integer(std::int64_t{head.start()} + 1);
    out_.push('\t');
    out_.append_integer(head.end());
    out_.append(head.forward() ? "\t.\t+\t" : "\t.\t-\t");
    if (phase < 0)
        out_.push('.');
    else
        out_.append_integer(phase);
    out_.push('\t');
}

}  // namespace gk::annotation
