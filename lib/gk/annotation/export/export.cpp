#include "gk/annotation/export/export.hpp"

#include <algorithm>

#include "gk/annotation/dialect.hpp"
#include "gk/annotation/export/export_bed12.hpp"
#include "gk/annotation/export/export_gencode.hpp"
#include "gk/annotation/export/export_gtf.hpp"
#include "gk/annotation/export/export_ncbi.hpp"
#include "gk/base/error.hpp"
#include "gk/base/numbers.hpp"
#include "gk/io/pipeline.hpp"

namespace gk::annotation {
namespace {

constexpr std::uint64_t rows_in_piece = 4000;

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

std::unique_ptr<ExportWriter> make_writer(const AnnotationView& view, ExportFormat format, Dialect dialect,
                                          const Piece& piece, ByteBuffer& out) {
    switch (format) {
        case ExportFormat::gtf:
            return gtf_writer(view, out, dialect);
        case ExportFormat::bed12:
            return bed12_writer(view, out);
        default:
            return dialect == Dialect::ncbi ? ncbi_gff3_writer(view, out)
                                            : gencode_gff3_writer(view, out, piece.exon_reach);
    }
}

void render(const Annotation& annotation, const Piece& from, const Piece& to, ExportWriter& writer) {
    bool inside = from.inside_gene;
    for (Row gene = from.gene; gene != to.gene || to.inside_gene; ++gene) {
        const auto [first, last] = annotation.transcripts_of(annotation.gene(gene));
        const bool stays_inside = to.inside_gene && gene == to.gene;
        if (!inside) writer.gene(gene);
        for (Row row = inside ? from.transcript : first; row < (stays_inside ? to.transcript : last); ++row)
            writer.transcript(row);
        if (stays_inside) return;
        writer.end_gene();
        inside = false;
    }
}

}  // namespace

ExportReport export_annotation(const AnnotationView& view, ExportFormat format, unsigned threads, io::Output& output) {
    const Annotation& annotation = view.annotation;
    const Dialect dialect = dialect_of(annotation);
    const Plan plan(annotation, format == ExportFormat::gff3 && dialect == Dialect::gencode);
    if (format == ExportFormat::gff3) output.write("##gff-version 3\n");
    std::vector<ByteBuffer> buffers(std::min<std::size_t>(plan.size(), std::size_t{threads} * 4));
    std::vector<ExportReport> reports(buffers.size());
    for (std::size_t begin = 0; begin < plan.size(); begin += buffers.size()) {
        const std::size_t count = std::min(buffers.size(), plan.size() - begin);
        io::parallel_for(count, threads, [&](std::size_t i) {
            buffers[i].clear();
            const Piece& piece = plan[begin + i];
            const auto writer = make_writer(view, format, dialect, piece, buffers[i]);
            render(annotation, piece, plan[begin + i + 1], *writer);
            reports[i].add(writer->report());
        });
        for (std::size_t i = 0; i < count; ++i) output.write(buffers[i].view());
    }
    ExportReport total;
    for (const ExportReport& report : reports) total.add(report);
    return total;
}

}  // namespace gk::annotation
