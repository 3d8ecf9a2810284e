#include "gk/annotation/export/export.hpp"

#include <algorithm>
#include <memory>
#include <optional>

#include "gk/annotation/dialect.hpp"
#include "gk/annotation/export/export_bed12.hpp"
#include "gk/annotation/export/export_ensembl.hpp"
#include "gk/annotation/export/export_gencode.hpp"
#include "gk/annotation/export/export_gtf.hpp"
#include "gk/annotation/export/export_ncbi.hpp"
#include "gk/base/error.hpp"
#include "gk/base/numbers.hpp"
#include "gk/io/pipeline.hpp"

namespace gk::annotation {
namespace {

constexpr std::uint64_t rows_in_piece = 4000;
constexpr std::string_view gff3_header = "##gff-version 3\n";

// Where rows begin that are rendered by one thread into one buffer: at a gene, or at a transcript inside one.
struct Piece {
    Row gene = 0;
    Row transcript = 0;
    bool inside_gene = false;
    std::uint64_t exon_reach = 0;  ///< one beyond the largest offset of an exon's ID before
};

[[noreturn]] void damaged(const Annotation& annotation, const std::string& what) {
    throw DataError("the annotation is damaged: " + what + "; gk info --check says more", annotation.path());
}

// Cuts the tables into pieces. Each transcript must be of one gene, and all parts of transcripts: then every row is
// written, once, whatever the numbers in a damaged file say.
class Plan {
public:
    Plan(const Annotation& annotation, bool with_exon_reach)
        : annotation_(annotation), with_exon_reach_(with_exon_reach) {
        const Row genes = annotation.table(Feature::genes).count;
        for (Row gene = 0; gene < genes; ++gene) add_gene(gene);
        require_all(Feature::transcripts, next_transcript_);
        require_all(Feature::exons, exons_);
        require_all(Feature::cdss, cdss_);
        require_all(Feature::utr5s, utr5s_);
        require_all(Feature::utr3s, utr3s_);
        end_.gene = genes;
    }

    std::size_t size() const { return pieces_.size(); }
    /// `size()`: the end.
    const Piece& operator[](std::size_t i) const { return i < pieces_.size() ? pieces_[i] : end_; }

private:
    void add_gene(Row gene) {
        const auto [from, to] = annotation_.transcripts_of(annotation_.gene(gene));
        if (from != to && from != next_transcript_)
            damaged(annotation_,
                    "the transcripts of genes row " + std::to_string(gene) + " don't follow those of the gene before");
        make_room({gene, next_transcript_, false, exon_reach_}, 1);
        for (Row row = from; row < to; ++row) add_transcript(gene, row);
    }

    void add_transcript(Row gene, Row row) {
        const TranscriptRow& transcript = annotation_.transcript(row);
        if (transcript.gene != static_cast<std::int32_t>(gene))
            damaged(annotation_, "transcripts row " + std::to_string(row) + " is not of the gene that has it");
        make_room({gene, row, true, exon_reach_}, std::uint64_t{1} + transcript.exon_count + transcript.cds_count +
                                                      transcript.utr5_count + transcript.utr3_count);
        if (with_exon_reach_) {
            const auto [first, last] = annotation_.exons_of(transcript);
            for (Row exon = first; exon < last; ++exon)
                exon_reach_ = std::max(exon_reach_, std::uint64_t{annotation_.exon(exon).id} + 1);
        }
        next_transcript_ = row + 1;
        exons_ += transcript.exon_count;
        cdss_ += transcript.cds_count;
        utr5s_ += transcript.utr5_count;
        utr3s_ += transcript.utr3_count;
        if (exons_ > annotation_.table(Feature::exons).count) require_all(Feature::exons, exons_);
    }

    // Begins a piece where the last one is full.
    void make_room(const Piece& here, std::uint64_t rows) {
        if (pieces_.empty() || rows_ >= rows_in_piece) {
            pieces_.push_back(here);
            rows_ = 0;
        }
        rows_ += rows;
    }

    void require_all(Feature feature, std::uint64_t count) const {
        const table::Layout& layout = annotation_.table(feature);
        if (count != layout.count)
            damaged(annotation_, "the table " + layout.name + " has " + std::to_string(layout.count) +
                                     " rows, and genes and transcripts have " + std::to_string(count));
    }

    const Annotation& annotation_;
    bool with_exon_reach_;
    std::vector<Piece> pieces_;
    Piece end_;
    std::uint64_t rows_ = 0;
    std::uint64_t exon_reach_ = 0;
    Row next_transcript_ = 0;
    std::uint64_t exons_ = 0;
    std::uint64_t cdss_ = 0;
    std::uint64_t utr5s_ = 0;
    std::uint64_t utr3s_ = 0;
};

// One export: what all its pieces share.
class Export {
public:
    Export(const AnnotationView& view, const ExportRules& rules)
        : view_(view),
          rules_(rules),
          dialect_(dialect_of(view.annotation)),
          plan_(view.annotation, rules.format != ExportFormat::bed12 && dialect_ == Dialect::gencode),
          ids_(view.annotation, rules.format != ExportFormat::bed12 && !has_row_numbers_for_ids(),
               !has_row_numbers_for_ids()),
          source_{view, ids_, dialect_} {
        if (rules.format == ExportFormat::gtf && rules.codons != nullptr) codons_.emplace(*rules.codons, view.tags);
    }

    std::size_t size() const { return plan_.size(); }

    ExportReport render(std::size_t piece, ByteBuffer& out) const {
        const auto writer = make_writer(plan_[piece].exon_reach, out);
        render(plan_[piece], plan_[piece + 1], *writer);
        return writer->report();
    }

private:
    std::unique_ptr<ExportWriter> make_writer(std::uint64_t exon_reach, ByteBuffer& out) const {
        const bool ensembl = rules_.dialect == ExportDialect::ensembl;
        switch (rules_.format) {
            case ExportFormat::gtf:
                return gtf_writer(source_, out, exon_reach, ensembl ? GtfStyle::ensembl : GtfStyle::gencode,
                                  codons_ ? &*codons_ : nullptr);
            case ExportFormat::bed12:
                return bed12_writer(source_, out);
            default:
                if (ensembl) return ensembl_gff3_writer(source_, out, exon_reach);
                return dialect_ == Dialect::ncbi ? ncbi_gff3_writer(source_, out)
                                                 : gencode_gff3_writer(source_, out, exon_reach);
        }
    }

    // GFF3 of NCBI's dialect.
    bool has_row_numbers_for_ids() const {
        return rules_.format == ExportFormat::gff3 && rules_.dialect == ExportDialect::source &&
               dialect_ == Dialect::ncbi;
    }

    bool takes(Row transcript) const { return rules_.transcripts == nullptr || (*rules_.transcripts)[transcript]; }

    // A gene that is left without transcripts is not written.
    bool takes_gene(Row gene) const {
        if (rules_.transcripts == nullptr) return true;
        const auto [first, last] = view_.annotation.transcripts_of(view_.annotation.gene(gene));
        for (Row row = first; row < last; ++row)
            if (takes(row)) return true;
        return false;
    }

    void render(const Piece& from, const Piece& to, ExportWriter& writer) const {
        const Annotation& annotation = view_.annotation;
        bool inside = from.inside_gene;
        for (Row gene = from.gene; gene != to.gene || to.inside_gene; ++gene) {
            const auto [first, last] = annotation.transcripts_of(annotation.gene(gene));
            const bool stays_inside = to.inside_gene && gene == to.gene;
            const bool taken = takes_gene(gene);
            if (taken && !inside) writer.gene(gene);
            for (Row row = inside ? from.transcript : first; row < (stays_inside ? to.transcript : last); ++row)
                if (takes(row)) writer.transcript(row);
            if (stays_inside) return;
            if (taken) writer.end_gene();
            inside = false;
        }
    }

    const AnnotationView& view_;
    const ExportRules& rules_;
    Dialect dialect_;
    Plan plan_;
    ExportIds ids_;
    ExportSource source_;
    std::optional<CodonGenome> codons_;
};

}  // namespace

ExportReport export_annotation(const AnnotationView& view, const ExportRules& rules, unsigned threads,
                               io::Output& output) {
    const Export job(view, rules);
    if (rules.format == ExportFormat::gff3) output.write(gff3_header);
    std::vector<ByteBuffer> buffers(std::min<std::size_t>(job.size(), std::size_t{threads} * 4));
    std::vector<ExportReport> reports(buffers.size());
    for (std::size_t begin = 0; begin < job.size(); begin += buffers.size()) {
        const std::size_t count = std::min(buffers.size(), job.size() - begin);
        io::parallel_for(count, threads, [&](std::size_t i) {
            buffers[i].clear();
            reports[i].add(job.render(begin + i, buffers[i]));
        });
        for (std::size_t i = 0; i < count; ++i) output.write(buffers[i].view());
    }
    ExportReport total;
    for (const ExportReport& report : reports) total.add(report);
    return total;
}

ExportReport export_annotation(const AnnotationView& view, const ExportRules& rules, ByteBuffer& out) {
    const Export job(view, rules);
    if (rules.format == ExportFormat::gff3) out.append(gff3_header);
    ExportReport total;
    for (std::size_t i = 0; i < job.size(); ++i) total.add(job.render(i, out));
    return total;
}

}  // namespace gk::annotation
