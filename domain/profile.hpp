#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/channel.hpp"
#include "domain/date.hpp"

namespace clusterlotse {

/// A closed interval; either end may be open. Units stand in the name of the field that holds it.
struct Range {
    std::optional<double> min;
    std::optional<double> max;

    bool operator==(const Range&) const = default;
};

/// Whether a capability is a core competency, work done for third parties, or work a partner is sought for.
enum class Direction { core, offered, sought };

/// One thing a firm can do (or seeks): a process on some materials within an envelope. Unknown is not "no".
struct Capability {
    Direction direction = Direction::offered;
    std::string process;                 ///< code of config/vocabulary, may be empty
    std::string wording;                 ///< the firm's own words
    std::vector<std::string> materials;  ///< material numbers or group codes
    std::optional<Range> diameter_mm = {};
    std::optional<Range> length_mm = {};
    std::optional<Range> width_mm = {};
    std::optional<Range> height_mm = {};
    std::optional<Range> thickness_mm = {};
    std::optional<Range> mass_kg = {};
    std::optional<Range> lot = {};               ///< pieces
    std::optional<std::string> tolerance = {};   ///< e.g. "IT6", "ISO 2768-m"
    std::optional<double> ra_um = {};            ///< best arithmetic mean roughness in µm

    bool operator==(const Capability&) const = default;
};

struct Certificate {
    std::string standard;
    std::optional<std::string> grade = {};  ///< `class` in the profile format, e.g. "EXC2"
    std::optional<Date> valid_until = {};

    bool operator==(const Certificate&) const = default;
};

/// What a contact agreed to, when and where; nobody is written to outside of it.
struct Consent {
    Date given_on{};
    std::string source;
    std::vector<std::string> scope;  ///< "requests", "digest"

    bool operator==(const Consent&) const = default;
};

struct Contact {
    std::string name;
    std::string role;  ///< free text; "sales" is asked first
    std::optional<std::string> matrix = {};
    std::optional<std::string> email = {};  ///< as written in the profile
    std::optional<Language> language = {};
    std::optional<Channel> prefers = {};
    std::optional<Consent> consent = {};

    bool operator==(const Contact&) const = default;
};

/// One member of the cluster, as imported and exported (docs: profile format in the contract).
struct Profile {
    std::string id;
    std::string name;
    std::string role;  ///< manufacturer, supplier, both, university, agency, or empty
    std::string city;
    std::string postcode;
    std::optional<int> employees = {};
    std::string website;
    std::string text;
    std::vector<Capability> capabilities;
    std::vector<Certificate> certificates;
    std::vector<Contact> contacts;
    std::optional<Date> paused_until = {};  ///< not asked before the day after this one

    bool operator==(const Profile&) const = default;
};

}  // namespace clusterlotse
