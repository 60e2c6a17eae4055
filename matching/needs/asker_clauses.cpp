#include "matching/needs/asker_clauses.hpp"

namespace clusterlotse::matching {
namespace {

constexpr std::uint32_t kShortIntroduction = 5;

/// A verb of the trade right behind "wir" or "we".
bool works(const Message& message, const Clause& clause, std::uint32_t at) {
    return message.any_process(clause, [&](const Mention& mention) {
        return mention.first == at && !mention.participle && !mention.implied && !mention.compound;
    });
}

/// "Wir fahren 14 Bearbeitungszentren".
bool has_machines(const Message& message, const Clause& clause) {
    return (clause.opens_with & kSelf) != 0 && std::any_of(
                                                   message.analysis.mentions.begin(),
                                                   message.analysis.mentions.end(),
                                                   [&](const Mention& said) {
                                                       return said.kind == SenseKind::machine &&
                                                              said.first >= clause.first &&
                                                              said.first < clause.last;
                                                   }
                                               );
}

/// "CNC programs can be supplied", "Crane + Programme können wir stellen".
bool offers_to_supply(const Message& message, const Clause& clause) {
    static constexpr std::string_view kSupply[] = {
        "provide",
        "supply",
        "send",
        "stellen",
        "liefern",
        "schicken",
        "supplied",
        "provided",
        "gestellt",
        "beistellen",
        "mitgeben",
        "mitliefern",
        "anliefern",
        "bring",
        "bringen",
        "beigestellt",
        "organisieren",
        "mitbringen"};
    bool can = false;
    bool supply = false;
    for (std::uint32_t at = clause.first; at < clause.last; ++at) {
        const std::string& key = message.key_at(at);
        const bool self_beside = (at > clause.first && (message.words[at - 1] & kSelf) != 0) ||
                                 (at + 1 < clause.last && (message.words[at + 1] & kSelf) != 0);
        const bool modal = key == "konnen" || key == "kann" || key == "can" || key == "konnten" ||
                           key == "wurden" || key == "will";
        const bool passive = key == "can" && at + 1 < clause.last && message.key_at(at + 1) == "be";
        can = can || (modal && self_beside) || passive;
        supply =
            supply || std::find(std::begin(kSupply), std::end(kSupply), key) != std::end(kSupply);
    }
    return can && supply && (clause.does & kWho) == 0;
}

/// "Drehen und fräsen können wir", "lasern wollen wir auch selber".
bool can_itself(const Message& message, const Clause& clause) {
    if ((clause.does & (kWho | kDenies)) != 0 || (clause.does & kSelf) == 0) {
        return false;
    }
    const bool work = message.any_process(clause, [](const Mention& mention) {
        return !mention.implied && !mention.participle;
    });
    if (work && (clause.does & kAlone) != 0) {
        static constexpr std::string_view kSeek[] = {
            "suche", "suchen", "brauche", "brauchen", "need", "looking", "bitte", "please"};
        return std::none_of(
            message.analysis.atoms.begin() + clause.first,
            message.analysis.atoms.begin() + clause.last,
            [&](const Atom& atom) {
                return std::find(std::begin(kSeek), std::end(kSeek), atom.key) != std::end(kSeek);
            }
        );
    }
    if (!work || clause.last - clause.first < 3) {
        return false;
    }
    const std::string& modal = message.key_at(clause.last - 2);
    const bool self_last = (message.words[clause.last - 1] & kSelf) != 0;
    return self_last && (modal == "konnen" || modal == "machen" || modal == "schaffen" ||
                         modal == "kann" || modal == "mach" || modal == "mache");
}

/// "gehärtet liefern andere", "das Verzinken macht jemand anders", "plating is done elsewhere".
bool others_do(const Message& message, const Clause& clause) {
    static constexpr std::string_view kOthers[] = {
        "andere", "anderer", "anders", "anderswo", "elsewhere", "others", "extern", "bauseits"};
    static constexpr std::string_view kDo[] = {
        "liefern",
        "lifern",
        "macht",
        "machen",
        "erledigt",
        "ubernimmt",
        "ubernehmen",
        "wird",
        "werden",
        "erfolgt",
        "passiert",
        "geschieht",
        "done",
        "do",
        "does",
        "lauft",
        "kommt",
        "gemacht"};
    const auto any = [&](const auto& words) {
        return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) {
            return message.has(clause, word);
        });
    };
    return (clause.does & (kWho | kDenies)) == 0 && any(kOthers) && any(kDo) &&
           message.any_process(clause, [](const Mention& said) { return !said.implied; });
}

}  // namespace

bool about_asker(const Message& message, std::size_t at, bool asked) {
    const Clause& clause = message.clauses[at];
    const std::string& first = message.key_at(clause.first);
    if ((first == "als" || first == "as") && message.follows_in_sentence(at)) {
        return (message.clauses[at + 1].opens_with & (kAsks | kSelf)) != 0;
    }
    if (asked || message.participle_in(clause)) {
        return false;
    }
    for (std::uint32_t i = clause.first; i < clause.last && i < clause.first + 4; ++i) {
        const std::string& key = message.key_at(i);
        const bool self = (message.words[i] & kSelf) != 0;
        if (self && i + 1 < clause.last) {
            const std::string& next = message.key_at(i + 1);
            if (next == "sind" || next == "bin" || next == "are" || next == "am" || next == "m" ||
                next == "re" || next == "arbeite" || next == "arbeiten" || next == "work") {
                return true;
            }
        }
        if ((key == "sind" || key == "bin") && i == clause.first &&
            clause.last - clause.first < kShortIntroduction) {
            return true;
        }
        if (key == "bin" && i + 1 < clause.last && message.key_at(i + 1) == "ich") {
            return true;
        }
    }
    const std::string& last = message.key_at(clause.last - 1);
    return last == "hier" || last == "here";
}

bool former_practice(const Message& message, const Clause& clause, bool asked) {
    static constexpr std::string_view kOnce[] = {
        "fruher",
        "davor",
        "damals",
        "jahrelang",
        "formerly",
        "years",
        "einst",
        "ehemals",
        "heute",
        "letztes"};
    const bool once =
        std::any_of(
            message.analysis.atoms.begin() + clause.first,
            message.analysis.atoms.begin() + clause.last,
            [&](const Atom& atom) {
                return std::find(std::begin(kOnce), std::end(kOnce), atom.key) != std::end(kOnce);
            }
        ) &&
        message.participle_in(clause);
    if (once && !asked) {
        return true;
    }
    if ((clause.does & kFormer) == 0 || (clause.does & (kWho | kShall)) != 0) {
        return false;
    }
    for (std::uint32_t at = clause.first; at < clause.last; ++at) {
        const std::string& key = message.key_at(at);
        if ((message.words[at] & kFormer) != 0 && key != "alte" && key != "alten" &&
            key != "alter" && key != "vorher") {
            return !asked;
        }
        // "Der alte Lieferant hat die Teile gegossen."
        if ((message.words[at] & kFormer) != 0 && at + 1 < clause.last &&
            (message.words[at + 1] & kSeeks) != 0) {
            return true;
        }
    }
    return false;
}

bool own_work(const Message& message, const Clause& clause) {
    if (offers_to_supply(message, clause) || can_itself(message, clause) ||
        others_do(message, clause)) {
        return true;
    }
    const bool asks_somebody = (clause.does & (kAsks | kWho | kShall)) != 0;
    if (asks_somebody) {
        return false;
    }
    if (((clause.does & kSelf) != 0 && (clause.does & kAlone) != 0) ||
        has_machines(message, clause)) {
        return true;
    }
    const bool is_done = (clause.does & (kBecomes | kIs)) != 0;
    for (std::uint32_t at = clause.first; at + 1 < clause.last; ++at) {
        const std::uint32_t word = message.words[at];
        const std::uint32_t next = message.words[at + 1];
        if (((word & kDoes) != 0 && (next & kSelf) != 0) ||
            ((word & kSelf) != 0 && (next & kDoes) != 0)) {
            return true;
        }
        const std::string& key = message.key_at(at);
        const std::string& follows = message.key_at(at + 1);
        if (is_done &&
            (key == "bei" || key == "von" || key == "by" || key == "in" || key == "at" ||
             key == "im") &&
            (follows == "uns" || follows == "us" || (next & kOur) != 0)) {
            return true;
        }
        if ((word & kOur) != 0 && (follows == "sache" || follows == "job" || follows == "part")) {
            return true;
        }
        if ((key == "lasen" || key == "geben" || key == "vergeben") && (next & kSelf) != 0) {
            return true;
        }
        if (((word & kSelf) != 0 && works(message, clause, at + 1)) ||
            ((next & kSelf) != 0 && works(message, clause, at))) {
            return true;
        }
    }
    return false;
}

}  // namespace clusterlotse::matching
