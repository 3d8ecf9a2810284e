#include "gk/store/fetch/genome_list.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <string_view>
#include <tuple>

#include "gk/base/error.hpp"
#include "gk/base/fields.hpp"
#include "gk/base/text_file.hpp"
#include "gk/store/remote/patience.hpp"

namespace gk::store {
namespace {

// A small file of the remote.
class TextSink final : public FileSink {
public:
    void begin(const RemoteFile&, std::uint64_t) override { text_.clear(); }
    void write(std::string_view bytes) override {
        if (text_.size() < most_bytes) text_ += bytes;
    }
    const std::string& text() const { return text_; }

private:
    static constexpr std::size_t most_bytes = 1 << 20;
    std::string text_;
};

// What a cfg says, and nothing where it says it wrongly: a list is no place to complain.
std::string assembly_in(std::string_view cfg) {
    for (const std::string& line : split_lines(cfg))
        if (line.starts_with("refg="))
            return without_control_characters(std::string(trimmed(std::string_view(line).substr(5))));
    return {};
}

class GenomeList {
public:
    /// Names that no file of the folder can have are passed over.
    void add(const std::string& file, bool is_remote) {
        if (file.starts_with('.') || file.find('/') != std::string::npos || without_control_characters(file) != file)
            return;
        for (const std::string_view suffix : {".2bit", ".chrom.sizes", ".cfg"}) {
            if (!file.ends_with(suffix) || file.size() == suffix.size()) continue;
            const bool is_annotation = suffix == ".cfg";
            const std::string name = file.substr(0, file.size() - suffix.size());
            ListedGenome& genome = genomes_[{name, is_annotation}];
            genome.name = name;
            genome.is_annotation = is_annotation;
            if (!is_annotation) genome.assembly = name;
            (is_remote ? genome.is_remote : genome.is_local) = true;
        }
    }

    std::vector<ListedGenome> sorted() const {
        std::vector<ListedGenome> list;
        for (const auto& [key, genome] : genomes_) list.push_back(genome);
        std::sort(list.begin(), list.end(), [](const ListedGenome& a, const ListedGenome& b) {
            return std::tie(a.assembly, a.is_annotation, a.name) < std::tie(b.assembly, b.is_annotation, b.name);
        });
        return list;
    }

    std::vector<ListedGenome*> annotations() {
        std::vector<ListedGenome*> list;
        for (auto& [key, genome] : genomes_)
            if (genome.is_annotation) list.push_back(&genome);
        return list;
    }

private:
    std::map<std::pair<std::string, bool>, ListedGenome> genomes_;
};

std::string cfg_of_remote(Remote& remote, const std::string& name) {
    TextSink sink;
    ask_patiently("can't get " + name + " from " + remote.place(), [&] { return remote.get(name, {}, sink); });
    return sink.text();
}

}  // namespace

std::vector<ListedGenome> list_genomes(Fetcher& fetcher, bool with_local, bool with_remote) {
    GenomeList list;
    std::error_code none;
    if (with_local)
        for (const auto& entry : std::filesystem::directory_iterator(fetcher.folder(), none))
            list.add(entry.path().filename().string(), false);
    if (with_remote)
        for (const RemoteFile& file :
             ask_patiently("can't list " + fetcher.remote().place(), [&] { return fetcher.remote().list(); }))
            list.add(file.name, true);
    const std::vector<ListedGenome*> annotations = list.annotations();
    at_once(annotations.size(), [&](std::size_t i) {
        ListedGenome& annotation = *annotations[i];
        const std::string file = annotation.name + ".cfg";
        const std::string path = fetcher.folder() + "/" + file;
        annotation.assembly = assembly_in(file_exists(path) ? read_file(path) : cfg_of_remote(fetcher.remote(), file));
    });
    return list.sorted();
}

}  // namespace gk::store
