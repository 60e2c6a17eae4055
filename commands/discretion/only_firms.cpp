#include "commands/discretion/only_firms.hpp"

#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/name_kept.hpp"
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

/// Takes a place out of a text with the comma before it; the sign that ended the place stays.
void cut_out(std::string& text, std::size_t begin, std::size_t end) {
    const bool ends_sentence =
        end > begin && std::string_view(".!?\n").find(text[end - 1]) != std::string_view::npos;
    while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == ',')) {
        --begin;
    }
    const bool in_sentence =
        begin > 0 && std::string_view(".!?;:\n").find(text[begin - 1]) == std::string_view::npos;
    text.erase(begin, end - begin - (ends_sentence && in_sentence ? 1 : 0));
}

/// A sentence about work less the parts between commas that only speak of the asker's name.
std::string without_name_clauses(Office& office, std::string_view sentence) {
    static const RE2 between(R"((,\s+|;\s+|\s+[–-]\s+|$))");
    std::string rest;
    std::string separator;
    re2::StringPiece left(sentence.data(), sentence.size());
    while (!left.empty()) {
        re2::StringPiece found;
        RE2::PartialMatch(left, between, &found);
        const auto length = static_cast<std::size_t>(found.data() - left.data());
        const std::string part(left.data(), length);
        if (!speaks_of_own_name(part) || says_work(office.engine, part)) {
            rest += (rest.empty() ? std::string() : separator) + part;
        }
        separator = std::string(found.data(), found.size());
        left.remove_prefix(length + found.size());
    }
    return rest;
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
            cut_out(text, place->begin, place->end);
        }
    }
    return text;
}

std::string without_consent(Office& office, const std::string& text) {
    // "Halt, doch nicht" says nothing once the rest is gone.
    static const RE2 remains(
        R"((?i)(?:(?:ach|halt|stopp?|moment|nein|nee|ne|doch|lieber|nicht|bitte|sorry|danke|und|aber|hallo|wait|no|rather|please|thanks|and|but|after all)[\s,.!?;:–-]*)*)"
    );
    std::string rest;
    bool any = false;
    for (const std::string_view sentence : sentences_of(text)) {
        if (!speaks_of_own_name(sentence)) {
            rest += sentence;
            continue;
        }
        any = true;
        if (says_work(office.engine, sentence)) {
            rest += without_name_clauses(office, sentence);
        }
    }
    if (!any) {
        return text;
    }
    rest = std::string(trimmed(rest));
    return RE2::FullMatch(rest, remains) ? std::string() : rest;
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
            if (place.heading && i > 0) {
                continue;
            }
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
