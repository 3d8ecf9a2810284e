// GFF3 in GENCODE's dialect, which the gencode source builds to the same bytes
// (gk/annotation/FORMAT.md#gencode-dialect).
#include "gk/annotation/export/export_gencode.hpp"

#include <algorithm>
#include <array>

#include "gk/annotation/export/exon_order.hpp"

namespace gk::annotation {
namespace {

constexpr std::string_view gencode_source = "gk";  // gives no level
constexpr std::string_view gene_prefix = "gene:";
constexpr std::string_view transcript_prefix = "transcript:";

constexpr std::array<std::string_view, 6> own_prefixes = {
    gene_prefix, transcript_prefix, "exon:", "CDS:", "UTR5:", "UTR3:"};

// The builder takes one such prefix off an ID, and a row whose first attribute is a gene's ID for a gene; and the IDs
// of parts begin with others.
bool begins_as_another(std::string_view id) {
    return std::any_of(own_prefixes.begin(), own_prefixes.end(),
                       [&](std::string_view prefix) { return id.starts_with(prefix); });
}

std::string_view gene_id_prefix(std::string_view id) {
    return begins_as_another(id) ? gene_prefix : std::string_view();
}

class GencodeWriter : public ExportWriter {
public:
    GencodeWriter(const ExportSource& source, ByteBuffer& out, std::uint64_t exon_reach)
        : ExportWriter(source, out), exon_order_(annotation(), exon_reach) {}

    void gene(Row row) override {
        const GeneRow& gene = annotation().gene(row);
        const std::string_view id = written_id(Feature::genes, row);
        const std::string_view name = annotation().gene_name(gene);
        begin_line(gene.head, gencode_source, "gene");
        Gff3Attributes line(out_, needs_gff3_encoding(id) || needs_gff3_encoding(name));
        line.add("ID", id, gene_id_prefix(id));
        // The builder takes the gene's ID for its name where it has none, unless that is empty, too.
        line.add("gene_id", name.empty() ? std::string_view() : id);
        line.add_unless_empty("gene_type", published_biotype(gene.biotype)).add("gene_name", name);
        add_level(line, gene.level);
        line.add_if(true_id_attribute, true_id(Feature::genes, row));
        line.end();
    }

    void transcript(Row row) override {
        const TranscriptRow& transcript = annotation().transcript(row);
        set_ids(transcript, row);
        const std::string_view ccds_id = annotation().transcript_text(transcript, 1);
        const std::string_view protein_id = annotation().transcript_text(transcript, 2);
        const std::string_view product = annotation().transcript_text(transcript, 3);
        begin_line(transcript.head, gencode_source, "transcript");
        Gff3Attributes line(out_, ids_need_encoding_ || needs_gff3_encoding(ccds_id) ||
                                      needs_gff3_encoding(protein_id) || needs_gff3_encoding(product) ||
                                      gene_name_needs_encoding_);
        line.add("ID", transcript_id_, transcript_id_prefix_);
        line.add("Parent", gene_id_, gene_id_prefix(gene_id_));
        line.add("gene_id", gene_id_).add("transcript_id", transcript_id_);
        line.add_unless_empty("gene_name", gene_name_);
        line.add_unless_empty("transcript_type", published_biotype(transcript.biotype));
        add_level(line, transcript.level);
        if (transcript.tsl < tsl_not_applicable) line.add_number("transcript_support_level", transcript.tsl + 1);
        line.add_unless_empty("protein_id", protein_id).add_unless_empty("ccdsid", ccds_id);
        line.add_unless_empty("product", product);
        line.add_if(true_id_attribute, true_id(Feature::transcripts, row));
        line.end();
        add_exons(row);
        add_parts(Feature::cdss, row, "CDS", "CDS:");
        add_parts(Feature::utr5s, row, "five_prime_UTR", "UTR5:");
        add_parts(Feature::utr3s, row, "three_prime_UTR", "UTR3:");
    }

private:
    static void add_level(Gff3Attributes& line, std::uint8_t level) {
        if (level < no_level) line.add_number("level", level + 1);
    }

    // Most genes have several transcripts.
    void set_gene(Row row) {
        if (gene_row_ == row) return;
        gene_row_ = row;
        gene_id_ = written_id(Feature::genes, row);
        gene_name_ = annotation().gene_name(annotation().gene(row));
        gene_id_needs_encoding_ = needs_gff3_encoding(gene_id_);
        gene_name_needs_encoding_ = needs_gff3_encoding(gene_name_);
    }

    void set_ids(const TranscriptRow& transcript, Row row) {
        set_gene(static_cast<Row>(transcript.gene));
        transcript_id_ = written_id(Feature::transcripts, row);
        // Genes and transcripts share the IDs of GFF3, unlike those of an annotation.
        const bool is_taken = begins_as_another(transcript_id_) || ids_.genes.contains(transcript_id_);
        transcript_id_prefix_ = is_taken ? transcript_prefix : std::string_view();
        ids_need_encoding_ = gene_id_needs_encoding_ || needs_gff3_encoding(transcript_id_);
    }

    void add_exons(Row transcript) {
        const auto [first, last] = exons_of(transcript);
        for (const Row row : exon_order_.of(first, last)) {
            const ExonRow& exon = annotation().exon(row);
            const std::string_view id = annotation().exon_id(exon);
            begin_line(exon.head, gencode_source, "exon");
            Gff3Attributes line(out_, ids_need_encoding_ || needs_gff3_encoding(id));
            line.add("ID", transcript_id_, "exon:").append_number(":", std::int64_t{row} - first + 1);
            add_parent(line);
            line.add_number("exon_number", std::int64_t{exon.index} + 1).add("exon_id", id);
            line.end();
        }
    }

    void add_parts(Feature feature, Row transcript, std::string_view type, std::string_view id_prefix) {
        const auto [first, last] = parts_of(feature, transcript);
        for (Row row = first; row < last; ++row) {
            const PartRow& part = annotation().part(feature, row);
            begin_line(part.head, gencode_source, type, feature == Feature::cdss ? part.phase() : -1);
            Gff3Attributes line(out_, ids_need_encoding_);
            line.add("ID", transcript_id_, id_prefix);
            // The rows of a CDS are one feature, which has one ID.
            if (feature != Feature::cdss) line.append_number(":", std::int64_t{row} - first + 1);
            add_parent(line);
            const std::int64_t number = std::int64_t{part.exon_index} + 1;
            if (number <= largest_part_number) line.add_number("exon_number", number);
            line.end();
        }
    }

    void add_parent(Gff3Attributes& line) {
        line.add("Parent", transcript_id_, transcript_id_prefix_);
        line.add("gene_id", gene_id_).add("transcript_id", transcript_id_);
    }

    ExonOrder exon_order_;
    std::optional<Row> gene_row_;
    std::string_view gene_id_;
    std::string_view gene_name_;
    bool gene_id_needs_encoding_ = false;
    bool gene_name_needs_encoding_ = false;
    std::string_view transcript_id_;
    std::string_view transcript_id_prefix_;
    bool ids_need_encoding_ = false;
};

}  // namespace

std::unique_ptr<ExportWriter> gencode_gff3_writer(const ExportSource& source, ByteBuffer& out,
                                                  std::uint64_t exon_reach) {
    return std::make_unique<GencodeWriter>(source, out, exon_reach);
}

}  // namespace gk::annotation
