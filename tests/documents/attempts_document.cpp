#include "tests/documents/attempts_document.hpp"

#include "commands/desk/attempts.hpp"

#include <vector>

namespace clusterlotse::documents {

namespace {

using commands::Attempt;
using commands::Places;
using commands::Purposes;
using commands::Scope;
using storage::Purpose;

constexpr Purpose kLastPurpose = Purpose::moderator_talk;

std::string_view meaning(Purpose purpose) {
    switch (purpose) {
        case Purpose::acknowledgement:
            return "a need's card";
        case Purpose::request:
            return "a request";
        case Purpose::request_update:
            return "a change of a request";
        case Purpose::answer:
            return "a firm's answer";
        case Purpose::follow_up:
            return "an asker's words to a firm";
        case Purpose::room_note:
            return "a note in the room";
        case Purpose::confirmation:
            return "whether a mail is genuine";
        case Purpose::choice:
            return "which of several is meant";
        case Purpose::release:
            return "whether a need goes out";
        case Purpose::information:
            return "what expects no answer";
        case Purpose::status:
            return "the table of answers";
        case Purpose::question:
            return "a firm's question";
        case Purpose::question_answer:
            return "an answer to a question";
        case Purpose::read_back:
            return "an answer read back";
        case Purpose::lesson:
            return "a note for the profile";
        case Purpose::reminder:
            return "a reminder of a request";
        case Purpose::exchange:
            return "the exchange of names";
        case Purpose::expiry:
            return "the end of a need's time";
        case Purpose::outcome:
            return "how it came out";
        case Purpose::rating:
            return "how good the answers were";
        case Purpose::nobody_found:
            return "a need that nobody can do";
        case Purpose::unclear_answer:
            return "an answer nobody understands";
        case Purpose::override_reason:
            return "why a moderator decided so";
        case Purpose::closing:
            return "how it ended for a firm";
        case Purpose::file_check:
            return "a file that names its sender";
        case Purpose::digest:
            return "the digest";
        case Purpose::digest_item:
            return "a need of the digest";
        case Purpose::free_capacity:
            return "what is free";
        case Purpose::partner:
            return "a partner's words";
        case Purpose::need_or_news:
            return "whether it is a need";
        case Purpose::moderator_talk:
            return "words from or to the moderator";
    }
    return {};
}

void add(std::string& list, std::string_view part) {
    list += list.empty() ? "" : ", ";
    list += part;
}

std::string where(const Places& places) {
    std::string names;
    for (const auto& [is, name] :
         {std::pair{places.room, "room"},
          std::pair{places.direct, "chat"},
          std::pair{places.mail, "mail"}}) {
        if (is) {
            add(names, name);
        }
    }
    return places.room && places.direct && places.mail ? "" : names;
}

/// Whoever is asked about most of all is told by what is left out.
std::string about(const Purposes& purposes) {
    std::vector<std::string_view> in;
    std::vector<std::string_view> out;
    for (int at = 0; at <= static_cast<int>(kLastPurpose); ++at) {
        const auto purpose = static_cast<Purpose>(at);
        (purposes.has(purpose) ? in : out).push_back(meaning(purpose));
    }
    const bool most = in.size() > out.size();
    std::string names;
    for (const std::string_view name : most ? out : in) {
        add(names, name);
    }
    return !most ? names : names.empty() ? "anything" : "anything but: " + names;
}

std::string conditions(const Scope& scope) {
    std::string said;
    if (scope.answers) {
        add(said, *scope.answers ? "answers a message of the bot" : "answers no message");
    }
    if (scope.moderator) {
        add(said, *scope.moderator ? "from a moderator" : "not from a moderator");
    }
    if (scope.firm) {
        add(said, "from a firm");
    }
    if (scope.files) {
        add(said, *scope.files ? "with files" : "without files");
    }
    return said;
}

std::string row(std::size_t number, const Attempt& attempt, const std::string& last) {
    return "| " + std::to_string(number) + " | " + std::string(attempt.name) + " | " + last +
           " |\n";
}

std::string message_table(std::span<const Attempt> attempts) {
    std::string text = "| | A message that | Where | Only if it |\n| --- | --- | --- | --- |\n";
    std::size_t number = 0;
    for (const Attempt& attempt : attempts) {
        text +=
            row(++number, attempt, where(attempt.scope.places) + " | " + conditions(attempt.scope));
    }
    return text;
}

std::string chat_table(std::span<const Attempt> attempts) {
    std::string text =
        "| | Words in which somebody | Behind a message about |\n| --- | --- | --- |\n";
    std::size_t number = 0;
    for (const Attempt& attempt : attempts) {
        const auto& behind = attempt.scope.behind;
        text += row(++number, attempt, behind ? about(*behind) : "");
    }
    return text;
}

}  // namespace

std::string attempts_document() {
    std::string text =
        "# In which order a message is looked at\n\n"
        "Drawn from `commands/desk/attempts.cpp` and `commands/desk/chat_attempts.cpp`; "
        "`tools/documents` renews it and a test\n"
        "compares it. One attempt after the other looks at a message; the first that is meant "
        "takes it, and whoever leaves it has\n"
        "done nothing. Strangers, mails that nobody vouches for, bounces, automatic mail and who "
        "is over his limit are dealt with\n"
        "before (`commands/desk/desk.cpp`, `commands/desk/incoming_text.cpp`); a reaction is a "
        "reply to what it stands on. In the room\n"
        "only a message that speaks to the bot is looked at.\n\n"
        "## Every message of a member\n\n";
    text += message_table(commands::message_attempts());
    text +=
        "\n## What was said in the chat\n\n"
        "One entry of the table above: in a direct chat, words that answer no message mostly "
        "answer the last one there. Where\n"
        "nothing stands, the last message does not matter; \"anything\" needs one, digests aside. "
        "What is a need of its own ends\n"
        "this table, and so does a word that can only be meant for one entry where nothing can be "
        "done with it there.\n\n";
    text += chat_table(commands::chat_attempts());
    text +=
        "\n## What stands for itself\n\n"
        "The last entry of the first table; new mails are read with their subject.\n\n";
    text += message_table(commands::free_text_attempts());
    return text;
}

}  // namespace clusterlotse::documents
