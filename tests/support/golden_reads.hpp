// The golden files of reads (tests/golden/reads), and builds of them.
#pragma once

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "gk/base/error.hpp"
#include "gk/genome/genome.hpp"
#include "gk/reads/build/build_jralign.hpp"
#include "gk/reads/build/build_ralign.hpp"
#include "gk/reads/build/build_rdist.hpp"
#include "support/temporary_folder.hpp"

namespace gk::testing {

using Json = nlohmann::json;

/// A path below tests/golden/reads.
inline std::string golden_reads(const std::string& name) {
    return golden("../reads/" + name);
}

/// The objects of a file of one in each line.
inline std::vector<Json> golden_objects(const std::string& name) {
    std::istringstream text(content_of(golden_reads(name)));
    std::vector<Json> rows;
    for (std::string line; std::getline(text, line);) rows.push_back(Json::parse(line));
    return rows;
}

/// The assemblies toy and toyb, and the annotation of toy, in one folder.
class ReadAssemblies {
public:
    ReadAssemblies() {
        for (const auto& file : std::filesystem::directory_iterator(golden("data")))
            if (file.path().filename().string().starts_with("toy")) copy(file.path());
        for (const auto& file : std::filesystem::directory_iterator(golden_reads("anno"))) copy(file.path());
    }
    std::unique_ptr<Genome> open(const std::string& name) const {
        return std::make_unique<Genome>(find_genome(name, folder_.path()));
    }

private:
    void copy(const std::filesystem::path& file) const {
        std::filesystem::copy_file(file, folder_.file(file.filename().string()));
    }
    TemporaryFolder folder_;
};

inline const ReadAssemblies& read_assemblies() {
    static const ReadAssemblies assemblies;
    return assemblies;
}

/// What a build wrote, or what it threw, and what it said.
struct BuiltReads {
    std::string bytes;
    std::string error;
    std::string told;
    std::string rejects;
};

/// How a test builds, besides the options of builds.jsonl.
struct ReadBuildChoice {
    unsigned threads = 1;
    io::OnBad on_bad = io::OnBad::fail;
    bool inherit = true;  ///< as GenomeKit does
    std::function<void(reads::build::ReadRecipe& recipe)> change = nullptr;
};

namespace detail {

inline std::string bed_file(const TemporaryFolder& folder, const Json& options, const char* key) {
    if (!options.contains(key)) return {};
    std::string text;
    for (const Json& row : options[key]) {
        text += row[0].get<std::string>() + "\t" + std::to_string(row[2].get<int>()) + "\t";
        text += std::to_string(row[3].get<int>()) + "\tx\t0\t" + row[1].get<std::string>() + "\n";
    }
    return folder.write(std::string(key) + ".bed", text);
}

inline void build_from_reads(const Json& build, const ReadBuildChoice& choice, const TemporaryFolder& folder,
                             BuiltReads& built) {
    const Json& options = build["options"];
    const auto genome = read_assemblies().open(build["genome"]);
    reads::build::ReadRecipe recipe(*genome);
    for (const Json& input : build["inputs"]) recipe.inputs.push_back(golden_reads(input));
    recipe.output = folder.file("built");
    recipe.rules.library = reads::build::parse_library(options.value("library_format", "U"));
    recipe.rules.include_duplicates = options.value("include_duplicates", false);
    recipe.by_annotation = !genome->files().annotation.empty();
    recipe.exclude = bed_file(folder, options, "exclude");
    recipe.allow = bed_file(folder, options, "allow");
    recipe.threads = choice.threads;
    recipe.on_bad = choice.on_bad;
    if (choice.on_bad == io::OnBad::skip) recipe.rejects = folder.file("rejects");
    recipe.tell = [&](const std::string& text) { built.told += text + "\n"; };
    recipe.warn = [&](const std::string& text) { built.told += "warning: " + text + "\n"; };
    if (choice.change) choice.change(recipe);
    if (build["kind"] == "ralign") {
        reads::build::build_ralign(recipe);
        return;
    }
    reads::build::OverhangRules overhangs;
    overhangs.min_reads = options.value("min_reads", 0);
    overhangs.min_overhang = options.value("min_overhang", 0);
    overhangs.clamp = options.value("overhang_error", "error") == "clamp";
    overhangs.variants = options.value("include_variants", false);
    overhangs.inherit = overhangs.variants && choice.inherit;
    reads::build::build_jralign(recipe, overhangs);
}

inline void build_from_jraligns(const Json& build, const ReadBuildChoice& choice, const TemporaryFolder& folder,
                                BuiltReads& built) {
    const Json& options = build["options"];
    const auto genome = read_assemblies().open(options.value("interval_genome", "toy"));
    reads::build::RdistRecipe recipe;
    for (const Json& input : build["inputs"]) recipe.inputs.push_back(golden_reads(input));
    recipe.output = folder.file("built");
    recipe.min_reads = options.value("min_reads", 0);
    recipe.min_overhang = options.value("min_overhang", 0);
    recipe.exclude = bed_file(folder, options, "exclude");
    recipe.allow = bed_file(folder, options, "allow");
    recipe.genome = genome.get();
    recipe.threads = choice.threads;
    if (options.contains("pass_filter")) {
        const Json& filter = options["pass_filter"];
        const std::uint64_t a = filter["a"];
        const std::uint64_t b = filter["b"];
        const std::uint64_t m = filter["m"];
        recipe.keep = [=](const reads::build::CountedRead& read) {
            return (a * read.junction + b * read.number) % m != 0;
        };
    }
    recipe.tell = [&](const std::string& text) { built.told += text + "\n"; };
    reads::build::build_rdist(recipe);
}

}  // namespace detail

/// Builds as a line of builds.jsonl or errors.jsonl says.
inline BuiltReads build_golden(const Json& build, const ReadBuildChoice& choice = {}) {
    const TemporaryFolder folder;
    BuiltReads built;
    built.error = message_of<Error>([&] {
        if (build["kind"] == "rdist")
            detail::build_from_jraligns(build, choice, folder, built);
        else
            detail::build_from_reads(build, choice, folder, built);
    });
    if (std::filesystem::exists(folder.file("built"))) built.bytes = content_of(folder.file("built"));
    if (std::filesystem::exists(folder.file("rejects"))) built.rejects = content_of(folder.file("rejects"));
    return built;
}

/// Builds of a few lines of SAM: blanks are tabs. `kind`: ralign or jralign.
inline BuiltReads build_sam(const std::string& kind, std::string_view sam, const Json& options = Json::object(),
                            const ReadBuildChoice& choice = {}) {
    const TemporaryFolder folder;
    std::string text(sam);
    for (char& c : text)
        if (c == ' ') c = '\t';
    const std::string path = folder.write("in.sam", text);
    ReadBuildChoice with_input = choice;
    with_input.change = [&](reads::build::ReadRecipe& recipe) {
        recipe.inputs = {path};
        if (choice.change) choice.change(recipe);
    };
    const Json build = {
        {"kind", kind}, {"genome", options.value("genome", "toy")}, {"inputs", Json::array()}, {"options", options}};
    return build_golden(build, with_input);
}

}  // namespace gk::testing
