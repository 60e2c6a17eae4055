#include "matching/answer_notes.hpp"

#include "matching/answer_cues.hpp"
#include "matching/answer_reasons.hpp"
#include "matching/numbers.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kMostNotes = 8;
constexpr std::size_t kNear = 5;  ///< tokens from a number to the word that names its measure

bool any_word(const std::string& words, std::initializer_list<std::string_view> wanted) {
    return std::any_of(wanted.begin(), wanted.end(), [&](std::string_view word) {
        return words.find(" " + std::string(word) + " ") != std::string::npos;
    });
}

class NoteReader {
public:
    NoteReader(const AnswerScene& scene, const UnderstoodNeed* need) : scene_(scene), need_(need) {}

    std::vector<ProfileNote> read(const std::vector<std::uint32_t>& cues) {
        for (std::size_t i = 0; i < scene_.sentences.size(); ++i) {
            const AnswerSentence& sentence = scene_.sentences[i];
            if ((cues[i] & (bit(Does::asks) | bit(Does::jokes) | bit(Does::busy))) != 0) {
                continue;
            }
            const std::vector<FoundReason> reasons = reasons_in(sentence);
            const auto names = [&](DeclineReason reason) {
                return std::any_of(reasons.begin(), reasons.end(), [&](const FoundReason& one) {
                    return one.reason == reason;
                });
            };
            read_limits(sentence, names(DeclineReason::quantity));
            const bool passing = names(DeclineReason::size) || names(DeclineReason::quantity) ||
                                 names(DeclineReason::date) || names(DeclineReason::capacity) ||
                                 names(DeclineReason::price_level) ||
                                 names(DeclineReason::conflict);
            if (!passing) {
                read_lacks(sentence);
            }
        }
        return std::move(notes_);
    }

private:
    void add(ProfileNote note) {
        if (notes_.size() < kMostNotes &&
            std::find(notes_.begin(), notes_.end(), note) == notes_.end()) {
            notes_.push_back(std::move(note));
        }
    }

    const TradeWord* process_in(const AnswerSentence& sentence) const {
        for (const TradeWord& word : scene_.trade) {
            const bool process = word.kind == SenseKind::process || word.kind == SenseKind::machine;
            if (process && word.from >= sentence.first && word.next <= sentence.last) {
                return &word;
            }
        }
        return nullptr;
    }

    std::string process_code(const AnswerSentence& sentence) const {
        if (const TradeWord* word = process_in(sentence)) {
            return scene_.lexicon->processes[word->id].code;
        }
        return need_ != nullptr && need_->processes.size() == 1 ? need_->processes[0] : "";
    }

    /// The measure a number is of, from its unit and the words around it.
    std::string field_of(
        const AnswerSentence& sentence, std::size_t at, std::size_t next, const std::string& process
    ) const {
        const Tokens& tokens = scene_.tokens;
        if (tokens.is(next, Means::mass_unit)) {
            return "mass_kg";
        }
        if (tokens.is(next, Means::piece)) {
            return "lot";
        }
        const std::size_t from = at > sentence.first + kNear ? at - kNear : sentence.first;
        const std::size_t to = std::min(next + kNear - 1, sentence.last);
        for (std::size_t near = from; near < to; ++near) {
            if (tokens.sign(near, kDiameterSign) || tokens.is(near, Means::diameter)) {
                return "diameter_mm";
            }
            if (tokens.is(near, Means::length)) {
                return "length_mm";
            }
            if (tokens.is(near, Means::width)) {
                return "width_mm";
            }
            if (tokens.is(near, Means::height)) {
                return "height_mm";
            }
            if (tokens.is(near, Means::thickness)) {
                return "thickness_mm";
            }
        }
        return process.find("turning") != std::string::npos ? "diameter_mm" : "size_mm";
    }

    void read_limits(const AnswerSentence& sentence, bool of_quantity) {
        const Tokens& tokens = scene_.tokens;
        for (std::size_t at = sentence.first; at < sentence.last; ++at) {
            const std::optional<Number> number = count_at(tokens, at);
            if (!number || !tokens.digits(at)) {
                continue;
            }
            bool most = false;
            bool least = false;
            std::size_t from = at;
            for (std::size_t back = 1; back <= 4 && at >= sentence.first + back; ++back) {
                const std::size_t before = at - back;
                if (tokens.is(before, Means::up_to) ||
                    (tokens.word(before, "to") && before > 0 && tokens.word(before - 1, "up"))) {
                    most = true;
                } else if (tokens.is(before, Means::from) || tokens.word(before, "unter") ||
                           tokens.word(before, "below")) {
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
            note.process = process_code(sentence);
            note.field = field_of(sentence, at, number->next, note.process);
            const bool pieces = note.field == "lot" || (of_quantity && note.field == "size_mm");
            std::size_t next = number->next;
            double value = number->value;
            if (tokens.is(next, Means::length_unit) || tokens.is(next, Means::mass_unit)) {
                value *= tokens[next].amount;
                ++next;
            } else if (tokens.is(next, Means::piece)) {
                ++next;
            }
            if (pieces ? !(least && of_quantity) && !(most && of_quantity) : !most) {
                at = number->next - 1;
                continue;
            }
            note.field = pieces ? "lot" : note.field;
            note.kind = pieces && least ? ProfileNote::Kind::at_least : ProfileNote::Kind::at_most;
            note.limit = value;
            note.wording = scene_.written(from, next);
            add(std::move(note));
            at = next - 1;
        }
    }

    void read_lacks(const AnswerSentence& sentence) {
        std::size_t begin = 0;
        const std::string& words = sentence.words;
        while (begin < words.size()) {
            std::size_t end = words.size();
            for (const char* divider : {" , ", " aber ", " but ", " sondern ", " nur "}) {
                end = std::min(end, words.find(divider, begin));
            }
            const std::string clause = words.substr(begin, end - begin) + " ";
            const bool denies =
                any_word(
                    clause, {"nicht", "kein", "keine", "keinen", "not", "cannot", "no", "nein"}
                ) ||
                (any_word(clause, {"ohne"}) && any_word(words, {"nicht", "cannot", "not"}));
            if (denies && clause.find(" @d ") == std::string::npos) {
                lacks_in(sentence, begin, end);
            }
            begin = end + 1;
        }
    }

    void lacks_in(const AnswerSentence& sentence, std::size_t begin, std::size_t end) {
        const std::size_t last_byte = std::min(end, sentence.token_of.size() - 1);
        const std::size_t first = sentence.token_of[std::min(begin, last_byte)];
        const std::size_t last = sentence.token_of[last_byte > 0 ? last_byte - 1 : 0] + 1;
        const Lexicon* lexicon = scene_.lexicon;
        bool material = false;
        bool certificate = false;
        for (const TradeWord& word : scene_.trade) {
            const bool inside = word.from >= first && word.next <= last;
            material = material ||
                       (inside && (word.kind == SenseKind::grade || word.kind == SenseKind::group));
            certificate = certificate || (inside && word.kind == SenseKind::certificate);
        }
        for (const TradeWord& word : scene_.trade) {
            if (word.from < first || word.next > last) {
                continue;
            }
            ProfileNote note;
            note.wording = scene_.written(sentence, begin, end);
            if (word.kind == SenseKind::certificate) {
                note.field = "certificate";
                note.value = lexicon->certificates[word.id].name;
            } else if (word.kind == SenseKind::grade && !certificate) {
                const Grade& grade = lexicon->grades[word.id];
                note.field = "material";
                note.value = grade.number.empty() ? grade.name : grade.number;
            } else if (word.kind == SenseKind::group && !certificate) {
                note.field = "material";
                note.value = lexicon->groups[word.id].code;
            } else if (word.kind == SenseKind::process && !material && !certificate) {
                note.field = "process";
                note.value = lexicon->processes[word.id].code;
            } else {
                continue;
            }
            if (note.field == "material") {
                if (const TradeWord* process = process_in(sentence)) {
                    note.process = lexicon->processes[process->id].code;
                }
            }
            add(std::move(note));
        }
        standard_in(sentence, first, last, begin, end);
    }

    /// "kein EN 1090" where the vocabulary does not know the standard.
    void standard_in(
        const AnswerSentence& sentence,
        std::size_t first,
        std::size_t last,
        std::size_t begin,
        std::size_t end
    ) {
        for (std::size_t at = first; at + 1 < last; ++at) {
            const bool standard = one_of(scene_.tokens.text(at), {"en", "iso", "iatf"}) &&
                                  scene_.tokens.digits(at + 1);
            const bool known =
                std::any_of(notes_.begin(), notes_.end(), [](const ProfileNote& note) {
                    return note.field == "certificate";
                });
            if (standard && !known) {
                ProfileNote note;
                note.field = "certificate";
                note.value = scene_.written(at, at + 2);
                note.wording = scene_.written(sentence, begin, end);
                add(std::move(note));
            }
        }
    }

    const AnswerScene& scene_;
    const UnderstoodNeed* need_;
    std::vector<ProfileNote> notes_;
};

}  // namespace

std::vector<ProfileNote> notes_in(
    const AnswerScene& scene, const std::vector<std::uint32_t>& cues, const UnderstoodNeed* need
) {
    return NoteReader(scene, need).read(cues);
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
