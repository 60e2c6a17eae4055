#include "matching/clause_roles.hpp"

#include "matching/focus_words.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::matching {
namespace {

constexpr std::uint32_t kFarthestDenied = 7;
constexpr std::uint32_t kNearDenied = 3;
constexpr std::uint32_t kShortClause = 5;

class ClauseReader {
public:
    ClauseReader(
        const Analysis& analysis,
        const std::vector<Clause>& clauses,
        const std::vector<std::uint32_t>& words
    )
        : analysis_(analysis), clauses_(clauses), words_(words) {}

    std::vector<Role> roles() const {
        std::vector<Role> result;
        for (std::size_t at = 0; at < clauses_.size(); ++at) {
            Role role = alone(at);
            if (role == Role::asked && at > 0 && goes_on(at)) {
                role = result.back();
            }
            result.push_back(role);
        }
        return result;
    }

private:
    bool asks(const Clause& clause) const {
        return (clause.does & (kAsks | kWho)) != 0 || shall(clause);
    }

    /// "sollen", "zu verzinken", "to be coated".
    bool shall(const Clause& clause) const {
        if ((clause.does & kShall) != 0) {
            return true;
        }
        for (std::uint32_t at = clause.first; at + 1 < clause.last; ++at) {
            const std::string& key = key_at(at);
            const std::string& next = key_at(at + 1);
            if ((key == "to" && (next == "be" || next == "have")) ||
                (key == "zu" && next.size() > 5 && next.ends_with("en"))) {
                return true;
            }
        }
        return false;
    }

    const std::string& key_at(std::uint32_t at) const { return analysis_.atoms[at].key; }

    bool has(const Clause& clause, std::string_view word) const {
        return std::any_of(
            analysis_.atoms.begin() + clause.first,
            analysis_.atoms.begin() + clause.last,
            [&](const Atom& atom) { return atom.key == word; }
        );
    }

    template <class Test>
    bool any_process(const Clause& clause, Test test) const {
        return std::any_of(
            analysis_.mentions.begin(),
            analysis_.mentions.end(),
            [&](const Mention& mention) {
                return mention.kind == SenseKind::process && mention.first >= clause.first &&
                       mention.first < clause.last && test(mention);
            }
        );
    }

    bool participle_in(const Clause& clause) const {
        return any_process(clause, [](const Mention& mention) { return mention.participle; });
    }

    Role alone(std::size_t at) const {
        const Clause& clause = clauses_[at];
        const bool asked = asks(clause);
        if (out_of_scope(at)) {
            return Role::excluded;
        }
        if (tried(clause, asked)) {
            return Role::tried;
        }
        if (reason(at)) {
            return Role::reason;
        }
        if (asker(at, asked)) {
            return Role::asker;
        }
        if (former(clause, asked)) {
            return Role::former;
        }
        if (own(clause)) {
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
        const bool test = has(clause, "getestet") || has(clause, "tested") ||
                          has(clause, "versuch") || has(clause, "versuche");
        return test && !asked &&
               ((clause.does & kSelf) != 0 || has(clause, "was") || has(clause, "were") ||
                has(clause, "wurde") || has(clause, "wurden") || (clause.does & kOut) != 0);
    }

    bool follows_in_sentence(std::size_t at) const {
        return at + 1 < clauses_.size() && clauses_[at + 1].sentence == clauses_[at].sentence;
    }

    bool reason(std::size_t at) const {
        const Clause& clause = clauses_[at];
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
                "mangels"};
            const std::string& key = key_at(clause.first);
            if (std::find(std::begin(kAlways), std::end(kAlways), key) != std::end(kAlways)) {
                return true;
            }
            // "Nach dem Umzug fehlen uns ...", "Da der Kunde ..., suchen wir ..."
            const bool asks_next = follows_in_sentence(at) &&
                                   (clauses_[at + 1].opens_with & (kAsks | kWho | kSelf)) != 0;
            return asks_next && !asks(clause);
        }
        if (follows_in_sentence(at)) {
            const Clause& next = clauses_[at + 1];
            const bool therefore =
                (next.opens_with & kTherefore) != 0 &&
                (key_at(next.first) != "so" || (next.does & (kSelf | kAsks | kNow)) != 0);
            return therefore && !asks(clause);
        }
        return false;
    }

    bool asker(std::size_t at, bool asked) const {
        const Clause& clause = clauses_[at];
        const std::string& first = key_at(clause.first);
        if ((first == "als" || first == "as") && follows_in_sentence(at)) {
            return (clauses_[at + 1].opens_with & (kAsks | kSelf)) != 0;
        }
        if (asked || participle_in(clause)) {
            return false;
        }
        for (std::uint32_t i = clause.first; i < clause.last && i < clause.first + 4; ++i) {
            const std::string& key = key_at(i);
            const bool self = (words_[i] & kSelf) != 0;
            if (self && i + 1 < clause.last) {
                const std::string& next = key_at(i + 1);
                if (next == "sind" || next == "bin" || next == "are" || next == "am" ||
                    next == "m" || next == "re" || next == "arbeite" || next == "arbeiten" ||
                    next == "work") {
                    return true;
                }
            }
            if ((key == "sind" || key == "bin") && i == clause.first &&
                clause.last - clause.first < kShortClause) {
                return true;
            }
            if (key == "bin" && i + 1 < clause.last && key_at(i + 1) == "ich") {
                return true;
            }
        }
        const std::string& last = key_at(clause.last - 1);
        return last == "hier" || last == "here";
    }

    bool former(const Clause& clause, bool asked) const {
        if ((clause.does & kFormer) == 0 || (clause.does & (kWho | kShall)) != 0) {
            return false;
        }
        for (std::uint32_t at = clause.first; at < clause.last; ++at) {
            const std::string& key = key_at(at);
            if ((words_[at] & kFormer) != 0 && key != "alte" && key != "alten" && key != "alter" &&
                key != "vorher") {
                return !asked;
            }
            // "Der alte Lieferant hat die Teile gegossen."
            if ((words_[at] & kFormer) != 0 && at + 1 < clause.last &&
                (words_[at + 1] & kSeeks) != 0) {
                return true;
            }
        }
        return false;
    }

    /// "machen wir selbst", "wird bei uns lackiert", "we turn the shafts ourselves".
    bool own(const Clause& clause) const {
        const bool asks_somebody = (clause.does & (kAsks | kWho | kShall)) != 0;
        if (asks_somebody) {
            return false;
        }
        if ((clause.does & kSelf) != 0 && (clause.does & kAlone) != 0) {
            return true;
        }
        const bool is_done = (clause.does & (kBecomes | kIs)) != 0;
        for (std::uint32_t at = clause.first; at + 1 < clause.last; ++at) {
            const std::uint32_t word = words_[at];
            const std::uint32_t next = words_[at + 1];
            if (((word & kDoes) != 0 && (next & kSelf) != 0) ||
                ((word & kSelf) != 0 && (next & kDoes) != 0)) {
                return true;
            }
            const std::string& key = key_at(at);
            const std::string& follows = key_at(at + 1);
            if (is_done &&
                (key == "bei" || key == "von" || key == "by" || key == "in" || key == "at" ||
                 key == "im") &&
                (follows == "uns" || follows == "us" || (next & kOur) != 0)) {
                return true;
            }
            if ((word & kOur) != 0 &&
                (follows == "sache" || follows == "job" || follows == "part")) {
                return true;
            }
            if ((key == "lasen" || key == "geben" || key == "vergeben") && (next & kSelf) != 0) {
                return true;
            }
            if (((word & kSelf) != 0 && works(clause, at + 1)) ||
                ((next & kSelf) != 0 && works(clause, at))) {
                return true;
            }
        }
        return false;
    }

    /// A verb of the trade right behind "wir" or "we".
    bool works(const Clause& clause, std::uint32_t at) const {
        return any_process(clause, [&](const Mention& mention) {
            return mention.first == at && !mention.participle && !mention.implied &&
                   !mention.compound;
        });
    }

    bool fails(const Clause& clause) const {
        if ((clause.does & kFails) != 0) {
            return true;
        }
        static constexpr std::string_view kAtTheEnd[] = {
            "aus", "down", "full", "voll", "steht", "weg", "dicht", "krank", "zu"};
        const std::string& last = key_at(clause.last - 1);
        return std::find(std::begin(kAtTheEnd), std::end(kAtTheEnd), last) != std::end(kAtTheEnd);
    }

    bool state(const Clause& clause, bool asked) const {
        const bool becomes = has(clause, "werden") || has(clause, "wird");
        const bool is_done = (clause.does & kIs) != 0 && (clause.does & kDone) != 0;
        if (asked || (!participle_in(clause) && !is_done) ||
            (becomes && (clause.does & kDone) == 0)) {
            return false;
        }
        return (clause.does & (kIs | kDone)) != 0;
    }

    /// "Out of scope: assembly, painting": a heading that denies what follows it.
    bool out_of_scope(std::size_t at) const {
        for (std::size_t back = at; back > 0; --back) {
            const Clause& heading = clauses_[back - 1];
            if (heading.sentence != clauses_[at].sentence) {
                return false;
            }
            const std::uint32_t end = analysis_.atoms[heading.last - 1].end;
            const bool colon = analysis_.folded.text[end] == ':';
            const bool out = (heading.does & (kDenies | kOut)) != 0 ||
                             (has(heading, "out") && has(heading, "scope")) ||
                             has(heading, "ausgenommen") || has(heading, "bauseits");
            if (colon) {
                return out && !any_process(heading, [](const Mention&) { return true; });
            }
        }
        return false;
    }

    /// A short clause without a verb of its own goes on with what the one before says.
    bool goes_on(std::size_t at) const {
        const Clause& clause = clauses_[at];
        const Clause& before = clauses_[at - 1];
        const std::uint32_t verbs = kAsks | kWho | kSelf | kIs | kShall | kDenies | kRestarts |
                                    kDone | kBecomes | kNow | kTherefore;
        return clause.sentence == before.sentence && (clause.does & verbs) == 0 &&
               clause.last - clause.first <= kShortClause;
    }

    const Analysis& analysis_;
    const std::vector<Clause>& clauses_;
    const std::vector<std::uint32_t>& words_;
};

bool only_near(std::string_view key) {
    return key == "stat" || key == "anstat" || key == "anstele" || key == "instead" ||
           key == "auser" || key == "ohne" || key == "without";
}

}  // namespace

std::vector<Role> clause_roles(
    const Analysis& analysis,
    const std::vector<Clause>& clauses,
    const std::vector<std::uint32_t>& words
) {
    return ClauseReader(analysis, clauses, words).roles();
}

bool denied_in_clause(
    const Analysis& analysis,
    const Clause& clause,
    const std::vector<std::uint32_t>& words,
    const Mention& mention
) {
    const bool cannot = (clause.does & kSelf) != 0 && (clause.does & kCould) != 0;
    if (cannot) {
        return false;
    }
    for (std::uint32_t at = mention.first; at-- > clause.first;) {
        if ((words[at] & kRestarts) != 0) {
            break;
        }
        if ((words[at] & (kDenies | kOut)) != 0) {
            const std::uint32_t away = mention.first - at;
            return away <= (only_near(analysis.atoms[at].key) ? kNearDenied : kFarthestDenied);
        }
    }
    for (std::uint32_t at = mention.last; at < clause.last; ++at) {
        if ((words[at] & kRestarts) != 0) {
            return false;
        }
        if ((words[at] & kOut) != 0 && !only_near(analysis.atoms[at].key)) {
            return true;
        }
        if ((words[at] & kDenies) != 0) {
            const std::string& key = analysis.atoms[at].key;
            return (key == "nicht" || key == "not" || key == "ned" || key == "net") &&
                   clause.last - at <= kNearDenied + 1;
        }
    }
    return false;
}

}  // namespace clusterlotse::matching
