// Lines of variant strings and VCF: whatever is typed is a variant of the genome or is refused, and what was understood
// can be written back.
#include "gk/variant/variant.hpp"
#include "../support/altered_model.hpp"
#include "../support/twobit_builder.hpp"
#include "gk/variant/variant_reader.hpp"
#include "gk/vcf/vcf_line.hpp"
#include "support/target.hpp"

namespace {

using gk::fuzz::require;
using gk::variant::Variant;

/// Small chromosomes, one of them with a colon in its name, and other names for some.
class SmallGenome {
public:
    SmallGenome()
        : sequences_(gk::testing::TwoBitBuilder()
                         .add("chr1", "ACgtNNACGTTTTTTTGACA")
                         .add("HLA:01", "NNCCCGGGAAATTT")
                         .add("chrM", "")
                         .bytes()),
          names_("chr1\tone\tNC_1\nHLA:01\thla\t\nchrM\tMT\t:\nchrLost\tlost\t5\n") {
        gk::GenomeFiles files;
        files.assembly = "small";
        files.twobit = sequences_.path();
        files.chrom_alias = names_.path();
        genome_.emplace(files);
        genome_->open_sequence();
    }
    const gk::Genome& genome() const { return *genome_; }
    const std::string& bases(gk::ChromId chrom) const {
        static const std::string all[] = {"ACGTNNACGTTTTTTTGACA", "NNCCCGGGAAATTT", "", ""};
        return all[gk::index_of(chrom)];
    }

private:
    gk::fuzz::MemoryFile sequences_;
    gk::fuzz::MemoryFile names_;
    std::optional<gk::Genome> genome_;
};

const SmallGenome& small() {
    static const SmallGenome genome;
    return genome;
}

std::string altered(const std::string& reference, const Variant& variant, const gk::Interval& interval) {
    return gk::model::Tape(reference, {{variant.start, std::string(variant.ref), std::string(variant.alt)}})
        .window(interval)
        .text();
}

void check_forms(const Variant& variant, const std::string& reference) {
    const gk::model::Change change{variant.start, std::string(variant.ref), std::string(variant.alt)};
    const auto atoms = gk::model::atoms_of(change);
    std::size_t i = 0;
    for (const gk::variant::Edit& edit : edits_of(variant)) {
        require(i < atoms.size() && edit.start == atoms[i].start && edit.alt == atoms[i].alt &&
                    edit.length == static_cast<std::int32_t>(atoms[i].ref.size()),
                "edits are what a walk base by base gives");
        ++i;
    }
    require(i == atoms.size(), "no edit is missing");

    std::string room;
    const Variant minimal = gk::variant::minimal(variant);
    const Variant left = left_aligned(variant, *small().genome().sequence(variant.chrom), room);
    require(
        left.start <= minimal.start && left.ref.size() == minimal.ref.size() && left.alt.size() == minimal.alt.size(),
        "only the place moves");
    gk::Interval all;
    all.start = std::min<std::int32_t>(0, variant.start) - 3;
    all.end = static_cast<std::int32_t>(std::max(static_cast<std::int64_t>(reference.size()), variant.end()) + 3);
    const std::string text = altered(reference, variant, all);
    require(altered(reference, minimal, all) == text, "the minimal form is the same change");
    require(altered(reference, left, all) == text, "the left-aligned form is the same change");
}

void check(const Variant& variant) {
    const gk::Genome& genome = small().genome();
    const std::string& reference = small().bases(variant.chrom);
    require(variant.ref.find_first_not_of("ACGTN") == std::string_view::npos, "the reference is of the genome");
    require(gk::model::bases_of(reference, variant.start, variant.end()) == variant.ref, "and it is what is there");
    require(variant.alt.find_first_not_of("ACGTWSMKRYBDHVNZ") == std::string_view::npos, "alleles are nucleotides");
    const bool applicable = variant.alt.find_first_not_of("ACGTN") == std::string_view::npos;
    require(check_applicable(variant).has_value() != applicable, "bases alone can be applied");

    const std::string& chrom = genome.names().name(variant.chrom);
    const std::string text = variant_text(chrom, variant);
    gk::variant::VariantReader reader(genome);
    Variant again;
    const gk::fuzz::ExactCopy copy(text);
    require(!reader.read(copy.view(), again), "what was written can be read");
    require(again == variant, "and is the same variant");
    check_forms(variant, reference);
}

void check_string(gk::variant::VariantReader& reader, std::string_view line) {
    Variant variant;
    if (const auto bad = reader.read(line, variant)) {
        require(!bad->what.empty(), "a bad variant is explained");
        return;
    }
    check(variant);
}

void check_genotype(std::string_view cell, std::size_t alt_count) {
    const auto genotype = gk::vcf::parse_genotype(cell, alt_count);
    if (!genotype) return;
    require(genotype->ploidy == 1 || genotype->ploidy == 2, "one allele or two");
    const bool has_slash = cell.substr(0, cell.find(':')).find('/') != std::string_view::npos;
    require(genotype->phased == (genotype->ploidy == 1 || !has_slash), "a slash says that it is not phased");
    std::string text;
    for (std::size_t i = 0; i < genotype->ploidy; ++i) {
        const int allele = genotype->alleles[i];
        require(allele >= -1 && allele <= static_cast<int>(alt_count), "an allele is of the record");
        if (i != 0) text += genotype->phased ? '|' : '/';
        text += allele < 0 ? "." : std::to_string(allele);
    }
    const auto again = gk::vcf::parse_genotype(text, alt_count);
    require(again && again->alleles == genotype->alleles && again->ploidy == genotype->ploidy &&
                again->phased == genotype->phased,
            "a genotype written back is the same");
    require(!genotype->is_unphased_heterozygote() || genotype->alleles[0] != genotype->alleles[1],
            "a heterozygote has two alleles");
}

void check_vcf_line(gk::variant::VariantReader& reader, std::string_view line) {
    gk::vcf::VcfLine columns;
    if (const auto bad = gk::vcf::split_vcf_line(line, columns)) {
        require(!bad->what.empty(), "a bad line is explained");
        return;
    }
    std::string joined;
    for (const std::string_view column : {columns.chrom, columns.position, columns.id, columns.ref, columns.alts}) {
        require(column.find('\t') == std::string_view::npos, "columns end at tabs");
        joined += std::string(column) + "\t";
    }
    joined += columns.rest;
    require(joined == line || joined == std::string(line) + "\t", "columns are what the line is made of");

    const std::size_t alt_count = gk::vcf::count_parts(columns.alts);
    std::string parts;
    for (std::size_t i = 0; i < alt_count; ++i) {
        const std::string_view alt = gk::vcf::part_of(columns.alts, i);
        require(alt.find(',') == std::string_view::npos, "parts end at commas");
        parts += (i == 0 ? "" : ",") + std::string(alt);
        if (i >= 50) continue;
        Variant variant;
        if (const auto bad = reader.read_vcf({columns.chrom, columns.position, columns.ref, alt}, variant))
            require(!bad->what.empty(), "a bad variant is explained");
        else
            check(variant);
    }
    require(parts == columns.alts, "parts are what the list is made of");
    gk::vcf::SampleColumns samples;
    split_samples(columns.rest, samples);
    for (std::size_t i = 0; i < samples.cells.size(); ++i) {
        require(samples.cells[i].find(samples.phase_set(i)) != std::string_view::npos, "a phase set is of its cell");
        if (samples.has_genotypes()) check_genotype(samples.genotype(i), alt_count);
    }
    if (gk::vcf::symbolic_length(columns.rest, 1))
        require(columns.rest.find("END=") != std::string_view::npos ||
                    columns.rest.find("SVLEN=") != std::string_view::npos,
                "a length is written");
}

// One reader for all lines, as in a command.
void one_input(std::string_view data) {
    if (data.size() > 4000) return;  // a walk base by base for each variant
    gk::variant::VariantReader reader(small().genome());
    while (!data.empty()) {
        const std::size_t end = std::min(data.find('\n'), data.size());
        const gk::fuzz::ExactCopy line(data.substr(0, end));
        data.remove_prefix(std::min(end + 1, data.size()));
        check_string(reader, line.view());
        check_vcf_line(reader, line.view());
        check_genotype(line.view(), 3);
        gk::vcf::sample_names(line.view());
    }
}

}  // namespace

GK_FUZZ_TARGET(variant, one_input);
