// A table's columns by name, and what --columns and --index pick of them.
#include <boost/test/unit_test.hpp>

#include "gk/base/error.hpp"
#include "gk/table/table_columns.hpp"

using namespace gk;
using namespace gk::table;

namespace {

TableColumns named_columns() {
    TableColumns columns;
    for (const std::string_view name : {"chrom", "start", "id", "row"}) {
        Column column;
        column.name = name;
        columns.all.push_back(column);
    }
    columns.defaults = {"chrom", "id"};
    return columns;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(table_columns)

BOOST_AUTO_TEST_CASE(picked_columns) {
    const TableColumns columns = named_columns();
    using Picked = std::vector<std::size_t>;
    BOOST_TEST(pick_table_columns(columns, {}, false) == (Picked{0, 2}));
    BOOST_TEST(pick_table_columns(columns, {"+start"}, false) == (Picked{0, 2, 1}));
    BOOST_TEST(pick_table_columns(columns, {}, true) == (Picked{3, 0, 2}));
    BOOST_TEST(pick_table_columns(columns, {"id", "row"}, true) == (Picked{3, 2}));
    BOOST_TEST(choice_of(columns).known.size() == 4U);
}

BOOST_AUTO_TEST_CASE(columns_by_name) {
    const TableColumns columns = named_columns();
    BOOST_TEST(&column_named(columns, "start") == &columns.all[1]);
    BOOST_CHECK_THROW(column_named(columns, "Start"), UsageError);
}

BOOST_AUTO_TEST_SUITE_END()
