#include "gk/base/cpus.hpp"

#include <sched.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>

#include "gk/base/numbers.hpp"

namespace gk {

namespace {

unsigned affinity_cpus() {
    // The kernel refuses a mask smaller than its own with EINVAL; machines beyond 1024 CPUs exist.
    for (std::size_t cpus = 1024; cpus <= 65536; cpus *= 4) {
        cpu_set_t* set = CPU_ALLOC(cpus);
        if (set == nullptr) break;
        const std::size_t size = CPU_ALLOC_SIZE(cpus);
        const int count = sched_getaffinity(0, size, set) == 0 ? CPU_COUNT_S(size, set) : 0;
        CPU_FREE(set);
        if (count > 0) return static_cast<unsigned>(count);
    }
    return std::max(1U, std::thread::hardware_concurrency());
}

std::string first_word(std::ifstream& file) {
    std::string word;
    file >> word;
    return word;
}

/// quota / period rounded up; `max` and -1 (no quota) give nothing.
std::optional<unsigned> cpus_of(const std::string& quota, const std::string& period) {
    const auto q = parse_integer<std::int64_t>(quota);
    const auto p = parse_integer<std::int64_t>(period);
    if (!q || !p || *q <= 0 || *p <= 0) return std::nullopt;
    return static_cast<unsigned>(std::min<std::int64_t>((*q - 1) / *p + 1, 65536));
}

std::optional<unsigned> quota_of_folder(const std::filesystem::path& folder, bool version2) {
    if (version2) {
        std::ifstream file(folder / "cpu.max");
        const std::string quota = first_word(file);
        return cpus_of(quota, first_word(file));
    }
    std::ifstream quota(folder / "cpu.cfs_quota_us");
    std::ifstream period(folder / "cpu.cfs_period_us");
    return cpus_of(first_word(quota), first_word(period));
}

void take_smaller(std::optional<unsigned>& limit, std::optional<unsigned> other) {
    if (other && (!limit || *other < *limit)) limit = other;
}

/// A quota binds every group below it, so the smallest one from the group up to the mount counts. In a container the
/// group's own path may not be visible; the mount itself then is the group.
std::optional<unsigned> smallest_quota(const std::filesystem::path& mount, std::string_view group, bool version2) {
    std::optional<unsigned> limit = quota_of_folder(mount, version2);
    std::filesystem::path folder = mount;
    for (const auto& part : std::filesystem::path(group).relative_path()) {
        folder /= part;
        take_smaller(limit, quota_of_folder(folder, version2));
    }
    return limit;
}

bool has_cpu_controller(std::string_view controllers) {
    while (!controllers.empty()) {
        const auto comma = std::min(controllers.find(','), controllers.size());
        if (controllers.substr(0, comma) == "cpu") return true;
        controllers.remove_prefix(std::min(comma + 1, controllers.size()));
    }
    return false;
}

}  // namespace

std::optional<unsigned> cgroup_cpu_quota(std::string_view membership, const std::filesystem::path& mount) {
    std::optional<unsigned> limit;
    while (!membership.empty()) {
        // One line per hierarchy, `ID:CONTROLLERS:PATH`; version 2 is `0::PATH`.
        const auto end = std::min(membership.find('\n'), membership.size());
        const std::string_view line = membership.substr(0, end);
        membership.remove_prefix(std::min(end + 1, membership.size()));
        const auto colon = line.find(':');
        const auto second = colon == std::string_view::npos ? colon : line.find(':', colon + 1);
        if (second == std::string_view::npos) continue;
        const std::string_view controllers = line.substr(colon + 1, second - colon - 1);
        const std::string_view group = line.substr(second + 1);
        if (controllers.empty()) {
            take_smaller(limit, smallest_quota(mount, group, true));
        } else if (has_cpu_controller(controllers)) {
            take_smaller(limit, smallest_quota(mount / "cpu", group, false));
        }
    }
    return limit;
}

unsigned usable_cpus() {
    std::ifstream file("/proc/self/cgroup");
    const std::string membership{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const auto quota = cgroup_cpu_quota(membership, "/sys/fs/cgroup");
    return std::max(1U, std::min(affinity_cpus(), quota.value_or(65536)));
}

}  // namespace gk
