// Tables as they lie on disk: read back, cut and damaged.
#include <boost/test/unit_test.hpp>

#include "gk/base/error.hpp"
#include "gk/table/layout.hpp"
#include "support/small_table.hpp"

using namespace gk;
using namespace gk::table;
using namespace gk::testing;

namespace {

std::string layout_error(std::string_view bytes) {
    return message_of<DataError>([&] { MappedTable{bytes}; });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(table_layout)

BOOST_AUTO_TEST_CASE(heads_on_both_strands) {
    const RowHead forward{10, 19, 42, 7, 1};
    BOOST_TEST(forward.forward());
    BOOST_TEST(forward.start() == 10);
    BOOST_TEST(forward.end() == 20);
    const RowHead reverse{32, 30, 42, 7, 0};
    BOOST_TEST(!reverse.forward());
    BOOST_TEST(reverse.start() == 30);
    BOOST_TEST(reverse.end() == 33);
    const RowHead last{INT32_MAX, INT32_MAX, 42, 7, 1};
    BOOST_TEST(last.end() == 2147483648);
}

BOOST_AUTO_TEST_CASE(a_table_is_read_back) {
    const std::string bytes = small_table().bytes();
    const MappedTable mapped(bytes);
    const Layout& layout = mapped.layout();
    BOOST_TEST(mapped.end() == bytes.size());
    BOOST_TEST(layout.count == 3U);
    BOOST_TEST(layout.rows_offset == table_rows);
    BOOST_TEST(layout.head(1).start() == 5);
    BOOST_TEST(std::string(layout.aux.begin(), layout.aux.end()) == "texts");
    BOOST_TEST(layout.stranded);
    BOOST_REQUIRE(layout.keys.size() == 2U);
    BOOST_TEST(layout.key(7, 0) == &layout.keys[0]);
    const IndexKey* const key = layout.key(7, 1);
    BOOST_REQUIRE(key == &layout.keys[1]);
    BOOST_TEST(key->max_interval_size == 10);
    BOOST_REQUIRE(key->by_pos5.count == 2U);
    BOOST_TEST(key->by_pos5[0] == 1);
    BOOST_TEST(key->by_pos5[1] == 0);
    BOOST_TEST(key->by_pos3[0] == 1);
    BOOST_TEST(layout.key(6, 1) == nullptr);
    BOOST_TEST(layout.key(8, 0) == nullptr);
    BOOST_TEST(layout.key(7, 2) == nullptr);
}

BOOST_AUTO_TEST_CASE(strand_marks_are_read_whatever_the_rule) {
    for (const StrandRule rule : {StrandRule::stranded, StrandRule::unstranded, StrandRule::by_file})
        for (const bool stranded : {false, true}) {
            const MappedTable mapped(SmallTable{{{10, 19, 42, 7, 1}}, "", stranded}.bytes(), rule);
            BOOST_TEST(mapped.layout().stranded == stranded);
            BOOST_TEST((mapped.layout().strand_rule == rule));
            BOOST_TEST((mapped.layout().key(7, 1) != nullptr));
        }
}

BOOST_AUTO_TEST_CASE(a_table_cut_anywhere) {
    const std::string bytes = small_table().bytes();
    for (std::size_t size = 5; size < bytes.size(); ++size)
        BOOST_TEST(contains(layout_error(std::string_view(bytes).substr(0, size)), "the file ends inside the "), size);
}

BOOST_AUTO_TEST_CASE(damage_is_told_with_its_place) {
    const std::string bytes = small_table().bytes();
    BOOST_TEST(layout_error(bytes) == "");
    for (const std::size_t checkpoint :
         {table_rows_header - 4, table_aux_header - 4, table_index - 4, bytes.size() - 4})
        BOOST_TEST(layout_error(with_number(bytes, checkpoint, before_rows + 9)) ==
                   "the table exons is damaged: a checkpoint is wrong (table, byte " + std::to_string(checkpoint) +
                       ")");
    BOOST_TEST(contains(
        layout_error(with_number(bytes, table_rows_header + 8, 22U)),
        "its rows have 22 bytes each instead of 21 (table, byte " + std::to_string(table_rows_header + 8) + ")"));
    BOOST_TEST(contains(layout_error(with_number(bytes, table_rows_header, std::uint64_t{1} << 40)),
                        "it promises 1099511627776 rows, more than such a table can have"));
    BOOST_TEST(contains(layout_error(with_number(bytes, table_rows_header, std::uint64_t{4})), "(table, byte "));
    BOOST_TEST(contains(layout_error(with_number(bytes, table_strand_mark, std::uint8_t{2})), "strand mark"));
    BOOST_TEST(contains(layout_error(with_number(bytes, table_index, std::uint64_t{4})), "more keys than it has rows"));
    BOOST_TEST(contains(layout_error(with_number(bytes, table_index, std::uint64_t{1})), "every row once"));
    BOOST_TEST(contains(layout_error(with_number(bytes, table_first_key, 8U)), "not ascending"));
    BOOST_TEST(contains(layout_error(with_number(bytes, table_first_key + 9, std::uint64_t{0})), "table exons"));
}

BOOST_AUTO_TEST_CASE(the_pool_stays_below_its_limit) {
    const std::string bytes = small_table().bytes();
    const auto error = [&](std::uint64_t limit) {
        const std::string name = "table";
        BinaryReader reader({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}, name, 5);
        return message_of<DataError>(
            [&] { read_layout(reader, {.name = "exons", .row_size = sizeof(RowHead), .aux_limit = limit}); });
    };
    BOOST_TEST(error(6) == "");
    BOOST_TEST(contains(error(5), "it promises 5 texts, more than such a table can have"));
}

BOOST_AUTO_TEST_SUITE_END()
