#include "commands/desk/mail_words.hpp"

#include "commands/desk/typed_signs.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/redaction.hpp"
#include "commands/needs/need_reading.hpp"
#include "matching/needs/description.hpp"

namespace clusterlotse::commands {

namespace {

/// The mail without the "Grüße aus der Pfalz" that it begins with, which behind a subject would be
/// a sign-off with nothing of the matter below it.
std::string behind_greeting(const std::string& body) {
    const auto end = body.find('\n');
    const bool greets =
        end != std::string::npos && begins_with_farewell(trimmed(body.substr(0, end)));
    return greets ? std::string(trimmed(body.substr(end))) : body;
}

/// "Zink" above parts of steel is a name or a topic.
bool only_names_other_material(
    Office& office, const Request& request, UnderstoodNeed subject, const std::string& body
) {
    if (subject.materials.empty() || subject.quantity) {
        return false;
    }
    subject.materials.clear();
    return matching::empty(subject) &&
           !office.engine.understand(body, today_of(office), request.speaker.language)
                .materials.empty();
}

}  // namespace

std::string own_words_of(const InboundMessage& message) {
    const std::string body(trimmed(message.text));
    const std::string subject(trimmed(message.subject));
    if (message.place != Place::mail || subject.empty() || !message.answers_to.empty()) {
        return body;
    }
    return body.empty() ? subject : body;
}

std::string with_subject(Office& office, const Request& request) {
    const InboundMessage& message = request.message;
    std::string text = own_words_of(message);
    const std::string subject(trimmed(message.subject));
    if (message.place == Place::mail && message.answers_to.empty() && text != subject) {
        const UnderstoodNeed understood =
            office.engine.understand(subject, today_of(office), request.speaker.language);
        if (!matching::empty(understood) &&
            !only_names_other_material(office, request, understood, text)) {
            text = subject + "\n\n" + behind_greeting(text);
        }
    }
    return text;
}

std::string_view command_text(const InboundMessage& message) {
    if (has_command_form(message.text) || message.place != Place::mail) {
        return message.text;
    }
    return has_command_form(message.subject) ? std::string_view(message.subject)
                                             : std::string_view(message.text);
}

bool answers_in_subject(const InboundMessage& message) {
    const SmallTalk talk = small_talk(message.text);
    return message.place == Place::mail && !message.reply_token.empty() &&
           message.answers_to.empty() && message.attachments.empty() &&
           !is_typed_sign(message.text) && (talk == SmallTalk::empty || talk == SmallTalk::thanks);
}

}  // namespace clusterlotse::commands
