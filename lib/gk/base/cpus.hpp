// How many CPUs this process may use.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace gk {

/// The CPUs of the affinity mask, or fewer when a cgroup has a CPU quota (rounded up). At least 1.
unsigned usable_cpus();

/// The smallest CPU quota of this process's cgroup and those above it, rounded up; nothing when there is none.
/// `membership` is the text of /proc/self/cgroup, `mount` the folder /sys/fs/cgroup.
std::optional<unsigned> cgroup_cpu_quota(std::string_view membership, const std::filesystem::path& mount);

}  // namespace gk
