#include "commands/moderator/moderator_to_asker.hpp"

#include "commands/desk/words.hpp"
#include "commands/letters/letters.hpp"
#include "commands/moderator/moderator_orders.hpp"
#include "commands/moderator/moderator_talk.hpp"
#include "commands/moderator/needs_named.hpp"
#include "matching/firms/firm_name.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

using storage::NeedRecord;

std::optional<NeedRecord> need_spoken_of(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& row
) {
    if (const auto number = find_need_number(request.message.text)) {
        return office.needs.find_number(*number);
    }
    const auto last = row ? row : office.outbox.last_to(request.speaker.address);
    if (last && last->context.need_id) {
        return office.needs.find(*last->context.need_id);
    }
    return std::nullopt;
}

/// Those that wait for the moderators and are of this firm, where he names one.
std::vector<NeedRecord> waiting_of_firm(Office& office, const std::string& firm) {
    auto waiting = needs_before_moderators(office);
    std::erase_if(waiting, [&](const NeedRecord& need) {
        return !firm.empty() &&
               !matching::may_mean_firm(firm, office.members.speaker(need.asker).firm);
    });
    return waiting;
}

}  // namespace

std::optional<WordsToAsker> words_to_asker(std::string_view text) {
    static const std::string lead =
        R"((?is)^\s*(?:b[- ]?20\d\d[- /]\d{1,6}\b[\s:,–-]*)?(?:(?:bitte|please|hallo|lotse)[\s,]+)*)";
    static const std::string asker =
        R"((?:auftraggeber(?:in)?|kunden?|kundin|anfrager|anfragenden?|einkäufer(?:in)?|besteller(?:in)?|asker|customer|client|purchaser))";
    static const RE2 addressed(
        lead +
        R"((?:(?:rück|rueck)?(?:frage|nachricht|info|hinweis|antwort|question|message|note)\s+)?(?:an|für|fuer|to|for)\s+(?:den\s+|die\s+|the\s+)?)" +
        asker + R"(\s*(?::|\s[–-]\s|\n)\s*(.+)$)"
    );
    static const RE2 ask(
        lead +
        R"((?:frag|frage|fragen sie|fragt|ask)\s+(?:(?:bitte|mal|doch|noch|please)\s+)*(?:den\s+|die\s+|beim\s+|bei der\s+|the\s+)?)" +
        asker +
        R"((?:\s+(?:bitte|mal|doch|noch|kurz))*[\s,:]+((?:nach|ob|wie|was|wann|welche\w*|wer|wo|womit|wofür|wozu|about|whether|if|how|what|when|which|who)\b.+)$)"
    );
    static const RE2 named(
        lead +
        R"((?:(?:rück|rueck)?(?:frage|nachricht|info|hinweis|question|message)\s+)?(?:an|to)\s+(?:die\s+|den\s+|the\s+)?([^:\n]{3,60}?)\s*:\s*(.+)$)"
    );
    const re2::StringPiece said(text.data(), text.size());
    std::string words;
    if (RE2::FullMatch(said, addressed, &words)) {
        return WordsToAsker{std::string(trimmed(words)), {}};
    }
    if (RE2::FullMatch(said, ask, &words)) {
        static const RE2 about(R"((?i)^(?:nach|about)\b)");
        const bool noun = RE2::PartialMatch(words, about);
        std::string question(trimmed(words));
        if (noun) {
            question = "Frage " + question;
        } else if (!question.ends_with('?')) {
            question += "?";
        }
        return WordsToAsker{std::move(question), {}};
    }
    // "Sag dem Auftraggeber bitte, dass …"
    static const RE2 tell(
        lead +
        R"((?:(?:sag|sage|sagen sie|sagt|teil|teile|teilen sie|teilt|schreib|schreibe|schreiben sie|schreibt|tell|let)\s+(?:(?:bitte|mal|doch|noch|please)\s+)*(?:dem\s+|der\s+|the\s+)?)" +
        asker +
        R"((?:\s+(?:bitte|mal|doch|noch|kurz|mit|know|please))*[\s,:]+((?:dass|daß|that)\b.+))$)"
    );
    if (RE2::FullMatch(said, tell, &words)) {
        return WordsToAsker{"… " + std::string(trimmed(words)), {}};
    }
    std::string firm;
    static const RE2 ask_firm(
        lead +
        R"((?:frag|frage|fragen sie|fragt|ask)\s+(?:(?:bitte|mal|doch|noch|please)\s+)*(?:bei\s+)?(?:der\s+|die\s+|den\s+|the\s+)?([^:,\n]{3,60}?)(?:\s+(?:bitte|mal|doch|noch|kurz))*[\s,:]+((?:ob|wie|was|wann|welche\w*|womit|wofür|wozu|whether|if|how|what|when|which)\b.+)$)"
    );
    static const RE2 firm_asked(
        lead +
        R"((?:bei\s+)?(?:der\s+|die\s+|den\s+)?([^:,\n]{3,60}?)\s+(?:(?:bitte|mal|noch|kurz)\s+)*(?:fragen|nachfragen|anfragen)[\s,:]+((?:ob|wie|was|wann|welche\w*|womit|wofür|wozu)\b.+)$)"
    );
    if (RE2::FullMatch(said, ask_firm, &firm, &words) ||
        RE2::FullMatch(said, firm_asked, &firm, &words)) {
        std::string question(trimmed(words));
        return WordsToAsker{
            question.ends_with('?') ? question : question + "?", std::string(trimmed(firm))};
    }
    if (RE2::FullMatch(said, named, &firm, &words)) {
        return WordsToAsker{std::string(trimmed(words)), std::string(trimmed(firm))};
    }
    return std::nullopt;
}

bool moderator_writes_to_asker(
    Office& office, const Request& request, const std::optional<storage::OutboxReference>& row
) {
    if (!request.speaker.moderator || request.message.place == Place::room ||
        request.message.kind != InboundKind::text) {
        return false;
    }
    const auto said = words_to_asker(request.message.text);
    if (!said) {
        return false;
    }
    auto need = need_spoken_of(office, request, row);
    if (need && !said->firm.empty() && !find_need_number(request.message.text) &&
        !matching::may_mean_firm(said->firm, office.members.speaker(need->asker).firm)) {
        need.reset();
    }
    if (!need && !said->firm.empty()) {
        auto living = needs_named(office, "von " + said->firm).needs;
        if (living.size() > 1) {
            ask_about_which(office, request, living);
            return true;
        }
        if (!living.empty()) {
            need = std::move(living.front());
        }
    }
    if (!need) {
        auto waiting = waiting_of_firm(office, said->firm);
        if (waiting.size() > 1 && said->firm.empty()) {
            ask_about_which(office, request, waiting);
            return true;
        }
        if (!waiting.empty()) {
            need = std::move(waiting.back());
        }
    }
    if (!need || need->asker == request.speaker.address) {
        return false;
    }
    const Speaker asker = office.members.speaker(need->asker);
    if (!said->firm.empty() && !matching::may_mean_firm(said->firm, asker.firm)) {
        return false;
    }
    write_to_member(office, request, *need, said->words);
    return true;
}

}  // namespace clusterlotse::commands
