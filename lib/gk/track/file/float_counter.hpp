// How often values occur that no half can stand for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "gk/track/file/track_file.hpp"

namespace gk::track {

/// Counts float32 values by a table of those that came; a file of values says which ones lie in a place.
class FloatCounter : public ValueCounter {
public:
    std::vector<std::vector<ValueCount>> counts() const final;

protected:
    /// `columns`: how many are counted by themselves. `path`: for messages.
    FloatCounter(std::size_t columns, std::string path) : counts_(columns), path_(std::move(path)) {}

    /// Of a column, or of all together where one alone is counted. Throws Error for more different values than 2^24.
    void count(std::size_t column, float value, std::uint64_t times);

private:
    using Counts = std::unordered_map<std::uint32_t, std::uint64_t>;  // by the bits

    std::vector<Counts> counts_;
    std::string path_;
};

}  // namespace gk::track
