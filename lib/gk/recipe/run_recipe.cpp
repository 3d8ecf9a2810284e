#include "gk/recipe/run_recipe.hpp"

#include <cstdint>
#include <filesystem>
#include <utility>

#include "gk/annotation/build/builder.hpp"
#include "gk/base/error.hpp"
#include "gk/genome/assembly_builder.hpp"
#include "gk/genome/genome.hpp"

namespace gk::recipe {
namespace {

// The builders look, too, but a source may be hours away.
void refuse_finished(const Recipe& recipe, const RecipeRun& run) {
    if (run.replace) return;
    const auto ends = recipe.is_assembly() ? std::vector<const char*>{".2bit", ".chrom.sizes", ".chromAlias.txt"}
                                           : std::vector<const char*>{".v22.dganno", ".cfg"};
    for (const char* end : ends) {
        const std::string path = run.folder + "/" + recipe.name + end;
        if (std::filesystem::exists(path)) throw Error(path + " exists; --force replaces it");
    }
}

std::string edited_aliases(std::string text, const std::vector<AliasStep>& steps) {
    for (const AliasStep& step : steps) {
        if (const auto* drop = std::get_if<LineDrop>(&step))
            text = without_lines(text, *drop);
        else
            text = with_row(std::move(text), std::get<RowAppend>(step));
    }
    return text;
}

std::vector<std::string> run_assembly(const Recipe& recipe, const AssemblyPlan& plan, const RecipeRun& run) {
    AssemblyRecipe build;
    build.name = recipe.name;
    build.folder = run.folder;
    // The small files first: where one is missing, the large one need not be waited for.
    if (!plan.chrom_alias.empty()) build.alias = run.source(plan.chrom_alias);
    if (!plan.chrom_sizes.empty()) build.sizes = run.source(plan.chrom_sizes);
    build.inputs = {run.source(plan.twobit.empty() ? plan.fasta : plan.twobit)};
    build.edit_alias = [&](std::string text) { return edited_aliases(std::move(text), plan.alias_steps); };
    build.partial_aliases = plan.partial_aliases;
    build.promote_ucsc = plan.promote_ucsc;
    build.replace = run.replace;
    build.warn = run.warn;
    build.progress = run.progress;
    return build_assembly(build);
}

std::vector<std::string> run_annotation(const Recipe& recipe, const AnnotationPlan& plan, const RecipeRun& run) {
    Genome genome(run.genome(plan.assembly));
    annotation::AnnotationRecipe build(genome);
    build.input = run.source(plan.gff3);
    build.source = plan.source;
    build.name = recipe.name;
    build.folder = run.folder;
    build.primary_first = plan.primary_first;
    std::uint64_t dropped = 0;
    if (!plan.drop_rows.empty())
        build.leaves_out = [&](std::string_view line) {
            const bool drops = plan.drop_rows.drops(line);
            dropped += drops ? 1 : 0;
            return drops;
        };
    build.replace = run.replace;
    build.threads = run.threads;
    build.warn = run.warn;
    build.tell = run.tell;
    build.progress = run.progress;
    std::vector<std::string> paths = annotation::build_annotation(build);
    if (!plan.drop_rows.empty())
        run.tell("left out by the recipe: " + std::to_string(dropped) + " (" + plan.drop_rows.told() + ")");
    return paths;
}

}  // namespace

std::vector<std::string> run_recipe(const Recipe& recipe, const RecipeRun& run) {
    refuse_finished(recipe, run);
    if (const auto* plan = std::get_if<AssemblyPlan>(&recipe.plan)) return run_assembly(recipe, *plan, run);
    return run_annotation(recipe, std::get<AnnotationPlan>(recipe.plan), run);
}

}  // namespace gk::recipe
