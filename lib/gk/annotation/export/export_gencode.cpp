// GFF3 in GENCODE's dialect, which the gencode source builds to the same bytes
// (gk/annotation/FORMAT.md#gencode-dialect).
#include "gk/annotation/export/export_gencode.hpp"

#include <algorithm>

#include "gk/annotation/biotype.hpp"

namespace gk::annotation {
namespace {

constexpr std::string_view gencode_source = "gk";  // gives no level
constexpr std::string_view gene_prefix = "gene:";
constexpr std::string_view transcript_prefix = "transcript:";

// The builder takes one such prefix off an ID, and a row whose first attribute is a gene's ID for a gene.
std::string_view gene_id_prefix(std::string_view id) {
    return id.starts_with(gene_prefix) ? gene_prefix : std::string_view();
}
std::string_view transcript_id_prefix(std::string_view id) {
    return id.starts_with(transcript_prefix) || id.starts_with(gene_prefix) ? transcript_prefix : std::string_view();
}

class GencodeWriter : public ExportWriter {
public:
    GencodeWriter(const AnnotationView& view, ByteBuffer& out, std::uint64_t exon_reach)
        : ExportWriter(view, out), exon_reach_(exon_reach) {}

    void gene(Row row) override {
        const GeneRow& gene = annotation().gene(row);
        const std::string_view id = annotation().gene_id(gene);
        const std::string_view name = annotation().gene_name(gene);
        begin_line(gene.head, gencode_source, "gene");
        Gff3Attributes line(out_, needs_encoding(id) || needs_encoding(name));
        line.add("ID", id, gene_id_prefix(id));
        // The builder takes the gene's ID for its name where it has none, unless that is empty, too.
        line.add("gene_id", name.empty() ? std::string_view() : id);
        line.add_unless_empty("gene_type", biotype_name(gene.biotype)).add("gene_name", name);
        add_level(line, gene.level);
        line.end();
    }

    void transcript(Row row) override {
        const TranscriptRow& transcript = annotation().transcript(row);
        set_ids(transcript);
        const std::string_view ccds_id = annotation().transcript_text(transcript, 1);
        const std::string_view protein_id = annotation().transcript_text(transcript, 2);
        const std::string_view product = annotation().transcript_text(transcript, 3);
        begin_line(transcript.head, gencode_source, "transcript");
        Gff3Attributes line(out_, ids_need_encoding_ || needs_encoding(ccds_id) || needs_encoding(protein_id) ||
                                      needs_encoding(product) || needs_encoding(gene_name_));
        line.add("ID", transcript_id_, transcript_id_prefix(transcript_id_));
        line.add("Parent", gene_id_, gene_id_prefix(gene_id_));
        line.add("gene_id", gene_id_).add("transcript_id", transcript_id_);
        line.add_unless_empty("gene_name", gene_name_);
        line.add_unless_empty("transcript_type", biotype_name(transcript.biotype));
        add_level(line, transcript.level);
        if (transcript.tsl < tsl_not_applicable) line.add_number("transcript_support_level", transcript.tsl + 1);
        line.add_unless_empty("protein_id", protein_id).add_unless_empty("ccdsid", ccds_id);
        line.add_unless_empty("product", product);
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

    void set_ids(const TranscriptRow& transcript) {
        const GeneRow& gene = annotation().gene(static_cast<Row>(transcript.gene));
        gene_id_ = annotation().gene_id(gene);
        gene_name_ = annotation().gene_name(gene);
        transcript_id_ = annotation().transcript_id(transcript);
        ids_need_encoding_ = needs_encoding(gene_id_) || needs_encoding(transcript_id_);
    }

    // The IDs of exons lie in their pool as they first appeared in the source, and must do so again. Where that is not
    // the order of the transcript (Ensembl lists exons of the - strand 3' first), the builder puts them in order.
    const std::vector<Row>& exons_in_source_order(Row transcript) {
        const auto [first, last] = exons_of(transcript);
        exons_.clear();
        for (Row row = first; row < last; ++row) exons_.push_back(row);
        const auto new_ids_ascend = [&] {
            std::uint64_t reach = exon_reach_;
            for (const Row row : exons_) {
                const std::uint64_t id = annotation().exon(row).id;
                if (id >= exon_reach_ && id + 1 < reach) return false;
                reach = std::max(reach, id + 1);
            }
            return true;
        };
        if (!new_ids_ascend()) {
            std::reverse(exons_.begin(), exons_.end());
            if (!new_ids_ascend())
                std::sort(exons_.begin(), exons_.end(), [&](Row a, Row b) {
                    return std::pair(annotation().exon(a).id, a) < std::pair(annotation().exon(b).id, b);
                });
        }
        for (const Row row : exons_) exon_reach_ = std::max(exon_reach_, std::uint64_t{annotation().exon(row).id} + 1);
        return exons_;
    }

    void add_exons(Row transcript) {
        for (const Row row : exons_in_source_order(transcript)) {
            const ExonRow& exon = annotation().exon(row);
            const std::string_view id = annotation().exon_id(exon);
            begin_line(exon.head, gencode_source, "exon");
            Gff3Attributes line(out_, ids_need_encoding_ || needs_encoding(id));
            line.add("ID", transcript_id_, "exon:").append_number(":", std::int64_t{exon.index} + 1);
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
            add_parent(line);
            const std::int64_t number = std::int64_t{part.exon_index} + 1;
            if (number <= largest_part_number) line.add_number("exon_number", number);
            line.end();
        }
    }

    void add_parent(Gff3Attributes& line) {
        line.add("Parent", transcript_id_, transcript_id_prefix(transcript_id_));
        line.add("gene_id", gene_id_).add("transcript_id", transcript_id_);
    }

    std::uint64_t exon_reach_;
    std::string_view gene_id_;
    std::string_view gene_name_;
    std::string_view transcript_id_;
    bool ids_need_encoding_ = false;
    std::vector<Row> exons_;
};

}  // namespace

std::unique_ptr<ExportWriter> gencode_gff3_writer(const AnnotationView& view, ByteBuffer& out,
                                                  std::uint64_t exon_reach) {
    return std::make_unique<GencodeWriter>(view, out, exon_reach);
}

}  // namespace gk::annotation
