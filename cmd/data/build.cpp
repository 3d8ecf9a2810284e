// gk data build: published assemblies and annotations from their public sources, by recipes (data-src/README.md).
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <memory>

#include "cmd/data/commands.hpp"
#include "cmd/options/build_folder.hpp"
#include "cmd/options/require.hpp"
#include "gk/base/output_file.hpp"
#include "gk/recipe/recipe_list.hpp"
#include "gk/recipe/run_recipe.hpp"
#include "gk/recipe/source_places.hpp"
#include "gk/store/data_folder.hpp"
#include "gk/store/fetch/url_download.hpp"
#include "gk/store/work_folder.hpp"

namespace gk::cmd {
namespace {

struct DataBuildOptions {
    std::vector<std::string> targets;
    std::optional<std::string> folder;
    std::optional<std::string> from;
    std::optional<std::string> mirror;
    bool list = false;
    bool force = false;
};

/// What a recipe needs from elsewhere, fetched into a folder that is made for the first file and goes with the object.
class FetchedSources {
public:
    FetchedSources(std::string beside, const DataBuildOptions& options, const cli::Context& context)
        : beside_(std::move(beside)), options_(options), context_(context) {}
    FetchedSources(const FetchedSources&) = delete;
    FetchedSources& operator=(const FetchedSources&) = delete;

    std::string fetch(const std::string& url) {
        if (context_.offline) throw Error("--offline: can't fetch " + url + "; --from DIR takes it from a folder");
        // On the disk of the result, which has room for it; a system's folder for temporary files often has not.
        if (!folder_) folder_.emplace(beside_ + "/.gk-build-");
        std::string path = folder_->file(recipe::url_file_name(url));
        store::download_url(options_.mirror ? recipe::mirrored_url(url, *options_.mirror) : url, path,
                            context_.download_talk);
        return path;
    }

private:
    std::string beside_;
    std::optional<store::WorkFolder> folder_;
    const DataBuildOptions& options_;
    const cli::Context& context_;
};

GenomeFiles built_assembly(const std::string& assembly, const std::string& folder, const cli::Context& context) {
    const std::string data = data_folder(context.data_dir);
    const std::string sizes = "/" + assembly + ".chrom.sizes";
    for (const std::string& each : {folder, data})
        if (file_exists(std::string(each).append(sizes))) return find_genome(assembly, each);
    throw Error("the assembly " + assembly + " is not in " + folder + (data == folder ? "" : " nor in " + data) +
                "; gk data build " + assembly + "/assembly makes it");
}

// Each once, and assemblies before the annotations that may need them.
std::vector<recipe::Recipe> chosen_recipes(const std::vector<std::string>& targets) {
    std::vector<recipe::Recipe> chosen;
    for (const std::string& target : targets)
        if (std::find(targets.begin(), targets.end(), target) == targets.begin() + (&target - targets.data()))
            chosen.push_back(recipe::find_recipe(target));
    std::stable_partition(chosen.begin(), chosen.end(), [](const recipe::Recipe& each) { return each.is_assembly(); });
    return chosen;
}

void list_targets() {
    std::string text;
    for (const std::string_view target : recipe::recipe_targets()) text.append(target) += '\n';
    write_fully(STDOUT_FILENO, text.data(), text.size(), "<stdout>");
}

void build(const DataBuildOptions& options, const cli::Context& context) {
    require(!options.targets.empty(), "no TARGET given; --list shows them");
    require(!options.from || !options.mirror, "--from and --mirror exclude each other");
    require(!options.mirror || options.mirror->find("://") != std::string::npos,
            "--mirror takes a URL, for example https://mirror.example.org/genomes");
    const std::vector<recipe::Recipe> chosen = chosen_recipes(options.targets);
    std::optional<recipe::LocalSources> local;
    if (options.from) local.emplace(*options.from);
    // What is missing is found before the first hour of work.
    if (local)
        for (const recipe::Recipe& each : chosen)
            for (const std::string& url : recipe::source_urls(each)) local->find(url);
    const std::string folder = output_folder(options.folder, context);
    for (const recipe::Recipe& each : chosen) {
        FetchedSources fetched(folder, options, context);
        recipe::RecipeRun run;
        run.folder = folder;
        run.source = [&](const std::string& url) { return local ? local->find(url) : fetched.fetch(url); };
        run.genome = [&](const std::string& assembly) { return built_assembly(assembly, folder, context); };
        run.replace = options.force;
        run.threads = context.threads;
        run.warn = [&](const std::string& text) { context.warn(text); };
        run.tell = [&](const std::string& text) { context.info(text); };
        run.progress = context.progress;
        print_paths(recipe::run_recipe(each, run));
    }
}

void run_data_build(const DataBuildOptions& options, const cli::Context& context) {
    if (!options.list) return build(options, context);
    require(options.targets.empty() && !options.from && !options.mirror && !options.folder && !options.force,
            "--list takes no TARGET and no other option");
    list_targets();
}

void add_data_build_options(cli::Command& command, DataBuildOptions& options) {
    command.options = {
        {.names = "--list", .metavar = "", .help = "print the targets, one a line", .target = &options.list},
        output_folder_option(options.folder),
        {.names = "--force", .metavar = "", .help = "replace files that exist", .target = &options.force},
        {.names = "--from",
         .metavar = "DIR",
         .help = "folder with the sources, by the last part of their URLs or as HOST/PATH; nothing is fetched",
         .target = &options.from,
         .group = "Sources",
         .kind = cli::ValueKind::directory},
        {.names = "--mirror",
         .metavar = "URL",
         .help = "fetch each source from URL/HOST/PATH instead of its own place",
         .target = &options.mirror,
         .group = "Sources"}};
}

}  // namespace

cli::Command data_build_command() {
    auto options = std::make_shared<DataBuildOptions>();
    cli::Command command;
    command.name = "data build";
    command.summary = "make published assemblies and annotations from their public sources";
    command.usage = "TARGET... [-O DIR] [--from DIR | --mirror URL] [--force]";
    command.description =
        "Fetches the files that UCSC, GENCODE, Ensembl and NCBI publish, and builds what GenomeKit's published data "
        "has "
        "of them. A target is ASSEMBLY/assembly or ASSEMBLY/PROVIDER/RELEASE, such as hg38.p14/assembly and "
        "hg38.p14/GENCODE/v47, which becomes the annotation gencode.v47. Each target has a recipe, which says what is "
        "fetched and how it is changed. The paths written are printed, one a line.\n\n"
        "An annotation needs its assembly, in the output folder or in the data folder. Of several targets the "
        "assemblies "
        "are built first.\n\n"
        "Sources are fetched to a folder inside the output folder, which is removed at the end. Files that exist are "
        "not "
        "replaced without --force, and none appears before it is complete.";
    command.positionals = {{.name = "TARGET", .help = "what to build; --list shows all", .target = &options->targets}};
    add_data_build_options(command, *options);
    command.examples = {{"an assembly and an annotation of it", "gk data build hg38.p14/assembly hg38.p14/GENCODE/v47"},
                        {"from files that were downloaded before, without network",
                         "gk data build mm39/GENCODE/vM36 --from downloads/"},
                        {"which annotations of the mouse are there?", "gk data build --list | grep ^mm39/"}};
    command.run = [options](const cli::Context& context) { run_data_build(*options, context); };
    return command;
}

}  // namespace gk::cmd
