#include "gk/annotation/source/primary_first.hpp"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <span>

#include "gk/base/error.hpp"
#include "gk/base/output_file.hpp"

namespace gk::annotation {
namespace {

constexpr std::size_t longest_run = std::size_t{256} << 10;
constexpr std::size_t write_size = std::size_t{1} << 20;

constexpr std::array<std::string_view, 25> ucsc_names = {
    "chr1",  "chr2",  "chr3",  "chr4",  "chr5",  "chr6",  "chr7",  "chr8",  "chr9",  "chr10", "chr11", "chr12", "chr13",
    "chr14", "chr15", "chr16", "chr17", "chr18", "chr19", "chr20", "chr21", "chr22", "chrX",  "chrY",  "chrM"};
constexpr std::array<std::string_view, 25> ensembl_names = {"1",  "2",  "3",  "4",  "5",  "6",  "7",  "8",  "9",
                                                            "10", "11", "12", "13", "14", "15", "16", "17", "18",
                                                            "19", "20", "21", "22", "X",  "Y",  "MT"};

constexpr std::array<std::string_view, 24> hg19 = {
    "NC_000001.10", "NC_000002.11", "NC_000003.11", "NC_000004.11", "NC_000005.9",  "NC_000006.11",
    "NC_000007.13", "NC_000008.10", "NC_000009.11", "NC_000010.10", "NC_000011.9",  "NC_000012.11",
    "NC_000013.10", "NC_000014.8",  "NC_000015.9",  "NC_000016.9",  "NC_000017.10", "NC_000018.9",
    "NC_000019.9",  "NC_000020.10", "NC_000021.8",  "NC_000022.10", "NC_000023.10", "NC_000024.9"};
constexpr std::array<std::string_view, 24> hg38 = {
    "NC_000001.11", "NC_000002.12", "NC_000003.12", "NC_000004.12", "NC_000005.10", "NC_000006.12",
    "NC_000007.14", "NC_000008.11", "NC_000009.12", "NC_000010.11", "NC_000011.10", "NC_000012.12",
    "NC_000013.11", "NC_000014.9",  "NC_000015.10", "NC_000016.10", "NC_000017.11", "NC_000018.10",
    "NC_000019.10", "NC_000020.11", "NC_000021.9",  "NC_000022.11", "NC_000023.11", "NC_000024.10"};
constexpr std::array<std::string_view, 21> mm10 = {
    "NC_000067.6", "NC_000068.7", "NC_000069.6", "NC_000070.6", "NC_000071.6", "NC_000072.6", "NC_000073.6",
    "NC_000074.6", "NC_000075.6", "NC_000076.6", "NC_000077.6", "NC_000078.6", "NC_000079.6", "NC_000080.6",
    "NC_000081.6", "NC_000082.6", "NC_000083.6", "NC_000084.6", "NC_000085.6", "NC_000086.7", "NC_000087.7"};
constexpr std::array<std::string_view, 21> mm39 = {
    "NC_000067.7", "NC_000068.8", "NC_000069.7", "NC_000070.7", "NC_000071.7", "NC_000072.7", "NC_000073.7",
    "NC_000074.7", "NC_000075.7", "NC_000076.7", "NC_000077.7", "NC_000078.7", "NC_000079.7", "NC_000080.7",
    "NC_000081.7", "NC_000082.7", "NC_000083.7", "NC_000084.7", "NC_000085.7", "NC_000086.8", "NC_000087.8"};
constexpr std::array<std::string_view, 21> mac_fas5 = {
    "NC_022272.1", "NC_022273.1", "NC_022274.1", "NC_022275.1", "NC_022276.1", "NC_022277.1", "NC_022278.1",
    "NC_022279.1", "NC_022280.1", "NC_022281.1", "NC_022282.1", "NC_022283.1", "NC_022284.1", "NC_022285.1",
    "NC_022286.1", "NC_022287.1", "NC_022288.1", "NC_022289.1", "NC_022290.1", "NC_022291.1", "NC_022292.1"};

struct NcbiSet {
    std::string_view assembly;
    std::span<const std::string_view> chromosomes;
    std::string_view mitochondrion;
};
// GenomeKit's recipes take hg19's mitochondrion to be UCSC's, NC_001807.4, and so must who wants the same bytes.
constexpr std::array<NcbiSet, 5> ncbi_sets = {{{"hg19", hg19, "NC_001807.4\t"},
                                               {"hg38", hg38, "NC_012920.1\t"},
                                               {"mm10", mm10, "NC_005089.1\t"},
                                               {"mm39", mm39, "NC_005089.1\t"},
                                               {"macFas5", mac_fas5, "NC_012670.1\t"}}};

// `hg38` and its patches `hg38.p14`.
bool is_version_of(std::string_view assembly, std::string_view base) {
    return assembly == base || (assembly.starts_with(base) && assembly[base.size()] == '.');
}

}  // namespace

PrimaryLines::PrimaryLines(Source source, std::string_view assembly) {
    if (source == Source::ucsc_refseq || source == Source::generic)
        throw UsageError("--primary-first does not go with --source " + std::string(source_name(source)));
    std::span<const std::string_view> names;
    if (source == Source::gencode) names = ucsc_names;
    if (source == Source::ensembl) names = ensembl_names;
    if (source == Source::ncbi_refseq) {
        for (const NcbiSet& set : ncbi_sets) {
            if (!is_version_of(assembly, set.assembly)) continue;
            names = set.chromosomes;
            mitochondrion_ = set.mitochondrion;
        }
        if (names.empty())
            throw UsageError("--primary-first: gk does not know the primary accessions of " + std::string(assembly) +
                             "; it knows those of hg19, hg38, mm10, mm39 and macFas5");
    }
    names_.insert(names.begin(), names.end());
}

bool PrimaryLines::contains(std::string_view line) const {
    const std::size_t tab = line.find('\t');
    if (mitochondrion_.empty()) return tab != std::string_view::npos && names_.contains(line.substr(0, tab));
    if (names_.contains(line.substr(0, tab)) || line.find(mitochondrion_) != std::string_view::npos) return true;
    // As in the recipes, an accession counts also where the column goes on behind it.
    if (!line.starts_with("NC_")) return false;
    for (std::size_t size = std::string_view("NC_000001.1").size(); size <= 12 && size < line.size(); ++size)
        if (names_.contains(line.substr(0, size))) return true;
    return false;
}

PrimaryFirstSource::~PrimaryFirstSource() {
    if (scratch_ >= 0) close(scratch_);
}

bool PrimaryFirstSource::next(io::Chunk& chunk) {
    return (!all_read_ && next_primary(chunk)) || next_of_others(chunk);
}

// A chunk is a run of consecutive lines, so that its lines have the right numbers.
bool PrimaryFirstSource::next_primary(io::Chunk& chunk) {
    chunk.text.clear();
    while (true) {
        if (at_ == read_.text.size()) {
            if (!chunk.text.empty()) return true;
            if (!source_.next(read_)) break;
            at_ = 0;
            number_ = read_.first_line;
        }
        const std::string_view rest = read_.text.view().substr(at_);
        const std::string_view line = rest.substr(0, rest.find('\n') + 1);
        const bool goes_first = primary_.contains(line);
        if (!goes_first && !chunk.text.empty()) return true;
        if (goes_first) {
            if (chunk.text.empty()) chunk.first_line = number_;
            chunk.text.append(line);
        } else {
            set_aside(line, number_);
        }
        at_ += line.size();
        ++number_;
    }
    all_read_ = true;
    return false;
}

void PrimaryFirstSource::set_aside(std::string_view line, std::uint64_t number) {
    const bool goes_on = !runs_.empty() && runs_.back().first_line + runs_.back().line_count == number &&
                         runs_.back().size < longest_run;
    if (!goes_on) runs_.push_back({.first_line = number, .offset = scratch_size_ + waiting_.size()});
    runs_.back().line_count += 1;
    runs_.back().size += line.size();
    waiting_.append(line);
    if (waiting_.size() >= write_size) write_waiting();
}

void PrimaryFirstSource::write_waiting() {
    if (scratch_ < 0) scratch_ = open_scratch_file(folder_);
    write_fully(scratch_, waiting_.data(), waiting_.size(), folder_);
    scratch_size_ += waiting_.size();
    waiting_.clear();
}

bool PrimaryFirstSource::next_of_others(io::Chunk& chunk) {
    if (next_run_ == runs_.size()) return false;
    const Run& run = runs_[next_run_++];
    chunk.first_line = run.first_line;
    chunk.text.clear();
    std::size_t left = run.size;
    std::uint64_t offset = run.offset;
    // A run may begin in the file and end among what was not written.
    while (left != 0 && offset < scratch_size_) {
        const auto here = static_cast<std::size_t>(std::min<std::uint64_t>(left, scratch_size_ - offset));
        const ssize_t got = pread(scratch_, chunk.text.room(here), here, static_cast<off_t>(offset));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) throw_errno("can't read back the lines that were set aside in " + folder_);
        chunk.text.added(static_cast<std::size_t>(got));
        offset += static_cast<std::uint64_t>(got);
        left -= static_cast<std::size_t>(got);
    }
    if (left != 0) chunk.text.append(waiting_.view().substr(static_cast<std::size_t>(offset - scratch_size_), left));
    return true;
}

}  // namespace gk::annotation
