// The invariants of a dganno file (gk/annotation/FORMAT.md#invariants).
#include "gk/annotation/annotation_check.hpp"

#include <array>
#include <cstring>
#include <string>
#include <unordered_set>
#include <vector>

#include "gk/annotation/biotype.hpp"
#include "gk/annotation/dialect.hpp"
#include "gk/annotation/placement.hpp"
#include "gk/table/chrom_tags.hpp"
#include "gk/table/layout_check.hpp"

namespace gk::annotation {
namespace {

using table::Problems;

constexpr std::array<Feature, 3> part_features = {Feature::cdss, Feature::utr5s, Feature::utr3s};

class AnnotationCheck {
public:
    AnnotationCheck(const Annotation& annotation, Problems& problems) : annotation_(annotation), problems_(problems) {}

    void run() {
        check_layouts();
        check_texts(Feature::genes, 2);
        check_texts(Feature::transcripts, 4);
        check_exon_ids();
        for (const Feature feature : {Feature::introns, Feature::cdss, Feature::utr5s, Feature::utr3s})
            if (!layout(feature).aux.empty()) problems_.add("the table " + layout(feature).name + " has texts");
        check_genes();
        check_transcripts();
    }

private:
    const table::Layout& layout(Feature feature) const { return annotation_.table(feature); }

    void add(Feature feature, Row row, const std::string& sentence) {
        table::add_row_problem(problems_, layout(feature), row, sentence);
    }

    void check_layouts() {
        constexpr std::uint64_t file_header = 4;
        std::uint64_t end = file_header;
        const std::uint64_t assembly = annotation_.assembly().value_or(0);
        for (std::size_t i = 0; i < feature_count; ++i)
            end = table::check_layout(layout(static_cast<Feature>(i)), end, assembly, problems_);
    }

    // ---- Texts: those of row 0, of row 1, … and nothing between.

    template <typename RowType>
    std::uint32_t aux_of(Feature feature, Row row) const {
        return reinterpret_cast<const RowType*>(layout(feature).at(row))->aux;
    }

    void check_texts(Feature feature, unsigned texts_of_row) {
        const std::span<const std::uint8_t> pool = layout(feature).aux;
        std::size_t offset = 0;
        for (Row row = 0; row < layout(feature).count && !problems_.full(); ++row) {
            const std::uint32_t aux =
                feature == Feature::genes ? aux_of<GeneRow>(feature, row) : aux_of<TranscriptRow>(feature, row);
            if (aux != offset)
                return add(feature, row,
                           "its texts are at offset " + std::to_string(aux) +
                               ", not behind those of the "
                               "row before, at " +
                               std::to_string(offset));
            for (unsigned i = 0; i < texts_of_row; ++i) {
                const void* const nul =
                    offset < pool.size() ? std::memchr(pool.data() + offset, 0, pool.size() - offset) : nullptr;
                if (nul == nullptr) return add(feature, row, "its texts end beyond their pool");
                offset = static_cast<std::size_t>(static_cast<const std::uint8_t*>(nul) - pool.data()) + 1;
            }
        }
        if (offset != pool.size())
            problems_.add("the texts of " + layout(feature).name + " have " + std::to_string(pool.size() - offset) +
                          " bytes that are of no row");
    }

    void check_exon_ids() {
        const std::span<const std::uint8_t> pool = layout(Feature::exons).aux;
        if (!pool.empty() && pool.back() != 0) problems_.add("the texts of exons don't end with a NUL");
        std::vector<bool> starts(pool.size());
        std::unordered_set<std::string_view> ids;
        for (std::size_t offset = 0; offset < pool.size();) {
            starts[offset] = true;
            const void* const nul = std::memchr(pool.data() + offset, 0, pool.size() - offset);
            if (nul == nullptr) break;
            const auto end = static_cast<std::size_t>(static_cast<const std::uint8_t*>(nul) - pool.data());
            const std::string_view id(reinterpret_cast<const char*>(pool.data()) + offset, end - offset);
            if (!ids.insert(id).second && !problems_.full())
                problems_.add("the exon ID '" + std::string(id) + "' is in its pool twice");
            offset = end + 1;
        }
        for (Row row = 0; row < layout(Feature::exons).count && !problems_.full(); ++row) {
            const std::uint32_t id = annotation_.exon(row).id;
            if (id >= pool.size() || !starts[id])
                add(Feature::exons, row, "its ID is at offset " + std::to_string(id) + ", where none begins");
        }
    }

    // ---- Genes and transcripts: each owns the rows behind those of the one before.

    void check_codes(Feature feature, Row row, std::uint8_t level, std::uint8_t biotype) {
        if (level > no_level) add(feature, row, "there is no level of code " + std::to_string(level));
        if (biotype > biotype_count) add(feature, row, "there is no biotype of code " + std::to_string(biotype));
    }

    void check_genes() {
        std::int64_t next = 0;
        for (Row row = 0; row < layout(Feature::genes).count && !problems_.full(); ++row) {
            const GeneRow& gene = annotation_.gene(row);
            check_codes(Feature::genes, row, gene.level, gene.biotype);
            if (gene.pad != 0) add(Feature::genes, row, "the byte at offset 23 is not 0");
            if (gene.transcript_count == 0) {
                if (gene.first_transcript != no_row && gene.first_transcript != 0)
                    add(Feature::genes, row, "it has no transcripts, and a first one");
                continue;
            }
            if (!check_range(Feature::genes, row, Feature::transcripts, gene.first_transcript, gene.transcript_count,
                             next))
                continue;
            for (Row child = static_cast<Row>(gene.first_transcript); child < next && !problems_.full(); ++child)
                if (static_cast<Row>(annotation_.transcript(child).gene) != row)
                    add(Feature::transcripts, child,
                        "it is not of genes row " + std::to_string(row) + ", which has it");
        }
        require_all(Feature::transcripts, next);
    }

    // Moves `next` behind the range. False where its rows must not be looked at.
    bool check_range(Feature feature, Row row, Feature parts, std::int32_t first, std::int64_t count,
                     std::int64_t& next) {
        const std::string& name = layout(parts).name;
        if (count < 0 || first < 0 || first + count > layout(parts).count) {
            add(feature, row,
                "its " + name + " are " + std::to_string(count) + " from row " + std::to_string(first) +
                    " on; the table has " + std::to_string(layout(parts).count));
            return false;
        }
        const bool follows = first == next;
        if (!follows)
            add(feature, row,
                "its " + name + " begin at row " + std::to_string(first) +
                    ", not behind those of the "
                    "one before, at " +
                    std::to_string(next));
        next = first + count;
        return follows;
    }

    void require_all(Feature feature, std::int64_t count) {
        if (count != layout(feature).count && !problems_.full())
            problems_.add("the table " + layout(feature).name + " has " + std::to_string(layout(feature).count) +
                          " rows, and " + std::to_string(count) + " of them belong to something");
    }

    void check_transcripts() {
        const bool sorted = dialect_of(annotation_) == Dialect::gencode;
        Ranges next;
        for (Row row = 0; row < layout(Feature::transcripts).count && !problems_.full(); ++row) {
            const TranscriptRow& transcript = annotation_.transcript(row);
            check_codes(Feature::transcripts, row, transcript.level, transcript.biotype);
            if (transcript.tsl > no_tsl)
                add(Feature::transcripts, row, "there is no TSL of code " + std::to_string(transcript.tsl));
            if (static_cast<Row>(transcript.gene) >= layout(Feature::genes).count)
                add(Feature::transcripts, row,
                    "it is of genes row " + std::to_string(transcript.gene) + ", which is not there");
            if (check_parts_range(row, Feature::exons, transcript.first_exon, transcript.exon_count, next.exons)) {
                check_exons(row, transcript, sorted);
                if (check_parts_range(row, Feature::introns, transcript.first_intron,
                                      Annotation::intron_count(transcript), next.introns))
                    check_introns(row, transcript);
            }
            const std::array<std::int32_t, 3> firsts = {transcript.first_cds, transcript.first_utr5,
                                                        transcript.first_utr3};
            for (std::size_t i = 0; i < part_features.size(); ++i)
                if (check_parts_range(row, part_features[i], firsts[i],
                                      Annotation::part_count(part_features[i], transcript), next.parts[i]))
                    check_parts(row, transcript, part_features[i], static_cast<Row>(firsts[i]), sorted);
        }
        require_all(Feature::exons, next.exons);
        require_all(Feature::introns, next.introns);
        for (std::size_t i = 0; i < part_features.size(); ++i) require_all(part_features[i], next.parts[i]);
    }

    struct Ranges {
        std::int64_t exons = 0;
        std::int64_t introns = 0;
        std::array<std::int64_t, 3> parts{};
    };

    bool check_parts_range(Row row, Feature parts, std::int32_t first, std::int64_t count, std::int64_t& next) {
        if (count == 0) {
            if (first != no_row)
                add(Feature::transcripts, row, "it has no " + layout(parts).name + ", and a first one");
            return true;
        }
        return check_range(Feature::transcripts, row, parts, first, count, next);
    }

    // ---- Parts of one transcript. Their ranges lie in the tables.

    void check_owner(Feature feature, Row part, std::int32_t owner, Row transcript) {
        if (static_cast<Row>(owner) != transcript)
            add(feature, part, "it is not of transcripts row " + std::to_string(transcript) + ", which has it");
    }

    // `sorted`: the builder puts parts in order. Parts without a base have none.
    void check_order(Feature feature, Row row, bool is_first, bool sorted) {
        if (is_first || !sorted) return;
        const RowHead& before = layout(feature).head(row - 1);
        const RowHead& head = layout(feature).head(row);
        if (size_of(before) > 0 && size_of(head) > 0 && is_upstream(head, before))
            add(feature, row, "it lies upstream of the row before");
    }

    void check_exons(Row row, const TranscriptRow& transcript, bool sorted) {
        for (std::uint32_t i = 0; i < transcript.exon_count && !problems_.full(); ++i) {
            const Row at = static_cast<Row>(transcript.first_exon) + i;
            const ExonRow& exon = annotation_.exon(at);
            check_owner(Feature::exons, at, exon.transcript, row);
            check_order(Feature::exons, at, i == 0, sorted);
            if (exon.is_last != (i + 1 == transcript.exon_count ? 1 : 0))
                add(Feature::exons, at, "its mark of the last exon is wrong");
            // An exon without a base may have the number behind its own: the intron before it is then itself.
            if (exon.index > i + 1 || (exon.index == 0) != (i == 0))
                add(Feature::exons, at,
                    "its index is " + std::to_string(exon.index) + ", and it is number " + std::to_string(i) +
                        " in its transcript");
            check_link(at, exon.cds, Feature::cdss, row, i);
            check_link(at, exon.utr5, Feature::utr5s, row, i);
            check_link(at, exon.utr3, Feature::utr3s, row, i);
        }
    }

    void check_link(Row exon, std::int32_t link, Feature feature, Row transcript, std::uint32_t place) {
        if (link == no_row) return;
        const bool there = link >= 0 && static_cast<Row>(link) < layout(feature).count;
        const PartRow* const part = there ? &annotation_.part(feature, static_cast<Row>(link)) : nullptr;
        if (part == nullptr || static_cast<Row>(part->transcript) != transcript || part->exon_index != place)
            add(Feature::exons, exon,
                "it points to row " + std::to_string(link) + " of " + layout(feature).name + ", which is not on it");
    }

    // Intron i lies before exon i + 1, behind the one with the number before.
    void check_introns(Row row, const TranscriptRow& transcript) {
        for (std::uint32_t i = 0; i + 1 < transcript.exon_count && !problems_.full(); ++i) {
            const Row at = static_cast<Row>(transcript.first_intron) + i;
            const IntronRow& intron = annotation_.intron(at);
            const ExonRow& exon = annotation_.exon(static_cast<Row>(transcript.first_exon) + i + 1);
            check_owner(Feature::introns, at, intron.transcript, row);
            if (intron.is_last != (i + 2 == transcript.exon_count ? 1 : 0))
                add(Feature::introns, at, "its mark of the last intron is wrong");
            if (exon.index == 0 || exon.index > i + 2) continue;  // said already
            if (intron.index + 1 != exon.index)
                add(Feature::introns, at,
                    "its index is " + std::to_string(intron.index) + ", and that of the exon behind it is " +
                        std::to_string(exon.index));
            const ExonRow& before = annotation_.exon(static_cast<Row>(transcript.first_exon) + exon.index - 1);
            const RowHead gap = between(before.head, exon.head);
            if (!same_strand(intron.head, gap) || intron.head.pos5 != gap.pos5 || intron.head.pos3 != gap.pos3)
                add(Feature::introns, at, "it is not what lies between its exons");
        }
    }

    void check_parts(Row row, const TranscriptRow& transcript, Feature feature, Row first, bool sorted) {
        const std::uint16_t count = Annotation::part_count(feature, transcript);
        for (std::uint32_t i = 0; i < count && !problems_.full(); ++i) {
            const Row at = first + i;
            const PartRow& part = annotation_.part(feature, at);
            check_owner(feature, at, part.transcript, row);
            check_order(feature, at, i == 0, sorted);
            if (part.is_first() != (i == 0) || part.is_last() != (i + 1 == count))
                add(feature, at, "its marks of the first and the last are wrong");
            if (feature != Feature::cdss && part.phase() != 0) add(feature, at, "it has a phase");
            check_exon_of(feature, at, part, transcript);
        }
    }

    void check_exon_of(Feature feature, Row at, const PartRow& part, const TranscriptRow& transcript) {
        const std::int64_t exon_row = std::int64_t{transcript.first_exon} + part.exon_index;
        const bool there =
            part.exon_index < transcript.exon_count && exon_row >= 0 && exon_row < layout(Feature::exons).count;
        if (!there)
            return add(feature, at,
                       "it is on exon " + std::to_string(part.exon_index) + " of a transcript that has " +
                           std::to_string(transcript.exon_count));
        const ExonRow& exon = annotation_.exon(static_cast<Row>(exon_row));
        const std::int32_t link = feature == Feature::cdss    ? exon.cds
                                  : feature == Feature::utr5s ? exon.utr5
                                                              : exon.utr3;
        if (static_cast<Row>(link) != at) add(feature, at, "its exon does not point to it");
    }

    const Annotation& annotation_;
    Problems& problems_;
};

void check_chromosomes(const Annotation& annotation, const table::ChromTags& tags, Problems& problems) {
    for (std::size_t i = 0; i < feature_count; ++i) {
        const table::Layout& layout = annotation.table(static_cast<Feature>(i));
        for (const table::IndexKey& key : layout.keys)
            if (!problems.full() && !tags.find(key.chrom))
                problems.add("the table " + layout.name + " has rows on a chromosome that the assembly does not have" +
                             " (tag " + std::to_string(key.chrom) + ")");
    }
}

}  // namespace

std::vector<std::string> annotation_problems(const Annotation& annotation, std::optional<std::uint64_t> assembly,
                                             const ChromNames* names) {
    Problems problems;
    const std::optional<std::uint64_t> tag = annotation.assembly();
    if (assembly && tag && *tag != *assembly) problems.add("it was built on another assembly");
    AnnotationCheck(annotation, problems).run();
    if (names != nullptr) check_chromosomes(annotation, table::ChromTags(*names), problems);
    return problems.take();
}

}  // namespace gk::annotation
