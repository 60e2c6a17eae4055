#include "commands/questions/question_words.hpp"

#include "commands/answers/own_dates.hpp"
#include "commands/answers/price_talk.hpp"
#include "commands/desk/words.hpp"
#include "commands/files/wanted_files.hpp"
#include "commands/questions/question_clauses.hpp"
#include "commands/wording/pattern_search.hpp"
#include "commands/wording/sentences.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <re2/re2.h>
#include <vector>

namespace clusterlotse::commands {

namespace {

/// 1450 of "1.450", 13.8 of "13,80".
double decimal_in(std::string digits) {
    static const RE2 thousands(R"(\d{1,3}(?:[.,]\d{3})+)");
    if (digits.size() > 12) {
        return 0;
    }
    if (RE2::FullMatch(digits, thousands)) {
        std::erase_if(digits, [](char sign) { return sign == '.' || sign == ','; });
    } else {
        std::ranges::replace(digits, ',', '.');
    }
    return std::strtod(digits.c_str(), nullptr);
}

/// The words without "13 Stück", "Ø 13", "Ra 1,6": sizes, whatever the price is.
std::string without_sizes(std::string_view words) {
    static const RE2 sizes(
        R"((?i)(?:ø|durchmesser|länge|breite|höhe|dicke|stärke|length|width|height|[x×*]|ra|rz|it|kw|week|woche|din|iso|en|m|r|dn|pos|nr)\.?\s*\d+(?:[.,]\d+)*|\d+(?:[.,]\d+)*\s*(?:[x×*]|(?:mm|cm|m|µm|my|kg|g|t|to|bar|°|grad|%|hrc|hv|hb|uhr|st(?:ü|ue)?c?k|stck|pcs|pieces|parts|teile|tage?|wochen|days|weeks)(?:[^\pL]|$)))"
    );
    std::string bare(words);
    RE2::GlobalReplace(&bare, sizes, " ");
    return bare;
}

/// True where one of the prices is among the numbers, or a number near one is bargained about:
/// "bei 1.300 sind wir dabei".
bool names_one_of(std::string_view words, const std::vector<Price>& prices) {
    static const RE2 number(
        R"((?i)((?:bei|für|fuer|um|auf|unter|zu|mit|maximal|max\.?|höchstens|at|for|to|below|under|around|up to)\s+(?:die\s+|ca\.?\s+|about\s+)?)?(\d+(?:[.,]\d+)*)(\s+(?:wäre\w*|ginge\w*|geht|gehen|würde\w*|passt|passen|is fine|would))?)"
    );
    constexpr double kSame = 0.005;
    constexpr double kNear = 0.5;
    if (prices.empty()) {
        return false;
    }
    const std::string bare = without_sizes(words);
    re2::StringPiece rest(bare);
    std::string before;
    std::string digits;
    std::string after;
    while (RE2::FindAndConsume(&rest, number, &before, &digits, &after)) {
        const double found = decimal_in(digits);
        const double share = before.empty() && after.empty() ? 0 : kNear;
        const bool known = std::ranges::any_of(prices, [&](const Price& price) {
            return std::abs(price.amount - found) <= std::max(kSame, share * price.amount) ||
                   (price.max && std::abs(*price.max - found) < kSame);
        });
        if (known) {
            return true;
        }
    }
    return false;
}

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

bool speaks_of_price(std::string_view sentence) {
    static const RE2 words(
        R"((?i)(?:^|[^\pL])(?:preis\w*|angebot\w*|zu teuer|teuer\w*|teurer|billiger|günstig\w*|guenstig\w*|rabatt\w*|skonto|nachlass|kosten|kostet|budget\w*|zuschlag|zahlung\w*|konditionen|verhandel\w*|nehmen wir|nehme ich|einverstanden|prices?|pricing|pricey|offer\w*|quot\w*|expensive|cheaper|discount|costs?|terms|payment|(?:wir|we) (?:nehmen|take) (?:es|das|it|that))(?:[^\pL]|$))"
    );
    return says(sentence, words);
}

/// "H6" of "h6, die Firma X hat ja 12 € angeboten": the parts in front of the first that tells a
/// price; empty where they only agree, or speak of an offer themselves.
std::string facts_before_price(std::string_view sentence, const std::vector<Price>& prices) {
    static const RE2 seam(R"((\s*[,;]\s+|\s+[–-]\s+))");
    re2::StringPiece rest(sentence.data(), sentence.size());
    re2::StringPiece found;
    std::string_view front;
    while (RE2::FindAndConsume(&rest, seam, &found)) {
        const auto end = static_cast<std::size_t>(found.data() - sentence.data());
        if (may_tell_price(sentence.substr(0, end), prices)) {
            break;
        }
        front = sentence.substr(0, end);
    }
    const bool of_offer = speaks_of_price(front) || asks_about_offer(front) || says_yes(front) ||
                          says_no(front) || small_talk(front) != SmallTalk::none;
    return front.empty() || of_offer ? std::string() : std::string(front) + ". ";
}

}  // namespace

bool may_tell_price(std::string_view words, const std::vector<Price>& prices) {
    static const RE2 money(
        R"((?i)€|\$|£|(?:^|[^\pL])(?:eur|euros?|chf|usd|gbp|franken|dollars?|cents?|ct|k€|mille)(?:[^\pL]|$)|\d,(?:-|–|—)|\d\s*(?:netto|brutto|net)\b|\d[\d.,]*\s*(?:/|je|pro|das|per|a|à|the)\s*(?:st(?:ü|ue)?c?k|stck|stück|teil\b|pcs?\b|piece|part\b)|\d[\d.,]*\s+(?:each|apiece)\b)"
    );
    static const RE2 priced_number(
        R"((?i)(?:preis\w*|price\w*|kost\w*|cost\w*|angebot\w*|offer\w*|quote\w*|netto|brutto|budget)\D{0,20}\d|\d\D{0,12}(?:netto|brutto|kosten|preis\w*))"
    );
    return names_money(words) || says(words, money) || says(words, priced_number) ||
           names_one_of(words, prices);
}

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

bool asks_about_offer(std::string_view question) {
    static const RE2 offer(
        R"((?i)(?:^|[^\pL])(?:preis\w*|angebot\w*|kostet|teuer|rabatt|skonto|zahlung\w*|zahlen|budget\w*|zielpreis\w*|bestell\w*|entscheid\w*|entschied\w*|entschlie\w*|vergabe|vergeben|beauftrag\w*|auftrag(?:serteilung|sbestätigung)?|anfangen|loslegen|interess\w*|einverstanden|telefonieren|anrufen|treffen|vorbeikommen|besuchen|sprechen|reden|rückmeldung|zusagen|fragen|prices?|offers?|quotes?|payment|order|decide|decision|go ahead|interested|agree|call|meet|talk|questions)(?:[^\pL]|$))"
    );
    static const RE2 pointing(
        R"((?i)^\W*(?:(?:aber|und|also|na|but|and|so)\W+)*(?:(?:passt|geht|ginge|ist|wäre|klingt|hilft|reicht|works?|is|does|would|sounds?)\s+)?(?:das|es|dies|ihnen|that|it|this)(?:\s+(?:das|es|für|sie|ihnen|euch|so|soweit|ok|okay|in|ordnung|gut|recht|weiter|drin|machbar|akzeptabel|denkbar|work|for|you|fine|good|acceptable|suit|help))*\W*$|^\W*(?:was|wie) (?:meinen|sagen|denken|halten|klingt|hört|meint|sagt)\b|^\W*(?:ok|okay|deal|gut|recht|einverstanden|how about it|what do you (?:think|say))\W*$)"
    );
    return says(question, offer) || says(question, pointing);
}

bool speaks_of_order_given(std::string_view words) {
    static const RE2 order(
        R"((?i)(?:danke?|dank|freuen uns|merci)[^.!?\n]{0,30}\s(?:für|über|fuer|ueber)\s(?:den|ihren|euren|diesen)\s(?:auftrag|zuschlag)|(?:danke?|dank)[^.!?\n]{0,30}\s(?:für|fuer)\s(?:die|ihre|eure)\s(?:bestellung|beauftragung)|auftragsbestätigung|auftragsbestaetigung|bestellnummer|bestell-?nr\b|rechnungs(?:adresse|anschrift|empfänger)|(?:thanks|thank you)[^.!?\n]{0,20}\sfor the (?:order|job)|order confirmation|(?:invoice|billing) address|\bpo number)"
    );
    static const RE2 confirmation(R"((?:^|[^\pL])(?:die|der|eine|unsere|ihre) AB(?:[^\pL]|$))");
    return says(words, order) || says(words, confirmation);
}

std::string without_priced_lines(std::string_view question, const std::vector<Price>& prices) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < question.size();) {
        const auto end = std::min(question.find('\n', begin), question.size());
        const std::string_view line = question.substr(begin, end - begin);
        if (!trimmed(line).empty() && !may_tell_price(line, prices)) {
            lines.emplace_back(line);
        }
        begin = end + 1;
    }
    return joined(lines, "\n");
}

std::string answer_for_all(std::string_view text, const Answer& asked) {
    const bool offered = !asked.prices.empty() || asked.kind == AnswerKind::offer;
    const std::string told = without_dates_of(text, asked);
    text = told;
    std::string for_all;
    for (const std::string_view sentence : sentences_of(text)) {
        const bool of_offer = offered && (speaks_of_price(sentence) || asks_about_offer(sentence) ||
                                          trimmed(sentence).ends_with('?'));
        if (!of_offer && !may_tell_price(sentence, asked.prices)) {
            for_all += sentence;
        } else if (may_tell_price(sentence, asked.prices)) {
            for_all += facts_before_price(sentence, asked.prices);
        }
    }
    return std::string(trimmed(for_all));
}

}  // namespace clusterlotse::commands
