#include "commands/digest/item_words.hpp"

#include "commands/desk/words.hpp"
#include "commands/wording/pattern_search.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// How many bytes of `text` the pattern takes at its beginning.
std::size_t taken(std::string_view text, const RE2& pattern) {
    re2::StringPiece found;
    const re2::StringPiece piece(text.data(), text.size());
    return pattern.Match(piece, 0, text.size(), RE2::ANCHOR_START, &found, 1) ? found.size() : 0;
}

std::string replaced(std::string_view text, const RE2& pattern, const char* by) {
    std::string result(text);
    RE2::Replace(&result, pattern, by);
    return result;
}

const RE2& all_pattern() {
    static const RE2 pattern(
        "(?i)^\\s*(?:zu )?(?:alle[ns]?(?: "
        "(?:zwei|drei|vier|fünf|sechs|anfragen|\\d))?|beide[ns]?(?: "
        "anfragen)?|all(?: of them| three| four)?|both(?: of "
        "them)?)\\s*(?::|,|–|-)?\\s*((?:" +
        answer_start() + ")(?:[^\\pL].*|$))"
    );
    return pattern;
}

const RE2& rest_pattern() {
    static const RE2 pattern(
        "(?i)^\\s*(?:und |aber |and |but )?(?:zu |für |bei "
        ")?(?:(?:die|der|den|das|the|alle|all|all "
        "the) )?(?:rest|anderen?|andere|übrigen?|uebrigen?|sonst|others|other ones|remaining ones|"
        "restlichen)\\s*(?::|,|–|-)?\\s*((?:" +
        answer_start() + ")(?:[^\\pL].*|$))"
    );
    return pattern;
}

}  // namespace

const std::string& answer_start() {
    static const std::string words =
        "ja|jo|jep|nein|nö|nee|no|nope|yes|yep|ok|okay|k(?:ö|oe)nn\\w*|kann|geht|gehen|ginge|"
        "gern\\w*"
        "|"
        "leider|interess\\w*|kein\\w*|passt|passen|machen|mach|machbar|schaffen|zu|nicht|nix|wir|"
        "ich|"
        "w(?:ä|ae)r\\w*|w(?:ü|ue)rd\\w*|angebot|preis|richtpreis|ab|erst|nur|teilweise|frage|"
        "rückfrage|"
        "rueckfrage|brauch\\w*|benötig\\w*|nehmen|we|i|can\\w*|could|not|sorry|maybe|vielleicht|"
        "evtl\\.?|"
        "eher|eventuell|absage|zusage|auch|ebenfalls|dito|dto|too|interested|offer|price|quote|"
        "possible|"
        "möglich|moeglich|klar|sicher|sure|definitely|welche\\w*|was|wann|wie|wo|wer|what|which|"
        "when|"
        "how|"
        "is|ist|sind|haben|hat|liefern|lieferung|lieferzeit|kapazität|voll|ausgelastet|busy|pass|"
        "absolut|unbedingt|definitiv|dabei|falsch|wrong|mal|noch|schon|jetzt|fully|happy|too|out|"
        "in|"
        "verlängern|erledigt|vergeben|parken|zurückgezogen|schon|bis [\\pL]|until|need\\w*|unklar|"
        "mehr als|ca\\.|etwa|vorerst|diesmal|momentan|aktuell|derzeit|drehen|fräsen|"
        "[👍👎✅❌❓✔€]";
    return words;
}

std::string plain_digits(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size();) {
        const std::string_view rest = text.substr(i);
        if (rest.starts_with("\xEF\xB8\x8F")) {  // variation selector
            i += 3;
        } else if (rest.starts_with("\xE2\x83\xA3")) {  // key cap
            plain += ' ';
            i += 3;
        } else if (rest.starts_with("\xC2\xA0")) {  // no-break space
            plain += ' ';
            i += 2;
        } else if (rest.starts_with("\xE2\x91") && rest.size() > 2 && static_cast<unsigned char>(rest[2]) >= 0xA0 && static_cast<unsigned char>(rest[2]) <= 0xA8) {  // ① to ⑨
            plain += static_cast<char>('1' + (static_cast<unsigned char>(rest[2]) - 0xA0));
            plain += ' ';
            i += 3;
        } else if (rest.front() == '\t' || rest.front() == '\r') {
            plain += ' ';
            ++i;
        } else {
            plain += rest.front();
            ++i;
        }
    }
    static const RE2 bracketed(R"((^|[\s,;])[\[(](\d{1,2})[\])])");
    RE2::GlobalReplace(&plain, bracketed, "\\1\\2)");
    return plain;
}

std::string_view without_bullet(std::string_view line) {
    static const RE2 bullet(R"((?:[-*+•·–—►▪→]|->|=>)\s+)");
    const std::size_t length = taken(line, bullet);
    return trimmed(line.substr(length));
}

std::string without_lead(std::string_view words) {
    static const RE2 lead(
        R"((?i)(?:^|[\s,;:–-]+)(?:und|and|aber|but|zu|zur|zum|für|fuer|bei|an|in|mit|von|der|die|den|das|dem|auf|betreff|betr\.?|betrifft|re|aw|to|for|on|with|of|regarding|the|nr\.?|nummer|no\.|number|anfrage|anfragen|bedarf|bedarfe|need|needs|request|requests|also|auch|außerdem|ausserdem|dann|noch|sowie)[\s:,–-]*$)"
    );
    std::string rest = trimmed_words(words);
    for (int i = 0; i < 6; ++i) {
        const std::string shorter = replaced(rest, lead, "");
        if (shorter == rest) {
            break;
        }
        rest = trimmed_words(shorter);
    }
    return rest;
}

std::string without_trail(std::string_view words) {
    static const RE2 trail(R"((?i)[\s,;]+(?:und|and|aber|but|sowie|dafür|dagegen)\s*$)");
    return trimmed_words(replaced(words, trail, ""));
}

std::string trimmed_words(std::string_view words) {
    static const RE2 edges(R"(^(?:[\s,;:–—=/]|- )+|(?:[\s,;:–—=/]| -)+$)");
    std::string result(words);
    RE2::GlobalReplace(&result, edges, "");
    return result == "-" ? std::string() : result;
}

bool speaks_of_all(std::string_view piece) {
    return says(piece, all_pattern());
}

bool speaks_of_rest(std::string_view piece) {
    return says(piece, rest_pattern());
}

bool makes_exception(std::string_view text) {
    static const RE2 pattern(
        R"re((?i)(?:^|[\s,;(])(?:bis auf|au(?:ß|ss)er|ausgenommen|mit ausnahme(?: von)?|except(?: for)?|apart from|all but|but not|other than)\s+(?:(?:die|der|den|das|dem|zu|bei|für|fuer|von|for|the|to|nr\.?|nummer|no\.?|number|punkt|item|pos\.?)\s+){0,3}#?(?:\d{1,2}|b[- ]?\d{4}[- ]\d+)\s*(?:$|[,;.!:)\n]|(?:und|and|oder|or|ja|nein|yes|no|nicht|not|geht|kann|können)(?:[^\pL]|$)))re"
    );
    return says(text, pattern);
}

std::string words_behind_all(std::string_view piece) {
    std::string words;
    const re2::StringPiece text(piece.data(), piece.size());
    if (!RE2::PartialMatch(text, all_pattern(), &words)) {
        RE2::PartialMatch(text, rest_pattern(), &words);
    }
    return words;
}

}  // namespace clusterlotse::commands
