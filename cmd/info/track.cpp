#include "cmd/info/track.hpp"

#include <charconv>
#include <cmath>
#include <utility>

#include "cmd/options/genome_options.hpp"
#include "gk/base/error.hpp"
#include "gk/base/half.hpp"
#include "gk/bigwig/bigwig_check.hpp"
#include "gk/io/row_text.hpp"
#include "gk/store/file_kind.hpp"
#include "gk/track/gtrack.hpp"
#include "gk/track/gtrack_check.hpp"

namespace gk::cmd {
namespace {

// JSON has no NaN and no infinities.
InfoJson number(double value) {
    if (std::isnan(value)) return nullptr;
    if (std::isinf(value)) return value < 0 ? "-inf" : "inf";
    constexpr double largest_whole = 1 << 24;
    const bool negative_zero = value == 0 && std::signbit(value);
    if (std::abs(value) < largest_whole && value == std::trunc(value) && !negative_zero)
        return static_cast<std::int64_t>(value);
    return value;
}

InfoJson number(float value) {
    if (!std::isfinite(value)) return number(static_cast<double>(value));
    // The shortest text of a float32 is that of this double, too.
    char text[io::real_text_room];
    double wide = 0;
    std::from_chars(text, io::write_real(text, value), wide);
    return number(wide);
}

InfoJson four_forms(const track::Quad& quad) {
    return {{"u8", quad.u8}, {"i8", quad.i8}, {"f16", number(float_of_half(quad.half))}, {"f32", number(quad.real)}};
}

InfoJson dictionary_of(const track::Gtrack& track) {
    if (!track.encoding().has_dictionary()) return nullptr;
    InfoJson numbers = InfoJson::array();
    const track::Dictionary& dictionary = track.header().dictionary;
    for (std::uint32_t i = 0; i < track.encoding().code_count(); ++i) numbers.push_back(number(dictionary.real(i)));
    return numbers;
}

void add_content(const track::Gtrack& track, InfoJson& json) {
    const track::Header& header = track.header();
    json["etype"] = std::string(track.encoding().name);
    json["dtype"] = std::string(name_of(track.encoding().default_dtype));
    json["dim"] = header.dim;
    json["resolution"] = header.resolution;
    json["stranded"] = header.is_stranded;
    json["default"] = four_forms(header.default_value);
    json["min"] = four_forms(header.min);
    json["max"] = four_forms(header.max);
    json["dictionary"] = dictionary_of(track);
    std::uint64_t positions = 0;
    std::uint64_t blocks = 0;
    for (const track::BlockIndex& section : track.sections()) {
        blocks += section.size();
        if (track.encoding().is_mask()) continue;
        for (std::uint32_t i = 0; i < section.size(); ++i)
            positions += static_cast<std::uint64_t>(std::int64_t{section.end(i)} - section.start(i));
    }
    json["data_size"] = positions;
    json["index_size"] = blocks;
    json["sections"] = track.sections().size();
}

std::vector<std::string> problems_of(const track::Gtrack& track, const std::string& assembly,
                                     const cli::Context& context) {
    const auto genome = known_genome(assembly, context);
    return gtrack_problems(track, genome ? &genome->names() : nullptr);
}

Info describe_gtrack(const std::string& path, bool is_stored, bool check, const cli::Context& context) {
    Info info;
    InfoJson content;
    for (const char* key : {"etype", "dtype", "dim", "resolution", "stranded", "default", "min", "max", "dictionary",
                            "data_size", "index_size", "sections"})
        content[key] = nullptr;
    InfoJson version;
    std::string assembly;
    std::optional<std::uint64_t> tag;
    std::vector<std::string> problems;
    try {
        const track::Gtrack track(path);
        version = track::gtrack_format.version;
        add_content(track, content);
        tag = track.header().assembly_tag;
        assembly = known_assembly(*tag, context, is_stored);
        if (check) problems = problems_of(track, assembly, context);
    } catch (const DataError& error) {
        if (!check) throw;
        problems.emplace_back(error.what());
    }
    add_file_keys(info.document, path, "gtrack", version);
    add_assembly_keys(info.document, assembly, tag);
    if (check) add_problems(info, problems);
    info.document.update(content);
    return info;
}

InfoJson summary_of(const bigwig::BigWig& file) {
    if (!file.total_summary()) return nullptr;
    const bigwig::TotalSummary& total = *file.total_summary();
    return {{"covered", total.covered_bases},
            {"min", number(total.min)},
            {"max", number(total.max)},
            {"sum", number(total.sum)},
            {"sum_squares", number(total.sum_squares)}};
}

void add_content(const bigwig::BigWig& file, InfoJson& json) {
    json["byte_order"] = file.byte_swapped() ? "big" : "little";
    json["compressed"] = file.compressed();
    std::uint64_t bases = 0;
    for (const bigwig::Chromosome& chromosome : file.chromosomes()) bases += chromosome.size;
    json["num_chroms"] = file.chromosomes().size();
    json["num_bases"] = bases;
    json["blocks"] = file.blocks().size();
    json["zoom_levels"] = InfoJson::array();
    for (const bigwig::ZoomLevel& level : file.zoom_levels()) json["zoom_levels"].push_back(level.reduction);
    json["summary"] = summary_of(file);
}

Info describe_bigwig(const std::string& path, bool check) {
    Info info;
    InfoJson content;
    for (const char* key : {"byte_order", "compressed", "num_chroms", "num_bases", "blocks", "zoom_levels", "summary"})
        content[key] = nullptr;
    if (check) content["items"] = nullptr;
    InfoJson version;
    std::vector<std::string> problems;
    try {
        const bigwig::BigWig file(path);
        version = file.version();
        add_content(file, content);
        if (check) {
            bigwig::BigWigCheck found = bigwig::check_bigwig(file);
            content["items"] = found.items;
            problems = std::move(found.problems);
        }
    } catch (const DataError& error) {
        if (!check) throw;
        problems.emplace_back(error.what());
    }
    add_file_keys(info.document, path, "bigwig", version);
    add_assembly_keys(info.document, "", {});
    if (check) add_problems(info, problems);
    info.document.update(content);
    return info;
}

}  // namespace

bool is_bigwig(const std::string& path) {
    const FileKind kind = kind_of_file(path);
    if (kind == FileKind::bigwig) return true;
    if (kind != FileKind::gtrack && kind != FileKind::unknown)
        throw Error("it is neither a gtrack nor a bigWig (" + path + ")");
    return false;
}

Info describe_track(const std::string& file, bool check, const cli::Context& context) {
    const std::string path = find_data_file(file, context.data_dir, context.source.get());
    return is_bigwig(path) ? describe_bigwig(path, check) : describe_gtrack(path, path != file, check, context);
}

}  // namespace gk::cmd
