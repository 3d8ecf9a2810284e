#include "gk/annotation/annotation.hpp"

#include <cstring>
#include <utility>

#include "gk/base/error.hpp"
#include "gk/store/file_kind.hpp"

namespace gk::annotation {
namespace {

static_assert(dganno_format.signature == signatures::dganno);

constexpr std::array<std::uint32_t, feature_count> row_sizes = {
    sizeof(GeneRow), sizeof(TranscriptRow), sizeof(ExonRow), sizeof(IntronRow),
    sizeof(PartRow), sizeof(PartRow),       sizeof(PartRow)};

}  // namespace

Annotation::Annotation(MappedFile file) : file_(std::move(file)) {
    BinaryReader reader(file_.bytes(), file_.path());
    reader.header(dganno_format);
    for (std::size_t i = 0; i < feature_count; ++i)
        tables_[i] = table::read_layout(reader, {.name = feature_names[i], .row_size = row_sizes[i]});
    reader.end("table");
}

std::optional<std::uint64_t> Annotation::assembly() const {
    for (const table::Layout& layout : tables_)
        if (layout.count != 0) return std::uint64_t{layout.head(0).assembly};
    return std::nullopt;
}

std::pair<Row, Row> Annotation::range(Feature feature, std::int32_t first, std::int64_t count) const {
    if (count <= 0) return {0, 0};
    const table::Layout& layout = table(feature);
    if (first < 0 || first + count > layout.count) throw_no_row(feature, static_cast<Row>(first + count - 1));
    return {static_cast<Row>(first), static_cast<Row>(first + count)};
}

std::uint16_t Annotation::part_count(Feature feature, const TranscriptRow& transcript) {
    if (feature == Feature::cdss) return transcript.cds_count;
    return feature == Feature::utr5s ? transcript.utr5_count : transcript.utr3_count;
}

std::pair<Row, Row> Annotation::parts_of(Feature feature, const TranscriptRow& transcript) const {
    const std::int32_t first = feature == Feature::cdss    ? transcript.first_cds
                               : feature == Feature::utr5s ? transcript.first_utr5
                                                           : transcript.first_utr3;
    return range(feature, first, part_count(feature, transcript));
}

void Annotation::throw_no_row(Feature feature, Row row) const {
    const table::Layout& layout = table(feature);
    throw DataError("the annotation is damaged: a row refers to row " + std::to_string(static_cast<std::int32_t>(row)) +
                        " of " + layout.name + ", which has " + std::to_string(layout.count) + " rows",
                    path());
}

std::string_view Annotation::text(Feature feature, std::uint32_t offset, unsigned place) const {
    const std::span<const std::uint8_t> aux = table(feature).aux;
    std::size_t from = offset;
    for (;;) {
        const void* const end = from < aux.size() ? std::memchr(aux.data() + from, 0, aux.size() - from) : nullptr;
        if (end == nullptr)
            throw DataError("the annotation is damaged: a text of " + table(feature).name + " lies beyond its pool",
                            path());
        const auto length = static_cast<std::size_t>(static_cast<const std::uint8_t*>(end) - (aux.data() + from));
        if (place-- == 0) return {reinterpret_cast<const char*>(aux.data() + from), length};
        from += length + 1;
    }
}

}  // namespace gk::annotation
