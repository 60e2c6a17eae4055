#include "matching/needs/certificate_demands.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace clusterlotse::matching {
namespace {

using Force = CertificateDemand::Force;

constexpr std::size_t kLongestDemandHeading = 3;  // words
constexpr std::size_t kLongestListClause = 6;     // words of a clause that only goes on with a list

// In folded spelling. What denies a duty comes before what names one.
constexpr std::array<std::string_view, 36> kWishes = {
    "waere schoen",    "waeren schoen",  "waere gut",      "waere super",    "waere toll",
    "waere nett",      "waere klasse",   "waere prima",    "waere ideal",    "waere hilfreich",
    "waere ein plus",  "von vorteil",    "vorteilhaft",    "wuenschenswert", "wenn moeglich",
    "falls vorhanden", "wenn vorhanden", "gern mit",       "gerne mit",      "gern gesehen",
    "gerne gesehen",   "idealerweise",   "vorzugsweise",   "bevorzugt",      "am liebsten",
    "optional",        "kein muss",      "nicht zwingend", "nice to have",   "would be nice",
    "would be good",   "preferably",     "ideally",        "a plus",         "preferred",
    "if possible"};
constexpr std::array<std::string_view, 24> kDuties = {"zwingend",         "pflicht",
                                                      "voraussetzung",    "unbedingt",
                                                      "unabdingbar",      " muss ",
                                                      "muessen",          "bedingung",
                                                      "obligatorisch",    "mandatory",
                                                      " must ",           "essential",
                                                      "compulsory",       "k.o.-kriterium",
                                                      "ausdruecklich",    "brauchen sie nicht an",
                                                      "braucht nicht an", "brauchen sie gar nicht",
                                                      "ohne das ",        "ohne den ",
                                                      "darf nur ",        "duerfen nur ",
                                                      "verlangt",         "required"};

template <std::size_t kSize>
bool holds(std::string_view text, const std::array<std::string_view, kSize>& cues) {
    return std::any_of(cues.begin(), cues.end(), [&](std::string_view cue) {
        return text.find(cue) != std::string_view::npos;
    });
}

/// A part that begins with '=' counts at the beginning of a word only.
bool stands_in(std::string_view text, std::string_view part) {
    const bool beginning = part.starts_with('=');
    part.remove_prefix(beginning ? 1 : 0);
    for (std::size_t at = text.find(part); at != std::string_view::npos;
         at = text.find(part, at + 1)) {
        if (!beginning || at == 0 || text[at - 1] < 'a' || text[at - 1] > 'z') {
            return true;
        }
    }
    return false;
}

class DemandReader {
public:
    DemandReader(const Lexicon& lexicon, const Analysis& analysis)
        : lexicon_(lexicon), analysis_(analysis), atoms_(analysis.atoms) {}

    std::vector<CertificateDemand> read() const {
        std::vector<CertificateDemand> demands;
        for (const Mention& mention : analysis_.mentions) {
            if (mention.kind != SenseKind::certificate) {
                continue;
            }
            const Force force = force_of(mention);
            const auto known =
                std::find_if(demands.begin(), demands.end(), [&](const CertificateDemand& demand) {
                    return demand.id == mention.id;
                });
            if (known == demands.end()) {
                demands.push_back({mention.id, force, outside(lexicon_.certificates[mention.id])});
            } else {
                known->force = std::max(known->force, force);
            }
        }
        return demands;
    }

private:
    /// The folded text of a clause with a space at each end.
    std::string clause(std::size_t first, std::size_t last) const {
        const std::string& text = analysis_.folded.text;
        std::uint32_t end = last + 1 < atoms_.size() ? atoms_[last + 1].begin
                                                     : static_cast<std::uint32_t>(text.size());
        return " " + text.substr(atoms_[first].begin, end - atoms_[first].begin) + " ";
    }

    Force force_of(const Mention& mention) const {
        std::size_t first = mention.first;
        std::size_t last = mention.last - 1;
        while (first > 0 && same_clause(first - 1, first)) {
            --first;
        }
        first = with_heading(first);
        // "ISO 9001, ISO 14001 und EN 9100 wären von Vorteil": what is said of the last is said of
        // all of a list.
        for (;;) {
            const std::size_t begin = last;
            while (last + 1 < atoms_.size() && same_clause(last, last + 1)) {
                ++last;
            }
            const std::string words = clause(first, last);
            if (holds(words, kWishes)) {
                return Force::wished;
            }
            if (holds(words, kDuties)) {
                return Force::insisted;
            }
            const bool goes_on = last + 1 < atoms_.size() && last - begin < kLongestListClause &&
                                 atoms_[last + 1].sentence == atoms_[last].sentence &&
                                 goes_on_with_list(last + 1);
            if (!goes_on) {
                return Force::asked;
            }
            ++last;
        }
    }

    /// "Voraussetzung: ISO 9001" begins with the words before the colon.
    std::size_t with_heading(std::size_t first) const {
        if (first == 0) {
            return first;
        }
        const std::string_view between =
            std::string_view(analysis_.folded.text)
                .substr(atoms_[first - 1].end, atoms_[first].begin - atoms_[first - 1].end);
        std::size_t at = first - 1;
        while (at > 0 && same_clause(at - 1, first - 1)) {
            --at;
        }
        const bool heading = between.find(':') != std::string_view::npos;
        return heading && first - at <= kLongestDemandHeading ? at : first;
    }

    bool same_clause(std::size_t a, std::size_t b) const {
        return atoms_[a].sentence == atoms_[b].sentence && atoms_[a].clause == atoms_[b].clause;
    }

    bool goes_on_with_list(std::size_t at) const {
        return std::any_of(
            analysis_.mentions.begin(),
            analysis_.mentions.end(),
            [&](const Mention& next) {
                return next.kind == SenseKind::certificate && next.first >= at &&
                       next.first <= at + 1;
            }
        );
    }

    bool outside(const CertificateKind& kind) const {
        const auto named = [&](const std::vector<std::string>& parts) {
            return std::any_of(parts.begin(), parts.end(), [&](const std::string& part) {
                return stands_in(analysis_.folded.text, part);
            });
        };
        return named(kind.outside) && !named(kind.inside);
    }

    const Lexicon& lexicon_;
    const Analysis& analysis_;
    const std::vector<Atom>& atoms_;
};

}  // namespace

std::vector<CertificateDemand> demands_in(const Lexicon& lexicon, const Analysis& analysis) {
    return DemandReader(lexicon, analysis).read();
}

}  // namespace clusterlotse::matching
