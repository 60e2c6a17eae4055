#include "matching/answers/answer_limits.hpp"

#include "matching/text/numbers.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kNearNumber = 5;  ///< tokens from a number to the word that names its measure

std::string process_code(
    const AnswerScene& scene, const AnswerSentence& sentence, const UnderstoodNeed* need
) {
    if (const TradeWord* word = process_in(scene, sentence)) {
        return scene.lexicon->processes[word->id].code;
    }
    return need != nullptr && need->processes.size() == 1 ? need->processes[0] : "";
}

/// "" where the token names no measure.
std::string measure_at(const Tokens& tokens, std::size_t at) {
    if (tokens.sign(at, kDiameterSign) || tokens.is(at, Means::diameter)) {
        return "diameter_mm";
    }
    if (tokens.is(at, Means::length)) {
        return "length_mm";
    }
    if (tokens.is(at, Means::width)) {
        return "width_mm";
    }
    if (tokens.is(at, Means::height)) {
        return "height_mm";
    }
    return tokens.is(at, Means::thickness) ? "thickness_mm" : "";
}

/// "Ø 40 geht, aber max 100 lang": the word beside a number is nearer than one beside another.
std::string measure_beside(
    const Tokens& tokens, std::size_t from, std::size_t at, std::size_t next, std::size_t to
) {
    const auto divides = [&](std::size_t near) {
        return tokens.digits(near) || tokens.sign(near, ',') || tokens.sign(near, ';') ||
               tokens.word(near, "und") || tokens.word(near, "and");
    };
    std::size_t back = at;
    while (back > from && !divides(back - 1) && measure_at(tokens, back - 1).empty()) {
        --back;
    }
    const bool before = back > from && !divides(back - 1);
    const std::size_t first = next + (tokens.is(next, Means::length_unit) ? 1 : 0);
    std::size_t ahead = first;
    while (ahead < to && !divides(ahead) && measure_at(tokens, ahead).empty()) {
        ++ahead;
    }
    const bool behind = ahead < to && !divides(ahead);
    if (before && (!behind || at - back <= ahead - first)) {
        return measure_at(tokens, back - 1);
    }
    return behind ? measure_at(tokens, ahead) : "";
}

/// The measure a number is of, from its unit and the words around it.
std::string field_of(
    const AnswerScene& scene,
    const AnswerSentence& sentence,
    std::size_t at,
    std::size_t next,
    const std::string& process,
    bool of_quantity
) {
    const Tokens& tokens = scene.tokens;
    if (tokens.is(next, Means::mass_unit)) {
        return "mass_kg";
    }
    if (tokens.is(next, Means::piece)) {
        return "lot";
    }
    const std::size_t from = at > sentence.first + kNearNumber ? at - kNearNumber : sentence.first;
    const std::size_t to = std::min(next + kNearNumber - 1, sentence.last);
    if (std::string beside = measure_beside(tokens, from, at, next, to); !beside.empty()) {
        return beside;
    }
    for (std::size_t near = from; near < to; ++near) {
        if (std::string named = measure_at(tokens, near); !named.empty()) {
            return named;
        }
    }
    if (of_quantity && !tokens.is(next, Means::length_unit)) {
        return "lot";
    }
    // "120 ist zu lang für die Maschine, max 100"
    for (std::size_t said = at; said-- > sentence.first;) {
        if (std::string named = measure_at(tokens, said); !named.empty()) {
            return named;
        }
    }
    return process.find("turning") != std::string::npos ? "diameter_mm" : "size_mm";
}

/// "Ø 40 zu klein, erst ab 80": the measure that was too small, where none stands beside the limit.
std::string measure_of_small(
    const Tokens& tokens,
    const AnswerSentence& sentence,
    std::size_t limit,
    const std::string& field
) {
    for (std::size_t at = limit; at-- > sentence.first;) {
        if (std::string named = measure_at(tokens, at); !named.empty()) {
            return named;
        }
    }
    return field;
}

}  // namespace

const TradeWord* process_in(const AnswerScene& scene, const AnswerSentence& sentence) {
    for (const TradeWord& word : scene.trade) {
        const bool process = word.kind == SenseKind::process || word.kind == SenseKind::machine;
        if (process && word.from >= sentence.first && word.next <= sentence.last) {
            return &word;
        }
    }
    return nullptr;
}

std::vector<ProfileNote> limits_in(
    const AnswerScene& scene,
    const AnswerSentence& sentence,
    const UnderstoodNeed* need,
    bool of_quantity,
    bool of_size
) {
    std::vector<ProfileNote> notes;
    const Tokens& tokens = scene.tokens;
    for (std::size_t at = sentence.first; at < sentence.last; ++at) {
        const std::optional<Number> number = count_at(tokens, at);
        if (!number || !tokens.digits(at)) {
            continue;
        }
        // "Höchstens 15 davon" measures nothing.
        if (tokens.word(number->next, "davon") ||
            (tokens.word(number->next, "of") &&
             one_of(tokens.text(number->next + 1), {"them", "those", "these"}))) {
            at = number->next - 1;
            continue;
        }
        bool most = false;
        bool least = false;
        std::size_t from = at;
        for (std::size_t back = 1; back <= 4 && at >= sentence.first + back; ++back) {
            const std::size_t before = at - back;
            // "9 bis 12" is no limit.
            if (tokens.is(before, Means::up_to) && before > sentence.first &&
                tokens.digits(before - 1)) {
                break;
            }
            if (tokens.is(before, Means::up_to) ||
                (tokens.word(before, "to") && before > 0 && tokens.word(before - 1, "up"))) {
                most = true;
            } else if (tokens.is(before, Means::from) || tokens.word(before, "from") ||
                       tokens.word(before, "unter") ||
                       tokens.word(before, "below") || tokens.word(before, "under")) {
                least = true;
            } else if (!tokens.sign(before, '.') && !tokens.sign(before, kDiameterSign) &&
                       !tokens.is(before, Means::diameter) && !tokens.is(before, Means::about) &&
                       !tokens.word(before, "zu") && !tokens.word(before, "only") &&
                       !tokens.word(before, "nur") && !tokens.word(before, "up")) {
                break;
            }
            from = before;
        }
        ProfileNote note;
        note.process = process_code(scene, sentence, need);
        note.field = field_of(scene, sentence, at, number->next, note.process, of_quantity);
        const bool pieces = note.field == "lot" || (of_quantity && note.field == "size_mm");
        std::size_t next = number->next;
        double value = number->value;
        if (tokens.is(next, Means::length_unit) || tokens.is(next, Means::mass_unit)) {
            value *= tokens[next].amount;
            ++next;
        } else if (tokens.is(next, Means::piece)) {
            ++next;
        }
        const bool smallest = least && !most && of_size && !pieces;
        if (smallest && note.field != "mass_kg") {
            note.field = measure_of_small(tokens, sentence, at, note.field);
        }
        if (pieces ? !(least && of_quantity) && !(most && of_quantity) : !most && !smallest) {
            at = number->next - 1;
            continue;
        }
        note.field = pieces ? "lot" : note.field;
        note.kind = (pieces && least) || smallest ? ProfileNote::Kind::at_least
                                                  : ProfileNote::Kind::at_most;
        note.limit = value;
        note.wording = scene.written(from, next);
        notes.push_back(std::move(note));
        at = next - 1;
    }
    return notes;
}

bool exceeds(const ProfileNote& note, const UnderstoodNeed& need) {
    if (note.kind != ProfileNote::Kind::at_most || !note.limit) {
        return false;
    }
    const Dimensions& size = need.dimensions_mm;
    const auto above = [&](const std::optional<Interval>& wanted) {
        return wanted && wanted->second > *note.limit;
    };
    if (note.field == "size_mm") {
        return above(size.diameter) || above(size.length) || above(size.width) ||
               above(size.height);
    }
    return (note.field == "diameter_mm" && above(size.diameter)) ||
           (note.field == "length_mm" && above(size.length)) ||
           (note.field == "width_mm" && above(size.width)) ||
           (note.field == "height_mm" && above(size.height)) ||
           (note.field == "thickness_mm" && above(size.thickness)) ||
           (note.field == "mass_kg" && above(need.mass_kg)) ||
           (note.field == "lot" && need.quantity && need.quantity->value > *note.limit);
}

}  // namespace clusterlotse::matching
