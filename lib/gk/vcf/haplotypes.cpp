#include "gk/vcf/haplotypes.hpp"

namespace gk::vcf {

using variant::OverlapPolicy;
using variant::Variant;

void HaplotypeReader::begin(std::size_t sample_count, const std::vector<WantedSample>& wanted) {
    sample_count_ = sample_count;
    wanted_ = wanted;
    samples_.clear();
    for (const WantedSample& one : wanted) {
        Sample& sample = samples_.emplace_back();
        sample.phase_sets = std::make_shared<PhaseSets>(one.name, genome_.names().size());
        for (int i = 0; i < 2; ++i) sample.variants.emplace_back(genome_.names().size());
    }
    reader_.emplace(make_reader());
}

std::optional<io::BadRecord> HaplotypeReader::read(std::string_view line) {
    batch_.clear();
    auto bad = reader_->read(line, batch_);
    if (!bad) keep(batch_);
    return bad;
}

void HaplotypeReader::keep(const GenotypeBatch& batch) {
    for (const auto& read : batch.variants) samples_[read.sample].variants[read.haplotype].add(read.variant);
    for (const auto& read : batch.sites)
        samples_[read.sample].unresolved[read.haplotype].emplace_back(read.chrom, read.site);
    for (const auto& read : batch.phases)
        samples_[read.sample].phase_sets->add(read.chrom, read.start, read.end, read.set);
    for (std::size_t i = 0; i < batch.counts.size(); ++i) {
        samples_[i].counts.missing += batch.counts[i].missing;
        samples_[i].counts.haploid += batch.counts[i].haploid;
        samples_[i].counts.unphased += batch.counts[i].unphased;
    }
}

std::vector<Haplotype> HaplotypeReader::take(std::size_t sample, const LeftOut& left_out) {
    samples_[sample].phase_sets->finish();
    std::vector<Haplotype> haplotypes;
    for (int number = 1; number <= 2; ++number)
        if (rules_.wants(static_cast<std::size_t>(number - 1))) haplotypes.push_back(make(sample, number, left_out));
    return haplotypes;
}

// Overlaps are told where an interval reads them: elsewhere in the genome they do no harm.
Haplotype HaplotypeReader::make(std::size_t sample, int number, const LeftOut& left_out) {
    Sample& read = samples_[sample];
    const auto index = static_cast<std::size_t>(number - 1);
    auto unresolved = std::move(read.unresolved[index]);
    const auto tell = [&](const Variant& variant, const Variant& other) {
        if (rules_.overlap != OverlapPolicy::error) return left_out(number, variant, other);
        const Variant minimal = variant::minimal(variant);
        const std::string what = overlap_text(genome_.names().name(variant.chrom), other, variant) + " in haplotype " +
                                 std::to_string(number) + " of " + name(sample);
        unresolved.push_back(
            {variant.chrom,
             {minimal.start, static_cast<std::int32_t>(minimal.end()), {io::Reason::overlapping_variants, what}}});
    };
    Haplotype result{
        name(sample),
        number,
        variant::AlteredGenome(std::move(read.variants[index]), rules_.overlap == OverlapPolicy::skip, tell),
        {}};
    result.genome.set_unresolved_sites(std::move(unresolved));
    if (rules_.unphased == UnphasedPolicy::error && read.phase_sets->has_several()) result.phase_sets = read.phase_sets;
    return result;
}

}  // namespace gk::vcf
