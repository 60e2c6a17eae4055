#include "matching/needs/clause_roles.hpp"

#include "matching/needs/asker_clauses.hpp"
#include "matching/needs/focus_words.hpp"
#include "matching/needs/message.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::matching {
namespace {

constexpr std::uint32_t kShortClause = 5;

class ClauseReader {
public:
    explicit ClauseReader(const Message& message) : message_(message) {}

    std::vector<Role> roles() const {
        std::vector<Role> result;
        for (std::size_t at = 0; at < message_.clauses.size(); ++at) {
            Role role = alone(at);
            if (role == Role::asked && at > 0 &&
                ((goes_on(at) && !names_task(at, result.back())) ||
                 (result.back() == Role::former && relative(at)))) {
                role = result.back();
            }
            result.push_back(role);
            if (supplied(at)) {
                // "350 Wellen, induktiv gehärtet, werden von uns beigestellt": all of that is
                // there.
                for (std::size_t back = at + 1; back > 0 && belongs(back - 1, at); --back) {
                    if (result[back - 1] == Role::asked) {
                        result[back - 1] = Role::state;
                    }
                }
            }
        }
        return result;
    }

private:
    Role alone(std::size_t at) const {
        const Clause& clause = message_.clauses[at];
        const bool asked = message_.asks(clause);
        if (out_of_scope(at)) {
            return Role::excluded;
        }
        if (tried(clause, asked)) {
            return Role::tried;
        }
        if (reason(at)) {
            return Role::reason;
        }
        if (about_asker(message_, at, asked)) {
            return Role::asker;
        }
        if (former_practice(message_, clause, asked)) {
            return Role::former;
        }
        if (own_work(message_, clause)) {
            return Role::own;
        }
        if (!asked && fails(clause)) {
            return Role::reason;
        }
        if (state(clause, asked)) {
            return Role::state;
        }
        return Role::asked;
    }

    bool tried(const Clause& clause, bool asked) const {
        if ((clause.does & kTried) != 0) {
            return (clause.does & (kWho | kShall)) == 0;
        }
        const bool test = message_.has(clause, "getestet") || message_.has(clause, "tested") ||
                          message_.has(clause, "versuch") || message_.has(clause, "versuche");
        return test && !asked &&
               ((clause.does & kSelf) != 0 || message_.has(clause, "was") ||
                message_.has(clause, "were") || message_.has(clause, "wurde") ||
                message_.has(clause, "wurden") || (clause.does & kOut) != 0);
    }

    bool reason(std::size_t at) const {
        const Clause& clause = message_.clauses[at];
        if ((clause.opens_with & kBecause) != 0) {
            static constexpr std::string_view kAlways[] = {
                "weil",
                "wegen",
                "aufgrund",
                "because",
                "since",
                "due",
                "nachdem",
                "infolge",
                "mangels",
                "while",
                "wahrend"};
            const std::string& key = message_.key_at(clause.first);
            if (std::find(std::begin(kAlways), std::end(kAlways), key) != std::end(kAlways)) {
                return true;
            }
            // "Nach dem Umzug fehlen uns ...", "Da der Kunde ..., suchen wir ..."
            const bool asks_next =
                message_.follows_in_sentence(at) &&
                (message_.clauses[at + 1].opens_with & (kAsks | kWho | kSelf)) != 0;
            return asks_next && !message_.asks(clause);
        }
        if (message_.follows_in_sentence(at)) {
            const Clause& next = message_.clauses[at + 1];
            const bool therefore =
                (next.opens_with & kTherefore) != 0 &&
                (message_.key_at(next.first) != "so" || (next.does & (kSelf | kAsks | kNow)) != 0);
            return therefore && !message_.asks(clause);
        }
        return false;
    }

    bool fails(const Clause& clause) const {
        if ((clause.does & kFails) != 0) {
            return true;
        }
        static constexpr std::string_view kAtTheEnd[] = {
            "aus", "down", "full", "voll", "steht", "weg", "dicht", "krank", "zu"};
        const std::string& last = message_.key_at(clause.last - 1);
        return std::find(std::begin(kAtTheEnd), std::end(kAtTheEnd), last) != std::end(kAtTheEnd);
    }

    bool state(const Clause& clause, bool asked) const {
        const bool becomes = message_.has(clause, "werden") || message_.has(clause, "wird");
        const bool is_done = (clause.does & kIs) != 0 && (clause.does & kDone) != 0;
        if (asked || (!message_.participle_in(clause) && !is_done) ||
            (becomes && (clause.does & kDone) == 0)) {
            return false;
        }
        return (clause.does & (kIs | kDone)) != 0;
    }

    /// "werden von uns beigestellt", "liegen fertig bei uns", "are supplied by us", without a word
    /// of the trade of its own.
    bool supplied(std::size_t at) const {
        static constexpr std::string_view kGiven[] = {
            "beigestelt", "angeliefert", "supplied", "provided", "gestelt", "gelifert"};
        const Clause& clause = message_.clauses[at];
        if ((clause.does & (kAsks | kWho | kShall | kDenies)) != 0 ||
            (clause.does & (kBecomes | kIs)) == 0 ||
            message_.any_process(clause, [](const Mention& said) { return !said.implied; })) {
            return false;
        }
        const bool by_us = message_.has(clause, "uns") || message_.has(clause, "us") ||
                           message_.has(clause, "mir");
        return by_us && std::any_of(std::begin(kGiven), std::end(kGiven), [&](auto word) {
                   return message_.has(clause, word);
               });
    }

    /// In the same sentence with nothing asked between.
    bool belongs(std::size_t at, std::size_t to) const {
        const Clause& clause = message_.clauses[at];
        return at == to || (clause.sentence == message_.clauses[to].sentence &&
                            (clause.does & (kAsks | kWho | kShall | kSelf)) == 0);
    }

    /// "Nie wieder Verzug: ...", "Nicht vergessen: ...", "No time to lose: ...": headings that deny
    /// no work.
    bool no_denial(const Clause& heading) const {
        static constexpr std::string_view kWords[] = {
            "nie",   "handler",  "vermitler", "dealers", "brokers", "anrufe", "never", "mehr",
            "again", "vergesen", "forget",    "zeit",    "time",    "ahnung", "idea",  "problem",
            "lust",  "stres",    "worries",   "geduld",  "wunder",  "more"};
        return std::any_of(std::begin(kWords), std::end(kWords), [&](std::string_view word) {
            return message_.has(heading, word);
        });
    }

    /// "Out of scope: assembly, painting": a heading that denies what follows it.
    bool out_of_scope(std::size_t at) const {
        for (std::size_t back = at; back > 0; --back) {
            const Clause& heading = message_.clauses[back - 1];
            if (heading.sentence != message_.clauses[at].sentence) {
                return false;
            }
            const std::uint32_t end = message_.analysis.atoms[heading.last - 1].end;
            const bool colon = message_.analysis.folded.text[end] == ':';
            const bool out = ((heading.does & (kDenies | kOut)) != 0 && !no_denial(heading)) ||
                             (message_.has(heading, "out") && message_.has(heading, "scope")) ||
                             message_.has(heading, "ausgenommen") ||
                             message_.has(heading, "bauseits");
            if (colon) {
                return out && !message_.any_process(heading, [](const Mention&) { return true; });
            }
        }
        return false;
    }

    /// "Unser bisheriger Lieferant, der uns die Deckel gegossen hat, ...".
    bool relative(std::size_t at) const {
        const Clause& clause = message_.clauses[at];
        const std::string& first = message_.key_at(clause.first);
        const bool opens = first == "der" || first == "die" || first == "das" || first == "who" ||
                           first == "which" || first == "that";
        const std::string& last = message_.key_at(clause.last - 1);
        return opens && clause.sentence == message_.clauses[at - 1].sentence &&
               (clause.does & kShall) == 0 &&
               (last == "hat" || last == "haben" || last == "hatte" || last == "hatten" ||
                first == "who" || first == "which" || message_.participle_in(clause));
    }

    /// A short clause without a verb of its own goes on with what the one before says.
    bool goes_on(std::size_t at) const {
        const Clause& clause = message_.clauses[at];
        const Clause& before = message_.clauses[at - 1];
        const std::uint32_t verbs = kAsks | kWho | kSelf | kIs | kShall | kDenies | kRestarts |
                                    kDone | kBecomes | kNow | kTherefore;
        return clause.sentence == before.sentence && (clause.does & verbs) == 0 &&
               clause.last - clause.first <= kShortClause;
    }

    /// "Bolzen sind gedreht, Härten auf 60 HRC": behind what is done, what is still to be done.
    bool names_task(std::size_t at, Role before) const {
        return before == Role::state &&
               message_.any_process(message_.clauses[at], [](const Mention& said) {
                   return !said.participle && !said.implied && !said.compound;
               });
    }

    const Message& message_;
};

}  // namespace

std::vector<Role> clause_roles(
    const Analysis& analysis,
    const std::vector<Clause>& clauses,
    const std::vector<std::uint32_t>& words
) {
    const Message message{analysis, clauses, words};
    return ClauseReader(message).roles();
}

}  // namespace clusterlotse::matching
