#pragma once

#include "domain/profile.hpp"
#include "matching/dates/promises.hpp"
#include "matching/measures/trade_sizes.hpp"
#include "matching/ranking/certificates.hpp"
#include "matching/vocabulary/concepts.hpp"
#include "matching/vocabulary/gazetteer.hpp"
#include "matching/vocabulary/lexicon.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace clusterlotse::matching {

/// What shows that a firm offers a process.
enum class Basis : std::uint8_t { said, machine, product };

/// A process a firm offers, with how well its words show it (0..1).
struct Offer {
    Id process = kNone;
    float evidence = 0;
    Basis basis = Basis::said;

    bool operator==(const Offer&) const = default;
};

/// The firm's words for a machine or product that alone shows a process.
struct Shown {
    Id process = kNone;
    std::string words;  ///< at most kLongestShown bytes

    bool operator==(const Shown&) const = default;
};
constexpr std::size_t kLongestShown = 40;

/// Limits of one capability; the process may be kNone where the profile does not say which.
struct Envelope {
    Id process = kNone;
    bool structured = false;  ///< from the profile's table rather than from its text
    std::optional<Range> diameter, length, width, height, thickness, mass, lot;
    Fineness fineness;
    TradeSizes trade = {};

    bool operator==(const Envelope&) const = default;
};

constexpr std::size_t kLongestTerm = 60;  ///< letters; what follows does not count

/// What ranking knows about a firm. features_codec.cpp writes and reads every member.
struct Features {
    std::string id;
    std::vector<Offer> offers;  ///< sorted by process
    /// Processes the firm says it does not do, sorted; with their kinds (refused_work.hpp), none of
    /// which is named beside them.
    std::vector<Id> denied;
    std::vector<Id> denied_alone;  ///< sorted; without their kinds, of which it does one
    std::vector<Id> sought;        ///< processes it looks for a partner for
    std::vector<Id> grades;        ///< sorted
    std::vector<Id> groups;        ///< sorted
    std::vector<Id> excluded_groups;
    bool lists_materials = false;  ///< named in its capabilities, so that others are doubtful
    std::vector<Envelope> envelopes;
    std::vector<HeldCertificate> certificates;
    std::vector<std::optional<Date>> certificate_ends;  ///< beside `certificates`
    bool lists_certificates = false;
    Promises promises;
    std::optional<Position> position;  ///< where it sits
    std::vector<Shown> shown;          ///< sorted by process; for offers that are not said
    std::vector<Id> products;          ///< sorted
    std::vector<Id> topics;            ///< sorted
    std::vector<Concept> concepts;     ///< by id
    std::vector<std::string> terms;    ///< distinct, in alphabetical order

    bool operator==(const Features&) const = default;
};

Features read_profile(const Lexicon& lexicon, const Profile& profile);

}  // namespace clusterlotse::matching
