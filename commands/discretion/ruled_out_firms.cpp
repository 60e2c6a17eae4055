#include "commands/discretion/ruled_out_firms.hpp"

#include "commands/discretion/redaction.hpp"
#include "commands/discretion/ruled_out.hpp"
#include "matching/text/text.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// A place that another one overlaps is the same one: whom it names counts, and all of it is cut.
void add_apart(std::vector<RuledOut> more, std::vector<RuledOut>& places) {
    for (RuledOut& one : more) {
        const auto same = std::ranges::find_if(places, [&](const RuledOut& other) {
            return one.begin < other.end && other.begin < one.end;
        });
        if (same == places.end()) {
            places.push_back(std::move(one));
            continue;
        }
        for (std::string& firm : one.firms) {
            if (std::ranges::find(same->firms, firm) == same->firms.end()) {
                same->firms.push_back(std::move(firm));
            }
        }
        same->begin = std::min(same->begin, one.begin);
        if (one.end > same->end) {
            same->end = one.end;
            same->instead.clear();
        }
    }
    std::ranges::sort(places, {}, &RuledOut::begin);
}

}  // namespace

bool says_work(const matching::Engine& engine, std::string_view words) {
    const UnderstoodNeed read = engine.understand(std::string(words), Date{}, Language::de);
    const Dimensions& size = read.dimensions_mm;
    return !read.processes.empty() || !read.materials.empty() || read.quantity || size.diameter ||
           size.length || size.width || size.height || size.thickness || !read.surface.empty() ||
           !read.heat_treatment.empty() || !read.certificates.empty() || !read.tolerances.empty();
}

bool says_when(std::string_view words) {
    static const RE2 when(
        R"((?i)\b(?:bis|spätestens|by|until|before|ab|in)\s+(?:zum\s+|the\s+|end\s+of\s+|ende\s+|mitte\s+|anfang\s+|nächste\w*\s+|next\s+)*(?:kw|week|\d|mo|di|mi|do|fr|sa|so|jan|feb|mär|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec|tue|wed|thu|woche|monat|month)|\bKW ?\d|\b\d{1,2}\.\d{1,2}\.(?:\d{2,4})?(?:[^\d]|$)|\beil|\burgent|\basap)"
    );
    static const RE2 month(
        R"((?i)\b(?:im|ende|mitte|anfang|end of|early|late)\s+(?:jan(?:uar|uary)?|jänner|feb(?:ruar|ruary)?|mär(?:z)?|maerz|mar(?:ch)?|apr(?:il)?|mai|may|jun[ei]?|jul[iy]?|aug(?:ust)?|sep(?:t|tember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[zc](?:ember)?)(?:[^\pL]|$))"
    );
    static const RE2 soon(
        R"((?i)\bso\s+(?:schnell|bald|rasch|zeitnah|früh|zügig)\s+(?:es\b|ihr\b|sie\b|wie\b|als\b|irgend)|\b(?:schnellst|baldm|ehestm)\pL*|möglichst\s+(?:schnell|bald|rasch|zeitnah|früh|zügig|sofort)|\bas\s+(?:soon|quickly|fast|early)\s+as\b)"
    );
    static const RE2 only_soon(
        R"((?i)\W*(?:(?:bitte|gern|gerne|am besten|am liebsten|please|ideally|best)\s+)*(?:sofort|umgehend|unverzüglich|zeitnah|zügig|rasch|bald|dringend|kurzfristig|immediately|promptly|soon|quickly)\W*)"
    );
    const re2::StringPiece text(words.data(), words.size());
    return RE2::PartialMatch(text, when) || RE2::PartialMatch(text, month) ||
           RE2::PartialMatch(text, soon) || RE2::FullMatch(text, only_soon);
}

bool PlainWords::operator()(std::string_view word) {
    const std::string key = matching::squeezed(word);
    const auto known = known_.find(key);
    if (known != known_.end()) {
        return known->second;
    }
    const UnderstoodNeed read = engine_.understand(std::string(word), Date{}, Language::de);
    const bool of_the_trade = !read.kind.empty() || !read.processes.empty() ||
                              !read.materials.empty() || !read.surface.empty() ||
                              !read.heat_treatment.empty() || !read.certificates.empty();
    return known_[key] = of_the_trade || is_common_in_names(word);
}

bool PlainWords::mean_the_same(std::string_view one, std::string_view other) const {
    const UnderstoodNeed a = engine_.understand(one, Date{}, Language::de);
    const UnderstoodNeed b = engine_.understand(other, Date{}, Language::de);
    return a.processes == b.processes && a.materials == b.materials && a.surface == b.surface &&
           a.heat_treatment == b.heat_treatment;
}

std::vector<std::string> names_of_others(
    const Office& office,
    const std::vector<TextWord>& text,
    const std::string& profile_id,
    const std::string& another
) {
    return office.firm_names.like(office.profiles, text, {profile_id, another});
}

std::vector<RuledOut> kept_from_firms(
    const matching::Engine& engine,
    std::string_view text,
    const std::function<std::vector<std::string>(const std::vector<TextWord>&)>& names
) {
    const std::vector<TextWord> words = text_words(text);
    const bool rules_out = may_rule_out(words);
    const bool tells = may_tell_of_others(words);
    // Most needs speak of nobody: then no name has to be read.
    if (!rules_out && !tells) {
        return {};
    }
    PlainWords known(engine);
    const auto plain = [&known](std::string_view word) { return known(word); };
    const std::vector<std::string> firms = names(words);
    std::vector<RuledOut> places;
    if (tells) {
        places = told_of_others(text, words, firms, plain, [&](std::string_view part, bool when) {
            return says_work(engine, part) || (when && says_when(part));
        });
    }
    if (rules_out) {
        add_apart(towns_ruled_out(text), places);
        add_apart(firms_ruled_out(text, firms, plain), places);
    }
    return places;
}

std::vector<RuledOut> ruled_out_in(
    const Office& office, std::string_view text, const std::string& asker_profile
) {
    return kept_from_firms(office.engine, text, [&](const std::vector<TextWord>& words) {
        return names_of_others(office, words, asker_profile);
    });
}

}  // namespace clusterlotse::commands
