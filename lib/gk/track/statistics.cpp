#include "gk/track/statistics.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace gk::track {
namespace {

constexpr std::array<std::string_view, statistic_count> statistic_names = {"mean",  "min", "max",     "sum",
                                                                           "count", "std", "coverage"};
constexpr double no_value = std::numeric_limits<double>::quiet_NaN();

// What values are summed up in side by side, so that no addition waits for the one before it.
constexpr std::size_t lanes = 8;

}  // namespace

std::string_view name_of(Statistic statistic) {
    return statistic_names[static_cast<std::size_t>(statistic)];
}

std::optional<Statistic> find_statistic(std::string_view name) {
    for (std::size_t i = 0; i < statistic_count; ++i)
        if (statistic_names[i] == name) return static_cast<Statistic>(i);
    return std::nullopt;
}

void Totals::feed(std::span<const float> values) {
    std::array<double, lanes> sums{};
    std::array<double, lanes> counts{};
    const auto take = [&](std::size_t lane, float value) {
        const bool is_value = value == value;
        sums[lane] += is_value ? static_cast<double>(value) : 0.0;
        counts[lane] += is_value ? 1.0 : 0.0;
    };
    std::size_t i = 0;
    for (; i + lanes <= values.size(); i += lanes)
        for (std::size_t lane = 0; lane < lanes; ++lane) take(lane, values[i + lane]);
    for (std::size_t lane = 0; i < values.size(); ++i, ++lane) take(lane, values[i]);
    double count = 0;
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        sum_ += sums[lane];
        count += counts[lane];
    }
    count_ += static_cast<std::uint64_t>(count);
}

void Totals::feed(float value, std::uint64_t times) {
    if (std::isnan(value) || times == 0) return;
    count_ += times;
    sum_ += static_cast<double>(value) * static_cast<double>(times);
}

void Totals::combine(const Totals& other) {
    count_ += other.count_;
    sum_ += other.sum_;
}

void Extremes::feed(std::span<const float> values) {
    std::array<float, lanes> least;
    std::array<float, lanes> greatest;
    least.fill(min_);
    greatest.fill(max_);
    const auto take = [&](std::size_t lane, float value) {  // a comparison with NaN is false
        least[lane] = value < least[lane] ? value : least[lane];
        greatest[lane] = value > greatest[lane] ? value : greatest[lane];
    };
    std::size_t i = 0;
    for (; i + lanes <= values.size(); i += lanes)
        for (std::size_t lane = 0; lane < lanes; ++lane) take(lane, values[i + lane]);
    for (std::size_t lane = 0; i < values.size(); ++i, ++lane) take(lane, values[i]);
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        min_ = std::min(min_, least[lane]);
        max_ = std::max(max_, greatest[lane]);
    }
}

void Extremes::feed(float value, std::uint64_t times) {
    if (std::isnan(value) || times == 0) return;
    min_ = std::min(min_, value);
    max_ = std::max(max_, value);
}

void Extremes::combine(const Extremes& other) {
    min_ = std::min(min_, other.min_);
    max_ = std::max(max_, other.max_);
}

void Spread::feed(std::span<const float> values) {
    double count = 0;
    double sum = 0;
    for (const float value : values) {
        const bool is_value = value == value;
        sum += is_value ? static_cast<double>(value) : 0.0;
        count += is_value ? 1.0 : 0.0;
    }
    if (count == 0) return;
    const double mean = sum / count;
    double squares = 0;
    for (const float value : values) {
        const double distance = value == value ? static_cast<double>(value) - mean : 0.0;
        squares += distance * distance;
    }
    add(count, mean, squares);
}

void Spread::feed(float value, std::uint64_t times) {
    if (!std::isnan(value) && times != 0) add(static_cast<double>(times), static_cast<double>(value), 0);
}

void Spread::combine(const Spread& other) {
    if (other.count_ != 0) add(other.count_, other.mean_, other.squares_);
}

void Spread::add(double count, double mean, double squares) {
    const double all = count_ + count;
    const double distance = mean - mean_;
    squares_ += squares + distance * distance * (count_ * count / all);
    mean_ += distance * (count / all);
    count_ = all;
}

double Spread::standard_deviation() const {
    if (count_ == 0) return no_value;
    return count_ == 1 ? 0 : std::sqrt(squares_ / (count_ - 1));
}

Summary::Summary(std::span<const Statistic> wanted) {
    for (const Statistic statistic : wanted) {
        if (statistic == Statistic::standard_deviation)
            needs_spread_ = true;
        else if (statistic == Statistic::min || statistic == Statistic::max)
            needs_extremes_ = true;
        else if (statistic != Statistic::coverage)
            needs_totals_ = true;
    }
}

void Summary::combine(const Summary& other) {
    totals_.combine(other.totals_);
    extremes_.combine(other.extremes_);
    spread_.combine(other.spread_);
    coverage_ += other.coverage_;
}

double Summary::get(Statistic statistic) const {
    switch (statistic) {
        case Statistic::mean:
            return totals_.count() == 0 ? no_value : totals_.sum() / static_cast<double>(totals_.count());
        case Statistic::min:
            return extremes_.is_empty() ? no_value : static_cast<double>(extremes_.min());
        case Statistic::max:
            return extremes_.is_empty() ? no_value : static_cast<double>(extremes_.max());
        case Statistic::sum:
            return totals_.sum();
        case Statistic::count:
            return static_cast<double>(totals_.count());
        case Statistic::standard_deviation:
            return spread_.standard_deviation();
        case Statistic::coverage:
            return static_cast<double>(coverage_);
    }
    return no_value;
}

Bases part_of(std::int32_t start, std::int32_t end, bool is_negative, std::uint32_t i, std::uint32_t count) {
    const auto length = static_cast<std::uint64_t>(std::int64_t{end} - start);
    const auto before = [&](std::uint64_t k) { return static_cast<std::int64_t>(k * length / count); };
    const std::int64_t first = before(i);
    const std::int64_t last = before(std::uint64_t{i} + 1);
    if (is_negative) return {static_cast<std::int32_t>(end - last), static_cast<std::int32_t>(end - first)};
    return {static_cast<std::int32_t>(start + first), static_cast<std::int32_t>(start + last)};
}

}  // namespace gk::track
