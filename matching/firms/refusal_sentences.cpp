#include "matching/firms/refusal_readers.hpp"
#include "matching/firms/refusal_words.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace clusterlotse::matching::refusal {
namespace {

constexpr std::uint32_t kNearWe = 7;  ///< atoms between "wir" and "nicht"

bool digits(std::string_view key) {
    return !key.empty() && key.find_first_not_of("0123456789") == std::string_view::npos;
}

class RefusalSentenceReader {
public:
    explicit RefusalSentenceReader(RefusalText& text) : text_(text) {}

    void read() {
        for (const Part& part : text_.parts()) {
            object_first(part);
            no_part_of_it(part);
            we_do_not(part);
            none_of(part);
            for_itself(part);
            given_up(part);
            we_lack(part);
        }
    }

private:
    /// Where the clause with this verb begins: lists belong to it, an inserted thought does not.
    std::uint32_t beginning(Part part, std::uint32_t verb) const {
        std::uint32_t at = verb;
        while (at > part.first && !text_.dash(at) && !text_.gap_has(at, ')') &&
               !text_.gap_has(at, '"') && !text_.is(at - 1, kStops) && !text_.is(at - 1, kWe)) {
            --at;
        }
        // "Aluminium und\nMagnesium verarbeiten wir nicht": the line broke within the list.
        while (at == part.first && at > 0 && (text_.is(at - 1, kAnd) || text_.gap_has(at, ',')) &&
               text_.gap_has(at, '\n') && text_.gap(at).find("\n\n") == std::string_view::npos) {
            part.first = at - 1;
            while (part.first > 0 &&
                   text_.atoms()[part.first - 1].sentence == text_.atoms()[at - 1].sentence) {
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
        if (text_.key(next) == "mehr" || text_.key(next) == "more") {
            return next + 1 < last &&
                   (text_.key(next + 1) == "als" || text_.key(next + 1) == "than" ||
                    digits(text_.key(next + 1)));
        }
        if (text_.key(next) == "im") {
            // "nicht im Haus": others do it; "nicht im Programm": nobody does.
            return !(next + 1 < last && text_.is(next + 1, kProgramme));
        }
        return text_.is(next, kVoids) || (text_.is(next, kWith) && text_.key(next) != "in");
    }

    /// "Wir schweißen Stahl, Aluminium machen wir nicht": what we do stands in front of the comma.
    std::uint32_t behind_our_own_work(Part part, std::uint32_t from, std::uint32_t verb) const {
        if (from == part.first || !text_.is(from - 1, kWe)) {
            return from;
        }
        std::uint32_t at = verb;
        while (at > from && !text_.gap_has(at, ',')) {
            --at;
        }
        return at > from ? at : verb;
    }

    /// "Dafür fehlt uns die Läpperei."
    void we_lack(Part part) {
        for (std::uint32_t at = part.first; at + 2 < part.last; ++at) {
            if ((text_.key(at) != "fehlt" && text_.key(at) != "fehlen") ||
                text_.key(at + 1) != "uns") {
                continue;
            }
            const std::uint32_t to = end_of_refused(at + 2, part.last);
            if (!text_.bounded(at + 2, to)) {
                text_.mark(at + 2, to);
            }
        }
    }

    /// "Magnesium und Zink verarbeiten wir leider nicht (mehr)."
    void object_first(Part part) {
        for (std::uint32_t at = part.first; at < part.last; ++at) {
            if (!text_.is(at, kNot | kNone_) || nothing_refused(at, part.last)) {
                continue;
            }
            std::uint32_t we = at;
            while (we > part.first && at - we < kNearWe && !text_.is(we, kWe)) {
                if (we != at && !text_.is(we, kLight) && !digits(text_.key(we))) {
                    break;
                }
                --we;
            }
            if (!text_.is(we, kWe) || we < part.first + 2 || text_.is(we - 1, kRelative | kAnd)) {
                continue;
            }
            const std::uint32_t verb = we - 1;
            const std::uint32_t from = behind_our_own_work(part, beginning(part, verb), verb);
            // "Schuhmesser schleifen wir keine": only what stands in front is meant.
            if (from < verb && !text_.is(from, kRelative | kNein) && !text_.bounded(from, verb) &&
                (text_.is(at, kNot) || at + 1 >= part.last || text_.key(at + 1) == "mehr")) {
                const bool others = std::any_of(
                    text_.words().begin() + at,
                    text_.words().begin() + part.last,
                    [](std::uint32_t word) { return (word & kOthers) != 0; }
                );
                text_.mark(from, verb, others ? Refusals::kByOthers : Refusals::kRefused);
            }
        }
    }

    /// "Gesenkschmieden gehört nicht zu unserem Programm", "dental work is not part of our range".
    void no_part_of_it(Part part) {
        for (std::uint32_t at = part.first + 2; at + 1 < part.last; ++at) {
            if (text_.is(at, kNot) && text_.is(at - 1, kIs) && text_.is(at + 1, kBelongs)) {
                const std::uint32_t from = beginning(part, at - 1);
                if (!text_.is(from, kRelative) && !text_.bounded(from, at - 1)) {
                    text_.mark(from, at - 1);
                }
            }
        }
    }

    std::uint32_t end_of_refused(std::uint32_t from, std::uint32_t last) const {
        std::uint32_t to = from;
        while (to < last && !text_.is(to, kStops | kOnly) &&
               !(to > from && (text_.dash(to) || text_.gap_has(to, '(')))) {
            ++to;
        }
        return to;
    }

    /// "We do not offer sterilisation or finished devices", "wir bieten weder Härten noch Löten".
    void we_do_not(Part part) {
        for (std::uint32_t at = part.first; at + 1 < part.last; ++at) {
            const bool short_not =
                text_.key(at) == "t" && at > part.first && text_.is(at - 1, kHelps);
            const bool english =
                (text_.is(at, kNot) && at > part.first && text_.is(at - 1, kHelps)) || short_not ||
                text_.key(at) == "cannot" || text_.key(at) == "dont";
            const bool neither = text_.key(at) == "weder" || text_.key(at) == "neither";
            bool ours = neither;
            for (std::uint32_t back = 1; english && back <= 3 && at >= part.first + back; ++back) {
                ours = ours || text_.is(at - back, kWe);
            }
            if (!ours || (english && text_.is(at + 1, kVoids))) {
                continue;
            }
            const std::uint32_t to = end_of_refused(at + 1, part.last);
            if (!text_.bounded(at + 1, to)) {
                text_.mark(at + 1, to);
            }
        }
    }

    /// "Keine Rund- oder Flachschleifarbeiten", "wir führen keine Montagen und Reparaturen aus".
    void none_of(Part part) {
        for (std::uint32_t at = part.first; at + 1 < part.last; ++at) {
            if (!text_.is(at, kNone_)) {
                continue;
            }
            std::uint32_t to = at + 1;
            while (
                to < part.last && !text_.is(to, kStops | kOnly) && !text_.gap_has(to, '(') &&
                !text_.dash(to) &&
                (text_.atoms()[to].clause == text_.atoms()[at].clause || text_.gap_has(to, ',')) &&
                (text_.atoms()[to].clause == text_.atoms()[at].clause || short_item(to, part.last))
            ) {
                ++to;
            }
            const bool we =
                at >= part.first + 2 && (text_.is(at - 2, kWe) || text_.is(at - 1, kWe));
            const bool opens = at == part.first || text_.gap_has(at, ',') || text_.gap_has(at, '(');
            if ((we || opens) && to - at <= 8 && !text_.bounded(at + 1, to)) {
                text_.mark(at + 1, std::min(to, text_.clause_end(at)));
            }
        }
    }

    bool short_item(std::uint32_t at, std::uint32_t last) const {
        return std::min(text_.clause_end(at), last) - at <= 2;
    }

    /// "Fräsen – ausschließlich für den eigenen Formenbau", "Werkzeugbau (nur für unsere Teile)".
    void for_itself(Part part) {
        for (std::uint32_t at = part.first; at + 1 < part.last; ++at) {
            if (!text_.is(at, kOnly)) {
                continue;
            }
            bool own = text_.is(at + 1, kInternal);
            for (std::uint32_t to = at + 1; to + 1 < part.last && to <= at + 3; ++to) {
                own = own || (text_.is(to, kOurOwn) && text_.is(to - 1, kFor | kRelative) &&
                              !text_.is(to + 1, kClients));
            }
            if (!own) {
                continue;
            }
            std::uint32_t from = at;
            if (text_.gap_has(at, '(')) {
                while (from > part.first &&
                       text_.atoms()[from - 1].clause == text_.atoms()[at - 1].clause) {
                    --from;
                }
            } else {
                from = part.first;
            }
            text_.mark(from, at, Refusals::kForItself);
        }
    }

    /// "Den Druckservice haben wir 2023 eingestellt", "contract balancing was sold in 2018".
    void given_up(Part part) {
        static constexpr std::string_view kOver[] = {
            "eingestelt",
            "eingestellt",
            "aufgegeben",
            "abgegeben",
            "verkauft",
            "discontinued",
            "ceased",
            "sold"};
        static constexpr std::string_view kHas[] = {
            "haben", "wurde", "wurden", "was", "were", "has", "have"};
        bool year = false;
        bool over = false;
        std::uint32_t verb = part.last;
        for (std::uint32_t at = part.first; at < part.last; ++at) {
            const std::string& key = text_.key(at);
            year = year || (key.size() == 4 && digits(key) &&
                            (key.starts_with("19") || key.starts_with("20")));
            over = over || std::find(std::begin(kOver), std::end(kOver), key) != std::end(kOver);
            const bool has = std::find(std::begin(kHas), std::end(kHas), key) != std::end(kHas);
            verb = verb == part.last && has ? at : verb;
        }
        if (!year || !over || verb == part.last || verb == part.first) {
            return;
        }
        const bool pronoun = verb == part.first + 1 && text_.is(part.first, kRelative);
        if (!pronoun) {
            text_.mark(beginning(part, verb), verb, Refusals::kRefused | Refusals::kHead);
            return;
        }
        // "Druckservice? Den haben wir 2023 eingestellt."
        std::uint32_t from = part.first;
        while (from > 0 && text_.gap_has(part.first, '?') &&
               text_.atoms()[from - 1].sentence == text_.atoms()[part.first - 1].sentence) {
            --from;
        }
        text_.mark(from, part.first, Refusals::kRefused | Refusals::kHead);
    }

    RefusalText& text_;
};

}  // namespace

void mark_refusing_sentences(RefusalText& text) {
    RefusalSentenceReader(text).read();
}

}  // namespace clusterlotse::matching::refusal
