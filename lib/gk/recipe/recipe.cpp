#include "gk/recipe/recipe.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/store/data_folder.hpp"

namespace gk::recipe {
namespace {

using nlohmann::json;

/// The keys of an object, each taken once: what is left over at the end is unknown.
class Keys {
public:
    Keys(json object, std::string where) : object_(std::move(object)), where_(std::move(where)) {
        if (!object_.is_object()) fail("an object {...} is needed here");
    }

    bool has(const char* key) const { return object_.contains(key); }
    std::string text(const char* key) { return text_of(take(key), key); }
    bool flag(const char* key) {
        const json value = take(key);
        if (!value.is_boolean()) fail(in_quotes(key) + " is neither true nor false");
        return value.get<bool>();
    }
    std::vector<std::string> texts(const char* key) {
        std::vector<std::string> list;
        for (const json& value : items(key)) list.push_back(text_of(value, key));
        return list;
    }
    std::string url(const char* key) {
        std::string value = text(key);
        for (const std::string_view scheme : {"https://", "http://", "ftp://"})
            if (value.starts_with(scheme) && value.back() != '/') return value;
        fail(in_quotes(key) + " is no URL of a file: " + in_quotes(value));
    }
    std::vector<Keys> objects(const char* key) {
        std::vector<Keys> list;
        for (const json& value : items(key)) list.emplace_back(value, where_);
        return list;
    }
    void end() const {
        if (!object_.empty()) fail("the key " + in_quotes(object_.begin().key()) + " is unknown here");
    }
    [[noreturn]] void fail(const std::string& what) const { throw DataError(what, where_); }

private:
    json take(const char* key) {
        const auto found = object_.find(key);
        if (found == object_.end()) fail("the key " + in_quotes(key) + " is missing");
        json value = std::move(*found);
        object_.erase(found);
        return value;
    }
    json items(const char* key) {
        json list = take(key);
        if (!list.is_array() || list.empty()) fail(in_quotes(key) + " is no list, or an empty one");
        return list;
    }
    std::string text_of(const json& value, const char* key) const {
        if (!value.is_string() || value.get_ref<const std::string&>().empty())
            fail(in_quotes(key) + " is no text, or an empty one");
        return value.get<std::string>();
    }

    json object_;
    std::string where_;
};

LineDrop line_drop(Keys& step) {
    LineDrop drop;
    if (step.has("containing")) drop.containing = step.texts("containing");
    if (step.has("beginning")) drop.beginning = step.texts("beginning");
    if (drop.empty()) step.fail("a step drops lines by 'containing' or 'beginning', and has neither");
    return drop;
}

void add_alias_step(Keys& step, AssemblyPlan& plan) {
    const std::string what = step.text("do");
    // A step behind it would see other columns than the source has.
    if (plan.promote_ucsc) step.fail("promote_ucsc_names is the last step");
    if (what == "drop_aliases") {
        plan.alias_steps.emplace_back(line_drop(step));
    } else if (what == "append_alias") {
        RowAppend append;
        append.fields = step.texts("row");
        append.unless_containing = step.text("unless_containing");
        plan.alias_steps.emplace_back(std::move(append));
    } else if (what == "promote_ucsc_names") {
        plan.promote_ucsc = true;
    } else {
        step.fail("an assembly has no step " + in_quotes(what));
    }
    step.end();
}

AssemblyPlan assembly_plan(Keys& keys) {
    AssemblyPlan plan;
    if (keys.has("twobit")) {
        plan.twobit = keys.url("twobit");
        plan.chrom_sizes = keys.url("chrom_sizes");
    } else {
        plan.fasta = keys.url("fasta");
    }
    if (keys.has("chrom_alias")) plan.chrom_alias = keys.url("chrom_alias");
    if (keys.has("partial_aliases")) plan.partial_aliases = keys.flag("partial_aliases");
    if (keys.has("steps"))
        for (Keys& step : keys.objects("steps")) add_alias_step(step, plan);
    if (plan.chrom_alias.empty() && (!plan.alias_steps.empty() || plan.promote_ucsc || plan.partial_aliases))
        keys.fail("there is no 'chrom_alias', which 'steps' and 'partial_aliases' are about");
    return plan;
}

annotation::Source source_of(Keys& keys) {
    const std::string name = keys.text("source");
    using annotation::Source;
    for (const Source source : {Source::gencode, Source::ensembl, Source::ncbi_refseq})
        if (name == annotation::source_name(source)) return source;
    keys.fail("no GFF3 has the 'source' " + in_quotes(name));
}

AnnotationPlan annotation_plan(Keys& keys, const std::string& assembly) {
    AnnotationPlan plan;
    plan.assembly = assembly;
    plan.gff3 = keys.url("gff3");
    plan.source = source_of(keys);
    plan.primary_first = keys.flag("primary_first");
    if (!keys.has("steps")) return plan;
    for (Keys& step : keys.objects("steps")) {
        if (const std::string what = step.text("do"); what != "drop_rows")
            step.fail("an annotation has no step " + in_quotes(what));
        LineDrop drop = line_drop(step);
        const auto add = [](std::vector<std::string>& to, std::vector<std::string>& from) {
            std::move(from.begin(), from.end(), std::back_inserter(to));
        };
        add(plan.drop_rows.containing, drop.containing);
        add(plan.drop_rows.beginning, drop.beginning);
        step.end();
    }
    return plan;
}

json parsed(std::string_view text, const std::string& where) {
    try {
        return json::parse(text);
    } catch (const json::exception& failure) {
        throw DataError(failure.what(), where);
    }
}

}  // namespace

Recipe parse_recipe(std::string_view target, std::string_view text) {
    const std::string where = "recipe " + std::string(target);
    Keys keys(parsed(text, where), where);
    Recipe recipe;
    recipe.target = target;
    recipe.name = keys.text("name");
    try {
        require_assembly_name(recipe.name, "what is built");
    } catch (const UsageError& error) {
        keys.fail(error.what());
    }
    const std::string assembly(target.substr(0, target.find('/')));
    const std::string kind = keys.text("kind");
    if (kind == "assembly") {
        if (recipe.name != assembly) keys.fail("an assembly has the name of its folder, " + in_quotes(assembly));
        recipe.plan = assembly_plan(keys);
    } else if (kind == "annotation") {
        recipe.plan = annotation_plan(keys, assembly);
    } else {
        keys.fail("'kind' is neither assembly nor annotation: " + in_quotes(kind));
    }
    keys.end();
    return recipe;
}

std::vector<std::string> source_urls(const Recipe& recipe) {
    if (const auto* annotation = std::get_if<AnnotationPlan>(&recipe.plan)) return {annotation->gff3};
    std::vector<std::string> urls;
    const auto& plan = std::get<AssemblyPlan>(recipe.plan);
    for (const std::string& url : {plan.twobit, plan.fasta, plan.chrom_sizes, plan.chrom_alias})
        if (!url.empty()) urls.push_back(url);
    return urls;
}

}  // namespace gk::recipe
