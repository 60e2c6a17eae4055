#include "matching/firms/done_elsewhere.hpp"

#include "matching/text/marked_words.hpp"

#include <string_view>

namespace clusterlotse::matching {
namespace {

constexpr std::uint32_t kLongestListToOthers = 14;    ///< atoms between a list and who does it
constexpr std::uint32_t kLink = 4;                    ///< atoms between "bei" and whom it leads to
constexpr std::uint32_t kLongestHeadingOfOthers = 5;  ///< atoms of "Über unsere Partner:"

enum ElsewhereWord : std::uint32_t {
    kOthers = 1U << 0,   ///< other firms, where a link leads to them
    kAway = 1U << 1,     ///< alone says that it is done elsewhere
    kLeads = 1U << 2,    ///< leads to who does it
    kHappens = 1U << 3,  ///< a verb whose subject is what is done
    kOurs = 1U << 4,     ///< from here on the firm itself
    kAtOthers = 1U << 5,
    kArticleOfOthers = 1U << 6,
    kOthersDo = 1U << 7,      ///< a verb whose subject is who does it
    kSomeOther = 1U << 8,     ///< before a house that is not named: "bei einer Härterei"
    kCarry = 1U << 9,         ///< "zum Verzinken bringen wir die Teile nach Siegen"
    kHeadsOthers = 1U << 10,  ///< alone over a list of what others do
    kForWhom = 1U << 11,      ///< behind "Partner": whose partner the firm is
    kToHouse = 1U << 12       ///< before "einer Härterei"
};

constexpr MarkedWords kElsewhereWords[] = {
    {kOthers,
     "partner partnern partners partnerbetrieb partnerbetriebe partnerbetrieben partnerfirma "
     "partnerfirmen partnerlabor partnerunternehmen kollege kollegen nachbar nachbarn "
     "nachbarbetrieb nachbarfirma subunternehmer subunternehmern "
     "subcontractor subcontractors "
     "zulieferer zulieferern lieferanten lieferant händler händlern contractors supplier suppliers "
     "lohnfertiger lohnfertigern lohnbetrieb lohnbetriebe fremdfirmen unterlieferanten "
     "spezialbetrieb spezialbetriebe spezialisten specialists vendors"},
    {kAway, "nebenan nachbarwerk extern externe externer externally outsourced auswärts"},
    {kLeads, "bei beim über durch von vom an by at via through to with zu"},
    {kOthersDo, "machen macht erledigen erledigt übernehmen übernimmt liefern liefert beherrschen"},
    {kHappens,
     "wird werden erfolgt erfolgen geschieht läuft laufen kommt kommen is are done machen macht "
     "erledigen erledigt übernehmen übernimmt organisieren geht gehen"},
    {kOurs,
     "wir we haus hause house inhouse selbst selber eigene eigenen eigener our ihr ihre als"},
    {kAtOthers, "bei beim"},
    {kSomeOther,
     "befreundeten befreundeter ihrer einer einem einen eine zwei drei mehreren mehrere "
     "verschiedenen a two three several"},
    {kToHouse, "bei beim in aus von durch from by at an"},
    {kCarry, "bringen bringe geben gebe schicken schicke fahren senden"},
    {kHeadsOthers,
     "fremdvergabe fremdleistungen fremdleistung fremdbezug zukauf zukaufteile kaufteile extern "
     "auswärts partner partners outsourced subcontracted external zugekauft bezogen"},
    {kForWhom, "für for in im in der des bei vom von of und and with mit the"},
    {kArticleOfOthers, "der die das dem den einer einem eine ein unserer unserem"},
};

std::uint32_t elsewhere_word(std::string_view key) {
    static const StringMap<std::uint32_t> table = marks_by_key(kElsewhereWords);
    const auto found = table.find(key);
    return found == table.end() ? 0 : found->second;
}

class ElsewhereReader {
public:
    ElsewhereReader(const Analysis& analysis, const Mention& mention)
        : analysis_(analysis), atoms_(analysis.atoms), mention_(mention) {}

    /// "Korrosionsschutz vergeben wir an Feuerverzinkereien."
    bool given_to_houses() const {
        const std::string& key = atoms_[mention_.last - 1].key;
        return (key.ends_with("erei") || key.ends_with("ereien")) && given_to();
    }

    bool elsewhere() const {
        return with_another() || carried_off() || behind() || in_brackets_of_others() ||
               under_heading();
    }

private:
    std::uint32_t word(std::uint32_t at) const { return elsewhere_word(atoms_[at].key); }

    bool in_sentence(std::uint32_t at) const {
        return at < atoms_.size() && atoms_[at].sentence == atoms_[mention_.first].sentence;
    }

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

    /// "Zum Verzinken bringen wir die Teile nach Siegen."
    bool carried_off() const {
        const std::uint32_t next = mention_.last;
        const std::uint32_t first = mention_.first;
        return first > 0 && in_sentence(next + 1) &&
               (atoms_[first - 1].key == "zum" || atoms_[first - 1].key == "zur") &&
               (word(next) & kCarry) != 0 &&
               (atoms_[next + 1].key == "wir" || atoms_[next + 1].key == "ich");
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

    /// "vergeben wir an ...", "geben wir an die ...".
    bool given_to() const {
        std::uint32_t at = mention_.first;
        if (at > 0 && in_sentence(at - 1) && (word(at - 1) & kArticleOfOthers) != 0) {
            --at;
        }
        if (at == 0 || !in_sentence(at - 1) || atoms_[at - 1].key != "an") {
            return false;
        }
        for (std::uint32_t back = 2; back <= kLink && back <= at && in_sentence(at - back);
             ++back) {
            const std::string& key = atoms_[at - back].key;
            if (key == "vergeben" || key == "vergebe" || key == "ubergeben" ||
                (word(at - back) & kCarry) != 0) {
                return true;
            }
        }
        return false;
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
};

}  // namespace

bool given_to_houses(const Analysis& analysis, const Mention& mention) {
    return ElsewhereReader(analysis, mention).given_to_houses();
}

bool done_elsewhere(const Analysis& analysis, const Mention& mention) {
    return ElsewhereReader(analysis, mention).elsewhere();
}

}  // namespace clusterlotse::matching
