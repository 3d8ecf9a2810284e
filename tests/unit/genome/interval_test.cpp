// Interval arithmetic: GenomeKit's answers (tests/golden/genome), and the places where gk's are other ones.
#include <algorithm>
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "cmd/interval/notation.hpp"
#include "gk/base/name_hash.hpp"
#include "gk/base/numbers.hpp"
#include "gk/genome/interval.hpp"
#include "gk/io/bed.hpp"
#include "gk/io/region.hpp"

namespace {

using gk::Interval;
using gk::IntervalError;

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts{""};
    for (const char c : text) {
        if (c == separator)
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return parts;
}

std::vector<std::vector<std::string>> golden_rows(const std::string& name) {
    const char* const tests = std::getenv("GK_TESTS_DIR");
    BOOST_REQUIRE_MESSAGE(tests != nullptr, "GK_TESTS_DIR is not set");
    std::ifstream file(std::string(tests) + "/golden/genome/" + name);
    BOOST_REQUIRE_MESSAGE(file.is_open(), "no golden file " + name);
    std::vector<std::vector<std::string>> rows;
    std::string line;
    std::getline(file, line);  // the header
    while (std::getline(file, line)) rows.push_back(split(line, '\t'));
    return rows;
}

// The golden tables know several assemblies; gk works on one at a time, so here each assembly's chromosomes are others.
class Chromosomes {
public:
    gk::ChromId id(const std::string& assembly, const std::string& chrom) {
        const std::pair name(assembly, chrom);
        const auto found = std::find(names_.begin(), names_.end(), name);
        const auto index = static_cast<std::size_t>(found - names_.begin());
        if (found == names_.end()) names_.push_back(name);
        return static_cast<gk::ChromId>(index);
    }
    // `assembly|chrom|strand|start|end|anchor|offset`
    Interval read(const std::string& text) {
        const auto f = split(text, '|');
        Interval interval{.chrom = id(f.at(0), f.at(1)),
                          .strand = f.at(2) == "+" ? gk::Strand::positive : gk::Strand::negative,
                          .start = gk::parse_integer<std::int32_t>(f.at(3)).value(),
                          .end = gk::parse_integer<std::int32_t>(f.at(4)).value(),
                          .anchor_offset = gk::parse_integer<std::int32_t>(f.at(6)).value()};
        if (f.at(5) != ".") interval.anchor = gk::parse_integer<std::int32_t>(f.at(5));
        return interval;
    }
    std::string write(const Interval& interval) const {
        const auto& [assembly, chrom] = names_[index_of(interval.chrom)];
        return assembly + "|" + chrom + "|" + gk::strand_char(interval.strand) + "|" + std::to_string(interval.start) +
               "|" + std::to_string(interval.end) + "|" + (interval.anchor ? std::to_string(*interval.anchor) : ".") +
               "|" + std::to_string(interval.anchor_offset);
    }
    bool sorts_before(const Interval& a, const Interval& b) const {
        const auto tag = [&](const Interval& i) { return gk::chrom_tag(names_[index_of(i.chrom)].second); };
        return tag(a) != tag(b) ? tag(a) < tag(b) : gk::sorts_before(a, b);
    }

private:
    std::vector<std::pair<std::string, std::string>> names_;
};

const std::string refused = "!";

std::string truth(bool value) {
    return value ? "True" : "False";
}

std::string half(std::int64_t doubled) {
    return std::to_string(doubled / 2) + (doubled % 2 == 0 ? ".0" : ".5");
}

std::string pair_text(std::int64_t first, std::int64_t last) {
    return "[" + std::to_string(first) + ";" + std::to_string(last) + "]";
}

/// One row's operands, and gk's answer to them in the notation of the golden table.
class Replay {
public:
    std::string answer(const std::string& op, const std::vector<std::string>& operands) {
        operands_ = operands;
        try {
            return operations().at(op)();
        } catch (const IntervalError&) {
            return refused;
        }
    }
    bool knows(const std::string& op) { return operations().count(op) != 0; }

private:
    using Operations = std::map<std::string, std::function<std::string()>>;

    Interval interval(std::size_t i) { return chroms_.read(operands_.at(i)); }
    std::int64_t number(std::size_t i) { return gk::parse_integer<std::int64_t>(operands_.at(i)).value(); }
    std::string write(const Interval& value) { return chroms_.write(value); }

    const Operations& operations() {
        if (!operations_.empty()) return operations_;
        add_one_interval();
        add_two_intervals();
        add_notations();
        return operations_;
    }

    void add_one_interval() {
        auto& ops = operations_;
        ops["len"] = [this] { return std::to_string(interval(0).length()); };
        ops["end5"] = [this] { return write(end5(interval(0))); };
        ops["end3"] = [this] { return write(end3(interval(0))); };
        ops["midpoint"] = [this] { return write(midpoint(interval(0))); };
        ops["is_positive_strand"] = [this] { return truth(interval(0).is_positive()); };
        ops["as_positive_strand"] = [this] { return write(with_strand(interval(0), gk::Strand::positive)); };
        ops["as_negative_strand"] = [this] { return write(with_strand(interval(0), gk::Strand::negative)); };
        ops["as_opposite_strand"] = [this] { return write(with_strand(interval(0), opposite(interval(0).strand))); };
        ops["shift"] = [this] { return write(shift(interval(0), number(1))); };
        ops["expand"] = [this] { return write(expand(interval(0), number(1), number(operands_.size() > 2 ? 2 : 1))); };
        ops["with_anchor"] = [this] {
            Interval result = interval(0);
            result.anchor_offset = operands_.size() > 2 ? static_cast<std::int32_t>(number(2)) : 0;
            result.anchor = anchor_position(result, operands_[1]);
            return result.anchor || operands_[1] == "None" ? write(result) : refused;
        };
    }

    void add_two_intervals() {
        auto& ops = operations_;
        ops["contains"] = [this] { return truth(contains(interval(0), interval(1))); };
        ops["within"] = ops["in"] = [this] { return truth(contains(interval(1), interval(0))); };
        ops["overlaps"] = [this] { return truth(overlaps(interval(0), interval(1))); };
        ops["upstream_of"] = [this] { return truth(upstream_of(interval(0), interval(1))); };
        ops["dnstream_of"] = [this] { return truth(downstream_of(interval(0), interval(1))); };
        ops["eq"] = [this] { return truth(interval(0) == interval(1)); };
        ops["lt"] = [this] { return truth(chroms_.sorts_before(interval(0), interval(1))); };
        ops["ge"] = [this] { return truth(!chroms_.sorts_before(interval(0), interval(1))); };
        ops["spanning"] = [this] { return write(spanning(interval(0), interval(1))); };
        ops["intersect"] = [this] {
            const auto common = intersect(interval(0), interval(1));
            return common ? write(*common) : "None";
        };
        ops["subtract"] = [this] {
            std::string text;
            for (const Interval& rest : subtract(interval(0), interval(1)))
                text.append(text.empty() ? "[" : ";").append(write(rest));
            return text.append(text.empty() ? "[]" : "]");
        };
        const std::map<std::string, gk::DistanceMethod> methods = {{"midpoint", gk::DistanceMethod::midpoint},
                                                                   {"end5", gk::DistanceMethod::end5},
                                                                   {"end3", gk::DistanceMethod::end3}};
        for (const auto& [name, method] : methods) {
            ops["distance_" + name] = [this, m = method] {
                return half(doubled_distance(interval(0), interval(1), m));
            };
            ops["distance_list " + name] = [this, m = method] {
                std::string text;
                for (const std::string& other : split(operands_[1].substr(1, operands_[1].size() - 2), ';'))
                    text.append(text.empty() ? "[" : ";")
                        .append(half(doubled_distance(interval(0), chroms_.read(other), m)));
                return text.append(text.empty() ? "[]" : "]");
            };
        }
    }

    void add_notations() {
        auto& ops = operations_;
        ops["as_dna0"] = [this] { return pair_text(interval(0).start, interval(0).end); };
        ops["as_rna1"] = [this] {
            const gk::SignedPositions positions = to_rna1(interval(0));
            return pair_text(positions.first, positions.last);
        };
        ops["as_dna1"] = [this] {
            const gk::SignedPositions positions = to_rna1(with_strand(interval(0), gk::Strand::positive));
            return pair_text(positions.first, positions.last);
        };
        // CHROM STRAND START END ASSEMBLY, as a BED line
        ops["new"] = ops["from_dna0"] = [this] {
            const std::string line =
                operands_[0] + "\t" + operands_[2] + "\t" + operands_[3] + "\t.\t0\t" + operands_[1];
            gk::io::BedRecord record;
            return parse_bed(line, record) ? refused : write(record, operands_[4]);
        };
        ops["from_dna1"] = [this] {
            gk::io::BedRecord record;
            record.columns[0] = operands_[0];
            record.strand = operands_[1].front();
            return gk::cmd::from_dna1(number(2), number(3), record) ? refused : write(record, operands_[4]);
        };
        ops["from_rna1"] = [this] {
            gk::io::BedRecord record;
            record.columns[0] = operands_[0];
            return gk::cmd::from_rna1(number(1), number(2), record) ? refused : write(record, operands_[3]);
        };
    }

    std::string write(const gk::io::BedRecord& record, const std::string& assembly) {
        return assembly + "|" + std::string(record.chrom()) + "|" + record.strand + "|" + std::to_string(record.start) +
               "|" + std::to_string(record.end) + "|.|0";
    }

    Chromosomes chroms_;
    Operations operations_;
    std::vector<std::string> operands_;
};

// Python's ways to write or hash an interval, and a constructor that stands for `new` with one position.
const std::set<std::string> not_in_gk = {"repr", "internal_text", "sys", "hash", "state_hex", "from_dna0_coord"};

// What gk's intervals do not have: several assemblies at once, names (the genome's matter), an interval as an anchor,
// and distances by a method that does not exist.
bool is_foreign(const std::string& op, const std::vector<std::string>& operands) {
    static const std::set<std::string> of_one_assembly = {"contains",    "within", "in", "overlaps", "upstream_of",
                                                          "dnstream_of", "eq",     "lt", "ge"};
    if (not_in_gk.count(op) != 0 || op == "distance_list start") return true;
    if (op == "with_anchor") return operands[1].find('|') != std::string::npos;
    if (op == "new") return operands[0] == "nope" || operands[4] != "toy";
    return of_one_assembly.count(op) != 0 && operands[1].rfind("toyb|", 0) == 0;
}

// Rows where gk refuses what GenomeKit answers (gk/genome/FORMAT.md#interval-limits and #notations).
const std::map<int, std::string> corrected = {
    {249, "the shift leaves 32 bits, GenomeKit wraps around"},
    {250, "the argument is taken modulo 2^32"},
    {251, "the expansion leaves 32 bits, GenomeKit wraps around"},
    {328, "RNA1 has no position 0"},
    {329, "RNA1 has no position 0"},
    {335, "RNA1 has no position 0"},
    {336, "RNA1 has no position 0"},
    {337, "RNA1 has no position 0"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(interval)

BOOST_AUTO_TEST_CASE(operations_answer_as_genomekit) {
    Replay replay;
    int replayed = 0;
    int foreign = 0;
    for (const auto& row : golden_rows("interval_ops.tsv")) {
        const int id = std::stoi(row.at(0));
        const std::string& op = row.at(1);
        const auto operands = split(row.at(2), ' ');
        if (is_foreign(op, operands)) {
            ++foreign;
            continue;
        }
        if (op == "as_ucsc") {
            const Interval expected = Chromosomes().read(operands[0]);
            gk::io::RegionRules rules;
            rules.any_position = true;
            const gk::io::Region region = parse_region(row.at(3), rules);
            BOOST_TEST(region.start == expected.start, row.at(3));
            BOOST_TEST(region.end.value() == expected.end, row.at(3));
        } else {
            BOOST_REQUIRE_MESSAGE(replay.knows(op), "no replay of " + op);
            const std::string answer = replay.answer(op, operands);
            const bool is_error = row.at(3).front() == '!' || corrected.count(id) != 0;
            BOOST_TEST(answer == (is_error ? refused : row.at(3)),
                       "row " << id << " " << op << " " << row.at(2) << ": " << answer);
        }
        ++replayed;
    }
    BOOST_TEST(replayed == 676);
    BOOST_TEST(foreign == 64);
}

BOOST_AUTO_TEST_CASE(the_order_is_genomekits) {
    Chromosomes chroms;
    std::vector<std::string> expected;
    std::vector<Interval> intervals;
    for (const auto& row : golden_rows("interval_sort.tsv")) {
        expected.push_back(row.at(1));
        intervals.push_back(chroms.read(row.at(1)));
    }
    BOOST_REQUIRE(intervals.size() == 60U);
    std::mt19937 random(1);
    for (int round = 0; round < 20; ++round) {
        std::shuffle(intervals.begin(), intervals.end(), random);
        std::sort(intervals.begin(), intervals.end(),
                  [&](const Interval& a, const Interval& b) { return chroms.sorts_before(a, b); });
        std::vector<std::string> sorted(intervals.size());
        std::transform(intervals.begin(), intervals.end(), sorted.begin(),
                       [&](const Interval& i) { return chroms.write(i); });
        BOOST_TEST(sorted == expected, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(refusals_say_what_is_wrong) {
    const auto kind_of = [](const auto& operation) {
        try {
            operation();
        } catch (const IntervalError& error) {
            return error.kind;
        }
        throw std::logic_error("nothing was refused");
    };
    using Kind = IntervalError::Kind;
    const Interval here{.start = 5, .end = 10};
    const Interval elsewhere{.chrom = static_cast<gk::ChromId>(1), .start = 5, .end = 10};
    Interval anchored = here;
    anchored.anchor = 7;
    const Interval last{.start = INT32_MAX - 1, .end = INT32_MAX};
    BOOST_CHECK(kind_of([&] { shift(last, 1); }) == Kind::not_32_bit);
    BOOST_CHECK(kind_of([&] { expand(here, std::int64_t{1} << 32, 0); }) == Kind::not_32_bit);
    BOOST_CHECK(kind_of([&] { expand(here, -3, -3); }) == Kind::negative_length);
    BOOST_CHECK(kind_of([&] { spanning(here, elsewhere); }) == Kind::other_chromosome);
    BOOST_CHECK(kind_of([&] { intersect(anchored, here); }) == Kind::anchored);
    BOOST_CHECK(kind_of([&] { subtract(here, anchored); }) == Kind::anchored);
    BOOST_CHECK(kind_of([&] { doubled_distance(here, anchored, gk::DistanceMethod::end5); }) == Kind::anchored);
    BOOST_CHECK(kind_of([&] { to_rna1(end5(here)); }) == Kind::empty);
}

BOOST_AUTO_TEST_CASE(the_longest_interval_is_no_exception) {
    const Interval all{.strand = gk::Strand::negative, .start = INT32_MIN, .end = INT32_MAX};
    BOOST_TEST(all.length() == 4294967295);
    BOOST_TEST(end5(all).start == INT32_MAX);
    BOOST_TEST(midpoint(all).length() == 1);
    BOOST_TEST(anchor_position(all, "center").value() == 0);
    BOOST_TEST(doubled_distance(all, end3(all), gk::DistanceMethod::end5) == 2 * 4294967295);
}

BOOST_AUTO_TEST_CASE(one_based_positions_stay_within_32_bits) {
    gk::io::BedRecord record;
    BOOST_CHECK(gk::cmd::from_dna1(INT32_MIN, 0, record)->reason == gk::io::Reason::not_32_bit);
    BOOST_CHECK(gk::cmd::from_rna1(INT32_MIN, -1, record)->reason == gk::io::Reason::not_32_bit);
    BOOST_CHECK(!gk::cmd::from_rna1(-INT32_MAX, -1, record));
    BOOST_TEST(record.end == INT32_MAX);
    BOOST_CHECK(gk::cmd::from_dna1(7, 5, record)->reason == gk::io::Reason::start_after_end);
}

BOOST_AUTO_TEST_SUITE_END()
