// Runs a fuzz target once on each file of a folder: gk_fuzz_replay TARGET FOLDER.
#include <cstdio>
#include <filesystem>
#include <map>
#include <set>

#include "gk/base/text_file.hpp"
#include "target.hpp"

namespace {

std::map<std::string, gk::fuzz::OneInput>& targets() {
    static std::map<std::string, gk::fuzz::OneInput> all;
    return all;
}

}  // namespace

gk::fuzz::Registration::Registration(const char* name, OneInput one_input) {
    targets().emplace(name, one_input);
}

int main(int argc, char** argv) {
    if (argc != 3 || !targets().contains(argv[1])) {
        std::fputs("usage: gk_fuzz_replay TARGET FOLDER\n", stderr);
        return 2;
    }
    std::set<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(argv[2])) files.insert(entry.path().string());
    for (const std::string& file : files) {
        // Said first: a finding ends the process.
        std::printf("%s\n", file.c_str());
        std::fflush(stdout);
        const gk::fuzz::ExactCopy content(gk::read_file(file));
        targets().at(argv[1])(content.view());
    }
    if (files.empty()) std::fprintf(stderr, "no files in %s\n", argv[2]);
    return files.empty() ? 1 : 0;
}
