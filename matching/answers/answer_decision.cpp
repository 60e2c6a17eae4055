#include "matching/answers/answer_periods.hpp"
#include "matching/answers/answer_reader.hpp"
#include "matching/answers/answer_terms.hpp"
#include "matching/text/pattern_search.hpp"

#include <algorithm>
#include <re2/re2.h>
#include <vector>

namespace clusterlotse::matching {

namespace {

/// "15 würden wir machen, die anderen 5 packen wir nicht".
bool shares_pieces_out(const std::vector<AnswerSentence>& sentences) {
    static const RE2 shares(
        R"( (?:@n|\d+|haelfte|zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn|elf|zwoelf|fuenfzehn) (?:[a-z0-9@]+ ){0,4}(?:, |aber |und |but |and |nicht |not )*(?:die |den |the )?(?:anderen|andern|annern|restlichen|uebrigen|rest|others?|remaining|other) )"
    );
    return std::ranges::any_of(sentences, [](const AnswerSentence& sentence) {
        return matches(shares, sentence.words);
    });
}

}  // namespace

void AnswerReader::decide() {
    const bool yes = does(Does::agrees);
    const bool no = does(Does::refuses) || tells_;
    const bool part = does(Does::refuses_part);
    const bool waits = does(Does::wants_time);
    const bool priced = !answer_.prices.empty() || unreadable_sum_;
    const bool later = answer_.available_from.has_value();
    answer_.interested = yes || does(Does::promises) || priced;
    if (does(Does::takes_back)) {
        set(context_.promised ? AnswerKind::withdrawn : AnswerKind::decline, true);
    } else if (decide_by_period(priced)) {
        return;
    } else if (does(Does::jokes) || (does(Does::unsure) && !waits && !priced)) {
        set(AnswerKind::unclear, false);
    } else if (no && does(Does::limits) && !does(Does::busy) && !tells_ && reasons_.empty() &&
               shares_pieces_out(scene_.sentences)) {
        set(AnswerKind::partial, false);
    } else if (no && !yes && !priced && does(Does::limits) && !does(Does::busy)) {
        set(limits_only() ? AnswerKind::partial : AnswerKind::decline, false);
    } else if ((no && priced && !yes) || (other_sum_ && no && reasons_.empty()) ||
               (does(Does::busy) && yes && !priced && !later && !answer_.capacity_again_from)) {
        set(AnswerKind::unclear, false);
    } else if (does(Does::other_time) && !priced && (no || does(Does::busy) || later)) {
        set(AnswerKind::decline, true);
    } else if (returns_soon() && !yes && !priced && !part) {
        // "Hab zwei Leute krank, melde mich nächste Woche"
        set(AnswerKind::needs_time, true);
    } else if ((does(Does::busy) || tells_) && !yes && !priced && !later && !part) {
        set(AnswerKind::decline, true);
    } else if (does(Does::limits) && !does(Does::refuses)) {
        set(AnswerKind::partial, true);
    } else if (part && (yes || priced)) {
        set(AnswerKind::partial, !no);
    } else if (no || part) {
        decide_no(yes, priced, later, part);
    } else if (does(Does::refuses_day)) {
        const bool other = later || answer_.delivery || yes;
        if (waits && !other && !priced) {
            // "Heute nicht, morgen melde ich mich"
            set(AnswerKind::needs_time, true);
            return;
        }
        set(other ? (priced ? AnswerKind::offer : AnswerKind::interest) : AnswerKind::decline,
            !other);
    } else if (priced || does(Does::offers)) {
        set(only_extras() ? AnswerKind::unclear : AnswerKind::offer, !unreadable_sum_);
    } else if (does(Does::busy) && !yes) {
        set(later ? AnswerKind::decline : AnswerKind::decline, true);
    } else if (yes && only_without_certificate()) {
        reasons_.assign(1, DeclineReason::certificate);
        reason_words_.assign(1, "");
        set(AnswerKind::partial, true);
    } else if (yes) {
        set(AnswerKind::interest, !waits);
    } else if (does(Does::promises) && !does(Does::asks)) {
        set(AnswerKind::interest, true);
    } else if (does(Does::asks)) {
        set(AnswerKind::question, true);
    } else if (waits || does(Does::away)) {
        set(AnswerKind::needs_time, true);
    } else if ((answer_.delivery || later) && tells_sample_and_series(lines_.source)) {
        set(AnswerKind::interest, true);
    } else if (does(Does::agrees_little)) {
        set(AnswerKind::unclear, false);
    } else if (later && lines_.reaction == Reaction::none && !(scene_.code && scene_.code->number == 1) && names_start_only()) {
        answer_.needs_time_until = answer_.available_from;
        set(AnswerKind::needs_time, true);
    }
}

bool AnswerReader::only_without_certificate() const {
    static const RE2 without(
        R"((?:^| )(?:[^ ]+ )?(?:ohne|without) (?:das |ein |eine |the |a |an )?@c )"
    );
    static const RE2 needed(R"( (?:nicht|nie|nichts|never|not|auch) (?:ohne|without) )");
    const bool of_it = reasons_.empty() || only_reason(DeclineReason::certificate);
    if (!of_it || (context_.need != nullptr && context_.need->certificates.empty())) {
        return false;
    }
    return std::ranges::any_of(scene_.sentences, [](const AnswerSentence& sentence) {
        return !sentence.marked && matches(without, sentence.words) &&
               !matches(needed, sentence.words);
    });
}

bool AnswerReader::names_start_only() const {
    static const RE2 start(
        R"((?: (?:,|ab|erst|aber|ja|bei|uns|wir|ich|es|das|ist|sind|waere|wieder|fruehestens|fruehester|fruehester?|leider|termin|start|starten|startet|beginn|beginnen|anfang|anfangen|in|im|am|um|ca|etwa|der|dem|den|der|die|the|of|from|on|at|as|starting|earliest|not|nicht|before|vor|only|we|our|date|is|hallo|hi|hello|moin|servus|guten|tag|morgen|sorry|danke|thanks|gruss|lg|vg|mfg))* @d(?: (?:,|fruehestens|earliest|moeglich|sorry|leider|danke|thanks|lg|vg|mfg|gruss|dann|vorher|davor|frueher|nicht|nichts|geht|ginge|es))* )"
    );
    return std::ranges::all_of(scene_.sentences, [](const AnswerSentence& sentence) {
        return !sentence.marked && RE2::FullMatch(sentence.words, start);
    });
}

bool AnswerReader::decide_by_period(bool priced) {
    constexpr std::uint32_t kOther = bit(Does::jokes) | bit(Does::unsure) | bit(Does::asks) |
                                     bit(Does::refuses_part) | bit(Does::limits) |
                                     bit(Does::other_time);
    const bool of_time = std::ranges::all_of(reasons_, [](DeclineReason reason) {
        return reason == DeclineReason::capacity || reason == DeclineReason::date;
    });
    const auto period =
        (all_ & kOther) == 0 && of_time && !scene_.code ? free_period(scene_) : std::nullopt;
    if (!period) {
        return false;
    }
    std::erase_if(answer_.wording, [](const Wording& one) {
        return one.field == "delivery" || one.field == "available_from" ||
               one.field == "capacity_again_from" || one.field == "needs_time_until";
    });
    const std::string words = scene_.written(period->date.from, period->date.next);
    answer_.delivery.reset();
    answer_.capacity_again_from.reset();
    answer_.needs_time_until.reset();
    answer_.available_from = period->date.first;
    answer_.wording.push_back({"available_from", words});
    answer_.interested = true;
    reasons_.clear();
    reason_words_.clear();
    set(priced           ? AnswerKind::offer
        : period->agreed ? AnswerKind::interest
                         : AnswerKind::needs_time,
        true);
    if (answer_.kind == AnswerKind::needs_time) {
        answer_.needs_time_until = period->date.first;
        answer_.wording.push_back({"needs_time_until", words});
    }
    return true;
}

void AnswerReader::decide_no(bool yes, bool priced, bool later, bool part) {
    const bool by_day = only_reason(DeclineReason::date);
    if (!yes && !priced && !later && lacks_yet()) {
        set(AnswerKind::unclear, false);
    } else if (!yes && !priced && !later) {
        set(does(Does::wants_time) && !tells_ && !does(Does::refuses) && !part
                ? AnswerKind::needs_time
                : AnswerKind::decline,
            true);
    } else if (by_day && (yes || later)) {
        set(priced ? AnswerKind::offer : AnswerKind::interest, false);
    } else if (later && !yes && !priced) {
        set(AnswerKind::decline, true);
    } else if (priced) {
        set(AnswerKind::unclear, false);
    } else if (refuses_last()) {
        set(AnswerKind::decline, false);
    } else {
        set(AnswerKind::unclear, false);
    }
}

bool AnswerReader::lacks_yet() const {
    static const RE2 yet(R"( (?:noch nicht|noch kein|noch keine|noch keinen|not yet|yet) )");
    return only_reason(DeclineReason::certificate) && !tells_ && !does(Does::refuses) &&
           std::ranges::any_of(scene_.sentences, [](const AnswerSentence& sentence) {
               return matches(yet, sentence.words);
           });
}

bool AnswerReader::returns_soon() const {
    constexpr std::chrono::days kSoon(14);
    const bool of_capacity = std::ranges::all_of(reasons_, [](DeclineReason reason) {
        return reason == DeclineReason::capacity;
    });
    return does(Does::wants_time) && does(Does::busy) && !does(Does::refuses) && of_capacity &&
           answer_.needs_time_until && today_.ok() &&
           std::chrono::sys_days(*answer_.needs_time_until) - std::chrono::sys_days(today_) <=
               kSoon;
}

bool AnswerReader::refuses_last() const {
    for (std::size_t i = scene_.sentences.size(); i-- > 0;) {
        const std::uint32_t cues = cues_[i];
        if ((cues & bit(Does::refuses)) != 0) {
            return true;
        }
        if ((cues & bit(Does::agrees)) != 0) {
            return false;
        }
    }
    return tells_;
}

bool AnswerReader::limits_only() const {
    return !tells_ && (shares_pieces_out(scene_.sentences) || !does(Does::refuses_part)) &&
           reasons_.empty();
}

bool AnswerReader::only_reason(DeclineReason reason) const {
    return reasons_.size() == 1 && reasons_[0] == reason;
}

bool AnswerReader::only_extras() const {
    return !answer_.prices.empty() && !does(Does::offers) && !context_.priced &&
           std::all_of(answer_.prices.begin(), answer_.prices.end(), [](const Price& price) {
               return price.unit == "minimum_order" || price.unit == "shipping" ||
                      price.unit == "surcharge";
           });
}

}  // namespace clusterlotse::matching
