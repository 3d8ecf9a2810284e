// A table that is no annotation: variants without strands, with a real, a list and a text that may be empty or missing.
// What commands do with tables, done with this one.
#include <boost/test/unit_test.hpp>
#include <numeric>

#include "gk/genome/chrom_names.hpp"
#include "gk/table/nearest.hpp"
#include "gk/table/row_writer.hpp"
#include "gk/table/table_view.hpp"
#include "gk/table/unique_rows.hpp"
#include "gk/table/where/where.hpp"
#include "support/small_table.hpp"

namespace {

using namespace gk;
using namespace gk::table;
using namespace gk::testing;

struct [[gnu::packed]] SiteRow {
    RowHead head;
    float frequency;
    std::int32_t depths[2];
    std::int32_t gene;  // a number in `genes`; negative: missing
};

constexpr std::string_view genes[] = {"BRCA2", ""};

// Rows of a layout, read through a column's source.
struct Sites {
    const Layout& layout;
    const SiteRow& operator[](Row row) const { return *reinterpret_cast<const SiteRow*>(layout.at(row)); }
};

SiteRow site(std::uint32_t chrom, std::int32_t start, std::int32_t end, float frequency, std::int32_t depth,
             std::int32_t gene) {
    return {.head = {start, end - 1, 42, chrom, 1}, .frequency = frequency, .depths = {depth, -depth}, .gene = gene};
}

class SiteTable {
public:
    SiteTable() {
        const std::uint32_t one = tags_.tag(*names_.find("chr1"));
        const std::uint32_t two = tags_.tag(*names_.find("chr2"));
        const std::vector<SiteRow> rows{site(one, 10, 11, 0.1F, 7, 0), site(one, 10, 11, 0.5F, 8, 1),
                                        site(one, 12, 20, 0.25F, 9, -1), site(two, 10, 11, 1e-5F, 10, 0)};
        const std::string path = folder_.file("sites");
        OutputFile file(path);
        BinaryWriter writer(file);
        write_layout(writer,
                     {.rows = reinterpret_cast<const std::uint8_t*>(rows.data()),
                      .row_size = sizeof(SiteRow),
                      .count = static_cast<std::uint32_t>(rows.size()),
                      .aux = {},
                      .stranded = false},
                     1);
        file.commit();
        map_.emplace(path);
        BinaryReader reader(map_->bytes(), path);
        layout_ = read_layout(reader, {"sites", sizeof(SiteRow), StrandRule::unstranded});
    }

    TableView view() const {
        const auto& names = names_.names();
        TableColumns columns;
        columns.all = {
            make_column<SiteTable, [](const SiteTable& t, Row row) { return t.chrom(row); }>("chrom", *this),
            make_column<Sites, [](const Sites& s, Row row) { return s[row].head.start(); }>("start", sites_),
            make_column<Sites, [](const Sites& s, Row row) { return s[row].head.end(); }>("end", sites_),
            make_column<Sites, [](const Sites&, Row) { return std::optional<std::string_view>(); }>("strand", sites_),
            make_column<Sites, [](const Sites& s, Row row) { return float{s[row].frequency}; }>("AF", sites_),
            make_column<Sites,
                        [](const Sites& s, Row row) {
                            return std::vector<std::int32_t>{s[row].depths[0], s[row].depths[1]};
                        }>("AD", sites_),
            make_column<Sites,
                        [](const Sites& s, Row row) {
                            const int gene = s[row].gene;
                            return gene < 0 ? std::nullopt : std::optional(genes[static_cast<unsigned>(gene)]);
                        }>("GENE", sites_),
            make_column<Sites, [](const Sites&, Row row) { return std::int64_t{row}; }>("row", sites_),
        };
        columns.defaults = {"chrom", "start", "AF", "AD", "GENE"};
        columns.bed_names = {"GENE", "row"};
        return {.layout = layout_, .file = "sites", .tags = tags_, .names = names, .columns = std::move(columns)};
    }

    ChromId chrom_id(std::string_view name) const { return *names_.find(name); }

private:
    std::string_view chrom(Row row) const { return names_.name(*tags_.find(layout_.head(row).chrom)); }

    ChromNames names_ = ChromNames::from_list({"chr1", "chr2"}, "list");
    ChromTags tags_{names_};
    TemporaryFolder folder_;
    std::optional<MappedFile> map_;
    Layout layout_;
    Sites sites_{layout_};
};

std::string printed(const TableView& view, const std::vector<Row>& rows, TableFormat format,
                    const std::vector<std::string>& columns = {}) {
    const RowWriter writer(view.columns, pick_table_columns(view.columns, columns, false), format, std::nullopt);
    ByteBuffer out;
    out.append(writer.header());
    for (const Row row : rows) writer.append(row, out);
    return std::string(out.view());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(table_view)

BOOST_AUTO_TEST_CASE(rows_as_text) {
    const SiteTable table;
    const TableView view = table.view();
    const std::vector<Row> all{0, 1, 2, 3};
    BOOST_TEST(printed(view, all, TableFormat::tsv) ==
               "#chrom\tstart\tAF\tAD\tGENE\n"
               "chr1\t10\t0.1\t7,-7\tBRCA2\n"
               "chr1\t10\t0.5\t8,-8\t.\n"
               "chr1\t12\t0.25\t9,-9\t.\n"
               "chr2\t10\t1e-05\t10,-10\tBRCA2\n");
    // JSON tells an empty text from a missing one.
    BOOST_TEST(printed(view, {0, 1, 2}, TableFormat::json) ==
               "{\"chrom\":\"chr1\",\"start\":10,\"AF\":0.1,\"AD\":[7,-7],\"GENE\":\"BRCA2\"}\n"
               "{\"chrom\":\"chr1\",\"start\":10,\"AF\":0.5,\"AD\":[8,-8],\"GENE\":\"\"}\n"
               "{\"chrom\":\"chr1\",\"start\":12,\"AF\":0.25,\"AD\":[9,-9],\"GENE\":null}\n");
    BOOST_TEST(printed(view, {2, 3}, TableFormat::bed) == "chr1\t12\t20\t2\t0\t.\nchr2\t10\t11\tBRCA2\t0\t.\n");
}

BOOST_AUTO_TEST_CASE(finds_without_strands) {
    const SiteTable table;
    const TableView view = table.view();
    const Finder finder(view.layout, view.file, view.tags);
    const auto found = [&](FindMethod method, std::int32_t start, std::int32_t end) {
        std::vector<Row> rows;
        finder.find(method, table.chrom_id("chr1"), Strand::positive, start, end, rows);
        BOOST_TEST(finder.count(method, table.chrom_id("chr1"), Strand::positive, start, end) == rows.size());
        return rows;
    };
    BOOST_TEST(found(FindMethod::overlapping, 0, 100) == (std::vector<Row>{0, 1, 2}));
    BOOST_TEST(found(FindMethod::exact, 10, 11) == (std::vector<Row>{0, 1}));
    BOOST_TEST(found(FindMethod::within, 11, 20) == (std::vector<Row>{2}));
    BOOST_TEST(found(FindMethod::aligned_5p, 12, 13) == (std::vector<Row>{2}));
    for (std::size_t i = 0; i < find_method_names.size(); ++i) {
        const auto method = static_cast<FindMethod>(i);
        BOOST_TEST(has_answer(view.layout, method, Strand::positive));
        const bool one_end = find_method_names[i].starts_with("5p") || find_method_names[i].starts_with("3p");
        BOOST_TEST(has_answer(view.layout, method, Strand::negative) == !one_end);
    }
}

// Every strand is answered as `+`.
BOOST_AUTO_TEST_CASE(nearest_without_strands) {
    const SiteTable table;
    const TableView view = table.view();
    const Finder finder(view.layout, view.file, view.tags);
    BOOST_TEST(!finder.stranded());
    const auto nearest = [&](char strand, const NearestRules& rules) {
        std::vector<Neighbour> found;
        find_nearest(finder, rules, table.chrom_id("chr1"), strand, 11, 12, found);
        std::vector<std::pair<Row, std::int64_t>> rows;
        for (const Neighbour& each : found) rows.emplace_back(each.row, each.distance);
        return rows;
    };
    using Found = std::vector<std::pair<Row, std::int64_t>>;
    for (const char strand : {'+', '-', '.'}) {
        BOOST_TEST((nearest(strand, {.k = 3}) == Found{{0, -1}, {1, -1}, {2, 1}}), strand);
        BOOST_TEST((nearest(strand, {.downstream = false}) == Found{{0, -1}, {1, -1}}), strand);
        BOOST_TEST((nearest(strand, {.upstream = false}) == Found{{2, 1}}), strand);
    }
}

BOOST_AUTO_TEST_CASE(bed_by_the_heads_of_rows) {
    const SiteTable table;
    const TableView view = table.view();
    const BedWriter writer(view.columns, std::nullopt);
    ByteBuffer by_head;
    ByteBuffer by_columns;
    for (Row row = 0; row < view.layout.count; ++row) {
        by_head.append(row == 3 ? "chr2" : "chr1");
        writer.append_behind_chrom(row, view.layout, by_head);
        writer.append(row, by_columns);
    }
    BOOST_TEST(by_head.view() == by_columns.view());
    BOOST_TEST(by_head.view().substr(0, 20) == "chr1\t10\t11\tBRCA2\t0\t.");
}

BOOST_AUTO_TEST_CASE(conditions_and_unique_rows) {
    const SiteTable table;
    const TableView view = table.view();
    const auto where = [&](std::string_view text) {
        std::vector<Row> rows(view.layout.count);
        std::iota(rows.begin(), rows.end(), Row{0});
        Condition::Evaluator(Condition(text, view.columns.all)).filter(rows);
        return rows;
    };
    BOOST_TEST(where("AF == 0.1 || AF < 0.0001") == (std::vector<Row>{0, 3}));
    BOOST_TEST(where("exists(GENE)") == (std::vector<Row>{0, 1, 3}));
    BOOST_TEST(where("GENE == \"\"") == (std::vector<Row>{1}));
    BOOST_TEST(
        message_of<UsageError>([&] { where("AF > 0.1 && AD > 3"); }) ==
        "the column 'AD' holds lists; a condition takes single values (position 13 of condition 'AF > 0.1 && AD > 3')");

    const Condition frequent("AF >= 0.25", view.columns.all);
    const Finder finder(view.layout, view.file, view.tags,
                        [&](std::vector<Row>& rows) { Condition::Evaluator(frequent).filter(rows); });
    std::vector<Row> rows;
    finder.find(FindMethod::overlapping, table.chrom_id("chr1"), Strand::positive, 0, 100, rows);
    BOOST_TEST(rows == (std::vector<Row>{1, 2}));

    rows = {3, 1, 0, 2, 3};
    keep_unique(view.layout, rows);
    BOOST_TEST(rows == (std::vector<Row>{3, 1, 2}));
}

// A cell for each sample of a row: numbers beyond 32 bits.
BOOST_AUTO_TEST_CASE(conditions_over_cells) {
    struct Depths {
        std::uint64_t samples = 0;
    };
    const Depths depths{std::uint64_t{1} << 33};
    const Column sample = make_column<Depths, [](const Depths& d, std::uint64_t, CellNumber cell) {
        return static_cast<std::int64_t>(cell % d.samples);
    }>("sample", depths);
    const Condition condition("sample > 8589934590", {&sample, 1});
    std::vector<CellNumber> cells{0, depths.samples - 1, depths.samples, 2 * depths.samples - 1};
    Condition::Evaluator evaluator(condition);
    BOOST_TEST(evaluator.holds(2 * depths.samples - 1));
    evaluator.filter(cells);
    BOOST_TEST(cells == (std::vector<CellNumber>{depths.samples - 1, 2 * depths.samples - 1}));
}

BOOST_AUTO_TEST_SUITE_END()
