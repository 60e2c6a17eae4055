#include "commands/asker/only_firms_wished.hpp"

#include "commands/asker/also_ask.hpp"
#include "commands/asker/stop_asking.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/discretion/discretion_words.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/discretion/name_list.hpp"
#include "commands/discretion/only_firms.hpp"
#include "commands/wording/clauses.hpp"

#include <algorithm>
#include <re2/re2.h>
#include <string>
#include <vector>

namespace clusterlotse::commands {

namespace {

/// Nobody names a few firms in more words.
constexpr std::size_t kLongestOnlyFirms = 160;

/// The members that the words name, where they say nothing else; empty where one is not found.
std::vector<std::string> only_members(Office& office, const Request& request) {
    const std::string& text = request.message.text;
    const std::string& asker = request.speaker.profile_id;
    std::vector<std::string> members;
    if (text.size() > kLongestOnlyFirms || text.find('?') != std::string::npos ||
        !request.message.attachments.empty()) {
        return members;
    }
    NameList list(office);
    for (const OnlyFirms& place : read_discretion(text).only) {
        for (std::string& firm : firms_of(office, place, asker, list)) {
            if (firm.front() == kUnknownFirm) {
                return {};
            }
            members.push_back(std::move(firm));
        }
    }
    static const RE2 nothing_else(
        "(?:(?:bitte|danke|doch|lieber|jetzt|dann|die|den|anfrage|bedarf|fragen|anfragen|schicken|"
        "senden|geht|gehen|soll|es|das|please|thanks|ask|send|b|20\\d\\d|\\d{1,6}) ?)*"
    );
    const std::string rest = plain_words(without_only(office, text, asker, list));
    return RE2::FullMatch(rest, nothing_else) ? members : std::vector<std::string>{};
}

}  // namespace

bool names_only_firms(Office& office, const Request& request) {
    return !only_members(office, request).empty();
}

bool narrowed_to_firms(Office& office, const Request& request, storage::NeedRecord& need) {
    if (!under_way(need.state)) {
        return false;
    }
    const auto members = only_members(office, request);
    std::vector<AlsoAsk> asked_now;
    for (const std::string& member : members) {
        const auto invitation = office.invitations.find(need.id, member);
        if (!invitation || !is_open(invitation->state)) {
            const std::string name = firm_name(office, member);
            asked_now.push_back({name, {name}});
        }
    }
    if (members.empty()) {
        return false;
    }
    if (!asked_now.empty()) {
        ask_also(office, request, need, asked_now);
        need = office.needs.find(need.id).value_or(need);
    }
    return stop_asking(office, request, need);
}

}  // namespace clusterlotse::commands
