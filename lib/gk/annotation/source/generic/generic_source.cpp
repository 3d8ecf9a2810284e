#include "gk/annotation/source/generic/generic_source.hpp"

#include <string>

#include "gk/annotation/biotype.hpp"
#include "gk/annotation/draft/text_pool.hpp"
#include "gk/annotation/source/generic/generic_assembler.hpp"
#include "gk/annotation/source/generic/generic_collector.hpp"
#include "gk/annotation/source/generic/generic_linker.hpp"
#include "gk/annotation/source/row_worker.hpp"

namespace gk::annotation {
namespace {

struct GenericWork : RowWork {
    using Reader = GenericReader;
    using Row = GenericRow;
    using Fault = io::BadRecord;
    static constexpr bool skips_empty_lines = true;
    static constexpr bool takes_ignored_rows = true;

    GenericCollector collector;

    static io::Reason reason_of(const Fault& fault) { return fault.reason; }
    void take(const Row& row, const Fault* fault) { collector.take(row, fault); }
    void end_block() {}
};

/// Hands the genes, when all are known, to an assembler.
class GenericBuild {
public:
    GenericBuild(GenericCollector& rows, BuildReport& report, bool strict, Draft& draft)
        : rows_(rows), report_(report), draft_(draft), exon_ids_(draft.exon_texts), assembler_(draft, report, strict) {
        exon_ids_.add({}, text_hash({}));  // that of exons which have none
    }

    void build() {
        for (const std::int32_t gene : GenericLinker(rows_, report_).link()) append_gene(rows_.nodes()[gene]);
    }

private:
    void append_gene(const GenericNode& gene) {
        const GenericRow& row = gene.row;
        GenericEntry entry = {row.head, row.gene_biotype, row.line, row.id, row.gene_name, {}, {}};
        const std::uint8_t by_cds = gene.has_cds ? protein_coding_ : biotype_count;
        if (entry.biotype == untold_biotype) entry.biotype = by_cds;
        const std::int32_t before = draft_.transcripts.size();
        const std::size_t texts_before = draft_.gene_texts.size();
        assembler_.gene(entry);
        std::int32_t made = 0;
        for (const std::int32_t number : gene.children) {
            GenericNode& transcript = rows_.nodes()[number];
            std::string id(transcript.row.id);
            if (!transcript.has_row && is_nameless(id)) {
                id = row.id;
                if (++made > 1) id += "." + std::to_string(made);
            }
            append_transcript(transcript, gene, id);
        }
        // A gene that was made for transcripts is not there without one.
        if (gene.has_row || draft_.transcripts.size() != before) return;
        draft_.genes.truncate(draft_.genes.size() - 1);
        draft_.gene_texts.truncate(texts_before);
        draft_.gene_lines.pop_back();
    }

    void append_transcript(GenericNode& transcript, const GenericNode& gene, std::string_view id) {
        const GenericRow& row = transcript.row;
        GenericEntry entry = {row.head, row.own_biotype, row.line, id, {}, row.protein_id, row.product};
        if (entry.biotype == untold_biotype) entry.biotype = gene.row.gene_biotype;
        const std::uint8_t by_cds = transcript.has_cds ? protein_coding_ : biotype_count;
        if (entry.biotype == untold_biotype) entry.biotype = by_cds;
        TranscriptParts parts;
        for (const std::int32_t number : transcript.children) add_part(number, parts);
        const auto fault = assembler_.transcript(entry, std::move(parts));
        if (!fault) return;
        rows_.fail_at(fault->line, fault->bad);
        rows_.reject(transcript, fault->bad);
        for (const std::int32_t number : transcript.children)
            rows_.reject(rows_.parts()[static_cast<std::size_t>(number)], fault->bad);
    }

    void add_part(std::int32_t number, TranscriptParts& parts) {
        const GenericPart& row = rows_.parts()[static_cast<std::size_t>(number)];
        TranscriptPart part = row.part;
        switch (row.kind) {
            case GenericKind::exon:
                part.id = exon_ids_.add(row.id, text_hash(row.id));
                return parts.exons.push_back(part);
            case GenericKind::cds:
                return parts.cdss.push_back(part);
            case GenericKind::utr5:
                return parts.utr5s.push_back(part);
            case GenericKind::utr3:
                return parts.utr3s.push_back(part);
            case GenericKind::utr:
                return parts.utrs.push_back(part);
            default:
                return parts.stop_codons.push_back(part);
        }
    }

    GenericCollector& rows_;
    BuildReport& report_;
    Draft& draft_;
    TextPool exon_ids_;
    GenericAssembler assembler_;
    std::uint8_t protein_coding_ = biotype_code("protein_coding").value_or(biotype_count);
};

}  // namespace

void read_generic(io::ChunkSource& source, unsigned threads, const SourceContext& context, io::BadRecords& bad_rows,
                  BuildReport& report, Draft& draft) {
    GenericWork work{{context, bad_rows, report}, GenericCollector(report, bad_rows)};
    read_rows(source, threads, work);
    GenericBuild(work.collector, report, context.strict, draft).build();
}

}  // namespace gk::annotation
