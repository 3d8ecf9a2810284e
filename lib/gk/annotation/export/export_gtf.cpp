// GTF as GENCODE or Ensembl writes it, but for the two kinds of UTR, which have Ensembl's names in both.
#include "gk/annotation/export/export_gtf.hpp"

#include <algorithm>
#include <optional>

#include "gk/annotation/export/exon_order.hpp"
#include "gk/annotation/placement.hpp"

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
            append_gtf_encoded(out_, value);
        else
            out_.append(value);
        out_.append("\";");
        return *this;
    }
    GtfAttributes& add_unless_empty(std::string_view key, std::string_view value) {
        return value.empty() ? *this : add(key, value);
    }
    GtfAttributes& add_if(std::string_view key, std::optional<std::string_view> value) {
        return value ? add(key, *value) : *this;
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

// What the styles name in two ways.
struct GtfKeys {
    std::string_view gene_type;
    std::string_view transcript_type;
    std::string_view ccds_id;
};
constexpr GtfKeys gencode_keys = {"gene_type", "transcript_type", "ccdsid"};
constexpr GtfKeys ensembl_keys = {"gene_biotype", "transcript_biotype", "ccds_id"};

class GtfWriter : public ExportWriter {
public:
    GtfWriter(const ExportSource& source, ByteBuffer& out, std::uint64_t exon_reach, GtfStyle style,
              const CodonGenome* codons)
        : ExportWriter(source, out),
          exon_order_(annotation(), exon_reach),
          keys_(style == GtfStyle::gencode ? gencode_keys : ensembl_keys) {
        if (codons != nullptr) codons_.emplace(annotation(), *codons);
    }

    void gene(Row row) override {
        const GeneRow& gene = annotation().gene(row);
        set_gene(row);
        begin_line(gene.head, gtf_source, "gene");
        GtfAttributes line(out_, gene_needs_encoding_);
        line.add("gene_id", gene_id_).add_unless_empty(keys_.gene_type, gene_type_);
        line.add("gene_name", gene_name_);
        add_level(line, gene.level);
        line.add_if(true_id_attribute, true_id(Feature::genes, row));
        line.end();
    }

    void transcript(Row row) override {
        const TranscriptRow& transcript = annotation().transcript(row);
        set_gene(static_cast<Row>(transcript.gene));
        transcript_id_ = written_id(Feature::transcripts, row);
        transcript_type_ = published_biotype(transcript.biotype);
        needs_encoding_ = gene_needs_encoding_ || needs_gtf_encoding(transcript_id_);
        const std::string_view ccds_id = annotation().transcript_text(transcript, 1);
        const std::string_view protein_id = annotation().transcript_text(transcript, 2);
        const std::string_view product = annotation().transcript_text(transcript, 3);
        begin_line(transcript.head, gtf_source, "transcript");
        GtfAttributes line(out_, needs_encoding_ || needs_gtf_encoding(ccds_id) || needs_gtf_encoding(protein_id) ||
                                     needs_gtf_encoding(product));
        add_parents(line);
        add_level(line, transcript.level);
        line.add_unless_empty("protein_id", protein_id);
        if (transcript.tsl < tsl_not_applicable)
            line.add("transcript_support_level", std::string_view("12345").substr(transcript.tsl, 1));
        line.add_unless_empty(keys_.ccds_id, ccds_id).add_unless_empty("product", product);
        line.add_if(true_id_attribute, true_id(Feature::transcripts, row));
        line.end();
        add_exons(row);
        add_cdss(row);
        add_utrs(Feature::utr5s, row, "five_prime_utr");
        add_utrs(Feature::utr3s, row, "three_prime_utr");
    }

private:
    static void add_level(GtfAttributes& line, std::uint8_t level) {
        if (level < no_level) line.add_number("level", level + 1);
    }

    // Most genes have several transcripts.
    void set_gene(Row row) {
        if (gene_row_ == row) return;
        gene_row_ = row;
        const GeneRow& gene = annotation().gene(row);
        gene_id_ = written_id(Feature::genes, row);
        gene_name_ = annotation().gene_name(gene);
        gene_type_ = published_biotype(gene.biotype);
        gene_needs_encoding_ = needs_gtf_encoding(gene_id_) || needs_gtf_encoding(gene_name_);
    }

    void add_exons(Row transcript) {
        const auto [first, last] = exons_of(transcript);
        for (const Row row : exon_order_.of(first, last)) {
            const ExonRow& exon = annotation().exon(row);
            const std::string_view id = annotation().exon_id(exon);
            begin_line(exon.head, gtf_source, "exon");
            GtfAttributes line(out_, needs_encoding_ || needs_gtf_encoding(id));
            add_parents(line);
            line.add_number("exon_number", std::int64_t{exon.index} + 1);
            if (exons_have_ids()) line.add("exon_id", id);
            line.end();
        }
    }

    void add_cdss(Row transcript) {
        const auto [first, last] = parts_of(Feature::cdss, transcript);
        const Codon* start = nullptr;
        const Codon* stop = nullptr;
        if (codons_ && first != last) {
            if (!codons_->look(first, last)) ++report_.without_bases;
            start = &codons_->start();
            stop = begins_a_utr(codons_->stop(), transcript) ? nullptr : &codons_->stop();
        }
        for (Row row = first; row < last; ++row) {
            const PartRow& cds = annotation().part(Feature::cdss, row);
            const CodonPiece* const piece = stop == nullptr ? nullptr : stop->piece_in(row);
            if (piece == nullptr)
                add_part(cds.head, "CDS", cds.phase(), cds.exon_index);
            else if (!piece->whole_row)
                add_part(upstream_of(cds.head, piece->head), "CDS", cds.phase(), cds.exon_index);
        }
        add_codon(start, "start_codon");
        add_codon(stop, "stop_codon");
    }

    // Then a build would take those bases from the UTR, as if it were one of GENCODE's, which hold the stop codon.
    bool begins_a_utr(const Codon& stop, Row transcript) const {
        const auto [first, last] = parts_of(Feature::utr3s, transcript);
        for (Row row = first; row < last; ++row) {
            const table::RowHead& utr = annotation().part(Feature::utr3s, row).head;
            for (const CodonPiece& piece : stop.pieces())
                if (contains(utr, piece.head) && utr.pos5 == piece.head.pos5) return true;
        }
        return false;
    }

    static table::RowHead upstream_of(const table::RowHead& cds, const table::RowHead& codon) {
        table::RowHead head = cds;
        head.pos3 = cds.forward() ? codon.pos5 - 1 : codon.pos5 + 1;
        return head;
    }

    void add_codon(const Codon* codon, std::string_view type) {
        if (codon == nullptr) return;
        for (const CodonPiece& piece : codon->pieces())
            add_part(piece.head, type, piece.phase, annotation().part(Feature::cdss, piece.cds).exon_index);
    }

    void add_utrs(Feature feature, Row transcript, std::string_view type) {
        const auto [first, last] = parts_of(feature, transcript);
        for (Row row = first; row < last; ++row) {
            const PartRow& utr = annotation().part(feature, row);
            add_part(utr.head, type, -1, utr.exon_index);
        }
    }

    void add_part(const table::RowHead& head, std::string_view type, int phase, std::uint16_t exon_index) {
        begin_line(head, gtf_source, type, phase);
        GtfAttributes line(out_, needs_encoding_);
        add_parents(line);
        const std::int64_t number = std::int64_t{exon_index} + 1;
        if (number <= largest_part_number) line.add_number("exon_number", number);
        line.end();
    }

    void add_parents(GtfAttributes& line) {
        line.add("gene_id", gene_id_).add("transcript_id", transcript_id_);
        line.add_unless_empty(keys_.gene_type, gene_type_).add("gene_name", gene_name_);
        line.add_unless_empty(keys_.transcript_type, transcript_type_);
    }

    ExonOrder exon_order_;
    const GtfKeys& keys_;
    std::optional<CodonFinder> codons_;
    std::optional<Row> gene_row_;
    std::string_view gene_id_;
    std::string_view gene_name_;
    std::string_view gene_type_;
    std::string_view transcript_id_;
    std::string_view transcript_type_;
    bool gene_needs_encoding_ = false;
    bool needs_encoding_ = false;
};

}  // namespace

std::unique_ptr<ExportWriter> gtf_writer(const ExportSource& source, ByteBuffer& out, std::uint64_t exon_reach,
                                         GtfStyle style, const CodonGenome* codons) {
    return std::make_unique<GtfWriter>(source, out, exon_reach, style, codons);
}

}  // namespace gk::annotation
