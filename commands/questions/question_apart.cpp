#include "commands/answers/own_dates.hpp"
#include "commands/desk/words.hpp"
#include "commands/files/wanted_files.hpp"
#include "commands/questions/question_clauses.hpp"
#include "commands/questions/question_words.hpp"
#include "commands/wording/pattern_search.hpp"
#include "commands/wording/sentences.hpp"

#include <optional>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// Words of their own and not just what a price is for: "je Stück?", "netto?", "ok?".
bool asks_something(std::string_view words) {
    static const RE2 of_price(
        R"((?i)^\W*(?:(?:je|pro|das|per|each|a|zzgl\.?|plus|inkl\.?|netto|brutto|mwst\.?|net|vat|stück|stueck|stk\.?|teil|piece|pc|ok|okay|ja|oder|gut|right|yes|recht)\W*)*$)"
    );
    return !says(words, of_price);
}

/// "bis 18.12." ends with a date: its point ends no sentence.
bool ends_with_ordinal(std::string_view words) {
    static const RE2 ordinal(R"((?s).*\d\.)");
    return says_only(words, ordinal);
}

std::string ended(std::string_view words, char sign) {
    std::string text(trimmed(words));
    while (!text.empty() && (text.back() == ',' || text.back() == ';' || text.back() == ':')) {
        text.pop_back();
    }
    if (!text.empty() && std::string_view(".!?").find(text.back()) == std::string_view::npos) {
        text += sign;
    }
    if (sign == '.' && ends_with_ordinal(text)) {
        text += ';';
    }
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    return text;
}

/// A price or a day of the firm's own: nothing that others may read.
bool tells_offer(std::string_view words) {
    return may_tell_price(words) || tells_own_date(words);
}

/// "13,90 €/Stk, Frage: geht auch 1.4305 für 12,90?": whatever stands behind the label is asked.
std::optional<std::string> parted_by_label(std::string_view sentence) {
    static const RE2 label(
        R"((?is)^(.*\S)[\s,;.–-]+((?:(?:eine|noch eine|nur|kurze|kleine|rück|a|one)\s*)*(?:frage|rückfrage|question)\s*:.*\?\s*)$)"
    );
    std::string before;
    std::string asked;
    if (!RE2::FullMatch(
            re2::StringPiece(sentence.data(), sentence.size()), label, &before, &asked
        ) ||
        !tells_offer(before)) {
        return std::nullopt;
    }
    return ended(before, '.') + " " + ended(asked, '?') + "\n";
}

std::optional<std::string> parted(std::string_view sentence, bool marked) {
    const auto seams = seams_of(sentence);
    for (auto seam = seams.rbegin(); marked && seam != seams.rend(); ++seam) {
        const std::string_view before = sentence.substr(0, seam->first);
        const std::string_view after = sentence.substr(seam->second);
        if (tells_offer(before) && !tells_offer(after) && asks_something(after)) {
            // The question may begin further to the front: "13 €, und Ra, welche?".
            std::string_view whole = after;
            for (auto earlier = seams.begin(); earlier != seams.end(); ++earlier) {
                if (!tells_offer(sentence.substr(earlier->second))) {
                    whole = sentence.substr(earlier->second);
                    break;
                }
            }
            const auto cut = static_cast<std::size_t>(whole.data() - sentence.data());
            return ended(sentence.substr(0, cut), '.') + " " + ended(whole, '?') + "\n";
        }
    }
    for (const auto& [begin, end] : seams) {
        const std::string_view before = sentence.substr(0, begin);
        const std::string_view after = sentence.substr(end);
        if (begins_asking(before) && !tells_offer(before) && asks_something(before) &&
            tells_offer(after)) {
            std::string price(trimmed(after));
            if (price.ends_with('?')) {
                price.back() = '.';
            }
            return ended(before, '?') + " " + price + "\n";
        }
    }
    return std::nullopt;
}

/// "14 €/Stück, bitte Zeichnung": the price and the wish for files.
std::optional<std::string> parted_from_files(std::string_view sentence) {
    for (const auto& [begin, end] : seams_of(sentence)) {
        const std::string_view before = sentence.substr(0, begin);
        const std::string_view after = sentence.substr(end);
        if (wants_files(after) && tells_offer(before)) {
            return ended(before, '.') + " " + ended(after, '.') + "\n";
        }
    }
    return std::nullopt;
}

}  // namespace

std::string with_question_apart(std::string_view text) {
    std::string parts;
    for (const std::string_view sentence : sentences_of(text)) {
        // "Lieferung 18.12. Ist das Material beigestellt?"
        if (ends_with_ordinal(trimmed(parts)) &&
            (begins_asking(sentence) || trimmed(sentence).ends_with('?'))) {
            parts = std::string(trimmed(parts)) + "; ";
        }
        static const RE2 unmarked(
            R"((?i)^\W*(?:welche[rsnm]?|wie\s?viele?|wie (?:groß|lang|dick|breit|genau)|which|how many)(?:[^\pL]|$))"
        );
        const bool marked = trimmed(sentence).ends_with('?');
        const bool asks = marked || says(sentence, unmarked);
        auto apart = asks && tells_offer(sentence) ? parted_by_label(sentence) : std::nullopt;
        if (!apart && asks && tells_offer(sentence)) {
            apart = parted(sentence, marked);
        }
        if (!apart && tells_offer(sentence)) {
            apart = parted_from_files(sentence);
        }
        parts += apart ? *apart : std::string(sentence);
    }
    return parts;
}

}  // namespace clusterlotse::commands
