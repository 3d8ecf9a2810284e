// What is said of a build at its end: counts of what is missing, odd or left out.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gk/io/account.hpp"
#include "gk/vcf/build/row_alleles.hpp"
#include "gk/vcf/build/row_batch.hpp"
#include "gk/vcf/build/table_store.hpp"

namespace gk::vcf::build {

struct TableReport {
    io::Account account;
    Oddities oddities;

    /// `3 read, 0 rejected; 3 rows`, and what values were missing. `rules` say what became of what is counted.
    std::vector<std::string> sentences(const TableStore& store, const Schema& schema, const RowRules& rules) const;
    /// What a user should look at.
    std::vector<std::string> warnings(const std::string& file) const;
};

/// Of columns that GenomeKit can't read.
std::vector<std::string> depth_warnings(const VcfbinContent& content);

}  // namespace gk::vcf::build
