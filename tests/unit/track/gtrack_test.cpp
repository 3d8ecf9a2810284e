// gtrack files read (gk/track/FORMAT.md).
#include "gk/track/gtrack.hpp"

#include <boost/test/unit_test.hpp>
#include <map>

#include "gk/base/error.hpp"
#include "support/golden_track.hpp"

using namespace gk;
using namespace gk::track;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(gtrack)

namespace {

struct NamedQuery {
    std::string chrom;
    std::int32_t start;
    std::int32_t end;
    Strand strand;
};

std::map<std::string, NamedQuery> named_queries() {
    std::map<std::string, NamedQuery> queries;
    for (const std::string& line : golden_lines(golden_track("grid/queries.bed"))) {
        const auto fields = split_at_tabs(line);
        queries[std::string(fields[3])] = {std::string(fields[0]), std::stoi(std::string(fields[1])),
                                           std::stoi(std::string(fields[2])),
                                           fields[5] == "-" ? Strand::negative : Strand::positive};
    }
    return queries;
}

}  // namespace

BOOST_AUTO_TEST_CASE(golden_answers) {
    const auto queries = named_queries();
    std::size_t answers = 0;
    for (std::size_t i = 0; i < etype_count; ++i) {
        const std::string etype(encoding_of(static_cast<Etype>(i)).name);
        std::string opened_name;
        std::unique_ptr<Gtrack> opened;
        for (const std::string& line : golden_lines(golden_track("grid/" + etype + ".expected.tsv.gz"))) {
            const auto fields = split_at_tabs(line);
            if (opened_name != fields[0]) {
                opened_name = fields[0];
                opened = std::make_unique<Gtrack>(golden_track("grid/" + opened_name + ".gtrack"));
            }
            const NamedQuery& query = queries.at(std::string(fields[1]));
            const auto dtype = *find_dtype(fields[2]);
            const std::string bytes = answer(*opened, query.chrom, query.start, query.end, query.strand, dtype);
            BOOST_TEST_INFO(line);
            BOOST_TEST_REQUIRE(bytes.size() == std::stoul(std::string(fields[3])) * size_of(dtype));
            if (fields[4] == "-")
                BOOST_TEST_REQUIRE(answer_digest(bytes, dtype) ==
                                   answer_digest(bytes_of_list(std::string(fields[5]), dtype), dtype));
            else
                BOOST_TEST_REQUIRE(answer_digest(bytes, dtype) == fields[4]);
            ++answers;
        }
    }
    BOOST_TEST(answers > 50'000U);
}

BOOST_AUTO_TEST_CASE(golden_damage) {
    std::size_t refused = 0;
    for (const std::string& line : golden_lines(golden_track("files/files.tsv"))) {
        const auto fields = split_at_tabs(line);
        if (fields[0] == "file") continue;
        const std::string path = golden_track("files/" + std::string(fields[0]));
        const std::string error = message_of<Error>([&] { const Gtrack opened(path); });
        BOOST_TEST_INFO(line);
        BOOST_TEST(error.empty() == (fields[1] == "-"));
        if (error.empty()) continue;
        BOOST_TEST(contains(error, std::string(fields[0])), error);
        ++refused;
    }
    BOOST_TEST(refused == 10U);
}

namespace {

// Opens and reads everything, whatever the bytes are. True if nothing was wrong.
bool can_be_read(const std::string& path) {
    try {
        const Gtrack opened(path);
        std::vector<float> values(1000 * std::min<std::size_t>(opened.dim(), 100));
        if (opened.dim() > 100 || !opened.encoding().gives(Dtype::float32)) return false;
        for (const BlockIndex& section : opened.sections())
            for (std::int32_t start = 0; start < 9000; start += 1000)
                opened.read(&section, start, start + 1000, Strand::negative, Dtype::float32, values.data());
        return true;
    } catch (const DataError&) {
        return false;
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(cut_and_changed_anywhere) {
    const TemporaryFolder folder;
    for (const std::string name : {"u3_a_d2_r1", "f16_s_d1_r10", "m0_u_d1_r1"}) {
        const std::string bytes = content_of(golden_track("grid/" + name + ".gtrack"));
        BOOST_TEST(can_be_read(folder.write("x", bytes)));
        for (std::size_t size = 0; size < bytes.size(); size += size < 60 || size > 1560 ? 1 : 97)
            BOOST_TEST_REQUIRE(
                !message_of<Error>([&] { const Gtrack opened(folder.write("x", bytes.substr(0, size))); }).empty());
        for (std::size_t at = 0; at < bytes.size(); at += at < 56 || (at > 1580 && at < 1700) ? 1 : 43)
            for (const char value : {'\x01', '\xFF'}) {
                std::string changed = bytes;
                changed[at] = value;
                can_be_read(folder.write("x", changed));  // does not crash, hang or take all memory
            }
    }
}

BOOST_AUTO_TEST_CASE(refused_headers) {
    const TemporaryFolder folder;
    const std::string bytes = content_of(golden_track("grid/u3_s_d1_r1.gtrack"));
    const auto error_with = [&](std::size_t at, std::uint32_t value) {
        std::string changed = bytes;
        std::memcpy(&changed[at], &value, sizeof value);
        return message_of<DataError>([&] { const Gtrack opened(folder.write("x.gtrack", changed)); });
    };
    BOOST_TEST(contains(error_with(4, 0), "a position has 0 values"));
    BOOST_TEST(contains(error_with(4, 0x7FFFFFFF), "a position has more values than the file"));
    BOOST_TEST(contains(error_with(8, 0xFFFFFFFF), "its resolution is -1"));
    BOOST_TEST(contains(error_with(36, 0x00000302), "neither 0 nor 1"));
    BOOST_TEST(contains(error_with(36, 0x00006300), "there is no encoding of number 99"));
    BOOST_TEST(contains(error_with(48, 3), "of its dictionary"));
    BOOST_TEST(contains(error_with(1592, 0x7FFFFFFF), "sections, more than fit"));
    BOOST_TEST(contains(error_with(1600, 0x7FFFFFFF), "section 0 does not lie in the file"));
    BOOST_TEST(contains(error_with(1608, 0x7FFFFFFF), "section 0 does not lie in the file"));
    BOOST_TEST(contains(error_with(1620, 0), "of the negative strand, but the track has no strands"));
    BOOST_TEST(contains(error_with(1620, 2), "section 0 is of strand 2"));
}

BOOST_AUTO_TEST_CASE(types_that_can_not_be_read) {
    const Gtrack opened(golden_track("grid/f32_s_d1_r1.gtrack"));
    opened.require(Dtype::float32);
    BOOST_TEST(contains(message_of<UsageError>([&] { opened.require(Dtype::uint8); }),
                        "a track of f32 can't be read as uint8, but as float32"));
}

BOOST_AUTO_TEST_SUITE_END()
