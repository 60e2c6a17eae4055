#include "commands/asker/answer_time_clauses.hpp"

#include "commands/asker/answer_day_places.hpp"
#include "commands/desk/words.hpp"
#include "commands/wording/clauses.hpp"
#include "commands/wording/pattern_search.hpp"

#include <algorithm>
#include <re2/re2.h>
#include <vector>

namespace clusterlotse::commands {

namespace {

const std::string kAnswerNoun =
    "(?:r(?:ü|ue)ck)?antwort(?:en)?|r(?:ü|ue)ckmeldung(?:en)?|(?:preis)?angebot(?:e|sabgabe)?|"
    "offerten?|preise|(?:antwort|angebots|abgabe|r(?:ü|ue)ckmelde|einreichungs)frist|repl(?:y|ies)|"
    "answers?|quotes?|quotations?|offers?|responses?|feedback";
const std::string kPoliteBefore =
    "(?:(?:bitte|bitten|wir|ich|um|brauchen|brauche|bräuchten|benötigen|benötige|erbitten|hätten|"
    "hätte|gern|gerne|ihre?|eure?|ein|eine|die|das|der|den|erste|schnelle|please|we|i|need|your|a|"
    "an|the|und|and|mit|with)\\s+)*";
const std::string kUntilAnswer =
    "(?:bis|spätestens bis|until|till|by|not later than|no later than)";

/// A clause that speaks of the day of the answers.
struct ClauseRead {
    Date day{};
    bool over = false;
    bool denied = false;  ///< "kein Angebot bis Freitag nötig"
    std::string rest;
};

/// "Lieferung bis …", "20 Wellen brauchen wir bis …", "20 Wellen bis … bitte anbieten": the day of
/// the delivery, whatever is said behind it of offers. `clause` stands before `lead`.
bool is_of_delivery(std::string_view clause, std::string_view lead, std::string_view behind) {
    static const RE2 delivery(
        R"((?i)(?:^|[^\pL])(?:\pL*liefer\pL*|\pL*termin|fertig\pL*|versand\pL*|abhol\pL*|bedarf|deliver\pL*|ship\pL*|due|ready|available)(?:[^\pL]|$)(.*))"
    );
    static const RE2 another_day(
        R"((?i)(?:^|[^\pL])(?:kw|week|ende|mitte|anfang|montag|dienstag|mittwoch|donnerstag|freitag)(?:[^\pL]|$)|\d\.\s?(?:\d|jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez))"
    );
    static const RE2 needed(R"((?i)^(?:brauch|bräucht|benötig)\pL*\s+(?:wir|ich)\s)");
    static const RE2 asked_for(R"((?i)^\s*(?:bitte|please)\s)");
    static const RE2 small(
        R"((?i)(?:(?:hallo|moin|guten tag|also|und|dann|könn\pL*|würde\pL*|sie|ihr|du|wer|uns|mir|dazu|dafür|hierfür|bitte|could|can|you|us)\s*)*)"
    );
    std::string between;
    const bool delivered =
        RE2::PartialMatch(piece_of(clause), delivery, &between) && !says(between, another_day);
    return delivered || (!clause.empty() && says(lead, needed)) ||
           (says(behind, asked_for) && !says_only(clause, small));
}

/// The text less what stands between, and less a seam that is left over.
std::string without_place(std::string_view text, WordPlace what) {
    while (what.begin > 0 &&
           std::string_view(" \t,;-").find(text[what.begin - 1]) != std::string_view::npos) {
        --what.begin;
    }
    std::string rest(text.substr(0, what.begin));
    std::string behind(text.substr(what.end));
    static const RE2 seam(R"(^[\s,;:.!]+)");
    if (trimmed(rest).empty()) {
        RE2::Replace(&behind, seam, "");
    } else if (!behind.empty() && std::string_view(",\n.);").find(behind.front()) == std::string_view::npos) {
        rest += ' ';
    }
    return std::string(trimmed(rest + behind));
}

/// "Antwort bitte bis …", "please quote by …", "nicht Antwort bis …, sondern erst …"
std::optional<ClauseRead> read_noun_first(
    std::string_view text, std::string_view head, WordPlace lead, Date today
) {
    static const RE2 no_before(
        R"((?i)(?:^|[^\pL])((?:nicht|kein(?:e[nrs]?)?|ohne|not|no|without)\s+)$)"
    );
    static const RE2 instead(
        R"((?i)^[\s,;–-]*sondern\s+(?:(?:erst|bitte|bis|spätestens|zum|in|im|antwort)\s+)*)"
    );
    const auto words = words_from(head, lead.end);
    const auto read = day_from(head, words, today);
    bool denied = false;
    const auto end = read ? end_behind_day(head, words, *read, denied) : std::nullopt;
    if (!end) {
        return std::nullopt;
    }
    ClauseRead clause{read->day, read->over, denied, {}};
    WordPlace place{lead.begin, *end};
    re2::StringPiece no;
    if (RE2::PartialMatch(piece_of(head.substr(0, lead.begin)), no_before, &no)) {
        clause.denied = true;
        place.begin -= no.size();
        re2::StringPiece behind = piece_of(head.substr(*end));
        if (RE2::Consume(&behind, instead)) {
            const auto other = words_from(head, head.size() - behind.size());
            const auto later = day_from(head, other, today);
            const auto last = later ? end_behind_day(head, other, *later, denied) : std::nullopt;
            if (last) {
                clause = {later->day, later->over, denied, {}};
                place.end = *last;
            }
        }
    }
    clause.rest = without_place(text, place);
    return clause;
}

/// "bis Freitag ein Angebot", "bitte bis Freitag antworten"
std::optional<ClauseRead> read_day_first(
    std::string_view text, std::string_view head, WordPlace lead, Date today
) {
    static const RE2 noun_behind(
        "(?i)^\\s+((?:(?:bitte|ein|eine|ihr|ihre|euer|eure|erste|die|das|a|an|your|gern|gerne)\\s+)"
        "*"
        "(?:(?:" +
        kAnswerNoun + ")|anbieten|antworten|zurückmelden|rückmelden|melden))(?:[^\\pL]|$)"
    );
    const auto read = day_from(head, words_from(head, lead.end), today);
    const std::string_view behind = head.substr(read ? read->end : head.size());
    re2::StringPiece noun;
    if (!read || !RE2::PartialMatch(piece_of(behind), noun_behind, &noun)) {
        return std::nullopt;
    }
    const std::string_view clause = clause_before(head.substr(0, lead.begin));
    if (!sentence_goes_on(head, read->end, clause.empty()) ||
        is_of_delivery(clause, head.substr(lead.begin, lead.end - lead.begin), behind)) {
        return std::nullopt;
    }
    const auto end = static_cast<std::size_t>(noun.data() - head.data()) + noun.size();
    return ClauseRead{read->day, read->over, false, without_place(text, {lead.begin, end})};
}

/// The first clause of that kind.
std::optional<ClauseRead> clause_in(std::string_view text, Date today) {
    static const RE2 noun_first(
        "(?i)(?:^|[^\\pL\\d])((" + kPoliteBefore + ")(?:(?:" + kAnswerNoun +
        ")|(?:bitte |please )(?:antworten|melden|bieten)(?: sie)?(?: sich)?(?: an)?|please "
        "(?:answer|reply|quote|respond|offer)|(?:bitte )?(?:antworten|melden) sie(?: sich)?)"
        "(?:\\s+(?:bitte|gern|gerne|brauchen wir|brauche ich|benötigen wir|bräuchten wir|"
        "möglichst|please|needed|spätestens|erbeten|erwünscht|is|are|ist|due|wäre schön|hätten wir "
        "gern|hätte ich gern|back))*\\s+" +
        kUntilAnswer + "\\s)"
    );
    static const RE2 day_first("(?i)(?:^|[^\\pL\\d])(" + kPoliteBefore + kUntilAnswer + "\\s)");
    std::string_view head = text.substr(0, kReadOfMessage);
    constexpr unsigned kWithinLetter = 0x80;
    while (head.size() < text.size() && !head.empty() &&
           (static_cast<unsigned char>(text[head.size()]) & 0xC0U) == kWithinLetter) {
        head.remove_suffix(1);
    }
    for (const bool noun : {true, false}) {
        re2::StringPiece rest = piece_of(head);
        re2::StringPiece lead;
        while (RE2::FindAndConsume(&rest, noun ? noun_first : day_first, &lead)) {
            const auto begin = static_cast<std::size_t>(lead.data() - head.data());
            const WordPlace place{begin, begin + lead.size()};
            auto clause = noun ? read_noun_first(text, head, place, today)
                               : read_day_first(text, head, place, today);
            if (clause) {
                return clause;
            }
        }
    }
    return std::nullopt;
}

/// Nobody speaks of it more often in one message.
constexpr int kMostClauses = 3;

}  // namespace

std::optional<AnswerTimeWithin> answer_time_within(std::string_view text, Date today) {
    std::string left(text);
    for (int count = 0; count < kMostClauses; ++count) {
        auto clause = clause_in(left, today);
        if (!clause) {
            return std::nullopt;
        }
        left = std::move(clause->rest);
        if (!clause->over && !clause->denied) {
            return AnswerTimeWithin{clause->day, std::move(left)};
        }
    }
    return std::nullopt;
}

std::optional<Date> answer_day_over(std::string_view text, Date today) {
    const auto clause = clause_in(text, today);
    const bool over = clause && clause->over && !clause->denied;
    return over && !answer_time_within(text, today) ? std::optional(clause->day) : std::nullopt;
}

std::string without_answer_time(const std::string& text, Date today) {
    std::string left = text;
    for (int count = 0; count < kMostClauses; ++count) {
        auto clause = clause_in(left, today);
        if (!clause) {
            break;
        }
        left = std::move(clause->rest);
        if (!clause->over && !clause->denied) {
            break;
        }
    }
    return left;
}

}  // namespace clusterlotse::commands
