#include "gk/track/build/section_order.hpp"

#include <array>

namespace gk::track::build {
namespace {

constexpr std::array<std::uint64_t, 21> bucket_counts = {13,     29,     59,      127,     257,     541,      1109,
                                                         2357,   5087,   10273,   20753,   42043,   85229,    172933,
                                                         351061, 712697, 1447153, 2938679, 5967347, 12117689, 24607243};

constexpr std::size_t none = static_cast<std::size_t>(-1);

// One list of all keys. A new one goes before the first of its bucket, or to the front where its bucket is empty.
class ChainedKeys {
public:
    explicit ChainedKeys(std::span<const std::uint64_t> keys)
        : keys_(keys), next_(keys.size(), none), previous_(keys.size(), none) {}

    void add(std::size_t i) {
        if (count_ == buckets_.size()) grow();
        ++count_;
        place(i);
    }
    std::vector<std::size_t> listed() const {
        std::vector<std::size_t> order;
        for (std::size_t i = front_; i != none; i = next_[i]) order.push_back(i);
        return order;
    }

private:
    // The keys are placed anew, front to back, in the next larger number of buckets.
    void grow() {
        const std::vector<std::size_t> old = listed();
        buckets_.assign(bucket_counts.at(size_++), none);
        front_ = none;
        for (const std::size_t i : old) place(i);
    }
    void place(std::size_t i) {
        std::size_t& first = buckets_[keys_[i] % buckets_.size()];
        const std::size_t behind = first == none ? front_ : first;
        const std::size_t before = behind == none ? none : previous_[behind];
        next_[i] = behind;
        previous_[i] = before;
        if (behind != none) previous_[behind] = i;
        (before == none ? front_ : next_[before]) = i;
        first = i;
    }

    std::span<const std::uint64_t> keys_;
    std::vector<std::size_t> next_;
    std::vector<std::size_t> previous_;
    std::vector<std::size_t> buckets_;  // the first key of each
    std::size_t front_ = none;
    std::size_t count_ = 0;
    std::size_t size_ = 0;
};

}  // namespace

std::vector<std::size_t> section_order(std::span<const std::uint64_t> keys) {
    ChainedKeys chain(keys);
    for (std::size_t i = 0; i < keys.size(); ++i) chain.add(i);
    return chain.listed();
}

}  // namespace gk::track::build
