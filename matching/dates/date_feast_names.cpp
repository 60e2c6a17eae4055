#include "matching/dates/date_feast_names.hpp"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace clusterlotse::matching {
namespace {

struct DayNames {
    FeastDay day;
    std::string_view names;  ///< separated by "|"
};

constexpr DayNames kDays[] = {
    {{1, 6}, "heilige drei koenige|heiligen drei koenige|dreikoenig|dreikoenigstag|epiphany"},
    {{5, 1}, "tag der arbeit|maifeiertag|erster mai|ersten mai|labour day|labor day|may day"},
    {{10, 3}, "tag der deutschen einheit|tag der einheit|german unity day|unity day"},
    {{10, 31}, "reformationstag|halloween"},
    {{11, 1}, "allerheiligen|all saints day|all saints"},
    {{11, 11}, "martinstag|sankt martin"},
    {{12, 6}, "nikolaus|nikolaustag"},
    {{12, 24},
     "heiligabend|heilig abend|heiliger abend|heiligen abend|hl abend|weihnachtsabend|"
     "christmas eve|xmas eve"},
    {{12, 25},
     "1 weihnachtstag|1 weihnachtsfeiertag|erster weihnachtstag|ersten weihnachtstag|"
     "christmas day"},
    {{12, 26},
     "2 weihnachtstag|2 weihnachtsfeiertag|zweiter weihnachtstag|zweiten weihnachtstag|"
     "boxing day"},
    {{0, -48}, "rosenmontag|shrove monday"},
    {{0, -47}, "fastnachtsdienstag|faschingsdienstag|veilchendienstag|shrove tuesday"},
    {{0, -46}, "aschermittwoch|ash wednesday"},
    {{0, -3}, "gruendonnerstag|maundy thursday"},
    {{0, -2}, "karfreitag|good friday"},
    {{0, -1}, "karsamstag|ostersamstag|holy saturday"},
    {{0, 0}, "ostersonntag|easter sunday"},
    {{0, 1}, "ostermontag|easter monday"},
    {{0, 39}, "christi himmelfahrt|himmelfahrt|vatertag|ascension day|ascension"},
    {{0, 49}, "pfingstsonntag|whit sunday"},
    {{0, 50}, "pfingstmontag|whit monday"},
    {{0, 60}, "fronleichnam|corpus christi"}};

struct SpanNames {
    FeastSpan span;
    std::string_view names;
};

constexpr SpanNames kSpans[] = {
    {FeastSpan::between_years,
     "zwischen den jahren|zw den jahren|between the years|between christmas and new year s|between "
     "christmas and new year|"
     "zwischen weihnachten und neujahr|zwischen weihnachten und silvester"},
    {FeastSpan::feast_days, "feiertage|feiertagen|holidays"},
    {FeastSpan::easter_holidays, "osterferien|easter holidays|easter break"},
    {FeastSpan::summer_holidays,
     "sommerferien|grossen ferien|grosse ferien|summer holidays|summer holiday|summer break|"
     "summer vacation"},
    {FeastSpan::autumn_holidays, "herbstferien|autumn holidays|autumn break"},
    {FeastSpan::christmas_holidays,
     "weihnachtsferien|christmas holidays|christmas break|christmas vacation"},
    {FeastSpan::easter, "ostern|osterfest|ostertage|ostertagen|easter"},
    {FeastSpan::whitsun, "pfingsten|pfingstfest|whitsun|pentecost"},
    {FeastSpan::christmas,
     "weihnachten|weihnachtsfest|weihnachtstage|weihnachtstagen|christmas|xmas|x mas"},
    {FeastSpan::new_year, "jahreswechsel|neujahr|silvester|sylvester|new year s|new years"},
    {FeastSpan::carnival, "fasching|fastnacht|karneval|carnival|fasnacht"}};

struct KnownName {
    std::string_view name;
    FeastName means;
};
using Names = std::unordered_map<std::string_view, std::vector<KnownName>>;

void add_names(std::string_view names, const FeastName& means, Names& all) {
    while (!names.empty()) {
        const std::string_view name = names.substr(0, names.find('|'));
        names.remove_prefix(std::min(name.size() + 1, names.size()));
        all[name.substr(0, name.find(' '))].push_back({name, means});
    }
}

/// By their first words: nearly no word of a text is one of them. Of those that begin alike the
/// first that fits is meant.
const Names& names_by_first_word() {
    static const Names kNames = [] {
        Names names;
        for (const DayNames& row : kDays) {
            add_names(row.names, {&row.day, {}, 0}, names);
        }
        for (const SpanNames& row : kSpans) {
            add_names(row.names, {nullptr, row.span, 0}, names);
        }
        return names;
    }();
    return kNames;
}

/// The token behind the name that begins at `at`; 0 where it does not stand there.
std::size_t behind_name(const Tokens& tokens, std::size_t at, std::string_view name) {
    std::size_t next = at;
    while (!name.empty()) {
        const std::string_view word = name.substr(0, name.find(' '));
        name.remove_prefix(std::min(word.size() + 1, name.size()));
        if (next > at) {
            next +=
                tokens.sign(next, '-') || tokens.sign(next, '.') || tokens.sign(next, '\'') ? 1 : 0;
        }
        if (tokens.text(next) != word || !tokens.free(next)) {
            return 0;
        }
        ++next;
    }
    return next;
}

}  // namespace

std::optional<FeastName> feast_name_at(const Tokens& tokens, std::size_t at) {
    const Names& names = names_by_first_word();
    const auto alike = names.find(tokens.text(at));
    if (alike == names.end()) {
        return std::nullopt;
    }
    for (const KnownName& known : alike->second) {
        if (const std::size_t next = behind_name(tokens, at, known.name)) {
            FeastName found = known.means;
            found.next = next;
            return found;
        }
    }
    return std::nullopt;
}

}  // namespace clusterlotse::matching
