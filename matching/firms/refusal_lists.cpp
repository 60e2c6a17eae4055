#include "matching/firms/refusal_readers.hpp"
#include "matching/firms/refusal_words.hpp"

#include <algorithm>

namespace clusterlotse::matching::refusal {
namespace {

constexpr std::uint32_t kLongestRefusingHeading = 7;  ///< atoms of "Was wir leider nicht machen"
constexpr std::uint32_t kLongestAnswered = 14;
constexpr std::uint32_t kMostLinesBelow = 12;
constexpr std::uint32_t kLongestShortPart = 6;  ///< atoms of a part that ends with "nein"

class RefusalListReader {
public:
    explicit RefusalListReader(RefusalText& text) : text_(text) {}

    void read() {
        for (std::size_t i = 0; i < text_.parts().size(); ++i) {
            answer(i);
            heading(i);
            ends_with_no(i);
        }
    }

private:
    bool says_no(std::uint32_t at, std::uint32_t last) const {
        if (at + 1 < last &&
            (text_.key(at) == "leider" || text_.key(at) == "sowieso" || text_.key(at) == "sorry")) {
            ++at;
            // "Mobile Bearbeitung? Leider nicht – das Teil muss zu uns."
            if (text_.is(at, kNot) && at + 1 < last && text_.dash(at + 1)) {
                return true;
            }
        }
        if (text_.is(at, kNein)) {
            return text_.key(at) != "no" || at + 1 >= last || text_.gap(at + 1) != " ";
        }
        return text_.is(at, kNot) && at + 1 == last;
    }

    /// "Drehen Sie auch? Nein.", "Stahlguss: leider nein".
    void answer(std::size_t i) {
        const Part& part = text_.parts()[i];
        if (i == 0 || !says_no(part.first, part.last)) {
            return;
        }
        const Part& asked = text_.parts()[i - 1];
        const bool question = text_.gap_has(part.first, '?');
        const bool heads = text_.gap_has(part.first, ':');
        const std::uint32_t size = asked.last - asked.first;
        if ((!question && !heads) || size > kLongestAnswered || text_.has(asked, kNot)) {
            return;
        }
        if (question && size > 2 && text_.is(asked.first, kDuty)) {
            return;
        }
        if (!text_.bounded(asked.first, asked.last)) {
            text_.mark(asked.first, asked.last);
        }
    }

    bool refuses_below(Part part) const {
        if (part.last - part.first > kLongestRefusingHeading) {
            return false;
        }
        if (text_.has(part, kNot) && text_.has(part, kItself)) {
            return false;
        }
        const bool none = text_.is(part.first, kNone_) && part.last - part.first == 1;
        return none || (text_.has(part, kNot) && text_.has(part, kProgramme)) ||
               (text_.key(part.first) == "what" && text_.has(part, kHelps) && ends_in_t(part)) ||
               (text_.key(part.first) == "not" && part.last - part.first <= 3);
    }

    bool ends_in_t(Part part) const {
        for (std::uint32_t at = part.first; at < part.last; ++at) {
            if (text_.key(at) == "t" || text_.key(at) == "not" || text_.key(at) == "dont") {
                return true;
            }
        }
        return false;
    }

    /// "Nicht im Programm: Hartchrom, Eloxal", or lines below such a heading.
    void heading(std::size_t i) {
        const Part& part = text_.parts()[i];
        if (i + 1 >= text_.parts().size() || !refuses_below(part)) {
            return;
        }
        const std::uint32_t next = text_.parts()[i + 1].first;
        const bool colon = text_.gap_has(next, ':');
        const bool line = text_.gap_has(next, '\n') && (i == 0 || text_.gap_has(part.first, '\n'));
        if (!colon && !line) {
            return;
        }
        for (std::size_t below = i + 1;
             below < text_.parts().size() && below <= i + kMostLinesBelow;
             ++below) {
            const Part& listed = text_.parts()[below];
            const std::string_view before = text_.gap(listed.first);
            const bool first = below == i + 1;
            const bool bullet = before.find("- ") != std::string_view::npos ||
                                before.find("* ") != std::string_view::npos;
            if (!first && before.find("\n\n") != std::string_view::npos && !bullet) {
                return;
            }
            // Behind a colon the rest of the line, in lines below the lines of a list.
            const bool goes_on = before.find(';') != std::string_view::npos;
            if (!first && !goes_on && !text_.gap_has(listed.first, '\n')) {
                return;
            }
            if (!first && !goes_on && !line && !text_.gap_has(next, '\n')) {
                return;
            }
            if (!first && text_.has(listed, kWe)) {
                return;
            }
            std::uint32_t to = listed.first;
            while (to < listed.last && !(text_.is(to, kStops) && to > listed.first)) {
                ++to;
            }
            if (!text_.bounded(listed.first, to)) {
                text_.mark(listed.first, to);
            } else {
                // "Nicht möglich: Salzbad, Teile über 2.500 mm".
                each_of(listed.first, to, [&](std::uint32_t from, std::uint32_t end) {
                    if (!text_.bounded(from, end)) {
                        text_.mark(from, end);
                        return;
                    }
                    // "Verzahnungen schleifen und alles über 2 Meter".
                    std::uint32_t first = end;
                    while (first > from && text_.bounded(from, first)) {
                        --first;
                    }
                    while (first > from && !text_.is(first, kAnd)) {
                        --first;
                    }
                    if (first > from) {
                        text_.mark(from, first);
                    }
                });
            }
        }
    }

    template <class Do>
    void each_of(std::uint32_t from, std::uint32_t to, Do call) {
        for (std::uint32_t at = from; at < to;) {
            std::uint32_t end = at + 1;
            while (end < to && text_.atoms()[end].clause == text_.atoms()[at].clause) {
                ++end;
            }
            call(at, end);
            at = end;
        }
    }

    /// "flach nein", "Sandguss und Kokillenguss ebenfalls nicht".
    void ends_with_no(std::size_t i) {
        const Part& part = text_.parts()[i];
        const std::uint32_t last = part.last - 1;
        const bool no = text_.is(last, kNein) || (text_.is(last, kNot) && last > part.first);
        if (!no || text_.gap_has(part.last, '?') || text_.has(part, kWe) || last == part.first) {
            return;
        }
        std::uint32_t from = last;
        while (from > part.first && text_.atoms()[from - 1].clause == text_.atoms()[last].clause) {
            --from;
        }
        if (from < last && last - from <= kLongestShortPart && !text_.is(from, kRelative) &&
            !text_.bounded(from, last)) {
            text_.mark(from, last);
        }
    }

    RefusalText& text_;
};

}  // namespace

void mark_refused_lists(RefusalText& text) {
    RefusalListReader(text).read();
}

}  // namespace clusterlotse::matching::refusal
