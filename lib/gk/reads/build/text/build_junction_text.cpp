#include "gk/reads/build/text/build_junction_text.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "gk/base/numbers.hpp"
#include "gk/reads/build/text/junction_lines.hpp"
#include "gk/reads/build/text/junction_tally.hpp"
#include "gk/reads/build/text/known_introns.hpp"
#include "gk/table/chrom_tags.hpp"

namespace gk::reads::build {
namespace {

// What a format asks of the reads.
void set_rules(ReadRecipe& recipe, JunctionFormat format) {
    ReadRules& rules = recipe.rules;
    rules.within_chromosomes = true;
    rules.keeps_strandless = true;
    if (format != JunctionFormat::sj) return;
    rules.secondary = true;
    recipe.by_annotation = false;
    if (rules.library == Library::unstranded && rules.strand_source == StrandSource::none)
        rules.strand_source = StrandSource::motif;
}

class JunctionText {
public:
    JunctionText(const ReadRules& rules, const JunctionTextRules& text, const TallyStore& store)
        : rules_(rules), text_(text), store_(store), tags_(rules.genome.names()) {
        if (text.format == JunctionFormat::sj && !rules.genome.files().annotation.empty()) known_.emplace(rules.genome);
    }

    /// Returns how many junctions there are.
    std::uint64_t write(io::Output& output) {
        constexpr std::size_t enough = std::size_t{1} << 20;
        ByteBuffer lines;
        std::uint64_t count = 0;
        for (const std::uint32_t number : in_order()) {
            const JunctionTally& tally = store_.tally(number);
            if (text_.min_reads < 0 || tally.reads() < static_cast<std::uint64_t>(text_.min_reads)) continue;
            append(number, ++count, lines);
            if (lines.size() < enough) continue;
            output.write(lines.view());
            lines.clear();
        }
        output.write(lines.view());
        return count;
    }

private:
    ChromId chrom_of(const Junction& junction) const { return *tags_.find(junction.chrom); }

    std::vector<std::uint32_t> in_order() const {
        const auto key = [this](std::uint32_t number) {
            const Junction& junction = store_.junctions()[number];
            const int strand = !junction.has_strand ? 2 : junction.strand == Strand::positive ? 0 : 1;
            return std::tuple(index_of(chrom_of(junction)), junction.start, junction.end, strand);
        };
        std::vector<std::uint32_t> order(store_.junctions().size());
        std::iota(order.begin(), order.end(), 0U);
        std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
        return order;
    }

    void append(std::uint32_t number, std::uint64_t line_number, ByteBuffer& lines) {
        const Junction& junction = store_.junctions()[number];
        const ChromId chrom = chrom_of(junction);
        const JunctionLine line{.chrom = rules_.genome.names().name(chrom),
                                .junction = junction,
                                .tally = store_.tally(number),
                                .number = line_number};
        if (text_.format == JunctionFormat::junc) return append_junc(line, lines);
        if (text_.format == JunctionFormat::bed12) return append_regtools_bed12(line, lines);
        const TwoBitSequence* const sequence = rules_.genome.sequence(chrom);
        const SpliceMotif motif =
            sequence == nullptr ? SpliceMotif::none : splice_motif(*sequence, junction.start, junction.end, ends_);
        append_sj(line, motif, known_ && known_->has(chrom, junction.start, junction.end), lines);
    }

    const ReadRules& rules_;
    const JunctionTextRules& text_;
    const TallyStore& store_;
    table::ChromTags tags_;
    std::optional<KnownIntrons> known_;
    ByteBuffer ends_;
};

}  // namespace

void build_junction_text(ReadRecipe recipe, const JunctionTextRules& rules, io::Output& output) {
    set_rules(recipe, rules.format);
    complete_rules(recipe);
    const bool sj = rules.format == JunctionFormat::sj;
    if (sj || recipe.rules.strand_source == StrandSource::motif) recipe.rules.genome.open_sequence();
    TallyStore store(recipe.rules, {.min_overhang = rules.min_overhang, .by_strand = !sj});
    JunctionText text(recipe.rules, rules, store);
    const ReadNotes notes = read_inputs(recipe, store);
    store.end();
    const std::uint64_t junctions = text.write(output);
    std::string told = summary_of(notes) + "; " + with_commas(junctions) + " junctions";
    if (store.repeated() != 0)
        told.append("; ")
            .append(with_commas(store.repeated()))
            .append(" alignments not counted where another one of their read or pair is");
    recipe.tell(told);
    for (const std::string& warning : warnings_of(notes, recipe.rules, false)) recipe.warn(warning);
}

}  // namespace gk::reads::build
