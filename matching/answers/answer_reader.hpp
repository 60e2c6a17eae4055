#pragma once

#include "domain/answer.hpp"
#include "domain/date.hpp"
#include "matching/answers/answer_cues.hpp"
#include "matching/answers/answer_lines.hpp"
#include "matching/answers/answer_scene.hpp"
#include "matching/answers/answer_text.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::matching {

/// Reads one answer: what its sentences do, then which kind that makes, then what belongs to the
/// kind. Used once. Keeps references to the lines and the context.
class AnswerReader {
public:
    AnswerReader(AnswerLines& lines, Date today, const AnswerContext& context)
        : lines_(lines),
          today_(today),
          context_(context),
          scene_(
              lines,
              today,
              context.language == Language::en,
              context.vocabulary != nullptr ? &context.vocabulary->lexicon() : nullptr,
              context.need
          ) {}

    /// The answer; once.
    Answer read();

private:
    bool does(Does what) const { return (all_ & bit(what)) != 0; }
    void find_cues();
    bool unread_price() const;
    /// "Titan? Machen wir nicht": the question only names what follows.
    bool topic_only(const AnswerSentence& sentence) const;
    /// What is said before the question of the same sentence: "machbar, habt ihr eine Zeichnung?"
    static std::uint32_t lead_of(const AnswerSentence& sentence);
    std::uint32_t cues_at(std::size_t token) const;
    void find_prices();
    void find_reasons();
    void decide();
    /// "Ende Januar voll, im Februar gern": no decline, but an offer for later or time until then.
    bool decide_by_period(bool priced);
    void decide_no(bool yes, bool priced, bool later, bool part);
    /// "EN 9100 noch nicht" is a gap; whether the firm would do it nevertheless, it does not say.
    bool lacks_yet() const;
    /// "Ohne 3.1 ginge es": the whole but for a certificate that is asked for.
    bool only_without_certificate() const;
    /// "Erst ab 11.1.", "frühestens KW 4": names the day it could begin and nothing else.
    bool names_start_only() const;
    /// Busy, and yet will answer within days.
    bool returns_soon() const;
    /// The text ends with the no: "wir würden gern, können aber nicht".
    bool refuses_last() const;
    bool limits_only() const;
    bool only_reason(DeclineReason reason) const;
    bool only_extras() const;
    void decide_by_code();
    std::string rest_behind(std::size_t token) const;
    /// A reaction speaks where no words do, or where they leave the kind open.
    void react();
    /// "Wir drehen bis Ø 200" is a no to a part of 300, whatever else is said.
    void decide_by_limit();
    /// One more thing in which the firm cannot do what is asked for: all of them are its reasons.
    void object_because_of(DeclineReason reason, const std::string& words);
    /// The least number of pieces that the firm makes: "nur ab 50 Stück", "mindestens 50 Stück".
    std::optional<ProfileNote> least_pieces() const;
    /// The same behind a label that needs no word for pieces: "MOQ 50", "Mindestmenge: 50".
    std::optional<ProfileNote> labelled_least() const;
    /// A no to fewer pieces, a yes to as many.
    void decide_by_least();
    /// "Unter 15 geht nix" is no reason against 20 pieces, and may be a price.
    void doubt_idle_least();
    /// "Aber nur 10 Stück", "max. 15 Stück": a part of what is asked for.
    void limit_to_most();
    /// "Unsere Lieferzeit ist immer 6 Wochen" is a no where that is too late, "leider 6 Wochen" is
    /// one, and any other lead time a yes to as long.
    void decide_by_lead_time();
    /// The lead time is told as what holds for every order.
    bool takes_always() const;
    bool reasons_of_time_only() const;
    /// "Ø 40 geht, aber max 100 lang" is no whole yes to a part that is longer.
    void limit_interest();
    /// "9,80 €, nur ab 50 Stück": an offer that holds from so many on.
    void limit_offer();
    void set(AnswerKind kind, bool sure) {
        answer_.kind = kind;
        answer_.sure = sure && kind != AnswerKind::unclear;
    }
    void settle();
    /// A no because of what the firm does not do has that for its reason too.
    void take_reasons_of_notes();
    /// "Zzgl. Fracht", "frei Haus", "mind. 100 Stück".
    void take_terms();
    /// "Preis 15 €", "Lieferzeit 3 Wochen" beside a part of the pieces are no reasons for the rest.
    void drop_told_terms();
    /// The day an answer comes, of one who is away until then.
    void wait_for_return();
    /// "brauche noch zwei Tage"
    void wait_for_span();
    std::string words_of(std::uint32_t wanted) const;
    std::string part_words() const;
    std::string kind_words() const;

    AnswerLines& lines_;
    Date today_;
    const AnswerContext& context_;
    AnswerScene scene_;
    Answer answer_;
    std::vector<std::uint32_t> cues_;
    std::uint32_t all_ = 0;
    std::vector<DeclineReason> reasons_;
    std::vector<std::string> reason_words_;
    bool tells_ = false;      ///< a reason that is a no by itself
    std::uint32_t told_ = 0;  ///< the reasons of that sort, a bit each
    std::optional<ProfileNote> least_;
    std::string most_;             ///< the words that name the most pieces it can make
    bool other_sum_ = false;       ///< an amount that is not the firm's price
    bool unreadable_sum_ = false;  ///< an amount that may be read in two ways
};

}  // namespace clusterlotse::matching
