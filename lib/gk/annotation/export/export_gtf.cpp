// GTF as GENCODE writes it, but for the two kinds of UTR, which have Ensembl's names, and the CDS, which holds the stop
// codon as in the annotation.
#include "gk/annotation/export/export_gtf.hpp"

#include "gk/annotation/biotype.hpp"

namespace gk::annotation {
namespace {

constexpr std::string_view gtf_source = "gk";

// The attributes of one GTF line. Texts are quoted, numbers are not.
class GtfAttributes {
public:
    GtfAttributes(ByteBuffer& out, bool encoded) : out_(out), encoded_(encoded) {
        if (encoded) out.append(encoded_mark_gtf);
    }
    GtfAttributes& add(std::string_view key, std::string_view value) {
        begin(key);
        out_.push('"');
        if (encoded_)
            append_encoded(out_, value);
        else
            out_.append(value);
        out_.append("\";");
        return *this;
    }
    GtfAttributes& add_unless_empty(std::string_view key, std::string_view value) {
        return value.empty() ? *this : add(key, value);
    }
    GtfAttributes& add_number(std::string_view key, std::int64_t value) {
        begin(key);
        out_.append_integer(value);
        out_.push(';');
        return *this;
    }
    void end() { out_.push('\n'); }

private:
    void begin(std::string_view key) {
        if (!first_ || encoded_) out_.push(' ');
        first_ = false;
        out_.append(key);
        out_.push(' ');
    }

    ByteBuffer& out_;
    bool encoded_;
    bool first_ = true;
};

class GtfWriter : public ExportWriter {
public:
    GtfWriter(const AnnotationView& view, ByteBuffer& out, Dialect dialect)
        : ExportWriter(view, out), exons_have_ids_(dialect == Dialect::gencode) {}

    void gene(Row row) override {
        const GeneRow& gene = annotation().gene(row);
        set_gene(gene);
        begin_line(gene.head, gtf_source, "gene");
        GtfAttributes line(out_, gene_needs_encoding_);
        line.add("gene_id", gene_id_).add_unless_empty("gene_type", biotype_name(gene.biotype));
        line.add("gene_name", gene_name_);
        add_level(line, gene.level);
        line.end();
    }

    void transcript(Row row) override {
        const TranscriptRow& transcript = annotation().transcript(row);
        set_gene(annotation().gene(static_cast<Row>(transcript.gene)));
        transcript_id_ = annotation().transcript_id(transcript);
        needs_encoding_ = gene_needs_encoding_ || needs_encoding(transcript_id_);
        const std::string_view ccds_id = annotation().transcript_text(transcript, 1);
        const std::string_view protein_id = annotation().transcript_text(transcript, 2);
        const std::string_view product = annotation().transcript_text(transcript, 3);
        begin_line(transcript.head, gtf_source, "transcript");
        GtfAttributes line(
            out_, needs_encoding_ || needs_encoding(ccds_id) || needs_encoding(protein_id) || needs_encoding(product));
        line.add("gene_id", gene_id_).add("transcript_id", transcript_id_).add("gene_name", gene_name_);
        line.add_unless_empty("transcript_type", biotype_name(transcript.biotype));
        add_level(line, transcript.level);
        line.add_unless_empty("protein_id", protein_id);
        if (transcript.tsl < tsl_not_applicable)
            line.add("transcript_support_level", std::string_view("12345").substr(transcript.tsl, 1));
        line.add_unless_empty("ccdsid", ccds_id).add_unless_empty("product", product);
        line.end();
        add_exons(row);
        add_parts(Feature::cdss, row, "CDS");
        add_parts(Feature::utr5s, row, "five_prime_utr");
        add_parts(Feature::utr3s, row, "three_prime_utr");
    }

private:
    static void add_level(GtfAttributes& line, std::uint8_t level) {
        if (level < no_level) line.add_number("level", level + 1);
    }

    void set_gene(const GeneRow& gene) {
        gene_id_ = annotation().gene_id(gene);
        gene_name_ = annotation().gene_name(gene);
        gene_needs_encoding_ = needs_encoding(gene_id_) || needs_encoding(gene_name_);
    }

    void add_exons(Row transcript) {
        const auto [first, last] = exons_of(transcript);
        for (Row row = first; row < last; ++row) {
            const ExonRow& exon = annotation().exon(row);
            const std::string_view id = annotation().exon_id(exon);
            begin_line(exon.head, gtf_source, "exon");
            GtfAttributes line(out_, needs_encoding_ || needs_encoding(id));
            add_parents(line);
            line.add_number("exon_number", std::int64_t{exon.index} + 1);
            if (exons_have_ids_) line.add("exon_id", id);
            line.end();
        }
    }

    void add_parts(Feature feature, Row transcript, std::string_view type) {
        const auto [first, last] = parts_of(feature, transcript);
        for (Row row = first; row < last; ++row) {
            const PartRow& part = annotation().part(feature, row);
            begin_line(part.head, gtf_source, type, feature == Feature::cdss ? part.phase() : -1);
            GtfAttributes line(out_, needs_encoding_);
            add_parents(line);
            const std::int64_t number = std::int64_t{part.exon_index} + 1;
            if (number <= largest_part_number) line.add_number("exon_number", number);
            line.end();
        }
    }

    void add_parents(GtfAttributes& line) {
        line.add("gene_id", gene_id_).add("transcript_id", transcript_id_).add("gene_name", gene_name_);
    }

    bool exons_have_ids_;
    std::string_view gene_id_;
    std::string_view gene_name_;
    std::string_view transcript_id_;
    bool gene_needs_encoding_ = false;
    bool needs_encoding_ = false;
};

}  // namespace

std::unique_ptr<ExportWriter> gtf_writer(const AnnotationView& view, ByteBuffer& out, Dialect dialect) {
    return std::make_unique<GtfWriter>(view, out, dialect);
}

}  // namespace gk::annotation
