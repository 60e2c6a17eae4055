#include "commands/moderator/moderator_orders.hpp"

#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/near_names.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/chosen_firms.hpp"
#include "commands/moderator/moderator_decisions.hpp"
#include "commands/moderator/moderator_desk.hpp"
#include "commands/moderator/moderator_numbers.hpp"
#include "commands/moderator/moderator_parking.hpp"
#include "commands/moderator/moderator_talk.hpp"
#include "commands/moderator/moderator_to_asker.hpp"
#include "commands/moderator/moderator_words.hpp"
#include "commands/moderator/needs_named.hpp"
#include "commands/moderator/plain_orders.hpp"
#include "commands/moderator/told_answers.hpp"
#include "commands/needs/headline.hpp"
#include "commands/needs/need_reading.hpp"
#include "matching/needs/description.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <re2/re2.h>

namespace clusterlotse::commands {

using storage::NeedRecord;
using storage::Purpose;

namespace {

/// A longer text is something else.
constexpr std::size_t kLongestOrder = 160;
constexpr std::size_t kMostNeedsWaiting = 20;

/// Numbers of a card, a member, or a name that nobody knows and that is no work: "auch verzinken"
/// names no firm.
bool may_be_firms(Office& office, const std::string& words, Language language) {
    if (is_list_of_numbers(words)) {
        return true;
    }
    const auto firms = listed_firms(words);
    return !firms.empty() && std::ranges::all_of(firms, [&](const std::string& firm) {
        if (is_list_of_numbers(firm) || !members_named(office, firm).empty()) {
            return true;
        }
        const UnderstoodNeed read = office.engine.understand(firm, today_of(office), language);
        const bool capital = !firm.empty() && (firm[0] < 'a' || firm[0] > 'z');
        return capital && matching::empty(read) && !read.quantity && !read.deadline;
    });
}

/// Words that decide about the need as a whole. Without its number a "ja" may answer anything.
bool decides_whole(
    Office& office, const Request& request, const std::string& text, const ModeratorWords& words
) {
    static const RE2 named(R"((?i)\b(?:freig[ea]b|ablehn|abgelehnt|release|reject|approve))");
    const bool decides = words.verdict != ModeratorWords::Verdict::none && !words.unclear;
    return (decides || (words.nothing() && says_parking(office, text))) &&
           (!short_word(text) || RE2::PartialMatch(text, named)) &&
           small_talk(text) == SmallTalk::none && only_moderates(office, request.speaker) &&
           office.engine.understand(text, today_of(office), request.speaker.language)
               .processes.empty();
}

/// `numbered`: the need is named.
bool is_order(Office& office, const Request& request, const std::string& text, bool numbered) {
    static const RE2 the_need(R"((?i)\b(?:den|der|dem|des|diese[nrm]?)\s+bedarfs?\b)");
    std::string words_of_order = text;
    RE2::GlobalReplace(&words_of_order, the_need, "");
    if (text.size() > kLongestOrder || has_need_words(words_of_order) ||
        text.find('?') != std::string::npos) {
        return false;
    }
    const Language language = request.speaker.language;
    const ModeratorWords words = read_moderator(text);
    static const RE2 done(
        R"((?i)\W*(?:ist |hat sich |is )?(?:erledigt|fertig|durch|abgeschlossen|done|finished|closed)\W*)"
    );
    if (numbered && RE2::FullMatch(text, done)) {
        // How it ended is asked.
        return true;
    }
    if (numbered && ((!words.nothing() && !words.unclear && !words.changes()) ||
                     (words.nothing() && says_parking(office, text)))) {
        return true;
    }
    if (!words.changes() && decides_whole(office, request, text, words)) {
        return true;
    }
    if (!words.changes() || words.unclear || words.text) {
        return false;
    }
    for (const auto* firms : {&words.with, &words.without, &words.only}) {
        for (const std::string& one : *firms) {
            if (!may_be_firms(office, one, language)) {
                return false;
            }
        }
    }
    return true;
}

/// "1 und 2", where one card alone is before him.
bool chooses_of_only_card(Office& office, const Request& order) {
    const auto needs = needs_before_moderators(office);
    if (needs.size() != 1 || order.message.place == Place::room ||
        !only_moderates(office, order.speaker) ||
        !only_chosen(office, needs.front(), order.message.text)) {
        return false;
    }
    order_for(office, order, needs.front());
    return true;
}

/// Those to be released, else those that nobody was found for, else those that run.
std::vector<NeedRecord> needs_meant(Office& office) {
    auto needs = needs_before_moderators(office);
    if (needs.empty()) {
        for (const NeedState state : {NeedState::no_match, NeedState::by_phone}) {
            std::ranges::move(
                office.needs.in_state(state, kMostNeedsWaiting), std::back_inserter(needs)
            );
        }
    }
    if (needs.empty()) {
        for (const NeedState state : {NeedState::distributed, NeedState::answered}) {
            std::ranges::move(
                office.needs.in_state(state, kMostNeedsWaiting), std::back_inserter(needs)
            );
        }
        std::ranges::sort(needs, std::greater{}, &NeedRecord::id);
    }
    return needs;
}

}  // namespace

bool only_moderates(Office& office, const Speaker& speaker) {
    const auto own = office.needs.of_asker(speaker.profile_id, speaker.address, kMaxOpen);
    return std::ranges::all_of(own, [](const NeedRecord& one) { return has_ended(one.state); }) &&
           (speaker.profile_id.empty() ||
            office.invitations.open_of(speaker.profile_id, true, 1).empty());
}

std::vector<NeedRecord> needs_before_moderators(Office& office) {
    auto needs = office.needs.in_state(NeedState::awaiting_release, kMostNeedsWaiting);
    std::erase_if(needs, [](const NeedRecord& need) { return need.moderators_told == 0; });
    return needs;
}

void ask_about_which(Office& office, const Request& request, const std::vector<NeedRecord>& needs) {
    storage::PendingChoice choice;
    choice.person = request.speaker.address;
    choice.message = request.message;
    choice.from_supplier = false;
    std::vector<Fields> lines;
    for (const NeedRecord& need : needs) {
        if (lines.size() < kMaxOpen) {
            choice.invitations.push_back(kOrderChoice - need.id);
            lines.push_back(Fields()
                                .set("position", std::to_string(choice.invitations.size()))
                                .set("number", need.number)
                                .set("text", headline_of(office, need)));
        }
    }
    storage::OutboxContext context{Purpose::choice};
    context.held_id = office.inbox.add_choice(choice, office.clock.now());
    const Fields fields = Fields().set("needs", std::move(lines));
    reply_privately(office, request, "moderator_which", fields, context);
}

bool is_order_for_named(Office& office, const Request& request) {
    return is_order(office, request, request.message.text, true);
}

void order_for(Office& office, const Request& request, const NeedRecord& need) {
    if (tells_answer_for(office, request, need)) {
        return;
    }
    if (const auto said = words_to_asker(request.message.text)) {
        write_to_member(office, request, need, said->words);
        return;
    }
    if (!moderator_writes(office, request, need)) {
        decide(office, request, need, read_about(office, need, request.message.text));
    }
}

bool is_number_of(const std::string& words, const std::string& number) {
    static const RE2 bare(
        R"((?i)\W*(?:(?:für|fuer|zu|bei|die|der|bitte|nr|nummer|anfrage|for|the|number|please)\b\W*)*(?:b[- ]?20\d\d[- /])?(\d{1,6})(?:\W+(?:bitte|please))?\W*)"
    );
    std::string digits;
    if (!RE2::FullMatch(words, bare, &digits)) {
        return false;
    }
    if (const auto whole = find_need_number(words)) {
        return *whole == number;
    }
    return digits.size() >= kDigitsOfNumber && number.ends_with("-" + digits);
}

bool moderator_orders(
    Office& office, const Request& request, const std::optional<storage::NeedRecord>& below
) {
    if (!request.speaker.moderator || !request.message.attachments.empty() ||
        request.message.text.size() > kLongestOrder) {
        return false;
    }
    static const RE2 still(
        R"((?i)^\W*(?:(?:bitte|dann|und|da)\s+)*noch\s+(\S.*?\s(?:dazu|mit|rein|dazunehmen|fragen|anfragen|auch))\W*$)"
    );
    InboundMessage message = request.message;
    const auto digits = take_number(office, message.text);
    RE2::Replace(&message.text, still, "\\1");
    NeedsNamed named = needs_named(office, message.text);
    leave_to_asker(request.speaker, named);
    if (named.any()) {
        message.text = as_plain_order(named);
    }
    const auto numbered = digits                    ? need_numbered(office, *digits)
                          : below                   ? below
                          : named.needs.size() == 1 ? std::optional(named.needs.front())
                                                    : std::nullopt;
    const Request order{message, request.speaker};
    if (!digits && !below && !named.any() && chooses_of_only_card(office, order)) {
        return true;
    }
    const bool chooses = numbered && only_chosen(office, *numbered, message.text);
    if (!chooses && !is_order(office, request, message.text, numbered || named.any())) {
        return false;
    }
    if (below && !digits) {
        return moderator_writes(office, order, *numbered);
    }
    const auto needs = numbered      ? std::vector{*numbered}
                       : named.any() ? named.needs
                                     : needs_meant(office);
    const bool in_room = message.place == Place::room;
    if (needs.empty()) {
        const Fields words = Fields().set("words", first_line(request.message.text));
        reply_privately(office, request, "moderator_no_need", words);
    } else if (numbered || (needs.size() == 1 && !digits && !in_room)) {
        order_for(office, order, needs.front());
    } else {
        ask_about_which(office, order, needs);
    }
    return true;
}

}  // namespace clusterlotse::commands
