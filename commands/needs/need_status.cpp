#include "commands/answers/answer_table.hpp"
#include "commands/answers/untold_answers.hpp"
#include "commands/asker/asker_wishes.hpp"
#include "commands/asker/whom_asked.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/status_words.hpp"
#include "commands/desk/words.hpp"
#include "commands/files/captions.hpp"
#include "commands/files/file_desk.hpp"
#include "commands/files/file_log.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/decision_log.hpp"
#include "commands/needs/headline.hpp"
#include "commands/needs/lookups.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/next_steps.hpp"
#include "commands/needs/open_limit.hpp"
#include "commands/waves/nobody_found.hpp"
#include "commands/waves/unreached.hpp"
#include "commands/wording/sentences.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::commands {

namespace {

using storage::NeedRecord;
using storage::Purpose;

constexpr std::size_t kMostNeedsShown = 10;
/// Nobody asks how it stands in more words than this.
constexpr std::size_t kLongestStatus = 200;

/// Who got which file, and for moderators what they decided: where one need alone is shown.
void set_logs(Office& office, const Speaker& speaker, const NeedRecord& need, Fields& fields) {
    auto files = file_lines(office, need, speaker.language);
    fields.set("has_files", !files.empty()).set("files", std::move(files));
    if (speaker.moderator) {
        auto decisions = decision_lines(office, need, speaker.language);
        fields.set("has_decisions", !decisions.empty()).set("decisions", std::move(decisions));
    }
}

void show_needs(
    Office& office, const Request& request, const std::string& argument, bool with_next_step
) {
    const Speaker& speaker = request.speaker;
    std::vector<NeedRecord> needs;
    if (const auto number = find_need_number(argument)) {
        const auto need = office.needs.find_number(*number);
        if (need && (is_asker(speaker, *need) || speaker.moderator)) {
            needs.push_back(*need);
        }
    } else {
        needs = office.needs.of_asker(speaker.profile_id, speaker.address, kMostNeedsShown);
        std::erase_if(needs, [](const NeedRecord& need) { return has_ended(need.state); });
    }
    if (needs.empty()) {
        reply_privately(office, request, "status_none", {});
        return;
    }
    std::vector<Fields> list;
    for (NeedRecord& need : needs) {
        Fields one;
        one.set("number", need.number)
            .set("text", headline_of(office, need))
            .set("is_" + std::string(name_of(need.state.state())), true)
            .set("asking", under_way(need.state))
            .set("rating", need.rating ? std::to_string(*need.rating) : std::string())
            .set("ambassadors", ambassadors_asked(office, need));
        if (under_way(need.state) || need.state == NeedState::no_match) {
            set_no_and_unreached(office, need, one);
        }
        if (is_held(office, need)) {
            one.set("is_awaiting_release", false).set("held", true);
        }
        const bool own = is_asker(speaker, need);
        set_table(
            office, need, speaker.language, one, own ? TableReader::asker : TableReader::moderator
        );
        if (with_next_step) {
            set_next_step(office, need, speaker.language, one);
        }
        if (needs.size() == 1) {
            set_logs(office, speaker, need, one);
        }
        if (own) {
            tell_untold(office, need, one);
        }
        list.push_back(std::move(one));
    }
    const std::optional<std::int64_t> only =
        needs.size() == 1 ? std::optional(needs.front().id) : std::nullopt;
    Fields fields;
    fields.set("needs", std::move(list));
    reply_privately(office, request, "status", fields, {Purpose::status, only});
}

/// Not where a firm was written to last, which may have lost another's order.
bool asks_who_gets_own_order(Office& office, const Request& request) {
    const auto last = office.outbox.last_to(request.speaker.address);
    return asks_who_gets_order(request.message.text) &&
           !(last && (spoken_to_supplier(last->context.purpose) ||
                      last->context.purpose == Purpose::exchange));
}

/// "Wie ist der Stand? Zeichnung anbei": what asks, where all the rest is about files.
std::optional<std::string> status_beside_caption(const std::string& text) {
    std::string asked;
    std::string rest;
    if (text.size() > kLongestStatus) {
        return std::nullopt;
    }
    for (const std::string_view sentence : sentences_of(text)) {
        (asks_for_status(sentence) ? asked : rest) += sentence;
    }
    const bool both = !asked.empty() && !trimmed(rest).empty();
    return both && is_caption(rest) ? std::optional(asked) : std::nullopt;
}

/// The files come to his need as they would alone; where none came, or none runs, only the question
/// is answered.
bool status_asked_with_files(Office& office, const Request& request, const std::string& asked) {
    const Speaker& speaker = request.speaker;
    InboundMessage message = request.message;
    if (message.place == Place::room ||
        office.needs.open_of_asker(speaker.profile_id, speaker.address).empty()) {
        return false;
    }
    if (!message.attachments.empty()) {
        (void)files_alone(office, request);
    }
    message.text = asked;
    message.attachments.clear();
    return status_asked(office, {message, speaker});
}

}  // namespace

void show_status(Office& office, const Request& request, const std::string& argument) {
    show_needs(office, request, argument, false);
}

void show_next_step(Office& office, const Request& request, const NeedRecord& need) {
    if (need.state != NeedState::no_match) {
        show_needs(office, request, need.number, true);
        return;
    }
    Fields fields;
    set_next_step(office, need, request.speaker.language, fields);
    fields.set("number", need.number)
        .set("asked_for", true)
        .set("moderator_told", !office.members.moderators().empty());
    offer_widening(office, need, understand(office, need), fields);
    reply_privately(office, request, "nobody_yet", fields, {Purpose::acknowledgement, need.id});
}

bool status_asked(Office& office, const Request& request) {
    if (const auto asked = status_beside_caption(request.message.text)) {
        return status_asked_with_files(office, request, *asked);
    }
    const Speaker& speaker = request.speaker;
    const std::string& text = request.message.text;
    const bool next = asks_what_comes_next(text);
    if (request.message.place != Place::room && speaker.moderator && asks_what_waits(text)) {
        show_mine(office, request);
        return true;
    }
    if (request.message.place == Place::room ||
        !(next || asks_for_status(text) || asks_whom(text) || names_own_needs(text) ||
          asks_who_gets_own_order(office, request))) {
        return false;
    }
    const auto number = find_need_number(text);
    auto needs = office.needs.of_asker(speaker.profile_id, speaker.address, kMostNeedsShown);
    std::erase_if(needs, [&](const NeedRecord& need) {
        return number ? need.number != *number : has_ended(need.state);
    });
    if (next && needs.size() == 1) {
        show_next_step(office, request, needs.front());
    } else if (!needs.empty()) {
        show_needs(office, request, number.value_or(""), next);
    } else if (names_own_needs(text)) {
        show_needs(office, request, "", false);
        return true;
    }
    return !needs.empty();
}

}  // namespace clusterlotse::commands
