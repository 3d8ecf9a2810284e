// Reading 2bit files: every form, and every kind of damage.
#include <boost/test/unit_test.hpp>
#include <random>
#include <thread>

#include "gk/base/error.hpp"
#include "gk/genome/twobit.hpp"
#include "gk/genome/twobit_check.hpp"
#include "support/sample.hpp"
#include "support/temporary_folder.hpp"
#include "support/twobit_builder.hpp"

using namespace gk;
using namespace gk::testing;

namespace {

const std::vector<TwoBitForm> forms{{false, false}, {true, false}, {false, true}, {true, true}};

std::string bases_of(const TwoBitSequence& sequence, std::int64_t start, std::int64_t end, Strand strand,
                     Case letter_case) {
    ByteBuffer out;
    out.append("before");
    sequence.append_padded(start, end, strand, letter_case, out);
    BOOST_REQUIRE(out.view().starts_with("before"));
    return std::string(out.view().substr(6));
}

std::string whole(const TwoBitSequence& sequence) {
    return bases_of(sequence, 0, sequence.size, Strand::positive, Case::keep);
}

// Reads everything that can be asked of a file. Nothing but DataError may come of damage; what is answered has the
// right length and letters. Returns whether there was any complaint.
bool complains(const std::string& path) {
    bool complaint = false;
    try {
        const TwoBit file(path);
        for (std::size_t i = 0; i < file.count(); ++i) {
            try {
                const TwoBitSequence& sequence = file.sequence(i);
                for (const Strand strand : {Strand::positive, Strand::negative}) {
                    for (const auto& [start, end] : {std::pair<std::int64_t, std::int64_t>(0, sequence.size),
                                                     {-3, 7},
                                                     {5, 6},
                                                     {sequence.size - 1, std::int64_t{sequence.size} + 2}}) {
                        const std::string bases = bases_of(sequence, start, end, strand, Case::keep);
                        BOOST_REQUIRE(bases.size() == static_cast<std::size_t>(end - start));
                        BOOST_REQUIRE(bases.find_first_not_of("ACGTNacgtn") == std::string::npos);
                    }
                }
            } catch (const DataError&) {
                complaint = true;
            }
        }
        complaint = complaint || !twobit_problems(file).empty();
    } catch (const DataError&) {
        complaint = true;
    }
    return complaint;
}

std::string small_file(TwoBitForm form) {
    return TwoBitBuilder(form).add("chr1", "ACGTNNNNacgtTTGACnnC").add("b", "NNACG").add("", "acgtaN").bytes();
}

std::string random_bases(std::mt19937& random, std::size_t size) {
    std::string bases;
    while (bases.size() < size) {
        const std::string_view letters =
            std::vector<std::string_view>{"ACGT", "acgt", "N", "n", "ACGTacgtNn"}[random() % 5];
        for (std::size_t i = 1 + random() % 9; i != 0; --i) bases += letters[random() % letters.size()];
    }
    bases.resize(size);
    return bases;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(twobit)

BOOST_AUTO_TEST_CASE(every_form_gives_the_sequences) {
    const TemporaryFolder folder;
    for (const TwoBitForm form : forms) {
        const TwoBit file(folder.write("x.2bit", small_file(form)));
        BOOST_TEST(file.version() == (form.long_offsets ? 1U : 0U));
        BOOST_TEST(file.byte_swapped() == form.big_endian);
        BOOST_REQUIRE(file.count() == 3U);
        BOOST_TEST(file.name(0) == "chr1");
        BOOST_TEST(file.name(2) == "");
        BOOST_TEST(whole(file.sequence(0)) == "ACGTNNNNacgtTTGACnnC");
        BOOST_TEST(whole(file.sequence(1)) == "NNACG");
        BOOST_TEST(whole(file.sequence(2)) == "acgtaN");
        BOOST_TEST(&file.sequence(1) == &file.sequence(1));
        BOOST_TEST(twobit_problems(file).empty());
    }
}

BOOST_AUTO_TEST_CASE(every_interval_of_random_sequences) {
    std::mt19937 random(1);
    const TemporaryFolder folder;
    for (std::size_t size = 0; size < 40; ++size) {
        const std::string bases = random_bases(random, size);
        const std::string padded = "NNNNNN" + bases + "NNNNNN";
        const TwoBit file(folder.write("x.2bit", TwoBitBuilder(forms[size % 4]).add("c", bases).bytes()));
        const TwoBitSequence& sequence = file.sequence(0);
        BOOST_REQUIRE(sequence.size == size);
        for (std::size_t from = 0; from <= padded.size(); ++from) {
            for (std::size_t to = from; to <= padded.size(); ++to) {
                const std::string expected = padded.substr(from, to - from);
                const std::int64_t start = static_cast<std::int64_t>(from) - 6;
                const std::int64_t end = static_cast<std::int64_t>(to) - 6;
                const auto got = [&](Strand strand, Case letters) {
                    return bases_of(sequence, start, end, strand, letters);
                };
                BOOST_REQUIRE(got(Strand::positive, Case::keep) == expected);
                BOOST_REQUIRE(got(Strand::positive, Case::upper) == upper_case(expected));
                BOOST_REQUIRE(got(Strand::negative, Case::keep) == reverse_complement(expected));
                BOOST_REQUIRE(got(Strand::negative, Case::upper) == upper_case(reverse_complement(expected)));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(long_sequences_and_intervals_far_outside) {
    std::mt19937 random(2);
    const TemporaryFolder folder;
    const std::string bases = random_bases(random, 100'003);
    const TwoBit file(folder.write("x.2bit", TwoBitBuilder().add("c", bases).bytes()));
    const TwoBitSequence& sequence = file.sequence(0);
    for (int i = 0; i < 500; ++i) {
        const std::size_t from = random() % bases.size();
        const std::size_t size = random() % (bases.size() - from);
        const std::string expected = bases.substr(from, size);
        const auto start = static_cast<std::int64_t>(from);
        const auto end = static_cast<std::int64_t>(from + size);
        BOOST_REQUIRE(bases_of(sequence, start, end, Strand::positive, Case::keep) == expected);
        BOOST_REQUIRE(bases_of(sequence, start, end, Strand::negative, Case::keep) == reverse_complement(expected));
    }
    BOOST_TEST(bases_of(sequence, -9, -4, Strand::negative, Case::keep) == "NNNNN");
    BOOST_TEST(bases_of(sequence, 200'000, 200'003, Strand::positive, Case::keep) == "NNN");
    BOOST_TEST(bases_of(sequence, INT32_MIN, INT32_MIN, Strand::positive, Case::keep) == "");
    BOOST_TEST(bases_of(sequence, INT32_MAX, INT32_MAX, Strand::negative, Case::keep) == "");
    BOOST_TEST(bases_of(sequence, INT32_MAX - 2, INT32_MAX, Strand::negative, Case::keep) == "NN");
}

BOOST_AUTO_TEST_CASE(a_file_cut_anywhere) {
    const TemporaryFolder folder;
    for (const TwoBitForm form : forms) {
        const std::string bytes = small_file(form);
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            const std::string path = folder.write("cut.2bit", std::string_view(bytes).substr(0, size));
            BOOST_TEST(complains(path), "cut to " << size << " of " << bytes.size() << " bytes");
        }
    }
    BOOST_CHECK_THROW(TwoBit(folder.file("none.2bit")), Error);
    BOOST_CHECK_THROW(TwoBit(folder.path()), Error);
}

BOOST_AUTO_TEST_CASE(any_byte_changed) {
    const TemporaryFolder folder;
    for (const TwoBitForm form : forms) {
        const std::string bytes = small_file(form);
        for (std::size_t at = 0; at < bytes.size(); ++at) {
            for (const int change : {0x01, 0x10, 0x80, 0xff}) {
                std::string changed = bytes;
                changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ change);
                const std::string path = folder.write("changed.2bit", changed);
                BOOST_TEST_INFO("byte " << at << " ^ " << change);
                const bool complaint = complains(path);
                // The signature; and a version that does not exist.
                if (at < 4) BOOST_TEST(complaint);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(random_bytes_behind_a_good_header) {
    std::mt19937 random(3);
    const TemporaryFolder folder;
    const std::string bytes = small_file({});
    for (int round = 0; round < sampled(1000); ++round) {
        std::string changed = bytes;
        for (std::size_t i = 1 + random() % 12; i != 0; --i)
            changed[4 + random() % (changed.size() - 4)] = static_cast<char>(random() % 3 == 0 ? 0xff : random());
        complains(folder.write("random.2bit", changed));
    }
}

BOOST_AUTO_TEST_CASE(messages_say_where) {
    const TemporaryFolder folder;
    const std::string bytes = small_file({});
    const auto error = [&](std::string_view content) {
        const std::string path = folder.write("x.2bit", content);
        return message_of<DataError>([&] {
            const TwoBit file(path);
            for (std::size_t i = 0; i < file.count(); ++i) file.sequence(i);
        });
    };
    BOOST_TEST(contains(error(""), "empty"));
    BOOST_TEST(contains(error("GIF89a and so on, no 2bit"), "byte 0)"));
    BOOST_TEST(contains(error(std::string_view(bytes).substr(0, 14)), "header"));
    BOOST_TEST(contains(error(std::string_view(bytes).substr(0, 32)), "index"));
    BOOST_TEST(contains(error(std::string_view(bytes).substr(0, bytes.size() - 1)), "bases"));
    std::string version = bytes;
    version[4] = 2;
    BOOST_TEST(contains(error(version), "version 2"));
}

BOOST_AUTO_TEST_CASE(several_threads_read_one_record) {
    std::string bases(5000, 'A');
    for (std::size_t i = 0; i < bases.size(); i += 7) bases[i] = 'n';
    const TemporaryFolder folder;
    TwoBitBuilder builder;
    for (int i = 0; i < 50; ++i) builder.add("c" + std::to_string(i), bases);
    const TwoBit file(folder.write("x.2bit", builder.bytes()));
    std::vector<const TwoBitSequence*> seen(400);
    {
        std::vector<std::jthread> threads;
        for (std::size_t t = 0; t < 8; ++t)
            threads.emplace_back([&, t] {
                for (std::size_t i = 0; i < 50; ++i) seen[t * 50 + i] = &file.sequence(i);
            });
    }
    for (std::size_t i = 0; i < seen.size(); ++i) BOOST_TEST(seen[i] == seen[i % 50]);
    BOOST_TEST(whole(file.sequence(49)) == bases);
}

BOOST_AUTO_TEST_SUITE_END()
