#include "commands/desk.hpp"

#include "commands/answers.hpp"
#include "commands/doorkeeper.hpp"
#include "commands/letters.hpp"
#include "commands/local_time.hpp"
#include "commands/lookups.hpp"
#include "commands/needs.hpp"
#include "commands/words.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

using namespace std::chrono_literals;
using storage::NeedState;
using storage::Purpose;

constexpr std::size_t kMaxOpen = 9;
/// How long a question "which one?" waits for its answer.
constexpr auto kChoiceWaits = 48h;

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

/// The words with a command in front, from the body or else from the subject of a mail.
std::string_view command_text(const InboundMessage& message) {
    if (has_command_form(message.text) || message.place != Place::mail) {
        return message.text;
    }
    return has_command_form(message.subject) ? std::string_view(message.subject)
                                             : std::string_view(message.text);
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
    if (message.automatic) {
        return;
    }
    const Speaker speaker = office_.members.speaker({message.channel, message.sender});
    const Request request{message, speaker};
    switch (message.kind) {
        case InboundKind::edit:
        case InboundKind::redaction: {
            auto need = office_.needs.find_message(message.channel, message.target);
            if (!need || need->asker != speaker.address || need->state == NeedState::withdrawn) {
                return;
            }
            if (message.kind == InboundKind::redaction) {
                withdraw_need(office_, *need, true);
                return;
            }
            const auto command = parse_command(message.text);
            change_need(
                office_, *need, command ? command->argument : std::string(trimmed(message.text))
            );
            return;
        }
        case InboundKind::reaction: {
            const auto row = office_.outbox.find_reference(message.channel, message.target);
            if (row && (says_yes(message.text) || says_no(message.text))) {
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
        handle_as(request);
    }
}

void Desk::handle_as(const Request& request) {
    const InboundMessage& message = request.message;
    const std::string_view text = command_text(message);
    if (has_command_form(text)) {
        run_command(request, text);
        return;
    }
    if (const auto row = reference_of(message); row && handle_reference(request, *row)) {
        return;
    }
    if (handle_number(request)) {
        return;
    }
    if (message.place == Place::direct && handle_context(request)) {
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

bool Desk::speaks_for(const Speaker& speaker, const storage::Invitation& invitation) const {
    return speaker.address == invitation.address ||
           (!speaker.profile_id.empty() && speaker.profile_id == invitation.profile_id);
}

bool Desk::is_asker(const Speaker& speaker, const storage::NeedRecord& need) const {
    return speaker.address == need.asker ||
           (!speaker.profile_id.empty() && speaker.profile_id == need.asker_profile);
}

bool Desk::handle_reference(const Request& request, const storage::OutboxReference& row) {
    const InboundMessage& message = request.message;
    const storage::OutboxContext& context = row.context;
    switch (context.purpose) {
        case Purpose::request:
        case Purpose::request_update:
        case Purpose::follow_up: {
            const auto invitation = context.invitation_id
                                        ? office_.invitations.find(*context.invitation_id)
                                        : std::nullopt;
            if (!invitation || !speaks_for(request.speaker, *invitation) ||
                message.kind == InboundKind::reaction) {
                return message.kind == InboundKind::reaction;
            }
            answer_need(office_, request, *invitation, message.text);
            return true;
        }
        case Purpose::answer: {
            const auto invitation = context.invitation_id
                                        ? office_.invitations.find(*context.invitation_id)
                                        : std::nullopt;
            const auto need = invitation ? office_.needs.find(invitation->need_id) : std::nullopt;
            if (!need || !is_asker(request.speaker, *need) ||
                message.kind == InboundKind::reaction) {
                return message.kind == InboundKind::reaction;
            }
            follow_up(office_, request, *invitation, message.text);
            return true;
        }
        case Purpose::acknowledgement:
        case Purpose::room_note: {
            const auto need = context.need_id ? office_.needs.find(*context.need_id) : std::nullopt;
            if (!need) {
                return false;
            }
            if (is_asker(request.speaker, *need)) {
                amend(request, *need);
                return true;
            }
            if (message.place == Place::room && message.kind == InboundKind::text) {
                answer_unasked(office_, request, *need, message.text);
                return true;
            }
            return false;
        }
        case Purpose::confirmation: {
            if (row.recipient != request.speaker.address || !context.held_id) {
                return false;
            }
            if (says_no(message.text)) {
                office_.inbox.release(*context.held_id);
                reply(office_, request, "confirmation_refused", {});
                return true;
            }
            if (auto held = office_.inbox.release(*context.held_id)) {
                held->message.verdict = SenderVerdict::pass;
                const Request genuine{held->message, request.speaker};
                handle_as(genuine);
            }
            return true;
        }
        case Purpose::choice:
            return handle_choice(request);
        case Purpose::release: {
            const auto need = context.need_id ? office_.needs.find(*context.need_id) : std::nullopt;
            if (!need || !request.speaker.moderator) {
                return false;
            }
            if (need->state != NeedState::awaiting_release) {
                reply(
                    office_, request, "release_done_before", Fields().set("number", need->number)
                );
            } else if (says_yes(message.text)) {
                release_need(office_, *need);
                reply(office_, request, "released", Fields().set("number", need->number));
            } else if (says_no(message.text)) {
                reject_need(office_, *need);
                reply(office_, request, "rejected", Fields().set("number", need->number));
            } else {
                reply(office_, request, "release_unclear", Fields().set("number", need->number));
            }
            return true;
        }
        case Purpose::information:
            return message.kind == InboundKind::reaction;
    }
    return false;
}

void Desk::amend(const Request& request, storage::NeedRecord need) {
    const InboundMessage& message = request.message;
    const Fields number = Fields().set("number", need.number);
    if (need.state == NeedState::withdrawn || need.state == NeedState::rejected) {
        reply(office_, request, "need_ended", number);
    } else if (says_withdrawn(message.text)) {
        withdraw_need(office_, need, false);
        reply(office_, request, "withdrawn", number);
    } else if (need.state == NeedState::awaiting_release &&
               office_.settings.needs.release == config::Release::confirm && says_yes(message.text)) {
        release_need(office_, need);
    } else if (message.kind == InboundKind::reaction) {
        return;
    } else if (small_talk(message.text) != SmallTalk::none || says_yes(message.text) || says_no(message.text)) {
        reply(office_, request, "thanks", {});
    } else {
        change_need(office_, need, need.text + "\n" + std::string(trimmed(message.text)));
        const auto changed = office_.needs.find(need.id);
        const Date today = local_date(office_.clock.now(), office_.settings.cluster.timezone);
        const UnderstoodNeed understood =
            office_.engine.understand(changed->text, today, need.language);
        Fields fields = number;
        fields.set(
            "understood",
            joined(matching::describe(understood, office_.vocabulary, need.language), " · ")
        );
        reply(office_, request, "need_changed", fields, {Purpose::acknowledgement, need.id});
    }
}

bool Desk::handle_number(const Request& request) {
    const InboundMessage& message = request.message;
    auto number = find_need_number(message.text);
    if (!number) {
        number = find_need_number(message.subject);
    }
    const auto need = number ? office_.needs.find_number(*number) : std::nullopt;
    if (!need) {
        return false;
    }
    if (is_asker(request.speaker, *need)) {
        amend(request, *need);
        return true;
    }
    const auto invitation = request.speaker.profile_id.empty()
                                ? std::nullopt
                                : office_.invitations.find(need->id, request.speaker.profile_id);
    if (invitation) {
        answer_need(office_, request, *invitation, message.text);
        return true;
    }
    if (need->place == Place::room && need->state == NeedState::distributed) {
        answer_unasked(office_, request, *need, message.text);
        return true;
    }
    return false;
}

bool Desk::handle_context(const Request& request) {
    if (handle_choice(request)) {
        return true;
    }
    const std::string& text = request.message.text;
    const auto last = office_.outbox.last_to(request.speaker.address);
    if (!last) {
        return false;
    }
    const bool short_word = says_yes(text) || says_no(text) || says_withdrawn(text);
    if (short_word && (last->context.purpose == Purpose::release ||
                       last->context.purpose == Purpose::acknowledgement)) {
        return handle_reference(request, *last);
    }
    const Date today = local_date(office_.clock.now(), office_.settings.cluster.timezone);
    const UnderstoodNeed understood =
        office_.engine.understand(text, today, request.speaker.language);
    const bool complete =
        !understood.processes.empty() && (understood.quantity || !understood.materials.empty());
    const bool reads_as_need = has_need_words(text) || (complete && !has_answer_words(text));
    if (reads_as_need || (small_talk(text) != SmallTalk::none && !says_yes(text))) {
        return false;
    }
    switch (last->context.purpose) {
        case Purpose::acknowledgement: {
            // Only where the card asked something, a text without work of its own is the answer to
            // it.
            const auto need =
                last->context.need_id ? office_.needs.find(*last->context.need_id) : std::nullopt;
            const bool fits_in = understood.processes.empty() && !matching::empty(understood);
            if (need && fits_in && need->state != NeedState::withdrawn &&
                !office_.engine.understand(need->text, today, need->language).questions.empty()) {
                amend(request, *need);
                return true;
            }
            return has_answer_words(text) && handle_open_requests(request);
        }
        case Purpose::answer:
            return handle_answers_received(request) || handle_open_requests(request);
        default:
            return handle_open_requests(request);
    }
}

bool Desk::handle_open_requests(const Request& request) {
    if (request.speaker.profile_id.empty()) {
        return false;
    }
    auto open = office_.invitations.open_of(request.speaker.profile_id, false, kMaxOpen);
    if (open.empty()) {
        open = office_.invitations.open_of(request.speaker.profile_id, true, kMaxOpen);
    }
    if (open.empty()) {
        return false;
    }
    if (open.size() == 1) {
        answer_need(office_, request, open.front(), request.message.text);
    } else {
        ask_which(office_, request, open, true);
    }
    return true;
}

bool Desk::handle_answers_received(const Request& request) {
    std::vector<storage::Invitation> answered;
    const Speaker& speaker = request.speaker;
    for (const auto& need : office_.needs.of_asker(speaker.profile_id, speaker.address, kMaxOpen)) {
        for (const auto& invitation : office_.invitations.of_need(need.id)) {
            if (invitation.state == storage::InvitationState::answered &&
                answered.size() < kMaxOpen) {
                answered.push_back(invitation);
            }
        }
    }
    if (answered.empty()) {
        return false;
    }
    if (answered.size() == 1) {
        follow_up(office_, request, answered.front(), request.message.text);
    } else {
        ask_which(office_, request, answered, false);
    }
    return true;
}

bool Desk::handle_choice(const Request& request) {
    const TimePoint now = office_.clock.now();
    const auto choice = office_.inbox.choice_of(request.speaker.address, now - kChoiceWaits);
    if (!choice) {
        return false;
    }
    std::optional<storage::Invitation> chosen;
    const auto position =
        choice_number(request.message.text, static_cast<int>(choice->invitations.size()));
    if (position) {
        chosen =
            office_.invitations.find(choice->invitations[static_cast<std::size_t>(*position - 1)]);
    } else if (const auto number = find_need_number(request.message.text)) {
        for (const std::int64_t id : choice->invitations) {
            const auto invitation = office_.invitations.find(id);
            const auto need = invitation ? office_.needs.find(invitation->need_id) : std::nullopt;
            if (need && need->number == *number && !chosen) {
                chosen = invitation;
            }
        }
    }
    if (!chosen) {
        return false;
    }
    office_.inbox.take_choice(choice->id);
    const Request kept{choice->message, request.speaker};
    if (choice->from_supplier) {
        answer_need(office_, kept, *chosen, choice->message.text);
    } else {
        follow_up(office_, kept, *chosen, choice->message.text);
    }
    return true;
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
        case Command::help:
            show_help(office_, request);
            break;
    }
}

void Desk::free_text(const Request& request) {
    std::string text = mail_need_text(request.message);
    const std::string subject(trimmed(request.message.subject));
    if (request.message.place == Place::mail && request.message.answers_to.empty() &&
        text != subject) {
        // Purchasers often put half of the need into the subject.
        const Date today = local_date(office_.clock.now(), office_.settings.cluster.timezone);
        if (!matching::empty(office_.engine.understand(subject, today, request.speaker.language))) {
            text = subject + "\n\n" + text;
        }
    }
    const bool only_files =
        small_talk(text) == SmallTalk::empty && !request.message.attachments.empty();
    if (only_files) {
        reply(office_, request, "only_files", {});
        return;
    }
    post_need(office_, request, text);
}

void Desk::not_delivered(std::int64_t outbox_id, const std::string& reason) {
    if (const auto row = office_.outbox.find_row(outbox_id)) {
        mark_undelivered(office_, *row, reason);
    }
}

void Desk::parked(const InboundMessage& message) {
    Fields fields;
    fields.set("channel", std::string(name_of(message.channel)));
    tell_moderators(office_, "moderator_parked", fields);
}

}  // namespace clusterlotse::commands
