// What gk info says of its subject, as a JSON document.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "gk/store/data_folder.hpp"

namespace gk::cmd {

using InfoJson = nlohmann::ordered_json;

/// The document that is printed, and whether --check found damage.
struct Info {
    InfoJson document;
    bool intact = true;
};

/// Adds `path`, `kind`, `format_version` and `bytes`. An empty path is one that is not there.
void add_file_keys(InfoJson& json, const std::string& path, const char* kind, InfoJson version);

/// Adds `assembly` and its 64-bit `tag`, and the places of what --check finds.
void add_assembly_keys(InfoJson& json, const std::string& assembly, std::optional<std::uint64_t> tag);

/// Says what --check found: nothing, or one sentence for each problem.
void add_problems(Info& info, const std::vector<std::string>& problems);

/// Name and path of each file that a genome may have; null for those that are not there.
InfoJson files_of(const GenomeFiles& files);

/// The document as lines of text, without what is null.
std::string as_text(const InfoJson& document);

}  // namespace gk::cmd
