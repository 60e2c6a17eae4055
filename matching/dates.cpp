#include "matching/dates.hpp"

#include <array>
#include <functional>
#include <re2/re2.h>
#include <vector>

namespace clusterlotse::matching {
namespace {

using namespace std::chrono;

#define MONTH                                                                                      \
    "(jan(?:uar|uary|ner)?|feb(?:ruar|ruary|er)?|maerz|maer|march|mar|marz|apr(?:il)?|mai|may|"    \
    "jun[ie]?|jul[iy]?|aug(?:ust)?|sep(?:t|tember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dez(?" \
    ":ember)?|dec(?:ember)?)"

unsigned month_of(const std::string& word) {
    static constexpr std::array<const char*, 12> kStarts = {
        "jan", "feb", "ma", "ap", "ma", "jun", "jul", "aug", "sep", "o", "nov", "de"};
    if (word == "mai" || word == "may") {
        return 5;
    }
    for (unsigned i = 0; i < 12; ++i) {
        if (word.starts_with(kStarts[i])) {
            return i + 1;
        }
    }
    return 0;
}

int count_of(const std::string& word) {
    static constexpr std::array<std::pair<const char*, int>, 24> kWords = {
        {{"ein", 1},  {"eine", 1},  {"einer", 1}, {"einem", 1},   {"zwei", 2},   {"drei", 3},
         {"vier", 4}, {"fuenf", 5}, {"sechs", 6}, {"acht", 8},    {"zehn", 10},  {"zwoelf", 12},
         {"a", 1},    {"one", 1},   {"two", 2},   {"three", 3},   {"four", 4},   {"five", 5},
         {"six", 6},  {"eight", 8}, {"ten", 10},  {"twelve", 12}, {"sieben", 7}, {"seven", 7}}};
    if (!word.empty() && word[0] >= '0' && word[0] <= '9') {
        return std::stoi(word.substr(0, 4));
    }
    for (const auto& [name, value] : kWords) {
        if (word == name) {
            return value;
        }
    }
    return 0;
}

Date after(Date from, int count) {
    return Date(sys_days(from) + days(count));
}

Date plus_months(Date from, int count) {
    const year_month target = year_month(from.year(), from.month()) + months(count);
    const Date day(target.year(), target.month(), from.day());
    return day.ok() ? day
                    : Date(year_month_day_last(target.year(), month_day_last(target.month())));
}

class Reader {
public:
    Reader(std::string& text, Date today) : text_(text), today_(today) {}

    std::optional<Date> read() {
        iso();
        numeric();
        with_month_name();
        week();
        part_of_period();
        relative();
        month_alone();
        const Found* best = nullptr;
        for (const Found& found : found_) {
            if (best == nullptr || found.cued > best->cued ||
                (found.cued == best->cued && found.at < best->at)) {
                best = &found;
            }
        }
        return best != nullptr ? std::optional(best->day) : std::nullopt;
    }

private:
    struct Found {
        std::size_t at;
        bool cued;
        Date day;
    };
    using Groups = std::array<re2::StringPiece, 6>;

    /// Calls `use` for every occurrence; a day it gives is kept and the words are blanked out.
    void each(const RE2& pattern, const std::function<std::optional<Date>(const Groups&)>& use) {
        Groups groups;
        std::size_t at = 0;
        const int count = 1 + pattern.NumberOfCapturingGroups();
        while (at <= text_.size() &&
               pattern.Match(text_, at, text_.size(), RE2::UNANCHORED, groups.data(), count)) {
            const auto begin = static_cast<std::size_t>(groups[0].data() - text_.data());
            const std::size_t length = groups[0].size();
            if (length == 0) {
                return;
            }
            const std::optional<Date> day = use(groups);
            if (day && day->ok()) {
                static const RE2 cue(
                    R"((?:bis|until|till|by|spaetestens|termin|liefertermin|deadline|due|lieferung|benoetigt|zum|before|vor|wunschtermin|latest|lieferdatum)(?: dem| den| zum| spaetestens| the| end of| ende| am| on)?[ :.]*$)"
                );
                const std::size_t from = begin > 30 ? begin - 30 : 0;
                const bool cued =
                    RE2::PartialMatch(re2::StringPiece(text_.data() + from, begin - from), cue);
                static const RE2 inside(R"(^[^a-z0-9]*(?:bis|until|till|by|before|vor|due))");
                found_.push_back({begin, cued || RE2::PartialMatch(groups[0], inside), *day});
                for (std::size_t i = begin; i < begin + length; ++i) {
                    text_[i] = '|';
                }
            }
            at = begin + length;
        }
    }

    static int number(const re2::StringPiece& piece) {
        return piece.empty() ? -1 : std::stoi(std::string(piece.substr(0, 4)));
    }

    int year_of(const re2::StringPiece& piece) const {
        const int value = number(piece);
        return value < 0 ? -1 : value < 100 ? 2000 + value : value;
    }

    std::optional<Date> day_of(int day_number, int month_number, int year_number) const {
        if (month_number < 1 || month_number > 12 || day_number < 1 || day_number > 31) {
            return std::nullopt;
        }
        const month_day wanted(
            month(static_cast<unsigned>(month_number)), day(static_cast<unsigned>(day_number))
        );
        if (year_number >= 0) {
            const Date date(year(year_number), wanted.month(), wanted.day());
            return date.ok() && year_number >= 2000 && year_number < 2200 ? std::optional(date)
                                                                          : std::nullopt;
        }
        for (int ahead = 0; ahead < 5; ++ahead) {
            const Date date(today_.year() + years(ahead), wanted.month(), wanted.day());
            if (date.ok() && sys_days(date) >= sys_days(today_)) {
                return date;
            }
        }
        return std::nullopt;
    }

    std::optional<Date> end_of_month(unsigned month_number, int year_number) const {
        if (month_number == 0) {
            return std::nullopt;
        }
        int wanted = year_number;
        if (wanted < 0) {
            wanted = static_cast<int>(today_.year());
            if (sys_days(last_working_day(wanted, month_number)) < sys_days(today_)) {
                ++wanted;
            }
        }
        return wanted >= 2000 && wanted < 2200
                   ? std::optional(last_working_day(wanted, month_number))
                   : std::nullopt;
    }

    void iso() {
        static const RE2 pattern(R"(\b(20\d\d)-(\d\d)-(\d\d)\b)");
        each(pattern, [&](const Groups& g) {
            return day_of(number(g[3]), number(g[2]), number(g[1]));
        });
    }

    void numeric() {
        static const RE2 full(R"(\b(\d{1,2})\. ?(\d{1,2})\. ?(20\d\d|\d\d)\b)");
        each(full, [&](const Groups& g) {
            return day_of(number(g[1]), number(g[2]), year_of(g[3]));
        });
        static const RE2 dotted(R"((?:^|[ (:,])(\d{1,2})\. ?(\d{1,2})\.(?:[^0-9]|$))");
        each(dotted, [&](const Groups& g) { return day_of(number(g[1]), number(g[2]), -1); });
        static const RE2 bare(
            R"(\b(?:bis|zum|am|until|by|ab|vor dem|spaetestens|termin:?) (?:zum )?(\d{1,2})\.(\d{1,2})(?:[^0-9.a-z]|$))"
        );
        each(bare, [&](const Groups& g) { return day_of(number(g[1]), number(g[2]), -1); });
        static const RE2 slashed(R"(\b(\d{1,2})/(\d{1,2})/(20\d\d)\b)");
        each(slashed, [&](const Groups& g) {
            return day_of(number(g[1]), number(g[2]), number(g[3]));
        });
    }

    void with_month_name() {
        static const RE2 day_first(R"(\b(\d{1,2})(?:\.|st|nd|rd|th)? ?(?:of )?)" MONTH
                                   R"(\b\.?,?(?: (20\d\d))?)");
        each(day_first, [&](const Groups& g) {
            return day_of(
                number(g[1]), static_cast<int>(month_of(std::string(g[2]))), number(g[3])
            );
        });
        static const RE2 month_first(R"(\b)" MONTH
                                     R"(\.? (\d{1,2})(?:st|nd|rd|th)?\b(?:,? (20\d\d))?)");
        each(month_first, [&](const Groups& g) {
            return day_of(
                number(g[2]), static_cast<int>(month_of(std::string(g[1]))), number(g[3])
            );
        });
    }

    void week() {
        static const RE2 pattern(
            R"(\b(?:kw|kalenderwoche|calendar week|week|cw|wk|woche)\.? ?(\d{1,2})\b(?: ?[/.] ?(20\d\d|\d\d)\b| (20\d\d)\b)?)"
        );
        each(pattern, [&](const Groups& g) -> std::optional<Date> {
            const auto wanted = static_cast<unsigned>(number(g[1]));
            const int year_number = g[2].empty() ? number(g[3]) : year_of(g[2]);
            if (year_number >= 0) {
                return friday_of_week(year_number, wanted);
            }
            for (int ahead = 0; ahead < 7; ++ahead) {
                const std::optional<Date> friday =
                    friday_of_week(static_cast<int>(today_.year()) + ahead, wanted);
                if (friday && sys_days(*friday) >= sys_days(today_)) {
                    return friday;
                }
            }
            return std::nullopt;
        });
    }

    void part_of_period() {
        static const RE2 pattern(
            R"(\b(anfang|mitte|ende|beginning of|start of|early|mid|middle of|end of|late|the end of)[ -](?:des |of |the )?)" MONTH
            R"(\b\.?(?: (20\d\d))?)"
        );
        each(pattern, [&](const Groups& g) -> std::optional<Date> {
            const unsigned wanted = month_of(std::string(g[2]));
            const std::string part(g[1]);
            if (part[0] == 'm') {
                return day_of(15, static_cast<int>(wanted), number(g[3]));
            }
            if (part == "anfang" || part[0] == 'b' || part[0] == 's' || part == "early") {
                return day_of(10, static_cast<int>(wanted), number(g[3]));
            }
            return end_of_month(wanted, number(g[3]));
        });
        static const RE2 month_end(
            R"(\b(?:ende des monats|monatsende|end of (?:the |this )?month|ende (?:dieses|diesen) monats)\b)"
        );
        each(month_end, [&](const Groups&) {
            return end_of_month(static_cast<unsigned>(today_.month()), -1);
        });
        static const RE2 year_end(
            R"(\b(?:jahresende|ende des jahres|ende dieses jahres|end of (?:the |this )?year|year end)\b)"
        );
        each(year_end, [&](const Groups&) {
            return std::optional(last_working_day(static_cast<int>(today_.year()), 12));
        });
        static const RE2 quarter(R"(\b(?:q([1-4])|([1-4])\.? ?quartal)\b(?:[ /]?(20\d\d))?)");
        each(quarter, [&](const Groups& g) {
            return end_of_month(
                static_cast<unsigned>(number(g[1].empty() ? g[2] : g[1])) * 3, number(g[3])
            );
        });
    }

    void relative() {
        static const RE2 span(
            R"(\b(?:in|innerhalb von|innerhalb|within|binnen) (?:spaetestens |ca\.? |den naechsten |the next |next )?(\d{1,3}|ein|eine|einer|einem|zwei|drei|vier|fuenf|sechs|sieben|acht|zehn|zwoelf|a|one|two|three|four|five|six|seven|eight|ten|twelve)[ -](werktagen?|arbeitstagen?|tagen?|wochen?|monat(?:en|s)?|working days?|business days?|days?|weeks?|months?)\b)"
        );
        each(span, [&](const Groups& g) -> std::optional<Date> {
            const int count = count_of(std::string(g[1]));
            const std::string unit(g[2]);
            if (count <= 0) {
                return std::nullopt;
            }
            if (unit.starts_with("mo")) {
                return plus_months(today_, count);
            }
            if (unit.starts_with("werk") || unit.starts_with("arbeit") ||
                unit.starts_with("work") || unit.starts_with("bus")) {
                Date date = today_;
                for (int left = count; left > 0;) {
                    date = after(date, 1);
                    const weekday day_name{sys_days(date)};
                    left -= day_name != Saturday && day_name != Sunday ? 1 : 0;
                }
                return date;
            }
            return after(today_, unit.starts_with("w") ? 7 * count : count);
        });
        const auto monday = sys_days(today_) - (weekday(sys_days(today_)) - Monday);
        static const RE2 next_week(
            R"(\b(?:(?:ende )?naechster? woche|next week|naechste woche|kommende woche|kommender woche)\b)"
        );
        each(next_week, [&](const Groups&) { return std::optional(Date(monday + days(11))); });
        static const RE2 this_week(
            R"(\b(?:diese[r]? woche|this week|ende der woche|end of (?:the )?week)\b)"
        );
        each(this_week, [&](const Groups&) { return std::optional(Date(monday + days(4))); });
        static const RE2 next_month(
            R"(\b(?:naechsten monat|next month|kommenden monat|ende naechsten monats|naechsten monats)\b)"
        );
        each(next_month, [&](const Groups&) -> std::optional<Date> {
            const Date next = plus_months(Date(today_.year(), today_.month(), day(1)), 1);
            return last_working_day(
                static_cast<int>(next.year()), static_cast<unsigned>(next.month())
            );
        });
        static const RE2 day_after(R"(\b(?:bis uebermorgen|uebermorgen|day after tomorrow)\b)");
        each(day_after, [&](const Groups&) { return std::optional(after(today_, 2)); });
        static const RE2 tomorrow(R"(\b(?:bis morgen|tomorrow|schon morgen|fuer morgen)\b)");
        each(tomorrow, [&](const Groups&) { return std::optional(after(today_, 1)); });
        static const RE2 weekday_name(
            R"(\b(?:bis|by|until|am|zum|on)(?: naechsten| kommenden| next| spaetestens)? (montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b)"
        );
        each(weekday_name, [&](const Groups& g) -> std::optional<Date> {
            static constexpr std::array<const char*, 7> kGerman = {
                "so", "mo", "di", "mi", "do", "fr", "sa"};
            static constexpr std::array<const char*, 7> kEnglish = {
                "su", "mo", "tu", "we", "th", "fr", "sa"};
            const std::string name = std::string(g[1]).substr(0, 2);
            for (unsigned i = 0; i < 7; ++i) {
                if (name == kGerman[i] || name == kEnglish[i]) {
                    const days ahead = weekday(i) - weekday(sys_days(today_));
                    return after(today_, ahead.count() == 0 ? 7 : static_cast<int>(ahead.count()));
                }
            }
            return std::nullopt;
        });
    }

    void month_alone() {
        static const RE2 pattern(
            R"(\b(?:bis|until|till|by|im|in|before|vor|fuer|for|zum|ab) (?:spaetestens |zum )?)" MONTH
            R"(\b(?: (20\d\d))?)"
        );
        each(pattern, [&](const Groups& g) {
            return end_of_month(month_of(std::string(g[1])), number(g[2]));
        });
        static const RE2 with_year(R"(\b)" MONTH R"( (20\d\d)\b)");
        each(with_year, [&](const Groups& g) {
            return end_of_month(month_of(std::string(g[1])), number(g[2]));
        });
    }

    std::string& text_;
    Date today_;
    std::vector<Found> found_;
};

}  // namespace

std::optional<Date> friday_of_week(int year_number, unsigned week) {
    if (week < 1 || week > 53) {
        return std::nullopt;
    }
    const sys_days fourth = sys_days(year(year_number) / January / 4);  // always in week 1
    const sys_days monday = fourth - (weekday(fourth) - Monday) + weeks(week - 1);
    const Date thursday(monday + days(3));
    if (thursday.year() != year(year_number)) {
        return std::nullopt;
    }
    return Date(monday + days(4));
}

Date last_working_day(int year_number, unsigned month_number) {
    sys_days last = sys_days(year(year_number) / month(month_number) / std::chrono::last);
    while (weekday(last) == Saturday || weekday(last) == Sunday) {
        last -= days(1);
    }
    return Date(last);
}

std::optional<Date> take_deadline(std::string& folded, Date today) {
    return Reader(folded, today).read();
}

}  // namespace clusterlotse::matching
