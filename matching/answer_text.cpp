#include "matching/answer_text.hpp"

#include "domain/holidays.hpp"
#include "matching/answer_cues.hpp"
#include "matching/answer_notes.hpp"
#include "matching/answer_reasons.hpp"
#include "matching/answer_scene.hpp"
#include "matching/answer_times.hpp"
#include "matching/calendar.hpp"
#include "matching/numbers.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kMostWords = 160;  ///< bytes of a wording

std::string shortened(std::string words) {
    if (words.size() > kMostWords) {
        std::size_t end = kMostWords;
        while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) {
            --end;
        }
        words.resize(end);
        words += "…";
    }
    return words;
}

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
              context.vocabulary != nullptr ? &context.vocabulary->lexicon() : nullptr
          ) {}

    Answer read() {
        find_cues();
        find_prices();
        read_times(scene_, cues_, answer_);
        find_reasons();
        decide();
        if (scene_.code) {
            decide_by_code();
        }
        if (answer_.kind == AnswerKind::unclear) {
            react();
            decide_by_limit();
        }
        settle();
        return std::move(answer_);
    }

private:
    bool does(Does what) const { return (all_ & bit(what)) != 0; }

    void find_cues() {
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

    /// "Titan? Machen wir nicht": the question only names what follows.
    bool topic_only(const AnswerSentence& sentence) const {
        const auto words =
            static_cast<std::size_t>(std::count(sentence.words.begin(), sentence.words.end(), ' '));
        const bool more = &sentence != &scene_.sentences.back();
        if (words > 4 || !more) {
            return false;
        }
        const AnswerSentence& next = *(&sentence + 1);
        const std::uint32_t follows = cues_of(next);
        return (follows & (bit(Does::refuses) | bit(Does::refuses_part) | bit(Does::agrees))) != 0;
    }

    /// What is said before the question of the same sentence: "machbar, habt ihr eine Zeichnung?"
    static std::uint32_t lead_of(const AnswerSentence& sentence) {
        const std::size_t comma = sentence.words.find(" , ");
        if (comma == std::string::npos || comma < 2) {
            return 0;
        }
        AnswerSentence lead;
        lead.words = sentence.words.substr(0, comma + 1);
        const std::uint32_t cues = cues_of(lead);
        return (cues & bit(Does::asks)) != 0 ? 0 : cues & (bit(Does::agrees) | bit(Does::refuses));
    }

    std::uint32_t cues_at(std::size_t token) const {
        for (std::size_t i = 0; i < scene_.sentences.size(); ++i) {
            if (token >= scene_.sentences[i].first && token < scene_.sentences[i].last) {
                return cues_[i];
            }
        }
        return 0;
    }

    void find_prices() {
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

    void find_reasons() {
        for (std::size_t i = 0; i < scene_.sentences.size(); ++i) {
            const bool questions = (cues_[i] & bit(Does::asks)) != 0;
            for (const FoundReason& found : reasons_in(scene_.sentences[i])) {
                if (questions) {
                    continue;
                }
                tells_ = tells_ || (found.tells && (cues_[i] & bit(Does::agrees)) == 0);
                const bool known =
                    std::find(reasons_.begin(), reasons_.end(), found.reason) != reasons_.end();
                if (!known) {
                    reasons_.push_back(found.reason);
                    reason_words_.push_back(
                        scene_.written(scene_.sentences[i], found.begin, found.end)
                    );
                }
            }
        }
    }

    void decide() {
        const bool yes = does(Does::agrees);
        const bool no = does(Does::refuses) || tells_;
        const bool part = does(Does::refuses_part);
        const bool waits = does(Does::wants_time);
        const bool priced = !answer_.prices.empty() || unreadable_sum_;
        const bool later = answer_.available_from.has_value();
        answer_.interested = yes || does(Does::promises) || priced;
        if (does(Does::takes_back)) {
            set(AnswerKind::withdrawn, true);
        } else if (does(Does::jokes) || (does(Does::unsure) && !waits && !priced)) {
            set(AnswerKind::unclear, false);
        } else if (no && !yes && !priced && does(Does::limits) && !does(Does::busy)) {
            set(limits_only() ? AnswerKind::partial : AnswerKind::decline, false);
        } else if ((no && priced && !yes) || (other_sum_ && no && reasons_.empty()) ||
                   (does(Does::busy) && yes && !priced && !later && !answer_.capacity_again_from)) {
            set(AnswerKind::unclear, false);
        } else if (does(Does::other_time) && !priced && (no || does(Does::busy) || later)) {
            set(AnswerKind::decline, true);
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
            set(other ? (priced ? AnswerKind::offer : AnswerKind::interest) : AnswerKind::decline,
                !other);
        } else if (priced || does(Does::offers)) {
            set(only_extras() ? AnswerKind::unclear : AnswerKind::offer, !unreadable_sum_);
        } else if (does(Does::busy) && !yes) {
            set(later ? AnswerKind::decline : AnswerKind::decline, true);
        } else if (yes) {
            set(AnswerKind::interest, !waits);
        } else if (does(Does::promises) && !does(Does::asks)) {
            set(AnswerKind::interest, true);
        } else if (does(Does::asks)) {
            set(AnswerKind::question, true);
        } else if (waits || does(Does::away)) {
            set(AnswerKind::needs_time, true);
        } else if (does(Does::agrees_little)) {
            set(AnswerKind::unclear, false);
        }
    }

    void decide_no(bool yes, bool priced, bool later, bool part) {
        const bool by_day = only_reason(DeclineReason::date);
        if (!yes && !priced && !later) {
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

    /// The text ends with the no: "wir würden gern, können aber nicht".
    bool refuses_last() const {
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

    bool limits_only() const { return !tells_ && !does(Does::refuses_part) && reasons_.empty(); }

    bool only_reason(DeclineReason reason) const {
        return reasons_.size() == 1 && reasons_[0] == reason;
    }

    bool only_extras() const {
        return !answer_.prices.empty() && !does(Does::offers) &&
               std::all_of(answer_.prices.begin(), answer_.prices.end(), [](const Price& price) {
                   return price.unit == "minimum_order" || price.unit == "shipping" ||
                          price.unit == "surcharge";
               });
    }

    void decide_by_code() {
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
            const std::optional<Date> said =
                answer_.delivery
                    ? answer_.delivery
                    : (scene_.dates.empty() ? std::nullopt : std::optional(scene_.dates[0].last));
            answer_.needs_time_until = said;
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

    std::string rest_behind(std::size_t token) const {
        std::size_t from = token;
        while (from < scene_.tokens.size() && !scene_.tokens.word(from) &&
               !scene_.tokens.digits(from)) {
            ++from;
        }
        return from < scene_.tokens.size() ? scene_.written(from, scene_.tokens.size()) : "";
    }

    /// A reaction speaks where no words do, or where they leave the kind open.
    void react() {
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

    /// "Wir drehen bis Ø 200" is a no to a part of 300, whatever else is said.
    void decide_by_limit() {
        if (context_.need == nullptr || does(Does::jokes) || does(Does::asks)) {
            return;
        }
        for (const ProfileNote& note : notes_in(scene_, cues_, context_.need)) {
            if (exceeds(note, *context_.need)) {
                reasons_.assign(
                    1, note.field == "lot" ? DeclineReason::quantity : DeclineReason::size
                );
                reason_words_.assign(1, note.wording);
                set(AnswerKind::decline, false);
                return;
            }
        }
        decide_by_least();
    }

    /// The least number of pieces that the firm makes: "nur ab 50 Stück", "mindestens 50 Stück".
    std::optional<ProfileNote> least_pieces() const {
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
            " moq @n",
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
        return std::nullopt;
    }

    /// A no to fewer pieces, a yes to as many.
    void decide_by_least() {
        const std::optional<ProfileNote> note = least_pieces();
        if (!note || !context_.need->quantity) {
            return;
        }
        if (context_.need->quantity->value >= *note->limit) {
            answer_.interested = true;
            set(AnswerKind::interest, false);
            return;
        }
        least_ = note;
        reasons_.assign(1, DeclineReason::quantity);
        reason_words_.assign(1, note->wording);
        set(AnswerKind::decline, false);
    }

    /// "9,80 €, nur ab 50 Stück": an offer that holds from so many on.
    void limit_offer() {
        const std::optional<ProfileNote> note = least_pieces();
        const bool more = note && (!context_.need || !context_.need->quantity ||
                                   context_.need->quantity->value < *note->limit);
        if (more && answer_.teaches.empty()) {
            answer_.teaches.push_back(*note);
        }
    }

    void set(AnswerKind kind, bool sure) {
        answer_.kind = kind;
        answer_.sure = sure && kind != AnswerKind::unclear;
    }

    void settle() {
        using enum AnswerKind;
        if (answer_.kind == unclear) {
            answer_.prices.clear();
            std::erase_if(answer_.wording, [](const Wording& one) {
                return one.field == "prices";
            });
        }
        if (answer_.kind == decline || answer_.kind == partial) {
            answer_.reasons = reasons_;
            for (std::size_t i = 0; i < reasons_.size(); ++i) {
                if (!reason_words_[i].empty()) {
                    answer_.wording.push_back({"reasons", reason_words_[i]});
                }
            }
            if (answer_.kind == decline && reasons_.empty()) {
                answer_.reasons.push_back(DeclineReason::unspecified);
            }
            answer_.teaches = notes_in(scene_, cues_, context_.need);
            if (least_ && answer_.teaches.empty()) {
                answer_.teaches.push_back(*least_);
            }
        }
        if (answer_.kind == offer) {
            limit_offer();
        }
        if (answer_.kind == decline) {
            answer_.interested = false;
            answer_.prices.clear();
            answer_.delivery.reset();
            if (answer_.available_from && !answer_.capacity_again_from) {
                answer_.capacity_again_from = answer_.available_from;
                for (Wording& one : answer_.wording) {
                    one.field = one.field == "available_from" ? "capacity_again_from" : one.field;
                }
            }
            answer_.available_from.reset();
        } else if (answer_.capacity_again_from && (answer_.kind == interest || answer_.kind == offer || answer_.kind == partial)) {
            if (!answer_.available_from) {
                answer_.available_from = answer_.capacity_again_from;
            }
            answer_.capacity_again_from.reset();
        } else if (answer_.kind == needs_time && !answer_.needs_time_until) {
            answer_.needs_time_until = answer_.capacity_again_from;
            answer_.capacity_again_from.reset();
            wait_for_span();
        }
        if (answer_.kind == partial) {
            answer_.partial_what = shortened(part_words());
        }
        answer_.names_exchange = does(Does::wants_contact);
        if (answer_.kind != unclear) {
            answer_.wording.push_back({"kind", shortened(kind_words())});
        }
    }

    /// "brauche noch zwei Tage"
    void wait_for_span() {
        if (!answer_.needs_time_until && scene_.spans.size() == 1 && today_.ok()) {
            const FoundSpan& span = scene_.spans[0];
            answer_.needs_time_until =
                span.working ? add_working_days(today_, span.days) : plus_days(today_, span.days);
        }
    }

    std::string words_of(std::uint32_t wanted) const {
        for (std::size_t i = 0; i < scene_.sentences.size(); ++i) {
            if ((cues_[i] & wanted) != 0) {
                return scene_.written(scene_.sentences[i].first, scene_.sentences[i].last);
            }
        }
        return "";
    }

    std::string part_words() const {
        std::string words = words_of(bit(Does::limits));
        if (words.empty()) {
            words = words_of(bit(Does::agrees));
        }
        return words.empty() ? (scene_.code ? rest_behind(scene_.code->next) : "") : words;
    }

    std::string kind_words() const {
        std::uint32_t wanted = 0;
        switch (answer_.kind) {
            case AnswerKind::interest:
                wanted = bit(Does::agrees) | bit(Does::promises);
                break;
            case AnswerKind::needs_time:
                wanted = bit(Does::wants_time) | bit(Does::away);
                break;
            case AnswerKind::question:
                wanted = bit(Does::asks);
                break;
            case AnswerKind::offer:
                wanted = bit(Does::offers);
                break;
            case AnswerKind::partial:
                wanted = bit(Does::limits) | bit(Does::refuses_part);
                break;
            case AnswerKind::decline:
                wanted = bit(Does::refuses) | bit(Does::refuses_part) | bit(Does::refuses_day) |
                         bit(Does::busy);
                break;
            case AnswerKind::withdrawn:
                wanted = bit(Does::takes_back);
                break;
            case AnswerKind::unclear:
                break;
        }
        std::string words = words_of(wanted);
        if (words.empty() && !scene_.sentences.empty()) {
            words = scene_.written(scene_.sentences[0].first, scene_.sentences[0].last);
        }
        return words;
    }

    AnswerLines& lines_;
    Date today_;
    const AnswerContext& context_;
    AnswerScene scene_;
    Answer answer_;
    std::vector<std::uint32_t> cues_;
    std::uint32_t all_ = 0;
    std::vector<DeclineReason> reasons_;
    std::vector<std::string> reason_words_;
    bool tells_ = false;  ///< a reason that is a no by itself
    std::optional<ProfileNote> least_;
    bool other_sum_ = false;       ///< an amount that is not the firm's price
    bool unreadable_sum_ = false;  ///< an amount that may be read in two ways
};

}  // namespace

Answer read_answer(std::string_view text, Date today, const AnswerContext& context) {
    AnswerLines lines = prepare_answer(text);
    return AnswerReader(lines, today, context).read();
}

}  // namespace clusterlotse::matching
