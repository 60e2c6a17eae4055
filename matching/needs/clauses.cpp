#include "matching/needs/clauses.hpp"

#include "matching/needs/focus_words.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

enum class Cut { none, clause, sentence, line };

bool all_digits(std::string_view key) {
    return std::all_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Words that a dot shortens, so that no sentence ends at it.
bool need_abbreviation(std::string_view key) {
    static constexpr std::string_view kShort[] = {
        "ca",      "stk",   "stck", "nr",   "z",      "b",   "u",   "a",    "d",   "h",
        "i",       "bzw",   "ggf",  "evtl", "inkl",   "max", "min", "mat",  "gew", "geb",
        "bj",      "fr",    "hr",   "dr",   "str",    "tel", "wg",  "pos",  "abb", "zzgl",
        "abs",     "mm",    "p",    "incl", "approx", "no",  "zb",  "bzgl", "ing", "exkl",
        "einschl", "zchng", "gebr", "mr",   "mrs",    "st",  "art", "vgl"};
    return all_digits(key) || key.size() < 2 ||
           std::find(std::begin(kShort), std::end(kShort), key) != std::end(kShort);
}

class Cutter {
public:
    Cutter(const Analysis& analysis, std::vector<std::uint32_t>& words)
        : analysis_(analysis), atoms_(analysis.atoms), words_(words) {}

    std::vector<Clause> cut() {
        words_.clear();
        words_.reserve(atoms_.size());
        for (const Atom& atom : atoms_) {
            words_.push_back(focus_word(atom.key));
        }
        std::vector<Clause> clauses;
        std::uint32_t sentence = 0;
        for (std::uint32_t at = 0; at < atoms_.size(); ++at) {
            const Cut cut = at == 0 ? Cut::line : before(at, clauses.back());
            if (cut == Cut::sentence || (cut == Cut::line && at > 0)) {
                ++sentence;
            }
            if (cut != Cut::none) {
                clauses.push_back({at, at, sentence, 0, words_[at], cut == Cut::line});
            }
            clauses.back().last = at + 1;
            clauses.back().does |= words_[at];
        }
        return clauses;
    }

private:
    Cut before(std::uint32_t at, const Clause& open) const {
        if (const Cut cut = by_signs(at); cut != Cut::none) {
            return cut;
        }
        return by_words(at, open) ? Cut::clause : Cut::none;
    }

    Cut by_signs(std::uint32_t at) const {
        const Atom& atom = atoms_[at];
        const Atom& previous = atoms_[at - 1];
        if (atom.gap == Gap::space) {
            return Cut::none;
        }
        Cut cut = Cut::none;
        const std::string& text = analysis_.folded.text;
        for (std::uint32_t i = previous.end; i < atom.begin; ++i) {
            const bool spaced = i + 1 == atom.begin || text[i + 1] == ' ' || text[i + 1] == '\n';
            switch (text[i]) {
                case '\n':
                    return Cut::line;
                case '!':
                case '?':
                case ';':
                    cut = Cut::sentence;
                    break;
                case '(':
                    if (!aside(i)) {
                        cut = std::max(cut, atom.tight ? Cut::none : Cut::clause);
                    }
                    break;
                case ')':
                    if (!aside(text.rfind('(', i))) {
                        cut = std::max(cut, atom.tight ? Cut::none : Cut::clause);
                    }
                    break;
                case ':':
                    cut = std::max(cut, atom.tight ? Cut::none : Cut::clause);
                    break;
                case ',':
                    cut = std::max(cut, atom.tight ? Cut::none : Cut::clause);
                    break;
                case '-':
                    if (spaced && i > previous.end && text[i - 1] == ' ' && i + 1 < atom.begin) {
                        cut = std::max(cut, Cut::clause);
                    }
                    break;
                case '.':
                    if (spaced && !atom.tight && !need_abbreviation(previous.key)) {
                        cut = Cut::sentence;
                    }
                    break;
                default:
                    break;
            }
        }
        return cut;
    }

    /// "unser Kunde (Reederei) hat": one word in brackets, and the clause goes on in small letters.
    bool aside(std::size_t open) const {
        const std::string& text = analysis_.folded.text;
        const std::size_t close = open == std::string::npos ? open : text.find(')', open);
        if (close == std::string::npos || close + 2 >= text.size() || text[close + 1] != ' ') {
            return false;
        }
        const bool one_word = std::all_of(
            text.begin() + static_cast<std::ptrdiff_t>(open) + 1,
            text.begin() + static_cast<std::ptrdiff_t>(close),
            is_letter
        );
        const char next = analysis_.source[analysis_.folded.origin[close + 2]];
        return one_word && next >= 'a' && next <= 'z';
    }

    bool by_words(std::uint32_t at, const Clause& open) const {
        const std::uint32_t word = words_[at];
        const std::string& key = atoms_[at].key;
        if (key == "aber" || key == "but" || key == "sondern" || key == "jedoch" || key == "weil" ||
            key == "because" || key == "stattdesen" || key == "while") {
            return true;
        }
        if ((word & kAnd) != 0 && at + 1 < atoms_.size() && atoms_[at].gap == Gap::space) {
            const std::uint32_t next = words_[at + 1];
            return key != "oder" && key != "or" &&
                   (next & (kAsks | kSelf | kNow | kDenies | kDone | kShall)) != 0 &&
                   (next & kArticle) == 0;
        }
        // "Wegen Umbau suchen wir ...", "due to a retrofit we need ...": the reason is over.
        const bool reason = (open.opens_with & (kBecause | kOut)) != 0 || opens_as(open);
        if (reason && at > open.first + 1) {
            const bool we_ask = (word & kSelf) != 0 && at + 1 < atoms_.size() &&
                                (words_[at + 1] & (kAsks | kShall)) != 0;
            return we_ask || ((word & (kAsks | kWho | kShall)) != 0 && (word & kHere) == 0);
        }
        // "Castings are supplied and who can ...": English has no comma there.
        return (word & kWho) != 0 && (key == "who" || key == "wer") && at > open.first + 2;
    }

    bool opens_as(const Clause& open) const {
        return atoms_[open.first].key == "als" || atoms_[open.first].key == "as";
    }

    const Analysis& analysis_;
    const std::vector<Atom>& atoms_;
    std::vector<std::uint32_t>& words_;
};

}  // namespace

std::vector<Clause> clauses_of(const Analysis& analysis, std::vector<std::uint32_t>& words) {
    return Cutter(analysis, words).cut();
}

}  // namespace clusterlotse::matching
