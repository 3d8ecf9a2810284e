// Which recipe a target names.
#include <boost/test/unit_test.hpp>

#include "gk/base/error.hpp"
#include "gk/recipe/recipe_list.hpp"
#include "support/temporary_folder.hpp"

using namespace gk;
using namespace gk::recipe;
using namespace gk::testing;

BOOST_AUTO_TEST_SUITE(list_of_recipes)

BOOST_AUTO_TEST_CASE(targets_find_recipes) {
    for (const std::string_view target : recipe_targets()) BOOST_TEST(find_recipe(target).target == target);
    BOOST_TEST(find_recipe("hg38.p14/GENCODE/v47").name == "gencode.v47");
}

BOOST_AUTO_TEST_CASE(what_is_no_target_may_be_meant_for_one) {
    const auto fault = [](std::string_view target) { return message_of<UsageError>([&] { find_recipe(target); }); };
    BOOST_TEST(fault("hg38.p14/GENCODE/v48") ==
               "there is no recipe 'hg38.p14/GENCODE/v48'; did you mean 'hg38.p14/GENCODE/v46'?");
    BOOST_TEST(contains(fault("gencode.v47"), "did you mean 'hg38.p14/GENCODE/v47'?"));
    BOOST_TEST(contains(fault("macFas6"), "did you mean 'macFas6/assembly'?"));
    BOOST_TEST(fault("T2T/CHM13") == "there is no recipe 'T2T/CHM13'; --list shows all");
    BOOST_TEST(fault("") == "there is no recipe ''; --list shows all");
}

BOOST_AUTO_TEST_SUITE_END()
