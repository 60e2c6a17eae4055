#include "commands/desk/words.hpp"
#include "commands/moderator/told_answers.hpp"
#include "commands/wording/pattern_search.hpp"

#include <cctype>
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
        {RE2(R"((?i)(^|[^\pL])(?:sie|die|der|er)\s+bietet([^\pL]|$))"), "\\1wir bieten\\2"},
        {RE2(R"((?i)(^|[^\pL])(?:sie|die|der|er)\s+liefert([^\pL]|$))"), "\\1wir liefern\\2"},
        {RE2(R"((?i)(^|[^\pL])(?:sie|die|der|er)\s+nimmt([^\pL]|$))"), "\\1wir nehmen\\2"}};
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

std::string without_need_numbers(std::string_view text) {
    static const RE2 number(R"((?i)(?:(?:zu|bei|for|re)\s+)?b[- ]?20\d\d[- /]\d{1,6}\b[\s:,–-]*)");
    std::string said(trimmed(text));
    RE2::GlobalReplace(&said, number, "");
    return said;
}

/// "Leider ab, keine Kapazität": what stands behind "sagt".
std::string as_decline(const std::string& reason) {
    return reason.empty() ? "Absage" : "Absage, " + reason;
}

/// "Und fragt, ob das Material gestellt wird": the firm's question, apart from what else it said.
void part_question(ToldAnswer& told) {
    static const RE2 asks(
        R"((?is)^(.*?)(?:(?:^|[\s,;]+(?:und|and)\s+|[,;]\s*)(?:(?:sie|die|wir|er|they|we)\s+)?(?:fragt|fragen|wollen wissen|will wissen|möchten wissen|möchte wissen|asks?|wants? to know)(?:\s+(?:an|noch|sich|mich|uns|nach))*\s*[,:]?\s+)(o|w|i|h)(b|ann|ie|er|as|elche[nrsm]?|o|arum|ieviel\w*|f|hether|hen|hat|hich|here|ho|ow)\s+(.+?)[.!?\s]*$)"
    );
    std::string before;
    std::string initial;
    std::string word;
    std::string rest;
    if (RE2::FullMatch(told.words, asks, &before, &initial, &word, &rest)) {
        initial.front() =
            static_cast<char>(std::toupper(static_cast<unsigned char>(initial.front())));
        told.question = initial + word + " " + rest + "?";
        told.words = std::string(trimmed(before));
    }
}

constexpr const char* kLead =
    R"((?is)^\W*(?:(?:hallo|hi|moin|so|also|übrigens|zur info|kurze info|info|fyi)[\s,:!]+)*(?:(?:herr|frau|mr\.?|ms\.?)\s+\pL+\s+(?:von|vom|from|at)\s+)?(?:(?:die|der|das|den|firma|fa\.|the)\s+)*)";

/// What the words say of a firm as such: a figure, a no, an interest, a question.
bool tells_something(const std::string& words) {
    static const RE2 tells(
        R"((?i)\d|(?:^|[^\pL])(?:absage|ab|abgesagt|nicht|kein\pL*|voll|interesse|fragt|no|not|can't|decline\pL*|interested|asks)(?:[^\pL]|$))"
    );
    return says(words, tells);
}

/// "Lautertal kann für 12 €": one firm, spoken of as such.
std::optional<ToldAnswer> spoken_of_firm(const std::string& text) {
    static const RE2 does(
        std::string(kLead) +
        R"(([\pL\d][^:,;!?\n]{1,40}?)\s+((?:kann|können|macht|machen|liefert|liefern|bietet|bieten|nimmt|nehmen|braucht|brauchen|schafft|schaffen|will|wollen|würde|würden|könnte|könnten|hat|haben|sagt|sagen|meint|fragt|fragen|ist|sind|wäre|can|could|does|offers?|needs?|wants?|has|have|says?|asks?|declines?|is|are)\s.+)$)"
    );
    ToldAnswer found;
    if (!RE2::FullMatch(text, does, &found.firm, &found.words)) {
        return std::nullopt;
    }
    return found;
}

/// The parts of a message at its commas, sentences and "und"s, with what stands before each.
std::vector<std::string> parts_told(const std::string& text) {
    static const RE2 seam(
        R"((?is)(.*?\S)(\s*[;\n]\s*|\.\s+|,\s+(?:und\s+|aber\s+|and\s+|but\s+)?|\s+(?:und|aber|and|but)\s+))"
    );
    std::vector<std::string> parts;
    re2::StringPiece rest(text);
    std::string one;
    std::string gap;
    while (RE2::Consume(&rest, seam, &one, &gap)) {
        parts.push_back(one);
        parts.push_back(gap);
    }
    parts.emplace_back(rest.data(), rest.size());
    return parts;
}

}  // namespace

std::vector<ToldAnswer> told_answers_in(
    const std::string& text, const std::function<bool(const std::string&)>& is_firm
) {
    const std::string said = without_need_numbers(text);
    if (said.size() > kLongestToldWords || said.ends_with('?')) {
        return {};
    }
    const auto begins = [&](const std::string& part) {
        const auto spoken = spoken_of_firm(part);
        const auto told = spoken ? std::nullopt : told_answer_in(part);
        return (spoken && is_firm(spoken->firm)) || (told && is_firm(told->firm));
    };
    const auto parts = parts_told(said);
    std::vector<std::string> of_firms;
    for (std::size_t at = 0; at < parts.size(); at += 2) {
        if (begins(parts[at])) {
            of_firms.push_back(parts[at]);
        } else if (of_firms.empty()) {
            return {};
        } else {
            of_firms.back() += parts[at - 1] + parts[at];
        }
    }
    std::vector<ToldAnswer> all;
    for (const std::string& part : of_firms) {
        auto told = told_answer_in(part);
        if (!told || !is_firm(told->firm)) {
            told = spoken_of_firm(part);
            told->words = as_told_by_firm("sie " + told->words);
            part_question(*told);
        }
        if (told->question.empty() && !tells_something(told->words)) {
            return {};
        }
        all.push_back(std::move(*told));
    }
    return all.size() > 1 ? all : std::vector<ToldAnswer>{};
}

std::optional<ToldAnswer> told_answer_in(const std::string& text) {
    static const std::string lead = kLead;
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
    static const RE2 asks_so(
        lead + firm +
        R"(\s+((?:fragt|fragen|möchte wissen|möchten wissen|will wissen|wollen wissen|asks?|wants? to know)(?:\s+(?:an|noch))*\s*[,:]?\s+(?:ob|wann|wie|wer|was|welche\w*|wo|if|whether|when|how|what|which)\s.*)$)"
    );
    const std::string said = without_need_numbers(text);
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
    if (!alone && RE2::FullMatch(said, asks_so, &found.firm, &found.words)) {
        part_question(found);
        return found;
    }
    // "Hab mit X telefoniert, die machen es" gives the order.
    if (!alone &&
        !(RE2::FullMatch(said, spoken, &found.firm, &found.words) && says(found.words, tells))) {
        return std::nullopt;
    }
    static const RE2 off(
        R"((?is)^(?:(?:sie|die|er|they)\s+)?(?:(?:sagt|sagen)\s+)?(?:leider\s+)?(?:ab|abgesagt|nein)(?:[\s,:.;–-]+(.*))?$)"
    );
    std::string reason;
    if (RE2::FullMatch(found.words, off, &reason)) {
        found.words = as_decline(std::string(trimmed(reason)));
    } else {
        found.words = as_told_by_firm(found.words);
        part_question(found);
    }
    return found;
}

}  // namespace clusterlotse::commands
