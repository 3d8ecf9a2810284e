// APPRIS and MANE files for tests: those of tests/golden, and pickles made by hand.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "gk/annotation/annotation.hpp"
#include "gk/annotation/principal/source_report.hpp"
#include "gk/io/lines.hpp"
#include "gk/pickle/pickle.hpp"
#include "gk/pickle/pickle_writer.hpp"
#include "support/temporary_folder.hpp"

namespace gk::testing {

inline std::string folder_of(const std::string& name) {
    return golden("../annotation/" + name);
}

inline std::string file_of(const std::string& annotation_name, const std::string& file) {
    return folder_of(annotation_name) + "/" + file;
}

inline annotation::Annotation open_annotation(const std::string& name) {
    return annotation::Annotation(file_of(name, name + ".v22.dganno"));
}

inline std::string listed(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : ",") + part;
    return text.empty() ? "." : text;
}

template <typename Rows>
std::string rows_text(const Rows& rows) {
    std::vector<std::string> parts;
    for (const annotation::Row row : rows) parts.push_back(std::to_string(row));
    return listed(parts);
}

inline annotation::Row row_of(const std::string& text) {
    return static_cast<annotation::Row>(std::stoul(text));
}

inline std::string pickled(const std::function<pickle::Value(pickle::Object&)>& make) {
    pickle::Object pickle;
    pickle.set_root(make(pickle));
    return pickle::write(pickle, pickle::Protocol::two);
}

/// A list of `size` times None, but for one value.
inline pickle::Value nones(pickle::Object& pickle, std::size_t size, std::size_t at = 0, pickle::Value value = {}) {
    const pickle::Value list = pickle.add_list();
    for (std::size_t i = 0; i < size; ++i) pickle.append(list, i == at ? value : pickle::Value());
    return list;
}

inline pickle::Value list_of(pickle::Object& pickle, const std::vector<pickle::Value>& items) {
    const pickle::Value list = pickle.add_list();
    for (const pickle::Value item : items) pickle.append(list, item);
    return list;
}

inline pickle::Value tuple_of(pickle::Object& pickle, const std::vector<pickle::Value>& items) {
    const pickle::Value tuple = pickle.add_tuple();
    for (const pickle::Value item : items) pickle.append(tuple, item);
    return tuple;
}

/// Lists for `size` genes, empty but for the one of gene `at`.
inline pickle::Value gene_lists(pickle::Object& pickle, std::size_t size, std::size_t at = 0,
                                const std::vector<pickle::Value>& rows = {}) {
    const pickle::Value all = pickle.add_list();
    for (std::size_t i = 0; i < size; ++i)
        pickle.append(all, list_of(pickle, i == at ? rows : std::vector<pickle::Value>()));
    return all;
}

/// What is built of a table, and the account of it.
struct BuiltFile {
    std::string bytes;
    std::string summary;
};

template <typename Build>
BuiltFile built_file(const std::string& table_path, io::OnBad on_bad, Build&& build) {
    io::Input input(table_path);
    io::LineSource table(input);
    io::Account account;
    io::BadRecords bad_rows(input.name(), on_bad, nullptr, account);
    annotation::SourceReport report{.account = account, .bad_rows = bad_rows};
    std::string bytes = build(table, report);
    return {std::move(bytes), account.summary()};
}

}  // namespace gk::testing
