// CPUs of the affinity mask and of cgroups.
#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>

#include "gk/base/cpus.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(cpus)

BOOST_AUTO_TEST_CASE(cpu_quotas) {
    const TemporaryFolder folder;
    const std::filesystem::path mount = folder.path();
    const auto put = [&mount](const std::string& file, const std::string& text) {
        std::filesystem::create_directories((mount / file).parent_path());
        std::ofstream(mount / file) << text;
    };
    BOOST_TEST(!cgroup_cpu_quota("0::/a/b\n", mount).has_value());
    put("a/cpu.max", "250000 100000\n");
    put("a/b/cpu.max", "max 100000\n");
    BOOST_TEST(cgroup_cpu_quota("0::/a/b\n", mount).value() == 3U);
    BOOST_TEST(!cgroup_cpu_quota("0::/other\n", mount).has_value());
    put("cpu/job/cpu.cfs_quota_us", "100000\n");
    put("cpu/job/cpu.cfs_period_us", "100000\n");
    put("cpu/cpu.cfs_quota_us", "-1\n");
    put("cpu/cpu.cfs_period_us", "100000\n");
    BOOST_TEST(cgroup_cpu_quota("3:memory:/x\n2:cpuacct,cpu:/job\n", mount).value() == 1U);
}

BOOST_AUTO_TEST_CASE(there_is_at_least_one) {
    BOOST_TEST(usable_cpus() >= 1U);
}

BOOST_AUTO_TEST_CASE(quotas_that_can_not_be_read_are_none) {
    const TemporaryFolder folder;
    for (const char* text : {"", "max", "x 100000\n", "100000 0\n", "100000"}) {
        folder.write("cpu.max", text);
        BOOST_TEST(!cgroup_cpu_quota("0::/\n", folder.path()).has_value(), "'" << text << "'");
    }
    folder.write("cpu.max", "1 100000\n");
    BOOST_TEST(cgroup_cpu_quota("0::/\n", folder.path()).value() == 1U);
    BOOST_TEST(!cgroup_cpu_quota("", folder.path()).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
