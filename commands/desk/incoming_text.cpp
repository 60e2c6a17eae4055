#include "commands/desk/incoming_text.hpp"

#include "commands/answers/answers.hpp"
#include "commands/asker/call_words.hpp"
#include "commands/desk/answered_message.hpp"
#include "commands/desk/attempts.hpp"
#include "commands/desk/doorkeeper.hpp"
#include "commands/desk/mail_words.hpp"
#include "commands/desk/short_numbers.hpp"
#include "commands/desk/sign_off.hpp"
#include "commands/desk/words.hpp"
#include "commands/needs/need_reading.hpp"
#include "commands/wishes/wish_words.hpp"
#include "matching/answers/answer_text.hpp"
#include "matching/needs/description.hpp"

namespace clusterlotse::commands {

namespace {

using storage::OutboxReference;

/// "Keine Kapazität", "Edelstahl Rostfrei" and "NUR TREFFER" are no names.
bool says_something(const Office& office, std::string_view line, Language language) {
    const Date today = today_of(office);
    const UnderstoodNeed understood = office.engine.understand(std::string(line), today, language);
    return !matching::empty(understood) || understood.deadline || understood.confidential ||
           !understood.excluded_firms.empty() || has_answer_words(line) ||
           matching::read_answer(line, today).kind != AnswerKind::unclear ||
           !read_wishes(line, today).wishes.empty();
}

/// The message without what only signs it: "JA" with a signature below it is still a word.
InboundMessage without_signature(
    Office& office, const Request& request, const std::optional<OutboxReference>& answered
) {
    const InboundMessage& message = request.message;
    const Speaker& speaker = request.speaker;
    InboundMessage said = message;
    said.text =
        without_footer(message.text, {speaker.name, speaker.firm}, [&](std::string_view line) {
            return says_something(office, line, speaker.language);
        });
    said.text = with_telephone_of(std::move(said.text), message.text);
    said.text = with_whole_number(office, speaker, std::move(said.text));
    if (answered && answers_in_subject(said)) {
        said.text = std::string(trimmed(message.subject));
    }
    return said;
}

/// A colleague at the same verified domain, whom no profile names, answers for the firm that was
/// asked. False for anybody else.
bool colleague_answers(Office& office, const Request& request, const OutboxReference& row) {
    const InboundMessage& message = request.message;
    if (message.place != Place::mail || !row.context.invitation_id ||
        message.verdict != SenderVerdict::pass) {
        return false;
    }
    const auto invitation = office.invitations.find(*row.context.invitation_id);
    const auto profile = invitation ? office.profiles.find(invitation->profile_id) : std::nullopt;
    if (!profile || row.recipient != invitation->address ||
        !office.members.shares_mail_domain(*profile, message.sender)) {
        return false;
    }
    Speaker colleague = request.speaker;
    colleague.profile_id = profile->id;
    colleague.firm = profile->name;
    colleague.name = message.sender;
    colleague.language = invitation->language;
    const Request answer{message, colleague};
    if (within_limits(office, answer)) {
        answer_need(office, answer, *invitation, message.text);
    }
    return true;
}

}  // namespace

void heed_text(Office& office, const Request& request) {
    const InboundMessage& message = request.message;
    const Speaker& speaker = request.speaker;
    const bool addressed = message.mentions_bot || parse_command(message.text).has_value();
    if (message.place == Place::room && !addressed) {
        return;
    }
    const auto row = answered_message(office, message);
    if (!speaker.member()) {
        if (!row || !colleague_answers(office, request, *row)) {
            greet_stranger(office, request);
        }
        return;
    }
    const bool knows_our_message = row && row->recipient == speaker.address;
    if (message.verdict != SenderVerdict::pass && !knows_our_message) {
        const bool asks = has_command_form(command_text(message)) ||
                          small_talk(own_words_of(message)) == SmallTalk::none;
        if (asks) {
            ask_for_confirmation(office, request);
        }
        return;
    }
    if (within_limits(office, request)) {
        const InboundMessage said = without_signature(office, request, row);
        take_message(office, {said, speaker});
    }
}

}  // namespace clusterlotse::commands
