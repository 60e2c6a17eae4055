#include "tests/simulation/lines.hpp"
#include "tests/simulation/people.hpp"

#include <algorithm>

namespace clusterlotse::simulation {

using storage::Purpose;

void People::supplier_reads(const Delivered& one) {
    const Language language = language_of(one);
    switch (one.context.purpose) {
        case Purpose::request:
            supplier_answers(one);
            return;
        case Purpose::request_update:
        case Purpose::follow_up:
        case Purpose::question_answer:
        case Purpose::reminder:
            if (!quiet_.contains(one.message.recipient) && chance_.percent(45)) {
                const int dice = chance_.between(1, 4);
                answer(
                    one,
                    dice == 1   ? decline_line(chance_, language)
                    : dice == 2 ? thanks_line(chance_, language)
                                : positive_line(chance_, language)
                );
            }
            return;
        case Purpose::read_back:
            if (chance_.percent(10)) {
                answer(one, correction_line(chance_, language));
            } else if (chance_.percent(10)) {
                answer(one, thanks_line(chance_, language));
            }
            return;
        case Purpose::lesson:
            if (chance_.percent(70)) {
                answer(one, chance_.percent(70) ? "JA" : "NEIN");
            }
            return;
        case Purpose::exchange:
            answer(one, chance_.percent(60) ? "ja" : "nein");
            return;
        case Purpose::closing:
            if (chance_.percent(15)) {
                answer(one, thanks_line(chance_, language));
            } else if (chance_.percent(15)) {
                answer(
                    one,
                    chance_.percent(50)   ? positive_line(chance_, language)
                    : chance_.percent(50) ? question_line(chance_, language)
                                          : decline_line(chance_, language)
                );
            }
            return;
        default:
            return;
    }
}

void People::supplier_answers(const Delivered& one) {
    const Language language = language_of(one);
    const bool by_mail = one.message.place == Place::mail;
    if (by_mail && chance_.percent(2)) {
        bounce(one);
        return;
    }
    if (by_mail && chance_.percent(5)) {
        absence(one, absence_line(chance_, language));
    }
    if (quiet_.contains(one.message.recipient) || chance_.percent(20)) {
        return;
    }
    if (!by_mail && chance_.percent(15)) {
        static const std::vector<std::string> keys{"👍", "👎", "❓", "👍", "🙂"};
        react(one, chance_.one_of(keys));
        return;
    }
    const int dice = chance_.between(1, 100);
    if (dice <= 45) {
        answer(one, positive_line(chance_, language));
    } else if (dice <= 70) {
        answer(one, decline_line(chance_, language));
    } else if (dice <= 82) {
        answer(one, waiting_line(chance_, language));
    } else if (dice <= 94) {
        answer(one, question_line(chance_, language));
    } else {
        answer(one, odd_line(chance_, language));
    }
    if (chance_.percent(10)) {
        answer(
            one,
            chance_.percent(60) ? positive_line(chance_, language) : decline_line(chance_, language)
        );
    }
    if (chance_.percent(6)) {
        write_loosely(one, need_like_line(chance_, language));
    }
    if (chance_.percent(4)) {
        write_late(one, positive_line(chance_, language));
    }
}

}  // namespace clusterlotse::simulation
