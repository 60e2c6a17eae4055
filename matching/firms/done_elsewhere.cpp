#include "matching/firms/done_elsewhere.hpp"

#include "matching/firms/elsewhere_words.hpp"

#include <string_view>

namespace clusterlotse::matching {
namespace {

constexpr std::uint32_t kLongestListToOthers = 14;    ///< atoms between a list and who does it
constexpr std::uint32_t kLongestHeadingOfOthers = 5;  ///< atoms of "Über unsere Partner:"

class ElsewhereReader {
public:
    ElsewhereReader(const Analysis& analysis, const Mention& mention)
        : analysis_(analysis),
          atoms_(analysis.atoms),
          mention_(mention),
          among_{atoms_, mention_} {}

    bool elsewhere() const {
        return with_another() || behind() || in_brackets_of_others() || under_heading();
    }

private:
    std::uint32_t word(std::uint32_t at) const { return among_.word(at); }
    bool in_sentence(std::uint32_t at) const { return among_.in_sentence(at); }

    std::string_view between(std::uint32_t left, std::uint32_t right) const {
        return std::string_view(analysis_.folded.text)
            .substr(atoms_[left].end, atoms_[right].begin - atoms_[left].end);
    }

    bool bracket(std::uint32_t from, std::uint32_t to, char sign) const {
        for (std::uint32_t at = from; at < to; ++at) {
            if (between(at, at + 1).find(sign) != std::string_view::npos) {
                return true;
            }
        }
        return false;
    }

    /// "bei zwei Partnerbetrieben", "erledigen langjährige Partner"; not "Ihr Partner".
    bool others(std::uint32_t at) const {
        if ((word(at) & kAway) != 0) {
            return true;
        }
        if (in_some_house(at)) {
            return true;
        }
        if ((word(at) & kOthers) == 0) {
            return false;
        }
        for (std::uint32_t back = 1; back <= kLink && back <= at; ++back) {
            const std::uint32_t before = at - back;
            if (atoms_[before].sentence != atoms_[at].sentence || (word(before) & kOurs) != 0) {
                return false;
            }
            if ((word(before) & (kLeads | kOthersDo)) != 0) {
                return true;
            }
        }
        return false;
    }

    /// "liefert uns eine Gießerei im Allgäu", "in einer Härterei in der Nachbarstadt".
    bool in_some_house(std::uint32_t at) const {
        const std::string& key = atoms_[at].key;
        const bool house = key.ends_with("erei") || key.ends_with("ereien") || key == "betrieb" ||
                           key == "betrieben";
        if (!house || at < mention_.last) {
            return false;
        }
        for (std::uint32_t back = 1; back <= 2 && back <= at && in_sentence(at - back); ++back) {
            const std::uint32_t before = at - back;
            if ((word(before) & kOurs) != 0) {
                return false;
            }
            if ((word(before) & kSomeOther) != 0) {
                const std::uint32_t lead = before == 0 ? before : before - 1;
                return in_sentence(lead) &&
                       ((word(lead) & (kToHouse | kOthersDo)) != 0 || atoms_[lead].key == "uns");
            }
        }
        return false;
    }

    /// "bei der Verzinkerei", "macht die Härterei", "verzinkt wird beim Lohnbetrieb".
    bool with_another() const {
        const std::uint32_t last = mention_.last;
        if (in_sentence(last + 2) && (word(last) & kHappens) != 0 &&
            (word(last + 1) & kAtOthers) != 0 && atoms_[last + 2].key != "uns") {
            return true;
        }
        // "unsere Partnergießereien", "our partner foundries"
        if (mention_.first > 0 && in_sentence(mention_.first - 1) &&
            atoms_[mention_.first - 1].key == "partner") {
            return true;
        }
        // "die Fahrt in die Verzinkerei"
        if (atoms_[last - 1].key.ends_with("erei") && mention_.first >= 2 &&
            in_sentence(mention_.first - 2) &&
            ((atoms_[mention_.first - 1].key == "die" && atoms_[mention_.first - 2].key == "in") ||
             atoms_[mention_.first - 1].key == "zur")) {
            return true;
        }
        // "bei befreundeten Gießereien", "mit Ihrer Gießerei"
        const bool house = atoms_[last - 1].key.ends_with("erei");
        if ((house || atoms_[last - 1].key.ends_with("ereien")) && mention_.first >= 2 &&
            in_sentence(mention_.first - 2) && (word(mention_.first - 1) & kSomeOther) != 0 &&
            (word(mention_.first - 2) & (kToHouse | kLeads)) != 0) {
            return true;
        }
        if (!house || mention_.first < 2 || !in_sentence(mention_.first - 1)) {
            return false;
        }
        const std::uint32_t before = mention_.first - 1;
        const bool article = (word(before) & kArticleOfOthers) != 0;
        const std::uint32_t lead = article ? before - 1 : before;
        return in_sentence(lead) &&
               ((word(lead) & kAtOthers) != 0 || (article && (word(lead) & kOthersDo) != 0));
    }

    /// The mention is one of a list that ends with who does it.
    bool behind() const {
        bool happens = false;
        const std::uint32_t limit = mention_.last + kLongestListToOthers;
        for (std::uint32_t at = mention_.last; in_sentence(at) && at < limit; ++at) {
            if ((word(at) & kOurs) != 0) {
                return false;
            }
            happens = happens || (word(at) & kHappens) != 0;
            if (!others(at)) {
                continue;
            }
            const bool near = atoms_[at].clause == atoms_[mention_.first].clause;
            if (bracket(mention_.last - 1, at, '(')) {
                return in_own_bracket(at);
            }
            const bool after = in_sentence(at + 1) && (word(at + 1) & kHappens) != 0;
            return near || happens || after;
        }
        return false;
    }

    /// "Härten (bei Partner)" and "Entgraten (TEM) extern", not "Drehen (CNC), Härten extern".
    bool in_own_bracket(std::uint32_t at) const {
        const std::uint32_t last = mention_.last - 1;
        if (between(last, last + 1).find('(') == std::string_view::npos) {
            return false;
        }
        const std::string_view gap = between(at - 1, at);
        return !bracket(last, at, ')') ||
               (!bracket(last, at - 1, ')') && gap.find(',') == std::string_view::npos);
    }

    /// "at audited partners (FPI, anodising)".
    bool in_brackets_of_others() const {
        for (std::uint32_t at = mention_.first; at-- > 0 && in_sentence(at);) {
            if (bracket(at, at + 1, ')')) {
                return false;
            }
            if (bracket(at, at + 1, '(')) {
                return others(at);
            }
        }
        return false;
    }

    /// "Über Partner: Härten, Verzinken".
    bool under_heading() const {
        std::uint32_t first = mention_.first;
        while (first > 0 && in_sentence(first - 1)) {
            --first;
        }
        if (first == 0 || between(first - 1, first).find(':') == std::string_view::npos) {
            return false;
        }
        std::uint32_t words = 0;
        bool alone = true;
        for (std::uint32_t at = first; at-- > 0 && first - at <= kLongestHeadingOfOthers;) {
            if (atoms_[at].sentence != atoms_[first - 1].sentence) {
                break;
            }
            ++words;
            alone =
                alone && ((word(at) & kHeadsOthers) != 0 || atoms_[at].key.starts_with("unser"));
            if (others(at) || heads_partners(at, first)) {
                return true;
            }
        }
        return words > 0 && words <= 2 && alone;
    }

    /// "Processes of our partner foundries:", not "Ihr Partner für:".
    bool heads_partners(std::uint32_t at, std::uint32_t end) const {
        return atoms_[at].key == "partner" && at + 1 < end && (word(at + 1) & kForWhom) == 0;
    }

    const Analysis& analysis_;
    const std::vector<Atom>& atoms_;
    const Mention& mention_;
    NamedAmongWords among_;
};

}  // namespace

bool done_elsewhere(const Analysis& analysis, const Mention& mention) {
    return ElsewhereReader(analysis, mention).elsewhere();
}

}  // namespace clusterlotse::matching
