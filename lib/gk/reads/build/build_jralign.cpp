#include "gk/reads/build/build_jralign.hpp"

#include "gk/base/binary_writer.hpp"
#include "gk/base/error.hpp"
#include "gk/base/numbers.hpp"
#include "gk/base/output_file.hpp"

namespace gk::reads::build {

void build_jralign(ReadRecipe recipe, const OverhangRules& overhangs) {
    if (overhangs.inherit && !overhangs.variants)
        throw UsageError("--inherit-variants is of use only with --include-variants");
    // First, so that a folder that can't be written to shows before the work.
    OutputFile file(recipe.output);
    complete_rules(recipe);
    if (overhangs.variants || recipe.rules.strand_source == StrandSource::motif) recipe.rules.genome.open_sequence();
    JralignStore store(recipe.rules, overhangs);
    const ReadNotes notes = read_inputs(recipe, store);
    BinaryWriter writer(file);
    const std::uint32_t junctions = store.write(writer, recipe.threads);
    std::string text = summary_of(notes) + "; " + with_commas(junctions) + " junctions";
    if (overhangs.variants) text.append(", ").append(with_commas(store.variant_count())).append(" variants");
    if (recipe.rules.fragments)
        text.append("; ").append(with_commas(store.second_mates())).append(" reads not counted where their mate is");
    recipe.tell(text);
    for (const std::string& warning : warnings_of(notes, recipe.rules, overhangs.inherit)) recipe.warn(warning);
    file.commit();
}

}  // namespace gk::reads::build
