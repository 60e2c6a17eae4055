#include "matching/needs/frame.hpp"

#include "matching/needs/focus_words.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::matching {
namespace {

constexpr std::uint32_t kLongestSignature = 40;  ///< atoms behind a greeting
constexpr std::uint32_t kLongestThanks = 12;     ///< atoms behind "Danke" at the end of a text
constexpr std::uint32_t kLongestFirmName = 4;    ///< atoms in front of "GmbH"
constexpr std::uint32_t kLongestOtherTerm = 9;   ///< letters of the shortest compound with -kosten

class FrameReader {
public:
    FrameReader(
        const Analysis& analysis,
        const std::vector<Clause>& clauses,
        const std::vector<std::uint32_t>& words
    )
        : analysis_(analysis),
          atoms_(analysis.atoms),
          clauses_(clauses),
          words_(words),
          frame_(analysis.atoms.size(), 0) {}

    std::vector<char> read() {
        for (std::size_t at = 0; at < clauses_.size(); ++at) {
            header_line(at);
            signature(at);
        }
        for (std::uint32_t at = 0; at < atoms_.size(); ++at) {
            names(at);
            terms(at);
        }
        return std::move(frame_);
    }

private:
    void mark(std::uint32_t from, std::uint32_t to) {
        std::fill(
            frame_.begin() + from, frame_.begin() + std::min<std::size_t>(to, frame_.size()), 1
        );
    }

    bool colon_behind(const Clause& clause) const {
        return analysis_.folded.text[atoms_[clause.last - 1].end] == ':';
    }

    /// Last atom of the line that clause `at` stands in.
    std::uint32_t line_end(std::size_t at) const {
        std::size_t next = at + 1;
        while (next < clauses_.size() && !clauses_[next].new_line) {
            ++next;
        }
        return next < clauses_.size() ? clauses_[next].first
                                      : static_cast<std::uint32_t>(atoms_.size());
    }

    /// "Von: ...", "Ansprechpartner: ...".
    void header_line(std::size_t at) {
        const Clause& clause = clauses_[at];
        if (clause.new_line && (clause.opens_with & kField) != 0 &&
            clause.last - clause.first <= 2 && colon_behind(clause)) {
            mark(clause.first, line_end(at));
        }
    }

    /// From "Mit freundlichen Grüßen" to the end or to the next forwarded message.
    void signature(std::size_t at) {
        const Clause& clause = clauses_[at];
        const bool closes = (clause.does & kCloses) != 0 && (clause.does & kAsks) == 0;
        const bool thanks = (clause.opens_with & kThanks) != 0;
        if (!closes && !thanks) {
            return;
        }
        std::size_t end = at + 1;
        while (end < clauses_.size() && !forwarded(clauses_[end])) {
            ++end;
        }
        const std::uint32_t last =
            end < clauses_.size() ? clauses_[end].first : static_cast<std::uint32_t>(atoms_.size());
        if (last - clause.first > (closes ? kLongestSignature : kLongestThanks)) {
            return;
        }
        for (std::size_t i = at + 1; i < end; ++i) {
            const bool speaks =
                (clauses_[i].does & (kWho | kShall)) != 0 ||
                ((clauses_[i].does & kAsks) != 0 && (clauses_[i].does & kSelf) != 0);
            if (speaks) {
                return;
            }
        }
        mark(clause.first, last);
    }

    bool forwarded(const Clause& clause) const {
        const std::string& key = atoms_[clause.first].key;
        return clause.new_line &&
               (key == "original" || key == "weitergeleitete" || key == "ursprungliche" ||
                key == "from" || key == "betref" || key == "subject" || key == "forwarded");
    }

    bool capital(std::uint32_t at) const {
        const char first = analysis_.source[analysis_.folded.origin[atoms_[at].begin]];
        return (first >= 'A' && first <= 'Z') || static_cast<unsigned char>(first) >= 0xC3;
    }

    /// "Herr Schmied", "Galvanik Weber KG", "John Miller, Head of Foundry".
    void names(std::uint32_t at) {
        if ((words_[at] & kTitle) != 0 && at + 1 < atoms_.size() && capital(at + 1) &&
            (atoms_[at + 1].gap == Gap::space || atoms_[at + 1].gap == Gap::dot)) {
            mark(at, at + 2);
        }
        // "Fa. Maurer sucht"
        if (atoms_[at].key == "fa" && at + 1 < atoms_.size() && capital(at + 1) &&
            atoms_[at + 1].gap != Gap::space) {
            mark(at, at + 2);
        }
        if ((words_[at] & kLegal) == 0 || at == 0 || !capital(at)) {
            return;
        }
        std::uint32_t first = at;
        while (first > 0 && at - first < kLongestFirmName &&
               (capital(first - 1) || (words_[first - 1] & kAnd) != 0) &&
               (atoms_[first].gap == Gap::space || atoms_[first].gap == Gap::hyphen) &&
               (words_[first - 1] & (kAsks | kSelf | kWho)) == 0) {
            --first;
        }
        if (first < at) {
            mark(first, at + 1);
        }
    }

    /// "Werkzeugkosten", "Preis inkl. Verpackung".
    void terms(std::uint32_t at) {
        const std::string& key = atoms_[at].key;
        if (key.size() > kLongestOtherTerm &&
            (key.ends_with("kosten") || key.ends_with("preis") || key.ends_with("preise") ||
             key.ends_with("konditionen"))) {
            mark(at, at + 1);
        }
        const bool goods = key == "verpackung" || key == "packaging" || key == "transport" ||
                           key == "versand" || key == "fracht" || key == "lieferung";
        if (goods && at > 0) {
            for (std::uint32_t back = 1; back <= 3 && back <= at; ++back) {
                const std::string& before = atoms_[at - back].key;
                if (before == "inkl" || before == "incl" || before == "inklusive" ||
                    before == "including" || before == "zzgl" || before == "verpackung") {
                    mark(at, at + 1);
                }
            }
            if (at + 1 < atoms_.size() &&
                (atoms_[at + 1].key == "included" || atoms_[at + 1].key == "inklusive")) {
                mark(at, at + 1);
            }
        }
    }

    const Analysis& analysis_;
    const std::vector<Atom>& atoms_;
    const std::vector<Clause>& clauses_;
    const std::vector<std::uint32_t>& words_;
    std::vector<char> frame_;
};

}  // namespace

std::vector<char> frame_of(
    const Analysis& analysis,
    const std::vector<Clause>& clauses,
    const std::vector<std::uint32_t>& words
) {
    return FrameReader(analysis, clauses, words).read();
}

}  // namespace clusterlotse::matching
