// Views of the golden files of reads: their rows as text, and GenomeKit's content and queries to compare with.
#pragma once

#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gk/reads/view/jralign_view.hpp"
#include "gk/reads/view/ralign_view.hpp"
#include "gk/reads/view/rdist_view.hpp"
#include "gk/table/find.hpp"
#include "support/golden_reads.hpp"

namespace gk::testing {

/// The chromosomes of a golden assembly.
class ReadNames {
public:
    explicit ReadNames(const std::string& assembly)
        : genome_(read_assemblies().open(assembly)), tags_(genome_->names()) {}
    const ChromNames& names() const { return genome_->names(); }
    const table::ChromTags& tags() const { return tags_; }
    reads::FileNames of(const std::string& file) const {
        return {.file = file, .tags = tags_, .names = genome_->names().names()};
    }

private:
    std::unique_ptr<Genome> genome_;
    table::ChromTags tags_;
};

/// The default columns of all rows, without newlines.
inline std::vector<std::string> rows_as(const table::TableView& view, io::RowFormat format) {
    std::vector<const table::Column*> columns;
    for (const std::string_view name : view.columns.defaults) columns.push_back(&column_named(view.columns, name));
    const io::RowShape shape(format, view.columns.defaults);
    std::vector<std::string> rows;
    for (table::Row row = 0; row < view.layout.count; ++row) {
        ByteBuffer text;
        io::RowText cells(shape, text);
        for (const table::Column* column : columns) column->put_into(cells, row);
        cells.end();
        rows.emplace_back(text.view().substr(0, text.size() - 1));
    }
    return rows;
}
inline std::vector<std::string> tsv_rows(const table::TableView& view) {
    return rows_as(view, io::RowFormat::tsv);
}

/// What a row consists of.
template <typename View>
std::vector<std::string> part_rows(const View& view, table::Row row) {
    const io::RowShape shape(io::RowFormat::tsv, view.part_names());
    std::vector<std::string> parts;
    view.write_parts(row, [&](const std::function<void(io::RowText&)>& put) {
        ByteBuffer text;
        io::RowText cells(shape, text);
        put(cells);
        BOOST_TEST(cells.size() == shape.size());
        parts.emplace_back(text.view());
    });
    return parts;
}

/// A golden file of any kind, with a view of each of its tables.
class QueriedFile {
public:
    explicit QueriedFile(const std::string& name)
        : names_(name.find("toyb") != std::string::npos ? "toyb" : "toy"), path_(golden_reads(name)) {
        if (name.ends_with(".ralign"))
            ralign_.emplace(path_);
        else if (name.ends_with(".jralign"))
            jralign_.emplace(path_);
        else
            rdist_.emplace(path_);
    }

    const table::Layout& layout(const std::string& table) const {
        if (jralign_) return table == "variants" ? jralign_->variants().layout() : jralign_->junctions();
        if (rdist_) return rdist_->junctions();
        if (table == "junctions") return ralign_->junctions();
        if (table == "alignments") return ralign_->alignments();
        return table == "matches" ? ralign_->matches() : ralign_->variants().layout();
    }

    /// The rows of a table as JSON.
    std::vector<std::string> json_rows(const std::string& table) const {
        const reads::FileNames names = names_.of(path_);
        if (table == "variants") {
            const reads::VariantsView view(ralign_ ? ralign_->variants() : jralign_->variants(), names);
            return rows_as(view.table_view(), io::RowFormat::json);
        }
        if (jralign_) return rows_as(reads::JralignView(*jralign_, names, true).table_view(), io::RowFormat::json);
        if (rdist_) return rows_as(reads::RdistView(*rdist_, names, true).table_view(), io::RowFormat::json);
        auto which = reads::RalignTable::junctions;
        if (table == "alignments") which = reads::RalignTable::alignments;
        if (table == "matches") which = reads::RalignTable::matches;
        return rows_as(reads::RalignView(*ralign_, which, names, true).table_view(), io::RowFormat::json);
    }

    /// The hits of a line of queries.jsonl; nothing where the table does not answer it.
    std::optional<std::vector<table::Row>> find(const Json& query) const {
        const std::string table = query["table"];
        if (jralign_ && table == "variants" && !jralign_->has_variants()) return std::nullopt;
        std::string method = query["method"].get<std::string>().substr(std::string_view("find_").size());
        for (char& c : method)
            if (c == '_') c = '-';
        const auto place = std::find(table::find_method_names.begin(), table::find_method_names.end(), method);
        const auto number = static_cast<table::FindMethod>(place - table::find_method_names.begin());
        const Json& where = query["query"];
        const Strand strand = where[1] == "+" ? Strand::positive : Strand::negative;
        if (!table::has_answer(layout(table), number, strand)) return std::nullopt;
        const table::Finder finder(layout(table), path_, names_.tags());
        std::vector<table::Row> rows;
        finder.find(number, *names_.names().find(where[0].get<std::string>()),
                    finder.stranded() ? strand : Strand::positive, where[2], where[3], rows);
        return rows;
    }

private:
    ReadNames names_;
    std::string path_;
    std::optional<reads::Ralign> ralign_;
    std::optional<reads::Jralign> jralign_;
    std::optional<reads::Rdist> rdist_;
};

/// Compares the rows of a built file with what GenomeKit's API says of them.
inline void compare_content(const Json& build) {
    const std::string content = build["content"];
    // GenomeKit's own answer is wrong there; it is compared elsewhere, as it is exactly.
    if (content == "content/deep.jralign.jsonl") return;
    const QueriedFile file(build["output"]);
    std::map<std::string, std::vector<std::string>> rows;
    std::size_t count = 0;
    for (const Json& expected : golden_objects(content)) {
        const std::string table = expected["table"];
        if (!rows.contains(table)) rows[table] = file.json_rows(table);
        const Json got = Json::parse(rows[table].at(expected["row"].get<std::size_t>()));
        for (const auto& [key, value] : expected.items()) {
            const bool of_row = key == "table" || key == "row" || (key == "strand" && table == "variants");
            if (!of_row) BOOST_TEST((got.at(key) == value), content + ": " + expected.dump() + " got " + got.dump());
        }
        ++count;
    }
    std::size_t all = 0;
    for (const auto& [table, texts] : rows) all += texts.size();
    BOOST_TEST(count == all, content);
}

}  // namespace gk::testing
