// A command of the user's that gets and puts data files (gk/store/FORMAT.md#commands).
#pragma once

#include <string>
#include <vector>

#include "gk/store/remote/remote.hpp"

namespace gk::store {

class DataCommand final : public Remote {
public:
    /// `gk-data-NAME`, looked for on PATH when it is needed.
    explicit DataCommand(const std::string& name) : command_("gk-data-" + name) {}

    std::string place() const override { return command_; }
    Answer get(const std::string& name, const Resume& resume, FileSink& sink) override;
    std::optional<RemoteFile> look(const std::string& name) override;
    std::vector<RemoteFile> list() override;
    void put(const std::string& name, std::string_view content, const Metadata& metadata,
             const std::function<void(std::uint64_t)>& sent) override;

private:
    struct Ended {
        int code;
        std::string output;
    };
    /// `name`: of the file that it is about, for messages.
    Ended run(const std::vector<std::string>& arguments, const std::string& name) const;

    std::string command_;
};

}  // namespace gk::store
