#include "commands/lessons/lesson_words.hpp"

#include "commands/asker/until_words.hpp"
#include "commands/desk/words.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"
#include "matching/answers/answer_dates.hpp"
#include "matching/answers/answer_lines.hpp"
#include "matching/dates/calendar.hpp"
#include "matching/text/tokens.hpp"

#include <re2/re2.h>
#include <string>

namespace clusterlotse::commands {

namespace {

using std::chrono::sys_days;

constexpr std::size_t kMostLessonReplyBytes = 120;

std::optional<bool> decided(std::string_view text) {
    static const RE2 yes(
        R"((?:(?:ja|jo|jawohl|jep|ei jo|ajo|yes|yep|yeah|klar|gern|gerne|sure|okay|ok|bitte|please|danke|thanks|passt|genau|richtig|stimmt|so|das|des|it|that|do|go ahead|note|noted|of course|natuerlich|selbstverstaendlich|unbedingt|mach|machen sie|mach das|notier\w*|eintragen|trag\w* (?:es |das )?(?:bitte )?(?:ruhig )?ein|in ordnung|einverstanden|mal|ruhig|fine) ?)+)"
    );
    static const RE2 no(
        R"((?:(?:ach|oh|ne|bitte|lieber|besser|danke|thanks|thank you|please|das|des|muss|brauch\w*|es|so|ist|sein|sie|you|i d|rather|it|that|dont|don t|do|need|note|keep|leave|profil|lassen|lass\w*|mal|is|s) )*(?:nein|noe|nee|ne|naa|no|nope|nicht|net|nit|not)(?: (?:danke|bitte|noetig|notwendig|notieren|eintragen|sein|thanks|thank you|please|needed|necessary|need|to|as it is|nicht|net|nit|lass\w*|mal|muss|das|ist|brauch\w*|es|lieber|so))*)"
    );
    const std::string words = plain_words(text);
    if (says_yes(text) || says_only(words, yes)) {
        return true;
    }
    return says_no(text) || says_only(words, no) ? std::optional(false) : std::nullopt;
}

/// The words around a day or a time that say nothing of their own.
bool only_frames(const std::string& words) {
    static const RE2 frame(
        R"((?:(?:ja|jo|nein|nee|no|yes|ok|okay|gern|gerne|bitte|please|danke|aber|but|nur|only|eher|lieber|besser|rather|better|more|like|so|etwa|ca|circa|rund|about|around|roughly|bis|until|till|til|through|zum|zur|einschliesslich|inkl|incl|including|and|und|the|of|end|ende|anfang|mitte|mindestens|at|least|ueblich|ueblicherweise|normal|normalerweise|usually|normally|typically|in|der|regel|immer|always|wir|we|ich|i|brauchen|need|sind|ist|are|is|it|s|das|unsere|our|lieferzeit|lead|time|meist|meistens|derzeit|aktuell|currently|notieren|note|schreiben|sie|we re|we are|busy|full|voll|ausgelastet|fuer|for) ?)*)"
    );
    return says_only(words, frame);
}

}  // namespace

LessonReply read_lesson_reply(std::string_view text, Date today) {
    LessonReply reply;
    text = trimmed(text);
    if (text.empty() || text.size() > kMostLessonReplyBytes ||
        text.find('?') != std::string_view::npos) {
        return reply;
    }
    reply.yes = decided(text);
    reply.limit = reply.yes ? std::nullopt : read_limit_reply(text);
    if (reply.yes || !today.ok()) {
        return reply;
    }
    matching::AnswerLines lines = matching::prepare_answer(text);
    matching::Tokens tokens(lines.folded, lines.source);
    const auto dates = matching::take_dates(tokens, today);
    const auto spans = matching::take_spans(tokens);
    if (dates.size() + spans.size() != 1) {
        return reply;
    }
    const std::size_t from = dates.empty() ? spans[0].from : dates[0].from;
    const std::size_t next = dates.empty() ? spans[0].next : dates[0].next;
    std::string around;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const bool inside = at >= from && at < next;
        if (!inside && (tokens.word(at) || tokens.digits(at))) {
            around += std::string(tokens.text(at)) + " ";
        }
    }
    if (!only_frames(around)) {
        return reply;
    }
    if (dates.empty()) {
        reply.lead_days = spans[0].working ? (spans[0].days * 7 + 4) / 5 : spans[0].days;
    } else {
        const Date until = matching::plus_days(dates[0].after, -1);
        const auto ahead = (sys_days(until) - sys_days(today)).count();
        if (ahead > 0 && ahead <= kLongestDays) {
            reply.until = until;
        }
    }
    return reply;
}

}  // namespace clusterlotse::commands
