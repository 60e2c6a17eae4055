#include "commands/discretion/only_firms.hpp"

#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/ruled_out_firms.hpp"
#include "commands/wording/sentences.hpp"
#include "matching/firms/firm_name.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// The only member who goes by this name: he may be one of several whose name holds the words.
std::optional<std::string> firm_named(
    Office& office, const std::string& written, const std::string& asker
) {
    std::vector<std::string> meant;
    std::optional<std::string> exactly;
    office.profiles.for_each([&](const Profile& profile) {
        if (profile.id != asker && matching::may_mean_firm(written, profile.name)) {
            meant.push_back(profile.id);
            if (matching::may_mean_firm(profile.name, written)) {
                exactly = profile.id;
            }
        }
    });
    return exactly ? exactly : meant.size() == 1 ? std::optional(meant.front()) : std::nullopt;
}

}  // namespace

std::vector<std::string> firms_of(
    Office& office, const OnlyFirms& place, const std::string& asker, NameList& list
) {
    std::vector<std::string> firms;
    for (const WantedFirm& firm : place.firms) {
        const auto words = words_of_name(firm.written);
        const bool names_something = std::ranges::any_of(words, [&list](const std::string& word) {
            return !list.plain(word);
        });
        if (const auto id = firm_named(office, firm.written, asker)) {
            firms.push_back(*id);
        } else if (names_something && firm.surely) {
            firms.push_back(kUnknownFirm + firm.written);
        }
    }
    return firms;
}

std::string without_only(
    Office& office, std::string text, const std::string& asker, NameList& list
) {
    const DiscretionWords words = read_discretion(text);
    for (auto place = words.only.rbegin(); place != words.only.rend(); ++place) {
        if (!firms_of(office, *place, asker, list).empty()) {
            text.erase(place->begin, place->end - place->begin);
        }
    }
    return text;
}

std::string without_consent(Office& office, const std::string& text) {
    static const RE2 unnamed(R"((?i)anonym|inkognito|incognito)");
    const auto of_name = [](std::string_view words) {
        return allows_name(words) ||
               RE2::PartialMatch(re2::StringPiece(words.data(), words.size()), unnamed);
    };
    if (!of_name(text)) {
        return text;
    }
    std::string rest;
    for (const std::string_view sentence : sentences_of(text)) {
        if (!of_name(sentence) || says_work(office.engine, sentence)) {
            rest += sentence;
        }
    }
    return std::string(trimmed(rest));
}

void note_discretion(Office& office, storage::NeedRecord& need) {
    NameList list(office);
    std::optional<Discretion> wish;
    std::vector<std::string> only;
    for (std::size_t i = 0; i <= need.amendments.size(); ++i) {
        // "Nur Otterbach nicht" names nobody who is to be asked.
        const std::string& written = i == 0 ? need.text : need.amendments[i - 1];
        const auto places = ruled_out_in(office, written, need.asker_profile);
        const std::string text = places.empty() ? written : without_ruled_out(written, places);
        const DiscretionWords words = read_discretion(text);
        wish = words.wish ? words.wish : wish;
        std::vector<std::string> named;
        for (const OnlyFirms& place : words.only) {
            std::ranges::move(
                firms_of(office, place, need.asker_profile, list), std::back_inserter(named)
            );
        }
        if (!named.empty()) {
            only = std::move(named);
        }
        if (words.wish == Discretion::open) {
            // What he said before about his name no longer holds.
            need.confidential = office.engine.understand(text, Date{}, need.language).confidential;
        }
    }
    need.directed_to = std::move(only);
    need.discretion = wish == Discretion::open   ? Discretion::open
                      : need.directed_to.empty() ? Discretion::anonymous
                                                 : Discretion::directed;
}

std::string unknown_firms(const storage::NeedRecord& need) {
    std::vector<std::string> names;
    for (const std::string& id : need.directed_to) {
        if (id.starts_with(kUnknownFirm)) {
            names.push_back(id.substr(1));
        }
    }
    return joined(names, ", ");
}

}  // namespace clusterlotse::commands
