#include "matching/firms/refusals.hpp"

#include "matching/firms/refusal_readers.hpp"
#include "matching/firms/refusal_words.hpp"

namespace clusterlotse::matching {
namespace refusal {
namespace {

/// The first atom of each thing that is refused.
void mark_heads(RefusalText& text) {
    std::vector<std::uint8_t>& marks = text.marks();
    const std::vector<Atom>& atoms = text.atoms();
    for (std::uint32_t at = 0; at < marks.size(); ++at) {
        const bool head = at == 0 || (marks[at - 1] & Refusals::kRefused) == 0 ||
                          atoms[at].clause != atoms[at - 1].clause || text.is(at - 1, kAnd | kWe);
        if ((marks[at] & Refusals::kRefused) != 0 && head) {
            marks[at] |= Refusals::kHead;
        }
    }
}

/// "Keine Lohnarbeit", "keine eigene Fertigung", "wir fertigen keine Teile".
bool no_orders(RefusalText& text) {
    for (std::uint32_t at = 0; at < text.atoms().size(); ++at) {
        const std::string& key = text.key(at);
        const bool refused = (text.marks()[at] & Refusals::kRefused) != 0;
        if (refused && (key.starts_with("lohnarbeit") || key.starts_with("lohnfertig") ||
                        key.starts_with("fertigungsauftr") || key.starts_with("lohnauftr") ||
                        key.starts_with("auftragsfertig"))) {
            return true;
        }
        if (text.is(at, kNone_) && at + 2 < text.atoms().size() && text.is(at + 1, kOurOwn) &&
            (text.key(at + 2) == "fertigung" || text.key(at + 2) == "produktion" ||
             text.key(at + 2) == "herstelung")) {
            return true;
        }
        if ((key == "fertigen" || key == "bearbeiten" || key == "produzieren") &&
            at + 2 < text.atoms().size() && text.is(at + 1, kNone_) &&
            (text.key(at + 2) == "bauteile" || text.key(at + 2) == "teile")) {
            return true;
        }
        if (key == "no" && at + 4 < text.atoms().size() && text.key(at + 1) == "production" &&
            text.key(at + 2) == "of" && text.key(at + 3) == "our") {
            return true;
        }
    }
    return false;
}

}  // namespace
}  // namespace refusal

Refusals::Refusals(const Analysis& analysis) {
    refusal::RefusalText text(analysis);
    refusal::mark_refused_lists(text);
    refusal::mark_refusing_sentences(text);
    refusal::mark_heads(text);
    takes_no_orders_ = refusal::no_orders(text);
    marks_ = std::move(text.marks());
}

}  // namespace clusterlotse::matching
