#include "commands/asker/left_to_others.hpp"

#include "commands/asker/asker_matters.hpp"
#include "commands/asker/spoken_of.hpp"
#include "commands/desk/words.hpp"
#include "commands/moderator/moderator_words.hpp"
#include "commands/moderator/moderators.hpp"
#include "commands/moderator/proposals.hpp"
#include "commands/moderator/release.hpp"
#include "commands/needs/ambassadors.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::NeedRecord;
using storage::Purpose;

constexpr std::size_t kLongestHandingOver = 100;

/// The university or agency that was asked already.
std::string ambassador_asked(Office& office, const NeedRecord& need) {
    for (const auto& invitation : office.invitations.of_need(need.id)) {
        const auto profile = office.profiles.find(invitation.profile_id);
        if (profile && is_ambassador(*profile)) {
            return profile->name;
        }
    }
    return {};
}

/// "Frau Kern" may as well be the asker's own colleague.
bool is_of_his_firm(Office& office, const NeedRecord& need, const std::string& name) {
    const auto profile = office.profiles.find(need.asker_profile);
    return profile && std::ranges::any_of(profile->contacts, [&](const Contact& contact) {
               const std::string words = " " + plain_words(contact.name) + " ";
               return words.find(" " + name + " ") != std::string::npos;
           });
}

bool left_to_moderator(Office& office, const Request& request, NeedRecord& need) {
    const auto name = leaves_decision_to(request.message.text);
    if (!name || need.state != NeedState::awaiting_release ||
        (!name->empty() && is_of_his_firm(office, need, *name))) {
        return false;
    }
    const bool already = waits_for_moderator(office, need);
    const bool told = !reachable_moderators(office).empty();
    if (!already && told) {
        ask_moderators(office, need, understand(office, need));
    }
    Fields fields;
    fields.set("number", need.number)
        .set("told", told)
        .set("already", already)
        .set("yours", waits_for_yes(office, need));
    answer_asker(
        office, request, need, "left_to_moderator", fields, {Purpose::acknowledgement, need.id}
    );
    return true;
}

bool left_to_university(Office& office, const Request& request, NeedRecord& need) {
    const ModeratorWords words = read_moderator(request.message.text);
    if (request.message.text.size() > kLongestHandingOver || !words.university ||
        has_ended(need.state) || need.state == NeedState::parked) {
        return false;
    }
    const UnderstoodNeed understood = understand(office, need);
    const bool waits = need.state == NeedState::awaiting_release;
    const auto asked = waits ? propose_ambassador(office, request, need, understood)
                             : ask_ambassador(office, need, understood);
    if (waits) {
        show_moderators_again(office, need, understood);
    } else if (asked) {
        return true;  // He hears whom.
    }
    Fields fields;
    fields.set("number", need.number)
        .set("firm", asked ? asked->name : ambassador_asked(office, need))
        .set("noted", asked.has_value())
        .set("yours", waits_for_yes(office, need));
    answer_asker(
        office, request, need, "left_to_university", fields, {Purpose::acknowledgement, need.id}
    );
    return true;
}

}  // namespace

std::optional<std::string> leaves_decision_to(std::string_view text) {
    static const std::string lead =
        "(?:(?:ok|okay|ja|also|dann|gut|bitte|lieber|ach|hm|na|please|then|well) )*";
    static const std::string it =
        "(?:(?:das|es|darueber|hier|dies|mal|bitte|doch|einfach|it|this|that) )*";
    static const std::string who =
        "(?:(?:den|der|die|dem|the|our|unseren?|unserem?|unser) )?(?:(?:lotsen?|lotsin|moderator|"
        "moderatorin|mittelstandslotsen?|geschaeftsstelle|cluster)|(?:frau|herrn?|mrs?|ms) (\\w+))";
    static const std::string decides =
        "(?:entscheiden|entscheidet|bestimmen|freigeben|aussuchen|auswaehlen|waehlen|machen|"
        "druebersehen|drueberschauen|draufschauen|ansehen|anschauen|pruefen|decide|choose|release|"
        "check|handle)";
    static const std::string tail = "(?: (?:it|this|that|das|es|bitte|lassen|please|danke))*";
    static const RE2 let(
        lead + "(?:lass|lasst|lassen sie|lassen wir|let) " + it + who + " " + it + decides + tail
    );
    static const RE2 should(
        lead + it + "(?:soll|sollte|kann|darf|muss|moege|should|can|may) " + it + who + " " + it +
        decides + tail
    );
    static const RE2 should_before(
        lead + who + " (?:soll|sollte|kann|darf|muss|moege|should|can|may) " + it + decides + tail
    );
    static const RE2 left(
        lead + it +
        "(?:(?:ich|wir|i|we) )?(?:ueberlasse|ueberlassen|ueberlass|leave|entscheidet|decides|is up "
        "to|up to) " +
        it + "(?:(?:ich|wir|to) )*" + it + who + tail
    );
    static const RE2 decides_itself(lead + who + " (?:entscheidet|bestimmt|decides)" + tail);
    const std::string words =
        text.size() <= kLongestHandingOver && text.find('?') == std::string_view::npos
            ? plain_words(text)
            : std::string();
    for (const RE2* form : {&let, &should, &should_before, &left, &decides_itself}) {
        std::string name;
        if (!words.empty() && RE2::FullMatch(words, *form, &name)) {
            return name;
        }
    }
    return std::nullopt;
}

bool left_to_others(Office& office, const Request& request, NeedRecord need) {
    return request.message.kind == InboundKind::text && request.message.attachments.empty() &&
           (left_to_moderator(office, request, need) || left_to_university(office, request, need));
}

}  // namespace clusterlotse::commands
