#include "matching/answers/answer_reader.hpp"

namespace clusterlotse::matching {

void AnswerReader::decide_by_code() {
    const AnswerCode& code = *scene_.code;
    static constexpr AnswerKind kKinds[] = {
        AnswerKind::interest,
        AnswerKind::needs_time,
        AnswerKind::question,
        AnswerKind::offer,
        AnswerKind::partial,
        AnswerKind::decline};
    AnswerKind kind = kKinds[code.number - 1];
    const bool says_no = does(Does::refuses) && !does(Does::agrees);
    if (answer_.kind == AnswerKind::withdrawn) {
        return;
    }
    if ((code.number == 1 || code.number == 4) && says_no) {
        set(AnswerKind::unclear, false);
        return;
    }
    const bool empty_offer = code.number == 4 && answer_.prices.empty() && !unreadable_sum_ &&
                             !answer_.available_from && !answer_.delivery &&
                             !answer_.lead_time_days && !does(Does::offers);
    if (kind == AnswerKind::interest && !answer_.prices.empty()) {
        kind = AnswerKind::offer;
    }
    answer_.interested = code.number == 1 || code.second == 1 || code.number == 4 ||
                         (code.number == 3 && does(Does::agrees));
    set(kind, !empty_offer && !unreadable_sum_);
    if (code.number == 3 && answer_.question.empty()) {
        answer_.question = rest_behind(code.next);
    }
    if (code.number == 2 && !answer_.needs_time_until) {
        answer_.needs_time_until = answer_.delivery         ? answer_.delivery
                                   : answer_.available_from ? answer_.available_from
                                   : scene_.dates.empty()
                                       ? std::nullopt
                                       : std::optional(answer_day(scene_.dates[0]));
        answer_.delivery.reset();
        answer_.available_from.reset();
    }
    if (code.number == 4 && !answer_.delivery && !answer_.available_from &&
        scene_.dates.size() == 1) {
        answer_.delivery = scene_.dates[0].last;
    }
    if (code.reason != 0) {
        reasons_.assign(1, static_cast<DeclineReason>(code.reason - 1));
        reason_words_.assign(1, "");
    }
}

std::string AnswerReader::rest_behind(std::size_t token) const {
    std::size_t from = token;
    while (from < scene_.tokens.size() && !scene_.tokens.word(from) && !scene_.tokens.digits(from)
    ) {
        ++from;
    }
    return from < scene_.tokens.size() ? scene_.written(from, scene_.tokens.size()) : "";
}

void AnswerReader::react() {
    if (!lines_.wordless && (does(Does::jokes) || does(Does::unsure) || other_sum_ ||
                             does(Does::refuses) || lines_.laughs)) {
        return;
    }
    switch (lines_.reaction) {
        case Reaction::yes:
            answer_.interested = true;
            set(AnswerKind::interest, true);
            break;
        case Reaction::no:
            set(AnswerKind::decline, lines_.wordless);
            break;
        case Reaction::question:
            set(AnswerKind::question, lines_.wordless);
            break;
        case Reaction::thinking:
            set(AnswerKind::needs_time, false);
            break;
        case Reaction::none:
        case Reaction::laughing:
            break;
    }
}

}  // namespace clusterlotse::matching
