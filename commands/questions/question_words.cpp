#include "commands/questions/question_words.hpp"

#include "commands/answers/own_dates.hpp"
#include "commands/desk/words.hpp"
#include "commands/wording/pattern_search.hpp"
#include "commands/wording/sentences.hpp"

#include <algorithm>
#include <re2/re2.h>
#include <vector>

namespace clusterlotse::commands {

namespace {

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
