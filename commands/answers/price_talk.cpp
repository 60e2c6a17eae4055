#include "commands/answers/price_talk.hpp"

#include "commands/wording/pattern_search.hpp"
#include "commands/wording/talk_clauses.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// "Ein anderer", "der günstigste", "[…] macht es für": not the reader's own price.
bool of_others(std::string_view text) {
    static const RE2 others(
        R"((?i)\b(?:ein(?:e[nmr]?)? andere[rnms]?|andere[rn]? (?:anbieter|firma|firmen|betrieb|angebot|bieter)\w*|jemand ander\w*|woanders|anderswo|wettbewerb\w*|mitbewerb\w*|konkurren\w*|(?:ein )?kolleg(?:e|en) von ihnen|günstigste\w*|guenstigste\w*|billigste\w*|beste[rsn]? (?:preis|angebot)\w*|(?:schon|bereits|haben) (?:ein )?(?:\w+ )?angebot\w*|nachbar\w*|other (?:supplier|firm|company|bidder|offer|quote)s?|another|others|someone else|somebody else|competitor\w*|elsewhere|cheapest|lowest|best (?:price|offer|quote)|already have (?:a|an)|bisherige\w*|aktuelle\w* lieferant\w*|current supplier|bisher|so far)\b|\[…\])"
    );
    return says(text, others);
}

/// "Könnt ihr drunter?": says that somebody else is cheaper.
bool compares(std::string_view text) {
    static const RE2 comparing(
        R"((?i)\b(?:drunter|darunter|unterbieten|unterbietet|mithalten|mitgehen|toppen|billiger|günstiger|guenstiger|beat|undercut|match (?:that|this|it)|cheaper|go lower|go below|do better|besser machen)\b)"
    );
    return says(text, comparing);
}

/// "[…] bietet 14,48": where others are spoken of and no work, such a number is a price.
bool names_bare_amount(std::string_view text) {
    static const RE2 amount(R"((?:^|[^\d.,])\d{1,6}[.,]\d\d(?:[^\d.,]|[.,](?:\s|$)|$))");
    return says(text, amount);
}

/// "… ist zu teuer, geht auch 10,50?": the last part of a question, and no other is named in it.
bool offers_amount(std::string_view sentence) {
    static const RE2 part(R"((?:^|[,;])[^,;\[]*\d{1,6}[.,]\d\d[^,;\[]*\?\s*$)");
    return says(sentence, part);
}

/// Where the sentence `at` stands in begins and ends among the clauses.
std::pair<std::size_t, std::size_t> sentence_of(
    const std::vector<TalkClause>& clauses, std::size_t at
) {
    std::size_t first = at;
    std::size_t last = at;
    while (first > 0 && clauses[first - 1].sentence == clauses[at].sentence) {
        --first;
    }
    while (last + 1 < clauses.size() && clauses[last + 1].sentence == clauses[at].sentence) {
        ++last;
    }
    return {first, last};
}

/// The clause without the amount and the words that lead to it: "20 Teile für max. 12 €/Stück".
std::string without_amount(std::string clause) {
    static const RE2 amount(
        R"((?i)[,;]?\s*(?:\b(?:zielpreis|preisvorstellung|preisziel|richtpreis|budget|preis|target price|price|budget of|für|fuer|zu|um|max\.?|maximal|höchstens|hoechstens|ca\.?|circa|etwa|rund|unter|bis|von|at|for|up to|under|below|about|around)\s*[:=]?\s*)*(?:(?:€|\$|eur)\s*\d[\d.,]*|\d[\d.,]*\s*(?:€|eur(?:o|os)?\b|chf|usd|\$)|\d+[.,]\d{2}(?:\s*(?:je|pro|das|each|per|/)))(?:\s*(?:je|pro|das|each|per|/|a|für das)?\s*(?:stück|stueck|stck|stk|st|teil|piece|pc|part|unit|each)\.?)?)"
    );
    RE2::GlobalReplace(&clause, amount, "");
    return clause;
}

/// The sentence without what it says of the amount: "Target is 18 EUR" and "mehr als 12 € darf es
/// nicht kosten" whole, of "20 Teile für max. 12 €/Stück, entgratet" the amount. `goes_on`: it
/// begins in the middle of another one, as "4301 für 12 €" of "1.4301".
std::string without_price_parts(
    std::string_view sentence, bool goes_on, const SaysWork& says_work
) {
    constexpr std::string_view kGap = ", ";
    const std::size_t last = sentence.find_last_not_of(" \n.!?");
    const std::size_t size = last == std::string_view::npos ? 0 : last + 1;
    std::string kept;
    for (std::size_t at = 0; at < size;) {
        const std::size_t end = std::min(sentence.substr(0, size).find(kGap, at), size);
        const std::string_view part = sentence.substr(at, end - at);
        const bool money = names_money(part);
        if (!money || says_work(part, true) || (goes_on && at == 0)) {
            kept += (kept.empty() ? "" : kGap);
            kept += money ? without_amount(std::string(part)) : std::string(part);
        }
        at = end + kGap.size();
    }
    return kept.empty() ? kept : kept + std::string(sentence.substr(size));
}

}  // namespace

bool names_money(std::string_view text) {
    static const RE2 money(
        R"((?i)\d\s*(?:€|eur(?:o|os)?(?:[^\pL]|$)|chf|usd|\$)|(?:€|\$|eur)\s*\d|\d+[.,]\d{1,2}\s*(?:je|pro|das|each|per|/)\s*(?:stück|stueck|stck|stk|st|teil|piece|pc|part)?|(?:^|[^\pL])(?:für|fuer|for|um|about|circa|ca\.?|etwa|rund|ab|at)\s+\d+[.,]\d\d(?:[.,]?[^\d.,]|[.,]?$))"
    );
    return says(text, money);
}

std::string without_prices(std::string_view text, bool to_one, const SaysWork& says_work) {
    if (!names_money(text) && !names_bare_amount(text)) {
        return std::string(text);
    }
    const std::vector<TextWord> words = text_words(text);
    const std::vector<TalkClause> clauses = talk_clauses(words);
    const auto bytes = [&](std::size_t first, std::size_t last) {
        const std::size_t begin = words[clauses[first].first].begin;
        const std::size_t end = clauses[last].last + 1 < words.size()
                                    ? words[clauses[last].last + 1].begin
                                    : text.size();
        return text.substr(begin, end - begin);
    };
    std::vector<RuledOut> places;
    for (std::size_t at = 0; at < clauses.size(); ++at) {
        const auto [first, last] = sentence_of(clauses, at);
        // A price with a decimal comma is two words of a list.
        const std::string_view sentence = bytes(first, last);
        const std::string_view next = last + 1 < clauses.size()
                                          ? bytes(last + 1, sentence_of(clauses, last + 1).second)
                                          : std::string_view{};
        // "[…] hat 9,80 € geboten": the sign is no word.
        std::string_view ahead = text.substr(0, words[clauses[first].first].begin);
        const std::size_t bracket = ahead.rfind('(');
        if (bracket != std::string_view::npos && ahead.substr(bracket).ends_with(") ")) {
            ahead = ahead.substr(0, bracket);
        }
        const std::size_t sign = ahead.find_last_not_of(" \n„“\"(");
        const bool named =
            sign != std::string_view::npos && ahead.substr(0, sign + 1).ends_with("[…]");
        // "Wir haben zwei Angebote: 13,37 € und 14,48 €."
        const std::size_t head = first == 0 ? first : sentence_of(clauses, first - 1).first;
        const bool led = first > 0 && sign != std::string_view::npos && ahead[sign] == ':' &&
                         of_others(bytes(head, first - 1));
        const bool spoken_of = named || led || of_others(sentence);
        const bool others =
            spoken_of || compares(sentence) || (names_money(sentence) && compares(next));
        const bool bare = spoken_of && names_bare_amount(sentence) && !says_work(sentence, false) &&
                          !offers_amount(sentence);
        if (at != first || !(names_money(sentence) || bare) || (to_one && !others)) {
            continue;
        }
        RuledOut place;
        if (others && !says_work(sentence, false)) {
            const bool goes_on = !next.empty() && compares(next) && !says_work(next, false);
            cut_clauses(text, words, clauses, first, last, place);
            if (goes_on) {
                RuledOut behind;
                const auto end = sentence_of(clauses, last + 1).second;
                cut_clauses(text, words, clauses, last + 1, end, behind);
                place.end = behind.end;
            }
        } else {
            place.begin = words[clauses[first].first].begin;
            place.end = place.begin + sentence.size();
            const bool goes_on =
                place.begin > 0 && text[place.begin - 1] != ' ' && text[place.begin - 1] != '\n';
            place.instead = without_price_parts(sentence, goes_on, says_work);
            if (!says_work(place.instead, true) &&
                std::ranges::none_of(text_words(place.instead), [](const TextWord& word) {
                    return word.letters.size() > 2;
                })) {
                place.instead.clear();
            }
        }
        places.push_back(std::move(place));
    }
    std::string rest = without_ruled_out(text, places);
    static const RE2 stray(R"((^|\n|[.!?:] +)(?:€|\$|EUR)[.!?]*(?:\s+|$))");
    RE2::GlobalReplace(&rest, stray, "\\1");
    return rest;
}

}  // namespace clusterlotse::commands
