#include "gk/reads/build/read_rules.hpp"

#include <utility>
#include <vector>

#include "gk/annotation/annotation.hpp"
#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/table/chrom_tags.hpp"

namespace gk::reads::build {

Library parse_library(std::string_view text) {
    if (text.ends_with("SF")) return Library::first_sense;
    if (text.ends_with("SR")) return Library::first_antisense;
    if (text.ends_with('U')) return Library::unstranded;
    throw UsageError("unknown library format " + in_quotes(text) + ": it ends in SF, SR or U, as ISF, ISR and IU do");
}

StrandedSets read_introns(const Genome& genome) {
    const annotation::Annotation file(genome.files().dganno);
    const std::uint64_t assembly = assembly_tag(genome.assembly());
    if (file.assembly().value_or(assembly) != assembly)
        throw DataError("the annotation is of another assembly than " + genome.assembly(), file.path());
    const table::ChromTags tags(genome.names());
    const table::Layout& introns = file.table(annotation::Feature::introns);
    std::vector<PlacedInterval> positive;
    std::vector<PlacedInterval> negative;
    for (table::Row row = 0; row < introns.count; ++row) {
        const table::RowHead& head = introns.head(row);
        const auto chrom = tags.find(head.chrom);
        if (!chrom || head.end() < head.start()) continue;
        const PlacedInterval place{*chrom, head.start(), static_cast<std::int32_t>(head.end())};
        (head.forward() ? positive : negative).push_back(place);
    }
    StrandedSets sets;
    sets.rows = introns.count;
    sets.negative_rows = negative.size();
    sets.positive = IntervalSet(std::move(positive));
    sets.negative = IntervalSet(std::move(negative));
    return sets;
}

}  // namespace gk::reads::build
