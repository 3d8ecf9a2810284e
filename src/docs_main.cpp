// gk_docs [--check] DIR: the man pages and completion scripts of DIR, and the part of its README about other programs,
// written anew or compared with what they should be.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>

#include "cli/completion.hpp"
#include "cli/habits/habits.hpp"
#include "cli/manpage.hpp"
#include "cmd/commands.hpp"

namespace {

namespace fs = std::filesystem;

/// Path below DIR -> content.
using Documents = std::map<std::string, std::string>;

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

/// README with what stands between its two marks made anew.
std::string readme_of(const fs::path& root) {
    constexpr std::string_view begin = "<!-- habits: ./dev docs writes this table -->\n";
    constexpr std::string_view end = "<!-- end of habits -->\n";
    std::string text = read(root / "README.md");
    const std::size_t from = text.find(begin);
    const std::size_t to = text.find(end);
    if (from == std::string::npos || to == std::string::npos || to < from)
        throw std::runtime_error("README.md lacks the marks of the habits of others");
    return text.replace(from + begin.size(), to - from - begin.size(), gk::cli::habits_markdown());
}

Documents make_documents(const fs::path& root) {
    using gk::cli::Shell;
    const auto commands = gk::cmd::all_commands();
    Documents documents;
    documents["man/gk.1"] = gk::cli::general_manpage(commands);
    for (const auto& command : commands)
        documents["man/" + gk::cli::manpage_name(command) + ".1"] = gk::cli::command_manpage(command);
    documents["completions/gk.bash"] = gk::cli::completion_script(Shell::bash, commands);
    documents["completions/_gk"] = gk::cli::completion_script(Shell::zsh, commands);
    documents["completions/gk.fish"] = gk::cli::completion_script(Shell::fish, commands);
    documents["README.md"] = readme_of(root);
    return documents;
}

void write(const fs::path& root, const Documents& documents) {
    for (const auto& [name, content] : documents) {
        fs::create_directories((root / name).parent_path());
        std::ofstream file(root / name, std::ios::binary);
        file << content;
        file.close();
        if (!file) throw std::runtime_error("cannot write " + (root / name).string());
    }
}

/// Returns how many files are not as they should be.
int check(const fs::path& root, const Documents& documents) {
    int faults = 0;
    const auto report = [&faults](const std::string& name, const char* fault) {
        std::cerr << "gk_docs: " << name << " is " << fault << "; build the target docs\n";
        ++faults;
    };
    for (const auto& [name, content] : documents) {
        if (!fs::exists(root / name))
            report(name, "missing");
        else if (read(root / name) != content)
            report(name, "stale");
    }
    for (const std::string folder : {"man", "completions"}) {
        if (!fs::is_directory(root / folder)) continue;
        for (const auto& entry : fs::directory_iterator(root / folder)) {
            const std::string name = folder + "/" + entry.path().filename().string();
            if (documents.count(name) == 0) report(name, "superfluous");
        }
    }
    return faults;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    const bool checks = !words.empty() && words.front() == "--check";
    if (words.size() != (checks ? 2U : 1U)) {
        std::cerr << "usage: gk_docs [--check] DIR\n";
        return 2;
    }
    try {
        const Documents documents = make_documents(words.back());
        if (checks) return check(words.back(), documents) == 0 ? 0 : 1;
        write(words.back(), documents);
    } catch (const std::exception& error) {
        std::cerr << "gk_docs: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
