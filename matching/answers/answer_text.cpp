#include "matching/answers/answer_text.hpp"

#include "matching/answers/answer_reader.hpp"
#include "matching/answers/answer_reasons.hpp"
#include "matching/answers/answer_times.hpp"
#include "matching/text/pattern_search.hpp"

#include <algorithm>
#include <re2/re2.h>
#include <string_view>

namespace clusterlotse::matching {

namespace {

bool asks_which(std::string_view words) {
    constexpr std::string_view kAsking[] = {
        "welche ",
        "welcher ",
        "welches ",
        "welchen ",
        "welchem ",
        "wie viele ",
        "wie viel ",
        "wann ",
        "wer ",
        "wohin ",
        "which ",
        "how many ",
        "when ",
        "who "};
    words.remove_prefix(std::min(words.find_first_not_of(' '), words.size()));
    return std::ranges::any_of(kAsking, [&](std::string_view word) {
        return words.starts_with(word);
    });
}

/// "Versuchen Sie es mal bei der Dreherei Hahnenbach": who might do it is no reason.
bool points_to_another(std::string_view words) {
    static const RE2 hint(
        R"( (?:(?:versuch|probier|frag)[a-z]* (?:[a-z]+ ){0,4}?(?:bei|beim|die|den) |wenden (?:sie |euch )|(?:maybe |perhaps )?(?:try|ask) (?:a |the |at |with |someone |somebody )))"
    );
    return matches(hint, words);
}

}  // namespace

Answer AnswerReader::read() {
    find_cues();
    find_prices();
    read_times(scene_, cues_, today_, answer_);
    find_reasons();
    decide();
    if (scene_.code) {
        decide_by_code();
    }
    if (answer_.kind == AnswerKind::unclear) {
        react();
        decide_by_limit();
    }
    doubt_idle_least();
    limit_interest();
    limit_to_most();
    if (unread_price()) {
        set(AnswerKind::unclear, false);
    }
    settle();
    return std::move(answer_);
}

/// "Geht, 13,40": a yes beside a number with cents that is no size may be an offer; a person reads
/// it, for no price is guessed, and none is lost.
bool AnswerReader::unread_price() const {
    // A question beside it has to go on its way.
    if (answer_.kind != AnswerKind::interest || scene_.code || !answer_.prices.empty() ||
        does(Does::asks)) {
        return false;
    }
    const Tokens& tokens = scene_.tokens;
    const auto measure = [&](std::size_t at) {
        return tokens.is(at, Means::length_unit) || tokens.is(at, Means::mass_unit) ||
               tokens.is(at, Means::other_unit) || tokens.is(at, Means::diameter) ||
               tokens.is(at, Means::hour) || tokens.sign(at, kDiameterSign) ||
               tokens.sign(at, '%') || tokens.word(at, "x") || tokens.word(at, "uhr");
    };
    for (std::size_t at = 0; at + 2 < tokens.size(); ++at) {
        const bool cents = tokens.digits(at) && tokens.free(at) && tokens.sign(at + 1, ',') &&
                           tokens.glued(at + 1) && tokens.digits(at + 2) && tokens.glued(at + 2) &&
                           tokens.text(at + 2).size() == 2 && tokens.free(at + 2);
        if (cents && !measure(at + 3) && (at == 0 || !measure(at - 1))) {
            return true;
        }
    }
    return false;
}

void AnswerReader::find_cues() {
    for (const AnswerSentence& sentence : scene_.sentences) {
        std::uint32_t cues = cues_of(sentence);
        const bool asks = (cues & bit(Does::asks)) != 0;
        const bool topic = sentence.marked && topic_only(sentence);
        if (topic) {
            cues &= ~bit(Does::asks);
        }
        if (asks && !topic && sentence.marked) {
            // A question says neither yes nor no; what stands before its comma may.
            cues &= bit(Does::asks) | bit(Does::wants_contact) | bit(Does::jokes) |
                    bit(Does::no_price) | lead_of(sentence);
        } else if (asks && !topic) {
            cues &= ~bit(Does::refuses_part);
        }
        if ((cues & bit(Does::other_time)) != 0) {
            cues &= ~bit(Does::agrees);
        }
        cues_.push_back(cues);
        all_ |= cues;
        if ((cues & bit(Does::asks)) != 0) {
            const std::string words = scene_.written(sentence.first, sentence.last);
            answer_.question += (answer_.question.empty() ? "" : "\n") + words;
        }
    }
}

bool AnswerReader::topic_only(const AnswerSentence& sentence) const {
    const auto words =
        static_cast<std::size_t>(std::count(sentence.words.begin(), sentence.words.end(), ' '));
    const bool more = &sentence != &scene_.sentences.back();
    // "Welche Nahtklasse? Wir könnten für 14 €" asks, "Titan? Können wir" names.
    if (words > 4 || !more || asks_which(sentence.words)) {
        return false;
    }
    const AnswerSentence& next = *(&sentence + 1);
    const std::uint32_t follows = cues_of(next);
    return (follows & (bit(Does::refuses) | bit(Does::refuses_part) | bit(Does::agrees))) != 0;
}

std::uint32_t AnswerReader::lead_of(const AnswerSentence& sentence) {
    const std::size_t comma = sentence.words.find(" , ");
    if (comma == std::string::npos || comma < 2) {
        return 0;
    }
    AnswerSentence lead;
    lead.words = sentence.words.substr(0, comma + 1);
    const std::uint32_t cues = cues_of(lead);
    return (cues & bit(Does::asks)) != 0 ? 0 : cues & (bit(Does::agrees) | bit(Does::refuses));
}

std::uint32_t AnswerReader::cues_at(std::size_t token) const {
    for (std::size_t i = 0; i < scene_.sentences.size(); ++i) {
        if (token >= scene_.sentences[i].first && token < scene_.sentences[i].last) {
            return cues_[i];
        }
    }
    return 0;
}

void AnswerReader::find_prices() {
    for (const FoundPrice& found : scene_.prices) {
        const std::uint32_t cues = cues_at(found.from);
        if ((cues & (bit(Does::asks) | bit(Does::no_price) | bit(Does::jokes))) != 0 ||
            does(Does::jokes)) {
            other_sum_ = true;
        } else if (found.price.amount <= 0) {
            unreadable_sum_ = true;
        } else if ((cues & bit(Does::refuses)) != 0 && (cues & bit(Does::agrees)) == 0) {
            other_sum_ = true;
        } else {
            answer_.prices.push_back(found.price);
            answer_.wording.push_back({"prices", scene_.written(found.from, found.next)});
        }
    }
}

void AnswerReader::find_reasons() {
    for (std::size_t i = 0; i < scene_.sentences.size(); ++i) {
        const bool questions =
            (cues_[i] & bit(Does::asks)) != 0 || points_to_another(scene_.sentences[i].words);
        for (const FoundReason& found : reasons_in(scene_.sentences[i])) {
            if (questions) {
                continue;
            }
            tells_ = tells_ || (found.tells && (cues_[i] & bit(Does::agrees)) == 0);
            told_ |= found.tells ? std::uint32_t{1} << static_cast<unsigned>(found.reason) : 0;
            const bool known =
                std::find(reasons_.begin(), reasons_.end(), found.reason) != reasons_.end();
            if (!known) {
                reasons_.push_back(found.reason);
                reason_words_.push_back(scene_.written(scene_.sentences[i], found.begin, found.end)
                );
            }
        }
    }
}

Answer read_answer(std::string_view text, Date today, const AnswerContext& context) {
    AnswerLines lines = prepare_answer(text);
    return AnswerReader(lines, today, context).read();
}

}  // namespace clusterlotse::matching
