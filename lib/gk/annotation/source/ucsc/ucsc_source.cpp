#include "gk/annotation/source/ucsc/ucsc_source.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "gk/annotation/biotype.hpp"
#include "gk/annotation/draft/derived_utrs.hpp"
#include "gk/io/input.hpp"
#include "gk/io/lines.hpp"

namespace gk::annotation {
namespace {

using Rows = std::vector<const UcscTranscript*>;

/// Loci of one gene nearer than this are one gene.
constexpr std::int64_t largest_gap = 200'000;

bool is_coding(const UcscTranscript& transcript) {
    return transcript.accession[1] == 'M';
}

bool comes_before(const UcscTranscript* a, const UcscTranscript* b) {
    if (a->head.chrom != b->head.chrom) return a->head.chrom < b->head.chrom;
    if (a->head.strand != b->head.strand) return a->head.strand < b->head.strand;
    if (a->head.start() != b->head.start()) return a->head.start() < b->head.start();
    if (a->accession != b->accession) return a->accession < b->accession;
    return a < b;  // both are in one list, in the order of the file
}

class UcscBuilder {
public:
    UcscBuilder(const UcscTables& tables, io::BadRecords& bad_rows, BuildReport& report, bool strict, Draft& draft)
        : tables_(tables),
          bad_rows_(bad_rows),
          report_(report),
          strict_(strict),
          draft_(draft),
          protein_coding_(*biotype_code("protein_coding")),
          non_coding_(*biotype_code("non_coding")) {}

    void build() {
        append_text(draft_.exon_texts, {});  // the ID of every exon
        std::map<std::string_view, Rows> by_gene;
        for (const UcscTranscript& transcript : tables_.transcripts())
            if (!is_odd(transcript)) by_gene[transcript.link->gene_id].push_back(&transcript);
        for (auto& [id, rows] : by_gene) {
            std::sort(rows.begin(), rows.end(), comes_before);
            append_group(rows);
        }
    }

private:
    // Counts what is odd about a row. True where it must be left out, since that is an error.
    bool is_odd(const UcscTranscript& transcript) {
        const auto* const exons = tables_.exons(transcript);
        for (std::uint32_t i = 0; i < transcript.exon_count; ++i) {
            const auto [start, end] = exons[i];
            if (end < start) {
                if (note(Oddity::ends_before_start, transcript)) return true;
            } else if (!contains(transcript.head, place(transcript.head, start, end))) {
                if (note(Oddity::outside_parent, transcript)) return true;
            }
            if (i != 0 && start < exons[i - 1].second && note(Oddity::negative_intron, transcript)) return true;
        }
        return false;
    }

    bool note(Oddity oddity, const UcscTranscript& row) {
        if (!strict_) {
            report_.odd(oddity, row.line);
            return false;
        }
        reject_row(bad_rows_,
                   {io::Reason::refused, "of the exons, a " + std::string(oddity_text(oddity)) + " (--strict)"},
                   row.text, row.line);
        return true;
    }

    void append_group(const Rows& rows) {
        const std::string_view name = rows.front()->link->gene_name;
        for (auto first = rows.begin(); first != rows.end();) {
            std::int64_t end = (*first)->head.end();
            auto behind = first + 1;
            for (; behind != rows.end(); ++behind) {
                if (!same_strand((*behind)->head, (*first)->head)) break;
                if ((*behind)->head.start() >= end + largest_gap) break;
                end = std::max(end, (*behind)->head.end());
            }
            append_gene({first, behind}, end, name);
            first = behind;
        }
    }

    void append_gene(const Rows& rows, std::int64_t end, std::string_view name) {
        GeneRow gene{};
        gene.head = place(rows.front()->head, rows.front()->head.start(), end);
        gene.level = no_level;
        const bool coding = std::any_of(rows.begin(), rows.end(), [](const auto* row) { return is_coding(*row); });
        gene.biotype = coding ? protein_coding_ : non_coding_;
        gene.transcript_count = static_cast<std::int32_t>(rows.size());
        gene.first_transcript = draft_.transcripts.size();
        gene.aux = append_text(draft_.gene_texts, rows.front()->link->gene_id);
        append_text(draft_.gene_texts, name);
        draft_.genes.push(gene);
        draft_.gene_lines.push_back(rows.front()->line);
        for (const UcscTranscript* row : rows) append_transcript(*row);
    }

    void append_transcript(const UcscTranscript& row) {
        TranscriptRow transcript = empty_transcript(row.head);
        transcript.biotype = is_coding(row) ? protein_coding_ : non_coding_;
        transcript.gene = draft_.genes.size() - 1;
        transcript.aux = append_text(draft_.transcript_texts, row.accession);
        append_text(draft_.transcript_texts, {});
        append_text(draft_.transcript_texts, row.link->protein_id);
        append_text(draft_.transcript_texts, row.link->product);
        draft_.transcripts.push(transcript);
        draft_.transcript_lines.push_back(row.line);
        append_exons(row);
        derive_utrs_of_last_transcript(draft_);
        mark_ends_of_last_transcript(draft_);
    }

    void append_exons(const UcscTranscript& row) {
        std::int64_t coding_bases = 0;
        const auto* const exons = tables_.exons(row);
        for (std::uint32_t i = 0; i < row.exon_count; ++i) {
            const auto [start, end] = exons[row.head.forward() ? i : row.exon_count - 1 - i];
            append_exon(place(row.head, start, end));
            // Inclusive: an exon that only touches the CDS gets an empty one, as in GenomeKit
            // (gk/annotation/FORMAT.md#exons-of-refgene-rows).
            if (row.cds_start < row.cds_end && end >= row.cds_start && start <= row.cds_end)
                append_cds(place(row.head, std::max(start, row.cds_start), std::min(end, row.cds_end)), coding_bases);
        }
    }

    void append_exon(const RowHead& head) {
        TranscriptRow& transcript = draft_.transcripts.back();
        ExonRow exon{};
        exon.head = head;
        exon.index = transcript.exon_count;
        exon.transcript = draft_.transcripts.size() - 1;
        exon.cds = exon.utr5 = exon.utr3 = no_row;
        if (transcript.exon_count != 0) {
            IntronRow intron{};
            intron.head = between(draft_.exons.back().head, head);
            intron.index = static_cast<std::uint16_t>(exon.index - 1);
            intron.transcript = exon.transcript;
            const std::int32_t intron_row = draft_.introns.push(intron);
            if (transcript.first_intron == no_row) transcript.first_intron = intron_row;
        }
        const std::int32_t exon_row = draft_.exons.push(exon);
        if (transcript.exon_count++ == 0) transcript.first_exon = exon_row;
    }

    // Of the exon that was appended last.
    void append_cds(const RowHead& head, std::int64_t& coding_bases) {
        TranscriptRow& transcript = draft_.transcripts.back();
        PartRow cds{};
        cds.head = head;
        cds.bits = static_cast<std::uint8_t>(static_cast<unsigned>((3 - coding_bases % 3) % 3) << 2U);
        cds.exon_index = static_cast<std::uint16_t>(transcript.exon_count - 1);
        cds.transcript = draft_.transcripts.size() - 1;
        const std::int32_t cds_row = draft_.cdss.push(cds);
        draft_.exons.back().cds = cds_row;
        if (transcript.cds_count++ == 0) transcript.first_cds = cds_row;
        coding_bases += size_of(head);
    }

    const UcscTables& tables_;
    io::BadRecords& bad_rows_;
    BuildReport& report_;
    bool strict_;
    Draft& draft_;
    std::uint8_t protein_coding_;
    std::uint8_t non_coding_;
};

}  // namespace

std::string read_ucsc(const std::string& folder, const SourceContext& context, io::OnBad on_bad, io::Output* rejects,
                      BuildReport& report, Draft& draft) {
    const UcscPaths paths(folder);
    io::Input links(paths.links);
    io::Input genes(paths.genes);
    io::LineSource link_lines(links);
    io::LineSource gene_lines(genes);
    read_ucsc({link_lines, links.name()}, {gene_lines, genes.name()}, context, on_bad, rejects, report, draft);
    return paths.genes;
}

void read_ucsc(UcscText links, UcscText genes, const SourceContext& context, io::OnBad on_bad, io::Output* rejects,
               BuildReport& report, Draft& draft) {
    const UcscTables tables(links, genes, context, on_bad, rejects, report);
    io::BadRecords bad_rows(genes.file, on_bad, rejects, report.account);
    UcscBuilder(tables, bad_rows, report, context.strict, draft).build();
}

}  // namespace gk::annotation
