// IDs have a prefix that says what they are, types are `biotype`, and exons have a rank
// (gk/annotation/FORMAT.md#ensembl-dialect).
#include "gk/annotation/export/export_ensembl.hpp"

#include "gk/annotation/export/exon_order.hpp"

namespace gk::annotation {
namespace {

constexpr std::string_view ensembl_source = "gk";  // gives no level
constexpr std::string_view ensembl_gene_prefix = "gene:";
constexpr std::string_view ensembl_transcript_prefix = "transcript:";

class EnsemblWriter : public ExportWriter {
public:
    EnsemblWriter(const ExportSource& source, ByteBuffer& out, std::uint64_t exon_reach)
        : ExportWriter(source, out), exon_order_(annotation(), exon_reach) {}

    void gene(Row row) override {
        const GeneRow& gene = annotation().gene(row);
        const std::string_view id = written_id(Feature::genes, row);
        const std::string_view name = annotation().gene_name(gene);
        begin_line(gene.head, ensembl_source, "gene");
        Gff3Attributes line(out_, needs_gff3_encoding(id) || needs_gff3_encoding(name));
        line.add("ID", id, ensembl_gene_prefix).add_unless_empty("Name", name);
        line.add_unless_empty("biotype", published_biotype(gene.biotype));
        // The builder takes the gene's ID for its name where it has none, unless that is empty, too.
        line.add("gene_id", name.empty() ? std::string_view() : id);
        add_level(line, gene.level);
        line.add_if(true_id_attribute, true_id(Feature::genes, row));
        line.end();
    }

    void transcript(Row row) override {
        const TranscriptRow& transcript = annotation().transcript(row);
        const std::string_view gene_id = written_id(Feature::genes, static_cast<Row>(transcript.gene));
        id_ = written_id(Feature::transcripts, row);
        protein_id_ = annotation().transcript_text(transcript, 2);
        id_needs_encoding_ = needs_gff3_encoding(id_);
        const std::string_view ccds_id = annotation().transcript_text(transcript, 1);
        const std::string_view product = annotation().transcript_text(transcript, 3);
        begin_line(transcript.head, ensembl_source, transcript.cds_count != 0 ? "mRNA" : "transcript");
        Gff3Attributes line(out_, id_needs_encoding_ || needs_gff3_encoding(gene_id) || needs_gff3_encoding(ccds_id) ||
                                      needs_gff3_encoding(protein_id_) || needs_gff3_encoding(product));
        line.add("ID", id_, ensembl_transcript_prefix).add("Parent", gene_id, ensembl_gene_prefix);
        line.add_unless_empty("biotype", published_biotype(transcript.biotype)).add("transcript_id", id_);
        add_level(line, transcript.level);
        if (transcript.tsl < tsl_not_applicable) line.add_number("transcript_support_level", transcript.tsl + 1);
        line.add_unless_empty("protein_id", protein_id_).add_unless_empty("ccdsid", ccds_id);
        line.add_unless_empty("product", product);
        line.add_if(true_id_attribute, true_id(Feature::transcripts, row));
        line.end();
        add_exons(row);
        add_parts(Feature::cdss, row, "CDS");
        add_parts(Feature::utr5s, row, "five_prime_UTR");
        add_parts(Feature::utr3s, row, "three_prime_UTR");
    }

    void end_gene() override { out_.append("###\n"); }

private:
    static void add_level(Gff3Attributes& line, std::uint8_t level) {
        if (level < no_level) line.add_number("level", level + 1);
    }

    // Ensembl's exons and UTRs have no ID.
    void add_exons(Row transcript) {
        const auto [first, last] = exons_of(transcript);
        for (const Row row : exon_order_.of(first, last)) {
            const ExonRow& exon = annotation().exon(row);
            const std::string_view exon_id = exons_have_ids() ? annotation().exon_id(exon) : std::string_view();
            begin_line(exon.head, ensembl_source, "exon");
            Gff3Attributes line(out_, id_needs_encoding_ || needs_gff3_encoding(exon_id));
            line.add("Parent", id_, ensembl_transcript_prefix);
            if (exons_have_ids()) line.add("exon_id", exon_id);
            line.add_number("rank", std::int64_t{exon.index} + 1);
            line.end();
        }
    }

    void add_parts(Feature feature, Row transcript, std::string_view type) {
        const bool is_cds = feature == Feature::cdss;
        const auto [first, last] = parts_of(feature, transcript);
        for (Row row = first; row < last; ++row) {
            const PartRow& part = annotation().part(feature, row);
            begin_line(part.head, ensembl_source, type, is_cds ? part.phase() : -1);
            Gff3Attributes line(out_, id_needs_encoding_ || (is_cds && needs_gff3_encoding(protein_id_)));
            if (is_cds) line.add("ID", id_, "CDS:");
            line.add("Parent", id_, ensembl_transcript_prefix);
            if (is_cds) line.add_unless_empty("protein_id", protein_id_);
            const std::int64_t number = std::int64_t{part.exon_index} + 1;
            if (number <= largest_part_number) line.add_number("exon_number", number);
            line.end();
        }
    }

    ExonOrder exon_order_;
    std::string_view id_;
    std::string_view protein_id_;
    bool id_needs_encoding_ = false;
};

}  // namespace

std::unique_ptr<ExportWriter> ensembl_gff3_writer(const ExportSource& source, ByteBuffer& out,
                                                  std::uint64_t exon_reach) {
    return std::make_unique<EnsemblWriter>(source, out, exon_reach);
}

}  // namespace gk::annotation
