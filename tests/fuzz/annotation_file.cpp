// The way from files to annotations and tables of transcripts: what is read from a file, in chunks of any size, by
// several threads, becomes what the text in memory becomes; and what is written into a file is the same bytes.
#include <unistd.h>

#include <cstdlib>
#include <fstream>

#include "gk/annotation/source/ucsc/ucsc_source.hpp"
#include "gk/base/output_file.hpp"
#include "gk/io/input.hpp"
#include "support/annotation_text.hpp"
#include "support/transcript_table.hpp"
#include "support/ucsc_texts.hpp"

namespace {

using gk::annotation::BuildReport;
using gk::annotation::Draft;
using gk::annotation::Source;
using gk::annotation::SourceContext;
using gk::fuzz::Built;
using gk::fuzz::MemoryFile;
using gk::fuzz::require;

/// A folder for the two tables of UCSC, in memory, gone with the process.
class Tables {
public:
    Tables() {
        require(mkdtemp(folder_.data()) != nullptr, "there is room for a folder");
        for (const char* name : {"refLink", "refGene"}) paths_.push_back(folder_ + "/" + name + ".txt");
    }
    ~Tables() {
        for (const std::string& path : paths_) unlink(path.c_str());
        rmdir(folder_.c_str());
    }
    Tables(const Tables&) = delete;
    Tables& operator=(const Tables&) = delete;

    const std::string& write(const gk::fuzz::UcscTexts& texts) const {
        std::ofstream(paths_[0], std::ios::binary) << texts.links;
        std::ofstream(paths_[1], std::ios::binary) << texts.genes;
        return folder_;
    }

private:
    std::string folder_ = "/dev/shm/gk-fuzz-XXXXXX";
    std::vector<std::string> paths_;
};

// Compressed input is the target `input`'s.
bool is_compressed(std::string_view text) {
    return text.starts_with('\x1f');
}

void check_written(gk::io::ChunkSource& lines, Source source, const Built& built) {
    const SourceContext context(gk::fuzz::small_genome(), source, false);
    BuildReport report;
    gk::io::BadRecords bad_rows("file", gk::io::OnBad::skip, nullptr, report.account);
    Draft draft;
    const auto read = source == Source::generic ? gk::annotation::read_generic : gk::annotation::read_gencode;
    read(lines, 1, context, bad_rows, report, draft);
    gk::OutputFile file("/dev/shm/gk-fuzz.dganno");
    write_dganno(std::move(draft), file, 2);
    file.flush();
    const gk::MappedFile map(gk::fuzz::path_of(file.fd()));
    require(std::string_view(reinterpret_cast<const char*>(map.bytes().data()), map.bytes().size()) == built.bytes,
            "a file has the bytes that are made in memory");
}

// A byte of options, one for the size of chunks, and GFF3 or GTF.
void check_text(std::string_view data, Source source) {
    gk::fuzz::Choices choices(data);
    const std::uint8_t bits = choices.next();
    const std::size_t chunk_size = choices.next();
    const std::string_view text = choices.rest();
    if (is_compressed(text)) return;
    gk::io::TextLines whole(text);
    const Built built = gk::fuzz::build_text(whole, source, bits, 1);
    gk::io::TextLines chunks(text, chunk_size);
    require(gk::fuzz::build_text(chunks, source, bits, 2) == built, "chunks and threads change nothing");
    const MemoryFile file(text);
    gk::io::Input input(file.path());
    gk::io::LineSource lines(input);
    require(gk::fuzz::build_text(lines, source, bits, 2) == built, "a file is its text");
    if (source == Source::ncbi_refseq || (bits & 3) != 2) return;
    gk::io::TextLines again(text);
    check_written(again, source, built);
}

// A byte of options, and UCSC's tables.
void check_ucsc(std::string_view data) {
    static const Tables tables;
    gk::fuzz::Choices choices(data);
    const auto on_bad = (choices.next() & 2) != 0 ? gk::io::OnBad::skip : gk::io::OnBad::fail;
    const gk::fuzz::UcscTexts texts(choices.rest());
    if (is_compressed(texts.links) || is_compressed(texts.genes)) return;
    const SourceContext context(gk::fuzz::small_genome(), Source::ucsc_refseq, false);
    const std::string& folder = tables.write(texts);
    const Built from_files = gk::fuzz::build([&](Draft& draft, BuildReport& report) {
        const std::string path = read_ucsc(folder, context, on_bad, nullptr, report, draft);
        require(path == folder + "/refGene.txt", "the report is of refGene");
    });
    const Built in_memory = gk::fuzz::build([&](Draft& draft, BuildReport& report) {
        gk::io::TextLines links(texts.links);
        gk::io::TextLines genes(texts.genes);
        read_ucsc({links, folder + "/refLink.txt"}, {genes, folder + "/refGene.txt"}, context, on_bad, nullptr, report,
                  draft);
    });
    require(from_files == in_memory, "tables in files are their texts");
}

// A byte that chooses, and a table of APPRIS or MANE.
void check_transcript_table(std::string_view data) {
    gk::fuzz::Choices choices(data);
    const std::uint8_t bits = choices.next();
    const std::string_view text = choices.rest();
    if (is_compressed(text)) return;
    const auto on_bad = bits % 2 == 1 ? gk::io::OnBad::skip : gk::io::OnBad::fail;
    const auto table = gk::fuzz::transcript_table(bits / 2);
    const MemoryFile file(text);
    gk::io::Input input(file.path());
    gk::io::LineSource from_file(input);
    gk::io::TextLines in_memory(text);
    require(build_table(from_file, table, on_bad) == build_table(in_memory, table, on_bad), "a table is its text");
}

// A byte that says what follows.
void one_input(std::string_view data) {
    gk::fuzz::Choices choices(data);
    switch (choices.next() % 5) {
        case 0:
            return check_text(choices.rest(), Source::gencode);
        case 1:
            return check_text(choices.rest(), Source::ncbi_refseq);
        case 2:
            return check_text(choices.rest(), Source::generic);
        case 3:
            return check_ucsc(choices.rest());
        default:
            return check_transcript_table(choices.rest());
    }
}

}  // namespace

GK_FUZZ_TARGET(annotation_file, one_input);
