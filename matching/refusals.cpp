#include "matching/refusals.hpp"

#include "matching/refusal_words.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::matching {
namespace refusal {
namespace {

constexpr std::uint32_t kLongestRefusingHeading = 7;  ///< atoms of "Was wir leider nicht machen"
constexpr std::uint32_t kLongestAnswered = 14;
constexpr std::uint32_t kMostLinesBelow = 12;
constexpr std::uint32_t kLongestShortPart = 6;  ///< atoms of a part that ends with "nein"
constexpr std::uint32_t kNearWe = 7;            ///< atoms between "wir" and "nicht"

bool digits(std::string_view key) {
    return !key.empty() && key.find_first_not_of("0123456789") == std::string_view::npos;
}

class RefusalReader {
public:
    explicit RefusalReader(const Analysis& analysis)
        : analysis_(analysis), atoms_(analysis.atoms), marks_(atoms_.size(), 0) {
        words_.reserve(atoms_.size());
        for (const Atom& atom : atoms_) {
            words_.push_back(word_of(atom.key));
        }
        for (std::uint32_t at = 0; at < atoms_.size();) {
            std::uint32_t end = at + 1;
            while (end < atoms_.size() && atoms_[end].sentence == atoms_[at].sentence) {
                ++end;
            }
            parts_.push_back({at, end});
            at = end;
        }
    }

    std::vector<std::uint8_t> read(bool& takes_no_orders) {
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            answer(i);
            heading(i);
            object_first(parts_[i]);
            no_part_of_it(parts_[i]);
            we_do_not(parts_[i]);
            none_of(parts_[i]);
            ends_with_no(i);
            for_itself(parts_[i]);
        }
        for (std::uint32_t at = 0; at < marks_.size(); ++at) {
            const bool head = at == 0 || (marks_[at - 1] & Refusals::kRefused) == 0 ||
                              atoms_[at].clause != atoms_[at - 1].clause || is(at - 1, kAnd | kWe);
            if ((marks_[at] & Refusals::kRefused) != 0 && head) {
                marks_[at] |= Refusals::kHead;
            }
        }
        takes_no_orders = no_orders();
        return std::move(marks_);
    }

private:
    struct Part {
        std::uint32_t first;
        std::uint32_t last;  ///< one behind
    };

    bool is(std::uint32_t at, std::uint32_t word) const {
        return at < words_.size() && (words_[at] & word) != 0;
    }

    std::string_view gap(std::uint32_t at) const {
        const std::string_view text = analysis_.folded.text;
        const std::uint32_t from = at == 0 ? 0 : atoms_[at - 1].end;
        const std::uint32_t to =
            at < atoms_.size() ? atoms_[at].begin : static_cast<std::uint32_t>(text.size());
        return text.substr(from, to - from);
    }

    bool gap_has(std::uint32_t at, char sign) const {
        return gap(at).find(sign) != std::string_view::npos;
    }

    bool dash(std::uint32_t at) const { return gap(at).find(" -") != std::string_view::npos; }

    bool has(Part part, std::uint32_t word) const {
        return std::any_of(
            words_.begin() + part.first,
            words_.begin() + part.last,
            [&](std::uint32_t here) { return (here & word) != 0; }
        );
    }

    /// "unter 500 mm", "größer als Ø 200".
    bool bounded(std::uint32_t from, std::uint32_t to) const {
        for (std::uint32_t at = from + 1; at < to; ++at) {
            const std::string& key = atoms_[at].key;
            if (!key.empty() && key[0] >= '0' && key[0] <= '9' &&
                (is(at - 1, kBounds) || (at >= from + 2 && is(at - 2, kBounds)))) {
                return true;
            }
        }
        return false;
    }

    void mark(std::uint32_t from, std::uint32_t to, std::uint8_t with = Refusals::kRefused) {
        bool excepted = false;
        for (std::uint32_t at = from; at < to; ++at) {
            excepted = excepted || atoms_[at].key == "auser" || atoms_[at].key == "except";
            if (!excepted) {
                marks_[at] |= with;
            }
        }
    }

    bool says_no(std::uint32_t at, std::uint32_t last) const {
        if (at + 1 < last && (atoms_[at].key == "leider" || atoms_[at].key == "sowieso" ||
                              atoms_[at].key == "sorry")) {
            ++at;
            // "Mobile Bearbeitung? Leider nicht – das Teil muss zu uns."
            if (is(at, kNot) && at + 1 < last && dash(at + 1)) {
                return true;
            }
        }
        if (is(at, kNein)) {
            return atoms_[at].key != "no" || at + 1 >= last || gap(at + 1) != " ";
        }
        return is(at, kNot) && at + 1 == last;
    }

    /// "Drehen Sie auch? Nein.", "Stahlguss: leider nein".
    void answer(std::size_t i) {
        const Part& part = parts_[i];
        if (i == 0 || !says_no(part.first, part.last)) {
            return;
        }
        const Part& asked = parts_[i - 1];
        const bool question = gap_has(part.first, '?');
        const bool heads = gap_has(part.first, ':');
        const std::uint32_t size = asked.last - asked.first;
        if ((!question && !heads) || size > kLongestAnswered || has(asked, kNot)) {
            return;
        }
        if (question && size > 2 && is(asked.first, kDuty)) {
            return;
        }
        if (!bounded(asked.first, asked.last)) {
            mark(asked.first, asked.last);
        }
    }

    bool refuses_below(Part part) const {
        if (part.last - part.first > kLongestRefusingHeading) {
            return false;
        }
        if (has(part, kNot) && has(part, kItself)) {
            return false;
        }
        const bool none = is(part.first, kNone_) && part.last - part.first == 1;
        return none || (has(part, kNot) && has(part, kProgramme)) ||
               (atoms_[part.first].key == "what" && has(part, kHelps) && ends_in_t(part)) ||
               (atoms_[part.first].key == "not" && part.last - part.first <= 3);
    }

    bool ends_in_t(Part part) const {
        for (std::uint32_t at = part.first; at < part.last; ++at) {
            if (atoms_[at].key == "t" || atoms_[at].key == "not" || atoms_[at].key == "dont") {
                return true;
            }
        }
        return false;
    }

    /// "Nicht im Programm: Hartchrom, Eloxal", or lines below such a heading.
    void heading(std::size_t i) {
        const Part& part = parts_[i];
        if (i + 1 >= parts_.size() || !refuses_below(part)) {
            return;
        }
        const std::uint32_t next = parts_[i + 1].first;
        const bool colon = gap_has(next, ':');
        const bool line = gap_has(next, '\n') && (i == 0 || gap_has(part.first, '\n'));
        if (!colon && !line) {
            return;
        }
        for (std::size_t below = i + 1; below < parts_.size() && below <= i + kMostLinesBelow;
             ++below) {
            const Part& listed = parts_[below];
            const std::string_view before = gap(listed.first);
            const bool first = below == i + 1;
            const bool bullet = before.find("- ") != std::string_view::npos ||
                                before.find("* ") != std::string_view::npos;
            if (!first && before.find("\n\n") != std::string_view::npos && !bullet) {
                return;
            }
            // Behind a colon the rest of the line, in lines below the lines of a list.
            const bool goes_on = before.find(';') != std::string_view::npos;
            if (!first && !goes_on && !gap_has(listed.first, '\n')) {
                return;
            }
            if (!first && !goes_on && !line && !gap_has(next, '\n')) {
                return;
            }
            if (!first && has(listed, kWe)) {
                return;
            }
            std::uint32_t to = listed.first;
            while (to < listed.last && !(is(to, kStops) && to > listed.first)) {
                ++to;
            }
            if (!bounded(listed.first, to)) {
                mark(listed.first, to);
            } else {
                // "Nicht möglich: Salzbad, Teile über 2.500 mm".
                each_of(listed.first, to, [&](std::uint32_t from, std::uint32_t end) {
                    if (!bounded(from, end)) {
                        mark(from, end);
                    }
                });
            }
        }
    }

    template <class Do>
    void each_of(std::uint32_t from, std::uint32_t to, Do call) {
        for (std::uint32_t at = from; at < to;) {
            std::uint32_t end = at + 1;
            while (end < to && atoms_[end].clause == atoms_[at].clause) {
                ++end;
            }
            call(at, end);
            at = end;
        }
    }

    /// Where the clause with this verb begins: lists belong to it, an inserted thought does not.
    std::uint32_t beginning(Part part, std::uint32_t verb) const {
        std::uint32_t at = verb;
        while (at > part.first && !dash(at) && !gap_has(at, ')') && !gap_has(at, '"') &&
               !is(at - 1, kStops) && !is(at - 1, kWe)) {
            --at;
        }
        // "Aluminium und\nMagnesium verarbeiten wir nicht": the line broke within the list.
        while (at == part.first && at > 0 && (is(at - 1, kAnd) || gap_has(at, ',')) &&
               gap_has(at, '\n') && gap(at).find("\n\n") == std::string_view::npos) {
            part.first = at - 1;
            while (part.first > 0 && atoms_[part.first - 1].sentence == atoms_[at - 1].sentence) {
                --part.first;
            }
            at = part.first;
        }
        return at;
    }

    bool nothing_refused(std::uint32_t negation, std::uint32_t last) const {
        const std::uint32_t next = negation + 1;
        if (next >= last) {
            return false;
        }
        if (atoms_[next].key == "mehr" || atoms_[next].key == "more") {
            return next + 1 < last &&
                   (atoms_[next + 1].key == "als" || atoms_[next + 1].key == "than" ||
                    digits(atoms_[next + 1].key));
        }
        if (atoms_[next].key == "im") {
            // "nicht im Haus": others do it; "nicht im Programm": nobody does.
            return !(next + 1 < last && is(next + 1, kProgramme));
        }
        return is(next, kVoids) || (is(next, kWith) && atoms_[next].key != "in");
    }

    /// "Magnesium und Zink verarbeiten wir leider nicht (mehr)."
    void object_first(Part part) {
        for (std::uint32_t at = part.first; at < part.last; ++at) {
            if (!is(at, kNot | kNone_) || nothing_refused(at, part.last)) {
                continue;
            }
            std::uint32_t we = at;
            while (we > part.first && at - we < kNearWe && !is(we, kWe)) {
                if (we != at && !is(we, kLight) && !digits(atoms_[we].key)) {
                    break;
                }
                --we;
            }
            if (!is(we, kWe) || we < part.first + 2 || is(we - 1, kRelative | kAnd)) {
                continue;
            }
            const std::uint32_t verb = we - 1;
            const std::uint32_t from = beginning(part, verb);
            // "Schuhmesser schleifen wir keine": only what stands in front is meant.
            if (from < verb && !is(from, kRelative | kNein) && !bounded(from, verb) &&
                (is(at, kNot) || at + 1 >= part.last || atoms_[at + 1].key == "mehr")) {
                const bool others = std::any_of(
                    words_.begin() + at,
                    words_.begin() + part.last,
                    [](std::uint32_t word) { return (word & kOthers) != 0; }
                );
                mark(from, verb, others ? Refusals::kByOthers : Refusals::kRefused);
            }
        }
    }

    /// "Gesenkschmieden gehört nicht zu unserem Programm", "dental work is not part of our range".
    void no_part_of_it(Part part) {
        for (std::uint32_t at = part.first + 2; at + 1 < part.last; ++at) {
            if (is(at, kNot) && is(at - 1, kIs) && is(at + 1, kBelongs)) {
                const std::uint32_t from = beginning(part, at - 1);
                if (!is(from, kRelative) && !bounded(from, at - 1)) {
                    mark(from, at - 1);
                }
            }
        }
    }

    std::uint32_t end_of_refused(std::uint32_t from, std::uint32_t last) const {
        std::uint32_t to = from;
        while (to < last && !is(to, kStops | kOnly) &&
               !(to > from && (dash(to) || gap_has(to, '(')))) {
            ++to;
        }
        return to;
    }

    /// "We do not offer sterilisation or finished devices", "wir bieten weder Härten noch Löten".
    void we_do_not(Part part) {
        for (std::uint32_t at = part.first; at + 1 < part.last; ++at) {
            const bool short_not = atoms_[at].key == "t" && at > part.first && is(at - 1, kHelps);
            const bool english = (is(at, kNot) && at > part.first && is(at - 1, kHelps)) ||
                                 short_not || atoms_[at].key == "cannot" ||
                                 atoms_[at].key == "dont";
            const bool neither = atoms_[at].key == "weder" || atoms_[at].key == "neither";
            bool ours = neither;
            for (std::uint32_t back = 1; english && back <= 3 && at >= part.first + back; ++back) {
                ours = ours || is(at - back, kWe);
            }
            if (!ours || (english && is(at + 1, kVoids))) {
                continue;
            }
            const std::uint32_t to = end_of_refused(at + 1, part.last);
            if (!bounded(at + 1, to)) {
                mark(at + 1, to);
            }
        }
    }

    /// "Keine Rund- oder Flachschleifarbeiten", "wir führen keine Montagen und Reparaturen aus".
    void none_of(Part part) {
        for (std::uint32_t at = part.first; at + 1 < part.last; ++at) {
            if (!is(at, kNone_)) {
                continue;
            }
            std::uint32_t to = at + 1;
            while (to < part.last && !is(to, kStops | kOnly) && !gap_has(to, '(') && !dash(to) &&
                   (atoms_[to].clause == atoms_[at].clause || gap_has(to, ',')) &&
                   (atoms_[to].clause == atoms_[at].clause || short_item(to, part.last))) {
                ++to;
            }
            const bool we = at >= part.first + 2 && (is(at - 2, kWe) || is(at - 1, kWe));
            const bool opens = at == part.first || gap_has(at, ',') || gap_has(at, '(');
            if ((we || opens) && to - at <= 8 && !bounded(at + 1, to)) {
                mark(at + 1, std::min(to, clause_end(at)));
            }
        }
    }

    std::uint32_t clause_end(std::uint32_t at) const {
        std::uint32_t end = at;
        while (end < atoms_.size() && atoms_[end].clause == atoms_[at].clause) {
            ++end;
        }
        return end;
    }

    bool short_item(std::uint32_t at, std::uint32_t last) const {
        return std::min(clause_end(at), last) - at <= 2;
    }

    /// "flach nein", "Sandguss und Kokillenguss ebenfalls nicht".
    void ends_with_no(std::size_t i) {
        const Part& part = parts_[i];
        const std::uint32_t last = part.last - 1;
        const bool no = is(last, kNein) || (is(last, kNot) && last > part.first);
        if (!no || gap_has(part.last, '?') || has(part, kWe) || last == part.first) {
            return;
        }
        std::uint32_t from = last;
        while (from > part.first && atoms_[from - 1].clause == atoms_[last].clause) {
            --from;
        }
        if (from < last && last - from <= kLongestShortPart && !is(from, kRelative) &&
            !bounded(from, last)) {
            mark(from, last);
        }
    }

    /// "Fräsen – ausschließlich für den eigenen Formenbau", "Werkzeugbau (nur für unsere Teile)".
    void for_itself(Part part) {
        for (std::uint32_t at = part.first; at + 1 < part.last; ++at) {
            if (!is(at, kOnly)) {
                continue;
            }
            bool own = is(at + 1, kInternal);
            for (std::uint32_t to = at + 1; to + 1 < part.last && to <= at + 3; ++to) {
                own = own ||
                      (is(to, kOurOwn) && is(to - 1, kFor | kRelative) && !is(to + 1, kClients));
            }
            if (!own) {
                continue;
            }
            std::uint32_t from = at;
            if (gap_has(at, '(')) {
                while (from > part.first && atoms_[from - 1].clause == atoms_[at - 1].clause) {
                    --from;
                }
            } else {
                from = part.first;
            }
            mark(from, at, Refusals::kForItself);
        }
    }

    bool no_orders() const {
        for (std::uint32_t at = 0; at < atoms_.size(); ++at) {
            const std::string& key = atoms_[at].key;
            const bool refused = (marks_[at] & Refusals::kRefused) != 0;
            if (refused && (key.starts_with("lohnarbeit") || key.starts_with("lohnfertig") ||
                            key.starts_with("fertigungsauftr") || key.starts_with("lohnauftr") ||
                            key.starts_with("auftragsfertig"))) {
                return true;
            }
            if (is(at, kNone_) && at + 2 < atoms_.size() && is(at + 1, kOurOwn) &&
                (atoms_[at + 2].key == "fertigung" || atoms_[at + 2].key == "produktion" ||
                 atoms_[at + 2].key == "herstelung")) {
                return true;
            }
            if (key == "fertigen" && at + 2 < atoms_.size() && is(at + 1, kNone_) &&
                (atoms_[at + 2].key == "bauteile" || atoms_[at + 2].key == "teile")) {
                return true;
            }
            if (key == "no" && at + 4 < atoms_.size() && atoms_[at + 1].key == "production" &&
                atoms_[at + 2].key == "of" && atoms_[at + 3].key == "our") {
                return true;
            }
        }
        return false;
    }

    const Analysis& analysis_;
    const std::vector<Atom>& atoms_;
    std::vector<std::uint32_t> words_;
    std::vector<Part> parts_;
    std::vector<std::uint8_t> marks_;
};

}  // namespace
}  // namespace refusal

Refusals::Refusals(const Analysis& analysis) {
    marks_ = refusal::RefusalReader(analysis).read(takes_no_orders_);
}

}  // namespace clusterlotse::matching
