// UCSC's refLink and refGene tables, built into annotations.
#include <unistd.h>

#include <cstdlib>
#include <fstream>

#include "gk/annotation/source/ucsc/ucsc_source.hpp"
#include "support/annotation_draft.hpp"

namespace {

using gk::annotation::Source;
using gk::annotation::SourceContext;

/// A folder for the two tables, in memory, gone with the process.
class Tables {
public:
    Tables() {
        gk::fuzz::require(mkdtemp(folder_.data()) != nullptr, "there is room for a folder");
        for (const char* name : {"refLink", "refGene"}) paths_.push_back(folder_ + "/" + name + ".txt");
    }
    ~Tables() {
        for (const std::string& path : paths_) unlink(path.c_str());
        rmdir(folder_.c_str());
    }
    Tables(const Tables&) = delete;
    Tables& operator=(const Tables&) = delete;

    const std::string& write(std::string_view link, std::string_view gene) const {
        std::ofstream(paths_[0], std::ios::binary) << link;
        std::ofstream(paths_[1], std::ios::binary) << gene;
        return folder_;
    }

private:
    std::string folder_ = "/dev/shm/gk-fuzz-XXXXXX";
    std::vector<std::string> paths_;
};

// A byte of options, refLink, a line of `@@`, and refGene.
void one_input(std::string_view data) {
    static const Tables tables;
    gk::fuzz::Choices choices(data);
    const std::uint8_t bits = choices.next();
    const std::string_view text = choices.rest();
    constexpr std::string_view separator = "@@\n";
    const std::size_t at = std::min(text.find(separator), text.size());
    if (text.starts_with('\x1f')) return;  // compressed input is the target `input`'s
    const std::string_view gene = at == text.size() ? std::string_view() : text.substr(at + separator.size());
    if (gene.starts_with('\x1f')) return;
    const std::string& folder = tables.write(text.substr(0, at), gene);
    const auto build = [&] {
        return gk::fuzz::build([&](gk::annotation::Draft& draft, gk::annotation::BuildReport& report) {
            const auto on_bad = (bits & 2) != 0 ? gk::io::OnBad::skip : gk::io::OnBad::fail;
            const SourceContext context(gk::fuzz::small_genome(), Source::ucsc_refseq, (bits & 1) != 0);
            gk::annotation::read_ucsc(folder, context, on_bad, nullptr, report, draft);
        });
    };
    gk::fuzz::check_built(build());
}

}  // namespace

GK_FUZZ_TARGET(refgene, one_input);
