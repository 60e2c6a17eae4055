#include "commands/answers/answer_or_new.hpp"

#include "commands/desk/choices.hpp"
#include "commands/desk/stray_words.hpp"
#include "commands/desk/words.hpp"
#include "commands/discretion/discretion.hpp"
#include "commands/letters/letters.hpp"
#include "commands/questions/reply_kinds.hpp"
#include "commands/wording/clauses.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::PendingChoice;
using storage::Purpose;

constexpr std::size_t kMostRequestsOffered = 8;
/// A longer word to the question says something else.
constexpr std::size_t kLongestAnswerToChoice = 60;

/// The choice that such a question waits for, the newest one of this person.
std::optional<PendingChoice> waiting_of(Office& office, const Address& person) {
    auto choice = office.inbox.choice_of(person, office.clock.now() - kChoiceWaits);
    return choice && is_answer_or_new(*choice) ? choice : std::nullopt;
}

void ask(Office& office, const Request& request, const PendingChoice& choice, bool more) {
    std::vector<Fields> options;
    std::string number;
    for (std::size_t at = 0; at < choice.invitations.size(); ++at) {
        const auto invitation = office.invitations.find(choice.invitations[at]);
        const auto need = invitation ? office.needs.find(invitation->need_id) : std::nullopt;
        if (need) {
            number = options.empty() ? need->number : std::string();
            options.push_back(Fields()
                                  .set("position", std::to_string(at + 1))
                                  .set("number", need->number)
                                  .set("text", headline_for_suppliers(office, *need)));
        }
    }
    Fields fields;
    fields.set("number", number)
        .set("words", first_line(choice.message.text))
        .set("more", more)
        .set("new_position", std::to_string(choice.invitations.size()))
        .set("options", std::move(options));
    storage::OutboxContext context{Purpose::choice};
    context.held_id = choice.id;
    reply_privately(office, request, "answer_or_new", fields, context);
}

/// Keeps the words behind those that wait and asks again.
void keep_with(Office& office, const Request& request, PendingChoice choice) {
    office.inbox.take_choice(choice.id);
    choice.message.text += "\n" + request.message.text;
    const auto& files = request.message.attachments;
    choice.message.attachments.insert(choice.message.attachments.end(), files.begin(), files.end());
    choice.id = office.inbox.add_choice(choice, office.clock.now());
    ask(office, request, choice, true);
}

using Says = AnswerOrNew::Says;

std::optional<Says> sign_said(std::string_view text) {
    static const RE2 answer(R"((?:👍|✅|✔|👌)[\x{1F3FB}-\x{1F3FF}\x{FE0F}]*)");
    static const RE2 new_one(R"((?:🆕|➕|🔍|🔎)\x{FE0F}?)");
    const re2::StringPiece said(text.data(), text.size());
    if (RE2::FullMatch(said, answer)) {
        return Says::answer;
    }
    return RE2::FullMatch(said, new_one) ? std::optional(Says::new_need) : std::nullopt;
}

std::optional<Says> word_said(std::string_view text) {
    static const RE2 answer(
        R"((?:(?:das|es|dies|ist|war|sollte|soll|sein|ja|doch|nur|eher|wohl|natuerlich|klar|eine?|die|als|bitte|ne|nee|nein|keine neue (?:anfrage )?(?:sondern )?|it|that|this|s|is|was|an|a|the|my|meine|unsere|yes|just|please|no) )*(?:antwort\w*|antwort drauf|rueckmeldung|answer|reply|response|erstere[sn]?|das erste|the first(?: one)?|keine neue(?: anfrage)?|not a new(?: request| one)?)(?: (?:drauf|darauf|auf|zu|dazu|to|on|for|it|that|die|der|the|anfrage|request|bitte|please|b|\d+))*)"
    );
    static const RE2 new_one(
        R"((?:(?:das|es|dies|ist|war|soll|sollte|wird|sein|ja|doch|eher|wohl|ganz|klar|was|etwas|eine?n?|als|bitte|ne|nee|nein|keine antwort|nicht|sondern|it|that|this|s|is|was|an|a|the|my|yes|no|not|an answer|but|please|wir|ich|haben|habe) )*(?:neue?[rsn]?|neu|nei|new|eigene[rsnm]? (?:anfrage|bedarf|suche)|(?:neue?[rsn]? |new |eigene[rsnm]? )?(?:bedarf|suche|gesuch|neuanfrage|anfrage|need|request|enquiry|inquiry|search)|letztere[sn]?|das zweite|the second(?: one)?|keine antwort|not an answer)(?: (?:anfrage|bedarf|suche|gesuch|auftrag|one|need|request|enquiry|inquiry|bitte|please|von (?:uns|mir)|selbst|selber))*)"
    );
    static const RE2 seeking(
        R"((?:(?:nein|nee|ne|doch|ja|no|yes) )*(?:wir|ich|we|i) (?:suchen?|brauchen?|are looking|am looking|need)(?: (?:da|hier|dafuer|dazu|wirklich|selbst|selber|echt|jemand\w*|wen|einen|someone|somebody|for|really|tatsaechlich))+)"
    );
    static const RE2 neither(
        R"((?:(?:ach|oh|nein|ne|nee|bitte|no|please) )*(?:weder noch|weder das eine noch das andere|keins? von beide[mn]|keines von beide[mn]|nichts davon|vergiss(?: es)?(?: einfach)?|vergessen sie(?: es)?(?: einfach)?|(?:hat )?(?:sich )?erledigt|egal|verwerfen|loeschen|neither(?: of (?:them|both))?|never mind|nevermind|forget (?:it|about it)|drop it))"
    );
    const std::string words =
        text.size() <= kLongestAnswerToChoice ? plain_words(text) : std::string();
    if (words.empty()) {
        return std::nullopt;
    }
    if (RE2::FullMatch(words, neither)) {
        return Says::neither;
    }
    if (RE2::FullMatch(words, answer)) {
        return Says::answer;
    }
    return RE2::FullMatch(words, new_one) || RE2::FullMatch(words, seeking)
               ? std::optional(Says::new_need)
               : std::nullopt;
}

}  // namespace

bool is_answer_or_new(const PendingChoice& choice) {
    return choice.from_supplier &&
           std::ranges::find(choice.invitations, kNewNeedChoice) != choice.invitations.end();
}

std::optional<AnswerOrNew> answer_or_new_said(std::string_view text) {
    const std::string_view said = trimmed(text);
    if (const auto sign = sign_said(said)) {
        return AnswerOrNew{*sign, {}};
    }
    if (const auto word = word_said(said)) {
        return AnswerOrNew{*word, {}};
    }
    // "Antwort: machbar ab KW 9"
    const auto end = said.find_first_of(",.:;!\n");
    if (end == std::string_view::npos || end == 0) {
        return std::nullopt;
    }
    const auto word = word_said(said.substr(0, end));
    const std::string_view rest = trimmed(said.substr(end + 1));
    if (!word || *word == Says::neither || rest.empty()) {
        return std::nullopt;
    }
    return AnswerOrNew{*word, std::string(rest)};
}

void ask_answer_or_new(
    Office& office, const Request& request, const std::vector<storage::Invitation>& open
) {
    if (auto waiting = waiting_of(office, request.speaker.address)) {
        keep_with(office, request, std::move(*waiting));
        return;
    }
    PendingChoice choice;
    choice.person = request.speaker.address;
    choice.message = request.message;
    choice.from_supplier = true;
    for (const storage::Invitation& one : open) {
        if (choice.invitations.size() < kMostRequestsOffered) {
            choice.invitations.push_back(one.id);
        }
    }
    choice.invitations.push_back(kNewNeedChoice);
    choice.id = office.inbox.add_choice(choice, office.clock.now());
    ask(office, request, choice, false);
}

bool asked_answer_or_new(Office& office, const Request& request) {
    const std::string& text = request.message.text;
    auto waiting = waiting_of(office, request.speaker.address);
    const bool files = !request.message.attachments.empty();
    // What plainly answers goes to whoever asked, whatever becomes of the words that wait.
    const bool answers = !short_word(text) && has_answer_words(text);
    if (!waiting || answers ||
        (!files && (small_talk(text) == SmallTalk::thanks || only_talks(text)))) {
        return false;
    }
    // A bare yes or no says neither; a sign says nothing besides.
    if (!files && (short_word(text) || small_talk(text) == SmallTalk::empty)) {
        ask(office, request, *waiting, false);
        return true;
    }
    keep_with(office, request, std::move(*waiting));
    return true;
}

void ask_again(Office& office, const Request& request, const PendingChoice& choice) {
    if (is_answer_or_new(choice)) {
        ask(office, request, choice, false);
        return;
    }
    const bool of_requests =
        choice.from_supplier &&
        std::ranges::all_of(choice.invitations, [](std::int64_t id) { return id > 0; });
    if (of_requests) {
        ask_which_again(office, request, choice);
    }
}

}  // namespace clusterlotse::commands
