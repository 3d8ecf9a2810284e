// The interval index as it is written, against plain sorting, and the layout around it read back.
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <tuple>
#include <vector>

#include "gk/base/mapped_file.hpp"
#include "gk/table/index_builder.hpp"
#include "gk/table/layout.hpp"
#include "gk/table/layout_writer.hpp"
#include "support/temporary_folder.hpp"

namespace {

using gk::table::RowHead;

constexpr std::uint32_t row_size = sizeof(RowHead) + 3;

struct Rows {
    std::vector<std::uint8_t> bytes;
    std::vector<RowHead> heads;

    void add(const RowHead& head) {
        const auto* at = reinterpret_cast<const std::uint8_t*>(&head);
        bytes.insert(bytes.end(), at, at + sizeof head);
        bytes.insert(bytes.end(), row_size - sizeof head, 7);
        heads.push_back(head);
    }
    gk::table::TableContent content() const {
        return {
            .rows = bytes.data(), .row_size = row_size, .count = static_cast<std::uint32_t>(heads.size()), .aux = "a"};
    }
};

// `span`: positions are from -span to span. A row may end before it starts.
Rows random_rows(std::mt19937& random, std::size_t count, std::int32_t span) {
    Rows rows;
    std::uniform_int_distribution<std::int32_t> position(-span, span);
    std::uint32_t chrom = 0xffffffffU;
    for (std::size_t i = 0; i < count; ++i) {
        if (random() % 50 == 0) chrom = static_cast<std::uint32_t>(random() % 3) * 0x7fffffffU;
        const std::int32_t pos5 = position(random);
        const std::int32_t pos3 = random() % 4 == 0 ? position(random) : pos5 + static_cast<std::int32_t>(random() % 5);
        rows.add({pos5, pos3, 1, chrom, static_cast<std::uint8_t>(random() % 2)});
    }
    return rows;
}

std::vector<std::int32_t> list(const gk::table::RowList& rows) {
    std::vector<std::int32_t> numbers;
    for (std::uint64_t i = 0; i < rows.count; ++i) numbers.push_back(rows[i]);
    return numbers;
}

void check(const Rows& rows, unsigned threads) {
    const gk::testing::TemporaryFolder folder;
    const std::string path = folder.path() + "/table";
    gk::OutputFile file(path);
    gk::BinaryWriter writer(file);
    writer.bytes("head.");
    gk::table::write_layout(writer, rows.content(), threads);
    file.commit();
    const gk::MappedFile map(path);
    gk::BinaryReader reader(map.bytes(), path, 5);
    const gk::table::Layout layout = gk::table::read_layout(reader, {.name = "rows", .row_size = row_size});
    BOOST_CHECK_EQUAL(reader.offset(), map.bytes().size());
    BOOST_REQUIRE_EQUAL(layout.count, rows.heads.size());
    BOOST_CHECK(std::equal(rows.bytes.begin(), rows.bytes.end(), layout.rows));
    BOOST_CHECK_EQUAL(layout.aux.size(), 1U);

    std::map<std::pair<std::uint32_t, std::uint8_t>, std::vector<std::int32_t>> groups;
    for (std::size_t i = 0; i < rows.heads.size(); ++i)
        groups[{std::uint32_t{rows.heads[i].chrom}, rows.heads[i].strand}].push_back(static_cast<std::int32_t>(i));
    BOOST_REQUIRE_EQUAL(layout.keys.size(), groups.size());
    std::size_t next = 0;
    for (auto& [key, numbers] : groups) {
        const gk::table::IndexKey& found = layout.keys[next++];
        BOOST_CHECK(found.chrom == key.first && found.strand == key.second);
        const auto at = [&](std::int32_t row) -> const RowHead& { return rows.heads[static_cast<std::size_t>(row)]; };
        std::int64_t longest = 0;
        for (const std::int32_t row : numbers) longest = std::max(longest, at(row).end() - at(row).start());
        BOOST_CHECK_EQUAL(found.max_interval_size, longest);
        std::sort(numbers.begin(), numbers.end(), [&](std::int32_t a, std::int32_t b) {
            return std::tuple(std::int32_t{at(a).pos3}, a) < std::tuple(std::int32_t{at(b).pos3}, b);
        });
        BOOST_CHECK(list(found.by_pos3) == numbers);
        std::sort(numbers.begin(), numbers.end(), [&](std::int32_t a, std::int32_t b) {
            return std::tuple(std::int32_t{at(a).pos5}, std::int32_t{at(a).pos3}, a) <
                   std::tuple(std::int32_t{at(b).pos5}, std::int32_t{at(b).pos3}, b);
        });
        BOOST_CHECK(list(found.by_pos5) == numbers);
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(index_builder)

BOOST_AUTO_TEST_CASE(random_rows_of_all_sizes) {
    std::mt19937 random(3);
    for (const std::size_t count : {0U, 1U, 2U, 17U, 500U, 9000U, 40000U})
        for (const std::int32_t span : {3, 1000, 200'000'000, 1'000'000'000})
            check(random_rows(random, count, span), count % 2 == 0 ? 3 : 1);
}

BOOST_AUTO_TEST_CASE(rows_in_order_and_all_alike) {
    Rows ascending;
    Rows alike;
    for (std::int32_t i = 0; i < 5000; ++i) {
        ascending.add({i, i + 2, 1, 1, 1});
        alike.add({7, 7, 1, 1, 0});
    }
    check(ascending, 1);
    check(alike, 2);
}

BOOST_AUTO_TEST_SUITE_END()
