#include "matching/sentence_cues.hpp"

#include "matching/offer_words.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace clusterlotse::matching {
namespace {

constexpr std::uint32_t kLongestListToCue = 14;  ///< atoms between a list and what closes it

constexpr std::array<std::string_view, 9> kNewStart = {
    "wir", "we", "haus", "haben", "unser", "unsere", "bieten", "selbst", "in"};
constexpr std::array<std::string_view, 8> kPurposeWords = {
    "zum", "zur", "fur", "for", "to", "of", "beim", "rund"};
constexpr std::array<std::string_view, 6> kOurWords = {
    "unsere", "unseren", "unserer", "our", "ihre", "diese"};
constexpr std::array<std::string_view, 4> kOnlyWords = {"nur", "only", "just", "zuletzt"};
constexpr std::array<std::string_view, 4> kAndWords = {"und", "oder", "and", "sowie"};
constexpr std::array<std::string_view, 10> kNotOurs = {
    "selbst", "an", "zu", "zum", "im", "in", "aus", "durch", "fertigen", "ausgefuhrt"};

}  // namespace

SentenceCues::SentenceCues(
    const Lexicon& lexicon, const Analysis& analysis, const Contrasts& contrasts
)
    : lexicon_(lexicon),
      analysis_(analysis),
      atoms_(analysis.atoms),
      contrasts_(contrasts),
      means_(atoms_.size(), 0) {
    for (const Mention& mention : analysis.mentions) {
        if (mention.kind == SenseKind::cue) {
            cues_.push_back(mention);
        } else if (mention.kind == SenseKind::machine) {
            means_[mention.first] = 1;
        } else if (mention.kind == SenseKind::process) {
            const std::string& kind = lexicon.processes[mention.id].kind;
            if (kind == "material" || kind == "used_machine") {
                means_[mention.last - 1] = 1;
            }
            if (kind == "service" || kind == "used_machine") {
                services_.push_back(mention);
            }
        }
    }
}

bool SentenceCues::same_sentence(std::uint32_t a, std::uint32_t b) const {
    return atoms_[a].sentence == atoms_[b].sentence;
}

bool SentenceCues::same_clause(std::uint32_t a, std::uint32_t b) const {
    return atoms_[a].clause == atoms_[b].clause;
}

bool SentenceCues::after_colon(std::uint32_t at) const {
    while (at > 0 && same_sentence(at - 1, at)) {
        --at;
    }
    if (at == 0) {
        return false;
    }
    const std::string_view text = analysis_.folded.text;
    return text.substr(atoms_[at - 1].end, atoms_[at].begin - atoms_[at - 1].end).find(':') !=
           std::string_view::npos;
}

std::uint32_t SentenceCues::opening(std::uint32_t at) const {
    const bool colon = after_colon(at);
    for (int sentences = 0; sentences < (colon ? 2 : 1); ++sentences) {
        at -= at > 0 && sentences > 0 ? 1 : 0;
        while (at > 0 && same_sentence(at - 1, at)) {
            --at;
        }
    }
    return at;
}

bool SentenceCues::beside(const Mention& mention, Cue wanted, bool carries) const {
    return std::any_of(cues_.begin(), cues_.end(), [&](const Mention& found) {
        return found.id == static_cast<Id>(wanted) &&
               (same_clause(found.first, mention.first) ||
                (carries && found.first < mention.first && found.first >= opening(mention.first))
               ) &&
               !(wanted == Cue::sought && starts_anew(found.last, mention.last));
    });
}

bool SentenceCues::starts_anew(std::uint32_t from, std::uint32_t to) const {
    static constexpr std::array<std::string_view, 8> kOurselves = {
        "wir", "we", "uns", "us", "selbst", "ourselves", "unsere", "our"};
    const std::uint32_t clause = atoms_[from - 1].clause;
    const std::uint32_t end = to < atoms_.size() && same_sentence(to, to - 1) ? to + 1 : to;
    for (std::uint32_t at = from; at < end; ++at) {
        if (atoms_[at].clause != clause && among(atoms_[at].key, kOurselves)) {
            return true;
        }
        if (at > from && done_with_it(atoms_, at, at + 1)) {
            return true;
        }
    }
    return false;
}

bool SentenceCues::before(const Mention& mention, Cue wanted) const {
    return std::any_of(cues_.begin(), cues_.end(), [&](const Mention& found) {
        return found.id == static_cast<Id>(wanted) && found.first < mention.first &&
               found.first >= opening(mention.first);
    });
}

bool SentenceCues::closes_list(const Mention& mention, Cue wanted) const {
    std::uint32_t begin = mention.first;
    while (begin > 0 && same_clause(begin - 1, mention.first)) {
        --begin;
    }
    return std::any_of(cues_.begin(), cues_.end(), [&](const Mention& found) {
        return found.id == static_cast<Id>(wanted) && same_sentence(found.first, mention.first) &&
               found.first >= mention.last && found.first - mention.last <= kLongestListToCue &&
               std::none_of(
                   atoms_.begin() + begin,
                   atoms_.begin() + found.first,
                   [](const Atom& atom) { return among(atom.key, kNewStart); }
               );
    });
}

/// "Wir drehen, honen und verchromen nicht selbst": every clause in between is one of the list.
bool SentenceCues::denies_list(const Mention& mention, const Mention& negation) const {
    if (!same_sentence(negation.first, mention.first) || negation.first < mention.last ||
        negation.first - mention.last > kLongestListToCue || negation.last >= atoms_.size() ||
        !among(atoms_[negation.last].key, kNotOurs)) {
        return false;
    }
    std::uint32_t in_clause = 0;
    for (std::uint32_t at = mention.last; at < negation.first; ++at) {
        in_clause = same_clause(at, at - 1) ? in_clause + 1 : 1;
        if (in_clause > 4 && !among(atoms_[at].key, kAndWords)) {
            return false;
        }
    }
    return true;
}

bool SentenceCues::denied_by_heading(const Mention& mention, const Mention& negation) const {
    static constexpr std::array<std::string_view, 4> kSoft = {"ohne", "without", "leider", "auser"};
    return !same_sentence(negation.first, mention.first) && negation.first < mention.first &&
           !among(atoms_[negation.first].key, kSoft) && after_colon(mention.first) &&
           negation.first >= opening(mention.first) && !says_we(mention.first);
}

bool SentenceCues::says_we(std::uint32_t at) const {
    static constexpr std::array<std::string_view, 4> kSpeakers = {"wir", "we", "ich", "i"};
    const std::uint32_t inside = at;
    while (at > 0 && same_sentence(at - 1, inside)) {
        --at;
    }
    bool speaks = false;
    for (; at < atoms_.size() && same_sentence(at, inside); ++at) {
        speaks = speaks || among(atoms_[at].key, kSpeakers);
    }
    return speaks;
}

bool SentenceCues::denies_nothing(const Mention& negation) const {
    static constexpr std::array<std::string_view, 22> kNoHindrance = {
        "problem",        "problems",     "auftrag", "wunsch", "thema",         "frage",
        "kompromise",     "mindestmenge", "minimum", "moq",    "order",         "job",
        "geheimnis",      "zweifel",      "umweg",   "stres",  "mindestmengen", "mindestabnahme",
        "mindestauftrag", "matter",       "doubt",   "zufal"};
    if (contrasts_.tells_apart(negation.first)) {
        return true;
    }
    const std::uint32_t next = negation.last;
    if (next >= atoms_.size() || !same_sentence(next, negation.first)) {
        return false;
    }
    if (among(atoms_[next].key, kNoHindrance)) {
        return true;
    }
    // "nicht die größte Gießerei", "not the biggest foundry"
    const bool article = atoms_[next].key == "die" || atoms_[next].key == "der" ||
                         atoms_[next].key == "das" || atoms_[next].key == "the";
    const std::uint32_t superlative = next + 1;
    return article && superlative < atoms_.size() && same_sentence(superlative, next) &&
           (atoms_[superlative].key.ends_with("ste") || atoms_[superlative].key.ends_with("sten") ||
            atoms_[superlative].key.ends_with("est"));
}

/// "Feinguss nein, Sandguss ja".
bool SentenceCues::ends_with_no(const Mention& mention) const {
    const std::uint32_t no = mention.last;
    if (no + 1 >= atoms_.size() || !same_sentence(no + 1, mention.first) ||
        (atoms_[no].key != "nein" && atoms_[no].key != "no") || atoms_[no].gap != Gap::space) {
        return false;
    }
    return atoms_[no + 1].gap == Gap::comma && !atoms_[no + 1].tight;
}

bool SentenceCues::answered_no(const Mention& mention) const {
    static constexpr std::array<std::string_view, 5> kNo = {"nein", "nicht", "no", "not", "kein"};
    std::uint32_t at = mention.last;
    while (at < atoms_.size() && same_sentence(at, mention.first)) {
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
    return answer || (mention.last < atoms_.size() && same_sentence(mention.last, mention.first) &&
                      (atoms_[mention.last].key == "nein" || atoms_[mention.last].key == "no") &&
                      gap_before(mention.last).find_first_not_of(' ') != std::string_view::npos);
}

bool SentenceCues::denied(const Mention& mention) const {
    if (answered_no(mention) || ends_with_no(mention)) {
        return true;
    }
    for (const Mention& found : cues_) {
        if (found.id != static_cast<Id>(Cue::negation) || denies_nothing(found)) {
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
        if (!same_clause(found.first, mention.first)) {
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

bool SentenceCues::for_somebody(const Mention& mention) const {
    static constexpr std::array<std::string_view, 8> kWhom = {
        "fur", "for", "aus", "im", "from", "serving", "serve", "beliefern"};
    for (std::uint32_t back = 1; back <= 8 && back <= mention.first; ++back) {
        const Atom& atom = atoms_[mention.first - back];
        if (atom.sentence != atoms_[mention.first].sentence) {
            return false;
        }
        if (among(atom.key, kWhom)) {
            return true;
        }
    }
    return false;
}

bool SentenceCues::serviced(const Mention& machine) const {
    const std::uint32_t first = opening(machine.first);
    return std::any_of(services_.begin(), services_.end(), [&](const Mention& service) {
        return service.first >= first && service.last <= machine.first;
    });
}

bool SentenceCues::compared(const Mention& mention) const {
    static constexpr std::array<std::string_view, 4> kSpeakers = {"wir", "we", "ich", "uns"};
    // "Im Gegensatz zu früher verzahnen wir selbst."
    if (mention.last < atoms_.size() && same_clause(mention.last, mention.first) &&
        among(atoms_[mention.last].key, kSpeakers)) {
        return false;
    }
    return std::any_of(cues_.begin(), cues_.end(), [&](const Mention& found) {
        return found.id == static_cast<Id>(Cue::comparison) &&
               same_clause(found.first, mention.first) && found.last <= mention.first &&
               mention.first - found.last < 5 &&
               std::none_of(
                   atoms_.begin() + found.last,
                   atoms_.begin() + mention.first,
                   [](const Atom& atom) { return among(atom.key, kSpeakers); }
               );
    });
}

bool SentenceCues::purpose_of_means(const Mention& mention) const {
    std::uint32_t at = mention.first;
    bool purpose = false;
    for (std::uint32_t steps = 0; at > 0 && steps < 9; ++steps) {
        --at;
        if (!same_sentence(at, mention.first)) {
            break;
        }
        if (!purpose) {
            purpose = among(atoms_[at].key, kPurposeWords);
            if (!purpose && steps >= 6) {
                break;
            }
            continue;
        }
        if (means(at)) {
            return true;
        }
    }
    for (at = opening(mention.first); at + 1 < mention.first; ++at) {
        if (among(atoms_[at].key, kOurWords) &&
            (means(at + 1) || (at + 2 < mention.first && means(at + 2)))) {
            return true;
        }
    }
    return false;
}

bool SentenceCues::means(std::uint32_t at) const {
    static constexpr std::array<std::string_view, 38> kMeans = {
        "chemikalien", "elektrolyte",  "absaugungen",  "absauganlagen", "filter",
        "strahlmitel", "schleifmitel", "ole",          "harteole",      "chemicals",
        "consumables", "abrasives",    "wires",        "drahte",        "schweisdrahte",
        "zusatze",     "electrolytes", "lubricants",   "hilfsstofe",    "artikel",
        "sortiment",   "losungen",     "zubehorteile", "software",      "produkt",
        "produkte",    "produkten",    "system",       "systeme",       "systemen",
        "zubehor",     "gerate",       "maschinen",    "anlagen",       "equipment",
        "machines",    "machinery",    "werkzeuge"};
    if (means_[at] != 0 || among(atoms_[at].key, kMeans)) {
        return true;
    }
    const std::string_view key = atoms_[at].key;
    std::span<const Sense> senses = lexicon_.find(key);
    senses = !senses.empty() ? senses : lexicon_.find(stem(key));
    return std::any_of(senses.begin(), senses.end(), [](const Sense& sense) {
        return sense.kind == SenseKind::machine ||
               (sense.kind == SenseKind::head && (sense.id == static_cast<Id>(Head::machine) ||
                                                  sense.id == static_cast<Id>(Head::supply)));
    });
}

}  // namespace clusterlotse::matching
