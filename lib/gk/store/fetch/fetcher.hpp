// The data folder and the remote behind it: files that are missing here come from there (gk/store/FORMAT.md#remotes).
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "gk/store/data_folder.hpp"
#include "gk/store/fetch/download.hpp"
#include "gk/store/remote/remote.hpp"

namespace gk::store {

struct FetchSettings {
    std::string folder;    ///< the data folder; made when a file comes
    std::string bucket;    ///< as for `open_remote`
    bool sign = false;     ///< with the user's credentials
    bool offline = false;  ///< nothing is asked for
    DownloadTalk talk;
    FileCheck check{};  ///< of files that came
    /// The command that builds a published genome, for messages; empty where there is none.
    std::function<std::string(const std::string& genome)> builder{};
};

/// Safe for threads. Opens the remote when it is first needed.
class Fetcher final : public FileSource {
public:
    explicit Fetcher(FetchSettings settings) : settings_(std::move(settings)) {}

    bool bring(const std::string& name) override;
    void bring_all(const std::vector<std::string>& names) override;
    std::string where_else() override;
    std::string remedy(const std::string& genome) override;

    const std::string& folder() const { return settings_.folder; }
    bool is_offline() const { return settings_.offline; }
    /// The remote. Throws UsageError for a bucket that can't be one, and Error when offline.
    Remote& remote();

private:
    bool is_known_to_be_missing(const std::string& name);

    FetchSettings settings_;
    std::atomic<bool> has_made_folder_ = false;
    std::mutex mutex_;
    std::unique_ptr<Remote> remote_;
    std::set<std::string> missing_;
    std::set<std::string> denied_;
};

/// Brings all files of an assembly, of an annotation and its assembly, or a file of that name, as far as they are not
/// here, and returns their paths. Throws Error where there is no such thing.
std::vector<std::string> fetch(Fetcher& fetcher, const std::string& name);

/// The path of what a name stands for first of all: the 2bit of an assembly, the tables of an annotation, a file.
/// Brings it if need be. Throws Error where there is no such thing.
std::string fetch_main_file(Fetcher& fetcher, const std::string& name);

/// Calls `work(i)` for 0 to `count`, several at once. What one throws first ends it, and is thrown when all have ended.
void at_once(std::size_t count, const std::function<void(std::size_t)>& work);

}  // namespace gk::store
