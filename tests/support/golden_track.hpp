// Tracks of tests/golden/track: built from their calls, compared by canonical form, and asked.
#pragma once

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstring>
#include <limits>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "gk/base/half.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/genome/genome.hpp"
#include "gk/io/input.hpp"
#include "gk/track/build/item_feed.hpp"
#include "gk/track/build/track_builder.hpp"
#include "gk/track/gtrack.hpp"
#include "gk/track/source/bed_track_source.hpp"
#include "gk/track/source/bedgraph_source.hpp"
#include "gk/track/source/wig_source.hpp"
#include "support/temporary_folder.hpp"

namespace gk::testing {

using Json = nlohmann::json;

inline std::string golden_track(const std::string& name) {
    return golden("../track/" + name);
}

/// The lines of a file, plain or gzip.
inline std::vector<std::string> golden_lines(const std::string& path) {
    io::Input input(path);
    std::string text;
    std::vector<char> piece(std::size_t{1} << 16);
    while (const std::size_t n = input.read_some(piece.data(), piece.size())) text.append(piece.data(), n);
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    BOOST_REQUIRE(!lines.empty());
    return lines;
}

inline const Genome& toy_genome() {
    static const Genome genome(find_genome("toy", golden_track("assembly")));
    return genome;
}

inline float number_of(const Json& value) {
    if (!value.is_string()) return value.get<float>();
    const auto text = value.get<std::string>();
    constexpr float infinity = std::numeric_limits<float>::infinity();
    return text == "nan" ? std::numeric_limits<float>::quiet_NaN() : text == "-inf" ? -infinity : infinity;
}

/// Numbers as bytes of a type.
inline std::string bytes_of(const Json& values, track::Dtype dtype) {
    std::string bytes;
    const auto push = [&](auto value) { bytes.append(reinterpret_cast<const char*>(&value), sizeof value); };
    for (const Json& value : values) {
        if (dtype == track::Dtype::float32)
            push(number_of(value));
        else if (dtype == track::Dtype::float16)
            push(*half_of(number_of(value)));
        else
            push(static_cast<std::int8_t>(value.get<int>()));
    }
    return bytes;
}

inline track::build::TrackOptions options_of(const Json& ops) {
    track::build::TrackOptions options(*track::find_etype(ops.at("etype").get<std::string>()),
                                       *track::build::find_strandedness(ops.at("strandedness").get<std::string>()),
                                       ops.at("dim").get<int>(), ops.at("resolution").get<int>());
    for (const Json& call : ops.at("config")) {
        const auto name = call[0].get<std::string>();
        if (name == "default") {
            options.set_default(number_of(call[1]));
        } else if (name == "sparsity") {
            options.set_sparsity(call[1].get<int>(), call[2].get<float>());
        } else if (name == "clamp") {
            // GenomeKit clamps whole numbers to its unused dictionary.
            if (options.encoding().is_integer())
                options.set_clamping(0, 1);
            else
                options.set_clamping();
        } else if (name == "dict" || name == "dict16") {
            std::vector<float> numbers;
            for (const Json& value : call[1]) numbers.push_back(number_of(value));
            options.set_dictionary(numbers);
        } else if (name == "transform") {
            options.set_transform(number_of(call[1]), number_of(call[2]), number_of(call[3]), number_of(call[4]));
        } else {
            BOOST_REQUIRE(name == "restrict");
            options.set_restriction(chrom_tag(call[1].get<std::string>()), call[2].get<int>(), call[3].get<int>());
        }
    }
    return options;
}

inline void add_calls(const Json& ops, track::build::TrackBuilder& builder) {
    const ChromNames& names = toy_genome().names();
    for (const Json& call : ops.at("calls")) {
        const std::uint32_t tag = chrom_tag(names.name(*names.find(call[0].get<std::string>())));
        const Strand strand = call[1] == "-" ? Strand::negative : Strand::positive;
        const auto start = call[2].get<std::int64_t>();
        const auto end = call[3].get<std::int64_t>();
        if (call[4].is_null()) {
            builder.add_mask(tag, strand, start, end);
            continue;
        }
        const auto dtype = *track::find_dtype(call[4].get<std::string>());
        const std::string bytes = bytes_of(call[5], dtype);
        builder.add(tag, strand, start, end, dtype, bytes.data(), call[5].size());
    }
}

inline void read_texts(const Json& ops, const std::string& folder, track::build::TrackBuilder& builder,
                       track::build::FeedReport& report) {
    using namespace track;
    const auto path = [&](const Json& name) { return folder + "/" + name.get<std::string>(); };
    if (ops.contains("bed")) {
        std::vector<std::string> categories;
        const Json& bed = ops.at("bed");
        if (bed.size() > 1 && !bed[1].is_null()) categories = bed[1].get<std::vector<std::string>>();
        source::require_bed(builder.options(), categories);
        io::Input input(path(bed[0]));
        source::read_bed(input, toy_genome(), categories, builder, report);
        return;
    }
    const bool is_wig = ops.contains("wig");
    const Json& files = ops.at(is_wig ? "wig" : "bedgraph");
    const bool has_negative = files.size() > 1;
    is_wig ? source::require_wig(builder.options(), has_negative)
           : source::require_bedgraph(builder.options(), has_negative);
    for (std::size_t i = 0; i < files.size(); ++i) {
        io::Input input(path(files[i]));
        build::ItemFeed feed(builder, toy_genome(), i == 0 ? Strand::positive : Strand::negative, input.name(), report);
        if (is_wig)
            source::read_wig(input, toy_genome(), feed, builder.options(), report);
        else
            source::read_bedgraph(input, toy_genome(), feed);
    }
}

/// A track's bytes with its sections sorted, their offsets accordingly, and zeros where bytes mean nothing.
inline std::string canonical_form(const std::string& path) {
    const track::Gtrack opened(path);
    const std::string bytes = content_of(path);
    std::vector<const track::BlockIndex*> sections;
    for (const track::BlockIndex& section : opened.sections()) sections.push_back(&section);
    std::sort(sections.begin(), sections.end(), [](const auto* a, const auto* b) {
        return std::pair(a->chrom_tag(), a->strand()) < std::pair(b->chrom_tag(), b->strand());
    });
    std::string form = bytes.substr(0, track::header_size);
    form.replace(1588, 4, 4, '\0');
    if (opened.encoding().is_mask()) form.replace(52, 2, "\0\x7E", 2).replace(564, 4, "\0\0\xC0\x7F", 4);
    std::string data;
    std::uint64_t offset = track::header_size + track::section_entry_size * sections.size();
    const auto push = [&](auto value) { form.append(reinterpret_cast<const char*>(&value), sizeof value); };
    for (const track::BlockIndex* section : sections) {
        push(offset);
        push(offset + section->data_size());
        push(section->chrom_tag());
        push(static_cast<std::uint32_t>(section->strand()));
        const std::string part =
            bytes.substr(section->entry().data_offset, section->end_offset() - section->entry().data_offset);
        data += part;
        offset += part.size();
    }
    return form + data;
}

/// FNV-1a of an answer, after each NaN has been made the same.
inline std::string answer_digest(std::string bytes, track::Dtype dtype) {
    for (std::size_t i = 0; i + track::size_of(dtype) <= bytes.size(); i += track::size_of(dtype)) {
        if (dtype == track::Dtype::float16) {
            std::uint16_t half;
            std::memcpy(&half, &bytes[i], sizeof half);
            if ((half & 0x7FFF) > 0x7C00) half = 0x7E00;
            std::memcpy(&bytes[i], &half, sizeof half);
        } else if (dtype == track::Dtype::float32) {
            std::uint32_t bits;
            std::memcpy(&bits, &bytes[i], sizeof bits);
            if ((bits & 0x7FFFFFFF) > 0x7F800000) bits = 0x7FC00000;
            std::memcpy(&bytes[i], &bits, sizeof bits);
        }
    }
    std::uint64_t hash = 0xCBF29CE484222325;
    for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    char text[17];
    std::snprintf(text, sizeof text, "%016lx", static_cast<unsigned long>(hash));
    return text;
}

inline std::string answer(const track::Gtrack& opened, const std::string& chrom, std::int32_t start, std::int32_t end,
                          Strand strand, track::Dtype dtype) {
    std::string bytes(static_cast<std::size_t>(end - start) * opened.row_size(dtype), '?');
    opened.read(opened.find(chrom_tag(chrom), strand), start, end, strand, dtype, bytes.data());
    return bytes;
}

/// The bytes of a list of values as the golden files have it.
inline std::string bytes_of_list(const std::string& list, track::Dtype dtype) {
    if (list.empty()) return {};
    Json values = Json::array();
    std::istringstream text(list);
    for (std::string value; std::getline(text, value, ',');) {
        if (value == "nan" || value == "inf" || value == "-inf")
            values.push_back(value);
        else
            values.push_back(Json::parse(value));
    }
    return bytes_of(values, dtype);
}

/// Whether the track answers the queries of a golden case.
inline void check_queries(const track::Gtrack& opened, const Json& queries) {
    for (const Json& query : queries) {
        const auto dtype = *track::find_dtype(query.at("dtype").get<std::string>());
        const std::string bytes = answer(opened, query.at("chrom").get<std::string>(),
                                         query.at("start").get<std::int32_t>(), query.at("end").get<std::int32_t>(),
                                         query.at("strand") == "-" ? Strand::negative : Strand::positive, dtype);
        BOOST_TEST_INFO(query.dump());
        BOOST_TEST(answer_digest(bytes, dtype) == query.at("fnv1a64").get<std::string>());
    }
}

}  // namespace gk::testing
