#include "cmd/annotation/element_lookup.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "gk/annotation/view/lookup.hpp"

namespace gk::cmd {
namespace {

using annotation::Feature;
using table::Row;

class ElementHandler final : public RecordHandler {
public:
    explicit ElementHandler(const ElementLookup& lookup)
        : lookup_(lookup),
          genes_(lookup.annotation, Feature::genes),
          transcripts_(lookup.annotation, Feature::transcripts) {}

    std::optional<io::BadRecord> render(const Query& query, io::ChunkOutput& out) override {
        const std::string_view id = query.line;
        std::vector<Row> genes;
        std::vector<Row> transcripts;
        if (lookup_.by_name) {
            genes = genes_.by_name(id);
        } else {
            if (lookup_.genes) genes = genes_.by_id(id);
            if (lookup_.transcripts) transcripts = transcripts_.by_id(id);
        }
        if (genes.empty() && transcripts.empty()) return unknown(id);
        for (const Row row : genes) write(id, Feature::genes, row, out);
        for (const Row row : transcripts) write(id, Feature::transcripts, row, out);
        return std::nullopt;
    }

    void render_missing(const Query& query, io::ChunkOutput& out) override {
        if (lookup_.format == ShowFormat::json)
            lookup_.writer.write_missing_json(query.line, lookup_.genes ? Feature::genes : Feature::transcripts,
                                              out.rows);
        else
            ElementWriter::write_missing_tsv(query.line, out.rows);
    }

private:
    io::BadRecord unknown(std::string_view id) const {
        std::string what = "there is no ";
        if (lookup_.by_name)
            what += "gene named";
        else
            what += !lookup_.transcripts ? "gene" : !lookup_.genes ? "transcript" : "gene or transcript";
        what += " '" + std::string(id) + "'";
        if (lookup_.suggests) {
            std::string near = lookup_.by_name ? genes_.suggest_name(id) : std::string();
            if (!lookup_.by_name && lookup_.genes) near = genes_.suggest_id(id);
            if (!lookup_.by_name && near.empty() && lookup_.transcripts) near = transcripts_.suggest_id(id);
            what += near;
        }
        return {io::Reason::no_such_row, what};
    }

    void write(std::string_view query, Feature feature, Row row, io::ChunkOutput& out) {
        const bool json = lookup_.format == ShowFormat::json;
        if (lookup_.flat) {
            // Rows of the two tables have other columns: each run of them has a header.
            if (!json && lookup_.headers && *lookup_.header_of != feature)
                out.rows.append(lookup_.writer.flat_header(feature));
            *lookup_.header_of = feature;
            lookup_.writer.write_flat(query, feature, row, json, out.rows);
        } else if (json) {
            lookup_.writer.write_json(query, feature, row, out.rows);
        } else if (lookup_.format == ShowFormat::tree) {
            lookup_.writer.write_tree(feature, row, out.rows);
        } else {
            lookup_.writer.write_tsv(query, feature, row, out.rows);
        }
        out.spill_if_large();
    }

    const ElementLookup& lookup_;
    annotation::Lookup genes_;
    annotation::Lookup transcripts_;
};

}  // namespace

std::unique_ptr<RecordHandler> make_element_handler(const ElementLookup& lookup) {
    return std::make_unique<ElementHandler>(lookup);
}

}  // namespace gk::cmd
