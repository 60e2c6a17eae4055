#include "commands/desk/words.hpp"
#include "commands/moderator/told_answers.hpp"
#include "commands/wording/pattern_search.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kLongestToldWords = 400;

/// "Sie machen es" as "wir machen es": who is told of speaks.
std::string as_told_by_firm(std::string words) {
    static const RE2 plural(
        R"((?i)(^|[^\pL])(?:sie|die|der|er|es)\s+((?:machen|können|koennen|könnten|koennten|schaffen|brauchen|haben|liefern|wollen|würden|wuerden|melden|sagen|nehmen|bieten|sind|hätten|haetten|bräuchten|kommen|liegen)(?:[^\pL]|$)))"
    );
    static const RE2 turned(
        R"((?i)(^|[^\pL])(machen|können|koennen|könnten|schaffen|brauchen|haben|liefern|würden|melden|nehmen|bieten|sind)\s+(?:sie|die)([^\pL]|$))"
    );
    static const RE2 english(R"((?i)(^|[^\pL])(?:they|he|she)\s+(\pL+))");
    static const RE2 english_verb(R"((?i)(^|\s)we (?:does|has|needs|wants|offers)\b)");
    struct One {
        RE2 third;
        const char* first;
    };
    static const One singular[] = {
        {RE2(R"((?i)(^|[^\pL])(?:sie|die|der|er)\s+macht([^\pL]|$))"), "\\1wir machen\\2"},
        {RE2(R"((?i)(^|[^\pL])(?:sie|die|der|er)\s+kann([^\pL]|$))"), "\\1wir können\\2"},
        {RE2(R"((?i)(^|[^\pL])(?:sie|die|der|er)\s+(?:könnte|koennte)([^\pL]|$))"),
         "\\1wir könnten\\2"},
        {RE2(R"((?i)(^|[^\pL])(?:sie|die|der|er)\s+(?:würde|wuerde)([^\pL]|$))"),
         "\\1wir würden\\2"},
        {RE2(R"((?i)(^|[^\pL])(?:sie|die|der|er)\s+hat([^\pL]|$))"), "\\1wir haben\\2"},
        {RE2(R"((?i)(^|[^\pL])(?:sie|die|der|er)\s+braucht([^\pL]|$))"), "\\1wir brauchen\\2"},
        {RE2(R"((?i)(^|[^\pL])(?:sie|die|der|er)\s+schafft([^\pL]|$))"), "\\1wir schaffen\\2"},
        {RE2(R"((?i)(^|[^\pL])(?:sie|die|der|er)\s+meldet sich([^\pL]|$))"),
         "\\1wir melden uns\\2"},
        {RE2(R"((?i)(^|[^\pL])(?:sie|die|der|er)\s+bietet([^\pL]|$))"), "\\1wir bieten\\2"}};
    for (const One& one : singular) {
        RE2::GlobalReplace(&words, one.third, one.first);
    }
    RE2::GlobalReplace(&words, plural, "\\1wir \\2");
    static const RE2 themselves(R"((?i)(wir melden) sich)");
    RE2::GlobalReplace(&words, themselves, "\\1 uns");
    RE2::GlobalReplace(&words, turned, "\\1\\2 wir\\3");
    RE2::GlobalReplace(&words, english, "\\1we \\2");
    RE2::GlobalReplace(&words, english_verb, "\\1we do");
    return words;
}

/// "Leider ab, keine Kapazität": what stands behind "sagt".
std::string as_decline(const std::string& reason) {
    return reason.empty() ? "Absage" : "Absage, " + reason;
}

}  // namespace

std::optional<ToldAnswer> told_answer_in(const std::string& text) {
    static const std::string lead =
        R"((?is)^\W*(?:(?:hallo|hi|moin|so|also|übrigens|zur info|kurze info|info|fyi)[\s,:!]+)*(?:(?:herr|frau|mr\.?|ms\.?)\s+\pL+\s+(?:von|vom|from|at)\s+)?(?:(?:die|der|das|den|firma|fa\.|the)\s+)*)";
    static const std::string firm = R"(([\pL\d][^:,;!?\n]{1,58}?))";
    static const std::string seam = R"(\s*(?:[,:.;]|\s[–-]\s|\s(?:und|and)\s)\s*)";
    static const std::string just =
        R"((?:(?:mich|mir|gerade|eben|soeben|heute|vorhin|gestern|just|zurück|back|me|telefonisch|am telefon|leider|doch|wieder|uns|on the phone|sich)\s+)*)";
    static const std::string told =
        R"((?:(?:und\s+)?(?:sagt|sagen|meint|meinen|gesagt|says?|said)[\s,:]+(?:dass\s+|that\s+)?)?)";
    static const RE2 called(
        lead + firm + R"(\s+(?:(?:hat|haben|has|have)\s+)?)" + just +
        R"((?:angerufen|zurückgerufen|rief an|rief zurück|riefen an|gemeldet|called|phoned|rang)(?:\s+(?:me|back|telefonisch|am telefon))*)" +
        seam + told + R"((\S.*)$)"
    );
    static const RE2 call_of(
        lead +
        R"((?:anruf|telefonat|rückruf|call)\s+(?:von|vom|mit|der|from|with)\s+(?:der\s+|the\s+)?)" +
        firm + seam + R"((\S.*)$)"
    );
    static const RE2 spoken(
        lead + R"((?:ich\s+)?(?:habe?|haben|have|i)\s+)" + just +
        R"((?:mit|spoken to|spoke to|talked to)\s+(?:der\s+|dem\s+|herrn\s+\pL+\s+von\s+|frau\s+\pL+\s+von\s+)?)" +
        firm + R"((?:\s+(?:gesprochen|telefoniert))?)" + seam + R"((\S.*)$)"
    );
    static const RE2 says_so(
        lead + firm + R"(\s+(?:sagt|sagen|meint|meinen|hat gesagt|haben gesagt|says|said)\s*)" +
        just + R"([,:]\s*(?:dass\s+|that\s+)?(\S.*)$)"
    );
    static const RE2 declines(
        lead + firm + R"(\s+(?:(?:sagt|sagen)\s+)" + just + R"(ab|(?:hat|haben)\s+)" + just +
        R"(abgesagt|declines?|declined|has declined|have declined)(?:[\s,:.;–-]+(.*))?$)"
    );
    static const RE2 number(R"((?i)(?:(?:zu|bei|for|re)\s+)?b[- ]?20\d\d[- /]\d{1,6}\b[\s:,–-]*)");
    std::string said(trimmed(text));
    RE2::GlobalReplace(&said, number, "");
    if (said.size() > kLongestToldWords || said.ends_with('?')) {
        return std::nullopt;
    }
    ToldAnswer found;
    if (RE2::FullMatch(said, declines, &found.firm, &found.words)) {
        found.words = as_decline(std::string(trimmed(found.words)));
        return found;
    }
    static const RE2 tells(
        R"((?i)\d|(?:^|[^\pL])(?:absage|ab|nicht|kein\pL*|voll|interesse|no|not|can't|decline\pL*|interested)(?:[^\pL]|$))"
    );
    const bool alone = RE2::FullMatch(said, called, &found.firm, &found.words) ||
                       RE2::FullMatch(said, call_of, &found.firm, &found.words) ||
                       RE2::FullMatch(said, says_so, &found.firm, &found.words);
    // "Hab mit X telefoniert, die machen es" gives the order.
    if (!alone &&
        !(RE2::FullMatch(said, spoken, &found.firm, &found.words) && says(found.words, tells))) {
        return std::nullopt;
    }
    static const RE2 off(
        R"((?is)^(?:(?:sie|die|er|they)\s+)?(?:(?:sagt|sagen)\s+)?(?:leider\s+)?(?:ab|abgesagt|nein)(?:[\s,:.;–-]+(.*))?$)"
    );
    std::string reason;
    found.words = RE2::FullMatch(found.words, off, &reason)
                      ? as_decline(std::string(trimmed(reason)))
                      : as_told_by_firm(found.words);
    return found;
}

}  // namespace clusterlotse::commands
