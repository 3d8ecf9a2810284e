#include "gk/vcf/haplotypes.hpp"

#include <algorithm>
#include <limits>

#include "gk/base/numbers.hpp"

namespace gk::vcf {

using variant::OverlapPolicy;
using variant::UnresolvedSite;
using variant::Variant;

void HaplotypeReader::begin(std::size_t sample_count, const std::vector<WantedSample>& wanted) {
    sample_count_ = sample_count;
    samples_.clear();
    for (const WantedSample& one : wanted) {
        Sample& sample = samples_.emplace_back();
        sample.name = one.name;
        sample.column = one.column;
        for (int i = 0; i < 2; ++i) sample.variants.emplace_back(genome_.names().size());
    }
}

std::optional<io::BadRecord> HaplotypeReader::read(std::string_view line) {
    VcfLine columns;
    if (auto bad = split_vcf_line(line, columns)) return bad;
    if (!genome_.names().find(columns.chrom))
        return io::BadRecord{io::Reason::unknown_chromosome, "unknown chromosome '" + std::string(columns.chrom) + "'"};
    split_samples(columns.rest, cells_);
    if (cells_.samples != sample_count_)
        return io::BadRecord{io::Reason::malformed, "the record has " + std::to_string(cells_.samples) +
                                                        " samples, the #CHROM line " + std::to_string(sample_count_)};
    // Looked at as a whole first: a bad record leaves nothing behind.
    for (const bool apply : {false, true})
        for (Sample& sample : samples_)
            if (auto bad = read_genotype(columns, sample, apply)) return bad;
    return std::nullopt;
}

bool HaplotypeReader::wants(std::size_t haplotype) const {
    return rules_.which == WhichHaplotypes::both || (rules_.which == WhichHaplotypes::first) == (haplotype == 0);
}

std::optional<io::BadRecord> HaplotypeReader::read_genotype(const VcfLine& columns, Sample& sample, bool apply) {
    if (!cells_.has_genotypes) {
        sample.missing += apply ? 1 : 0;
        return std::nullopt;
    }
    const std::string_view text = cells_.genotypes[sample.column];
    const auto genotype = parse_genotype(text.empty() ? std::string_view(".") : text, count_parts(columns.alts));
    if (!genotype)
        return io::BadRecord{io::Reason::malformed, "genotype '" + std::string(text) + "' of " + sample.name +
                                                        " is not one or two alleles of the record"};
    if (genotype->is_missing() && apply) ++sample.missing;
    const bool unknown_phase = genotype->is_unphased_heterozygote();
    for (std::size_t haplotype = 0; haplotype < genotype->ploidy; ++haplotype) {
        if (!unknown_phase && !wants(haplotype)) continue;
        const int allele = genotype->alleles[haplotype];
        if (allele <= 0) continue;
        const std::string_view alt = part_of(columns.alts, static_cast<std::size_t>(allele - 1));
        if (alt == "*") continue;  // a deletion that another record has covers the place
        const Place place{.sample = sample, .haplotype = haplotype, .unknown_phase = unknown_phase, .apply = apply};
        if (auto bad = read_allele(columns, alt, place)) return bad;
    }
    return std::nullopt;
}

std::optional<io::BadRecord> HaplotypeReader::read_allele(const VcfLine& columns, std::string_view alt,
                                                          const Place& place) {
    Sample& sample = place.sample;
    Variant variant;
    auto bad = reader_.read_vcf({columns.chrom, columns.position, columns.ref, alt}, variant);
    if (!bad) bad = variant::check_applicable(variant);
    if (bad && bad->reason == io::Reason::refused) return add_unreadable(columns, alt, *bad, place);
    if (bad || !place.apply) return bad;
    if (!place.unknown_phase) {
        sample.variants[place.haplotype].add(rules_.normalize ? variant::minimal(variant) : variant);
        return std::nullopt;
    }
    const Variant minimal = variant::minimal(variant);
    const UnresolvedSite site{minimal.start,
                              static_cast<std::int32_t>(minimal.end()),
                              {io::Reason::not_phased, "the genotype of " + sample.name + " at " +
                                                           variant_text(genome_.names().name(variant.chrom), variant) +
                                                           " is heterozygous and not phased"}};
    for (auto& unresolved : sample.unresolved) unresolved.emplace_back(variant.chrom, site);
    return std::nullopt;
}

// An allele without a sequence: whoever reads its bases, or the gap behind its first one, is told so.
std::optional<io::BadRecord> HaplotypeReader::add_unreadable(const VcfLine& columns, std::string_view alt,
                                                             const io::BadRecord& fault, const Place& place) const {
    const auto chrom = genome_.names().find(columns.chrom);
    const auto position = parse_integer<std::int32_t>(columns.position);
    if (!chrom || !position) return fault;
    const auto length = symbolic_length(columns.rest, *position);
    const bool reaches = !alt.starts_with("<INS");
    if (alt.starts_with('<') && reaches && !length)
        return io::BadRecord{io::Reason::refused, fault.what + ", and neither END nor SVLEN says how far it reaches"};
    if (!place.apply) return std::nullopt;
    const std::int64_t start = std::int64_t{*position} - 1;
    const std::int64_t size =
        std::max<std::int64_t>(static_cast<std::int64_t>(columns.ref.size()), reaches ? length.value_or(0) : 0);
    constexpr std::int64_t furthest = std::numeric_limits<std::int32_t>::max();
    const auto end = static_cast<std::int32_t>(std::min(start + size, furthest));
    const io::BadRecord bad{fault.reason, place.sample.name + " at " + std::string(columns.chrom) + ":" +
                                              std::string(columns.position) + ": " + fault.what};
    for (std::size_t i = 0; i < 2; ++i) {
        if (i != place.haplotype && !place.unknown_phase) continue;
        place.sample.unresolved[i].push_back({*chrom, {*position - 1, end, bad}});
        place.sample.unresolved[i].push_back({*chrom, {*position, *position, bad}});
    }
    return std::nullopt;
}

std::vector<Haplotype> HaplotypeReader::take(std::size_t sample, const LeftOut& left_out) {
    std::vector<Haplotype> haplotypes;
    for (int number = 1; number <= 2; ++number)
        if (wants(static_cast<std::size_t>(number - 1))) haplotypes.push_back(make(samples_[sample], number, left_out));
    return haplotypes;
}

// Overlaps are told where an interval reads them: elsewhere in the genome they do no harm.
Haplotype HaplotypeReader::make(Sample& sample, int number, const LeftOut& left_out) const {
    const auto index = static_cast<std::size_t>(number - 1);
    auto unresolved = std::move(sample.unresolved[index]);
    const auto tell = [&](const Variant& variant, const Variant& other) {
        if (rules_.overlap != OverlapPolicy::error) return left_out(number, variant, other);
        const Variant minimal = variant::minimal(variant);
        const std::string what = overlap_text(genome_.names().name(variant.chrom), other, variant) + " in haplotype " +
                                 std::to_string(number) + " of " + sample.name;
        unresolved.push_back(
            {variant.chrom,
             {minimal.start, static_cast<std::int32_t>(minimal.end()), {io::Reason::overlapping_variants, what}}});
    };
    Haplotype result{
        sample.name, number,
        variant::AlteredGenome(std::move(sample.variants[index]), rules_.overlap == OverlapPolicy::skip, tell)};
    result.genome.set_unresolved_sites(std::move(unresolved));
    return result;
}

}  // namespace gk::vcf
