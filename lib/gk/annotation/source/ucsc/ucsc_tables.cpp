#include "gk/annotation/source/ucsc/ucsc_tables.hpp"

#include <filesystem>
#include <limits>

#include "gk/base/error.hpp"

namespace gk::annotation {
namespace {

using io::BadRecord;
using io::Reason;

constexpr std::int32_t most_exons = 65535;

std::string table_path(const std::string& folder, const std::string& name) {
    for (const char* extension : {".txt.gz", ".txt"}) {
        std::string path = folder;
        path.append("/").append(name).append(extension);
        if (std::filesystem::exists(path)) return path;
    }
    throw Error("there is neither " + name + ".txt.gz nor " + name + ".txt in " + folder);
}

// As many columns as GenomeKit asks for; an empty last one is no matter, since none of the last ones is used.
std::optional<BadRecord> split(std::string_view line, std::span<std::string_view> columns) {
    if (!split_columns(line, columns) && (line.empty() || columns.back().data() != line.data() + line.size()))
        return too_few_columns(line, columns.size());
    return std::nullopt;
}

// A value of an exon list, which is the rest of the list when it is the last that is wanted.
std::optional<BadRecord> next_value(std::string_view& list, bool is_last, std::string_view what, std::int32_t count,
                                    std::int32_t& value) {
    const std::size_t comma = is_last ? std::string_view::npos : list.find(',');
    if (!is_last && comma == std::string_view::npos)
        return BadRecord{Reason::malformed,
                         "the list of exon " + std::string(what) + " has fewer values than " + std::to_string(count)};
    const std::string_view text = list.substr(0, comma);
    const NumberFault fault = parse_source_integer(text, value);
    if (fault != NumberFault::none) return bad_number(fault, "the exon " + std::string(what) + " value", text);
    if (!is_last) list.remove_prefix(comma + 1);
    return std::nullopt;
}

}  // namespace

UcscPaths::UcscPaths(const std::string& folder)
    : links(table_path(folder, "refLink")), genes(table_path(folder, "refGene")) {}

UcscTables::UcscTables(UcscText links, UcscText genes, const SourceContext& context, io::OnBad on_bad,
                       io::Output* rejects, BuildReport& report)
    : context_(context), on_bad_(on_bad), rejects_(rejects), report_(report), placer_(context) {
    for_each_row(links, [this](std::string_view line, std::uint64_t) { return read_link(line); });
    for_each_row(genes, [this](std::string_view line, std::uint64_t number) { return read_transcript(line, number); });
}

void UcscTables::for_each_row(const UcscText& table, const Use& use) {
    io::Chunk chunk;
    io::BadRecords bad_rows(table.file, on_bad_, rejects_, report_.account);
    while (table.lines.next(chunk)) {
        for_each_line(chunk, [&](std::string_view raw, std::uint64_t number) {
            const std::string_view line = without_line_end(raw);
            ++report_.account.read;
            auto bad = has_nul(line) ? nul_character() : use(line, number);
            if (!bad) return;
            reject_row(bad_rows, *bad, line, number);
        });
    }
}

std::optional<BadRecord> UcscTables::read_link(std::string_view line) {
    std::array<std::string_view, 8> columns;
    if (auto bad = split(line, columns)) return bad;
    const auto known = links_.find(columns[2]);
    if (known != links_.end() && !known->second.gene_name.empty())
        return BadRecord{Reason::refused,
                         "the transcript '" + std::string(columns[2]) + "' is in refLink twice (duplicate)"};
    const UcscLink link{texts_.keep(columns[0]), texts_.keep(columns[1]), texts_.keep(columns[3]),
                        texts_.keep(columns[6])};
    if (known != links_.end())
        known->second = link;
    else
        links_.emplace(texts_.keep(columns[2]), link);
    return std::nullopt;
}

std::optional<BadRecord> UcscTables::read_transcript(std::string_view line, std::uint64_t number) {
    std::array<std::string_view, 16> columns;
    if (auto bad = split(line, columns)) return bad;
    UcscTranscript row;
    row.line = number;
    OddBits odd = 0;
    if (auto bad = placer_.place(columns[2], columns[4], columns[5], columns[3], 0, row.head, odd)) {
        if (bad->reason == Reason::unknown_chromosome) report_.account.unknown_chromosome(columns[2]);
        return bad;
    }
    ++report_.account.known_chromosome;
    std::int32_t exon_count = 0;
    const std::array<std::pair<std::string_view, std::int32_t*>, 3> numbers = {
        {{columns[6], &row.cds_start}, {columns[7], &row.cds_end}, {columns[8], &exon_count}}};
    for (const auto& [text, value] : numbers)
        if (const auto fault = parse_source_integer(text, *value); fault != NumberFault::none)
            return bad_number(fault, "the value", text);
    if (exon_count <= 0 || exon_count > most_exons)
        return BadRecord{Reason::malformed, "the exon count " + std::to_string(exon_count) + " is not from 1 to " +
                                                std::to_string(most_exons)};
    const std::string_view accession = columns[1];
    if (accession.size() <= 3 || accession[2] != '_' || (accession[1] != 'M' && accession[1] != 'R'))
        return BadRecord{Reason::malformed,
                         "the accession '" + std::string(accession) + "' is not of the form NM_1 or NR_1"};
    const auto link = links_.find(accession);
    if (link == links_.end())
        return BadRecord{Reason::refused, "the transcript '" + std::string(accession) + "' is not in refLink"};
    row.accession = link->first;
    row.link = &link->second;
    row.exon_count = static_cast<std::uint32_t>(exon_count);
    row.first_exon = exons_.size();
    if (auto bad = read_exons(columns[9], columns[10], exon_count)) {
        exons_.resize(row.first_exon);
        return bad;
    }
    report_odd_coordinates(odd, number, report_);
    if (on_bad_ != io::OnBad::fail) row.text = texts_.keep(line);
    transcripts_.push_back(row);
    return std::nullopt;
}

std::optional<BadRecord> UcscTables::read_exons(std::string_view starts, std::string_view ends, std::int32_t count) {
    // GenomeKit takes a list without its last character, whatever that is; of nothing it takes what is in memory.
    for (const auto& [list, what] : {std::pair{&starts, "starts"}, std::pair{&ends, "ends"}}) {
        if (list->size() < 2)
            return BadRecord{Reason::malformed, "the list of exon " + std::string(what) + " is empty"};
        list->remove_suffix(1);
    }
    for (std::int32_t i = 0; i < count; ++i) {
        std::int32_t start = 0;
        std::int32_t end = 0;
        if (auto bad = next_value(starts, i + 1 == count, "starts", count, start)) return bad;
        if (auto bad = next_value(ends, i + 1 == count, "ends", count, end)) return bad;
        if (end == std::numeric_limits<std::int32_t>::min())
            return bad_number(NumberFault::overflow, "the exon end", std::to_string(end));
        exons_.emplace_back(start, end);
    }
    return std::nullopt;
}

}  // namespace gk::annotation
