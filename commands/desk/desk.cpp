#include "commands/desk/desk.hpp"

#include "commands/answers/answer_or_new.hpp"
#include "commands/answers/answer_table.hpp"
#include "commands/answers/answers.hpp"
#include "commands/answers/compare.hpp"
#include "commands/asker/addressed.hpp"
#include "commands/asker/also_ask.hpp"
#include "commands/asker/asker_desk.hpp"
#include "commands/asker/asker_wishes.hpp"
#include "commands/asker/call_words.hpp"
#include "commands/capacity/free_capacity.hpp"
#include "commands/desk/doorkeeper.hpp"
#include "commands/desk/free_text.hpp"
#include "commands/desk/help.hpp"
#include "commands/desk/machine_offers.hpp"
#include "commands/desk/message_changes.hpp"
#include "commands/desk/need_or_news.hpp"
#include "commands/desk/sign_off.hpp"
#include "commands/desk/stance.hpp"
#include "commands/desk/stray_digits.hpp"
#include "commands/desk/stray_words.hpp"
#include "commands/desk/typed_signs.hpp"
#include "commands/desk/words.hpp"
#include "commands/digest/digest_more.hpp"
#include "commands/discretion/own_words.hpp"
#include "commands/discretion/redaction.hpp"
#include "commands/discretion/ruled_out_firms.hpp"
#include "commands/endings/order_news.hpp"
#include "commands/files/file_desk.hpp"
#include "commands/letters/letters.hpp"
#include "commands/letters/local_time.hpp"
#include "commands/letters/undelivered.hpp"
#include "commands/moderator/decision_log.hpp"
#include "commands/moderator/moderator_in_room.hpp"
#include "commands/moderator/moderator_orders.hpp"
#include "commands/moderator/moderator_talk.hpp"
#include "commands/moderator/moderator_to_asker.hpp"
#include "commands/needs/afterthoughts.hpp"
#include "commands/needs/lookups.hpp"
#include "commands/needs/needs.hpp"
#include "commands/needs/parked_again.hpp"
#include "commands/needs/part_talk.hpp"
#include "commands/questions/reply_kinds.hpp"
#include "commands/wishes/unsubscribe.hpp"
#include "commands/wishes/wish_words.hpp"
#include "commands/wishes/wishes.hpp"
#include "commands/wording/clauses.hpp"
#include "matching/answers/answer_text.hpp"

#include <algorithm>
#include <iterator>

namespace clusterlotse::commands {

namespace {

using namespace std::chrono_literals;
using storage::Purpose;

constexpr int kMostChoices = 20;

/// What a mail says: its own words, with the subject before them where only the subject names the
/// matter.
std::string mail_need_text(const InboundMessage& message) {
    const std::string body(trimmed(message.text));
    const std::string subject(trimmed(message.subject));
    if (message.place != Place::mail || subject.empty() || !message.answers_to.empty()) {
        return body;
    }
    return body.empty() ? subject : body;
}

/// The mail without the "Grüße aus der Pfalz" that it begins with, which behind a subject would be
/// a sign-off with nothing of the matter below it.
std::string behind_greeting(const std::string& body) {
    const auto end = body.find('\n');
    const bool greets =
        end != std::string::npos && begins_with_farewell(trimmed(body.substr(0, end)));
    return greets ? std::string(trimmed(body.substr(end))) : body;
}

/// A click on a link that writes the answer into the subject of a new mail to a reply address.
bool answers_in_subject(const InboundMessage& message) {
    const SmallTalk talk = small_talk(message.text);
    return message.place == Place::mail && !message.reply_token.empty() &&
           message.answers_to.empty() && message.attachments.empty() &&
           !is_typed_sign(message.text) && (talk == SmallTalk::empty || talk == SmallTalk::thanks);
}

/// The words with a command in front, from the body or else from the subject of a mail.
std::string_view command_text(const InboundMessage& message) {
    if (has_command_form(message.text) || message.place != Place::mail) {
        return message.text;
    }
    return has_command_form(message.subject) ? std::string_view(message.subject)
                                             : std::string_view(message.text);
}

/// "Keine Kapazität", "Edelstahl Rostfrei" and "NUR TREFFER" are no names.
bool says_something(const Office& office, std::string_view line, Language language) {
    const Date today = local_date(office.clock.now(), office.settings.cluster.timezone);
    const UnderstoodNeed understood = office.engine.understand(std::string(line), today, language);
    return !matching::empty(understood) || understood.deadline || understood.confidential ||
           !understood.excluded_firms.empty() || has_answer_words(line) ||
           matching::read_answer(line, today).kind != AnswerKind::unclear ||
           !read_wishes(line, today).wishes.empty();
}

/// Who only moderates seldom needs anything: "Ist die Dreherei dabei?", "wer macht das solange?".
bool speaks_as_moderator(
    const Speaker& speaker, const std::string& text, const UnderstoodNeed& understood
) {
    if (!speaker.moderator || !speaker.profile_id.empty()) {
        return false;
    }
    const bool things = understood.quantity || !understood.materials.empty() ||
                        understood.dimensions_mm != Dimensions{};
    return understood.processes.empty() || !(things || has_need_words(text));
}

}  // namespace

void Desk::handle(const InboundMessage& message) {
    if (message.kind == InboundKind::echo) {
        office_.outbox.delivered(
            message.outbox_id, message.key, message.conversation, office_.clock.now()
        );
        return;
    }
    for (const std::string& id : message.undeliverable) {
        auto row = office_.outbox.find_token(id);
        if (!row) {
            row = office_.outbox.find_reference(message.channel, id);
        }
        if (row) {
            mark_undelivered(office_, *row, "bounce");
        }
    }
    if (unsubscribed_by_mail(office_, message)) {
        return;
    }
    if (message.automatic) {
        note_absence(office_, message);
        return;
    }
    const Speaker speaker = office_.members.speaker({message.channel, message.sender});
    const Request request{message, speaker};
    switch (message.kind) {
        case InboundKind::edit:
            if (within_limits(office_, request)) {
                heed_change(office_, request);
            }
            return;
        case InboundKind::redaction:
            heed_change(office_, request);
            return;
        case InboundKind::reaction: {
            const auto row = office_.outbox.find_reference(message.channel, message.target);
            if (row) {
                handle_reference(request, *row);
            }
            return;
        }
        case InboundKind::unreadable:
            explain_unreadable(office_, request);
            return;
        case InboundKind::text:
            handle_text(message);
            return;
        case InboundKind::echo:
            return;
    }
}

void Desk::handle_text(const InboundMessage& message) {
    const bool command = has_command_form(command_text(message));
    const bool addressed = message.mentions_bot || parse_command(message.text).has_value();
    if (message.place == Place::room && !addressed) {
        return;
    }
    Speaker speaker = office_.members.speaker({message.channel, message.sender});
    const auto row = reference_of(message);
    if (!speaker.member() && message.place == Place::mail && row && row->context.invitation_id &&
        message.verdict == SenderVerdict::pass) {
        // A colleague at the same verified domain answers for the firm that was asked.
        const auto invitation = office_.invitations.find(*row->context.invitation_id);
        const auto profile =
            invitation ? office_.profiles.find(invitation->profile_id) : std::nullopt;
        if (profile && row->recipient == invitation->address &&
            office_.members.shares_mail_domain(*profile, message.sender)) {
            speaker.profile_id = profile->id;
            speaker.firm = profile->name;
            speaker.name = message.sender;
            speaker.language = invitation->language;
            const Request request{message, speaker};
            if (within_limits(office_, request)) {
                answer_need(office_, request, *invitation, message.text);
            }
            return;
        }
    }
    const Request request{message, speaker};
    if (!speaker.member()) {
        greet_stranger(office_, request);
        return;
    }
    const bool knows_our_message = row && row->recipient == speaker.address;
    if (message.verdict != SenderVerdict::pass && !knows_our_message) {
        const std::string text = mail_need_text(message);
        if (command || small_talk(text) == SmallTalk::none) {
            ask_for_confirmation(office_, request);
        }
        return;
    }
    if (within_limits(office_, request)) {
        // "JA" with a signature below it is still a word.
        InboundMessage said = message;
        said.text =
            without_footer(message.text, {speaker.name, speaker.firm}, [&](std::string_view line) {
                return says_something(office_, line, speaker.language);
            });
        said.text = with_telephone_of(std::move(said.text), message.text);
        if (row && answers_in_subject(said)) {
            said.text = std::string(trimmed(message.subject));
        }
        handle_as({said, speaker});
    }
}

void Desk::handle_as(const Request& request) {
    const InboundMessage& message = request.message;
    const std::string_view text = command_text(message);
    if (has_command_form(text)) {
        run_command(request, text);
        return;
    }
    const auto row = reference_of(message);
    if (message.place != Place::room && asks_for_decisions(message.text) &&
        show_decisions(office_, request, message.text, row)) {
        return;
    }
    if (speaks_to_moderator(office_, request, row) ||
        moderator_writes_to_asker(office_, request, row) ||
        writes_to_firms(office_, request, row)) {
        return;
    }
    if (const auto rest = heed_wishes(office_, request, row)) {
        if (!rest->empty()) {
            InboundMessage besides = message;
            besides.text = *rest;
            handle_as({besides, request.speaker});
        }
        return;
    }
    if (free_capacity_said(office_, request, row)) {
        return;
    }
    if (handle_both(request, row) ||
        (message.place != Place::room && !row && ask_whether_parked(office_, request))) {
        return;
    }
    if (message.place == Place::room && moderator_speaks_in_room(office_, request, row)) {
        return;
    }
    if (show_more(office_, request, row) || (row && handle_reference(request, *row))) {
        return;
    }
    // Not every mail program keeps what a "2" answers.
    const bool chooses = choice_number(message.text, kMostChoices).has_value() ||
                         answer_or_new_said(message.text).has_value() || chooses_none(message.text);
    if (message.place == Place::mail && !row && chooses &&
        (handle_choice(request) ||
         digit_behind_question(office_, request, office_.outbox.last_to(request.speaker.address))
        )) {
        return;
    }
    if (!row && offers_machine(message.text)) {
        pass_on_machine_offer(office_, request, message.text);
        return;
    }
    if ((!row && status_asked(office_, request)) || handle_number(request)) {
        return;
    }
    if (!row && !request.speaker.moderator && ask_also_somewhere(office_, request)) {
        return;
    }
    if (message.place != Place::room && !row && !request.speaker.moderator &&
        question_for_firm(office_, request)) {
        return;
    }
    if (message.place == Place::direct && handle_context(request)) {
        return;
    }
    if (message.place != Place::room && !row && moderator_orders(office_, request)) {
        return;
    }
    if (message.place == Place::mail && asker_speaks(office_, request, std::nullopt)) {
        return;
    }
    if (message.place != Place::room && !row &&
        (stray_yes(office_, request) || stray_correction(office_, request))) {
        return;
    }
    if (message.place != Place::room && handle_offer(request)) {
        return;
    }
    free_text(request);
}

std::optional<storage::OutboxReference> Desk::reference_of(const InboundMessage& message) {
    if (!message.reply_token.empty()) {
        if (auto row = office_.outbox.find_token(message.reply_token)) {
            return row;
        }
    }
    for (const std::string& id : message.answers_to) {
        if (auto row = office_.outbox.find_reference(message.channel, id)) {
            return row;
        }
    }
    if (!message.thread_root.empty()) {
        return office_.outbox.find_reference(message.channel, message.thread_root);
    }
    return std::nullopt;
}

void Desk::run_command(const Request& request, std::string_view text) {
    auto command = parse_command(text);
    if (!command) {
        reply(office_, request, "unknown_command", Fields().set("word", first_line(text)));
        return;
    }
    // A mail may carry the command word in its subject and the words in its body.
    const bool in_subject = text.data() == request.message.subject.data();
    if (in_subject && command->argument.empty()) {
        command->argument = std::string(trimmed(request.message.text));
    }
    switch (command->command) {
        case Command::need:
            if (in_subject && !trimmed(request.message.text).empty() &&
                command->argument != trimmed(request.message.text)) {
                command->argument += "\n" + std::string(trimmed(request.message.text));
            }
            if (offers_machine(command->argument)) {
                pass_on_machine_offer(office_, request, command->argument);
                break;
            }
            post_need(office_, request, command->argument);
            break;
        case Command::search:
            search_members(office_, request, command->argument);
            break;
        case Command::profile:
            show_profile(office_, request, first_line(command->argument));
            break;
        case Command::mine:
            show_mine(office_, request);
            break;
        case Command::status:
            show_status(office_, request, command->argument);
            break;
        case Command::compare:
            show_comparison(office_, request, command->argument);
            break;
        case Command::free:
            run_free_capacity(office_, request, command->argument);
            break;
        case Command::log:
            if (!show_decisions(office_, request, command->argument)) {
                reply(office_, request, "unknown_command", Fields().set("word", first_line(text)));
            }
            break;
        case Command::help:
            show_help(office_, request);
            break;
    }
}

/// Purchasers often put half of the need into the subject.
std::string Desk::with_subject(const Request& request) const {
    const InboundMessage& message = request.message;
    std::string text = mail_need_text(message);
    const std::string subject(trimmed(message.subject));
    if (message.place == Place::mail && message.answers_to.empty() && text != subject) {
        const Date today = local_date(office_.clock.now(), office_.settings.cluster.timezone);
        if (!matching::empty(office_.engine.understand(subject, today, request.speaker.language))) {
            text = subject + "\n\n" + behind_greeting(text);
        }
    }
    return text;
}

void Desk::free_text(const Request& request) {
    const std::string text = with_subject(request);
    const bool only_files =
        small_talk(text) == SmallTalk::empty && !request.message.attachments.empty();
    if (only_files && files_alone(office_, request)) {
        return;
    }
    if (only_files) {
        reply(office_, request, "only_files", {});
        return;
    }
    const bool thumb = is_typed_sign(text) && says_yes(text);
    if (request.message.attachments.empty() && ((only_talks(text) && !says_when(text)) || thumb)) {
        reply(office_, request, "thanks", {});
        return;
    }
    if (request.message.attachments.empty() && is_typed_no(text)) {
        reply(office_, request, "unplaced", {});
        return;
    }
    const Date today = local_date(office_.clock.now(), office_.settings.cluster.timezone);
    const UnderstoodNeed understood =
        office_.engine.understand(text, today, request.speaker.language);
    const bool answers = stance_of(text, understood, today) == Stance::answer && !tells_news(text);
    if (request.message.answers_to.empty() &&
        (ask_whether_it_belongs(office_, request, text, understood) ||
         ask_whether_part(office_, request, text, understood))) {
        return;
    }
    if (request.message.attachments.empty() && !request.speaker.profile_id.empty() &&
        !tells_news(text) && tells_of_own_work(text)) {
        pass_on_own_words(office_, request, text);
        return;
    }
    if (order_news_passed_on(office_, request)) {
        return;
    }
    if (request.message.attachments.empty() &&
        (needs_a_context(text, understood, answers) ||
         speaks_as_moderator(request.speaker, text, understood))) {
        reply(office_, request, "unplaced", {});
        return;
    }
    if (request.message.attachments.empty() && !reads_as_need(request, text, understood)) {
        ask_need_or_news(office_, request, text);
        return;
    }
    post_need(office_, request, text);
}

/// The subject of a mail may be all that asks: "Anfrage Drehteile".
bool Desk::reads_as_need(
    const Request& request, const std::string& text, const UnderstoodNeed& understood
) const {
    if (small_talk(text) != SmallTalk::none) {
        return true;
    }
    const InboundMessage& message = request.message;
    const bool fresh = message.place == Place::mail && message.answers_to.empty();
    const std::string whole = fresh ? message.subject + "\n" + text : text;
    return free_text_kind(whole, understood) == FreeText::need;
}

void Desk::not_delivered(std::int64_t outbox_id, const std::string& reason) {
    if (const auto row = office_.outbox.find_row(outbox_id)) {
        mark_undelivered(office_, *row, reason);
    }
}

void Desk::parked(const InboundMessage& message) {
    const Speaker sender = office_.members.speaker({message.channel, message.sender});
    Fields fields;
    fields.set("firm", sender.firm)
        .set("name", sender.name)
        .set("address", message.sender)
        .set("subject", first_line(message.subject))
        .set("text", first_line(message.text));
    tell_moderators(office_, "moderator_parked", fields);
}

}  // namespace clusterlotse::commands
