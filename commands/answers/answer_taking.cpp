#include "commands/answers/answer_absence.hpp"
#include "commands/answers/answer_notices.hpp"
#include "commands/answers/answer_reading.hpp"
#include "commands/answers/answer_steps.hpp"
#include "commands/answers/answer_table.hpp"
#include "commands/answers/answers.hpp"
#include "commands/answers/completed_offer.hpp"
#include "commands/answers/corrected_values.hpp"
#include "commands/answers/price_clauses.hpp"
#include "commands/answers/price_doubts.hpp"
#include "commands/answers/relay.hpp"
#include "commands/asker/call_words.hpp"
#include "commands/desk/typed_signs.hpp"
#include "commands/desk/words.hpp"
#include "commands/files/files.hpp"
#include "commands/letters/letters.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/questions/question_words.hpp"
#include "commands/questions/questions.hpp"
#include "storage/answer_json.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using storage::Invitation;
using storage::NeedRecord;

std::string sender_shown(const Request& request) {
    return request.speaker.name.empty() ? request.message.sender : request.speaker.name;
}

std::string yes_in(Language language) {
    return language == Language::de ? "Ja" : "Yes";
}

/// "Nein", or "ja" of a firm that has offered, to what the asker has just asked
/// it alone: a word for him, which leaves what the firm said before as it is.
bool is_word_to_asker(Office& office, const Invitation& invitation, const std::string& text) {
    const bool offered = invitation.state == InvitationState::offered ||
                         invitation.state == InvitationState::offered_partly;
    if (!is_positive(invitation.state) || !(says_no(text) || (offered && says_yes(text)))) {
        return false;
    }
    const auto records = office.invitations.answers_of(invitation.id);
    return !records.empty() && !records.back().from_supplier &&
           records.back().text.find('?') != std::string::npos;
}

/// "?" asks what it does not say, "❤️" behind an answer thanks, and any other sign says
/// nothing.
TakenAnswer::Outcome outcome_of_sign(const Invitation& invitation, const std::string& text) {
    using Outcome = TakenAnswer::Outcome;
    if (trimmed(text).empty()) {
        return Outcome::empty;
    }
    if (is_typed_question(text)) {
        return Outcome::which_question;
    }
    const bool thanks = invitation.state != InvitationState::asked && is_thanks_or_sign(text);
    return thanks ? Outcome::thanks : Outcome::how;
}

/// Where the firm wants to be called: named now or before.
std::string telephone_of(Office& office, const Invitation& invitation, const std::string& text) {
    auto number = telephone_in(text);
    const auto records = office.invitations.answers_of(invitation.id);
    for (auto record = records.rbegin(); !number && record != records.rend(); ++record) {
        number = record->from_supplier ? telephone_in(record->text) : std::nullopt;
    }
    return number.value_or("");
}

/// The offer holds only for some days, and the asker has not read that.
bool ends_soon(const Office& office, const Invitation& invitation, const Answer& answer) {
    constexpr std::chrono::days kSoon(7);
    const auto known = storage::parse_answer(invitation.reading);
    const std::chrono::sys_days today(today_of(office));
    return answer.valid_until && !(known && known->valid_until == answer.valid_until) &&
           std::chrono::sys_days(*answer.valid_until) - today <= kSoon;
}

/// The prices of the parts that the firm had named and that hold no longer.
std::vector<Price> replaced_prices(const Invitation& invitation, const Answer& answer) {
    const auto known = storage::parse_answer(invitation.reading);
    const auto now = main_prices(answer);
    auto before = known ? main_prices(*known) : std::vector<Price>();
    const bool holds = std::ranges::any_of(before, [&](const Price& old) {
        return std::ranges::any_of(now, [&](const Price& price) {
            return price.amount == old.amount && price.currency == old.currency;
        });
    });
    return now.empty() || holds ? std::vector<Price>() : before;
}

}  // namespace

TakenAnswer take_answer(
    Office& office,
    const Request& request,
    NeedRecord& need,
    Invitation& invitation,
    const std::string& text,
    bool corrected
) {
    using Outcome = TakenAnswer::Outcome;
    TakenAnswer taken;
    taken.corrected = corrected;
    const bool has_files = !request.message.attachments.empty();
    // "Ok" to a request is a yes, to anything else a thank-you.
    // "👍 12 €" says more than yes.
    const bool numbers = text.find_first_of("0123456789") != std::string::npos;
    const bool agrees = invitation.state == InvitationState::asked && !numbers && says_yes(text);
    if (small_talk(text) == SmallTalk::thanks && !has_files && !agrees) {
        taken.outcome = Outcome::thanks;
        return taken;
    }
    const CallWish call = has_ended(need.state) ? CallWish{} : call_wish(text);
    if (call.wished) {
        taken.wants_call = true;
        taken.telephone = telephone_of(office, invitation, text);
        if (call.alone && taken.telephone.empty() && !has_files) {
            taken.outcome = Outcome::which_number;
            return taken;
        }
    }
    const bool word = is_word_to_asker(office, invitation, text);
    if (!word && !call.alone) {
        taken.answer = read_answer_to(
            office,
            need,
            agrees ? yes_in(request.speaker.language) : text,
            request.speaker.language,
            &invitation,
            last_asker_words(office, invitation)
        );
    }
    if (!has_files) {
        taken.files_wish = files_wish(office, need, invitation, text);
    }
    if (taken.files_wish != FilesWish::none) {
        const Answer wish = answer_that_wants_files(taken.files_wish, text);
        const auto known = storage::parse_answer(invitation.reading);
        taken.answer = known ? completed_offer(*known, wish) : wish;
    } else if (!has_files) {
        taken.files_wish = take_files_wish(office, need, invitation, taken.answer);
    }
    taken.answer.names_exchange = taken.answer.names_exchange || call.alone;
    const Answer& answer = taken.answer;
    const bool reaction = request.message.kind == InboundKind::reaction;
    if (answer.kind == AnswerKind::question && answer.question.empty()) {
        taken.outcome = Outcome::which_question;
        return taken;
    }
    if (answer.kind == AnswerKind::unclear && !word) {
        if (reaction) {
            return taken;
        }
        if (small_talk(text) == SmallTalk::empty && !has_files) {
            taken.outcome = outcome_of_sign(invitation, text);
            return taken;
        }
        const auto values = said_values(text, today_of(office), request.speaker.language);
        if ((says_wrong(text) || (values && values->no)) && !invitation.reading.empty()) {
            taken.outcome = Outcome::how;
            return taken;
        }
    }
    taken.outcome = Outcome::taken;
    taken.replaced = replaced_prices(invitation, answer);
    const bool hurries = ends_soon(office, invitation, answer);
    const bool first = !somebody_answered(office, need);
    record_words(office, request, invitation.id, true, text, &answer);
    // Once a firm has said what it can do, talk about details needs nobody to sort it.
    const bool known =
        is_positive(invitation.state) && invitation.state != InvitationState::answered;
    const bool open_still = take_step(office, need, invitation, answer);
    const bool early = not_asked(invitation.state) && !has_ended(need.state);
    taken.ended = !open_still && !early;

    NewAnswer news;
    news.text = text;
    news.sender = sender_shown(request);
    if (early) {
        taken.moderators_read = tell_moderators_early(office, need, invitation, text);
    }
    taken.files = keep_files(office, request.message, need, invitation.id);
    news.files = taken.files.kept;
    news.first = first;
    const bool files_wait =
        taken.files_wish == FilesWish::after_nda || taken.files_wish == FilesWish::with_order;
    news.files_wish = taken.files_wish;
    news.awaited = word || !taken.telephone.empty() || hurries || files_wait;
    news.telephone = taken.telephone;
    news.corrected = corrected;
    news.replaced = taken.replaced;
    if (open_still && asks_the_asker(answer)) {
        pass_question(office, need, invitation, answer, news);
    } else {
        tell_asker(office, need, invitation, answer, news);
    }
    if (first) {
        note_in_room(office, need, "room_note", Fields().set("number", need.number));
    }
    // A file without words has nothing to be understood but by the asker.
    if (answer.kind == AnswerKind::unclear && open_still && !known && !answer.names_exchange &&
        answer.teaches.empty() && small_talk(text) != SmallTalk::empty) {
        taken.moderators_read = tell_moderators_unclear(office, need, invitation, text);
    }
    return taken;
}

}  // namespace clusterlotse::commands
