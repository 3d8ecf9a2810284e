#include "gk/vcf/genotype_reader.hpp"

#include <algorithm>
#include <limits>

#include "gk/base/numbers.hpp"
#include "gk/vcf/iupac_letter.hpp"

namespace gk::vcf {

using variant::UnresolvedSite;
using variant::Variant;

namespace {

std::string_view alternative(const VcfLine& columns, int allele) {
    return part_of(columns.alts, static_cast<std::size_t>(allele - 1));
}

// The genotype's alleles that are not REF, each once. `*` is none: another record's deletion covers the place.
template <typename Use>
void for_each_alternative(const VcfLine& columns, const Genotype& genotype, Use&& use) {
    for (std::size_t i = 0; i < genotype.ploidy; ++i) {
        const int allele = genotype.alleles[i];
        if (allele <= 0 || (i == 1 && allele == genotype.alleles[0])) continue;
        const std::string_view alt = alternative(columns, allele);
        if (alt != "*") use(alt);
    }
}

}  // namespace

void GenotypeBatch::clear() {
    variants.clear();
    sites.clear();
    phases.clear();
    counts.clear();
    alleles.clear();
}

std::optional<io::BadRecord> GenotypeReader::read(std::string_view line, GenotypeBatch& batch) {
    if (auto bad = split_vcf_line(line, columns_)) return bad;
    if (!reader_.find_vcf_chrom(columns_.chrom))
        return io::BadRecord{io::Reason::unknown_chromosome,
                             "unknown chromosome '" + std::string(columns_.chrom) + "'"};
    split_samples(columns_.rest, cells_);
    if (cells_.cells.size() != sample_count_)
        return io::BadRecord{io::Reason::malformed, "the record has " + std::to_string(cells_.cells.size()) +
                                                        " samples, the #CHROM line " + std::to_string(sample_count_)};
    line_ = line;
    batch_ = &batch;
    batch.counts.resize(samples_.size());
    genotypes_.clear();
    // A bad record leaves nothing behind.
    const std::size_t variants = batch.variants.size();
    const std::size_t sites = batch.sites.size();
    for (std::size_t sample = 0; sample < samples_.size(); ++sample)
        if (auto bad = read_genotype(sample)) {
            batch.variants.erase(batch.variants.begin() + static_cast<std::ptrdiff_t>(variants), batch.variants.end());
            batch.sites.erase(batch.sites.begin() + static_cast<std::ptrdiff_t>(sites), batch.sites.end());
            return bad;
        }
    for (std::size_t sample = 0; sample < samples_.size(); ++sample) count(sample, genotypes_[sample]);
    return std::nullopt;
}

std::optional<io::BadRecord> GenotypeReader::read_genotype(std::size_t sample) {
    Genotype& genotype = genotypes_.emplace_back();
    if (!cells_.has_genotypes()) return std::nullopt;
    const std::string_view text = cells_.genotype(samples_[sample].column);
    const auto found = parse_genotype(text.empty() ? std::string_view(".") : text, count_parts(columns_.alts));
    if (!found)
        return io::BadRecord{io::Reason::malformed, "genotype '" + std::string(text) + "' of " + samples_[sample].name +
                                                        " is not one or two alleles of the record"};
    genotype = *found;
    if (rules_.unphased == UnphasedPolicy::iupac && genotype.is_unphased_heterozygote())
        return read_letter(sample, genotype);
    return read_alleles(sample, genotype);
}

std::optional<io::BadRecord> GenotypeReader::read_alleles(std::size_t sample, const Genotype& genotype) {
    const bool unknown_phase = genotype.is_unphased_heterozygote() && rules_.unphased != UnphasedPolicy::as_written;
    for (std::size_t haplotype = 0; haplotype < genotype.ploidy; ++haplotype) {
        if (!unknown_phase && !rules_.wants(haplotype)) continue;
        const Place place{.sample = sample, .haplotype = haplotype, .unknown_phase = unknown_phase};
        if (auto bad = read_allele(genotype.alleles[haplotype], place)) return bad;
    }
    return std::nullopt;
}

std::optional<io::BadRecord> GenotypeReader::read_allele(int allele, const Place& place) {
    if (allele <= 0) return std::nullopt;
    const std::string_view alt = alternative(columns_, allele);
    if (alt == "*") return std::nullopt;  // a deletion that another record has covers the place
    const bool is_left_out = place.unknown_phase && rules_.unphased == UnphasedPolicy::ref;
    Variant variant;
    auto bad = read_variant(alt, variant);
    if (bad && bad->reason == io::Reason::refused) return is_left_out ? std::nullopt : add_unreadable(alt, *bad, place);
    if (bad || is_left_out) return bad;
    if (place.unknown_phase)
        add_unphased(place, variant);
    else
        add_variant(place, variant);
    return std::nullopt;
}

// An SNV is told by its minimal form. A missing allele is the reference.
std::optional<io::BadRecord> GenotypeReader::read_letter(std::size_t sample, const Genotype& genotype) {
    std::optional<Variant> letter;
    bool is_letter = true;
    for (const int allele : genotype.alleles) {
        if (allele <= 0) continue;
        Variant variant;
        const std::string_view alt = alternative(columns_, allele);
        const bool is_bad = read_variant(alt, variant).has_value();  // read_alleles tells
        variant = variant::minimal(variant);
        is_letter = !is_bad && variant.ref.size() == 1 && variant.alt.size() == 1 &&
                    (!letter || letter->start == variant.start);
        if (!is_letter) break;
        const bool has_reference = genotype.alleles[0] <= 0 || genotype.alleles[1] <= 0;
        const char other = letter ? letter->alt.front() : has_reference ? variant.ref.front() : variant.alt.front();
        const char both = iupac_letter(other, variant.alt.front());
        letter =
            Variant{variant.chrom, variant.start, batch_->alleles.keep(variant.ref), batch_->alleles.keep({&both, 1})};
    }
    if (!letter || !is_letter) return read_alleles(sample, genotype);
    for (std::size_t haplotype = 0; haplotype < 2; ++haplotype)
        if (rules_.wants(haplotype)) batch_->variants.push_back({sample, haplotype, *letter});
    return std::nullopt;
}

std::optional<io::BadRecord> GenotypeReader::read_variant(std::string_view alt, Variant& variant) {
    auto bad = reader_.read_vcf({columns_.chrom, columns_.position, columns_.ref, alt}, variant);
    if (!bad) bad = variant::check_applicable(variant);
    return bad;
}

// The reader keeps an allele that is not the line's until its next call.
void GenotypeReader::add_variant(const Place& place, const Variant& read) {
    Variant variant = rules_.normalize ? variant::minimal(read) : read;
    const char* const end = line_.data() + line_.size();
    for (std::string_view* allele : {&variant.ref, &variant.alt})
        if (allele->data() < line_.data() || allele->data() >= end) *allele = batch_->alleles.keep(*allele);
    batch_->variants.push_back({place.sample, place.haplotype, variant});
}

void GenotypeReader::add_unphased(const Place& place, const Variant& variant) {
    const Variant minimal = variant::minimal(variant);
    std::string what = "the genotype of " + samples_[place.sample].name + " at " +
                       variant_text(genome_.names().name(variant.chrom), variant) + " is heterozygous and not phased";
    if (rules_.unphased == UnphasedPolicy::iupac) what += ", and no SNV, which a letter could stand for";
    const UnresolvedSite site{minimal.start, static_cast<std::int32_t>(minimal.end()), {io::Reason::not_phased, what}};
    for (std::size_t haplotype = 0; haplotype < 2; ++haplotype)
        batch_->sites.push_back({place.sample, haplotype, variant.chrom, site});
}

// An allele without a sequence: whoever reads its bases, or the gap behind its first one, is told so.
std::optional<io::BadRecord> GenotypeReader::add_unreadable(std::string_view alt, const io::BadRecord& fault,
                                                            const Place& place) {
    const auto chrom = genome_.names().find(columns_.chrom);
    const auto position = parse_integer<std::int32_t>(columns_.position);
    if (!chrom || !position) return fault;
    const auto length = symbolic_length(columns_.rest, *position);
    const bool reaches = !alt.starts_with("<INS");
    if (alt.starts_with('<') && reaches && !length)
        return io::BadRecord{io::Reason::refused, fault.what + ", and neither END nor SVLEN says how far it reaches"};
    const std::int64_t first = std::int64_t{*position} - 1;
    const std::int64_t size =
        std::max<std::int64_t>(static_cast<std::int64_t>(columns_.ref.size()), reaches ? length.value_or(0) : 0);
    using Limits = std::numeric_limits<std::int32_t>;
    const auto start = static_cast<std::int32_t>(std::max<std::int64_t>(first, Limits::min()));
    const auto end = static_cast<std::int32_t>(std::min<std::int64_t>(first + size, Limits::max()));
    const io::BadRecord bad{fault.reason, samples_[place.sample].name + " at " + std::string(columns_.chrom) + ":" +
                                              std::string(columns_.position) + ": " + fault.what};
    for (std::size_t i = 0; i < 2; ++i) {
        if (i != place.haplotype && !place.unknown_phase) continue;
        batch_->sites.push_back({place.sample, i, *chrom, {start, end, bad}});
        batch_->sites.push_back({place.sample, i, *chrom, {*position, *position, bad}});
    }
    return std::nullopt;
}

void GenotypeReader::count(std::size_t sample, const Genotype& genotype) {
    SampleCounts& counts = batch_->counts[sample];
    if (genotype.is_missing())
        ++counts.missing;
    else if (genotype.ploidy == 1)
        ++counts.haploid;
    if (genotype.is_unphased_heterozygote())
        ++counts.unphased;
    else if (genotype.ploidy == 2 && genotype.alleles[0] != genotype.alleles[1])
        add_phase(sample, genotype);
}

// Also of alleles that are on the other haplotype: whether this one has the reference depends on the set as well.
void GenotypeReader::add_phase(std::size_t sample, const Genotype& genotype) {
    const auto position = parse_integer<std::int32_t>(columns_.position);
    if (!position || *position == std::numeric_limits<std::int32_t>::min()) return;
    const ChromId chrom = *reader_.find_vcf_chrom(columns_.chrom);
    std::optional<std::pair<std::int64_t, std::int64_t>> span;
    for_each_alternative(columns_, genotype, [&](std::string_view alt) {
        const Variant minimal = variant::minimal({chrom, *position - 1, columns_.ref, alt});
        if (!span) span = {minimal.start, minimal.end()};
        span->first = std::min<std::int64_t>(span->first, minimal.start);
        span->second = std::max(span->second, minimal.end());
    });
    if (!span || span->second > std::numeric_limits<std::int32_t>::max()) return;
    batch_->phases.push_back({sample, chrom, static_cast<std::int32_t>(span->first),
                              static_cast<std::int32_t>(span->second), cells_.phase_set(samples_[sample].column)});
}

}  // namespace gk::vcf
