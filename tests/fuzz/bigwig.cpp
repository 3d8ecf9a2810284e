// bigWigs of any bytes: refused, or read without a crash. What is read is in order and inside its chromosome, is the
// same block by block, interval by interval and base by base, whatever is kept in memory, and can be written and read
// again.
#include <algorithm>
#include <cmath>
#include <random>

#include "gk/base/error.hpp"
#include "gk/bigwig/bigwig_cursor.hpp"
#include "gk/bigwig/bigwig_writer.hpp"
#include "support/target.hpp"

namespace {

using gk::DataError;
using gk::bigwig::BigWig;
using gk::bigwig::BigWigCursor;
using gk::bigwig::Item;
using gk::fuzz::MemoryFile;
using gk::fuzz::require;

// By chromosome, and whether all of the file could be read.
struct AllItems {
    std::vector<std::vector<Item>> items;
    bool is_whole = false;
};

AllItems read_all(const BigWig& file, BigWigCursor& cursor) {
    AllItems all;
    all.items.resize(file.chromosomes().size());
    try {
        cursor.for_each_block([&](std::size_t chromosome, std::span<const Item> items) {
            std::vector<Item>& known = all.items[chromosome];
            for (const Item& item : items) {
                require(item.start < item.end, "an item has a base");
                require(item.end <= file.chromosomes()[chromosome].size, "an item is inside its chromosome");
                require(known.empty() || known.back().end <= item.start, "items are in order");
                require(!std::isnan(item.value), "an item has a value");
                known.push_back(item);
            }
        });
        all.is_whole = true;
    } catch (const DataError&) {
    }
    return all;
}

std::vector<Item> clipped(const std::vector<Item>& items, std::int64_t start, std::int64_t end) {
    std::vector<Item> inside;
    if (start == end) return inside;
    for (const Item& item : items)
        if (item.end > start && item.start < end)
            inside.push_back({static_cast<std::uint32_t>(std::max<std::int64_t>(item.start, start)),
                              static_cast<std::uint32_t>(std::min<std::int64_t>(item.end, end)), item.value});
    return inside;
}

void ask(const AllItems& all, BigWigCursor& cursor, std::size_t chromosome, std::int64_t start, std::int64_t end) {
    std::vector<Item> found;
    std::vector<float> values(static_cast<std::size_t>(end - start));
    try {
        cursor.for_each_in(chromosome, start, end, [&](const Item& item) { found.push_back(item); });
        cursor.expand(chromosome, start, end, values);
    } catch (const DataError&) {
        require(!all.is_whole, "what is read as a whole is read in parts");
        return;
    }
    if (!all.is_whole) return;
    require(found == clipped(all.items[chromosome], start, end), "an interval has the items of the file");
    std::size_t covered = 0;
    for (const Item& item : found)
        for (std::uint32_t at = item.start; at < item.end; ++at, ++covered)
            require(values[static_cast<std::size_t>(at - start)] == item.value, "a base has its item's value");
    const auto missing = std::count_if(values.begin(), values.end(), [](float value) { return std::isnan(value); });
    require(static_cast<std::size_t>(missing) + covered == values.size(), "other bases have none");
}

void ask_here_and_there(const BigWig& file, const AllItems& all, std::minstd_rand& random) {
    BigWigCursor cursor(file, random() % 50);
    for (int i = 0; i < 20 && !file.chromosomes().empty(); ++i) {
        const std::size_t chromosome = random() % file.chromosomes().size();
        const std::vector<Item>& items = all.items[chromosome];
        const std::int64_t near = items.empty() ? 0 : items[random() % items.size()].start;
        const std::int64_t start = near + static_cast<std::int64_t>(random() % 200) - 100;
        ask(all, cursor, chromosome, start, start + static_cast<std::int64_t>(random() % 300));
    }
}

void write_again(const BigWig& file, const AllItems& all) {
    std::vector<gk::ChromSize> chromosomes;
    for (const auto& chromosome : file.chromosomes()) chromosomes.push_back({chromosome.name, chromosome.size});
    const MemoryFile copy("");
    try {
        gk::bigwig::BigWigWriter writer("/tmp", chromosomes);
        for (std::size_t i = 0; i < all.items.size(); ++i)
            for (const Item& item : all.items[i]) writer.add(i, item.start, item.end, item.value);
        gk::OutputFile out(copy.path());
        writer.write(out);
        out.commit();
    } catch (const DataError&) {
        // Values that are not finite, names and sizes that readers can't take.
        return;
    }
    const BigWig again(copy.path());
    BigWigCursor cursor(again);
    const AllItems copied = read_all(again, cursor);
    require(copied.is_whole, "what is written is read");
    for (std::size_t i = 0; i < all.items.size(); ++i) {
        const auto found = again.find_chromosome(file.chromosomes()[i].name);
        require(found.has_value(), "all chromosomes are written");
        require(copied.items[*found] == all.items[i], "all items are written");
    }
}

void one_input(std::string_view data) {
    const MemoryFile bytes(data);
    std::minstd_rand random(static_cast<std::uint32_t>(data.size()));
    try {
        const BigWig file(bytes.path());
        BigWigCursor cursor(file);
        const AllItems all = read_all(file, cursor);
        ask_here_and_there(file, all, random);
        if (all.is_whole) write_again(file, all);
    } catch (const DataError&) {
    }
}

}  // namespace

GK_FUZZ_TARGET(bigwig, one_input);
