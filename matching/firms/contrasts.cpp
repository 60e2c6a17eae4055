#include "matching/firms/contrasts.hpp"

#include "matching/firms/contrast_words.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::matching {
namespace {

constexpr std::uint32_t kToVerb = 4;     ///< atoms between a work and "ist ein anderes Verfahren"
constexpr std::uint32_t kToOther = 3;    ///< atoms between "ist" and "anderes"
constexpr std::uint32_t kFromWith = 4;   ///< atoms between "mit" and what is told apart
constexpr std::uint32_t kToConfuse = 4;  ///< atoms between "nicht" and "verwechseln"
constexpr std::uint32_t kToLeft = 6;     ///< atoms between a work and who it is left to
constexpr std::uint32_t kToAsked = 4;    ///< atoms between "please" and who is to be asked
constexpr std::uint32_t kLongestAdvice = 8;  ///< atoms of "Please ask our neighbours"

class ContrastReader {
public:
    ContrastReader(
        const Analysis& analysis,
        const std::vector<std::uint32_t>& words,
        const Mention& mention,
        std::uint32_t first,
        std::uint32_t last
    )
        : analysis_(analysis),
          atoms_(analysis.atoms),
          words_(words),
          mention_(mention),
          first_(first),
          last_(last) {}

    /// `said`: what the words of the sentence do together.
    Contrast read(std::uint32_t said) const {
        if (((said & kLeave) != 0 && left_to_others()) ||
            ((said & kAskThem) != 0 && names_whom_to_ask())) {
            return Contrast::left;
        }
        if (((said & kWrong) != 0 && asked_wrongly()) ||
            ((said & kElsewhere) != 0 && sent_elsewhere()) || answered_with_others()) {
            return Contrast::refused;
        }
        const bool apart = ((said & kAnotherWork) != 0 && is_another()) ||
                           ((said & kConfuse) != 0 && behind_with()) ||
                           ((said & kToDo) != 0 && has_nothing_to_do());
        return apart ? Contrast::told_apart : Contrast::none;
    }

private:
    bool is(std::uint32_t at, std::uint32_t mark) const { return (words_[at] & mark) != 0; }

    bool any(std::uint32_t from, std::uint32_t to, std::uint32_t mark) const {
        for (std::uint32_t at = from; at < to; ++at) {
            if (is(at, mark)) {
                return true;
            }
        }
        return false;
    }

    /// "Feuerverzinken ist ein anderes Verfahren", "X and Y are different processes".
    bool is_another() const {
        std::uint32_t verb = mention_.last;
        while (verb < last_ && verb < mention_.last + kToVerb && !is(verb, kAre)) {
            if (atoms_[verb].clause != atoms_[mention_.first].clause && !is(verb - 1, kGoesOn)) {
                return false;
            }
            ++verb;
        }
        if (verb >= last_ || !is(verb, kAre)) {
            return false;
        }
        for (std::uint32_t at = verb + 1; at < last_ && at <= verb + kToOther; ++at) {
            if (is(at, kFirmItself | kOurWork)) {
                return false;
            }
            if (is(at, kAnotherWork)) {
                const bool bare = atoms_[at].key == "anders" || atoms_[at].key == "andere";
                return !(at + 1 < last_ && is(at + 1, kAs)) && !(bare && at + 1 == last_);
            }
        }
        return false;
    }

    /// "nicht zu verwechseln mit galvanisch Nickel oder Hartchrom", "wird oft mit X verwechselt".
    bool behind_with() const {
        for (std::uint32_t back = 1; back <= kFromWith + 2 && back <= mention_.first - first_;
             ++back) {
            const std::uint32_t at = mention_.first - back;
            if (atoms_[at].key == "mit" || atoms_[at].key == "with" || atoms_[at].key == "for") {
                return !any(at, mention_.first, kOurWork | kFirmItself);
            }
        }
        return false;
    }

    /// "Mit Drücken hat das nichts zu tun", "Spritzguss hat mit unserem Druckguss nur den Namen
    /// gemein".
    bool has_nothing_to_do() const {
        std::uint32_t end = first_;
        while (end < last_ &&
               !(is(end, kToDo) && any(end > first_ + 3 ? end - 3 : first_, end, kNothing))) {
            ++end;
        }
        if (end == last_ || mention_.last > end) {
            return false;
        }
        const std::uint32_t near = mention_.first > first_ + 2 ? mention_.first - 2 : first_;
        if (any(near, mention_.first, kOurWork)) {
            return false;
        }
        if (with_before(near, mention_.first)) {
            return true;
        }
        // What stands before "mit uns", unless something else stands behind "mit".
        return atoms_[mention_.first].clause == atoms_[end].clause &&
               any(mention_.last, end, kOurWork | kUs);
    }

    bool with_before(std::uint32_t from, std::uint32_t to) const {
        for (std::uint32_t at = from; at < to; ++at) {
            if (atoms_[at].key == "mit" || atoms_[at].key == "with") {
                return true;
            }
        }
        return false;
    }

    /// "Wer Einsatzhärten sucht, ist bei uns falsch", "für Eloxal die falsche Adresse".
    bool asked_wrongly() const {
        for (std::uint32_t at = mention_.last; at < last_; ++at) {
            if (is(at, kWrong)) {
                const std::uint32_t before = at > first_ + 2 ? at - 2 : first_;
                const std::uint32_t after = std::min(at + 2, last_);
                return any(before, at, kWrongWhat) || any(at + 1, after, kWrongWhat);
            }
        }
        return false;
    }

    /// "Für Senkerosion bitte anderswo anfragen".
    bool sent_elsewhere() const {
        return any(mention_.last, last_, kElsewhere) && !any(mention_.last, last_, kOurWork) &&
               (atoms_[first_].key == "fur" || atoms_[first_].key == "for" ||
                any(mention_.last, last_, kAskThem));
    }

    /// "Das Verzahnen überlassen wir den Spezialisten", "we leave gear cutting to others".
    bool left_to_others() const {
        for (std::uint32_t at = first_; at < last_; ++at) {
            if (!is(at, kLeave) || atoms_[at].clause != atoms_[mention_.first].clause) {
                continue;
            }
            const bool ours = (at + 1 < last_ && is(at + 1, kFirmItself)) ||
                              (at > first_ && is(at - 1, kFirmItself));
            const std::uint32_t apart =
                at < mention_.first ? mention_.first - at : at - mention_.last;
            return ours && apart <= kToLeft && any(std::max(at, mention_.last), last_, kToWhom);
        }
        return false;
    }

    /// "For prototypes please ask a local foundry."
    bool names_whom_to_ask() const {
        const std::uint32_t from =
            mention_.first > first_ + kToAsked ? mention_.first - kToAsked : first_;
        for (std::uint32_t at = from; at < mention_.first; ++at) {
            if (is(at, kAskThem) && at > first_ &&
                (atoms_[at - 1].key == "please" || atoms_[at - 1].key == "bite")) {
                return !any(at, mention_.first, kOurWork | kUs);
            }
        }
        return false;
    }

    /// "Looking for casting? Please ask our neighbours."
    bool answered_with_others() const {
        if (last_ >= atoms_.size() || last_ - first_ > kLongestAdvice) {
            return false;
        }
        const std::string_view text = analysis_.folded.text;
        const std::string_view gap =
            text.substr(atoms_[last_ - 1].end, atoms_[last_].begin - atoms_[last_ - 1].end);
        if (gap.find('?') == std::string_view::npos) {
            return false;
        }
        std::uint32_t end = last_;
        while (end < atoms_.size() && atoms_[end].sentence == atoms_[last_].sentence) {
            ++end;
        }
        return end - last_ <= kLongestAdvice && any(last_, end, kAskThem) &&
               any(last_, end, kToWhom | kElsewhere);
    }

    const Analysis& analysis_;
    const std::vector<Atom>& atoms_;
    const std::vector<std::uint32_t>& words_;  ///< ContrastWord values of atoms
    const Mention& mention_;
    std::uint32_t first_;  ///< atoms [first, last) of the sentence
    std::uint32_t last_;
};

}  // namespace

Contrasts::Contrasts(const Analysis& analysis) : analysis_(analysis) {
    const std::vector<Atom>& atoms = analysis.atoms;
    words_.reserve(atoms.size());
    for (const Atom& atom : atoms) {
        words_.push_back(contrast_word(atom.key));
        if (sentences_.size() <= atom.sentence) {
            const auto first = static_cast<std::uint32_t>(words_.size() - 1);
            sentences_.resize(atom.sentence + 1, {first, first, 0});
        }
        sentences_[atom.sentence].last = static_cast<std::uint32_t>(words_.size());
        sentences_[atom.sentence].said |= words_.back();
    }
}

Contrast Contrasts::of(const Mention& mention) const {
    const Sentence& sentence = sentences_[analysis_.atoms[mention.first].sentence];
    return ContrastReader(analysis_, words_, mention, sentence.first, sentence.last)
        .read(sentence.said);
}

bool Contrasts::tells_apart(std::uint32_t negation) const {
    const std::vector<Atom>& atoms = analysis_.atoms;
    const std::size_t end = std::min<std::size_t>(atoms.size(), negation + 1U + kToConfuse);
    for (std::size_t at = negation + 1; at < end; ++at) {
        if (atoms[at].sentence != atoms[negation].sentence) {
            return false;
        }
        if ((words_[at] & kConfuse) != 0) {
            return true;
        }
    }
    return false;
}

}  // namespace clusterlotse::matching
