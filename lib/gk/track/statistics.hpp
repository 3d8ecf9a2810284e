// Statistics of a track's values (gk/track/FORMAT.md#statistics). They know nothing of where values come from.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>

namespace gk::track {

enum class Statistic : std::uint8_t { mean, min, max, sum, count, standard_deviation, coverage };
constexpr std::size_t statistic_count = 7;

/// `mean`, `min`, `max`, `sum`, `count`, `std`, `coverage`
std::string_view name_of(Statistic statistic);
std::optional<Statistic> find_statistic(std::string_view name);

/// Number and sum of values that are not NaN.
class Totals {
public:
    void feed(std::span<const float> values);
    /// A value that occurs `times` times.
    void feed(float value, std::uint64_t times);
    void combine(const Totals& other);

    std::uint64_t count() const { return count_; }
    double sum() const { return sum_; }

private:
    std::uint64_t count_ = 0;
    double sum_ = 0;
};

/// The least and the greatest of values that are not NaN.
class Extremes {
public:
    void feed(std::span<const float> values);
    void feed(float value, std::uint64_t times);
    void combine(const Extremes& other);

    bool is_empty() const { return min_ > max_; }
    float min() const { return min_; }  ///< infinity where there is no value
    float max() const { return max_; }  ///< -infinity

private:
    float min_ = std::numeric_limits<float>::infinity();
    float max_ = -std::numeric_limits<float>::infinity();
};

/// How far values that are not NaN lie from their mean. Exact to a few last digits, however far the mean is from 0.
class Spread {
public:
    void feed(std::span<const float> values);
    void feed(float value, std::uint64_t times);
    void combine(const Spread& other);

    /// By n - 1. 0 of a single value, NaN of none.
    double standard_deviation() const;

private:
    void add(double count, double mean, double squares);

    double count_ = 0;
    double mean_ = 0;
    double squares_ = 0;  // sum of squared distances from the mean
};

/// All statistics of some values; those that are not asked for cost nothing.
class Summary {
public:
    /// Which ones will be asked for.
    explicit Summary(std::span<const Statistic> wanted);

    void feed(std::span<const float> values) {
        if (needs_extremes_) extremes_.feed(values);
        if (needs_totals_) totals_.feed(values);
        if (needs_spread_) spread_.feed(values);
    }
    void feed(float value, std::uint64_t times) {
        if (needs_extremes_) extremes_.feed(value, times);
        if (needs_totals_) totals_.feed(value, times);
        if (needs_spread_) spread_.feed(value, times);
    }
    /// Bases that have stored data, whatever it is.
    void cover(std::uint64_t bases) { coverage_ += bases; }
    void combine(const Summary& other);

    bool needs_values() const { return needs_totals_ || needs_extremes_ || needs_spread_; }
    /// NaN where there is no value, but 0 for sum, count and coverage.
    double get(Statistic statistic) const;

private:
    bool needs_totals_ = false;
    bool needs_extremes_ = false;
    bool needs_spread_ = false;
    Totals totals_;
    Extremes extremes_;
    Spread spread_;
    std::uint64_t coverage_ = 0;
};

/// [start, end), of a chromosome.
struct Bases {
    std::int32_t start = 0;
    std::int32_t end = 0;
};

/// Part `i` of `count` parts of the bases [start, end), counted from the 5' end: their bases number ⌊i·L/count⌋ to
/// ⌊(i+1)·L/count⌋ - 1. Empty where there are more parts than bases.
Bases part_of(std::int32_t start, std::int32_t end, bool is_negative, std::uint32_t i, std::uint32_t count);

}  // namespace gk::track
