#include "cli/file_source.hpp"

#include "gk/base/error.hpp"
#include "gk/genome/twobit.hpp"
#include "gk/genome/twobit_check.hpp"
#include "gk/recipe/recipe_list.hpp"
#include "gk/store/data_folder.hpp"
#include "gk/store/file_kind.hpp"

namespace gk::cli {
namespace {

// A web folder tells no digest: a sequence that is cut must not get its name.
void check_sequence(const std::string& path, const std::string& name) {
    if (kind_by_name(name) != FileKind::twobit) return;
    const auto problems = twobit_problems(TwoBit(path));
    if (!problems.empty()) throw Error(problems.front());
}

}  // namespace

store::FetchSettings fetch_settings(const Context& context) {
    store::FetchSettings settings;
    settings.folder = data_folder(context.data_dir);
    settings.offline = context.offline;
    settings.talk = context.download_talk;
    settings.check = check_sequence;
    settings.builder = [](const std::string& genome) {
        const std::string target = recipe::target_that_builds(genome);
        return target.empty() ? target : "gk data build " + target;
    };
    return settings;
}

std::shared_ptr<FileSource> open_file_source(const Context& context) {
    try {
        return std::make_shared<store::Fetcher>(fetch_settings(context));
    } catch (const UsageError&) {
        return nullptr;
    }
}

}  // namespace gk::cli
