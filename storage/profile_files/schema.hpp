#pragma once

#include "storage/profile_files/problem_list.hpp"

#include <nlohmann/json.hpp>

#include <functional>
#include <string>

namespace clusterlotse::profile_files {

/// How one record of either format is turned into a Profile. Private to this room.
struct SchemaContext {
    const CodeCheck& check;
    bool names_for_processes = false;  ///< CSV: names of processes are taken for their codes
    std::function<Position(const std::string& path, bool key)> place;
    ProblemList& problems;
};

/// The profile in `record`; each thing wrong is noted at its place, and its field stays empty.
Profile read_record(const nlohmann::json& record, const SchemaContext& context);

/// "/contacts/0/email" as people write it: contacts[0].email
std::string readable_path(const std::string& path);

/// The record in the contract's order of keys, absent and empty fields left out.
nlohmann::ordered_json to_record(const Profile& profile);
nlohmann::ordered_json to_record(const Capability& capability);
nlohmann::ordered_json to_record(const Certificate& certificate);
nlohmann::ordered_json to_record(const Contact& contact);

}  // namespace clusterlotse::profile_files
