#include "commands/answers/answer_or_new.hpp"
#include "commands/answers/answer_table.hpp"
#include "commands/answers/answers.hpp"
#include "commands/answers/gap_question.hpp"
#include "commands/answers/price_doubts.hpp"
#include "commands/answers/relay.hpp"
#include "commands/answers/several_answers.hpp"
#include "commands/asker/asker_corrections.hpp"
#include "commands/asker/asker_desk.hpp"
#include "commands/asker/asker_endings.hpp"
#include "commands/desk/choices.hpp"
#include "commands/desk/desk.hpp"
#include "commands/desk/free_text.hpp"
#include "commands/desk/need_or_news.hpp"
#include "commands/desk/stance.hpp"
#include "commands/desk/standing.hpp"
#include "commands/desk/stray_digits.hpp"
#include "commands/desk/stray_words.hpp"
#include "commands/desk/typed_signs.hpp"
#include "commands/desk/words.hpp"
#include "commands/desk/words_to_bot.hpp"
#include "commands/digest/digest_desk.hpp"
#include "commands/digest/digest_more.hpp"
#include "commands/digest/digest_reply.hpp"
#include "commands/digest/partner_talks.hpp"
#include "commands/digest/shown_items.hpp"
#include "commands/discretion/discretion_words.hpp"
#include "commands/discretion/ruled_out_firms.hpp"
#include "commands/discretion/sharing.hpp"
#include "commands/endings/after_award.hpp"
#include "commands/endings/exchange.hpp"
#include "commands/files/file_checks.hpp"
#include "commands/lessons/lesson_words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/moderator/deciding.hpp"
#include "commands/moderator/moderator_desk.hpp"
#include "commands/moderator/moderator_talk.hpp"
#include "commands/needs/afterthoughts.hpp"
#include "commands/needs/besides_need.hpp"
#include "commands/needs/concession_words.hpp"
#include "commands/needs/named_part.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/needs/needs.hpp"
#include "commands/needs/part_talk.hpp"
#include "commands/needs/parted_works.hpp"
#include "commands/questions/reply_kinds.hpp"
#include "commands/waves/nobody_found.hpp"
#include "commands/waves/why_asked.hpp"
#include "commands/wording/clauses.hpp"
#include "matching/needs/description.hpp"

#include <algorithm>
#include <iterator>

namespace clusterlotse::commands {

namespace {

using storage::Purpose;

/// "Für B-2026-001 bitte" is not longer.
constexpr std::size_t kBareNumber = 24;
/// Nor is "bitte anonym behandeln".
constexpr std::size_t kBareWish = 60;
constexpr int kMostQuestions = 20;

/// Nothing of the trade and no figure in it: no need that was meant for others.
bool speaks_of_no_work(const std::string& text, UnderstoodNeed understood) {
    // "Teile sind fertig"
    understood.kind.clear();
    return matching::empty(understood) && !understood.quantity &&
           text.find_first_of("0123456789?") == std::string::npos;
}

}  // namespace

bool Desk::handle_number(const Request& request) {
    const InboundMessage& message = request.message;
    // A number alone answers "which one?".
    if (message.place != Place::room && find_need_number(message.text) &&
        message.text.size() <= kBareNumber && handle_choice(request)) {
        return true;
    }
    const bool several = count_need_numbers(message.text) > 1 && !request.speaker.moderator;
    if (several && handle_shown(request)) {
        return true;
    }
    auto number = find_need_number(message.text);
    const bool in_words = number.has_value();
    if (!number) {
        number = find_need_number(message.subject);
    }
    const auto need = number ? office_.needs.find_number(*number) : std::nullopt;
    if (!need) {
        return in_words && !several && handle_shown(request);
    }
    if (moderator_writes(office_, request, *need) || explain_to_member(office_, request, *need)) {
        return true;
    }
    if (is_asker(request.speaker, *need)) {
        asker_writes(office_, request, *need);
        return true;
    }
    const Speaker supplier = supplier_for(office_, request.speaker, *need);
    const auto invitation = supplier.profile_id.empty()
                                ? std::nullopt
                                : office_.invitations.find(need->id, supplier.profile_id);
    // "… wie in B-2026-001 und B-2026-002" is a need that only speaks of others.
    if (invitation && !several) {
        answer_need(office_, {message, supplier}, *invitation, message.text);
        return true;
    }
    if (need->place == Place::room && under_way(need->state)) {
        answer_unasked(office_, request, *need, message.text);
        return true;
    }
    return in_words && !several && handle_shown(request);
}

/// Numbers that a digest told him of, or that he was never told of: an answer to these must not go
/// to another need.
bool Desk::handle_shown(const Request& request) {
    return !request.speaker.moderator &&
           answer_items(office_, request, shown_items(office_, request.speaker));
}

/// "50 Bleche lasern, S235, 3 mm. Sickinger nicht": a need of its own, whose denial is for a firm.
bool Desk::seeks_beside_firms(const Request& request) const {
    const std::string& text = request.message.text;
    const auto places = ruled_out_in(office_, text, request.speaker.profile_id);
    if (places.empty()) {
        return false;
    }
    const std::string work = work_without(text, places);
    const Date today = today_of(office_);
    const UnderstoodNeed understood =
        office_.engine.understand(work, today, request.speaker.language);
    return stance_of(work, understood, today) != Stance::answer && names_own_work(work, understood);
}

bool Desk::handle_context(const Request& request) {
    const std::string& text = request.message.text;
    const auto last = office_.outbox.last_to(request.speaker.address);
    if (last &&
        (deciding_said(office_, request, *last) || thanked_for_card(office_, request, *last))) {
        return true;
    }
    if (handle_choice(request) || digit_behind_question(office_, request, last) ||
        digest_spoken_of(office_, request, last)) {
        return true;
    }
    if (!last) {
        return false;
    }
    if (moderator_continues(office_, request, *last)) {
        return true;
    }
    if (last->context.purpose == Purpose::need_or_news &&
        need_or_news_said(office_, request, *last)) {
        return true;
    }
    // "Alle" says which of a firm's questions his words were for.
    if (last->context.purpose == Purpose::question && last->context.held_id &&
        !choices_said(text, kMostQuestions).empty()) {
        return handle_reference(request, *last);
    }
    if (last->context.purpose == Purpose::choice && !is_need_of_its_own(request) &&
        asked_answer_or_new(office_, request)) {
        return true;
    }
    if (last->context.purpose == Purpose::acknowledgement && last->context.need_id) {
        const auto need = office_.needs.find(*last->context.need_id);
        if (need && (widen(office_, request, *need) ||
                     (is_asker(request.speaker, *need) && parted(office_, request, *need)))) {
            return true;
        }
    }
    if (last->context.purpose == Purpose::exchange && words_behind_yes(text) &&
        exchange_answered(office_, request, *last)) {
        return true;
    }
    if (asker_speaks(office_, request, last)) {
        return true;
    }
    // "Ich nehm auch Edelstahlguss" names other work, and yet is no other need.
    if (last->context.purpose == Purpose::acknowledgement && last->context.need_id &&
        concedes(text)) {
        const auto need = office_.needs.find(*last->context.need_id);
        if (need && need->state == NeedState::no_match && is_asker(request.speaker, *need)) {
            asker_writes(office_, request, *need);
            return true;
        }
    }
    if (last->context.purpose != Purpose::question &&
        requests_to(office_, request.speaker, false).empty() && papers_told(office_, request)) {
        return true;
    }
    if (releases_before_files(office_, request, *last)) {
        return true;
    }
    if (const auto row = talk_after_award(office_, request, *last)) {
        return handle_reference(request, *row);
    }
    if (const auto row = firm_talks_on(office_, request, *last)) {
        return handle_reference(request, *row);
    }
    if (order_spoken_of_elsewhere(office_, request, *last)) {
        return true;
    }
    const bool short_word = says_yes(text) || says_no(text);
    if (short_word &&
        (last->context.purpose == Purpose::release ||
         last->context.purpose == Purpose::acknowledgement ||
         last->context.purpose == Purpose::file_check ||
         last->context.purpose == Purpose::exchange || last->context.purpose == Purpose::lesson)) {
        return handle_reference(request, *last);
    }
    if (last->context.purpose == Purpose::lesson &&
        read_lesson_reply(text, today_of(office_)).says_something()) {
        return handle_reference(request, *last);
    }
    const bool asks_for_name =
        last->context.purpose == Purpose::closing || last->context.purpose == Purpose::exchange;
    if (asks_for_name && exchange_answered(office_, request, *last)) {
        return true;
    }
    const bool read_back_last = last->context.purpose == Purpose::read_back;
    if (agreed_after_award(office_, request, *last)) {
        return true;
    }
    if (read_back_last &&
        (price_settled(office_, request, *last) || gap_settled(office_, request, *last))) {
        return true;
    }
    if (read_back_last && says_yes(text)) {
        reply(office_, request, "thanks", {});
        return true;
    }
    // A bare yes or no is for what the asker has just written to this firm alone.
    if (last->context.purpose == Purpose::follow_up && short_word &&
        handle_reference(request, *last)) {
        return true;
    }
    if (says_wrong(text) &&
        (last->context.purpose == Purpose::read_back || last->context.purpose == Purpose::lesson)) {
        return handle_reference(request, *last);
    }
    if (moderator_talks_on(office_, request, *last)) {
        return true;
    }
    if (is_typed_sign(text) && handle_sign(request, last)) {
        return true;
    }
    const Date today = local_date(office_.clock.now(), office_.settings.cluster.timezone);
    const UnderstoodNeed understood =
        office_.engine.understand(text, today, request.speaker.language);
    const Stance stance = stance_of(text, understood, today);
    // "Die Wellen sind aus 1.4301" reads as a need, and says of one what was asked about it.
    const bool for_requests =
        stance == Stance::answer && !requests_to(office_, request.speaker, false).empty();
    const PartNamed part =
        for_requests ? PartNamed::no : part_of_last(office_, request, *last, understood);
    if (part == PartNamed::may_be && stance != Stance::answer && !tells_news(text)) {
        ask_whose_part(office_, request, *last);
        return true;
    }
    const bool reads_as_need =
        part != PartNamed::surely && (stance == Stance::need || seeks_beside_firms(request));
    const bool answers = stance == Stance::answer || has_answer_words(text);
    if (!reads_as_need && sharing_said(office_, request)) {
        return true;
    }
    if (last->context.purpose == Purpose::question && last->context.need_id &&
        !names_own_work(text, understood)) {
        const auto need = office_.needs.find(*last->context.need_id);
        if (need && is_asker(request.speaker, *need) && words_correct(office_, *need, text)) {
            return handle_reference(request, *last);
        }
    }
    if (reads_as_need || (small_talk(text) != SmallTalk::none && !says_yes(text))) {
        return false;
    }
    switch (last->context.purpose) {
        case Purpose::acknowledgement: {
            const auto need =
                last->context.need_id ? office_.needs.find(*last->context.need_id) : std::nullopt;
            const bool alive = need && !has_ended(need->state) && is_asker(request.speaker, *need);
            const bool only_answers = answers && matching::empty(understood) &&
                                      !understood.quantity && !understood.deadline;
            if (only_answers && handle_open_requests(request)) {
                return true;
            }
            // "Und bitte nicht an Otterbach"
            if (alive && !ruled_out_by(office_, *need, text).empty()) {
                asker_writes(office_, request, *need);
                return true;
            }
            // "Anonym bitte"
            if (alive && text.size() <= kBareWish && understood.processes.empty() &&
                !understood.quantity && understood.materials.empty() &&
                read_discretion(text).wish == Discretion::anonymous) {
                if (!ask_where_a_newer_need_runs(office_, request, *need)) {
                    complete_need(office_, request, *need, text);
                }
                return true;
            }
            const bool asked = alive && !understand(office_, *need).questions.empty();
            const bool completes =
                part == PartNamed::surely || completes_last(text, understood, asked);
            if (alive && !tells_news(text) && completes) {
                if (!ask_where_a_newer_need_runs(office_, request, *need)) {
                    asker_writes(office_, request, *need);
                }
                return true;
            }
            return answers && handle_open_requests(request);
        }
        case Purpose::closing:
        case Purpose::exchange:
            // "Danke für den Auftrag, wir fangen Montag an" goes where a reply would go.
            if (answers && handle_open_requests(request)) {
                return true;
            }
            return (answers || speaks_of_no_work(text, understood)) &&
                   handle_reference(request, *last);
        case Purpose::question:
            return handle_reference(request, *last);
        case Purpose::answer:
        case Purpose::status: {
            const auto need =
                last->context.need_id ? office_.needs.find(*last->context.need_id) : std::nullopt;
            if (need && is_asker(request.speaker, *need) &&
                asker_corrects(office_, request, *need)) {
                return true;
            }
            if (tells_news(text)) {
                return false;
            }
            return handle_answers_received(request) || handle_open_requests(request);
        }
        case Purpose::request:
        case Purpose::request_update:
        case Purpose::follow_up:
        case Purpose::question_answer:
        case Purpose::read_back:
        case Purpose::lesson:
        case Purpose::reminder:
            return handle_open_requests(request);
        case Purpose::digest_item:
            return answer_from_digest(office_, request, *last);
        case Purpose::partner:
            return partner_answered(office_, request, *last);
        default:
            return answers && handle_open_requests(request);
    }
}

bool Desk::handle_open_requests(const Request& request) {
    if (request.speaker.profile_id.empty()) {
        return false;
    }
    auto open = requests_to(office_, request.speaker, false);
    if (open.empty()) {
        open = requests_to(office_, request.speaker, true);
    }
    if (open.empty()) {
        return false;
    }
    if (answered_several(office_, request)) {
        return true;
    }
    // "Die Bolzen machen wir für 4 Euro" says of which, whatever was answered before.
    std::vector<storage::Invitation> named;
    for (const storage::Invitation& one : requests_to(office_, request.speaker, true)) {
        const auto need = office_.needs.find(one.need_id);
        if (need && points_at_part(request.message.text, whole_text(*need))) {
            named.push_back(one);
        }
    }
    if (!named.empty()) {
        open = std::move(named);
    }
    if (open.size() == 1) {
        const Speaker firm = office_.members.speaking_for(request.speaker, open.front().profile_id);
        answer_need(office_, {request.message, firm}, open.front(), request.message.text);
    } else {
        ask_which(office_, request, open, true);
    }
    return true;
}

bool Desk::handle_offer(const Request& request) {
    const InboundMessage& message = request.message;
    if (request.speaker.profile_id.empty()) {
        return false;
    }
    InboundMessage said = message;
    if (trimmed(said.text).empty()) {
        said.text = message.subject;
    }
    if (said.place == Place::mail && is_typed_sign(said.text)) {
        return handle_sign(request, office_.outbox.last_to(request.speaker.address));
    }
    if (small_talk(said.text) != SmallTalk::none) {
        return false;
    }
    const Date today = local_date(office_.clock.now(), office_.settings.cluster.timezone);
    const UnderstoodNeed understood =
        office_.engine.understand(said.text, today, request.speaker.language);
    const Request offer{said, request.speaker};
    if (seeks_beside_firms(offer)) {
        return false;
    }
    if (const auto asked = requests_to(office_, request.speaker, true); !asked.empty()) {
        return handle_words_of_asked(offer, understood, asked);
    }
    return stance_of(said.text, understood, today) == Stance::answer &&
           latest_digest_answered(office_, offer);
}

/// "h6": what the need's card asked for and no firm did.
bool Desk::answers_card(const Request& request, const storage::NeedRecord& need) const {
    constexpr std::ptrdiff_t kMostBlanks = 4;
    const std::string& text = request.message.text;
    if (understand(office_, need).questions.empty() || has_answer_words(text) ||
        std::ranges::count(text, ' ') > kMostBlanks || text.find('?') != std::string::npos) {
        return false;
    }
    const UnderstoodNeed said =
        office_.engine.understand(text, today_of(office_), request.speaker.language);
    return said.processes.empty() &&
           (!said.tolerances.empty() || !said.surface.empty() || !said.materials.empty() ||
            !said.threads.empty() || !said.certificates.empty() || !said.inspection.empty());
}

bool Desk::handle_answers_received(const Request& request) {
    std::vector<storage::Invitation> answered;
    const Speaker& speaker = request.speaker;
    for (const auto& need : office_.needs.of_asker(speaker.profile_id, speaker.address, kMaxOpen)) {
        std::ranges::move(answered_invitations(office_, need), std::back_inserter(answered));
    }
    if (answered.empty()) {
        return false;
    }
    const auto need =
        answered.size() == 1 ? office_.needs.find(answered.front().need_id) : std::nullopt;
    const std::string& words = request.message.text;
    if (asks_shortly(words)) {
        show_status(office_, request, "");
        return true;
    }
    // What was said last is about another need: this firm is not surely meant.
    const bool surely =
        need && !speaks_of_another_need(office_.outbox.last_to(speaker.address), *need);
    if (surely && asker_decides(office_, request, *need, answered.front())) {
        return true;
    }
    if (surely && call_needs_name(office_, request, *need, answered.front())) {
        return true;
    }
    const bool waits = std::ranges::any_of(answered, [](const storage::Invitation& one) {
        return one.state == InvitationState::questioned;
    });
    if (only_talks(words) ? answered.size() > 1 || !waits : !waits && only_takes_note(words)) {
        reply(office_, request, "thanks", {});
        return true;
    }
    const bool of_one = std::ranges::all_of(answered, [&](const storage::Invitation& one) {
        return one.need_id == answered.front().need_id;
    });
    const auto spoken_of = of_one ? office_.needs.find(answered.front().need_id) : std::nullopt;
    if (spoken_of && !speaks_of_another_need(office_.outbox.last_to(speaker.address), *spoken_of) &&
        asker_corrects(office_, request, *spoken_of)) {
        return true;
    }
    if (surely && !waits && answers_card(request, *need)) {
        complete_need(office_, request, *need, words);
        return true;
    }
    if (surely) {
        follow_up(office_, request, answered.front(), request.message.text);
    } else {
        answered.resize(std::min(answered.size(), kMaxOpen));
        ask_which(office_, request, answered, false);
    }
    return true;
}

}  // namespace clusterlotse::commands
