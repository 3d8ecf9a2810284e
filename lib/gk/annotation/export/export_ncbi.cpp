// GFF3 in NCBI's dialect, which the ncbi-refseq source builds to the same bytes, also for what the ucsc-refseq source
// has built (gk/annotation/FORMAT.md#ncbi-dialect). UTRs have no rows: the builder derives them. Row numbers make the
// IDs, since one accession may lie in several places.
#include "gk/annotation/export/export_ncbi.hpp"

#include "gk/annotation/biotype.hpp"

namespace gk::annotation {
namespace {

// The source column that gives a level. No source gives level 1.
std::string_view source_of(std::uint8_t level) {
    if (level == 1) return "BestRefSeq";
    return level == 2 ? "Gnomon" : "gk";
}

class NcbiWriter : public ExportWriter {
public:
    using ExportWriter::ExportWriter;

    void gene(Row row) override {
        const GeneRow& gene = annotation().gene(row);
        const std::string_view id = annotation().gene_id(gene);
        const std::string_view name = annotation().gene_name(gene);
        begin_line(gene.head, source_of(gene.level), "gene");
        Gff3Attributes line(out_, needs_gff3_encoding(id) || needs_gff3_encoding(name));
        line.add_number("ID", row, "gene").add("Dbxref", id, "GeneID:").add_unless_empty("Name", name);
        line.add("gene", name).add_unless_empty("gene_biotype", published_biotype(gene.biotype));
        line.end();
    }

    void transcript(Row row) override {
        const TranscriptRow& transcript = annotation().transcript(row);
        const GeneRow& gene = annotation().gene(static_cast<Row>(transcript.gene));
        source_ = source_of(transcript.level);
        id_ = annotation().transcript_id(transcript);
        protein_id_ = annotation().transcript_text(transcript, 2);
        product_ = annotation().transcript_text(transcript, 3);
        const std::string_view gene_name = annotation().gene_name(gene);
        const bool has_cds = transcript.cds_count != 0;
        const bool encoded =
            needs_gff3_encoding(id_) || needs_gff3_encoding(protein_id_) || needs_gff3_encoding(product_);
        const bool codes = has_cds || biotype_name(transcript.biotype) == "protein_coding";
        begin_line(transcript.head, source_, codes ? "mRNA" : "transcript");
        Gff3Attributes line(out_, encoded || needs_gff3_encoding(gene_name));
        line.add_number("ID", row, "rna").add_number("Parent", transcript.gene, "gene");
        line.add_unless_empty("gene", gene_name).add("transcript_id", id_);
        // What NCBI's files say of genes and of CDS rows alone.
        if (transcript.biotype != gene.biotype)
            line.add_unless_empty(biotype_attribute, published_biotype(transcript.biotype));
        if (!has_cds)
            line.add_unless_empty(protein_id_attribute, protein_id_).add_unless_empty(product_attribute, product_);
        line.end();
        add_exons(row);
        add_cdss(row, encoded);
    }

    void end_gene() override { out_.append("###\n"); }

private:
    void add_exons(Row transcript) {
        const bool encoded = needs_gff3_encoding(id_);
        const auto [first, last] = exons_of(transcript);
        for (Row row = first; row < last; ++row) {
            begin_line(annotation().exon(row).head, source_, "exon");
            Gff3Attributes line(out_, encoded);
            line.add_number("ID", transcript, "exon-rna").append_number("-", std::int64_t{row} - first + 1);
            line.add_number("Parent", transcript, "rna").add("transcript_id", id_);
            line.end();
        }
    }

    void add_cdss(Row transcript, bool encoded) {
        const auto [first, last] = parts_of(Feature::cdss, transcript);
        for (Row row = first; row < last; ++row) {
            const PartRow& cds = annotation().part(Feature::cdss, row);
            begin_line(cds.head, source_, "CDS", cds.phase());
            Gff3Attributes line(out_, encoded);
            line.add_number("ID", transcript, "cds-rna").add_number("Parent", transcript, "rna");
            line.add_unless_empty("product", product_).add_unless_empty("protein_id", protein_id_);
            line.end();
        }
    }

    std::string_view source_;
    std::string_view id_;
    std::string_view protein_id_;
    std::string_view product_;
};

}  // namespace

std::unique_ptr<ExportWriter> ncbi_gff3_writer(const ExportSource& source, ByteBuffer& out) {
    return std::make_unique<NcbiWriter>(source, out);
}

}  // namespace gk::annotation
