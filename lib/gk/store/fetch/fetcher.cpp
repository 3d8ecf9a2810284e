#include "gk/store/fetch/fetcher.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <filesystem>
#include <system_error>
#include <thread>
#include <utility>

#include "gk/base/error.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/base/output_file.hpp"
#include "gk/store/file_kind.hpp"
#include "gk/store/remote/open_remote.hpp"

namespace gk::store {
namespace {

// Downloads at once: more connections are not faster.
constexpr std::size_t most_at_once = 6;

}  // namespace

Remote& Fetcher::remote() {
    if (settings_.offline) throw Error("the network is not used (--offline or GK_OFFLINE)");
    const std::lock_guard lock(mutex_);
    if (!remote_) remote_ = open_remote(settings_.bucket, settings_.sign);
    return *remote_;
}

bool Fetcher::is_known_to_be_missing(const std::string& name) {
    const std::lock_guard lock(mutex_);
    return missing_.contains(name);
}

bool Fetcher::bring(const std::string& name) {
    const std::string path = settings_.folder + "/" + name;
    if (file_exists(path)) return true;
    // What a file of the remote names may be anything.
    if (name.find('/') != std::string::npos || name.starts_with('.')) return false;
    if (settings_.offline || is_known_to_be_missing(name)) return false;
    std::error_code failure;
    if (std::filesystem::create_directories(settings_.folder, failure)) has_made_folder_ = true;
    if (failure) throw Error("can't make the folder " + settings_.folder + ": " + failure.message());
    Remote& from = remote();
    DownloadJob job;
    job.folder = settings_.folder;
    job.name = name;
    job.place = from.place();
    job.get = [&](const Resume& resume, FileSink& sink) { return from.get(name, resume, sink); };
    job.talk = settings_.talk;
    job.check = settings_.check;
    const Answer answer = download(job);
    // Empty as it is, unless another download has come into it.
    if (answer != Answer::found && has_made_folder_) std::filesystem::remove(settings_.folder, failure);
    if (answer == Answer::found) {
        settings_.talk.tell("downloaded " + name + " from " + job.place);
        return true;
    }
    const std::lock_guard lock(mutex_);
    missing_.insert(name);
    if (answer == Answer::denied) denied_.insert(name);
    return false;
}

void Fetcher::bring_all(const std::vector<std::string>& names) {
    at_once(names.size(), [&](std::size_t i) { bring(names[i]); });
}

std::string Fetcher::where_else() {
    if (settings_.offline) return ", and the network is not used (--offline or GK_OFFLINE)";
    std::string text = " nor in " + remote().place();
    const std::lock_guard lock(mutex_);
    if (!denied_.empty()) text += ", which denies access to " + *denied_.begin() + " (401 or 403)";
    return text;
}

// What was asked for and is not there can't be fetched.
std::string Fetcher::remedy(const std::string& genome) {
    const std::string own = ", 'gk build-assembly " + genome + ".fa -n " + genome + "' makes one of FASTA";
    if (!is_known_to_be_missing(genome + ".cfg"))
        return ": 'gk data fetch " + genome + "' gets one that is published, where there is a network" + own;
    std::string text = settings_.builder ? settings_.builder(genome) : std::string();
    if (text.empty()) return ": 'gk data list' shows what there is" + own;
    return text.insert(0, ": '").append("' makes it of what its publishers have");
}

void at_once(std::size_t count, const std::function<void(std::size_t)>& work) {
    std::atomic<std::size_t> next{0};
    std::mutex mutex;
    std::exception_ptr failure;
    const auto run = [&] {
        for (;;) {
            const std::size_t i = next++;
            if (i >= count) return;
            try {
                work(i);
            } catch (...) {
                next = count;
                const std::lock_guard lock(mutex);
                if (!failure) failure = std::current_exception();
                return;
            }
        }
    };
    std::vector<std::thread> threads;
    try {
        for (std::size_t i = 1; i < std::min(count, most_at_once); ++i) threads.emplace_back(run);
    } catch (const std::system_error&) {
        // Fewer do it, too.
    }
    run();
    for (std::thread& thread : threads) thread.join();
    if (failure) std::rethrow_exception(failure);
}

namespace {

// The name of a file of a known kind, and not of a genome.
bool is_file_name(const std::string& name) {
    return kind_by_name(name) != FileKind::unknown || name.ends_with(".cfg") || name.ends_with(".hash");
}

// Data files know their assembly by its tag alone. Where the folder can't be written, the assembly is found by its
// name.
void write_hash(const std::string& folder, const std::string& assembly) {
    const std::string path = folder + "/" + std::to_string(assembly_tag(assembly)) + ".hash";
    if (file_exists(path)) return;
    try {
        OutputFile file(path);
        file.write(assembly);
        file.commit();
    } catch (const Error&) {
        return;
    }
}

std::vector<std::string> paths_of(const std::string& folder, const std::vector<std::string>& names) {
    const std::string begin = folder + "/";
    std::vector<std::string> paths;
    for (const std::string& name : names)
        if (std::string path = std::string(begin).append(name); file_exists(path)) paths.push_back(std::move(path));
    return paths;
}

// What is optional is asked for where something else was missing, too: a name whose files are here asks for nothing.
void bring_missing(Fetcher& fetcher, std::vector<std::string> wanted, const std::vector<std::string>& optional) {
    const bool is_whole = std::all_of(wanted.begin(), wanted.end(), [&](const std::string& name) {
        return file_exists(fetcher.folder() + "/" + name);
    });
    if (is_whole) return;
    wanted.insert(wanted.end(), optional.begin(), optional.end());
    fetcher.bring_all(wanted);
}

// Of an assembly whose chrom.sizes is here.
std::vector<std::string> fetch_assembly(Fetcher& fetcher, const std::string& name) {
    bring_missing(fetcher, {name + ".2bit"}, {name + ".chromAlias.txt"});
    if (!file_exists(fetcher.folder() + "/" + name + ".2bit"))
        throw Error("no " + name + ".2bit in " + fetcher.folder() + fetcher.where_else());
    write_hash(fetcher.folder(), name);
    return paths_of(fetcher.folder(), {name + ".2bit", name + ".chrom.sizes", name + ".chromAlias.txt",
                                       std::to_string(assembly_tag(name)) + ".hash"});
}

// Of an annotation whose cfg is here. The assembly's chrom.sizes may be missing where the remote does not have it: the
// tables can be read all the same.
std::vector<std::string> fetch_annotation(Fetcher& fetcher, const std::string& name) {
    const std::string dganno = name + ".v22.dganno";
    const std::string assembly = assembly_of_cfg(fetcher.folder() + "/" + name + ".cfg");
    const std::vector<std::string> ranks = {"appris." + name + ".v7.pkl", "mane." + name + ".v1.pkl"};
    bring_missing(fetcher, {dganno, assembly + ".chrom.sizes"}, ranks);
    if (!file_exists(fetcher.folder() + "/" + dganno))
        throw Error("no " + dganno + " in " + fetcher.folder() + fetcher.where_else());
    std::vector<std::string> paths = paths_of(fetcher.folder(), {name + ".cfg", dganno, ranks[0], ranks[1]});
    if (!file_exists(fetcher.folder() + "/" + assembly + ".chrom.sizes")) return paths;
    const std::vector<std::string> own = fetch_assembly(fetcher, assembly);
    paths.insert(paths.end(), own.begin(), own.end());
    return paths;
}

}  // namespace

std::vector<std::string> fetch(Fetcher& fetcher, const std::string& name) {
    require_file_name(name);
    const auto is_here = [&](const std::string& file) { return file_exists(fetcher.folder() + "/" + file); };
    if (is_file_name(name) || is_here(name)) {
        if (!fetcher.bring(name)) throw Error("no file " + name + " in " + fetcher.folder() + fetcher.where_else());
        return {fetcher.folder() + "/" + name};
    }
    if (is_here(name + ".chrom.sizes")) return fetch_assembly(fetcher, name);
    if (is_here(name + ".cfg")) return fetch_annotation(fetcher, name);
    if (fetcher.bring(name + ".chrom.sizes")) return fetch_assembly(fetcher, name);
    if (fetcher.bring(name + ".cfg")) return fetch_annotation(fetcher, name);
    if (fetcher.bring(name)) return {fetcher.folder() + "/" + name};
    throw_no_genome(name, fetcher.folder(), &fetcher);
}

std::string fetch_main_file(Fetcher& fetcher, const std::string& name) {
    require_file_name(name);
    const auto is_here = [&](const std::string& file) { return file_exists(fetcher.folder() + "/" + file); };
    const bool is_file = is_file_name(name) || is_here(name);
    std::string file = name;
    if (!is_file && (is_here(name + ".chrom.sizes") || is_here(name + ".2bit")))
        file += ".2bit";
    else if (!is_file && is_here(name + ".cfg"))
        file += ".v22.dganno";
    else if (!is_file)
        return fetch(fetcher, name).at(is_here(name + ".cfg") ? 1 : 0);
    if (!fetcher.bring(file)) throw Error("no file " + file + " in " + fetcher.folder() + fetcher.where_else());
    return fetcher.folder() + "/" + file;
}

}  // namespace gk::store
