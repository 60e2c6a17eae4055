#include "matching/done_elsewhere.hpp"

#include "matching/marked_words.hpp"

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
    kOthersDo = 1U << 7  ///< a verb whose subject is who does it
};

constexpr MarkedWords kElsewhereWords[] = {
    {kOthers,
     "partner partnern partners partnerbetrieb partnerbetriebe partnerbetrieben partnerfirma "
     "partnerfirmen partnerlabor partnerunternehmen kollege kollegen nachbar nachbarn "
     "nachbarbetrieb nachbarfirma subunternehmer subunternehmern subcontractor subcontractors "
     "lohnfertiger lohnfertigern lohnbetrieb lohnbetriebe fremdfirmen unterlieferanten "
     "spezialbetrieb spezialbetriebe spezialisten specialists vendors"},
    {kAway, "nebenan extern externe externer externally outsourced auswärts"},
    {kLeads, "bei beim über durch von vom an by at via through to with zu"},
    {kOthersDo, "machen macht erledigen erledigt übernehmen übernimmt liefern liefert beherrschen"},
    {kHappens,
     "wird werden erfolgt erfolgen geschieht läuft laufen kommt kommen is are done machen macht "
     "erledigen erledigt übernehmen übernimmt organisieren geht gehen"},
    {kOurs,
     "wir we haus hause house inhouse selbst selber eigene eigenen eigener our ihr ihre als"},
    {kAtOthers, "bei beim"},
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

    bool elsewhere() const {
        return with_another() || behind() || in_brackets_of_others() || under_heading();
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

    /// "bei der Verzinkerei", "macht die Härterei", "verzinkt wird beim Lohnbetrieb".
    bool with_another() const {
        const std::uint32_t last = mention_.last;
        if (in_sentence(last + 2) && (word(last) & kHappens) != 0 &&
            (word(last + 1) & kAtOthers) != 0 && atoms_[last + 2].key != "uns") {
            return true;
        }
        const bool house = atoms_[last - 1].key.ends_with("erei");
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
        for (std::uint32_t at = first; at-- > 0 && first - at <= kLongestHeadingOfOthers;) {
            if (atoms_[at].sentence != atoms_[first - 1].sentence) {
                return false;
            }
            if (others(at)) {
                return true;
            }
        }
        return false;
    }

    const Analysis& analysis_;
    const std::vector<Atom>& atoms_;
    const Mention& mention_;
};

}  // namespace

bool done_elsewhere(const Analysis& analysis, const Mention& mention) {
    return ElsewhereReader(analysis, mention).elsewhere();
}

}  // namespace clusterlotse::matching
