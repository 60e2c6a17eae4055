#include "domain/holidays.hpp"
#include "matching/answers/answer_limits.hpp"
#include "matching/answers/answer_notes.hpp"
#include "matching/answers/answer_reader.hpp"
#include "matching/dates/calendar.hpp"
#include "matching/text/numbers.hpp"

#include <algorithm>
#include <re2/re2.h>
#include <string_view>

namespace clusterlotse::matching {

void AnswerReader::decide_by_limit() {
    if (context_.need == nullptr || does(Does::jokes) || does(Does::asks)) {
        return;
    }
    for (const ProfileNote& note : notes_in(scene_, cues_, context_.need)) {
        if (exceeds(note, *context_.need)) {
            object_because_of(
                note.field == "lot" ? DeclineReason::quantity : DeclineReason::size, note.wording
            );
        }
    }
    decide_by_least();
    decide_by_lead_time();
}

void AnswerReader::object_because_of(DeclineReason reason, const std::string& words) {
    if (answer_.kind == AnswerKind::unclear) {
        reasons_.clear();
        reason_words_.clear();
    }
    if (std::find(reasons_.begin(), reasons_.end(), reason) == reasons_.end()) {
        reasons_.push_back(reason);
        reason_words_.push_back(words);
    }
    set(AnswerKind::decline, false);
}

void AnswerReader::decide_by_lead_time() {
    static const RE2 regret(
        R"( (?:leider|sorry|sry|unfortunately|afraid|schade|bedaure|deshalb|daher|therefore) )"
    );
    if (!answer_.lead_time_days || !answer_.prices.empty() || !today_.ok()) {
        return;
    }
    const bool regrets = std::any_of(
        scene_.sentences.begin(),
        scene_.sentences.end(),
        [](const AnswerSentence& sentence) { return RE2::PartialMatch(sentence.words, regret); }
    );
    const auto& deadline = context_.need->deadline;
    const Date ready = answer_.lead_time_in_working_days
                           ? add_working_days(today_, *answer_.lead_time_days)
                           : plus_days(today_, *answer_.lead_time_days);
    const bool late = deadline && std::chrono::sys_days(ready) > std::chrono::sys_days(*deadline);
    const bool objects = answer_.kind == AnswerKind::decline;
    // "Lieferzeit zurzeit 20 Wochen" offers that, and the asker reads what differs.
    if ((late && takes_always()) || (regrets && !objects)) {
        object_because_of(DeclineReason::date, "");
        return;
    }
    if (answer_.kind != AnswerKind::unclear) {
        return;
    }
    constexpr std::uint32_t kAgainst = bit(Does::refuses) | bit(Does::refuses_part) |
                                       bit(Does::busy) | bit(Does::unsure) | bit(Does::other_time) |
                                       bit(Does::no_price);
    if ((all_ & kAgainst) == 0 && reasons_of_time_only()) {
        // Whoever names his lead time and no more would do it in that time.
        answer_.interested = true;
        set(AnswerKind::interest, false);
    }
}

bool AnswerReader::takes_always() const {
    static const RE2 always(
        R"( (?:immer|always|generell|grundsaetzlich|ueblich\w*|usually|normally|normalerweise|mindestens|minimum|at least|unter|under|below) )"
    );
    return std::ranges::any_of(scene_.sentences, [](const AnswerSentence& sentence) {
        return RE2::PartialMatch(sentence.words, always);
    });
}

bool AnswerReader::reasons_of_time_only() const {
    return reasons_.empty() || only_reason(DeclineReason::date);
}

void AnswerReader::limit_interest() {
    if (context_.need == nullptr || answer_.kind != AnswerKind::interest || scene_.code) {
        return;
    }
    for (const ProfileNote& note : notes_in(scene_, cues_, context_.need)) {
        if (note.field != "lot" && exceeds(note, *context_.need)) {
            reasons_.assign(1, DeclineReason::size);
            reason_words_.assign(1, note.wording);
            set(AnswerKind::partial, false);
            return;
        }
    }
}

std::optional<ProfileNote> AnswerReader::least_pieces() const {
    static constexpr std::string_view kLeast[] = {
        " nur ab @n",
        " erst ab @n",
        " ab @n",
        " nur ueber @n",
        " mindestens @n",
        " mindestmenge @n",
        " mindestmenge von @n",
        " only from @n",
        " only above @n",
        " from @n",
        " at least @n",
        " minimum @n",
        " minimum of @n",
        " min @n",
        " nichts unter @n",
        " nicht unter @n",
        " nie unter @n",
        " kein unter @n",
        " nothing under @n",
        " nothing below @n",
        " not under @n",
        " not below @n",
        " mindestlosgroesse @n",
        " mindestabnahme @n",
        " mindestabnahme von @n",
        " mindestbestellmenge @n",
        " minimum order @n",
        " min order @n",
        " min . order @n",
        " minimum quantity @n",
        " minimum order quantity @n",
        " moq @n",
        " moq , @n",
        " moq of @n"};
    for (const AnswerSentence& sentence : scene_.sentences) {
        for (const std::string_view words : kLeast) {
            const std::size_t at = sentence.words.find(words);
            const std::size_t sign = at + words.size() - 2;
            const auto number = at == std::string::npos
                                    ? std::nullopt
                                    : count_at(scene_.tokens, sentence.token_of[sign]);
            if (!number || !scene_.tokens.is(number->next, Means::piece)) {
                continue;
            }
            ProfileNote note;
            note.kind = ProfileNote::Kind::at_least;
            note.field = "lot";
            note.limit = number->value;
            note.wording = scene_.written(sentence.token_of[sign], number->next + 1);
            return note;
        }
    }
    return labelled_least();
}

std::optional<ProfileNote> AnswerReader::labelled_least() const {
    static const RE2 label(
        R"( (?:(?:mindestmenge|mindestabnahme|mindestabnahmemenge|mindestbestellmenge|mindestlosgroesse|mindestlos|mindeststueckzahl|moq|(?:min|minimum) (?:order |lot )?(?:quantity|qty|lot size|lot|order)) (?:of |von |is |ist |betraegt |liegt bei |bei |, |ca )*(\d+)|(?:mind|mindestens) (\d+) (?:$|,)))"
    );
    for (const AnswerSentence& sentence : scene_.sentences) {
        re2::StringPiece named;
        re2::StringPiece alone;
        if (!RE2::PartialMatch(sentence.words, label, &named, &alone)) {
            continue;
        }
        const re2::StringPiece& digits = named.empty() ? alone : named;
        const std::size_t token =
            sentence.token_of[static_cast<std::size_t>(digits.data() - sentence.words.data())];
        const auto number = count_at(scene_.tokens, token);
        const bool measured = number && (scene_.tokens.is(number->next, Means::length_unit) ||
                                         scene_.tokens.is(number->next, Means::mass_unit) ||
                                         scene_.tokens.is(number->next, Means::other_unit));
        if (!number || number->fraction || measured) {
            continue;
        }
        ProfileNote note;
        note.kind = ProfileNote::Kind::at_least;
        note.field = "lot";
        note.limit = number->value;
        note.wording = scene_.written(token, number->next);
        return note;
    }
    return std::nullopt;
}

void AnswerReader::decide_by_least() {
    const std::optional<ProfileNote> note = least_pieces();
    if (!note || !context_.need->quantity) {
        return;
    }
    if (context_.need->quantity->value < *note->limit) {
        least_ = note;
        object_because_of(DeclineReason::quantity, note->wording);
    } else if (answer_.kind == AnswerKind::unclear) {
        answer_.interested = true;
        set(AnswerKind::interest, false);
    }
}

void AnswerReader::doubt_idle_least() {
    const bool counts = context_.need != nullptr && context_.need->quantity;
    if (!counts || answer_.kind != AnswerKind::decline || scene_.code ||
        !only_reason(DeclineReason::quantity)) {
        return;
    }
    const auto notes = notes_in(scene_, cues_, context_.need);
    const bool idle = std::ranges::any_of(notes, [&](const ProfileNote& note) {
        return note.kind == ProfileNote::Kind::at_least && note.field == "lot" && note.limit &&
               *note.limit <= context_.need->quantity->value;
    });
    if (idle) {
        reasons_.clear();
        reason_words_.clear();
        set(AnswerKind::unclear, false);
    }
}

void AnswerReader::limit_offer() {
    const std::optional<ProfileNote> note = least_pieces();
    // "Ab 100 Stück 9,80, sonst 12,50" holds for fewer too.
    const bool otherwise =
        answer_.prices.size() > 1 &&
        std::any_of(answer_.prices.begin(), answer_.prices.end(), [](const Price& price) {
            return !price.condition.empty();
        });
    const bool more = note && !otherwise &&
                      (!context_.need || !context_.need->quantity ||
                       context_.need->quantity->value < *note->limit);
    if (more && answer_.teaches.empty()) {
        answer_.teaches.push_back(*note);
    }
}

}  // namespace clusterlotse::matching
