#include "matching/answers/answer_notes.hpp"

#include "matching/answers/answer_cues.hpp"
#include "matching/answers/answer_limits.hpp"
#include "matching/answers/answer_reasons.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kMostNotes = 8;

bool any_word(const std::string& words, std::initializer_list<std::string_view> wanted) {
    return std::any_of(wanted.begin(), wanted.end(), [&](std::string_view word) {
        return words.find(" " + std::string(word) + " ") != std::string::npos;
    });
}

bool denied(const std::string& clause) {
    return any_word(
        clause, {"nicht", "kein", "keine", "keinen", "not", "cannot", "no", "nein", "t", "never"}
    );
}

/// "Kein ISO 9001 und Edelstahl machen wir nicht": two denials, of one thing each.
std::size_t end_of_first_denial(const std::string& words, std::size_t begin, std::size_t end) {
    for (const std::string_view link : {" und ", " and ", " noch ", " nor "}) {
        const std::size_t at = words.find(link, begin);
        if (at >= end) {
            continue;
        }
        // Of one kind of thing it may be one denial in two words.
        const auto of_certificate = [](std::string_view part) {
            return part.find(" @c") != std::string_view::npos;
        };
        const std::string_view all(words);
        if (of_certificate(all.substr(begin, at - begin)) ==
            of_certificate(all.substr(at, end - at))) {
            continue;
        }
        const bool nor = link == " noch " || link == " nor ";
        if (denied(words.substr(begin, at - begin) + " ") &&
            (nor || denied(words.substr(at, end - at) + " "))) {
            return at;
        }
    }
    return end;
}

/// Behind what only ties a clause to the one before it.
std::size_t behind_links(const std::string& words, std::size_t begin) {
    begin += words.compare(begin, 1, " ") == 0 ? 1 : 0;
    for (bool more = true; more;) {
        more = false;
        for (const std::string_view link :
             {", ", "und ", "and ", "aber ", "but ", "sondern ", "ja ", "okay ", "yes "}) {
            if (words.compare(begin, link.size(), link) == 0) {
                begin += link.size();
                more = true;
            }
        }
    }
    return begin;
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
            const bool of_small = names(DeclineReason::size) && any_word(
                                                                    sentence.words,
                                                                    {"klein",
                                                                     "kleine",
                                                                     "duenn",
                                                                     "kurz",
                                                                     "leicht",
                                                                     "schmal",
                                                                     "small",
                                                                     "thin",
                                                                     "short",
                                                                     "light",
                                                                     "narrow"}
                                                                );
            for (ProfileNote& note :
                 limits_in(scene_, sentence, need_, names(DeclineReason::quantity), of_small)) {
                note.value = material_in(sentence);
                add(std::move(note));
            }
            const bool passing = names(DeclineReason::size) || names(DeclineReason::quantity) ||
                                 names(DeclineReason::date) || names(DeclineReason::capacity) ||
                                 names(DeclineReason::price_level) ||
                                 names(DeclineReason::tolerance) || names(DeclineReason::conflict);
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

    /// "Edelstahl nur bis 30 mm" limits nothing else; "" where the sentence names no material.
    std::string material_in(const AnswerSentence& sentence) const {
        for (const TradeWord& word : scene_.trade) {
            if (word.from < sentence.first || word.next > sentence.last) {
                continue;
            }
            if (word.kind == SenseKind::group) {
                return scene_.lexicon->groups[word.id].code;
            }
            if (word.kind == SenseKind::grade) {
                const Grade& grade = scene_.lexicon->grades[word.id];
                return grade.number.empty() ? grade.name : grade.number;
            }
        }
        return "";
    }

    void read_lacks(const AnswerSentence& sentence) {
        std::size_t begin = 0;
        const std::string& words = sentence.words;
        while (begin < words.size()) {
            std::size_t end = words.size();
            for (const char* divider :
                 {" , ", " aber ", " but ", " sondern ", " nur ", " ja ", " okay ", " yes "}) {
                end = std::min(end, words.find(divider, begin));
            }
            end = end_of_first_denial(words, begin, end);
            const std::string clause = words.substr(begin, end - begin) + " ";
            const bool denies = denied(clause) || (any_word(clause, {"ohne"}) &&
                                                   any_word(words, {"nicht", "cannot", "not"}));
            // What is not in stock today may be tomorrow.
            const bool for_now = any_word(
                clause,
                {"da", "lager", "vorraetig", "vorrat", "derzeit", "momentan", "aktuell", "stock"}
            );
            if (denies && !for_now && clause.find(" @d ") == std::string::npos) {
                lacks_in(sentence, begin, end);
            }
            begin = end + 1;
        }
    }

    void lacks_in(const AnswerSentence& sentence, std::size_t begin, std::size_t end) {
        begin = behind_links(sentence.words, begin);
        const std::size_t last_byte = std::min(end, sentence.token_of.size() - 1);
        const std::size_t first = sentence.token_of[std::min(begin, last_byte)];
        const std::size_t last = sentence.token_of[last_byte > 0 ? last_byte - 1 : 0] + 1;
        const Lexicon* lexicon = scene_.lexicon;
        bool material = false;
        bool certificate = false;
        for (const TradeWord& word : scene_.trade) {
            const bool inside = word.from >= first && word.from < last;
            material = material ||
                       (inside && (word.kind == SenseKind::grade || word.kind == SenseKind::group));
            certificate = certificate || (inside && word.kind == SenseKind::certificate);
        }
        for (const TradeWord& word : scene_.trade) {
            if (word.from < first || word.from >= last) {
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
                if (const TradeWord* process = process_in(scene_, sentence)) {
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

}  // namespace clusterlotse::matching
