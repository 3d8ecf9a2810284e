#include "gk/reads/build/build_ralign.hpp"

#include "gk/base/binary_writer.hpp"
#include "gk/base/numbers.hpp"
#include "gk/base/output_file.hpp"
#include "gk/reads/build/ralign_store.hpp"

namespace gk::reads::build {

void build_ralign(ReadRecipe recipe) {
    // First, so that a folder that can't be written to shows before the work.
    OutputFile file(recipe.output);
    complete_rules(recipe);
    recipe.rules.genome.open_sequence();
    RalignStore store(recipe.rules);
    const ReadNotes notes = read_inputs(recipe, store);
    recipe.tell(summary_of(notes) + "; " + with_commas(store.junction_count()) + " junctions, " +
                with_commas(store.variant_count()) + " variants");
    for (const std::string& warning : warnings_of(notes, recipe.rules, false)) recipe.warn(warning);
    BinaryWriter writer(file);
    store.write(writer, recipe.threads);
    file.commit();
}

}  // namespace gk::reads::build
