#include "matching/firms/denial_cues.hpp"

#include <array>
#include <string_view>

namespace clusterlotse::matching {
namespace {

constexpr std::uint32_t kLongestListToNegation = 14;  ///< atoms between a list and its "nicht"

constexpr std::array<std::string_view, 4> kOnlyWords = {"nur", "only", "just", "zuletzt"};
constexpr std::array<std::string_view, 4> kAndWords = {"und", "oder", "and", "sowie"};
constexpr std::array<std::string_view, 10> kNotOurs = {
    "selbst", "an", "zu", "zum", "im", "in", "aus", "durch", "fertigen", "ausgefuhrt"};

}  // namespace

DenialCues::DenialCues(const Analysis& analysis, const Contrasts& contrasts)
    : analysis_(analysis), atoms_(analysis.atoms), places_(analysis), contrasts_(contrasts) {
    for (const Mention& mention : analysis.mentions) {
        if (mention.kind == SenseKind::cue && mention.id == static_cast<Id>(Cue::negation)) {
            negations_.push_back(mention);
        }
    }
}

/// "Wir drehen, honen und verchromen nicht selbst": every clause in between is one of the list.
bool DenialCues::denies_list(const Mention& mention, const Mention& negation) const {
    if (!places_.same_sentence(negation.first, mention.first) || negation.first < mention.last ||
        negation.first - mention.last > kLongestListToNegation || negation.last >= atoms_.size() ||
        !among(atoms_[negation.last].key, kNotOurs)) {
        return false;
    }
    std::uint32_t in_clause = 0;
    for (std::uint32_t at = mention.last; at < negation.first; ++at) {
        in_clause = places_.same_clause(at, at - 1) ? in_clause + 1 : 1;
        if (in_clause > 4 && !among(atoms_[at].key, kAndWords)) {
            return false;
        }
    }
    return true;
}

bool DenialCues::denied_by_heading(const Mention& mention, const Mention& negation) const {
    static constexpr std::array<std::string_view, 4> kSoft = {"ohne", "without", "leider", "auser"};
    return !places_.same_sentence(negation.first, mention.first) &&
           negation.first < mention.first && !among(atoms_[negation.first].key, kSoft) &&
           places_.after_colon(mention.first) && negation.first >= places_.opening(mention.first) &&
           !says_we(mention.first);
}

bool DenialCues::says_we(std::uint32_t at) const {
    static constexpr std::array<std::string_view, 4> kSpeakers = {"wir", "we", "ich", "i"};
    const std::uint32_t inside = at;
    while (at > 0 && places_.same_sentence(at - 1, inside)) {
        --at;
    }
    bool speaks = false;
    for (; at < atoms_.size() && places_.same_sentence(at, inside); ++at) {
        speaks = speaks || among(atoms_[at].key, kSpeakers);
    }
    return speaks;
}

bool DenialCues::denies_nothing(const Mention& negation) const {
    static constexpr std::array<std::string_view, 22> kNoHindrance = {
        "problem",        "problems",     "auftrag", "wunsch", "thema",         "frage",
        "kompromise",     "mindestmenge", "minimum", "moq",    "order",         "job",
        "geheimnis",      "zweifel",      "umweg",   "stres",  "mindestmengen", "mindestabnahme",
        "mindestauftrag", "matter",       "doubt",   "zufal"};
    if (contrasts_.tells_apart(negation.first)) {
        return true;
    }
    const std::uint32_t next = negation.last;
    if (next >= atoms_.size() || !places_.same_sentence(next, negation.first)) {
        return false;
    }
    if (among(atoms_[next].key, kNoHindrance)) {
        return true;
    }
    // "nicht die größte Gießerei", "not the biggest foundry"
    const bool article = atoms_[next].key == "die" || atoms_[next].key == "der" ||
                         atoms_[next].key == "das" || atoms_[next].key == "the";
    const std::uint32_t superlative = next + 1;
    return article && superlative < atoms_.size() && places_.same_sentence(superlative, next) &&
           (atoms_[superlative].key.ends_with("ste") || atoms_[superlative].key.ends_with("sten") ||
            atoms_[superlative].key.ends_with("est"));
}

/// "Feinguss nein, Sandguss ja".
bool DenialCues::ends_with_no(const Mention& mention) const {
    const std::uint32_t no = mention.last;
    if (no + 1 >= atoms_.size() || !places_.same_sentence(no + 1, mention.first) ||
        (atoms_[no].key != "nein" && atoms_[no].key != "no") || atoms_[no].gap != Gap::space) {
        return false;
    }
    return atoms_[no + 1].gap == Gap::comma && !atoms_[no + 1].tight;
}

bool DenialCues::answered_no(const Mention& mention) const {
    static constexpr std::array<std::string_view, 5> kNo = {"nein", "nicht", "no", "not", "kein"};
    std::uint32_t at = mention.last;
    while (at < atoms_.size() && places_.same_sentence(at, mention.first)) {
        if (at > mention.last + 3) {
            return false;
        }
        ++at;
    }
    const auto gap_before = [&](std::uint32_t place) {
        return std::string_view(analysis_.folded.text)
            .substr(atoms_[place - 1].end, atoms_[place].begin - atoms_[place - 1].end);
    };
    const bool answer = at < atoms_.size() && gap_before(at).find(':') != std::string_view::npos &&
                        among(atoms_[at].key, kNo);
    return answer ||
           (mention.last < atoms_.size() && places_.same_sentence(mention.last, mention.first) &&
            (atoms_[mention.last].key == "nein" || atoms_[mention.last].key == "no") &&
            gap_before(mention.last).find_first_not_of(' ') != std::string_view::npos);
}

bool DenialCues::denied(const Mention& mention) const {
    if (answered_no(mention) || ends_with_no(mention)) {
        return true;
    }
    for (const Mention& found : negations_) {
        if (denies_nothing(found)) {
            continue;
        }
        const std::string& key = atoms_[found.first].key;
        const bool plain_not = key == "nicht" || key == "not";
        if (plain_not && denies_list(mention, found)) {
            return true;
        }
        if (denied_by_heading(mention, found)) {
            return true;
        }
        if (!places_.same_clause(found.first, mention.first)) {
            continue;
        }
        const std::string_view next = found.last < atoms_.size()
                                          ? std::string_view(atoms_[found.last].key)
                                          : std::string_view();
        if (among(next, kOnlyWords) || key == "auser") {
            continue;
        }
        const bool in_front = found.last <= mention.first && mention.first - found.last < 3;
        const bool behind =
            found.first >= mention.last && found.first - mention.last < 5 && plain_not;
        if (in_front || behind) {
            return true;
        }
    }
    return false;
}

}  // namespace clusterlotse::matching
