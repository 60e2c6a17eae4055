#include "matching/firms/sentence_cues.hpp"

#include "matching/firms/offer_words.hpp"

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
constexpr std::array<std::string_view, 6> kSeeking = {
    "suchen", "suche", "gesucht", "brauchen", "benotigen", "kaufen"};
constexpr std::array<std::string_view, 5> kSoughtByReader = {"sie", "ihr", "du", "nach", "you"};
constexpr std::array<std::string_view, 6> kOurWords = {
    "unsere", "unseren", "unserer", "our", "ihre", "diese"};

}  // namespace

SentenceCues::SentenceCues(
    const Lexicon& lexicon, const Analysis& analysis, const Contrasts& contrasts
)
    : lexicon_(lexicon),
      atoms_(analysis.atoms),
      places_(analysis),
      denials_(analysis, contrasts),
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
    for (std::uint32_t at = 0; at < atoms_.size(); ++at) {
        if (seeks_itself(at)) {
            cues_.push_back({SenseKind::cue, static_cast<Id>(Cue::sought), at, at + 1});
        }
    }
}

bool SentenceCues::seeks_itself(std::uint32_t at) const {
    const bool opens = at == 0 || !places_.same_sentence(at - 1, at);
    const bool ends = at + 1 >= atoms_.size() || !places_.same_sentence(at, at + 1);
    if (!opens || ends || !among(atoms_[at].key, kSeeking)) {
        return false;
    }
    // "Suchen Sie Drehteile?" asks the reader, "Suche nach Ursachen" names a thing.
    if (among(atoms_[at + 1].key, kSoughtByReader)) {
        return false;
    }
    // Whom it employs tells what it does.
    for (std::uint32_t word = at; word < atoms_.size() && places_.same_sentence(word, at); ++word) {
        if (names_person(lexicon_, atoms_[word].key)) {
            return false;
        }
    }
    return true;
}

bool SentenceCues::beside(const Mention& mention, Cue wanted, bool carries) const {
    return std::any_of(cues_.begin(), cues_.end(), [&](const Mention& found) {
        return found.id == static_cast<Id>(wanted) &&
               (places_.same_clause(found.first, mention.first) ||
                (carries && found.first < mention.first &&
                 found.first >= places_.opening(mention.first))) &&
               !(wanted == Cue::sought && starts_anew(found.last, mention.last));
    });
}

bool SentenceCues::starts_anew(std::uint32_t from, std::uint32_t to) const {
    static constexpr std::array<std::string_view, 8> kOurselves = {
        "wir", "we", "uns", "us", "selbst", "ourselves", "unsere", "our"};
    const std::uint32_t clause = atoms_[from - 1].clause;
    const std::uint32_t end = to < atoms_.size() && places_.same_sentence(to, to - 1) ? to + 1 : to;
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
               found.first >= places_.opening(mention.first);
    });
}

bool SentenceCues::closes_list(const Mention& mention, Cue wanted) const {
    std::uint32_t begin = mention.first;
    while (begin > 0 && places_.same_clause(begin - 1, mention.first)) {
        --begin;
    }
    return std::any_of(cues_.begin(), cues_.end(), [&](const Mention& found) {
        return found.id == static_cast<Id>(wanted) &&
               places_.same_sentence(found.first, mention.first) && found.first >= mention.last &&
               found.first - mention.last <= kLongestListToCue &&
               std::none_of(
                   atoms_.begin() + begin,
                   atoms_.begin() + found.first,
                   [](const Atom& atom) { return among(atom.key, kNewStart); }
               );
    });
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
    const std::uint32_t first = places_.opening(machine.first);
    return std::any_of(services_.begin(), services_.end(), [&](const Mention& service) {
        return service.first >= first && service.last <= machine.first;
    });
}

bool SentenceCues::compared(const Mention& mention) const {
    static constexpr std::array<std::string_view, 4> kSpeakers = {"wir", "we", "ich", "uns"};
    // "Im Gegensatz zu früher verzahnen wir selbst."
    if (mention.last < atoms_.size() && places_.same_clause(mention.last, mention.first) &&
        among(atoms_[mention.last].key, kSpeakers)) {
        return false;
    }
    return std::any_of(cues_.begin(), cues_.end(), [&](const Mention& found) {
        return found.id == static_cast<Id>(Cue::comparison) &&
               places_.same_clause(found.first, mention.first) && found.last <= mention.first &&
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
        if (!places_.same_sentence(at, mention.first)) {
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
    for (at = places_.opening(mention.first); at + 1 < mention.first; ++at) {
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
